namespace ApiXGuard.Detection.Catalogue;

internal static class LanguageModelRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("xai-api-key", "xAI API key")
        {
            Provider = "xAI",
            Description = "Calls Grok models at the team's expense.",
            Pattern = RulePattern.Token("xai-<b62>{70,120}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the team's usage page for anything unexpected.",
                "https://console.x.ai"),
            Examples =
            [
                "$env:XAI_API_KEY = \"xai" + "-WBQoqrOTMcuRLxWxfbn8yQ3I9vc4llK2VpMJnabxqmPETA6NQI2ElncQ7hwCEiMfjtFTcEn\"",
                "  \"XaiApiKey\": \"xai" + "-2xnS8Uo2k2dZmQNmOoWvIt8B6FQC3xAPpuadU6bSEvw5Ut4P38DGgahRTDk5RwqjnfkEMrQN6One\",",
            ],
            NearMisses =
            [
                "ENV XAI_API_KEY=xai" + "-Y2JJaWXwzgwSycIMkDvYwNggmECSUIHwMLUZuxQP4RFIDRLkWU5dNfofm7iaNAdzbB4pG",
                "name_of_zxai" + "-yIDFve63ONp6LpAJvO6XcBGYjDyji7RMRsBhciBYWCT4lIajsMqvRoLo2XQOr0yUKmspN3",
            ],
            VisiblePrefix = 4,
        },
        new("groq-api-key", "Groq API key")
        {
            Provider = "Groq",
            Description = "Calls models hosted by Groq at the organisation's expense.",
            Pattern = RulePattern.Token("gsk_<b62>{52}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the usage page for the time it was exposed.",
                "https://console.groq.com/keys"),
            Examples =
            [
                "GROQ_API_KEY=gsk" + "_hd8gobkujVFdR3J1Jf0nqX0UIWDBaTd69EXewVJcMZjzA27JNwYg",
                "export GROQ_API_KEY=\"gsk" + "_l2B1iKPCFAynJSKkYJbwfgupfqLHyrlxE3nr6y6hovFPDbjuOXIN\"",
            ],
            NearMisses =
            [
                "var groqApiKey = \"gsk" + "_LT8lM1adxOFSE94pWoErHXmOEfGTI9NUFzMDix0y0NaErOT7DAw\";",
                "  \"GroqApiKey\": \"gsk" + "_F85WtP8sEcLsC24hsQuJNpHcmxT6CNdwQxLjdvjMmzJ3WSdwUV3fx7\",",
            ],
            VisiblePrefix = 4,
        },
        new("perplexity-api-key", "Perplexity API key")
        {
            Provider = "Perplexity",
            Description = "Calls Perplexity's search and models at the account's expense.",
            Pattern = RulePattern.Token("pplx-<b62>{48,56}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the usage page for use that is not yours.",
                "https://www.perplexity.ai/settings/api"),
            Examples =
            [
                "curl -H \"Authorization: Bearer pplx" + "-Vm0j6u5oqnnZJSvfXARLj7NKP3LuF8sng6izKdp5lWniGhuK\" https://api.example.com/v1",
                "<add key=\"PerplexityApiKey\" value=\"pplx" + "-pXVoOsWj4CTrhwwO99gGIWlHAcIyeZLoR1fBIftRTN1ttQ7uWu1ym5\" />",
            ],
            NearMisses =
            [
                "const perplexityApiKey = 'pplx" + "-69iF5DYM3iQ6WdlDNSWFGQTZGbUlFSEIo1WWKEcCjtqLsn3';",
                "name_of_zpplx" + "-zq7dpHDVC3D0vLIOBviVnWfr4PT3nkLR3Luj6ggd5St70RwG",
            ],
            VisiblePrefix = 5,
        },
        new("openrouter-api-key", "OpenRouter API key")
        {
            Provider = "OpenRouter",
            Description = "Calls any routed model and spends the account's credits.",
            Pattern = RulePattern.Token("sk-or-v1-<hex>{64}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the activity page for anything unexpected.",
                "https://openrouter.ai/settings/keys"),
            Examples =
            [
                "const openrouterApiKey = 'sk-or-v1" + "-1c8fa0d72075176610cf5a40e284075b829f2f6e65c53ad468e9c5129686dd86';",
                "$env:OPENROUTER_API_KEY = \"sk-or-v1" + "-7ff4a76af06968429ce12442f4de14d96687b2d553e3731a2643b0837d7f589a\"",
            ],
            NearMisses =
            [
                "$env:OPENROUTER_API_KEY = \"sk-or-v1" + "-bf391d36b8929572ee3bf4b8ea7f89313879a431b889ba4ab153c88b9f230a2\"",
                "name_of_zsk-or-v1" + "-317147b005f1ae75fccf2a9d8f338e56f62e717835b758cca9ccb9190d553f9f",
            ],
            VisiblePrefix = 9,
        },
        new("cerebras-api-key", "Cerebras inference API key")
        {
            Provider = "Cerebras",
            Description = "Calls hosted models at the organisation's expense.",
            Pattern = RulePattern.NamedValue(["cerebras"], "csk-<lownum>{48}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the usage page for the time it was exposed.",
                "https://cloud.cerebras.ai"),
            Examples =
            [
                "const cerebrasApiKey = \"csk" + "-4704vaps0kq18me6ceoh1frnjlggznj22k6yfwqhjqyivhzo\";",
                "CEREBRAS_API_KEY=csk" + "-4iziivbc2tjh5ja5jy76tkj0wrj7x16xfhmu1rc5rli6l7if",
            ],
            NearMisses =
            [
                "private const string CerebrasApiKey = \"csk" + "-kgvyptgbwpn559apujal73tg683fwy379ear80zxhtj8wwy\";",
                "checksum = \"csk" + "-ieqm2li1jiz6y1cpv9hsde192kp7cvrykhsrzfbos05a81lu\"",
            ],
            VisiblePrefix = 4,
        },
        new("cohere-api-key", "Cohere API key")
        {
            Provider = "Cohere",
            Description = "Calls Cohere models at the account's expense and reads its data sets.",
            Pattern = RulePattern.NamedValue(["cohere"], "<b62>{40}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the usage page for use that is not yours.",
                "https://dashboard.cohere.com/api-keys"),
            Examples =
            [
                "private const string CohereApiKey = \"D6Nc" + "TdcPsvE7TV2HZw3gYxCUwV2Rfc0iOpIivFIv\";",
                "const cohereApiKey = \"w0tw" + "rpD6BMis8zAp1L0Jtl67Kp0bnhB6CYjcU6vd\";",
            ],
            NearMisses =
            [
                "const cohereApiKey = \"fQvZ" + "ELkC1HLatFsvnmQLhtCcnY2addbPIMMXjmy\";",
                "checksum = \"hAy3" + "Iv47uJbOU98nYin83vUUXhDuRRj9UWk5IKRW\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("mistral-api-key", "Mistral AI API key")
        {
            Provider = "Mistral AI",
            Description = "Calls Mistral models at the workspace's expense.",
            Pattern = RulePattern.NamedValue(["mistral"], "<b62>{32}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the usage page for anything unexpected.",
                "https://console.mistral.ai/api-keys"),
            Examples =
            [
                "  \"MistralApiKey\": \"UK06" + "m4XNxQNYhfpAx8tkuiTDw739FRIl\",",
                "private const string MistralApiKey = \"ksBF" + "xNFDQQD4hFpsR2XQtNv0y9NIryzd\";",
            ],
            NearMisses =
            [
                "MISTRAL_API_KEY=T83M" + "5OfHG1m5IY0wLHLjp3mAyWJbLBl",
                "checksum = \"mIpO" + "aBV8smifkgJvjPFNkWgqoX1EveX4\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("deepseek-api-key", "DeepSeek API key")
        {
            Provider = "DeepSeek",
            Description = "Calls DeepSeek models and spends the account's balance.",
            Pattern = RulePattern.NamedValue(["deepseek"], "sk-<hex>{32}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the usage page for the time it was exposed.",
                "https://platform.deepseek.com/api_keys"),
            Examples =
            [
                "deepseek_api_key: sk" + "-8482b572f644bcb4ec1c87e29e11b8a7",
                "  \"DeepseekApiKey\": \"sk" + "-f05338b6f52510a186a5f89684b157a1\",",
            ],
            NearMisses =
            [
                "export DEEPSEEK_API_KEY=sk" + "-2aa53d8b7755dbb515f2d12b0ff91d4",
                "checksum = \"sk" + "-d400967947debb6e50ee3a305251186d\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("moonshot-api-key", "Moonshot AI (Kimi) API key")
        {
            Provider = "Moonshot AI",
            Description = "Calls Kimi models and spends the account's balance.",
            Pattern = RulePattern.NamedValue(["moonshot", "kimi"], "sk-<b62>{48}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the usage page for use that is not yours.",
                "https://platform.moonshot.ai/console/api-keys"),
            Examples =
            [
                "moonshot_api_key = 'sk" + "-YshLKKJorGB4GXqzLNAlfnJZ2yQ8nrR7JbATPTK1foF6wmkl'",
                "moonshot_api_key: sk" + "-E3shrf9tjvhEtM6w1PSNDLJGiqFrZEkKIM9jeIoUje6IOoqL",
            ],
            NearMisses =
            [
                "MOONSHOT_API_KEY = \"sk" + "-S9sgNuzp6yggN8ZoUJH2MHgHF7QYUsLb2hBt0NSMqLHT8yg\"",
                "checksum = \"sk" + "-BQMzr6bImGABshPIY60LyNpdrwHv93khLRsusuMGgzQ5bX2i\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("dashscope-api-key", "Alibaba Cloud Model Studio API key")
        {
            Provider = "Alibaba Cloud",
            Description = "Calls Qwen models at the account's expense.",
            Pattern = RulePattern.NamedValue(["dashscope", "qwen", "bailian"], "sk-<hex>{32}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the call statistics for anything unexpected.",
                "https://bailian.console.aliyun.com"),
            Examples =
            [
                "DASHSCOPE_API_KEY = \"sk" + "-4aa180687eede809899bf4ac8599b765\"",
                "dashscope_api_key = 'sk" + "-559fe906cdac322bcfcfc284b46b6263'",
            ],
            NearMisses =
            [
                "dashscope_api_key = 'sk" + "-b629fbeacc31e4bbff18a54a15b4dbc'",
                "checksum = \"sk" + "-68c45f451f6ed2b33b01f83e7e3fefe9\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("zhipu-api-key", "Zhipu AI API key")
        {
            Provider = "Zhipu AI",
            Description = "Calls GLM models and spends the account's balance.",
            Pattern = RulePattern.NamedValue(["zhipu", "bigmodel", "glm", "zai"], "<hex>{32}.<b62>{16}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the usage page for the time it was exposed.",
                "https://open.bigmodel.cn"),
            Examples =
            [
                "export ZHIPUAI_API_KEY=368b" + "cf0fb2051190d32e362d562d992e.b09yGw9QO4VMDxBT",
                "ZHIPUAI_API_KEY = \"83b6" + "db9ba9a4c43e0c19ed64de685288.mJenoKOsw0Ib2eW1\"",
            ],
            NearMisses =
            [
                "zhipuai_api_key: e20c" + "7c6a8e857101fefb2a5ab048e73d.a8SqAqO8NbvmN5H",
                "checksum = \"362b" + "f9689bc83985691b13b3f4e51401.9wSpElvcc9dBWKxz\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("together-api-key", "Together AI API key")
        {
            Provider = "Together AI",
            Description = "Calls hosted models and fine-tuning jobs at the organisation's expense.",
            Pattern = RulePattern.Token("tgp_v1_<b64u>{43}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the usage page for use that is not yours.",
                "https://api.together.ai/settings/api-keys"),
            Examples =
            [
                "  \"TogetherApiKey\": \"tgp_v1" + "_PF4U1UDgK9NFaNph9lohEHlGXmnqmj-aKj6VwtFTsMy\",",
                "TOGETHER_API_KEY = \"tgp_v1" + "_BHS8lPk8dVdEnxD3XoJclHU4CEuKdl5w1XVQ26dhaeK\"",
            ],
            NearMisses =
            [
                "private const string TogetherApiKey = \"tgp_v1" + "_nqsHtmcyAjwCyVRalo0FtFlFY83tMygoctt2CF9Chx\";",
                "  \"TogetherApiKey\": \"tgp_v1" + "_R8H7ikQWrUWePFtX0bIQpadZwRNji3wuldZONGI2UWMx7\",",
            ],
            VisiblePrefix = 7,
        },
        new("together-legacy-api-key", "Together AI API key (legacy)")
        {
            Provider = "Together AI",
            Description = "Calls hosted models and fine-tuning jobs at the account's expense.",
            Pattern = RulePattern.NamedValue(["together"], "<hex>{64}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the usage page for anything unexpected.",
                "https://api.together.ai/settings/api-keys"),
            Examples =
            [
                "const togetherApiKey = \"7cc7" + "7889bc749bae8a47d6f2f0c06dc6a9521cfcb72923a94e17c78153e97070\";",
                "TOGETHER_API_KEY=9657" + "aee00d99b609a95ffa43bbeace7d7dfb77365cc221d91d12a02f7f673515",
            ],
            NearMisses =
            [
                "private const string TogetherApiKey = \"2670" + "7721f43bffac6e0e60f3fc8457264c4114ce251175869a1d4aa61bd918a\";",
                "checksum = \"7925" + "be2d7edbec3c3419ffef0d3ee42462e8782a34b21edb823ab9ad36ee7907\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("fireworks-api-key", "Fireworks AI API key")
        {
            Provider = "Fireworks AI",
            Description = "Calls hosted models and deployments at the account's expense.",
            Pattern = RulePattern.NamedValue(["fireworks"], "(fw_)?<b62>{22,48}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the usage page for the time it was exposed.",
                "https://fireworks.ai/account/api-keys"),
            Examples =
            [
                "private const string FireworksApiKey = \"KfK0" + "mnBmr11xfEYZ4YqLzB0\";",
                "const fireworksApiKey = \"fw" + "_FgUbW03BMS7nb9rg5g63eEpG\";",
            ],
            NearMisses =
            [
                "const fireworksApiKey = \"Qmgu" + "d3JcZHPm7ab5yWIJq\";",
                "checksum = \"TRuv" + "9Ycqx95b8PNMU7nkWz\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
