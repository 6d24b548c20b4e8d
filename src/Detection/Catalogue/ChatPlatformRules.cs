namespace ApiXGuard.Detection.Catalogue;

internal static class ChatPlatformRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("mattermost-access-token", "Mattermost access token")
        {
            Provider = "Mattermost",
            Description = "Acts as its owner: reads and posts in the owner's channels.",
            Pattern = RulePattern.NamedValue(["mattermost"], "<lownum>{26}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the server's audit log for the time it was exposed.",
                "https://developers.mattermost.com/integrate/reference/personal-access-token/"),
            Examples =
            [
                "const mattermostAccessToken = \"w1cr" + "l2dorsh64bslzu7m3xmbrx\";",
                "MATTERMOST_ACCESS_TOKEN=gtly" + "py607j36f6utl3gqxsf325",
            ],
            NearMisses =
            [
                "private const string MattermostAccessToken = \"919u" + "3lwele8ofwpeftu4xfdx7\";",
                "checksum = \"y245" + "uyqlr2m6xaxz5vbqyv8vam\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("gitter-access-token", "Gitter access token")
        {
            Provider = "Gitter",
            Description = "Reads and posts in the rooms of its owner.",
            Pattern = RulePattern.NamedValue(["gitter"], "<b64u>{40}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the rooms for use that is not yours.",
                "https://developer.gitter.im"),
            Examples =
            [
                "private const string GitterAccessToken = \"jFLy" + "Ce65Oz7BPPKOFBVxXwhQ47ZjuJkvbwNa2Dm6\";",
                "const gitterAccessToken = \"LZZB" + "tfH6iw-WrPBux10Sf13Ejrez4rmCM8wQjCGu\";",
            ],
            NearMisses =
            [
                "const gitterAccessToken = \"4hs5" + "TJpLLC9gyEqwktu2eH14S00BbVzkCBXpbvw\";",
                "checksum = \"9OMJ" + "NcyP_qe7nPr3V-xCjayBP39sh5HglQlDn4nW\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("rocketchat-token", "Rocket.Chat personal access token")
        {
            Provider = "Rocket.Chat",
            Description = "Acts as its owner: reads and posts in the owner's rooms.",
            Pattern = RulePattern.NamedValue(["rocketchat"], "<b64u>{43}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the server's log for anything unexpected.",
                "https://docs.rocket.chat"),
            Examples =
            [
                "  \"RocketchatAuthToken\": \"hQFq" + "xMsKr6OhnPNkr3A2uqiZkER8H3GBcy5fERyM6jO\",",
                "private const string RocketchatAuthToken = \"PuXg" + "JvoP_CpZr5cdA920aZd4vei_c_VFkYpBJbhWfpf\";",
            ],
            NearMisses =
            [
                "ROCKETCHAT_AUTH_TOKEN=USMl" + "zELh2rul-wGr_60oJ5dxWVo49fT9ups4aFhjiw",
                "checksum = \"LYid" + "sWxW-UHFXM9LGTYXwpgpaNOYVCsGON8jxSYkCl7\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("webex-access-token", "Webex bot or access token")
        {
            Provider = "Cisco Webex",
            Description = "Reads and posts in the spaces of a bot or person.",
            Pattern = RulePattern.NamedValue(["webex", "ciscospark"], "<b64u>{64}_<b62>{4}_<uuid>"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the bot's spaces for the time it was exposed.",
                "https://developer.webex.com/my-apps"),
            Examples =
            [
                "webex_access_token: 43Gi" + "u1odOef7s3lb1vHerB_slYURe1chTrarLoIARBWKTxDlM6_th9DeHhC-TAe3_69Wf_15fd70ec-2877-b081-3d73-e6cbd62ec941",
                "  \"WebexAccessToken\": \"Im1O" + "XFXaVYhe62VZ8Co21oTy91RyfoT46w_pDyqbENczB-9-A17Q0x558Vai1N7K_MrOK_75cd7bb8-cab5-0e39-b72b-b0b045ee83be\",",
            ],
            NearMisses =
            [
                "export WEBEX_ACCESS_TOKEN=D0_y" + "Zdan5QaW7LFZkyGHY_mtLkv5ENu1e8oQbDYeuoNWI3-IuI0iM11H_JhO9mce_krQu_dfdb4f12-41be-9dba-e079-4240bf4717e",
                "checksum = \"L9df" + "_ToGtjWHxpY6cEIm6kcOfv1Liei1ftN8m6C-jc7L_Sr1puS49FAIfEUpGpvB_AqCz_6ddf5221-4b5f-b941-5d1a-f70ef946a6b1\"",
            ],
            IsDistinctive = false,
        },
        new("synapse-access-token", "Matrix (Synapse) access token")
        {
            Provider = "Matrix",
            Description = "Acts as a person on a Matrix home server: reads and posts in the person's rooms.",
            Pattern = RulePattern.Token("syt_<b64>{2,80}_<b62>{20}_<b62>{6}"),
            Remedy = new Remedy(
                "Revoke the token by signing the device out, issue a new one from a key store, and look through the account's devices for use that is not yours.",
                "https://spec.matrix.org/latest/client-server-api/"),
            Examples =
            [
                "curl -H \"Authorization: Bearer syt" + "_bcDJ_gh4m7R66dJeQn0TbaTUC_kNQKQ1\" https://matrix.example.org/_matrix/client/v3/sync",
                "private const string MatrixAccessToken = \"syt" + "_EZAKEy_tBSbIrKHg2kXVJiexaz5_o4gBhm\";",
                "MATRIX_ACCESS_TOKEN=syt" + "_H0V/0fE2_YTvy32l61KP3Pwjtvecl_b6YHfm",
            ],
            NearMisses =
            [
                "  \"MatrixAccessToken\": \"syt" + "_7/_NMGi7cyYDAp2yMG0Mv65_2fQNz\",",
                "private const string MatrixAccessToken = \"syt" + "_qyp0NH9IvNBV4kva7zRdoy10xq8thPNOUgBcvpYqsIg9DxE2XFAeKGyCZ+gONx0NV/FIXvezYamtA7xC_cPFyZNTJxrZOTVoGXskM_Xibjd5x7\";",
            ],
            VisiblePrefix = 4,
        },
        new("zulip-api-key", "Zulip API key")
        {
            Provider = "Zulip",
            Description = "Acts as its owner or bot: reads and posts in its streams.",
            Pattern = RulePattern.NamedValue(["zulip"], "<b62>{32}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the bot's messages for anything unexpected.",
                "https://zulip.com/api/api-keys"),
            Examples =
            [
                "ZULIP_API_KEY = \"T7SH" + "NgYSxFXeSuMRRX1SqllzwKhVWpHb\"",
                "zulip_api_key = 'xajV" + "uferOpIj9ppnuZKntRtT8CKhc6yL'",
            ],
            NearMisses =
            [
                "zulip_api_key = 'BF84" + "w7sM12JRrVb1Vqog3wokRINHh0L'",
                "checksum = \"Qv6f" + "dT2D6IMm8AjlqtupUV6vJgi9Mpme\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("line-channel-token", "LINE channel access token or secret")
        {
            Provider = "LINE",
            Description = "Sends messages in the name of an official account.",
            Pattern = RulePattern.NamedValue(["linechannel", "linenotify", "linemessaging", "lineaccess", "linebot"], "(<b62>{43}|<hex>{32}|<b64>{160,180}[=]{0,2})"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the account's messages for the time it was exposed.",
                "https://developers.line.biz/console/"),
            Examples =
            [
                "export LINE_CHANNEL_ACCESS_TOKEN=e9c9" + "ac067f9bd76cb5a38a70f36a6f4a",
                "LINE_CHANNEL_ACCESS_TOKEN = \"7v62" + "JnJ6gvIQJ4VkTSfxi5hPTA7CWO7wpdE3pDp6ZtA\"",
            ],
            NearMisses =
            [
                "line_channel_access_token: d5ea" + "446d92d27ee32705d842cc13814",
                "checksum = \"33e9" + "cfe07942b6c91837d82f32c6ff6f\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("kakao-api-key", "Kakao REST API or admin key")
        {
            Provider = "Kakao",
            Description = "Calls Kakao as the app, with the admin key for every user.",
            Pattern = RulePattern.NamedValue(["kakao"], "<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the app's statistics for use that is not yours.",
                "https://developers.kakao.com/console/app"),
            Examples =
            [
                "KAKAO_ADMIN_KEY=7d23" + "97644f0e01d7169c647e963fdc2e",
                "export KAKAO_ADMIN_KEY=ddb9" + "f3b4f30aa717aebc9fa7c7c125bb",
            ],
            NearMisses =
            [
                "  \"KakaoAdminKey\": \"c932" + "4b546da4d8ffde2c7090241141f\",",
                "checksum = \"27cd" + "ff20ff32ed64138b61bea8d0ee97\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("wechat-app-secret", "WeChat app secret")
        {
            Provider = "Tencent",
            Description = "Obtains tokens that message followers and read their profiles.",
            Pattern = RulePattern.NamedValue(["wechat", "weixin", "wxapp", "wxsecret"], "<hex>{32}"),
            Remedy = new Remedy(
                "Delete the secret, replace it where it is used, and check the account's API log for anything unexpected.",
                "https://mp.weixin.qq.com"),
            Examples =
            [
                "const wechatAppSecret = \"1f14" + "2fd6109e272a1c69d6a2682bac42\";",
                "WECHAT_APP_SECRET=bdbd" + "c43e35dadf2a8115b9709604c6d1",
            ],
            NearMisses =
            [
                "WECHAT_APP_ID=wxba" + "e990f981f11712",
                "private const string WechatAppSecret = \"9fb9" + "2c60b872b2362050ef43d4cbecb\";",
                "checksum = \"475d" + "614175fd980f4e3a92094b0708f0\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("lark-app-secret", "Feishu or Lark app secret")
        {
            Provider = "Lark",
            Description = "Obtains tokens that read and post as the app.",
            Pattern = RulePattern.NamedValue(["feishu", "lark"], "<b62>{32}"),
            Remedy = new Remedy(
                "Rotate the secret now, then go through the app's log for the time it was exposed.",
                "https://open.feishu.cn/app"),
            Examples =
            [
                "private const string FeishuAppSecret = \"KIaU" + "f0loAvYDzCmsicSix1j3DkgBqut1\";",
                "const feishuAppSecret = \"y0PN" + "CGEd5enjHs6wmngLQKrBx2iyjsj1\";",
            ],
            NearMisses =
            [
                "const feishuAppSecret = \"XO9L" + "Ia8gmvzxI7cLGHKhGc8YjOYFxNM\";",
                "checksum = \"vlmY" + "VyUQ8eRCiM5TbJAt2L4bnlptOrIk\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("sendbird-api-token", "Sendbird API token")
        {
            Provider = "Sendbird",
            Description = "Reads and writes every message of the application.",
            Pattern = RulePattern.NamedValue(["sendbird"], "<hex>{40}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the application's usage for use that is not yours.",
                "https://dashboard.sendbird.com"),
            Examples =
            [
                "  \"SendbirdApiToken\": \"8f5c" + "9876eccf38c895225aef589135e08f1bb040\",",
                "private const string SendbirdApiToken = \"e8ee" + "8f8d313ccb35b90cc97174e1e72085f78e1e\";",
            ],
            NearMisses =
            [
                "SENDBIRD_API_TOKEN=350b" + "57d0906f134e75bdc91b9fa1ae1ef1ba002",
                "checksum = \"1147" + "a5d70765ea226686cb4710a4fd89a5ec9ae5\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("getstream-api-secret", "Stream API secret")
        {
            Provider = "Stream",
            Description = "Signs tokens of any user of the application's feeds and chats.",
            Pattern = RulePattern.NamedValue(["getstream", "streamapi", "streamio", "streamchat"], "<lownum>{64}"),
            Remedy = new Remedy(
                "Delete the secret, replace it where it is used, and check the application's usage for anything unexpected.",
                "https://dashboard.getstream.io"),
            Examples =
            [
                "getstream_api_secret: r8dv" + "07ezrgoqhk59hyf3o2n1t61fz6yizqh1waifxckiz59u8k8iycrxgqv3yuoe",
                "  \"GetstreamApiSecret\": \"t3zp" + "cekd9506et3euxex91tvknmjv6y0ndd17y4rd3o6ubxapkfmf8qk1fbf4hyn\",",
            ],
            NearMisses =
            [
                "export GETSTREAM_API_SECRET=alo1" + "pipj8zsavxgysx3uw5yetfi0no9xnvii0ot5ai7iddgqk4k2oo2v80qxft0",
                "checksum = \"j2of" + "3rjpec04gc0czyya6g99jbd7uywnb9k6mljlsmc4eu8htwkoei2oy40jfz9l\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
