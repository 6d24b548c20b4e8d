namespace ApiXGuard.Detection.Catalogue;

internal static class ObjectStorageRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("backblaze-application-key", "Backblaze B2 application key")
        {
            Provider = "Backblaze",
            Description = "Reads and writes the buckets it was issued for.",
            Pattern = RulePattern.NamedValue(["backblaze", "b2application", "b2key", "b2secret"], "K00<dec><b64>{27}"),
            Remedy = new Remedy(
                "Delete the application key and create one limited to its bucket.",
                "https://www.backblaze.com/docs/cloud-storage-application-keys"),
            Examples =
            [
                "b2_application_key = 'K0" + "08A+5mJZhN71s" + "lTLfwNVaDqPEzvLq'",
                "export B2_APPLICATION_KEY=\"K0" + "00Qv4AH0nlGlA" + "558TpiDPAnyisNRC\"",
            ],
            NearMisses =
            [
                "b2_application_key = 'K0" + "08A+5mJZhN71s" + "lTLfwNVaDqPEzvL'",
                "checksum=K0" + "00Qv4AH0nlGlA" + "558TpiDPAnyisNRC",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("wasabi-secret-key", "Wasabi secret key")
        {
            Provider = "Wasabi",
            Description = "Reads and writes the buckets its owner may reach.",
            Pattern = RulePattern.NamedValue(["wasabi"], "<b62>{40}"),
            Remedy = new Remedy(
                "Delete the access key and create a new one.",
                "https://docs.wasabi.com/docs/creating-a-new-access-key"),
            Examples =
            [
                "    WASABI_SECRET_KEY: \"Xe" + "e4mBonaY0DkWHlEAAn" + "zKv0XimFxAHbXxUMl6Pk\"",
                "private const string WasabiSecretKey = \"Bj" + "RDm52SVSxKVxxEh7OK" + "CdJEVsazg0ZhPm73g6jZ\";",
            ],
            NearMisses =
            [
                "    WASABI_SECRET_KEY: \"Xe" + "e4mBonaY0DkWHlEAA" + "nzKv0XimFxAHbXxUMl6P\"",
                "checksum=Bj" + "RDm52SVSxKVxxEh7OK" + "CdJEVsazg0ZhPm73g6jZ",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
