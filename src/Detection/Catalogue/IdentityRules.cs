namespace ApiXGuard.Detection.Catalogue;

internal static class IdentityRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("okta-api-token-header", "Okta API token in an SSWS header")
        {
            Provider = "Okta",
            Description = "Administers the organisation's users and applications, as its creator may.",
            Pattern = RulePattern.Token("SSWS 00<b64u>{40}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the system log for the time it was exposed.",
                "https://developer.okta.com/docs/guides/create-an-api-token/main/"),
            Examples =
            [
                "curl -H \"Authorization: SSWS 0" + "0EhzKSZZMxIS_xRFSH54rNTWi0zo7iCfDgdBT3fNs\" https://example.okta.com/api/v1/users",
                "\"Authorization\": \"SSWS 0" + "0aI8WDwX5rC-5Q1ZfqFyxPPMSAN4l4zgrv7VCyzZo\"",
                "builder.Configuration[\"OktaApiToken\"] = \"SSWS 0" + "0KDTF6UuTer2tDiC7NEw-UG9QWtvjkQcVZ9HvMnQR\";",
            ],
            NearMisses =
            [
                "Authorization: SSWS $OKTA_API_TOKEN",
                "okta_api_token: SSWS 0" + "0341xGctudXniMXx3sMaXmJYT2rWn1aYG3zkvvWU",
                "private const string OktaApiToken = \"SSWS 0" + "0SJc4LuxmSfDxHRFbJAetMI10umS3p59ibVBAPNLIx7\";",
            ],
            VisiblePrefix = 5,
        },
        new("okta-api-token", "Okta API token")
        {
            Provider = "Okta",
            Description = "Administers the organisation's users and applications, as its creator may.",
            Pattern = RulePattern.NamedValue(["okta", "ssws"], "00[0-9A-Za-z_=\\-]{40}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the system log for use that is not yours.",
                "https://developer.okta.com/docs/guides/create-an-api-token/main/"),
            Examples =
            [
                "OKTA_API_TOKEN=00oq" + "I3gkFcLXLkWHRJJY8_RJrbBlNvtdAOpsn1YL8k",
                "export OKTA_API_TOKEN=00WZ" + "h=o0chjl4pcK7txV_EnyNv-IVw4fscIn5OE5nl",
            ],
            NearMisses =
            [
                "  \"OktaApiToken\": \"003p" + "TSrNZuo3tIgUOoy4yHjWq6qjTdayVyqo7Ztvq\",",
                "checksum = \"00uj" + "vT0YV0lNYAEgVf9wsK2EXFJa8u_tD9lMCqEDFG\"",
            ],
            IsDistinctive = false,
            VisiblePrefix = 2,
        },
        new("okta-client-secret", "Okta client secret")
        {
            Provider = "Okta",
            Description = "Obtains tokens as the application.",
            Pattern = RulePattern.NamedValue(["okta"], "<b64u>{64}"),
            Remedy = new Remedy(
                "Delete the secret, replace it where it is used, and check the system log for anything unexpected.",
                "https://developer.okta.com/docs/guides/client-secret-rotation-key/main/"),
            Examples =
            [
                "const oktaClientSecret = \"xx7z" + "LSqcW3V6N1II1F6P8YSgiPpCXZqRHim4SSBP-HlRqhX4lP7k23GU_vfI2xmV\";",
                "OKTA_CLIENT_SECRET=0IYm" + "m0dY4wHl5CSJXGZuLevyEGQaEoAbFEz62eMG8WzeTrm4SArGsfBuSoOC9CNC",
            ],
            NearMisses =
            [
                "private const string OktaClientSecret = \"wpFy" + "Sj2x6cOY852Qo_zDWYN4BWXkZ-0dJeuRPhC9J55GINugf4dl87RVvgaOgp5\";",
                "checksum = \"iLXe" + "OfkWcjFgMfdS0GAbAvqyeBMP1SGJKhZQHZDS3qxuqKQuUXhmAL68nxwtCsks\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("auth0-client-secret", "Auth0 client secret")
        {
            Provider = "Auth0",
            Description = "Obtains tokens as the application, for some the management API's too.",
            Pattern = RulePattern.NamedValue(["auth0"], "<b64u>{64}"),
            Remedy = new Remedy(
                "Rotate the secret by rotating it now, then go through the tenant's logs for the time it was exposed.",
                "https://auth0.com/docs/get-started/applications/rotate-client-secret"),
            Examples =
            [
                "private const string Auth0ClientSecret = \"wGo2" + "HM4OKz7ND7pe_Z1g__-9gAWxodHkAewI9_tva-mu_LKbKsnw8h_QAK0tuOWk\";",
                "const auth0ClientSecret = \"FN_T" + "lCJ8KSzRKP5JZ_TPx3Z3kx0IWc3hRXCfdJKjxCM81dmlt4OK-nFBemdc88qI\";",
            ],
            NearMisses =
            [
                "const auth0ClientSecret = \"SDiu" + "kw_2jYr5EXECLWtYZtGkEOo6SDrbGBqcYJYn8l3udpYH-eN7N45whuKySL2\";",
                "checksum = \"B9Hq" + "3XURcRHUO39OfT6k_QRGlKUH8bdOOdfIjpzd7Ic8Ioc0nINdTX6ms85B-Nw4\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("onelogin-client-secret", "OneLogin API client secret")
        {
            Provider = "OneLogin",
            Description = "Administers the account's users and applications, by its scope.",
            Pattern = RulePattern.NamedValue(["onelogin"], "<hex>{64}"),
            Remedy = new Remedy(
                "Revoke the secret, issue a new one from a key store, and look through the account's events for use that is not yours.",
                "https://developers.onelogin.com/api-docs/2/getting-started/working-with-api-credentials"),
            Examples =
            [
                "  \"OneloginClientSecret\": \"3fe2" + "74967c32f7c1003d81005329d7fd3c66798f7855721356a6a6257e8eaac2\",",
                "private const string OneloginClientSecret = \"21ca" + "0d608f31c14f8d363f6032e4be2c3ad6943c3a80bbfd06fdbc382b8b2bc1\";",
            ],
            NearMisses =
            [
                "ONELOGIN_CLIENT_SECRET=6173" + "f19afec65a9c8230d5047d6bd2827190eaab74056c1319f3c175852e770",
                "checksum = \"f56b" + "782ffd2a99b7da80e9ea269a350c147ab85a98a268b39d7f66c67e37231d\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("stytch-live-secret", "Stytch live secret")
        {
            Provider = "Stytch",
            Description = "Administers the project's users and sessions.",
            Pattern = RulePattern.NamedValue(["stytch"], "secret-live-[0-9A-Za-z_=\\-]{36,60}"),
            Remedy = new Remedy(
                "Delete the secret, replace it where it is used, and check the project's event log for anything unexpected.",
                "https://stytch.com/dashboard/api-keys"),
            Examples =
            [
                "stytch_secret: secret-li" + "ve-PNArzSxTo4m0MplY8klLviqW2ibU5KZdPIKxY_jOqon",
                "  \"StytchSecret\": \"secret-li" + "ve-wPELKSJGbbdxsADFJfU-G_vsJfi01apQdZli3t-JAtl\",",
            ],
            NearMisses =
            [
                "export STYTCH_SECRET=secret-li" + "ve-vdtv3AqY-c=HYgC0q4JUyaLbYE5m49FMEfS",
                "checksum = \"secret-li" + "ve-GRO1QD6YsRLFjXNR2Ng3UufVuY_hNaUF_B9f\"",
            ],
            VisiblePrefix = 12,
        },
        new("stytch-test-secret", "Stytch test secret")
        {
            Provider = "Stytch",
            Description = "Administers the test project's users and sessions.",
            Pattern = RulePattern.NamedValue(["stytch"], "secret-test-[0-9A-Za-z_=\\-]{36,60}"),
            Remedy = new Remedy(
                "Rotate the secret now, then go through the project's event log for the time it was exposed.",
                "https://stytch.com/dashboard/api-keys"),
            Examples =
            [
                "stytch_secret = 'secret-te" + "st-0kki_1zeBjQlxCyfHJMVt3M0rWCvgYCSqDfextskKU'",
                "stytch_secret: secret-te" + "st-IOviKsl61FinR3yUV5-KpIn=zhm2WCmxkv-AkoSkOU3P",
            ],
            NearMisses =
            [
                "STYTCH_SECRET = \"secret-te" + "st-LUfQhORQunNsYgie_jqRvi4yD8Mof11cWnc\"",
                "checksum = \"secret-te" + "st-JITooPR_=jGOIxqXpTki_AeOhMDb2sjQET5U\"",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 12,
        },
        new("ory-access-token", "Ory API key or session token")
        {
            Provider = "Ory",
            Description = "Administers a project or workspace, or acts as a signed-in person.",
            Pattern = RulePattern.NamedValue(["ory"], "ory_(pat|apikey|wak|st)_<b62>{32,40}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the project's activity for use that is not yours.",
                "https://www.ory.sh/docs/concepts/personal-access-token"),
            Examples =
            [
                "ORY_PAT = \"ory" + "_pat_8GsmHnn0lDFnOT52N7s0H2OzHy0wzLsrZu\"",
                "ory_pat = 'ory" + "_api" + "key_TGbvQvJ1MJcdnReyBVTYzaORbuBOEpiONT4JH'",
            ],
            NearMisses =
            [
                "ory_pat = 'ory" + "_st_DR9hc9fOeAYl883CYvu0b7bqJAe44SW'",
                "checksum = \"ory" + "_st_gE6hHsSHGCufPs5mf2vkFRDsA6ZlqNNq\"",
            ],
            VisiblePrefix = 4,
        },
        new("smartthings-access-token", "SmartThings personal access token")
        {
            Provider = "SmartThings",
            Description = "Controls the devices of its owner's homes, by its scopes.",
            Pattern = RulePattern.NamedValue(["smartthings"], "<uuid>"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the devices' history for anything unexpected.",
                "https://account.smartthings.com/tokens"),
            Examples =
            [
                "export SMARTTHINGS_TOKEN=fab9" + "702e-6648-88a7-7cdf-d251b0f5e6dd",
                "SMARTTHINGS_TOKEN = \"6c03" + "c4dd-61c0-6b62-a184-94d1cb103934\"",
            ],
            NearMisses =
            [
                "smartthings_token: 9d3f" + "bdc4-e48f-5fc2-71b8-4bd001d7325",
                "checksum = \"aa5a" + "6fba-24fc-fbe3-6ed4-eb46d8cecf8b\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
