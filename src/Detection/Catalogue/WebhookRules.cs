namespace ApiXGuard.Detection.Catalogue;

internal static class WebhookRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("teams-webhook", "Microsoft Teams incoming webhook")
        {
            Provider = "Microsoft",
            Description = "Posts cards to a channel without any further credential.",
            Pattern = RulePattern.Token("webhook.office.com/webhookb2/<uuid>@<uuid>/IncomingWebhook/<xhex>{32}/<uuid>(/<b64u>{20,60})?"),
            Remedy = new Remedy(
                "Revoke the webhook, issue a new one from a key store, and look through the channel for use that is not yours.",
                "https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook"),
            Examples =
            [
                "\"TeamsWebhook\": \"https://contoso.webhook.office.com/webhook" + "b2/561f88ad-c46e-94b8-4dc9-f3f755965d76@d724b837-30b9-5cb2-1356-5241d51c56bf/IncomingWebho" + "ok/82265d9eb685d02562fc2d53ed6ccb0f/e223e183-1e53-d125-2731-543df37dbe94\"",
                "Invoke-RestMethod -Method Post -Uri 'https://contoso.webhook.office.com/webhook" + "b2/4020beb8-f9f8-6ee0-cb7c-272bb6802d7a@72f027fe-0528-4e1f-839f-91933c698401/In" + "comingWebhook/1d5C0AB7DC2E14E3cCF5eD4De83f7AaD/7656364d-334e-d997-20fc-14bc1c0b62fd/LyVfZOJ7YHzPD6DJiV90Z8z_eI7r'",
            ],
            NearMisses =
            [
                "https://contoso.webhook.office.com/webhookb2/",
                "var teamsWebhookUrl = \"webhook.office.com/webhook" + "b2/7ff0e623-ac79-52bf-f31e-1d1ba84323dc@ffc07e81-b422-42cd-3e4b-ef11b7d6fac1/In" + "comingWebhook/9E3830DF5f2d09b292d9aDdCa0d59e69/b105bf0c-978f-49c6-ffb8-301f04f4258\";",
                "name_of_zwebhook.office.com/webhook" + "b2/cc6ee79f-166f-dcba-a3ff-ec2993a26260@bdda0fbb-ebee-59f5-602c-73b3605cd111/In" + "comingWebhook/ebA0DB0602EcC3bF1C3E31Cdb9cDAcB3/bc98383b-8bd7-6fb5-a40a-7ab937dd181f",
            ],
            VisiblePrefix = 29,
        },
        new("office-connector-webhook", "Office 365 connector webhook (older)")
        {
            Provider = "Microsoft",
            Description = "Posts cards to a channel or group without any further credential.",
            Pattern = RulePattern.Token("outlook.office(365)?.com/webhook/<uuid>@<uuid>/[A-Za-z]{4,40}/<xhex>{32}/<uuid>"),
            Remedy = new Remedy(
                "Delete the webhook, replace it where it is used, and check the channel for anything unexpected.",
                "https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook"),
            Examples =
            [
                "WEBHOOK=https://outlook.off" + "ice.co" + "m/webhook/30a44892-5e21-e757-b2dd-6cc8c8af42c1@fd55fa02-d5de-f931-e072-e897e8c7f5e5/rdiTPYvla/36cBEBdfc63eaFCe988f6Adb912b1ad4/77e73e9b-0ec5-07e5-fb5e-10711f81e0a2",
                "\"uri\": \"https://outlook.off" + "ice365.co" + "m/webhook/45dfcce8-f350-cb60-0466-69ade767b09a@00e33904-a7b4-3f47-4e2a-2303f674b818/IqdDRpuwXwf/642fD4832fCF0FBF2bdf72bE7E3B102b/6cbab57d-ed62-de56-fb55-e02848e20c97\"",
                "curl -H \"Authorization: Bearer outlook.off" + "ice.co" + "m/webhook/935cda9a-4b57-f193-9b6b-29289c31a137@b24ed93d-4008-4fdd-ed0e-fca0bb3863aa/uMCibddRD/5dc7E28BEdEcBaCa38a73b6c3966EAE5/0cefd8c9-bd39-b41c-32f0-27a02e126a70\" https://api.example.com/v1",
            ],
            NearMisses =
            [
                "const teamsWebhookUrl = 'outlook.off" + "ice.co" + "m/webhook/dd42230f-fbb7-66de-1823-b7f0fcd30a30@dff9d4f8-bfa1-40f7-3417-35189a1cbccf/viXs/D6538ef2a730eFF6AEa5Fee6A74ebEe3/7a9d90b8-c530-3792-3943-2e42a8e39d7';",
                "name_of_zoutlook.off" + "ice.co" + "m/webhook/5b620a39-5912-27fb-f240-32c022fe4217@6ba9b727-2af9-d01a-d8d3-0f8203c924ee/VtbZ/c6D0E89Acd3Cf52bafFDeB43BE270f7c/e3201926-34bb-e952-cb22-747ca0d891d3",
            ],
            VisiblePrefix = 14,
        },
        new("power-automate-trigger-url", "Power Automate or Logic Apps trigger address")
        {
            Provider = "Microsoft",
            Description = "Starts the flow without any further credential.",
            Pattern = RulePattern.Token("(logic.azure.com|api.powerplatform.com)(:443)?/[0-9A-Za-z/_\\-]{0,60}workflows/<xhex>{32}/triggers/[0-9A-Za-z_\\-]{1,60}/(paths/)?[0-9A-Za-z_\\-]{1,20}?[0-9A-Za-z%=&;._\\-]{4,200}sig=<b64u>{43}"),
            Remedy = new Remedy(
                "Rotate the trigger's signature by regenerating the access key now, then go through the run history for the time it was exposed.",
                "https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app"),
            Examples =
            [
                "FLOW_URL=https://prod-12.westeurope.logic.azure.com:443/workflo" + "ws/7acafd253920961489b742cc1495f6fc/tr" + "iggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=eIyt" + "WFTmm2yfOJ36IYUUPv6PyLGqToELc9AFs-34PWl",
                "\"url\": \"https://prod-03.northeurope.logic.azure.com/workflo" + "ws/fdff6987eb23005dde2e59c04bdf2dbc/tr" + "iggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=1YUv" + "4R5RHF9md44A3ReJiGBY3AJlypv5ArpPXs2zAQf\"",
                "const flowUrl = 'logic.azure." + "com:443/iwor" + "kflows/16BDCE6ecdd0A2a41A4EA8990ECB0CCE/tr" + "iggers/y2/pat" + "hs/jx?TKx2cosig=YteswWuYZDHKkix-BDM5f8KQXahMCdH-cMvk1gfCy2l';",
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
                "Revoke the webhook, issue a new one from a key store, and look through the space for use that is not yours.",
                "https://developers.google.com/workspace/chat/quickstart/webhooks"),
            Examples =
            [
                "url = \"https://chat.googleapis.com/v1/spac" + "es/IK_Q0zA/me" + "ssages?key=TYorqjAXXL_mTFz5uxWpMmF-j9KsNBgwYmnMssh&to" + "ken=T1lN9l4AfPY2XvSidlI4pidd3RRgEzQcbd6QzK-7jddJr\"",
                "CHAT_WEBHOOK=https://chat.googleapis.com/v1/spac" + "es/4ddHxqWG/me" + "ssages?key=ujI5WwXKIpH7N1yHttqJ8zDu5ZS49tIvDcB8u-x&to" + "ken=Pa49d3RytZMO6G8TbfiyNhem59R2iSxqPJYo-6hKxiA",
                "private const string ChatWebhook = \"chat.googleapis.com/v1/spac" + "es/NcfUvncB1CLUM/me" + "ssages?key=rRscE8L8Ab_kWD_xG61dODEbSOoPVYo_-vsNmWC&to" + "ken=Znprl59J-A5AiVK1tFUzgcHaYUI1WVCytuNV609W\";",
            ],
            NearMisses =
            [
                "  \"ChatWebhook\": \"chat.googleapis.com/v1/spac" + "es/dy_1dp/me" + "ssages?key=eMZhVAKRrIVzms17INT_YhCDpx8eM4fO09IVUBp&to" + "ken=l_2XK5teRXL6Od4mmnpR2lpl%6C_XqGxKuyq2O1\",",
                "name_of_zchat.googleapis.com/v1/spac" + "es/wOogCt/me" + "ssages?key=Zc8MzjYeqdxOrPjpTdmqGOyYQl05cq5kCWxzYUP&to" + "ken=sS9nbYzcGFBuuIr-OUo0Op_arPfyDArfedkP3XQs",
            ],
            VisiblePrefix = 30,
        },
        new("lark-bot-webhook", "Feishu or Lark custom bot webhook")
        {
            Provider = "Lark",
            Description = "Posts to a group without any further credential.",
            Pattern = RulePattern.Token("open-apis/bot/(v2/)?hook/(<uuid>|<hex>{32})"),
            Remedy = new Remedy(
                "Delete the webhook, replace it where it is used, and check the group for anything unexpected.",
                "https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot"),
            Examples =
            [
                "curl -X POST https://open.feishu.cn/open-apis/b" + "ot/hook/9886dc5b-0696-b4b4-a1e7-0a99831cf39e",
                "\"hook\": \"https://open.larksuite.com/open-apis/b" + "ot/v2/hook/3b8edac6-d2af-ee84-1c92-a1164db1fb67\"",
                "feishuWebhook := \"open-apis/b" + "ot/v2/hook/ccd2da2a-be3e-9afb-a6fc-7684cba881fa\"",
            ],
            NearMisses =
            [
                "FEISHU_WEBHOOK = \"open-apis/b" + "ot/hook/f141a7a735d7f48d81ce13b8be5979f\"",
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
                "Rotate the webhook now, then go through the group for the time it was exposed.",
                "https://open.dingtalk.com"),
            Examples =
            [
                "url: https://oapi.dingtalk.com/robot/send?access_tok" + "en=07e0c3d386e511aa6e69b40204e10ed66d1b0e112b5bfb619cbcfc14cb55bd5b",
                "DINGTALK_WEBHOOK=\"https://oapi.dingtalk.com/robot/send?access_tok" + "en=294fe0c6cd8bf1d9780a151c17a6e6553081a35d55e755ca5e070f64c33bb1e4\"",
                "var dingtalkWebhook = \"oapi.dingtalk.com/robot/send?access_tok" + "en=8033c0fa0327558bb88d978b6914ffefda8e735586617dc0403920a4b7fdb76e\";",
            ],
            NearMisses =
            [
                "dingtalkWebhook := \"oapi.dingtalk.com/robot/send?access_tok" + "en=fc4d7c1fda5cf5da9bfee1f9cec0dbb909223e0332c2a0502e033f7fad87ca5\"",
                "name_of_zoapi.dingtalk.com/robot/send?access_tok" + "en=56814e1fb70e3bd34f40dda5c75459cd0b5b8753a3dd67b02d6fc0e364e08b29",
            ],
            VisiblePrefix = 42,
        },
        new("dingtalk-robot-secret", "DingTalk robot signing secret")
        {
            Provider = "DingTalk",
            Description = "Together with the webhook posts to a group.",
            Pattern = RulePattern.NamedValue(["dingtalk", "dingding", "ding"], "SEC<hex>{64}"),
            Remedy = new Remedy(
                "Revoke the secret, issue a new one from a key store, and look through the group for use that is not yours.",
                "https://open.dingtalk.com"),
            Examples =
            [
                "DINGTALK_SECRET = \"SE" + "Cd9dbedf5c432a28624fb3c6f368cdb441130f78afbd63c92072017ff5be89319\"",
                "dingtalk_secret = 'SE" + "C44e2d871788b0ee022713790cd08f28fe49db1bd30e2d2395b94d2184d218b10'",
            ],
            NearMisses =
            [
                "dingtalk_secret = 'SE" + "C7150174df010a0420dda033bb11fb2d9a3e18f90f0e8dd2d53a9d5e44b2e448'",
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
                "Delete the webhook, replace it where it is used, and check the group for anything unexpected.",
                "https://developer.work.weixin.qq.com/document/path/91770"),
            Examples =
            [
                "url: https://qyapi.weixin.qq.com/cgi-bin/webhook/send?k" + "ey=640f5fb1-4e28-9dbf-0920-2e0fc988178c",
                "WECOM_WEBHOOK=\"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?k" + "ey=9ea8e305-dd4e-74d9-19a0-0906af9d8ecc\"",
                "WECOM_WEBHOOK = \"qyapi.weixin.qq.com/cgi-bin/webhook/send?k" + "ey=778feecc-d7ab-4bd6-2e40-e8a639796c4c\"",
            ],
            NearMisses =
            [
                "<add key=\"WecomWebhook\" value=\"qyapi.weixin.qq.com/cgi-bin/webhook/send?k" + "ey=f8fe44aa-2211-82e0-65da-d1523229334\" />",
                "name_of_zqyapi.weixin.qq.com/cgi-bin/webhook/send?k" + "ey=e4e93d71-a2af-e3b0-0722-30917c43b206",
            ],
            VisiblePrefix = 45,
        },
        new("zapier-webhook", "Zapier catch hook")
        {
            Provider = "Zapier",
            Description = "Triggers the Zap without any further credential.",
            Pattern = RulePattern.Token("hooks.zapier.com/hooks/(catch|standard)/<dec>{4,10}/<b62>{6,32}"),
            Remedy = new Remedy(
                "Rotate the hook now, then go through the Zap's history for the time it was exposed.",
                "https://zapier.com/app/zaps"),
            Examples =
            [
                "ZAPIER_WEBHOOK_URL=https://hooks.zapier.com/hoo" + "ks/sta" + "ndard/79292823/xY8oabN/",
                "fetch('https://hooks.zapier.com/hoo" + "ks/catch/49852/sWQ2ljOS3lxjo/', { method: 'POST' })",
                "ENV ZAPIER_WEBHOOK_URL=hooks.zapier.com/hoo" + "ks/sta" + "ndard/70367/cPMmKUlNx8bJE",
            ],
            NearMisses =
            [
                "builder.Configuration[\"ZapierWebhookUrl\"] = \"hooks.zapier.com/hoo" + "ks/catch/0961/834pS\";",
                "name_of_zhooks.zapier.com/hoo" + "ks/catch/2962/XTZdPX",
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
                "Revoke the key, issue a new one from a key store, and look through the applets' activity for use that is not yours.",
                "https://ifttt.com/maker_webhooks/settings"),
            Examples =
            [
                "curl -X POST https://maker.ifttt.com/trigg" + "er/9xxt0QPe/json/wit" + "h/key/d83S21JBmw8gxgf3143YR8qkJ",
                "\"url\": \"https://maker.ifttt.com/trigg" + "er/mR3/json/wit" + "h/key/PxeNlcP3cxhFwFrP7RtlU9IqLd\"",
                "builder.Configuration[\"IftttUrl\"] = \"maker.ifttt.com/trigg" + "er/qk/wit" + "h/key/JpXTJDrBzdrWIGEtGnpCw1agvd\";",
            ],
            NearMisses =
            [
                "ifttt_url: maker.ifttt.com/trigg" + "er/n/wit" + "h/key/rmVQoUSWnAdfWGeDV1U",
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
                "Delete the webhook, replace it where it is used, and check the scenario's history for anything unexpected.",
                "https://help.make.com/webhooks"),
            Examples =
            [
                "MAKE_WEBHOOK_URL=https://hook" + ".eu2.ma" + "ke.com/hm7knvxj7pnp038fe3x303h5obsq0",
                "\"hook\": \"https://hook" + ".eu2.ma" + "ke.com/ef5qs3hek1etkuiw8v0z06ufql763denkeep\"",
                "  \"MakeWebhookUrl\": \"hook" + ".eu2.ma" + "ke.com/7qea3d1d1jde49ywclzkngnitun6\",",
            ],
            NearMisses =
            [
                "private const string MakeWebhookUrl = \"hook" + ".eu1.ma" + "ke.com/t6g53yh19i4co0mjg1zec28rlan\";",
                "name_of_zhook" + ".eu1.ma" + "ke.com/qedg8xnbdm7vc4zkznmz69wij59r",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 5,
        },
    ];
}
