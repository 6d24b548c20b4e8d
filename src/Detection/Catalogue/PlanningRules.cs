namespace ApiXGuard.Detection.Catalogue;

internal static class PlanningRules
{
    // A set of one character, as in shp[a]t_, ends a literal there, so that rules share the anchor before or behind it.
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("smartsheet-access-token", "Smartsheet access token")
        {
            Provider = "Smartsheet",
            Description = "Acts as its owner: reads and changes sheets.",
            Pattern = RulePattern.NamedValue(["smartsheet"], "(<b62>{37}|<lownum>{26})"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the activity log for anything unexpected.",
                "https://help.smartsheet.com/articles/2482389"),
            Examples =
            [
                "const smartsheetAccessToken = \"7wjV" + "lzUPUZouIfw609dVDwXoZg6QdoFpZPs8n\";",
                "SMARTSHEET_ACCESS_TOKEN=xIhE" + "4a7hYCuiiXiWEysuXf3rCcus6QemG9JEc",
            ],
            NearMisses =
            [
                "private const string SmartsheetAccessToken = \"245m" + "k7eklqmf746pvjqu2pnvj\";",
                "checksum = \"x6d6" + "bxpc0knhpqkqjhe33r8991\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("coda-api-token", "Coda API token")
        {
            Provider = "Coda",
            Description = "Acts as its owner: reads and changes documents.",
            Pattern = RulePattern.NamedValue(["coda"], "<uuid>"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the documents' history for the time it was exposed.",
                "https://coda.io/account"),
            Examples =
            [
                "private const string CodaApiToken = \"06a5" + "baeb-b123-dae3-59c1-17882857dc68\";",
                "const codaApiToken = \"5903" + "fc12-1491-dfb4-951d-2124b57d8cca\";",
            ],
            NearMisses =
            [
                "const codaApiToken = \"9f4f" + "9941-e49f-1297-99ad-59b48d0e56e\";",
                "checksum = \"6674" + "7f66-8f64-57a9-da2b-f71c8207bfff\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("harvest-access-token", "Harvest access token")
        {
            Provider = "Harvest",
            Description = "Acts as its owner: reads and changes time and invoices.",
            Pattern = RulePattern.Token("<dec>{5,8}.pt.<b64u>{60,100}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the account's activity for use that is not yours.",
                "https://id.getharvest.com/developers"),
            Examples =
            [
                "HARVEST_ACCESS_TOKEN = \"1346243.pt" + ".NBMIH9Ie9gR993XmrJ0cvzX6C_v4fVgmAc0ygf_YkkJimWV7LhHFw6dlB0hPfOGzi\"",
                "harvestAccessToken := \"064722.pt" + ".4jTeZHy87ZEURCrpDIBSsGsgVedJ9qeoL7hwsuIWChlFJByDeQCwou0Cq9Jq\"",
            ],
            NearMisses =
            [
                "<add key=\"HarvestAccessToken\" value=\"41552.pt" + ".GTFQnR8ONq64OgTKrx1TANNMpl_MzDVEOqbEmntRfGnHUpgtoaNXRjMxNZ2\" />",
            ],
        },
        new("toggl-api-token", "Toggl API token")
        {
            Provider = "Toggl",
            Description = "Acts as its owner: reads and changes time entries.",
            Pattern = RulePattern.NamedValue(["toggl"], "<hex>{32}"),
            Remedy = new Remedy(
                "Delete the token by resetting it, replace it where it is used, and check the account's activity for anything unexpected.",
                "https://track.toggl.com/profile"),
            Examples =
            [
                "toggl_api_token: 186d" + "2bf7257d5af0510070272989d491",
                "  \"TogglApiToken\": \"f8fb" + "06024edaa84be090ddf37ce07a29\",",
            ],
            NearMisses =
            [
                "export TOGGL_API_TOKEN=dd00" + "3dc88235f36407d96dbb6215b14",
                "checksum = \"3669" + "59fb0fd6c4ecd9a0df129b71640e\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("clockify-api-key", "Clockify API key")
        {
            Provider = "Clockify",
            Description = "Acts as its owner: reads and changes time entries.",
            Pattern = RulePattern.NamedValue(["clockify"], "<b64>{48}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the audit log for the time it was exposed.",
                "https://app.clockify.me/user/settings"),
            Examples =
            [
                "clockify_api_key = '5mLE" + "ZL7NXcKh0uj6yBKgM28KIXkrS8rZmb0ry9HYvR0TDqdb'",
                "clockify_api_key: q+a8" + "kwveeKuqyaYmAN/29LymfGG7tcyaFpO2PoG+GPy5E7HS",
            ],
            NearMisses =
            [
                "CLOCKIFY_API_KEY = \"9kg6" + "4PAKkch+nG2eClwvbMt6/rLMIuueWIUSN0xQ7Ug0CgY\"",
                "checksum = \"4Uyf" + "GRuZNA/UrufXhHLIYTNttbjC99bkcibZakQqNM7aGyia\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("cal-api-key", "Cal.com API key")
        {
            Provider = "Cal.com",
            Description = "Acts as its owner: reads and changes bookings.",
            Pattern = RulePattern.Token("[c]a[l]_live_<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the bookings for use that is not yours.",
                "https://app.cal.com/settings/developer/api-keys"),
            Examples =
            [
                "  \"CalApiKey\": \"cal_live" + "_b53e86985ff1e20b23c0a64ab0ebf6e2\",",
                "CAL_API_KEY = \"cal_live" + "_fb6852e7a299e96bd22c85f842ac4616\"",
            ],
            NearMisses =
            [
                "private const string CalApiKey = \"cal_live" + "_f6b014c31a1aa81aab937cab79816ae\";",
            ],
            VisiblePrefix = 9,
        },
        new("typeform-access-token", "Typeform personal access token")
        {
            Provider = "Typeform",
            Description = "Reads responses and changes forms of its owner.",
            Pattern = RulePattern.Token("tfp_(<b62>{38,46}_<b62>{10,16}|[0-9A-Za-z_.=\\-]{59})"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the forms' responses for anything unexpected.",
                "https://admin.typeform.com/user/tokens"),
            Examples =
            [
                "export TYPEFORM_TOKEN=\"tfp" + "_W6EVa1EsUsi4vTsW-xy8hQKc5ACnN1dXhe-kl=bhwRfmg5K8HluviJl9RJ5\"",
                "ENV TYPEFORM_TOKEN=tfp" + "_3YVQKiFytRURbjqXz=KqIDLh62PCcb1xvgKKDwQnIAUsu45unueodzMdLcn",
            ],
            NearMisses =
            [
                "TYPEFORM_TOKEN=tfp" + "_YdNlSXrPOzPx59xRfLGpnRZ166QYhSR6wL4Kjb_69zJteRpu",
                "name_of_ztfp" + "_LVm5OGWjbxZ2NILHhJzmLNDZPVHxmD7uWbILCi_HlNOV8q3Ns",
            ],
            VisiblePrefix = 4,
        },
        new("jotform-api-key", "Jotform API key")
        {
            Provider = "Jotform",
            Description = "Reads submissions and changes forms of its owner.",
            Pattern = RulePattern.NamedValue(["jotform"], "<hex>{32}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the account's history for the time it was exposed.",
                "https://www.jotform.com/myaccount/api"),
            Examples =
            [
                "JOTFORM_API_KEY=8fab" + "0aa9be7f8d7ad884eb2f3178b6c4",
                "export JOTFORM_API_KEY=5eb4" + "2b50504a55803e0b88a74c81f34d",
            ],
            NearMisses =
            [
                "  \"JotformApiKey\": \"c0a6" + "62bd5a324530b8b9934ab056003\",",
                "checksum = \"4164" + "700bbda17f61af03eb44629db9ce\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("surveymonkey-access-token", "SurveyMonkey access token")
        {
            Provider = "SurveyMonkey",
            Description = "Reads responses and changes surveys of its owner.",
            Pattern = RulePattern.NamedValue(["surveymonkey"], "[0-9A-Za-z_.\\-]{60,250}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the account's activity for use that is not yours.",
                "https://developer.surveymonkey.com/apps/"),
            Examples =
            [
                "const surveymonkeyAccessToken = \"fIgT" + "G3U0CsSD4-x8VKengjgAgX3MfMFhLnOb3D93XhSyStIkb3t0W5xj9i-fv\";",
                "SURVEYMONKEY_ACCESS_TOKEN=k.J_" + "rUpzVnu.UaxDAqzrJStcvt1nbdQd8-.9rlQ9yFL6eGAbEeIoazxhdp8p.2",
            ],
            NearMisses =
            [
                "private const string SurveymonkeyAccessToken = \"HL44" + "0UF.X7gc-iakLo.HdLALJmCeWTmvY4B-29ii4qK-pAnLkqlksqrIa6f\";",
                "checksum = \"6vcA" + "59Pc3JUz6ub8sL7VFGVpSrQVX.TziGX3zFk7Gh7cAFjS16evef-3hDjA\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("pipedream-api-key", "Pipedream API key")
        {
            Provider = "Pipedream",
            Description = "Acts as its owner: reads and changes workflows and their connected accounts.",
            Pattern = RulePattern.NamedValue(["pipedream"], "<hex>{32}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the event history for anything unexpected.",
                "https://pipedream.com/settings/account"),
            Examples =
            [
                "private const string PipedreamApiKey = \"4f3c" + "5f24b01e96544ff40bcc73c11d1a\";",
                "const pipedreamApiKey = \"76d7" + "dad44054cd2050042a35d1a6a3b9\";",
            ],
            NearMisses =
            [
                "const pipedreamApiKey = \"7ab8" + "9de0e3384f22d7f8527b488afd4\";",
                "checksum = \"adf6" + "213cfbe96a9a9536ba06b220ee0b\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("n8n-api-key", "n8n API key")
        {
            Provider = "n8n",
            Description = "Reads and changes workflows, which hold credentials.",
            Pattern = RulePattern.NamedValue(["n8n"], "n8n_api_<hex>{60,100}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the executions for the time it was exposed.",
                "https://docs.n8n.io/api/authentication/"),
            Examples =
            [
                "  \"N8nApiKey\": \"n8n_api" + "_0d2cb73417bc0b80a44c34180712606f6ad0acf29fd6560a88cba0cbd4e922930b7c\",",
                "private const string N8nApiKey = \"n8n_api" + "_59554e8d4ce535c6ed5c4c954063d248256c401cd40c6eed0d220e4b42f8\";",
            ],
            NearMisses =
            [
                "N8N_API_KEY=n8n_api" + "_934ebc40793f31be8ed00f994db00b48bbf8faa332d5ffaffc838e89487",
                "checksum = \"n8n_api" + "_e4278557d07295457de71d340770f2bc78021460a841f0cfe7de570a0205\"",
            ],
            VisiblePrefix = 8,
        },
        new("bitly-access-token", "Bitly access token")
        {
            Provider = "Bitly",
            Description = "Creates and redirects short links of the account.",
            Pattern = RulePattern.NamedValue(["bitly"], "<hex>{40}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the account's links for use that is not yours.",
                "https://app.bitly.com/settings/api/"),
            Examples =
            [
                "bitly_access_token: 0eea" + "9518d731b711a1d8040725356673afc06d17",
                "  \"BitlyAccessToken\": \"e512" + "03f769c29f3d79c34853e0a0482f76a3dd11\",",
            ],
            NearMisses =
            [
                "export BITLY_ACCESS_TOKEN=8281" + "e001b90ddf413a01671ad3b2e40ec2a1547",
                "checksum = \"5927" + "be03a71bdaba16e7228eb7766162d0a09fec\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("deepl-free-api-key", "DeepL API key (free)")
        {
            Provider = "DeepL",
            Description = "Translates at the account's quota.",
            Pattern = RulePattern.Token("<uuid>:fx"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the usage page for anything unexpected.",
                "https://www.deepl.com/your-account/keys"),
            Examples =
            [
                "private const string DeeplAuthKey = \"218c" + "b185-45f1-6754-5feb-93b0802f080f:f" + "x\";",
                "DEEPL_AUTH_KEY=43e1" + "a2d5-7b44-119d-e142-a80aec068238:f" + "x",
            ],
            NearMisses =
            [
                "  \"DeeplAuthKey\": \"f0e9" + "d40e-0aad-a59f-9667-88de81856863:f" + "\",",
            ],
        },
        new("deepl-pro-api-key", "DeepL API key (pro)")
        {
            Provider = "DeepL",
            Description = "Translates at the account's expense.",
            Pattern = RulePattern.NamedValue(["deepl"], "<uuid>"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the usage page for the time it was exposed.",
                "https://www.deepl.com/your-account/keys"),
            Examples =
            [
                "DEEPL_AUTH_KEY = \"c0fd" + "88f5-6efe-3d3f-5e69-9b77f73a1134\"",
                "deepl_auth_key = '4a1c" + "b41b-f308-834b-e227-9336f63087b2'",
            ],
            NearMisses =
            [
                "deepl_auth_key = '7253" + "65b8-4a19-d403-9612-e7fa19e1481'",
                "checksum = \"225e" + "d241-061e-5274-2a23-78443fd7ab92\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
