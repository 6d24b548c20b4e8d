namespace ApiXGuard.Detection.Catalogue;

internal static class WorkspaceRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("notion-integration-token", "Notion integration token")
        {
            Provider = "Notion",
            Description = "Reads and changes every page shared with the integration.",
            Pattern = RulePattern.Token("ntn_<dec>{11}<b62>{35}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the workspace's audit log for use that is not yours.",
                "https://www.notion.so/profile/integrations"),
            Examples =
            [
                "notion_token: ntn" + "_79049166251SAYN9kf2HZu0dsHovjgOMQ3YRJEeQT9icqm",
                "private const string NotionToken = \"ntn" + "_15876645037UDxmZwmmKjg7SuM7NozRT3BSOorKtsWOYQV\";",
            ],
            NearMisses =
            [
                "curl -H \"Authorization: Bearer ntn" + "_98361834174mj7EaTqSUpeEPzvwD9sY4ETu4MCzLuNbkf\" https://api.example.com/v1",
                "  \"NotionToken\": \"ntn" + "_38837081085cS6o244CTr9r9WO3mmlOh2UvxrV8KB0mNJAx7\",",
            ],
            VisiblePrefix = 4,
        },
        new("notion-legacy-token", "Notion integration token (legacy)")
        {
            Provider = "Notion",
            Description = "Reads and changes every page shared with the integration.",
            Pattern = RulePattern.NamedValue(["notion", "integrationtoken"], "secret_<b62>{43}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the workspace's audit log for anything unexpected.",
                "https://www.notion.so/profile/integrations"),
            Examples =
            [
                "notion_token = 'secret" + "_CGLOz9fwrbQJV73KJsXiXAXDg8YQ4wsa1t19cDlH7LJ'",
                "notion_token: secret" + "_gwdWncAe38QJzUBZZJQQSbwSDq4Ztur8bL9mLI2t4ve",
            ],
            NearMisses =
            [
                "NOTION_TOKEN = \"secret" + "_JpWIcV5dkeMRXITzI53hckYw0xH3NPE3YNu0lEEo6C\"",
                "checksum = \"secret" + "_EHAUswE4ADzrl6ErhH7E4aNcndSvFZ1R1r4EPoXjNpc\"",
            ],
            IsDistinctive = false,
            VisiblePrefix = 7,
        },
        new("linear-api-key", "Linear personal API key")
        {
            Provider = "Linear",
            Description = "Acts as its owner: reads and changes issues and projects.",
            Pattern = RulePattern.Token("lin_api_<b62>{40}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the workspace's audit log for the time it was exposed.",
                "https://linear.app/settings/account/security"),
            Examples =
            [
                "ENV LINEAR_API_KEY=lin_api" + "_sJUAbBJ3e69SoQ28hN84LZZgwfMaffRZitRe2Q3f",
                "var linearApiKey = \"lin_api" + "_zi4Z96y0yJ5YUrjuwgSv9By2Fg9ViNkCIkIkEOxG\";",
            ],
            NearMisses =
            [
                "builder.Configuration[\"LinearApiKey\"] = \"lin_api" + "_fZvFzer05BdypuZLWxVNdAE6JTrJGUBK0XkABWu\";",
                "  \"LinearApiKey\": \"lin_api" + "_6djCS4A3sz0Dql8wcM1GcjZOKvYKzGZcV3Mzgc2mx7\",",
            ],
            VisiblePrefix = 8,
        },
        new("linear-oauth-token", "Linear OAuth token")
        {
            Provider = "Linear",
            Description = "Acts as a person or app: reads and changes issues and projects.",
            Pattern = RulePattern.Token("lin_oauth_<hex>{64}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the workspace's audit log for use that is not yours.",
                "https://linear.app/settings/account/security"),
            Examples =
            [
                "builder.Configuration[\"LinearOauthToken\"] = \"lin_oau" + "th_60b455e1a533596ae158c5ed804f4cdaa08ee938e0183d3a70466b7a6d42d748\";",
                "linear_oauth_token: lin_oau" + "th_1826b5a606b609d7e16e2277869b2448caa6e3a63d119d35ecb33821e74cb085",
            ],
            NearMisses =
            [
                "linear_oauth_token: lin_oau" + "th_ef27bd48728ff6c7f12c5cf445f532e8a3eb1d589be237a7948c7973f89f7a0",
                "name_of_zlin_oau" + "th_ac99f79d1613ee59e722b4e5288351082a33dfd517ea3c0405e0b34622cb237c",
            ],
            VisiblePrefix = 10,
        },
        new("linear-client-secret", "Linear OAuth client secret")
        {
            Provider = "Linear",
            Description = "Obtains tokens of people who authorised the application.",
            Pattern = RulePattern.NamedValue(["linearclient", "linearapi", "linearoauth", "linearsecret"], "<hex>{32}"),
            Remedy = new Remedy(
                "Delete the secret, replace it where it is used, and check the application's installations for anything unexpected.",
                "https://linear.app/settings/api"),
            Examples =
            [
                "LINEAR_CLIENT_SECRET=b215" + "88af0993d03fbf99cf7d1a0a88db",
                "export LINEAR_CLIENT_SECRET=b823" + "f2b95c6aa59092e6523c8ae65b2a",
            ],
            NearMisses =
            [
                "  \"LinearClientSecret\": \"f7f0" + "0b9206cf9eced26907653b56b85\",",
                "checksum = \"acc7" + "4f31f43bd3d4d1968510f830e9a6\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("asana-access-token", "Asana personal access token")
        {
            Provider = "Asana",
            Description = "Acts as its owner: reads and changes tasks and projects.",
            Pattern = RulePattern.NamedValue(["asana"], "[0-2]/<dec>{12,20}(/<dec>{12,20})?:<hex>{32}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the workspace's audit log for the time it was exposed.",
                "https://app.asana.com/0/my-apps"),
            Examples =
            [
                "const asanaAccessToken = \"0/89" + "0379315082076/5919502230156043242:d9b67bf8b0a2a2c8bf4e443f66cefedc\";",
                "ASANA_ACCESS_TOKEN=1/85" + "0057212582641:cb0e7e25260a4461603f891ac4e39b77",
            ],
            NearMisses =
            [
                "private const string AsanaAccessToken = \"1/30" + "5817422940:089b8849c6aea8b2b88f948b574d663\";",
                "checksum = \"0/96" + "9497060697:0252bee53ed4e001ec985fe4fc687f90\"",
            ],
            IsDistinctive = false,
        },
        new("asana-client-secret", "Asana client secret")
        {
            Provider = "Asana",
            Description = "Obtains tokens of people who authorised the app.",
            Pattern = RulePattern.NamedValue(["asana"], "<lownum>{32}"),
            Remedy = new Remedy(
                "Revoke the secret, issue a new one from a key store, and look through the app's usage for use that is not yours.",
                "https://app.asana.com/0/my-apps"),
            Examples =
            [
                "private const string AsanaClientSecret = \"8iep" + "war72jziae7smsn0wf3d8nvpikkz\";",
                "const asanaClientSecret = \"5q18" + "zkw54cozipjb6qtxt7i3dg39cxks\";",
            ],
            NearMisses =
            [
                "ASANA_CLIENT_ID=8988" + "396755754379",
                "const asanaClientSecret = \"m8av" + "k4i0jop8w0lgj5tk2j8m90oyzdv\";",
                "checksum = \"t4xc" + "y9wzkucfb00fha52vox1t7171rft\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("airtable-access-token", "Airtable personal access token")
        {
            Provider = "Airtable",
            Description = "Reads and changes bases of its owner, by its scopes.",
            Pattern = RulePattern.NamedValue(["airtable", "personalaccesstoken", "apitoken", "apikey"], "pat<b62>{14}.<hex>{64}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the bases' history for anything unexpected.",
                "https://airtable.com/create/tokens"),
            Examples =
            [
                "  \"AirtableApiKey\": \"pa" + "tpGpzNZdrHQ0mcm.48077c094b8ef2cce07044bb7e6c7dbde86fca03c3b5f801f57821719763b9c7\",",
                "private const string AirtableApiKey = \"pa" + "txrfMv8VwihhwU5.aabe5867a9ec985799424fc7ea0374bcc308a60784d702de1632e92ed97641b9\";",
            ],
            NearMisses =
            [
                "AIRTABLE_API_KEY=pa" + "tmEWtMYl7xJrFXz.1a4a28ea41cce76a08e421a14c7e8290d8a9a8e1df15a613b4b0e0e4dbfbc29",
                "checksum = \"pa" + "tbLr29CaEqVmeNo.1afca9aa7fb26f29d2ba30330bf6831d3c16c22034cebb6b6b6f485dd881fb7a\"",
            ],
            VisiblePrefix = 3,
        },
        new("airtable-legacy-api-key", "Airtable API key (legacy)")
        {
            Provider = "Airtable",
            Description = "Read and changed every base of its owner.",
            Pattern = RulePattern.NamedValue(["airtable"], "key<b62>{14}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the bases' history for the time it was exposed.",
                "https://airtable.com/create/tokens"),
            Examples =
            [
                "airtable_api_key: ke" + "ylgZR7rs9CZTc83",
                "  \"AirtableApiKey\": \"ke" + "yEejFbZ2zdczWI1\",",
            ],
            NearMisses =
            [
                "export AIRTABLE_API_KEY=ke" + "ysELypCfyEkOrW",
                "checksum = \"ke" + "y0Ll2GCNm1NoEJm\"",
            ],
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("trello-access-token", "Trello API token")
        {
            Provider = "Trello",
            Description = "Reads and changes boards of its owner, by its scopes.",
            Pattern = RulePattern.Token("ATTA<b62>{60,80}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the boards' activity for use that is not yours.",
                "https://trello.com/power-ups/admin"),
            Examples =
            [
                "curl -H \"Authorization: Bearer ATT" + "Aj3qgKuyhDcFMXHSSJg54GKRaGKMHeW6gWn3zaGYYW3dSiytFvdeV3jlztMPZWQ0lNxZ\" https://api.example.com/v1",
                "<add key=\"TrelloToken\" value=\"ATT" + "ALcClPS1y6CLSSu6kbLRVkEKkRQAuJoinTeAdsx1emLvijlvHvD4026u5nkPnSIlz\" />",
            ],
            NearMisses =
            [
                "const trelloToken = 'ATT" + "AEDX0clyYjE26xs9WzPqnm7IJvn50Pwgqbn1jUmM9aXwVHu9DeIXhiS31EY2';",
                "name_of_zATT" + "ARi3FW0fdrWnzQeyzkFpW9W6epwl2isqODfWhKO3V654LyQyL71iZdgjU7p3u",
            ],
            VisiblePrefix = 4,
        },
        new("trello-api-key", "Trello API key, secret or legacy token")
        {
            Provider = "Trello",
            Description = "Calls Trello as the Power-Up, or with a token as a person.",
            Pattern = RulePattern.NamedValue(["trello"], "(<b62>{32}|<hex>{64})"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the boards' activity for anything unexpected.",
                "https://trello.com/power-ups/admin"),
            Examples =
            [
                "TRELLO_API_KEY = \"wfAG" + "zHDaPtaWBqDPHFiyEnN7kzS5OBgm\"",
                "trello_api_key = 'qQX7" + "fqg8llWJX5dFbKAhuU5IhAFS69qM'",
            ],
            NearMisses =
            [
                "trello_api_key = 'Pf6u" + "EkIQahHj7iwkRLhS7hvx71q3dKf'",
                "checksum = \"J9dZ" + "MI4ZJReYJ8Zz7dAbiFEedWF0r7kC\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("clickup-api-token", "ClickUp personal API token")
        {
            Provider = "ClickUp",
            Description = "Acts as its owner: reads and changes tasks.",
            Pattern = RulePattern.NamedValue(["clickup"], "pk_<dec>{4,12}_<upnum>{32}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the workspace's audit log for the time it was exposed.",
                "https://app.clickup.com/settings/apps"),
            Examples =
            [
                "export CLICKUP_API_TOKEN=pk" + "_76807889_328S0N1I64OUSX58BVQPXFAQM4A5S4RX",
                "CLICKUP_API_TOKEN = \"pk" + "_39018249_H056SKRICBKOQ05W4P1RSZQZVAVWCMIE\"",
            ],
            NearMisses =
            [
                "clickup_api_token: pk" + "_3845_DNQGBOP4BG6OHN62EOM7T48WVCEDIOB",
                "checksum = \"pk" + "_3896_U7UMV5LDJ4HP91PBVC1K3F7O9URXK1UT\"",
            ],
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("todoist-api-token", "Todoist API token")
        {
            Provider = "Todoist",
            Description = "Acts as its owner: reads and changes tasks.",
            Pattern = RulePattern.NamedValue(["todoist"], "<hex>{40}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the activity log for use that is not yours.",
                "https://app.todoist.com/app/settings/integrations/developer"),
            Examples =
            [
                "TODOIST_API_TOKEN=ecb0" + "e01b6b896f16bd18a4ef8b1833407fae6b63",
                "export TODOIST_API_TOKEN=1e24" + "65f89e8dee3a869f069496539b21783fd524",
            ],
            NearMisses =
            [
                "  \"TodoistApiToken\": \"bcd3" + "62b19546a4462ddacfb1e4ed27941711c20\",",
                "checksum = \"e2fe" + "dc22c49c6226ca97594343f624fe0fd2178a\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
