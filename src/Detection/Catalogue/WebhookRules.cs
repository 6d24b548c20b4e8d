namespace ApiXGuard.Detection.Catalogue;

internal static class WebhookRules
{
    // A set of one character, as in shp[a]t_, ends a literal there, so that rules share the anchor before or behind it.
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("teams-webhook", "Microsoft Teams incoming webhook")
        {
            Provider = "Microsoft",
            Description = "Posts cards to a channel without any further credential.",
            Pattern = RulePattern.Token("[w]ebhoo[k].office[.]com/webhookb2/<uuid>@<uuid>/IncomingWebhook/<b62>{32}/<uuid>(/<b64u>{20,60})?"),
            Remedy = new Remedy(
                "Rotate the webhook now, then go through the channel for the time it was exposed.",
                "https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook"),
            Examples =
            [
                "\"TeamsWebhook\": \"https://contoso.webhook.office.com/webhook" + "b2/f9a42fa1-0561-88ad-c46e-f4b894dc9e17@65d7" + "5f6f-1d72-b837-30b9-4cb2b1356b71/IncomingWebho" + "ok/51c56b05fd32265d9eb685d02562fc23/ccb038f9-9e22-e183-1e53-3125427319ad\"",
                "Invoke-RestMethod -Method Post -Uri 'https://contoso.webho" + "ok.of" + "fice.com" + "/webhookb2/2d792a37-72f0-7fef-5282-31f7839fc013@840c9145-0ab7-c2e1-e3cf-c4d837a31d97/In" + "comingWebhook/JDscqtoj7uDzax9QzaT7d79TzERprlvI/0fc504bc-c0b6-f31d-f4f8-b65284f63138'",
            ],
            NearMisses =
            [
                "https://contoso.webhook.office.com/webhookb2/",
                "ENV TEAMS_WEBHOOK_URL=webho" + "ok.of" + "fice.com" + "/webhookb2/dbeda341-24d1-4070-c169-69ebe2b7ff02@ac79c52b-1f31-35d1-a843-ed41c9bffc08/In" + "comingWebhook/kYMexf9c55s095PQZRb6aSY8Nsdp2zGe/b7d6fac6-1fe3-30df-2092-49dc0596c99",
            ],
            VisiblePrefix = 29,
        },
        new("office-connector-webhook", "Office 365 connector webhook (older)")
        {
            Provider = "Microsoft",
            Description = "Posts cards to a channel or group without any further credential.",
            Pattern = RulePattern.Token("[o]utloo[k].office(365)?[.]com/webhook/<uuid>@<uuid>/[A-Za-z]{4,40}/<xhex>{32}/<uuid>"),
            Remedy = new Remedy(
                "Revoke the webhook, issue a new one from a key store, and look through the channel for use that is not yours.",
                "https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook"),
            Examples =
            [
                "WEBHOOK=https://outlo" + "ok.of" + "fice.com" + "/webhook/92f5e21f-7576-2dd4-cc8c-df42c161dcc5@029d5de0-9312-0727-897e-c7f5e6e5be9d/fNkWcXmrkM/7aFCe988f6Adb912b1ada34c4F9f7f73/60ec5d07-56fb-e690-11f8-50a612fa667d",
                "\"uri\": \"https://outlo" + "ok.of" + "fice365.com" + "/webhook/cb60e046-049a-e767-09e6-27b4e3f4774a@03f674b8-128e-e18b-5ef5-aa13bda66283/uWNNOQid/28642fD4832fCF0FBF2bdf72bE7E3B15/a6cbab57-8ed6-bde5-cfb5-dd14ba8615b2\"",
                "TEAMS_WEBHOOK_URL=outlo" + "ok.of" + "fice365.com" + "/webhook/e763d993-cda9-a4b5-5f19-39b6b2a92891@b276b2b2-ed93-e400-04fd-3ed0e6cca0b8/GUkFzfq/bA61bDEE812Fdc7E28BEdEcBaCa38a76/6eae6554-47f2-4150-cefd-f93bd399b413",
            ],
            NearMisses =
            [
                "var teamsWebhookUrl = \"outlo" + "ok.of" + "fice.com" + "/webhook/e126a762-799d-4223-f0fb-b7f0fcd30a30@dff9d4f8-bfa1-40f7-3417-35189a1cbccf/viXs/D6538ef2a730eFF6AEa5Fee6A74ebEe3/7a9d90b8-c530-3792-3943-2e42a8e39d7\";",
            ],
            VisiblePrefix = 14,
        },
        new("power-automate-trigger-url", "Power Automate or Logic Apps trigger address")
        {
            Provider = "Microsoft",
            Description = "Starts the flow without any further credential.",
            Pattern = RulePattern.Token("(logic.azure.com|api.powerplatform.com)(:443)?/[0-9A-Za-z/_\\-]{0,60}workflows/<xhex>{32}/triggers/[0-9A-Za-z_\\-]{1,60}/(paths/)?[0-9A-Za-z_\\-]{1,20}?[0-9A-Za-z%=&;._\\-]{4,200}sig=<b64u>{43}"),
            Remedy = new Remedy(
                "Delete the trigger's signature by regenerating the access key, replace it where it is used, and check the run history for anything unexpected.",
                "https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app"),
            Examples =
            [
                "FLOW_URL=https://prod-12.westeurope.logic.azure.com:443/workflo" + "ws/7acafd253920961489b742cc1495f6fc/tr" + "iggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=eIyt" + "WFTmm2yfOJ36IYUUPv6PyLGqToELc9AFs-34PWl",
                "\"url\": \"https://prod-03.northeurope.logic.azure.com/workflo" + "ws/fdff6987eb23005dde2e59c04bdf2dbc/tr" + "iggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=1YUv" + "4R5RHF9md44A3ReJiGBY3AJlypv5ArpPXs2zAQf\"",
                "curl -H \"Authorization: Bearer logic.azure." + "com:443/iwor" + "kflows/16BDCE6ecdd0A2a41A4EA8990ECB0CCE/tr" + "iggers/y2/pat" + "hs/jx?TKx2cosig=Ytes" + "wWuYZDHKkix-BDM5f8KQXahMCdH-cMvk1gfCy2l\" https://api.example.com/v1",
            ],
            NearMisses =
            [
                "https://prod-12.westeurope.logic.azure.com:443/workflows/ac6f" + "15ef67de571cc98b2cfb21fbd128/triggers/manual/paths/invoke?api-version=2016-06-01",
            ],
            VisiblePrefix = 15,
        },
        new("google-chat-webhook", "Google Chat incoming webhook")
        {
            Provider = "Google",
            Description = "Posts to a space without any further credential.",
            Pattern = RulePattern.Token("chat.googleapis.com/v1/spaces/<b64u>{6,20}/messages?key=<b64u>{39}&token=[0-9A-Za-z_%\\-]{40,80}"),
            Remedy = new Remedy(
                "Rotate the webhook now, then go through the space for the time it was exposed.",
                "https://developers.google.com/workspace/chat/quickstart/webhooks"),
            Examples =
            [
                "url = \"https://chat.googleapis.com/v1/spac" + "es/IK_Q0zA/me" + "ssages?key=TYor" + "qjAXXL_mTFz5uxWpMmF-j9KsNBgwYmnMssh&to" + "ken=T1lN" + "9l4AfPY2XvSidlI4pidd3RRgEzQcbd6QzK-7jddJr\"",
                "CHAT_WEBHOOK=https://chat.googleapis.com/v1/spac" + "es/4ddHxqWG/me" + "ssages?key=ujI5" + "WwXKIpH7N1yHttqJ8zDu5ZS49tIvDcB8u-x&to" + "ken=Pa49" + "d3RytZMO6G8TbfiyNhem59R2iSxqPJYo-6hKxiA",
                "const chatWebhook = 'chat.googleapis.com/v1/spac" + "es/NcfUvncB1CLUM/me" + "ssages?key=rRsc" + "E8L8Ab_kWD_xG61dODEbSOoPVYo_-vsNmWC&to" + "ken=Znpr" + "l59J-A5AiVK1tFUzgcHaYUI1WVCytuNV609W';",
            ],
            NearMisses =
            [
                "$env:CHAT_WEBHOOK = \"chat.googleapis.com/v1/spac" + "es/dy_1dp/me" + "ssages?key=eMZh" + "VAKRrIVzms17INT_YhCDpx8eM4fO09IVUBp&to" + "ken=l_2X" + "K5teRXL6Od4mmnpR2lpl%6C_XqGxKuyq2O1\"",
                "name_of_zchat.googleapis.com/v1/spac" + "es/wOogCt/me" + "ssages?key=Zc8M" + "zjYeqdxOrPjpTdmqGOyYQl05cq5kCWxzYUP&to" + "ken=sS9n" + "bYzcGFBuuIr-OUo0Op_arPfyDArfedkP3XQs",
            ],
            VisiblePrefix = 30,
        },
        new("lark-bot-webhook", "Feishu or Lark custom bot webhook")
        {
            Provider = "Lark",
            Description = "Posts to a group without any further credential.",
            Pattern = RulePattern.Token("open-apis/bot/(v2/)?hook/(<uuid>|<hex>{32})"),
            Remedy = new Remedy(
                "Revoke the webhook, issue a new one from a key store, and look through the group for use that is not yours.",
                "https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot"),
            Examples =
            [
                "curl -X POST https://open.feishu.cn/open-apis/b" + "ot/hook/9886dc5b-0696-b4b4-a1e7-0a99831cf39e",
                "\"hook\": \"https://open.larksuite.com/open-apis/b" + "ot/v2/hook/3b8edac6-d2af-ee84-1c92-a1164db1fb67\"",
                "private const string FeishuWebhook = \"open-apis/b" + "ot/v2/hook/ccd2da2a-be3e-9afb-a6fc-7684cba881fa\";",
            ],
            NearMisses =
            [
                "  \"FeishuWebhook\": \"open-apis/b" + "ot/hook/f141a7a735d7f48d81ce13b8be5979f\",",
                "name_of_zopen-apis/b" + "ot/hook/636304ad1c29e3d097f257add7841f68",
            ],
            VisiblePrefix = 14,
        },
        new("dingtalk-webhook", "DingTalk robot webhook")
        {
            Provider = "DingTalk",
            Description = "Posts to a group without any further credential.",
            Pattern = RulePattern.Token("oapi.dingtalk.com/robot/send?access_token=<hex>{64}"),
            Remedy = new Remedy(
                "Delete the webhook, replace it where it is used, and check the group for anything unexpected.",
                "https://open.dingtalk.com"),
            Examples =
            [
                "url: https://oapi.dingtalk.com/robot/send?access_tok" + "en=07e0" + "c3d386e511aa6e69b40204e10ed66d1b0e112b5bfb619cbcfc14cb55bd5b",
                "DINGTALK_WEBHOOK=\"https://oapi.dingtalk.com/robot/send?access_tok" + "en=294f" + "e0c6cd8bf1d9780a151c17a6e6553081a35d55e755ca5e070f64c33bb1e4\"",
                "dingtalkWebhook := \"oapi.dingtalk.com/robot/send?access_tok" + "en=8033" + "c0fa0327558bb88d978b6914ffefda8e735586617dc0403920a4b7fdb76e\"",
            ],
            NearMisses =
            [
                "DINGTALK_WEBHOOK = \"oapi.dingtalk.com/robot/send?access_tok" + "en=fc4d" + "7c1fda5cf5da9bfee1f9cec0dbb909223e0332c2a0502e033f7fad87ca5\"",
                "name_of_zoapi.dingtalk.com/robot/send?access_tok" + "en=5681" + "4e1fb70e3bd34f40dda5c75459cd0b5b8753a3dd67b02d6fc0e364e08b29",
            ],
            VisiblePrefix = 42,
        },
        new("dingtalk-robot-secret", "DingTalk robot signing secret")
        {
            Provider = "DingTalk",
            Description = "Together with the webhook posts to a group.",
            Pattern = RulePattern.NamedValue(["dingtalk", "dingding", "ding"], "SEC<hex>{64}"),
            Remedy = new Remedy(
                "Rotate the secret now, then go through the group for the time it was exposed.",
                "https://open.dingtalk.com"),
            Examples =
            [
                "dingtalk_secret = 'SE" + "Cd9dbedf5c432a28624fb3c6f368cdb441130f78afbd63c92072017ff5be89319'",
                "dingtalk_secret: SE" + "C44e2d871788b0ee022713790cd08f28fe49db1bd30e2d2395b94d2184d218b10",
            ],
            NearMisses =
            [
                "DINGTALK_SECRET = \"SE" + "C7150174df010a0420dda033bb11fb2d9a3e18f90f0e8dd2d53a9d5e44b2e448\"",
                "checksum = \"SE" + "C71f839f13cb5f3c78c16f25044a1ed4c8b431aca36642d27bd6dae5db309b9d8\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("wecom-webhook", "WeCom group robot webhook")
        {
            Provider = "Tencent",
            Description = "Posts to a group without any further credential.",
            Pattern = RulePattern.Token("qyapi.weixin.qq.com/cgi-bin/webhook/send?key=<uuid>"),
            Remedy = new Remedy(
                "Revoke the webhook, issue a new one from a key store, and look through the group for use that is not yours.",
                "https://developer.work.weixin.qq.com/document/path/91770"),
            Examples =
            [
                "url: https://qyapi.weixin.qq.com/cgi-bin/webhook/send?k" + "ey=640f" + "5fb1-4e28-9dbf-0920-2e0fc988178c",
                "WECOM_WEBHOOK=\"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?k" + "ey=9ea8" + "e305-dd4e-74d9-19a0-0906af9d8ecc\"",
                "wecom_webhook: qyapi.weixin.qq.com/cgi-bin/webhook/send?k" + "ey=778f" + "eecc-d7ab-4bd6-2e40-e8a639796c4c",
            ],
            NearMisses =
            [
                "curl -H \"Authorization: Bearer qyapi.weixin.qq.com/cgi-bin/webhook/send?k" + "ey=f8fe" + "44aa-2211-82e0-65da-d1523229334\" https://api.example.com/v1",
                "name_of_zqyapi.weixin.qq.com/cgi-bin/webhook/send?k" + "ey=e4e9" + "3d71-a2af-e3b0-0722-30917c43b206",
            ],
            VisiblePrefix = 45,
        },
        new("zapier-webhook", "Zapier catch hook")
        {
            Provider = "Zapier",
            Description = "Triggers the Zap without any further credential.",
            Pattern = RulePattern.Token("hooks.[z]apier.com/hooks/[a-z]{5,8}/<dec>{4,10}/<b62>{6,32}"),
            Remedy = new Remedy(
                "Delete the hook, replace it where it is used, and check the Zap's history for anything unexpected.",
                "https://zapier.com/app/zaps"),
            Examples =
            [
                "ZAPIER_WEBHOOK_URL=https://hooks" + ".zapi" + "er.com/hooks/tfsfrehs/8299/laqMa7FGaXM/",
                "fetch('https://hooks" + ".zapi" + "er.com/hooks/qnbxwmo/1537/DQUSmP/', { method: 'POST' })",
                "ZAPIER_WEBHOOK_URL = \"hooks" + ".zapi" + "er.com/hooks/xlesjath/020961922/4pSPAn\"",
            ],
            NearMisses =
            [
                "<add key=\"ZapierWebhookUrl\" value=\"hooks" + ".zapi" + "er.com/hooks/aqort/8895/19xtt\" />",
                "name_of_zhooks" + ".zapi" + "er.com/hooks/ycawt/6222/hz9Muc",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 23,
        },
        new("ifttt-webhook", "IFTTT webhook key")
        {
            Provider = "IFTTT",
            Description = "Triggers every webhook applet of the account.",
            Pattern = RulePattern.Token("maker.ifttt.com/trigger/<b64u>{1,64}/(json/)?with/key/<b64u>{20,44}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the applets' activity for the time it was exposed.",
                "https://ifttt.com/maker_webhooks/settings"),
            Examples =
            [
                "curl -X POST https://maker.ifttt.com/trigg" + "er/9xxt0QPe/json/wit" + "h/key/d83S21JBmw8gxgf3143YR8qkJ",
                "\"url\": \"https://maker.ifttt.com/trigg" + "er/mR3/json/wit" + "h/key/PxeNlcP3cxhFwFrP7RtlU9IqLd\"",
                "ENV IFTTT_URL=maker.ifttt.com/trigg" + "er/qk/wit" + "h/key/JpXTJDrBzdrWIGEtGnpCw1agvd",
            ],
            NearMisses =
            [
                "builder.Configuration[\"IftttUrl\"] = \"maker.ifttt.com/trigg" + "er/n/wit" + "h/key/rmVQoUSWnAdfWGeDV1U\";",
                "name_of_zmaker.ifttt.com/trigg" + "er/H/wit" + "h/key/s1FYHi_Sp5Bm1GgfzW0I",
            ],
            VisiblePrefix = 16,
        },
        new("make-webhook", "Make custom webhook")
        {
            Provider = "Make",
            Description = "Triggers the scenario without any further credential.",
            Pattern = RulePattern.Token("hook.(eu1|eu2|us1|us2).make.com/<lownum>{28,36}"),
            Remedy = new Remedy(
                "Revoke the webhook, issue a new one from a key store, and look through the scenario's history for use that is not yours.",
                "https://help.make.com/webhooks"),
            Examples =
            [
                "MAKE_WEBHOOK_URL=https://hook" + ".eu2.ma" + "ke.com/hm7knvxj7pnp038fe3x303h5obsq0",
                "\"hook\": \"https://hook" + ".eu2.ma" + "ke.com/ef5qs3hek1etkuiw8v0z06ufql763denkeep\"",
                "builder.Configuration[\"MakeWebhookUrl\"] = \"hook" + ".eu2.ma" + "ke.com/7qea3d1d1jde49ywclzkngnitun6\";",
            ],
            NearMisses =
            [
                "make_webhook_url: hook" + ".eu1.ma" + "ke.com/t6g53yh19i4co0mjg1zec28rlan",
                "name_of_zhook" + ".eu1.ma" + "ke.com/qedg8xnbdm7vc4zkznmz69wij59r",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 5,
        },
    ];
}
