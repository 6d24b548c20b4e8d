namespace ApiXGuard.Detection.Catalogue;

internal static class FileSharingRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("dropbox-access-token", "Dropbox short-lived access token")
        {
            Provider = "Dropbox",
            Description = "Reads and changes files of an account for some hours.",
            Pattern = RulePattern.Token("sl.(u.)?<b64u>{120,1500}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the account's events for the time it was exposed.",
                "https://www.dropbox.com/developers/apps"),
            Examples =
            [
                "const dropboxAccessToken = 'sl" + ".u.opFM2hCXAOTMm1_rcKSOMK-PdWClrR96M3IXDgvnBuA9E6d349q3pQT_CsYIXWxagr60VgNmp0ruDJEmcYL76SvppYdW_93eULIziWPzIh8oaNstz7qU8dqd-1w8K';",
                "$env:DROPBOX_ACCESS_TOKEN = \"sl" + ".o-071r8EPT8JoqgtCqJZEW4VU2tLF7cO8dfdQNbzYfkxNLma-XbVdQeJcvd7S4AqKzhYObhqWSiN_VvZdI-3Qz6Ma_nBGPxAHEmXOC9pcCKcH3j1pJAbHbCgoP9JsaUr\"",
            ],
            NearMisses =
            [
                "$env:DROPBOX_ACCESS_TOKEN = \"sl" + ".T7QTwfx_H5pIPIVb4stztPjldHujMSZNuPkHkEmP3SbYtWwj8GnbkSSZvCb2HLzfTrxIfQF0syRs2gQ47vMWjsg9RBtJ_66J2J4r8-1pV2dgeMDJZRDE4-K\"",
                "name_of_zsl" + ".v86wjF9wNlaEOsFAumAHO4D4VqXFfs4t7sQM4xVpoTh0EV8NtiQBV7oipH4TR7dr-RGVjxxpP6pBttB6Jm97YoIg_7YgzAjszom9mj5Y2rEA4tlJNRY_oGUG",
            ],
            VisiblePrefix = 3,
        },
        new("dropbox-long-lived-token", "Dropbox long-lived or refresh token")
        {
            Provider = "Dropbox",
            Description = "Reads and changes files of an account until it is revoked.",
            Pattern = RulePattern.NamedValue(["dropbox"], "(<b62>{11}AAAAAAAAAA<b64u>{43}|<b64u>{64})"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the account's events for use that is not yours.",
                "https://www.dropbox.com/developers/apps"),
            Examples =
            [
                "  \"DropboxRefreshToken\": \"R4FV" + "0WKCu_ev4hRZnNTkWjGKHMK_ZD9FG5IFnhlVkOUpsQB7orOgNRN92PJDoeJh\",",
                "private const string DropboxRefreshToken = \"KANs1HvZAqjAAAAAAA" + "AAAdR5tkZf1-4DUOqpD2_BJ_rBdFVCg39BXEPAFrAbLcXi\";",
            ],
            NearMisses =
            [
                "DROPBOX_REFRESH_TOKEN=ZSMrWx31D9DAAAAAAA" + "AAAYdQqTRtkZx22xZhJEEDsCAtjz1jr29HU2Lvz5ixPOE",
                "checksum = \"fVzoiNrowLSAAAAAAA" + "AAAkh-VcSVlWl6B0tiYoPVMlCbdzrCdq9X9w11P3YM7hgA\"",
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
                "Delete the secret, replace it where it is used, and check the app's users for anything unexpected.",
                "https://www.dropbox.com/developers/apps"),
            Examples =
            [
                "dropbox_app_secret: ufrc" + "p9gqgvdzuzn",
                "  \"DropboxAppSecret\": \"q8az" + "ou3wlvddlua\",",
            ],
            NearMisses =
            [
                "export DROPBOX_APP_SECRET=z0ub" + "plzbzo5cko",
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
                "Rotate the secret now, then go through the app's events for the time it was exposed.",
                "https://app.box.com/developers/console"),
            Examples =
            [
                "box_client_secret = '0l6y" + "A8RkMuwU0avOD0a5WmswRzEc48Cp'",
                "box_client_secret: 6v5J" + "Y31SQmGQTy9cH7KP9yYVwyAYQits",
            ],
            NearMisses =
            [
                "BOX_CLIENT_SECRET = \"AaFm" + "WnAOVGtDQdwL0WTctzlkPh1zcgj\"",
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
                "Revoke the token, issue a new one from a key store, and look through the organisation's audit log for use that is not yours.",
                "https://app.contentful.com/account/profile/cma_tokens"),
            Examples =
            [
                "contentful_management_token: CFPAT" + "-XqUqx3z3Sn9uHNDeAszdOd0DdoznaoHdWgqPOu_Lx2l",
                "private const string ContentfulManagementToken = \"CFPAT" + "-73ScNYWxWmVT7BjVEscPk-aPKa10Ifrf8G0x8FBb2tV\";",
            ],
            NearMisses =
            [
                "curl -H \"Authorization: Bearer CFPAT" + "-dhwczGRcmVa0uTZnfxmsVce_NtgQ6zPonPUxndigMx\" https://api.example.com/v1",
                "  \"ContentfulManagementToken\": \"CFPAT" + "-Vy87Amk4KbXyYMoxiD34QTw7C_Ev8sVPLR3YaJsANlix7\",",
            ],
            VisiblePrefix = 6,
        },
        new("contentful-delivery-token", "Contentful delivery or preview token")
        {
            Provider = "Contentful",
            Description = "Reads a space's content, with the preview token unpublished too.",
            Pattern = RulePattern.NamedValue(["contentful"], "<b64u>{43}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the space's usage for anything unexpected.",
                "https://www.contentful.com/developers/docs/references/authentication/"),
            Examples =
            [
                "export CONTENTFUL_ACCESS_TOKEN=rjUy" + "DEScA4I9WUxJd9mJvJjmf6qQ8DfrPKk9AijK0IN",
                "CONTENTFUL_ACCESS_TOKEN = \"PBWv" + "Tg5QvRXQXZXN_2rKL0ffCJ0YVJ61SwIbL4AH0JH\"",
            ],
            NearMisses =
            [
                "contentful_access_token: XFT6" + "xdjE-jJNlUFiz2ejQZ9F2yKycAXeg-gH3kz940",
                "checksum = \"yKyl" + "tPjndqAShFqNW-0acm7VACjjmg2hhD1RlgbzFVr\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
