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
                "Rotate the key now, then go through the project's history for the time it was exposed.",
                "https://amplitude.com/docs/apis/authentication"),
            Examples =
            [
                "AMPLITUDE_SECRET_KEY=fca8" + "24900a0c4408e74afdde48d3a5be",
                "export AMPLITUDE_SECRET_KEY=35a5" + "dbef3a0e896a9aed776d8afebe67",
            ],
            NearMisses =
            [
                "  \"AmplitudeSecretKey\": \"37dd" + "5de5a0f7db0b6d11628e606bb55\",",
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
                "Revoke the secret, issue a new one from a key store, and look through the project's activity for use that is not yours.",
                "https://mixpanel.com/settings/project"),
            Examples =
            [
                "const mixpanelApiSecret = \"e5d2" + "c884ba5ab971879b5285e81c5167\";",
                "MIXPANEL_API_SECRET=0a71" + "f60acc0ebbf6852b6e77919fde1b",
            ],
            NearMisses =
            [
                "private const string MixpanelApiSecret = \"e6e5" + "7a45f3ed4e602584dcafc0a379c\";",
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
                "Delete the key, replace it where it is used, and check the project's activity log for anything unexpected.",
                "https://posthog.com/docs/api"),
            Examples =
            [
                "posthog_personal_api_key: phx" + "_bpPFNtqiuFGUGjtBaX62uh6AWQ3GPnI8bPjEWg1wM0BYkH",
                "private const string PosthogPersonalApiKey = \"phx" + "_q4pJhL74W3j3SYndHnG1WYNWLR4WkLqhwDbhjUgNjKxZbT3\";",
            ],
            NearMisses =
            [
                "POSTHOG_KEY=phc" + "_gM7VrAh2HBGBQHqgeHwR1lqKSsAafQNZaISfOQ3G0Qz",
                "curl -H \"Authorization: Bearer phx" + "_8sABMO1hjRklmmFCAdU91jl46iy91h6paaLIAA0B4j\" https://api.example.com/v1",
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
                "Rotate the key now, then go through the announcements for the time it was exposed.",
                "https://app.getbeamer.com/settings"),
            Examples =
            [
                "  \"BeamerApiKey\": \"b_mO" + "m-XcvqqSvZvKg_jPn1wAsH=kJGoO-6pGsbEyV4dzMJ\",",
                "private const string BeamerApiKey = \"b_mh" + "tIskU8ZV1q=RgOlVmSa_u6psarlhhdo-BvEnLu5HWn\";",
            ],
            NearMisses =
            [
                "BEAMER_API_KEY=b_Uk" + "gleeOUOyPqAQnZqer3hfdrfoqgpIxhoCgAdDmgt-Q",
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
                "Revoke the key, issue a new one from a key store, and look through the project's audit log for use that is not yours.",
                "https://app.devcycle.com"),
            Examples =
            [
                "devcycle_server_sdk_key: dvc_serv" + "er_1eBWmEZtJsfEUi6vqgSj2I_jKOLqpphoxPgR",
                "  \"DevcycleServerSdkKey\": \"dvc_serv" + "er_sag8X_m1DD1Ne5hCV5aHtP05coYJPU\",",
            ],
            NearMisses =
            [
                "DEVCYCLE_CLIENT_SDK_KEY=dvc_clie" + "nt_e7a1299df65609b048a9d0d0c3b7f3cb03499ca4",
                "export DEVCYCLE_SERVER_SDK_KEY=dvc_serv" + "er_iGgPiEEasrF6wkQ2ShgOf2CgKQjNv",
                "checksum = \"dvc_serv" + "er_5YJAAtztL_nMJw7CwpNTAJxEJ_Ih9I\"",
            ],
            VisiblePrefix = 11,
        },
        new("algolia-api-key", "Algolia admin or write API key")
        {
            Provider = "Algolia",
            Description = "Reads, changes and deletes the application's indexes.",
            Pattern = RulePattern.NamedValue(["algolia"], "<lownum>{32}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the application's API log for anything unexpected.",
                "https://dashboard.algolia.com/account/api-keys/all"),
            Examples =
            [
                "const client = algoliasearch(\"APPID12345\", \"x\"); // ALGOLIA_ADMIN_KEY = chw9" + "q6ebg05vup7iv4o6jps6q9gnbcwk",
                "algolia_admin_api_key = '1v10" + "x6zj8doeqqt8rs018qq5b1xr7jy7'",
                "algolia_admin_api_key: utdh" + "mv7gghse3l0mr7bssprimd9l7rlo",
            ],
            NearMisses =
            [
                "ALGOLIA_ADMIN_API_KEY = \"xh4q" + "rnul6ex39maizyuahkbrs27t0yh\"",
                "checksum = \"hwdb" + "1ly623qaafykrzxudqhc3fkzo0a5\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
