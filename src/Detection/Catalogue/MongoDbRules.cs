namespace ApiXGuard.Detection.Catalogue;

internal static class MongoDbRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("mongodb-atlas-service-account-secret", "MongoDB Atlas service account secret")
        {
            Provider = "MongoDB",
            Description = "Acts as a service account on Atlas organisations and projects.",
            Pattern = RulePattern.Token("mdb_sa_sk_<b64u>{40}"),
            Remedy = new Remedy(
                "Revoke the secret of the service account and create a new one.",
                "https://www.mongodb.com/docs/atlas/configure-api-access/"),
            Examples =
            [
                "private const string MongodbAtlasClientSecret = \"mdb_sa" + "_sk_G4Vu8As8JWvAJ4KZJx87f4hu4obBg0PSCkOiLKVS\";",
                "var mongodbAtlasClientSecret = \"mdb_sa" + "_sk_csssh89lkmkufa8aqCAX0Xkyxg8Z3PIL77TBjWM9\";",
            ],
            NearMisses =
            [
                "private const string MongodbAtlasClientSecret = \"mdb_sa" + "_sk_G4Vu8As8JWvAJ4KZJx87f4hu4obBg0PSCkOiLKV\";",
                "private const string MongodbAtlasClientSecret = \"mdb_sa" + "_sk_G4Vu8As8JWvAJ4KZJx87f4hu4obBg0PSCkOiLKVS6\";",
            ],
            VisiblePrefix = 10,
        },
        new("mongodb-atlas-private-key", "MongoDB Atlas API private key")
        {
            Provider = "MongoDB",
            Description = "Acts on Atlas organisations and projects, within its roles.",
            Pattern = RulePattern.NamedValue(["mongodbatlas", "atlasprivate", "mcliprivate", "atlasapi"], "<uuid>"),
            Remedy = new Remedy(
                "Delete the API key and create a service account in its place.",
                "https://www.mongodb.com/docs/atlas/configure-api-access/"),
            Examples =
            [
                "    MONGODB_ATLAS_PRIVATE_KEY: \"3f" + "2ca40e-f40b-2787" + "-1720-ba9419c84524\"",
                "mongodb_atlas_private_key = '9a" + "5fcacf-e78e-8346" + "-0e83-bf27159cf655'",
            ],
            NearMisses =
            [
                "    MONGODB_ATLAS_PRIVATE_KEY: \"3f" + "2ca40e-f40b-278" + "7-1720-ba9419c8452\"",
                "checksum=9a" + "5fcacf-e78e-8346" + "-0e83-bf27159cf655",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
