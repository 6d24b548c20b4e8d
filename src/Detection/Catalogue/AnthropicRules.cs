namespace ApiXGuard.Detection.Catalogue;

internal static class AnthropicRules
{
    // A set of one character, as in shp[a]t_, ends a literal there, so that rules share the anchor before or behind it.
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("anthropic-api-key", "Anthropic API key")
        {
            Provider = "Anthropic",
            Description = "Calls Claude at the workspace's expense and reads its files and batches.",
            Pattern = RulePattern.Token("sk-ant-[a]pi<dec>{2}-<b64u>{93}AA"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the usage page for use that is not yours.",
                "https://console.anthropic.com/settings/keys"),
            Examples =
            [
                "curl https://api.anthropic.com/v1/messages --header \"x-api-key: sk-ant" + "-api10-yVFK1BtSaim58CHAps9xP7wrAUsaLfkr7-RAxZEktnNfiz0tYOGq6U8dL8Tjt9mWjKSXQhNeQI9GFnRnA-AzGjN3YtapYAA\"",
                "anthropic_api_key: sk-ant" + "-api30-tQiSQsbmn-rIsGNQPauzbXuz-ZTWWlFjRhnu3MBu9lCreBz6WqaeXrMLLZtoxPKd_Y7bwL2EtUbTwQ3uiAr6TXvqkdtSeAA",
                "private const string AnthropicApiKey = \"sk-ant" + "-api95-BLnzKtIbFp5NcwQpGWxW9Gor52XdvkElbsiB4Bwv-aOTeV66RutMJY8iavLJZWdFoLmqHnkxeh-mhfxZlU_UV4S1sRo41AA\";",
            ],
            NearMisses =
            [
                "curl -H \"Authorization: Bearer sk-ant" + "-api58-qn4pwqm3EaTn5p37o7sybHUqpIG32sGge5BnfjyRVT9JhYsoiiLxgsvaDbLgT7vVWFhXRRcQkJz4v06OVA0ZyugsraDiNA\" https://api.example.com/v1",
                "name_of_zsk-ant" + "-api26-W6e3RZy1shp2fHWFDBr60RdQgdJk5pnb2PwecTDFRXPiJQEi3CuCeIVqjmpmKRDEo51cIp6YSzduHWXzo8qIGlFEKGqkWAA",
            ],
            VisiblePrefix = 12,
        },
        new("anthropic-admin-key", "Anthropic admin API key")
        {
            Provider = "Anthropic",
            Description = "Administers the organisation: members, workspaces and API keys.",
            Pattern = RulePattern.Token("sk-ant-[a]dmin<dec>{2}-<b64u>{93}AA"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the organisation's audit log for anything unexpected.",
                "https://console.anthropic.com/settings/admin-keys"),
            Examples =
            [
                "ANTHROPIC_ADMIN_KEY = \"sk-ant" + "-admin21-qiV2x-PnrpMUgLUBJO42TQm3p92j78IjEMomEVJq8w6tFDhH_exXy4jR5blmXDfcVhJaOsKNGbWo0n25Fmp7JWOoLWSVqAA\"",
                "anthropicAdminKey := \"sk-ant" + "-admin32-ZfknFr7LlUq9bOVKdUV0QpWjNitgcF0RlC_CVQyH1rP2DVsGBJxB48ym_RNVjDdoTm-b0ZPPnTmd0Yz6MG_7Llgu0wT68AA\"",
            ],
            NearMisses =
            [
                "<add key=\"AnthropicAdminKey\" value=\"sk-ant" + "-admin13-JOQ6WBoA1r08kykT5LDoIVhMoNG9BKben2cjPOhaAt8jl1AfFdZnqUR3mZ3z2vnG7_-82GjXn4PDTAb6hTcTUGz7y9DvKA\" />",
                "name_of_zsk-ant" + "-admin69-Khj-Q3R1mCLX3FfZQF_DqzLsM0xBnKXUI7NP-xlzodN7FQyKPY2SsaueQtFSE46TbGEWv5WUAmcIearpeQdGdKiAXBPWtAA",
            ],
            VisiblePrefix = 14,
        },
        new("anthropic-session-token", "Anthropic OAuth or session token")
        {
            Provider = "Anthropic",
            Description = "Acts as a signed-in Claude user, at the expense of the user's plan.",
            Pattern = RulePattern.Token("sk-ant-[os][air][dt]<dec>{2}-<b64u>{80,120}"),
            Remedy = new Remedy(
                "Rotate the token, by signing out everywhere, now, then go through the account's activity for the time it was exposed.",
                "https://console.anthropic.com/settings/keys"),
            Examples =
            [
                "ENV CLAUDE_CODE_OAUTH_TOKEN=sk-ant" + "-srd32-mfJZOIkJa5A_XJL9IP2hRc-R29fVpTCCUzAqx-xnk7qL0C3ZdP34qAHyObjLNsCJEXwQ0kyeFY6QVEwf",
                "var claudeCodeOauthToken = \"sk-ant" + "-srd81-ARBzHEwn__NTTUxsU4RLLidZwlnTkcaq8SrR0GWdKj3PF1zM8sZvoqwx36v7GRkYsFlqHjJNZb0UHCOANR2r\";",
            ],
            NearMisses =
            [
                "builder.Configuration[\"ClaudeCodeOauthToken\"] = \"sk-ant" + "-oid54-RL2AIDYyI9iEOFflf1FZShFzB6znonYZk3Qcm2SZAeM4Z3VfMLEr355ejI_xFkAT6c7OzpdBEY_sh_X\";",
                "name_of_zsk-ant" + "-oit37-ZH8TIM_BSUBSaFSphK7zIhaWZm2p5Z260qK9HRhUzhtmIzMa1V1Y7FXQ3h09XMDAKLZYQZqkbrtpj1BX",
            ],
            VisiblePrefix = 13,
        },
    ];
}
