using ApiXGuard.Detection.Checks;

namespace ApiXGuard.Detection.Catalogue;

internal static class AtlassianRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("atlassian-api-token", "Atlassian API token")
        {
            Provider = "Atlassian",
            Description = "Acts as its owner in Jira, Confluence and the other Atlassian products.",
            Pattern = RulePattern.Token("ATATT3[A-Za-z0-9_\\-=]{150,240}"),
            Remedy = new Remedy(
                "Revoke the token in the account's security settings and create one with scopes and an expiry.",
                "https://id.atlassian.com/manage-profile/security/api-tokens"),
            Examples =
            [
                "export ATLASSIAN_TOKEN=\"ATAT"
                    + "T3xFfGF0u3UmtKqKRV8A1w7ii2wBB0bIycBDLiNlbP6K_QDTEkw-pZARTwFepSDCL6VVUOwhB2K3NINfviyflNxxkAOisQKKKNPM"
                    + "UKsFlyjd8ZR9RS94nIyn2YPBuJ6ot6YSohEniMFbc2iSDsf3Fw6sZiuATATT3qmnx-Eu3UmtKqKRV8A=87005BF5\"",
                "docker run -e ATLASSIAN_TOKEN=ATAT"
                    + "T3xFfGF0dkAS1V5XuY45MgOVzTPkwLScWgLSc8tJ3xdqIbXCRgsamPvhkv7TFxJ5wlfclDnstnxIgkD59NzHmKo_uBgRQ1DZYAWC"
                    + "WpbmjmKcjVL7sLOJs7imVxbAzmSkx4eamGwZfsNgd5twjwHj-mLHATATT3uo1VsMdkAS1V5XuY45MgO=70852159 app",
            ],
            NearMisses =
            [
                "export ATLASSIAN_TOKEN=\"ATAT"
                    + "T3xFfGF0u3UmtKqKRV8A1w7ii2wBB0bIycBDLiNlbP6K_QDTEkw-pZARTwFepSDCL6VVUOwhB2K3NINfviyflNxxkAOisQKKKNPM"
                    + "UKsFlyjd8ZR9RS94nIyn2YPB\"",
                "export ATLASSIAN_TOKEN=\"ATAT" + "T3xFfGF0u3U\"",
            ],
            Check = AtlassianChecksum.Check,
            VisiblePrefix = 6,
        },
        new("atlassian-access-token", "Atlassian organisation or Bitbucket access token")
        {
            Provider = "Atlassian",
            Description = "Acts on an Atlassian organisation, or on a Bitbucket repository, project or workspace.",
            Pattern = RulePattern.Token("ATCTT3[A-Za-z0-9_\\-=]{150,240}"),
            Remedy = new Remedy(
                "Revoke the token where it was made: organisation settings, or the access tokens of the repository.",
                "https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/"),
            Examples =
            [
                "client.Authenticate(\"ATCT"
                    + "T3xFfGN0ZKR89iv0nuTCUcC1LwNh3eYpbSmy0AnuRvtEcQfg27N8AfvtQRyykeiwHRwuQwkueySdcgHqEws4dEo8DzwmI7IrUSWq"
                    + "1uFHFK3QZ5qsSSDPAM2qJoCMJ0C3edDuB7hQ8CmZjqkdSmWONM06gO3qsAATCTT398wqmwZKR89iv0n=034EE2E1\");",
                "var bitbucketToken = \"ATCT"
                    + "T3xFfGN0JmUZpOoKA3BiUlwB5BXRbDCzCxwQvtCtftY6mYNYdN6_7DPBDWlvEAf2NIYaOUlUHPZeNs37kNtayyXmck8bAjszH0Q4"
                    + "5EkEzZz0OmFXCpEb9f9b7j5hOOry2MCkuwupmXh5pSa7PiOtO20q5yzZATCTT3HWXH4sJmUZpOoKA3B=6FF98B83\";",
            ],
            NearMisses =
            [
                "client.Authenticate(\"ATCT"
                    + "T3xFfGN0ZKR89iv0nuTCUcC1LwNh3eYpbSmy0AnuRvtEcQfg27N8AfvtQRyykeiwHRwuQwkueySdcgHqEws4dEo8DzwmI7IrUSWq"
                    + "1uFHFK3QZ5qsSSDPAM2qJoCM\");",
                "client.Authenticate(\"ATCT" + "T3xFfGN0ZKR89iv0nuT\");",
            ],
            Check = AtlassianChecksum.Check,
            VisiblePrefix = 6,
        },
        new("bitbucket-app-password", "Bitbucket app password")
        {
            Provider = "Atlassian",
            Description = "Acts as its owner on Bitbucket Cloud, within its permissions.",
            Pattern = RulePattern.Token("ATBB<b62>{32}"),
            Remedy = new Remedy(
                "Revoke the app password and use an API token with scopes in its place.",
                "https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/"),
            Examples =
            [
                "git clone https://acme:ATB" + "BXe7DDXH9lguFuNNUfwEqVcqrDBAF1780@bitbucket.org/acme/app.git",
                "bitbucket_password: ATB" + "BjW6HOQUsdcLIKpsJ9gPUHdrd47456735",
            ],
            NearMisses =
            [
                "git clone https://acme:ATB" + "BXe7DDXH9lguFuNNUfwEqVcqrDBAF178@bitbucket.org/acme/app.git",
                "git clone https://acme:ATB" + "BXe7DDXH9lguFuNNUfwEq@bitbucket.org/acme/app.git",
            ],
            Check = AtlassianChecksum.Check,
            VisiblePrefix = 4,
        },
        new("bitbucket-data-center-token", "Bitbucket Data Center HTTP access token")
        {
            Provider = "Atlassian",
            Description = "Reads, and perhaps writes, the repositories of a Bitbucket Data Center.",
            Pattern = RulePattern.Token("BBDC-<b64>{44}"),
            Remedy = new Remedy(
                "Revoke the token under HTTP access tokens and create a new one.",
                "https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html"),
            Examples =
            [
                "docker run -e BITBUCKET_TOKEN=BBD" + "C-Atpf0OQykeqVfUcJSsR2y6JURaAgiCDU4bRsNVwQfXlK app",
                "curl -H \"Authorization: Bearer BBD" + "C-KdTmCkl0XIPFT3mGq8vGAmOScDaTg2ixTrZWjMIWakVA\" https://api.internal.invalid/v1",
            ],
            NearMisses =
            [
                "docker run -e BITBUCKET_TOKEN=BBD" + "C-Atpf0OQykeqVfUcJSsR2y6JURaAgiCDU4bRsNVwQfXl app",
                "docker run -e BITBUCKET_TOKEN=BBD" + "C-Atpf0OQykeqVfUcJSsR2y6JURaAgiCDU4bRsNVwQfXlKb app",
            ],
            VisiblePrefix = 5,
        },
        new("jira-personal-access-token", "Jira or Confluence Data Center personal token")
        {
            Provider = "Atlassian",
            Description = "Acts as its owner in Jira or Confluence Data Center.",
            Pattern = RulePattern.NamedValue(["jira", "confluence", "atlassian"], "[MNO]<b64>{43}"),
            Remedy = new Remedy(
                "Revoke the token in the user's profile under Personal access tokens.",
                "https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html"),
            Examples =
            [
                "var jiraPatToken = \"NT" + "g2Nzg1MTkyODgzOg28OS" + "syFvD2lmuRkZHDrl+YHM8s\";",
                "<add key=\"JiraPatToken\" value=\"MT" + "k1OTMxMDAyOTc0OtA32F" + "i4TK62zWMmKHDcjlHLxcK/\" />",
            ],
            NearMisses =
            [
                "var jiraPatToken = \"NT" + "g2Nzg1MTkyODgzOg28O" + "SsyFvD2lmuRkZHDrl+YHM8\";",
                "checksum=MT" + "k1OTMxMDAyOTc0OtA32F" + "i4TK62zWMmKHDcjlHLxcK/",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            Check = JiraPersonalToken.Check,
            Complete = JiraPersonalToken.Complete,
        },
        new("atlassian-legacy-api-token", "Atlassian API token (before 2022)")
        {
            Provider = "Atlassian",
            Description = "Acts as its owner in Jira, Confluence and the other Atlassian products.",
            Pattern = RulePattern.NamedValue(["jira", "confluence", "atlassian"], "<b62>{24}"),
            Remedy = new Remedy(
                "Revoke the token in the account's security settings and create one with scopes and an expiry.",
                "https://id.atlassian.com/manage-profile/security/api-tokens"),
            Examples =
            [
                "    JIRA_API_TOKEN: \"sM" + "sbQugh4K0R" + "vO6XfRm27aqY\"",
                "JIRA_API_TOKEN=X9" + "36gXkfRovl" + "N2zkaXZXsiEB",
            ],
            NearMisses =
            [
                "    JIRA_API_TOKEN: \"sM" + "sbQugh4K0" + "RvO6XfRm27aq\"",
                "checksum=X9" + "36gXkfRovl" + "N2zkaXZXsiEB",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("bitbucket-client-secret", "Bitbucket OAuth consumer secret")
        {
            Provider = "Atlassian",
            Description = "Poses as the OAuth consumer and obtains tokens in its name.",
            Pattern = RulePattern.NamedValue(["bitbucket"], "<b64u>{32}|<b64u>{44}|[0-9A-Za-z_=\\-]{64}"),
            Remedy = new Remedy(
                "Delete the consumer in the workspace settings and create a new one.",
                "https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/"),
            Examples =
            [
                "    BITBUCKET_CLIENT_SECRET: \"Yb" + "aZ1eSCFViC9GVQS5L9zW" + "5pntP-3x6XhBrDuHnliYKS\"",
                "<add key=\"BitbucketClientSecret\" value=\"sw" + "QC5zN3FuF8nty3" + "GuBzlixQVHK1OdB0\" />",
            ],
            NearMisses =
            [
                "    BITBUCKET_CLIENT_SECRET: \"Yb" + "aZ1eSCFViC9GVQS5L9z" + "W5pntP-3x6XhBrDuHnliYK\"",
                "checksum=sw" + "QC5zN3FuF8nty3" + "GuBzlixQVHK1OdB0",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
