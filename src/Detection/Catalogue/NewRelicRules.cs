namespace ApiXGuard.Detection.Catalogue;

internal static class NewRelicRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("pixie-key", "Pixie API or deploy key")
        {
            Provider = "New Relic",
            Description = "Queries what Pixie observes in a cluster, or registers clusters.",
            Pattern = RulePattern.Token("px-(api|dep)-<uuid>"),
            Remedy = new Remedy(
                "Delete the key in the admin settings and create a new one.",
                "https://docs.px.dev/reference/admin/api-keys/"),
            Examples =
            [
                "<add key=\"PxApiKey\" value=\"px" + "-api-8a55736f-99b0-a16f-a2d6-a2da485fb23d\" />",
                "var pxApiKey = \"px" + "-dep-462f5f2e-114f-1298-7e3f-7471bcad334e\";",
            ],
            NearMisses =
            [
                "<add key=\"PxApiKey\" value=\"px" + "-api-8a55736f-99b0-a16f-a2d6-a2da485fb23\" />",
                "<add key=\"PxApiKey\" value=\"px" + "-api-8a55736f-99b0-a16f-a2\" />",
            ],
            VisiblePrefix = 7,
        },
        new("new-relic-user-key", "New Relic user key")
        {
            Provider = "New Relic",
            Description = "Queries and configures everything its owner can reach in New Relic.",
            Pattern = RulePattern.Token("NRAK-<upnum>{27}"),
            Remedy = new Remedy(
                "Delete the key in the API keys page and create a new one.",
                "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/"),
            Examples =
            [
                "export NEW_RELIC_API_KEY=\"NRA" + "K-43NIPNNLKINT2Q6MACKYKS7DQ0C\"",
                "curl -H \"Authorization: Bearer NRA" + "K-W3B0PTDK9PYFB80PEN41531WAC7\" https://api.internal.invalid/v1",
            ],
            NearMisses =
            [
                "export NEW_RELIC_API_KEY=\"NRA" + "K-43NIPNNLKINT2Q6MACKYKS7DQ0\"",
                "export NEW_RELIC_API_KEY=\"NRA" + "K-43NIPNNLKINT2Q6MACKYKS7DQ0C5\"",
            ],
            VisiblePrefix = 5,
        },
        new("new-relic-license-key", "New Relic license key")
        {
            Provider = "New Relic",
            Description = "Writes metrics, logs and traces to an account.",
            Pattern = RulePattern.Token("[0-9a-fx]{36}(NRAL|FFFFNRAL)"),
            Remedy = new Remedy(
                "Create a new license key, change over, and delete the old one.",
                "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/"),
            Examples =
            [
                "# old value: cf" + "b55bf0b74c206d1742bfc72c1e9b371092NRA" + "L",
                "export NEW_RELIC_LICENSE_KEY=\"8f" + "d731b2183001264dcf1639aece45979388NRA" + "L\"",
            ],
            NearMisses =
            [
                "# old value: cf" + "b55bf0b74c206d174" + "2bfc72c1e9b371092NRA",
                "# old value: cf" + "b55bf0b74c2" + "06d1742bfc72c",
            ],
        },
        new("new-relic-insert-key", "New Relic insights insert key")
        {
            Provider = "New Relic",
            Description = "Writes events to an account.",
            Pattern = RulePattern.Token("NRII-<b64u>{32}"),
            Remedy = new Remedy(
                "Delete the key and use a license key in its place.",
                "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/"),
            Examples =
            [
                "curl -H \"Authorization: Bearer NRI" + "I-g8HVsDSvZE6UXZ8_UqMmzGStcAFOO7Hp\" https://api.internal.invalid/v1",
                "NEW_RELIC_INSERT_KEY=NRI" + "I-gE34TBDebRqQMPUy7FjPL4QX2kZCfIDJ",
            ],
            NearMisses =
            [
                "curl -H \"Authorization: Bearer NRI" + "I-g8HVsDSvZE6UXZ8_UqMmzGStcAFOO7H\" https://api.internal.invalid/v1",
                "curl -H \"Authorization: Bearer NRI" + "I-g8HVsDSvZE6UXZ8_UqM\" https://api.internal.invalid/v1",
            ],
            VisiblePrefix = 5,
        },
        new("new-relic-query-key", "New Relic insights query key")
        {
            Provider = "New Relic",
            Description = "Queries the events of an account.",
            Pattern = RulePattern.Token("NRIQ-<b64u>{32}"),
            Remedy = new Remedy(
                "Delete the key and use a user key in its place.",
                "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/"),
            Examples =
            [
                "<add key=\"NewRelicQueryKey\" value=\"NRI" + "Q-Y0MoyEPwbwm6SBYtXmKmSGOob5GZ8dog\" />",
                "export NEW_RELIC_QUERY_KEY=\"NRI" + "Q-Bay73J2SHzG8-k4y4Cn4DOCDMvYrZaFT\"",
            ],
            NearMisses =
            [
                "<add key=\"NewRelicQueryKey\" value=\"NRI" + "Q-Y0MoyEPwbwm6SBYtXmKmSGOob5GZ8do\" />",
                "<add key=\"NewRelicQueryKey\" value=\"NRI" + "Q-Y0MoyEPwbwm6SBYtXmK\" />",
            ],
            VisiblePrefix = 5,
        },
        new("new-relic-rest-key", "New Relic REST API key")
        {
            Provider = "New Relic",
            Description = "Queries and configures an account through the first version of the API.",
            Pattern = RulePattern.Token("NRRA-<hex>{42}"),
            Remedy = new Remedy(
                "Delete the key and use a user key in its place.",
                "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/"),
            Examples =
            [
                "new_relic_rest_key = 'NRR" + "A-55f9897a804e14467258c979c05b2179aa2d4c5b9d'",
                "# old value: NRR" + "A-4b36f9fce976b0a1d55d1e2008d3737161b9a28e8c",
            ],
            NearMisses =
            [
                "new_relic_rest_key = 'NRR" + "A-55f9897a804e14467258c979c05b2179aa2d4c5b9'",
                "new_relic_rest_key = 'NRR" + "A-55f9897a804e14467258c979c0'",
            ],
            VisiblePrefix = 5,
        },
        new("new-relic-browser-key", "New Relic browser key")
        {
            Provider = "New Relic",
            Description = "Writes browser events to an account; it is part of public pages by design.",
            Pattern = RulePattern.Token("NRJS-<hex>{19}"),
            Remedy = new Remedy(
                "Nothing is urgent: the key is public by design. Delete it if it is abused.",
                "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/"),
            Examples =
            [
                "private const string NewRelicBrowserKey = \"NRJ" + "S-5809e5832bf99f56633\";",
                "export NEW_RELIC_BROWSER_KEY=\"NRJ" + "S-22a26e4fce9bce12a21\"",
            ],
            NearMisses =
            [
                "private const string NewRelicBrowserKey = \"NRJ" + "S-5809e5832bf99f5663\";",
                "private const string NewRelicBrowserKey = \"NRJ" + "S-5809e5832bf99f566338\";",
            ],
            Confidence = Confidence.Low,
            VisiblePrefix = 5,
        },
    ];
}
