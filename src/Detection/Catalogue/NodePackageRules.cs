using ApiXGuard.Detection.Checks;

namespace ApiXGuard.Detection.Catalogue;

internal static class NodePackageRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("npm-access-token", "npm access token")
        {
            Provider = "npm",
            Description = "Publishes packages, or reads private ones, in the name of its owner: a way into everything that installs them.",
            Pattern = RulePattern.Token("npm_<b62>{36}"),
            Remedy = new Remedy(
                "Delete the token, create a granular one with an expiry, and look for versions you did not publish.",
                "https://docs.npmjs.com/revoking-access-tokens"),
            Examples =
            [
                "//registry.example.com/:_auth" + "Token=np" + "m_eLH6KztCifUWiaYrrmabHEVZkpw3yd2HIYl3",
                "export NPM_TOKEN=\"npm" + "_G5kKpIMvN232IHo0b7cHT2uid2wXJC2ggOxe\"",
            ],
            NearMisses =
            [
                "//registry.example.com/:_auth" + "Token=np" + "m_eLH6KztCifUWiaYrrmabHEVZkpw3yd2HIYl",
                "//registry.example.com/:_auth" + "Token=np" + "m_eLH6KztCifUWiaYrrmabHE",
            ],
            Check = GitHubChecksum.Check,
            Complete = GitHubChecksum.Complete,
            VisiblePrefix = 4,
        },
        new("npm-legacy-token", "npm access token (before 2021)")
        {
            Provider = "npm",
            Description = "Publishes packages, or reads private ones, in the name of its owner.",
            Pattern = RulePattern.NamedValue(["npm"], "<uuid>"),
            Remedy = new Remedy(
                "Delete the token and create a granular one with an expiry.",
                "https://docs.npmjs.com/revoking-access-tokens"),
            Examples =
            [
                "\"npmAuthToken\": \"9a" + "19957c-8888-ee33" + "-ab64-4f54c7153356\",",
                "npm_auth_token: 22" + "e17748-f9e2-ef63" + "-fee4-2d2cb9478e05",
            ],
            NearMisses =
            [
                "\"npmAuthToken\": \"9a" + "19957c-8888-ee3" + "3-ab64-4f54c715335\",",
                "checksum=22" + "e17748-f9e2-ef63" + "-fee4-2d2cb9478e05",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
