namespace ApiXGuard.Detection.Catalogue;

internal static class FileSharingRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("dropbox-access-token", "Dropbox short-lived access token")
        {
            Provider = "Dropbox",
            Description = "Reads and changes files of an account for some hours.",
            Pattern = RulePattern.Token("sl.(u.)?[0-9A-Za-z_=\\-]{120,1500}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the account's events for use that is not yours.",
                "https://www.dropbox.com/developers/apps"),
            Examples =
            [
                "private const string DropboxAccessToken = \"sl" + ".u.GoEL2gBW=NSLl1ZqbJRNLJ-OcVBkqQ96L3HWCzfumAt=9D6c349p3oPSZBrXHWVw_fq60UfMlo0qtCIDlbXK76RuooXcVZ93dTKHyhVOyHg8n_Mrsy7pT8cpc-1vo\";",
                "DROPBOX_ACCESS_TOKEN=sl" + ".u.WF-U-071q8DOS8InpfsBpIYDV4UT2sKE7bN8cecPMayXejwMKl_-WaUcPzdIbuc7R4=pJygXNagpVRhMZUuYcH-3Py6L_ZmAFOw=GDlzWNB9obBJbG3i1oI=aGaBfnOb",
            ],
            NearMisses =
            [
                "  \"DropboxAccessToken\": \"sl" + ".B_Tg3XN7PSvewZG5oHOHUa4rsysOikcGtiLRzzYMtOjGjDlO3RaXszVvi8FmajRRYzuBa2GKyeSqwHePE0rxQr2fP47zuLVirf9QAsIZ66I2I4q8-1oU2cf\",",
                "name_of_zsl" + ".tCD4-JRtANN86viE9vMk_DNrE=tl=GN4C4UpWEer4s7rPL4wUonSg0DU8MshPAU7nhoG4SQ7cq-QFUiwwoO6oAssA6Il97XnHfZ7Xfy=irynl9li5X2zqD=z",
            ],
            VisiblePrefix = 3,
        },
        new("dropbox-long-lived-token", "Dropbox long-lived or refresh token")
        {
            Provider = "Dropbox",
            Description = "Reads and changes files of an account until it is revoked.",
            Pattern = RulePattern.NamedValue(["dropbox"], "(<b62>{11}AAAAAAAAAA[0-9A-Za-z_=\\-]{43}|<b64u>{64})"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the account's events for anything unexpected.",
                "https://www.dropbox.com/developers/apps"),
            Examples =
            [
                "dropbox_refresh_token: R4FV" + "0WKCu_ev4hRZnNTkWjGKHMK_ZD9FG5IFnhlVkOUpsQB7orOgNRN92PJDoeJh",
                "  \"DropboxRefreshToken\": \"KANs" + "1HvZAqjAAAAAAA" + "AAATQ5sjYe1-4CTNpoC2ZAIZqAcEUBf39AWDO=Ezq=aKbd\",",
            ],
            NearMisses =
            [
                "export DROPBOX_REFRESH_TOKEN=ZSMr" + "Wx31D9DAAAAAAA" + "AAA7cPpSQszjYw22wYgIDDCrB=siy1iq29GT2Kzuy5hwO",
                "checksum = \"OfVz" + "oiNrowLAAAAAAA" + "AAAMPg-UbRUkVk6A0shXnOULkBacyqBcp9W9v11O3XL7gn\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("dropbox-app-secret", "Dropbox app secret")
        {
            Provider = "Dropbox",
            Description = "Obtains tokens of people who authorised the app.",
            Pattern = RulePattern.NamedValue(["dropbox"], "<lownum>{15}"),
            Remedy = new Remedy(
                "Rotate the secret now, then go through the app's users for the time it was exposed.",
                "https://www.dropbox.com/developers/apps"),
            Examples =
            [
                "dropbox_app_secret = 'ufrc" + "p9gqgvdzuzn'",
                "dropbox_app_secret: q8az" + "ou3wlvddlua",
            ],
            NearMisses =
            [
                "DROPBOX_APP_SECRET = \"z0ub" + "plzbzo5cko\"",
                "checksum = \"eisf" + "j1t85adn5jl\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("box-client-secret", "Box client secret or developer token")
        {
            Provider = "Box",
            Description = "Obtains tokens of people who authorised the app, or reads files as one.",
            Pattern = RulePattern.NamedValue(["boxclient", "boxapi", "boxdeveloper", "boxaccess", "boxapp", "boxsecret", "boxtoken"], "<b62>{32}"),
            Remedy = new Remedy(
                "Revoke the secret, issue a new one from a key store, and look through the app's events for use that is not yours.",
                "https://app.box.com/developers/console"),
            Examples =
            [
                "BOX_CLIENT_SECRET = \"0l6y" + "A8RkMuwU0avOD0a5WmswRzEc48Cp\"",
                "box_client_secret = '6v5J" + "Y31SQmGQTy9cH7KP9yYVwyAYQits'",
            ],
            NearMisses =
            [
                "box_client_secret = 'AaFm" + "WnAOVGtDQdwL0WTctzlkPh1zcgj'",
                "checksum = \"LsEp" + "cveUqEu4D2aJHdvLJNgupeFgmEh6\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("contentful-management-token", "Contentful personal access token")
        {
            Provider = "Contentful",
            Description = "Administers every space of its owner.",
            Pattern = RulePattern.Token("CFPAT-<b64u>{43}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the organisation's audit log for anything unexpected.",
                "https://app.contentful.com/account/profile/cma_tokens"),
            Examples =
            [
                "CONTENTFUL_MANAGEMENT_TOKEN = \"CFPAT" + "-XqUqx3z3Sn9uHNDeAszdOd0DdoznaoHdWgqPOu_Lx2l\"",
                "contentfulManagementToken := \"CFPAT" + "-73ScNYWxWmVT7BjVEscPk-aPKa10Ifrf8G0x8FBb2tV\"",
            ],
            NearMisses =
            [
                "<add key=\"ContentfulManagementToken\" value=\"CFPAT" + "-dhwczGRcmVa0uTZnfxmsVce_NtgQ6zPonPUxndigMx\" />",
                "private const string ContentfulManagementToken = \"CFPAT" + "-Vy87Amk4KbXyYMoxiD34QTw7C_Ev8sVPLR3YaJsANlix7\";",
            ],
            VisiblePrefix = 6,
        },
        new("contentful-delivery-token", "Contentful delivery or preview token")
        {
            Provider = "Contentful",
            Description = "Reads a space's content, with the preview token unpublished too.",
            Pattern = RulePattern.NamedValue(["contentful"], "[0-9A-Za-z_=\\-]{43}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the space's usage for the time it was exposed.",
                "https://www.contentful.com/developers/docs/references/authentication/"),
            Examples =
            [
                "CONTENTFUL_ACCESS_TOKEN=riTx" + "CDRb=4H9VTwIc9lIuIile6pP8CeqOJj9=hiJ0HN",
                "export CONTENTFUL_ACCESS_TOKEN=PAVu" + "Sf5PuQWPWYWMZ2qJK0eeBI0XUI61RvHaK4=G0IH",
            ],
            NearMisses =
            [
                "  \"ContentfulAccessToken\": \"wES6" + "wciD-iIMkTEhy2diPY9E2zxJxb=Wdf-zfG3jy9\",",
                "checksum = \"82lu" + "JxksOimcp=RgEpMV-0_bl7U=Biilf2ggC1Qkfaz\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
