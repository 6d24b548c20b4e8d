namespace ApiXGuard.Detection.Catalogue;

internal static class AnalyticsRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("amplitude-secret-key", "Amplitude API or secret key")
        {
            Provider = "Amplitude",
            Description = "Sends events, with the secret key exports all of the project's.",
            Pattern = RulePattern.NamedValue(["amplitude"], "<hex>{32}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the project's history for anything unexpected.",
                "https://amplitude.com/docs/apis/authentication"),
            Examples =
            [
                "export AMPLITUDE_SECRET_KEY=fca8" + "24900a0c4408e74afdde48d3a5be",
                "AMPLITUDE_SECRET_KEY = \"35a5" + "dbef3a0e896a9aed776d8afebe67\"",
            ],
            NearMisses =
            [
                "amplitude_secret_key: 37dd" + "5de5a0f7db0b6d11628e606bb55",
                "checksum = \"5483" + "af3922dafd55a302994de5ad0bbd\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("mixpanel-api-secret", "Mixpanel API secret")
        {
            Provider = "Mixpanel",
            Description = "Exports the project's events.",
            Pattern = RulePattern.NamedValue(["mixpanel"], "<hex>{32}"),
            Remedy = new Remedy(
                "Rotate the secret now, then go through the project's activity for the time it was exposed.",
                "https://mixpanel.com/settings/project"),
            Examples =
            [
                "MIXPANEL_API_SECRET=e5d2" + "c884ba5ab971879b5285e81c5167",
                "export MIXPANEL_API_SECRET=0a71" + "f60acc0ebbf6852b6e77919fde1b",
            ],
            NearMisses =
            [
                "  \"MixpanelApiSecret\": \"e6e5" + "7a45f3ed4e602584dcafc0a379c\",",
                "checksum = \"9039" + "e711e0f9066fee0254bde601b1a8\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("posthog-personal-api-key", "PostHog personal API key")
        {
            Provider = "PostHog",
            Description = "Acts as its owner: reads events and changes feature flags.",
            Pattern = RulePattern.Token("phx_<b62>{43,48}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the project's activity log for use that is not yours.",
                "https://posthog.com/docs/api"),
            Examples =
            [
                "var posthogPersonalApiKey = \"phx" + "_bpPFNtqiuFGUGjtBaX62uh6AWQ3GPnI8bPjEWg1wM0BYkH\";",
                "const posthogPersonalApiKey = 'phx" + "_q4pJhL74W3j3SYndHnG1WYNWLR4WkLqhwDbhjUgNjKxZbT3';",
            ],
            NearMisses =
            [
                "POSTHOG_KEY=phc" + "_gM7VrAh2HBGBQHqgeHwR1lqKSsAafQNZaISfOQ3G0Qz",
                "posthogPersonalApiKey := \"phx" + "_8sABMO1hjRklmmFCAdU91jl46iy91h6paaLIAA0B4j\"",
                "name_of_zphx" + "_8wgrHBgkPlWT7xKsJkrlrfmggCEYDgZXTAAvPLQhusS",
            ],
            VisiblePrefix = 4,
        },
        new("beamer-api-key", "Beamer API key")
        {
            Provider = "Beamer",
            Description = "Publishes announcements and reads users.",
            Pattern = RulePattern.NamedValue(["beamer"], "b_[0-9A-Za-z=_\\-]{44}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the announcements for anything unexpected.",
                "https://app.getbeamer.com/settings"),
            Examples =
            [
                "private const string BeamerApiKey = \"b_mO" + "m-XcvqqSvZvKg_jPn1wAsH=kJGoO-6pGsbEyV4dzMJ\";",
                "const beamerApiKey = \"b_mh" + "tIskU8ZV1q=RgOlVmSa_u6psarlhhdo-BvEnLu5HWn\";",
            ],
            NearMisses =
            [
                "const beamerApiKey = \"b_Uk" + "gleeOUOyPqAQnZqer3hfdrfoqgpIxhoCgAdDmgt-Q\";",
                "checksum = \"b_t4" + "oWcsYGcqkyrd6W9QwupajWU3M1beQSHyBb13h=ddqQ\"",
            ],
            IsDistinctive = false,
            VisiblePrefix = 2,
        },
        new("devcycle-server-key", "DevCycle server SDK key")
        {
            Provider = "DevCycle",
            Description = "Reads every feature's rules and targeting data.",
            Pattern = RulePattern.NamedValue(["devcycle", "dvc"], "dvc_server_[0-9A-Za-z_]{30,80}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the project's audit log for the time it was exposed.",
                "https://app.devcycle.com"),
            Examples =
            [
                "  \"DevcycleServerSdkKey\": \"dvc_serv" + "er_1eBWmEZtJsfEUi6vqgSj2I_jKOLqpphoxPgR\",",
                "private const string DevcycleServerSdkKey = \"dvc_serv" + "er_sag8X_m1DD1Ne5hCV5aHtP05coYJPU\";",
            ],
            NearMisses =
            [
                "DEVCYCLE_CLIENT_SDK_KEY=dvc_clie" + "nt_e7a1299df65609b048a9d0d0c3b7f3cb03499ca4",
                "DEVCYCLE_SERVER_SDK_KEY=dvc_serv" + "er_iGgPiEEasrF6wkQ2ShgOf2CgKQjNv",
                "checksum = \"dvc_serv" + "er_5YJAAtztL_nMJw7CwpNTAJxEJ_Ih9I\"",
            ],
            VisiblePrefix = 11,
        },
        new("algolia-api-key", "Algolia admin or write API key")
        {
            Provider = "Algolia",
            Description = "Reads, changes and deletes the application's indexes.",
            Pattern = RulePattern.NamedValue(["algolia"], "<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the application's API log for use that is not yours.",
                "https://dashboard.algolia.com/account/api-keys/all"),
            Examples =
            [
                "const client = algoliasearch(\"APPID12345\", \"x\"); // ALGOLIA_ADMIN_KEY = 24d3" + "75802ffc39f2c39ce3d48b56a6af",
                "algolia_admin_api_key: f394" + "6c7dde4de004dd250d391032e683",
                "  \"AlgoliaAdminApiKey\": \"b8e7" + "1a0bd35eecd9b64a3dabfc4682df\",",
            ],
            NearMisses =
            [
                "export ALGOLIA_ADMIN_API_KEY=5714" + "b59f58a5de13e0807a7650a311d",
                "checksum = \"bf6d" + "8617ac05382560e227df183fab43\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
