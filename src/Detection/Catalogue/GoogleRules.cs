namespace ApiXGuard.Detection.Catalogue;

internal static class GoogleRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("google-api-key", "Google API key")
        {
            Provider = "Google",
            Description = "Calls Google APIs at the project's expense, within the key's restrictions; some are meant to be public, many are not.",
            Pattern = RulePattern.Token("AIza<b64u>{35}"),
            Remedy = new Remedy(
                "Delete or regenerate the key, and restrict the new one to the APIs and callers that need it.",
                "https://cloud.google.com/docs/authentication/api-keys"),
            Examples =
            [
                "google_api_key = 'AIz" + "a12hhZdheK7QFxSs6c10EvKSCCGXRa2zS0NJ'",
                "# old value: AIz" + "asVQL44sjVSHIhMc4jgidJAJZrnShe8UPreR",
            ],
            NearMisses =
            [
                "google_api_key = 'AIz" + "a12hhZdheK7QFxSs6c10EvKSCCGXRa2zS0N'",
                "google_api_key = 'AIz" + "a12hhZdheK7QFxSs6c10EvKSCCGXRa2zS0NJ9'",
            ],
            VisiblePrefix = 4,
        },
        new("google-oauth-client-secret", "Google OAuth client secret")
        {
            Provider = "Google",
            Description = "Poses as the application when users sign in with Google.",
            Pattern = RulePattern.Token("GOCSPX-<b64u>{28}"),
            Remedy = new Remedy(
                "Add a new secret to the client, change over, and disable the old one.",
                "https://support.google.com/cloud/answer/15549257"),
            Examples =
            [
                "export GOOGLE_CLIENT_SECRET=\"GOCS" + "PX-HkBboDEDjc2PBc6iLTUJkE7JHntl\"",
                "<add key=\"GoogleClientSecret\" value=\"GOCS" + "PX-XkjSjlLFqU0Ae7R47f2Yeurvkwea\" />",
            ],
            NearMisses =
            [
                "export GOOGLE_CLIENT_SECRET=\"GOCS" + "PX-HkBboDEDjc2PBc6iLTUJkE7JHnt\"",
                "export GOOGLE_CLIENT_SECRET=\"GOCS" + "PX-HkBboDEDjc2PBc6i\"",
            ],
            VisiblePrefix = 7,
        },
        new("google-oauth-client-secret-legacy", "Google OAuth client secret (before 2021)")
        {
            Provider = "Google",
            Description = "Poses as the application when users sign in with Google.",
            Pattern = RulePattern.NamedValue(["googleclient", "googleoauth", "gcpclient", "gmailclient"], "<b64u>{24}"),
            Remedy = new Remedy(
                "Add a new secret to the client, change over, and disable the old one.",
                "https://support.google.com/cloud/answer/15549257"),
            Examples =
            [
                "    GOOGLE_CLIENT_SECRET: \"xL" + "dUvwPyNKOz" + "LbcdO1rVL3JQ\"",
                "google_client_secret = 'I4" + "qgRs_4HkHd" + "rX6bmkPY_80m'",
            ],
            NearMisses =
            [
                "    GOOGLE_CLIENT_SECRET: \"xL" + "dUvwPyNKO" + "zLbcdO1rVL3J\"",
                "checksum=I4" + "qgRs_4HkHd" + "rX6bmkPY_80m",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("google-oauth-access-token", "Google OAuth access token")
        {
            Provider = "Google",
            Description = "Acts for a user or a service account for about an hour, within the scopes granted.",
            Pattern = RulePattern.Token("ya29.((c|d|a).)?[0-9A-Za-z_\\-]{30,2000}"),
            Remedy = new Remedy(
                "Revoke the token, or the app's access in the user's account, and find out how it came to be written down.",
                "https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke"),
            Examples =
            [
                "export GOOGLE_ACCESS_TOKEN=\"ya2" + "9.d.zcPNP6hYURbsKyfhdS-JITM0T4-hgiV\"",
                "var googleAccessToken = \"ya2" + "9.a.ogpW1nNjqsjVpvDSmdKyjWjtitBXZnTVnOQ\";",
            ],
            NearMisses =
            [
                "export GOOGLE_ACCESS_TOKEN=\"ya2" + "9.d.zcPNP6hYURbsKyfhdS\"",
                "export GOOGLE_ACCESS_TOKEN=\"ya2" + "9.d.zcPNP6hYURbsKyf\"",
            ],
            VisiblePrefix = 5,
        },
        new("google-oauth-refresh-token", "Google OAuth refresh token")
        {
            Provider = "Google",
            Description = "Obtains new access tokens for a user until it is revoked.",
            Pattern = RulePattern.Token("1//0<b64u>{40,200}"),
            Remedy = new Remedy(
                "Revoke the token, or the app's access in the user's account.",
                "https://myaccount.google.com/connections"),
            Examples =
            [
                "os.environ[\"GOOGLE_REFRESH_TOKEN\"] = \"1//" + "0kjFDzkY0UkXmnJ2mRWbMwWiAuiO6j8QMzmdoHiHaogt\"",
                "export GOOGLE_REFRESH_TOKEN=\"1//" + "0ciblKbi3xsEtrg6epTLPEgNGaaA77T-1Kvqt1D6LA8D\"",
            ],
            NearMisses =
            [
                "os.environ[\"GOOGLE_REFRESH_TOKEN\"] = \"1//" + "0kjFDzkY0UkXmnJ2mRWbMwWiAuiO\"",
                "os.environ[\"GOOGLE_REFRESH_TOKEN\"] = \"1//" + "0kjFDzkY0UkXmnJ2mR\"",
            ],
            VisiblePrefix = 4,
        },
        new("google-cloud-storage-hmac-id", "Google Cloud Storage HMAC access id")
        {
            Provider = "Google",
            Description = "Names an HMAC key for Cloud Storage; its secret reads and writes buckets.",
            Pattern = RulePattern.Token("GOOG1E<upnum>{55}"),
            Remedy = new Remedy(
                "Deactivate and delete the HMAC key.",
                "https://cloud.google.com/storage/docs/authentication/managing-hmackeys"),
            Examples =
            [
                "client.Authenticate(\"GOOG" + "1EDURBP728R13CD55223C9ZWA0FCLL5D5491CZONQRJ5NERLET478P001\");",
                "gcs_access_id: GOOG" + "1E7UC0UH8CFVNU8P6HCAUMK0AKC80XOBQRAMAKJMBTWQ150OGVEL8SSTA",
            ],
            NearMisses =
            [
                "client.Authenticate(\"GOOG" + "1EDURBP728R13CD55223C9ZWA0FCLL5D5491CZONQRJ5NERLET478P00\");",
                "client.Authenticate(\"GOOG" + "1EDURBP728R13CD55223C9ZWA0FCLL5D5491\");",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 6,
        },
        new("google-cloud-storage-hmac-secret", "Google Cloud Storage HMAC secret")
        {
            Provider = "Google",
            Description = "Reads and writes buckets in the name of a service account.",
            Pattern = RulePattern.NamedValue(["gcshmac", "gcssecret", "googlestorage"], "<b64>{40}"),
            Remedy = new Remedy(
                "Deactivate and delete the HMAC key.",
                "https://cloud.google.com/storage/docs/authentication/managing-hmackeys"),
            Examples =
            [
                "var gcsSecretKey = \"94" + "2Rmz0XXDjPxVIDpSyD" + "QGO4KkO4FI9jv1fpiTpR\";",
                "GCS_SECRET_KEY=PV" + "T8YjqCzisfddiOwOqG" + "VdJQPirXe5qVS2km5OA9",
            ],
            NearMisses =
            [
                "var gcsSecretKey = \"94" + "2Rmz0XXDjPxVIDpSy" + "DQGO4KkO4FI9jv1fpiTp\";",
                "checksum=PV" + "T8YjqCzisfddiOwOqG" + "VdJQPirXe5qVS2km5OA9",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("firebase-server-key", "Firebase Cloud Messaging server key")
        {
            Provider = "Google",
            Description = "Sends messages to every user of an app.",
            Pattern = RulePattern.Token("AAAA<b64u>{7}:APA91b<b64u>{134}"),
            Remedy = new Remedy(
                "Delete the server key in the console; the current API uses service accounts.",
                "https://firebase.google.com/docs/cloud-messaging/migrate-v1"),
            Examples =
            [
                "<add key=\"FcmServerKey\" value=\"AA"
                    + "AATNMSV95:APA"
                    + "91bO_G8FyhmRAHssUiZSbPMGkmRtQFq9RbYSfhPkNRyPawOHIeZiz2WOs885SVx8jvl7qWyxClCGRUmt6AyuXUzpIlelPAZv6Ch4"
                    + "tyUKOiCaN1bdKbfDVNqXznAHsETPKevtTbXYE\" />",
                "    FCM_SERVER_KEY: \"AA"
                    + "AADZgEsON:APA"
                    + "91bFz9Sae2zpNvRDZifXSv1GAiishjenB7et4Lk7vDIq3rjUEG6aOpVIY31cBUL2-kUTYlGvwZuh-qrzvsSjEdROYz0yeWGSxbcH"
                    + "DBeuhY24I512rogFU6MKSAt4pH1HYd5AADSUj\"",
            ],
            NearMisses =
            [
                "<add key=\"FcmServerKey\" value=\"AA"
                    + "AATNMSV95:APA"
                    + "91bO_G8FyhmRAHssUiZSbPMGkmRtQFq9RbYSfhPkNRyPawOHIeZiz2WOs885SVx8jvl7qWyxClCGRUmt6AyuXUzpIlelPAZv6Ch4"
                    + "tyUKOiCaN1bdKbfDVNqXznAHsETPKevtTbXY\" />",
                "<add key=\"FcmServerKey\" value=\"AA"
                    + "AATNMSV95:APA"
                    + "91bO_G8FyhmRAHssUiZSbPMGkmRtQFq9RbYSfhPkNRyPawOHIeZiz2WOs885SVx8jvl7qWyxClCGRUmt6AyuXUzpIlelPAZv6Ch4"
                    + "tyUKOiCaN1bdKbfDVNqXznAHsETPKevtTbXYEd\" />",
            ],
            VisiblePrefix = 4,
        },
        new("google-recaptcha-secret", "Google reCAPTCHA secret key")
        {
            Provider = "Google",
            Description = "Verifies challenges in the name of a site; not to be confused with the public site key.",
            Pattern = RulePattern.NamedValue(["recaptchasecret", "recaptchaprivate", "captchasecret"], "6L<b64u>{38}"),
            Remedy = new Remedy(
                "Create a new key pair and delete the old one.",
                "https://www.google.com/recaptcha/admin"),
            Examples =
            [
                "recaptcha_secret_key = '6L" + "V0lZFoHsKdeFQF0JZo" + "3jxOMV7_d3suGkB6LV0x'",
                "os.environ[\"RECAPTCHA_SECRET_KEY\"] = \"6L" + "34vyH9w3pw2sPnVI0V" + "vr8z_JFDliB4rQx8zCiC\"",
            ],
            NearMisses =
            [
                "recaptcha_secret_key = '6L" + "V0lZFoHsKdeFQF0JZ" + "o3jxOMV7_d3suGkB6LV0'",
                "checksum=6L" + "34vyH9w3pw2sPnVI0V" + "vr8z_JFDliB4rQx8zCiC",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
