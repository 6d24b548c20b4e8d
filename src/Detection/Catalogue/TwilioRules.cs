namespace ApiXGuard.Detection.Catalogue;

internal static class TwilioRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("twilio-auth-token", "Twilio auth token or API key secret")
        {
            Provider = "Twilio",
            Description = "Sends messages and places calls at the account's expense and reads their log.",
            Pattern = RulePattern.NamedValue(["twilio"], "<b62>{32}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the call and message logs for anything unexpected.",
                "https://console.twilio.com/us1/account/keys-credentials/api-keys"),
            Examples =
            [
                "TwilioClient.Init(accountSid, authToken); // TWILIO_AUTH_TOKEN=sHjV" + "JtkWl4L9Q1CFuQtlVtTvkg5D8dLX",
                "private const string TwilioAuthToken = \"lF60" + "xjYRIeFmg62xP56uVPXoqQToEmzZ\";",
                "const twilioAuthToken = \"U83T" + "oVOd98t5nkzreFGOyEUjU2wIRpT7\";",
            ],
            NearMisses =
            [
                "const twilioAuthToken = \"T9Ft" + "WZ1H6TfHFUQA2SMw051vTo892Fv\";",
                "checksum = \"JImz" + "r8oLGYTq8L1u1cWQzFTbxDLpTnJz\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("twilio-api-key-sid", "Twilio API key SID")
        {
            Provider = "Twilio",
            Description = "Names an API key; with its secret it sends messages and places calls.",
            Pattern = RulePattern.NamedValue(["twilio", "apikey", "apisid", "keysid"], "SK<b62>{32}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the call and message logs for the time it was exposed.",
                "https://console.twilio.com/us1/account/keys-credentials/api-keys"),
            Examples =
            [
                "  \"TwilioApiKey\": \"SKth" + "KFA4jX2g5WpNlcYtJRoAH2zF2X2Vsa\",",
                "private const string TwilioApiKey = \"SKdi" + "TgTCIWpzElBqKaZ7i19yHden06DY3N\";",
            ],
            NearMisses =
            [
                "TWILIO_API_KEY=SKgS" + "p5HBFSe8nBZTxA4P2dQj9fXsq86KI",
                "checksum = \"SKbg" + "4Dh77TwxIGiBeR5SSpSOuLueyds4Oa\"",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 2,
        },
        new("twilio-account-sid", "Twilio account SID")
        {
            Provider = "Twilio",
            Description = "Names the account: public by design, but the auth token is often beside it.",
            Pattern = RulePattern.NamedValue(["twilio", "accountsid"], "AC<b62>{32}"),
            Remedy = new Remedy(
                "Revoke the auth token if it stands beside the SID, issue a new one from a key store, and look through the call and message logs for use that is not yours.",
                "https://console.twilio.com/us1/account/keys-credentials/api-keys"),
            Examples =
            [
                "twilio_account_sid: ACBY" + "4YsxMxKZhd04LcWhqGySWheM6Uq8cx",
                "  \"TwilioAccountSid\": \"ACO8" + "2YvpantSqoTybHnEm9HQsoSHE0M3FX\",",
            ],
            NearMisses =
            [
                "export TWILIO_ACCOUNT_SID=ACd7" + "yJPy2d55OUQXY56JSOqrMmTpo6bXh",
                "checksum = \"ACn6" + "k3D1KIukqrnqNScILng9AdGiBcVDdw\"",
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
