namespace ApiXGuard.Detection.Catalogue;

internal static class GitHubRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("github-classic-token", "GitHub personal access token (classic)")
        {
            Provider = "GitHub",
            Description = "Acts as its owner on every repository and organisation the owner can reach, within its scopes.",
            Pattern = RulePattern.Token("ghp_<b62>{36}"),
            Remedy = new Remedy(
                "Delete the token, create a fine-grained one with the least scopes, and read the security log for its use.",
                "https://github.com/settings/tokens"),
            Examples =
            [
                "token = \"ghp" + "_wJ7kQ2mZx9RtB4vNc8LpHs5YdGf3Aa1EuT6o\"",
                "git clone https://ghp" + "_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8@github.com/o/r.git",
            ],
            NearMisses =
            [
                "ghp" + "_wJ7kQ2mZx9RtB4vNc8LpHs5YdGf3Aa1EuT6",
                "token = \"ghp" + "_wJ7kQ2mZx9RtB4vNc8LpHs5YdGf3Aa1EuT6oTooLong\"",
            ],
            VisiblePrefix = 4,
        },
    ];
}
