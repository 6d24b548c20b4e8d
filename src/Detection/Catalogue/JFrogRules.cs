using ApiXGuard.Detection.Checks;

namespace ApiXGuard.Detection.Catalogue;

internal static class JFrogRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("artifactory-api-key", "Artifactory API key")
        {
            Provider = "JFrog",
            Description = "Reads, and perhaps writes, the artifacts its owner can reach.",
            Pattern = RulePattern.Token("AKCp<b62>{69}"),
            Remedy = new Remedy(
                "Revoke the key in the user profile and use a scoped access token in its place.",
                "https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key"),
            Examples =
            [
                "# old value: AKC" + "papEtFBhTPmYEeCDEM8ts0gWIGqyRYTNjfXDUmjPZiRFimwnsiTSIO2y9cr0b1bCRO5uAQ",
                "    ARTIFACTORY_API_KEY: \"AKC" + "pnQN9o4FhAKiMv9Q09whU7LrL7tyRJxg8fWHmsDj6eNna03YK6XF7zBkxxrkgzuvr0y9qh\"",
            ],
            NearMisses =
            [
                "# old value: AKC" + "papEtFBhTPmYEeCDEM8ts0gWIGqyRYTNjfXDUmjPZiRFimwnsiTSIO2y9cr0b1bCRO5uA",
                "# old value: AKC" + "papEtFBhTPmYEeCDEM8ts0gWIGqyRYTNjfXDUmjPZiRFimwnsiTSIO2y9cr0b1bCRO5uAQ7",
            ],
            VisiblePrefix = 4,
        },
        new("artifactory-reference-token", "Artifactory reference token")
        {
            Provider = "JFrog",
            Description = "Stands for an access token: reads, and perhaps writes, the artifacts it was issued for.",
            Pattern = RulePattern.Token("cmVmdGtu<b62>{56}"),
            Remedy = new Remedy(
                "Revoke the token under Access tokens and create one with the least scope.",
                "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens"),
            Examples =
            [
                "var artifactoryToken = \"cmVmd" + "GtuOjAxOjE2NDYxMjk3MzY6d0RPZU00U2xzelpMV1h0Z1d0Ymc4OTFHcmN6\";",
                "private const string ArtifactoryToken = \"cmVmd" + "GtuOjAxOjE4MzU3MDU0ODc6dXVYQ0J0SDUwb3BMQXZFUHZzeVZoaWNrc2RN\";",
            ],
            NearMisses =
            [
                "var artifactoryToken = \"cmVmd" + "GtuOjAxOjE2NDYxMjk3MzY6d0RPZU00U2xzelpMV1h0Z1d0Ymc4OTFHcmN\";",
                "var artifactoryToken = \"cmVmd" + "GtuOjAxOjE2NDYxMjk3MzY6d0RPZU00U2xzelpMV1h0Z1d0Ymc4OTFHcmN63\";",
            ],
            Check = JFrogReferenceToken.Check,
            Complete = JFrogReferenceToken.Complete,
            VisiblePrefix = 8,
        },
        new("jfrog-token", "JFrog token (without a prefix)")
        {
            Provider = "JFrog",
            Description = "Reads, and perhaps writes, the artifacts its owner can reach.",
            Pattern = RulePattern.NamedValue(["jfrog", "artifactory", "bintray"], "<b62>{64}|<b62>{73}"),
            Remedy = new Remedy(
                "Revoke the token or the key in the user profile and create one with the least scope.",
                "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens"),
            Examples =
            [
                "export JFROG_TOKEN=\"sw" + "cEF0vVF9joBhcB9jM5P4jabzkWTnI9" + "hJ5D1HhOY3H8YYTWOeGnKq1c1m3lvJfR\"",
                "JFROG_TOKEN=VG" + "ZhZ9kyXE4sQwWfVNVBMlt0nsEjG7vU" + "YEpufMiL3X213TGoZiecPn0CEA9iaEBO",
            ],
            NearMisses =
            [
                "export JFROG_TOKEN=\"sw" + "cEF0vVF9joBhcB9jM5P4jabzkWTnI" + "9hJ5D1HhOY3H8YYTWOeGnKq1c1m3lvJf\"",
                "checksum=VG" + "ZhZ9kyXE4sQwWfVNVBMlt0nsEjG7vU" + "YEpufMiL3X213TGoZiecPn0CEA9iaEBO",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("artifactory-legacy-api-key", "Artifactory API key (short form)")
        {
            Provider = "JFrog",
            Description = "Reads, and perhaps writes, the artifacts its owner can reach.",
            Pattern = RulePattern.Token("AKC<b62>{10,68}", "artifactory", "jfrog", "x-jfrog-art-api"),
            Remedy = new Remedy(
                "Revoke the key in the user profile and use a scoped access token in its place.",
                "https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key"),
            Examples =
            [
                "X-JFrog-Art-Api: AK" + "CIcGcrulYhbmY",
                "\"artifactoryApiKey\": \"AK" + "CHky83jsK7XM\"",
            ],
            NearMisses =
            [
                "X-JFrog-Art-Api: AK" + "CIcGcrul",
                "X-JFrog-Art-Api: Ak" + "cIcGcrulYhbmY",
                "build id AK" + "C9fK2mTq7Zw4bXs",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 3,
        },
        new("artifactory-encrypted-password", "Artifactory encrypted password")
        {
            Provider = "JFrog",
            Description = "Serves as the password of its user against Artifactory.",
            Pattern = RulePattern.NamedValue(["artifactory", "jfrog"], "AP[0-9A-F]<b62>{8,64}"),
            Remedy = new Remedy(
                "Change the user's password, which ends its encrypted form.",
                "https://jfrog.com/help/r/jfrog-artifactory-documentation/centrally-secure-passwords"),
            Examples =
            [
                "artifactory_password: AP" + "DL8lc" + "2PZydWql",
                "\"artifactoryPassword\": \"AP" + "5Y0m" + "KAUp3N\",",
            ],
            NearMisses =
            [
                "artifactory_password: AP" + "DL8" + "lc2PZ",
                "checksum=AP" + "5Y0m" + "KAUp3N",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
