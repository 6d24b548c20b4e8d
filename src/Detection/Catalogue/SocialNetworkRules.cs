namespace ApiXGuard.Detection.Catalogue;

internal static class SocialNetworkRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("linkedin-versioned-client-secret", "LinkedIn client secret (versioned)")
        {
            Provider = "LinkedIn",
            Description = "Obtains tokens of members who authorised the application.",
            Pattern = RulePattern.Token("WPL_AP<dec>.<b62>{16}.<b64>{6}=="),
            Remedy = new Remedy(
                "Rotate the secret now, then go through the application's analytics for the time it was exposed.",
                "https://www.linkedin.com/developers/apps"),
            Examples =
            [
                "private const string LinkedinClientSecret = \"WPL_A" + "P2.NVzWAsTDL5fpvR4W.Us28sg==\";",
                "LINKEDIN_CLIENT_SECRET=WPL_A" + "P6.t1ZJQiTy2eLGgeox.R3Y5D9==",
            ],
            NearMisses =
            [
                "  \"LinkedinClientSecret\": \"WPL_A" + "P9.xA5BLbM0iiCChamX.JZAJ0g=\",",
                "name_of_zWPL_A" + "P2.8BDgjwyMis8UogRX.ZXi5b4==",
            ],
            VisiblePrefix = 6,
        },
        new("linkedin-client-secret", "LinkedIn client secret")
        {
            Provider = "LinkedIn",
            Description = "Obtains tokens of members who authorised the application.",
            Pattern = RulePattern.NamedValue(["linkedin"], "<b62>{16}"),
            Remedy = new Remedy(
                "Revoke the secret, issue a new one from a key store, and look through the application's analytics for use that is not yours.",
                "https://www.linkedin.com/developers/apps"),
            Examples =
            [
                "LINKEDIN_CLIENT_SECRET = \"2WNk" + "nWS2lXYTjBvI\"",
                "linkedin_client_secret = 'XrRl" + "84WgNJ6Fgg8M'",
            ],
            NearMisses =
            [
                "linkedin_client_secret = 'ZMn0" + "KLDwrvjr88J'",
                "checksum = \"gAsV" + "oNGo42t6Gcka\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("linkedin-access-token", "LinkedIn access token")
        {
            Provider = "LinkedIn",
            Description = "Acts as a member, by its permissions.",
            Pattern = RulePattern.NamedValue(["linkedin"], "AQ<b64u>{80,500}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the member's permitted services for anything unexpected.",
                "https://www.linkedin.com/developers/apps"),
            Examples =
            [
                "export LINKEDIN_ACCESS_TOKEN=AQhW" + "GncSsPI4ZjgcTsRPFjntrekjRas0OsAoQS2R2tM0hqEQ6x3DEvHn1mbePeUUM5DxFrTgieNbPEZ5UT8u",
                "LINKEDIN_ACCESS_TOKEN = \"AQWE" + "SCuf0G-CziILd70cvtpHt17gj7tHrCQG9z_JKNzN7AZLU195uVztFx6ElCGdXCvynjgReAZeNz3i4E9yNP\"",
            ],
            NearMisses =
            [
                "linkedin_access_token: AQov" + "0eB_xasiuxx13VU4gm7PVc3G5Tk8hPuQ2XulThAa5oODmJc1jtS1acozeN0h50tit787h6Hw_R_hN",
                "checksum = \"AQ39" + "DmYfA7DBMCWJcvRW8NA-GZVGsT819aX7-iy8DkRhKxMximLQk9jRdRyOAalQPzqGoK9-TJU0bCz1R6\"",
            ],
            IsDistinctive = false,
            VisiblePrefix = 2,
        },
        new("linkedin-client-id", "LinkedIn client id")
        {
            Provider = "LinkedIn",
            Description = "Names the application: public by design, but the secret is often beside it.",
            Pattern = RulePattern.NamedValue(["linkedin"], "<lownum>{14}"),
            Remedy = new Remedy(
                "Rotate the secret if it stands beside the id now, then go through the application's analytics for the time it was exposed.",
                "https://www.linkedin.com/developers/apps"),
            Examples =
            [
                "LINKEDIN_CLIENT_ID_KEY=wkha" + "xcrat0ln02",
                "export LINKEDIN_CLIENT_ID_KEY=rqtd" + "4s4dyav29t",
            ],
            NearMisses =
            [
                "  \"LinkedinClientIdKey\": \"okev" + "645bt84xn\",",
                "checksum = \"chc2" + "nbusaaoqzw\"",
            ],
            Confidence = Confidence.Low,
            IsDistinctive = false,
        },
        new("twitch-chat-token", "Twitch chat token")
        {
            Provider = "Twitch",
            Description = "Reads and writes chat as its owner.",
            Pattern = RulePattern.Token("oauth:<lownum>{30}", "twitch", "tmi", "irc", "chat", "oauth_", "password"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the account's connections for use that is not yours.",
                "https://www.twitch.tv/settings/connections"),
            Examples =
            [
                "PASS=oauth" + ":zjesrroi33dt6e3niov0umpir24bbr # twitch chat",
                "\"TwitchOAuth\": \"oauth" + ":eui4sv8jsjlfa7g6xeew1galhgbfux\"",
                "TWITCH_OAUTH = \"oauth" + ":b6425fbydge5vlo8zdyufxlc0gmttf\"",
            ],
            NearMisses =
            [
                "\"scheme\": \"oauth:authorization-code-with-pkce\"",
                "<add key=\"TwitchOauth\" value=\"oauth" + ":wmhsre5ie6gzxhrzrz6tyviym2dpz\" />",
                "private const string TwitchOauth = \"oauth" + ":lei82lqhugn6c2z088w5t6ihwvg4j1x7\";",
            ],
            VisiblePrefix = 6,
        },
        new("twitch-client-secret", "Twitch client secret or access token")
        {
            Provider = "Twitch",
            Description = "Obtains tokens of people who authorised the application, or acts as one.",
            Pattern = RulePattern.NamedValue(["twitch"], "<lownum>{30}"),
            Remedy = new Remedy(
                "Delete the secret, replace it where it is used, and check the application's usage for anything unexpected.",
                "https://dev.twitch.tv/console/apps"),
            Examples =
            [
                "private const string TwitchClientSecret = \"0814" + "okwnmr6prgkxd98ixyl41zi1zy\";",
                "const twitchClientSecret = \"ofgw" + "55bgp2zl9umqq34cun0okrd1sq\";",
            ],
            NearMisses =
            [
                "const twitchClientSecret = \"9t03" + "j6bk94erawpzp0vt629nomhwa\";",
                "checksum = \"5a0c" + "z9exust7vnrt5jmevidnwpkw7i\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("tiktok-client-secret", "TikTok client secret")
        {
            Provider = "TikTok",
            Description = "Obtains tokens of people who authorised the app.",
            Pattern = RulePattern.NamedValue(["tiktok"], "(<b62>{32}|<hex>{40}|<hex>{64})"),
            Remedy = new Remedy(
                "Rotate the secret now, then go through the app's usage for the time it was exposed.",
                "https://developers.tiktok.com/apps/"),
            Examples =
            [
                "  \"TiktokClientSecret\": \"PWSG" + "EZV0dAWbXZZFeCUMkEfF4JuiFvjf\",",
                "private const string TiktokClientSecret = \"a07f" + "5acd1b5cfe88f44d8565b9df7842f5b61b5b\";",
            ],
            NearMisses =
            [
                "TIKTOK_CLIENT_SECRET=EwM4" + "ViRtlsUOxgNkzDJITIOlJ7aLmKT",
                "checksum = \"aXbN" + "ba04ND8SM39y7fn5Ac9Ru2cfaMMv\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("reddit-client-secret", "Reddit client secret")
        {
            Provider = "Reddit",
            Description = "Obtains tokens as the application.",
            Pattern = RulePattern.NamedValue(["reddit"], "<b64u>{27,30}"),
            Remedy = new Remedy(
                "Revoke the secret, issue a new one from a key store, and look through the application's usage for use that is not yours.",
                "https://www.reddit.com/prefs/apps"),
            Examples =
            [
                "reddit_client_secret: xzt0" + "VpzWohmRrMpd_lKhoRzxTbTNA",
                "  \"RedditClientSecret\": \"Mx83" + "EFdvIM_vfVxAIYkcKnU7yQkZHc\",",
            ],
            NearMisses =
            [
                "REDDIT_CLIENT_ID=vqOy" + "ErnZ2HBDoZ",
                "export REDDIT_CLIENT_SECRET=HcHL" + "DGzoreNnariZ_GljE4RjaW",
                "checksum = \"9OHD" + "poECd0_coPHQCrp2kx9XZZJ\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("pinterest-access-token", "Pinterest access token")
        {
            Provider = "Pinterest",
            Description = "Reads and changes a person's boards, pins and advertisements.",
            Pattern = RulePattern.Token("pina_<b62>{60,160}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the account's apps for anything unexpected.",
                "https://developers.pinterest.com/apps/"),
            Examples =
            [
                "export PINTEREST_ACCESS_TOKEN=\"pina" + "_vVGgAl2PXIjYbwU3Ud6HyNWVyrgGKMQkWdTNfshtZ9NUNlLks4xz0Uu4Bdt0\"",
                "ENV PINTEREST_ACCESS_TOKEN=pina" + "_Ehj91lxzhBFGqgGBDvSFwx3ef5qrECewyjB8csWFuibZCirOh4O6Me7UTPOYdC4Y83",
            ],
            NearMisses =
            [
                "PINTEREST_ACCESS_TOKEN=pina" + "_RFALpTJtCweLUD1XrOkStPwlU5TWY2fYFzimqksXetplGWWCtFPD8dtYhWb",
                "name_of_zpina" + "_yFFDB0ZOwQkmLnDTuF0R7xZONNcPmZEYcBR0WXPbmOWsViFhGzIzwwO4kLom",
            ],
            VisiblePrefix = 5,
        },
        new("tumblr-consumer-secret", "Tumblr consumer secret")
        {
            Provider = "Tumblr",
            Description = "Signs requests as the application.",
            Pattern = RulePattern.NamedValue(["tumblr"], "<b62>{50}"),
            Remedy = new Remedy(
                "Rotate the secret now, then go through the application's usage for the time it was exposed.",
                "https://www.tumblr.com/oauth/apps"),
            Examples =
            [
                "TUMBLR_CONSUMER_SECRET = \"C5X4" + "27hd2NDBiQE8Wg3F4JaiwpuDvl95HftcMYxloSeRrbBEXL\"",
                "tumblr_consumer_secret = 'V9V9" + "ztMVMkFRKG64NAIpq0U3SsO89bTmPqSkY8y3T7mN4Wyaos'",
            ],
            NearMisses =
            [
                "tumblr_consumer_secret = 'zXmT" + "kx8qJqgqWTahCOOwlvAoN7CxSF2Nqdidwia3Msc69mUZC'",
                "checksum = \"cemA" + "ugFm4SzqnvoqAq5TDHlZ6yVn9VMu5tKyzg6Y4ZnJyz5DaW\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("bluesky-app-password", "Bluesky app password")
        {
            Provider = "Bluesky",
            Description = "Acts as its owner on Bluesky.",
            Pattern = RulePattern.NamedValue(["bluesky", "bsky", "atproto"], "<lownum>{4}-<lownum>{4}-<lownum>{4}-<lownum>{4}"),
            Remedy = new Remedy(
                "Revoke the password, issue a new one from a key store, and look through the account's posts for use that is not yours.",
                "https://bsky.app/settings/app-passwords"),
            Examples =
            [
                "export BLUESKY_APP_PASSWORD=518k" + "-7z8b-ewvw-scet",
                "BLUESKY_APP_PASSWORD = \"omqc" + "-9lfc-j9ma-0ri2\"",
            ],
            NearMisses =
            [
                "bluesky_app_password: 21fz" + "-ucgq-5eci-uq3",
                "checksum = \"w3aq" + "-ljr4-ygqy-9566\"",
            ],
            IsDistinctive = false,
        },
        new("mastodon-access-token", "Mastodon access token")
        {
            Provider = "Mastodon",
            Description = "Acts as its owner on a Mastodon server, by its scopes.",
            Pattern = RulePattern.NamedValue(["mastodon"], "<b64u>{43}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the account's authorised apps for anything unexpected.",
                "https://docs.joinmastodon.org/methods/oauth/#revoke"),
            Examples =
            [
                "MASTODON_ACCESS_TOKEN=HJAj" + "Y1XkdGAaSBWS9cK79Sb_c_Jm_GKV3SnBQrXl0pl",
                "export MASTODON_ACCESS_TOKEN=QLue" + "AIgxx-9lcmGlm3XLBTxl2M8eiXFfDNrswcUolyA",
            ],
            NearMisses =
            [
                "  \"MastodonAccessToken\": \"6TSj" + "K2qA_SE71iRIXdcBOZQc6rEFP0Z4-rWCHyK78c\",",
                "checksum = \"0HH6" + "ERDzsY1FGt7svN_qWIr6WYjALg5bRx4DGsQYoDt\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("vk-access-token", "VK access token")
        {
            Provider = "VK",
            Description = "Acts as a person or community on VK.",
            Pattern = RulePattern.NamedValue(["vktoken", "vkaccess", "vkapi", "vkservice", "vkgroup"], "vk1.a.<b64u>{80,300}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the account's sessions for the time it was exposed.",
                "https://dev.vk.com"),
            Examples =
            [
                "const vkToken = \"vk1.a" + ".9qLS2nXQSRswbxObIW7LO1pyOMlU_I5WtZKTG3r21r2R--aV7AGPnNIKSc51ta2LQkVtpBB2nDyyExZsn\";",
                "VK_TOKEN=vk1.a" + ".yrZdShqRny2VVR0303gUsXciog-pghMV44hTifZEXrFOK_igt80_Zq7jHhW-4eacWKvKhCMJ2IXMl-3rLdR5xXy0",
            ],
            NearMisses =
            [
                "private const string VkToken = \"vk1.a" + ".i9B0WtM_HMMj3eCY8kQT1mJeuLX97D2_Bf9eTN9O7ZbaD-hAY9HgBdsE7ydHzR9AaBzPQwDnIN1u80n\";",
                "checksum = \"vk1.a" + ".Ruhhg7I77zzj8esEYd_jp0QHFFEJijZffiCh0TKPMIADnJ_lFmpirQ8Ue7BmG_JkTwEmpOVuiLlfLPiP\"",
            ],
            VisiblePrefix = 6,
        },
    ];
}
