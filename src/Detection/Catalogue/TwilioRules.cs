namespace ApiXGuard.Detection.Catalogue;

internal static class TwilioRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("twilio-auth-token", "Twilio auth token or API key secret")
        {
            Provider = "Twilio",
            Description = "Sends messages and places calls at the account's expense and reads their log.",
            Pattern = RulePattern.NamedValue(["twilio"], "(<hex>{32}|<b62>{32})"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the call and message logs for anything unexpected.",
                "https://console.twilio.com/us1/account/keys-credentials/api-keys"),
            Examples =
            [
                "TwilioClient.Init(accountSid, authToken); // TWILIO_AUTH_TOKEN=6fd5" + "1eb020e44176e26294a8e4a00d7a",
                "private const string TwilioAuthToken = \"fzTW" + "ExZZfLFwnyyV4ahYUYCzIcFUiTAR\";",
                "const twilioAuthToken = \"qn2A" + "W5beS3yqB7Th4JUPEISqE5YbE1Rh\";",
            ],
            NearMisses =
            [
                "const twilioAuthToken = \"2cc6" + "6a5d15a16928fe8f0328127f3c1\";",
                "checksum = \"a218" + "4fe38859d4035045ef82ec33e362\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("twilio-api-key-sid", "Twilio API key SID")
        {
            Provider = "Twilio",
            Description = "Names an API key; with its secret it sends messages and places calls.",
            Pattern = RulePattern.NamedValue(["twilio", "apikey", "apisid", "keysid"], "SK<xhex>{32}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the call and message logs for the time it was exposed.",
                "https://console.twilio.com/us1/account/keys-credentials/api-keys"),
            Examples =
            [
                "  \"TwilioApiKey\": \"SK9f" + "A752a1f2aBdb9D58171a1F0c1FEfEa\",",
                "private const string TwilioApiKey = \"SKEA" + "cb3048de036b19dBaaCbE2857Ee455\";",
            ],
            NearMisses =
            [
                "TWILIO_API_KEY=SK6A" + "ed2Cbcceb3A1CfCb24Dd501CDCEE7",
                "checksum = \"SK11" + "EEBAE3d3c6feDae254316E2CDFE47e\"",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 2,
        },
        new("twilio-account-sid", "Twilio account SID")
        {
            Provider = "Twilio",
            Description = "Names the account: public by design, but the auth token is often beside it.",
            Pattern = RulePattern.NamedValue(["twilio", "accountsid"], "AC<xhex>{32}"),
            Remedy = new Remedy(
                "Revoke the auth token if it stands beside the SID, issue a new one from a key store, and look through the call and message logs for use that is not yours.",
                "https://console.twilio.com/us1/account/keys-credentials/api-keys"),
            Examples =
            [
                "twilio_account_sid: ACc2" + "bBAbfd02Adaf8EafeB3F4dB5c5A41E",
                "  \"TwilioAccountSid\": \"AC98" + "748DE870B17eCa8A39C1d22CFDab2E\",",
            ],
            NearMisses =
            [
                "export TWILIO_ACCOUNT_SID=ACaE" + "3cafdA413160A9BEd9Af45d85dF6d",
                "checksum = \"ACAa" + "7EaccF8e87A654BBfc6cD2Fd9A44e4\"",
            ],
            Confidence = Confidence.Low,
            IsDistinctive = false,
            VisiblePrefix = 2,
        },
        new("sendgrid-api-key", "SendGrid API key")
        {
            Provider = "Twilio SendGrid",
            Description = "Sends mail in the organisation's name and reads contacts, by its scopes.",
            Pattern = RulePattern.Token("SG.(<b64u>{22}.<b64u>{43}|[0-9A-Za-z=_.\\-]{66})"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the activity feed for anything unexpected.",
                "https://app.sendgrid.com/settings/api_keys"),
            Examples =
            [
                "var client = new SendGridClient(\"SG" + ".wA37qpLD-yK02MpQBi3Z-S.CYsa4s_esz_f5UKh0bAonAlySqwYbsNM5MnKc4aCquN\");",
                "$env:SENDGRID_API_KEY = \"SG" + ".W7urIFNbeRw-aWVEudVrX4.LeOn6MkKR1YjJb_5hJItcjNxQoGwSrzUEFT9Oed8oQB\"",
                "  \"SendgridApiKey\": \"SG" + ".2N4gfiwkKTMyW9eG2p14TJ.7a59KY-HKFsw2Iw9L4W5gI-BAP51-FxFHf9Z5sqUeTV\",",
            ],
            NearMisses =
            [
                "ENV SENDGRID_API_KEY=SG" + ".ynkcvI85ldfVcwlHvduwSe.EflGXUcQkhNxyt4LNvCvnWazzOAgl6Tzv9jfRzOcoj",
                "name_of_zSG" + ".uYiMm_C7f-zrUls5iFZvoe.dhZJLn9A3Kq5CypSYwFnGdPOAtA2jB8tYotCiPgSfcY",
            ],
            VisiblePrefix = 3,
        },
        new("segment-api-token", "Segment public API token")
        {
            Provider = "Twilio Segment",
            Description = "Administers a Segment workspace: sources, destinations and their settings.",
            Pattern = RulePattern.Token("sgp_<b62>{64}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the workspace's audit trail for the time it was exposed.",
                "https://docs.segmentapis.com"),
            Examples =
            [
                "SEGMENT_TOKEN=sgp" + "_N3NMCygPPNovaTtp8LwtQ7muQcv8tAoqqAFZpfOnsjwYbd2nCTPe4LqzNwUm3zb1",
                "export SEGMENT_TOKEN=\"sgp" + "_nFYsbcprwzLUaIrvJecJbRMqRHSPnK1lDED6e7SJwkeaRC8jc3QyG6cnXP3gxoQ7\"",
            ],
            NearMisses =
            [
                "var segmentToken = \"sgp" + "_EHu8KR10H16A0agXI3FUVeRi1tdRZUpxUTcCZNWqhqvaCF5kVUrTVJeQDoNXRBE\";",
                "  \"SegmentToken\": \"sgp" + "_33OlnHZg4ZvEdybsOFP1AEQ7ueeb6l4axY7SWcSJzrZ0R6jm3aVCqYygCA4phMknx7\",",
            ],
            VisiblePrefix = 4,
        },
        new("segment-write-key", "Segment write key")
        {
            Provider = "Twilio Segment",
            Description = "Sends events into a source as if they were the site's.",
            Pattern = RulePattern.NamedValue(["segmentwrite", "segmentapi", "segmentkey", "segmentaccess"], "<b62>{32}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the source's debugger for use that is not yours.",
                "https://app.segment.com"),
            Examples =
            [
                "export SEGMENT_WRITE_KEY=bkTM" + "Qa4pX8Yr253rpEWjnS1pwO4FDRIB",
                "SEGMENT_WRITE_KEY = \"2OXd" + "GN3qkuG8jRVJkbVPii9PxqwuyMS5\"",
            ],
            NearMisses =
            [
                "segment_write_key: dwvy" + "ecsIJzuwKdesBFTjHuuYP5WFt9Q",
                "checksum = \"aslx" + "Jf6kmejaPqPjGiVWc42ny5UfW8Oi\"",
            ],
            Confidence = Confidence.Low,
            IsDistinctive = false,
        },
    ];
}
