namespace ApiXGuard.Detection.Catalogue;

internal static class TelephonyRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("messagebird-access-key", "MessageBird (Bird) access key")
        {
            Provider = "MessageBird",
            Description = "Sends messages and places calls at the account's expense.",
            Pattern = RulePattern.NamedValue(["messagebird"], "<b62>{25}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the message log for use that is not yours.",
                "https://dashboard.messagebird.com/en/developers/access"),
            Examples =
            [
                "MESSAGEBIRD_ACCESS_KEY = \"5dmb" + "Bcq61flp822FVCF0kenil\"",
                "messagebird_access_key = 'xAow" + "yHqYRiAY2UkMM4wPTQLp4'",
            ],
            NearMisses =
            [
                "messagebird_access_key = 'iq2V" + "YV7QZaCPZdU515IBTrf8'",
                "checksum = \"IoSJ" + "atkqqd6OOZSohaMTkhNKh\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("vonage-api-secret", "Vonage (Nexmo) API secret")
        {
            Provider = "Vonage",
            Description = "Sends messages and places calls at the account's expense.",
            Pattern = RulePattern.NamedValue(["nexmo", "vonage"], "<b62>{16}"),
            Remedy = new Remedy(
                "Delete the secret, replace it where it is used, and check the message log for anything unexpected.",
                "https://dashboard.nexmo.com/settings"),
            Examples =
            [
                "export NEXMO_API_SECRET=nPVR" + "zalRJivnTQ1W",
                "NEXMO_API_SECRET = \"Q1pz" + "4qe2VbrDotMP\"",
            ],
            NearMisses =
            [
                "nexmo_api_secret: 8pzu" + "dRuCSAnPEew",
                "checksum = \"vMHq" + "dyEfa7M4jOGs\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("plivo-auth-token", "Plivo auth token")
        {
            Provider = "Plivo",
            Description = "Sends messages and places calls at the account's expense.",
            Pattern = RulePattern.NamedValue(["plivo"], "<b64u>{38,42}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the message log for the time it was exposed.",
                "https://console.plivo.com"),
            Examples =
            [
                "PLIVO_AUTH_TOKEN=tXVM" + "3zQaoSH10zloJ-ecWrU69TB3M9ICOB1JkV7F",
                "export PLIVO_AUTH_TOKEN=urRG" + "gMiEbgbhUrXcAwfbCFGl0PFANHubarGs1C2q",
            ],
            NearMisses =
            [
                "  \"PlivoAuthToken\": \"1tR8" + "dxg8Q6M-rUXscPMWZFbI1Y_C-wFU9HVKY\",",
                "checksum = \"THaQ" + "mco6-AUxiyOQaZAJaESLBABFwt89tAXr1T\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("plivo-auth-id", "Plivo auth id")
        {
            Provider = "Plivo",
            Description = "Names the account; the auth token is often beside it.",
            Pattern = RulePattern.NamedValue(["plivo"], "[MS]A<upnum>{18}"),
            Remedy = new Remedy(
                "Revoke the auth token if it stands beside the id, issue a new one from a key store, and look through the message log for use that is not yours.",
                "https://console.plivo.com"),
            Examples =
            [
                "const plivoAuthId = \"SAXW" + "YLL5VDFFOJYJ4JWF\";",
                "PLIVO_AUTH_ID=MA9G" + "B7P8UV5ELYSPZQ0J",
            ],
            NearMisses =
            [
                "private const string PlivoAuthId = \"MARB" + "5KBDL6BUBON4F6Q\";",
                "checksum = \"SALP" + "OXC6RERVYWW51RKK\"",
            ],
            Confidence = Confidence.Low,
            IsDistinctive = false,
        },
        new("telnyx-api-key", "Telnyx API key")
        {
            Provider = "Telnyx",
            Description = "Sends messages and places calls at the account's expense.",
            Pattern = RulePattern.NamedValue(["telnyx"], "KEY<xhex>{32}_<b62>{22}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the message log for anything unexpected.",
                "https://portal.telnyx.com"),
            Examples =
            [
                "private const string TelnyxApiKey = \"KE" + "Yc8dbACA781DeB4fE82b9DCfFc1CaecB7_MWZGzIYGZf4dzVAfwh1a37\";",
                "const telnyxApiKey = \"KE" + "YDdf95BC64A17ab1Ec8c27dbc63B52528_OEYEXoqekBazBMQdBm13T0\";",
            ],
            NearMisses =
            [
                "const telnyxApiKey = \"KE" + "YAe5eB40F1fDA68e3b27be670F5Bd389e_eVhMC2WilD10eg4vWd3ow\";",
                "checksum = \"KE" + "Y2bA889e25EB3A9Fd88fE0Dfb0fdd37FF_HOZvNPmkxFjq2905AA5TyM\"",
            ],
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("sinch-api-token", "Sinch API token or key secret")
        {
            Provider = "Sinch",
            Description = "Sends messages and places calls at the account's expense.",
            Pattern = RulePattern.NamedValue(["sinch"], "(<hex>{32}|<b64u>{22,36})"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the message log for the time it was exposed.",
                "https://dashboard.sinch.com"),
            Examples =
            [
                "  \"SinchApiToken\": \"6097" + "6bad6b157529d7b280160989fc7c\",",
                "private const string SinchApiToken = \"f4b7" + "5454870545080ef9d410e0166aaa\";",
            ],
            NearMisses =
            [
                "SINCH_API_TOKEN=l4Nk" + "v0ktPrpGLWMXTujSx",
                "checksum = \"BY59" + "xZ--ROpQJ-JzdoiV8T\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("infobip-api-key", "Infobip API key")
        {
            Provider = "Infobip",
            Description = "Sends messages and places calls at the account's expense.",
            Pattern = RulePattern.NamedValue(["infobip"], "<hex>{32}-<uuid>"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the message log for use that is not yours.",
                "https://portal.infobip.com/settings/accounts/api-keys"),
            Examples =
            [
                "infobip_api_key: 8448" + "f4bf7197b8b3e436ede644b54f57-e320cb21-9427-95cf-f676-89490d453cf7",
                "  \"InfobipApiKey\": \"b574" + "f1086720f81fa1f7e92de945e40d-b6ec7e79-9c5f-093b-51f7-71202dac0daa\",",
            ],
            NearMisses =
            [
                "export INFOBIP_API_KEY=c2e8" + "ed0c6bcfe4736360ec1b396bf425-368b0d45-b836-9b9a-f7d2-22e0971b2f0",
                "checksum = \"c045" + "1ba6ea4604db064ca966151f9891-7204a691-134d-ab6a-3ff5-c92bbe8a2372\"",
            ],
            IsDistinctive = false,
        },
        new("ringcentral-client-secret", "RingCentral client secret")
        {
            Provider = "RingCentral",
            Description = "Obtains tokens that read calls and messages of an account.",
            Pattern = RulePattern.NamedValue(["ringcentral"], "<b64u>{22}"),
            Remedy = new Remedy(
                "Delete the secret, replace it where it is used, and check the audit trail for anything unexpected.",
                "https://developers.ringcentral.com"),
            Examples =
            [
                "ringcentral_client_secret = 'l5S6" + "8c0igpilk7nDN8HH_1'",
                "ringcentral_client_secret: pd6N" + "lwyQDZ6qggL0m7FCbX",
            ],
            NearMisses =
            [
                "RINGCENTRAL_CLIENT_SECRET = \"C7k7" + "9nGQeXsIE_lJmBstp\"",
                "checksum = \"SXlu" + "cvzjSmpfe4Cqe26Gkq\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("zoom-client-secret", "Zoom client or API secret")
        {
            Provider = "Zoom",
            Description = "Reads meetings, recordings and users, by the app's scopes.",
            Pattern = RulePattern.NamedValue(["zoom"], "(<b62>{32}|<b62>{36})"),
            Remedy = new Remedy(
                "Rotate the secret now, then go through the app's usage for the time it was exposed.",
                "https://marketplace.zoom.us/user/build"),
            Examples =
            [
                "ZOOM_CLIENT_SECRET = \"4YkO" + "JQnONuuCiNNYzLYgQaXXNYOZUWsb2ka2\"",
                "zoom_client_secret = 'XvB1" + "1fWIDxskXGz6QBO5MwhlqFo2JUBv'",
            ],
            NearMisses =
            [
                "zoom_client_secret = 'eXSc" + "Y7t4MQEQMYMh7fk2HGeCC1cEvwv'",
                "checksum = \"xn5n" + "ZcYThIn1LZsAzHN6Op81iQ9IPORg\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("agora-app-certificate", "Agora app certificate")
        {
            Provider = "Agora",
            Description = "Signs tokens that join any call of the project.",
            Pattern = RulePattern.NamedValue(["agora"], "<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the certificate, issue a new one from a key store, and look through the project's usage for use that is not yours.",
                "https://console.agora.io"),
            Examples =
            [
                "export AGORA_APP_CERTIFICATE_KEY=bb3e" + "f146281cb610abf868ba8b54e0d1",
                "AGORA_APP_CERTIFICATE_KEY = \"f1c8" + "2cb5d5f8173020d0039f2ddc032b\"",
            ],
            NearMisses =
            [
                "agora_app_certificate_key: 715e" + "6a21146f597ea0c12cc445ec38b",
                "checksum = \"f56c" + "78e2688cfb72279866dacb4103d1\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("livekit-api-secret", "LiveKit API secret")
        {
            Provider = "LiveKit",
            Description = "Signs tokens that join and record any room of the project.",
            Pattern = RulePattern.NamedValue(["livekit"], "<b62>{43,50}"),
            Remedy = new Remedy(
                "Delete the key pair, replace it where it is used, and check the project's sessions for anything unexpected.",
                "https://cloud.livekit.io"),
            Examples =
            [
                "LIVEKIT_API_SECRET=bdNf" + "FO688xquaRysyQgxLg6cZSPm6DcLJNoo5T9qT4F",
                "export LIVEKIT_API_SECRET=7tty" + "uHLNGz50t5cmYjVVqZuZuMcI1Ild5M3DqqCTFgLC5dfU4",
            ],
            NearMisses =
            [
                "  \"LivekitApiSecret\": \"BXnv" + "SXSTqhXsVzSCDUn3r2W3i5h04h8Ao8Fsxzs7EC\",",
                "checksum = \"5G3H" + "PSE79w7GotdSLPB5Ar0mHQ7oume6TUGI0YFfEmU\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
