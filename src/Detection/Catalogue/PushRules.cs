namespace ApiXGuard.Detection.Catalogue;

internal static class PushRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("onesignal-api-key", "OneSignal app or organisation API key")
        {
            Provider = "OneSignal",
            Description = "Sends notifications to every subscriber of the app.",
            Pattern = RulePattern.Token("os_v2_[ao][pr][pg]_<lownum>{90,130}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the audience activity for the time it was exposed.",
                "https://documentation.onesignal.com/docs/keys-and-ids"),
            Examples =
            [
                "export ONESIGNAL_API_KEY=\"os_v2" + "_apg_6vejhm4j75aya2zuetwcmbz2eg7bz5yvte6j6jfbo64oresyog7omnj5ceyrljapvqygawdb2kiqanoxrxvqpd6jrqpsemlcn8\"",
                "ENV ONESIGNAL_API_KEY=os_v2" + "_app_csw8o2e6vseenh5hk79lgevelmenzw99wplnno2kfn2qnt6o4obh8wajhxk37pefim7cmitrff6hzqouoc1ph08p15qc38k30q",
            ],
            NearMisses =
            [
                "ONESIGNAL_API_KEY=os_v2" + "_opp_dk1e4zqfstvloecth2md8qgfjc58o3j5g96j0nt1321mwbd7k96bjmyxxdy3na1ht52ia13f9qk70upztzml45003",
                "name_of_zos_v2" + "_arg_k6jm7dtp6keby0v7v1b02p9ogt3ivpg5a9avn4log91jrzk4pauakgon8v5svy6ohgq1yn7tlq8ucszrh5bm02aadu",
            ],
            VisiblePrefix = 10,
        },
        new("onesignal-legacy-api-key", "OneSignal REST API key (legacy)")
        {
            Provider = "OneSignal",
            Description = "Sends notifications to every subscriber of the app.",
            Pattern = RulePattern.NamedValue(["onesignal"], "<b62>{48}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the audience activity for use that is not yours.",
                "https://documentation.onesignal.com/docs/keys-and-ids"),
            Examples =
            [
                "ONESIGNAL_REST_API_KEY = \"sNdg" + "8HxSrcbROKcsPphIXvgl3Br8SVYUhgqCTHVwP3tdynim\"",
                "onesignal_rest_api_key = 'XW5p" + "fqOEfQlKQZQ57j9fAsqiSEVCEekOeZSQ4M62ILgwwXYW'",
            ],
            NearMisses =
            [
                "onesignal_rest_api_key = 'CZFx" + "XL9fy044B9W2MDG5ZeZuoxkdBAbEvFLaHpVcsdz0tCZ'",
                "checksum = \"4TOC" + "EQIe4wg2BpJE74bRzAWtnQxZvOm7YaUpTPqxs1bpwVJM\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("pusher-secret", "Pusher app secret")
        {
            Provider = "Pusher",
            Description = "Publishes to every channel of the app and signs private ones.",
            Pattern = RulePattern.NamedValue(["pusher"], "<hex>{20}"),
            Remedy = new Remedy(
                "Delete the secret, replace it where it is used, and check the app's statistics for anything unexpected.",
                "https://dashboard.pusher.com"),
            Examples =
            [
                "export PUSHER_SECRET=b9dd" + "8fb2a0dd6ae41bac",
                "PUSHER_SECRET = \"f289" + "8ebd4867f843ece0\"",
            ],
            NearMisses =
            [
                "pusher_secret: bc04" + "8df9c1c4f601928",
                "checksum = \"ad91" + "0490fdd2717a8074\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("ably-api-key", "Ably API key")
        {
            Provider = "Ably",
            Description = "Publishes and subscribes on the app's channels, by its capabilities.",
            Pattern = RulePattern.NamedValue(["ably"], "<b64u>{6}.<b64u>{6}:<b64u>{16,44}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the app's statistics for the time it was exposed.",
                "https://ably.com/accounts/any/apps/any/app_keys"),
            Examples =
            [
                "ABLY_API_KEY=HC1K" + "Bi.fxgEXF:nF-LJySrCOt5PySVnWNamAcl",
                "export ABLY_API_KEY=ivMW" + "CZ.iukoMx:OHHZ5Nfg8-Ze2Gdt",
            ],
            NearMisses =
            [
                "  \"AblyApiKey\": \"2BxI" + "xc.nXx-7k:NcqdCJFu8qT5TPX\",",
                "checksum = \"nyKP" + "EZ.EiTDVv:5-pJzHVx4ao3fsDH\"",
            ],
            IsDistinctive = false,
        },
        new("pubnub-secret-key", "PubNub secret key")
        {
            Provider = "PubNub",
            Description = "Grants access to every channel of the keyset.",
            Pattern = RulePattern.Token("sec-c-[0-9A-Za-z=]{48}"),
            Remedy = new Remedy(
                "Revoke the keyset's secret, issue a new one from a key store, and look through the keyset's usage for use that is not yours.",
                "https://admin.pubnub.com"),
            Examples =
            [
                "curl -H \"Authorization: Bearer sec-c" + "-p9pldHnIIpxOxw6NeLeLRbYzCYwmE3V40q=k9mXw2FGVRREV\" https://api.example.com/v1",
                "<add key=\"PubnubSecretKey\" value=\"sec-c" + "-nnn9N9rzUjPOU5OeeYXWbl=hZBliBgA6O6fUmVKsYYFbTim7\" />",
            ],
            NearMisses =
            [
                "PUBNUB_SUBSCRIBE_KEY=sub-c" + "-f5261355-1b3a-469a-bb1a-dea37ba384fd",
                "const pubnubSecretKey = 'sec-c" + "-pZziFnw4SedWKZoMP1ujBliufxnyDzqABYGXpL2ttS=g8yV';",
                "private const string PubnubSecretKey = \"sec-c" + "-lmemRadIuxiJHjCbUk=2rPslpGonFYz0cGXvR02H5s3NUmKRx7\";",
            ],
            VisiblePrefix = 6,
        },
        new("pushover-token", "Pushover application or user key")
        {
            Provider = "Pushover",
            Description = "Sends notifications to the user's devices.",
            Pattern = RulePattern.NamedValue(["pushover"], "<lownum>{30}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the application's page for anything unexpected.",
                "https://pushover.net/apps"),
            Examples =
            [
                "private const string PushoverToken = \"ddf9" + "udcjfqrdzlnkpyexti0pt62zhj\";",
                "const pushoverToken = \"pno6" + "p4zxuo4ln5e2cerbor5dx8czjh\";",
            ],
            NearMisses =
            [
                "const pushoverToken = \"oioq" + "ct1rmkf8y77f841o13nj9lswn\";",
                "checksum = \"ovr1" + "6yrtdr85oacijjyt55jb1q3n9v\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("pushbullet-access-token", "Pushbullet access token")
        {
            Provider = "Pushbullet",
            Description = "Reads and sends pushes of its owner.",
            Pattern = RulePattern.NamedValue(["pushbullet"], "o.<b62>{32}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the account's pushes for the time it was exposed.",
                "https://www.pushbullet.com/#settings/account"),
            Examples =
            [
                "  \"PushbulletAccessToken\": \"o.jF" + "9Kfp6cVTpNjyvTn079po0vLVJWC1jZ\",",
                "private const string PushbulletAccessToken = \"o.ev" + "y1o30prpq9cINsoyNYggp7VkTe9Oz2\";",
            ],
            NearMisses =
            [
                "PUSHBULLET_ACCESS_TOKEN=o.za" + "dZneJraH6nt2qyhcjc8XPpnOmQgFB",
                "checksum = \"o.Y4" + "QCojCFiCuPGfQuCm00VeoR3ZEI7De7\"",
            ],
            IsDistinctive = false,
            VisiblePrefix = 2,
        },
        new("ntfy-access-token", "ntfy access token")
        {
            Provider = "ntfy",
            Description = "Publishes and reads topics of its owner.",
            Pattern = RulePattern.NamedValue(["ntfy"], "tk_<lownum>{29}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the account's topics for use that is not yours.",
                "https://docs.ntfy.sh/config/#access-tokens"),
            Examples =
            [
                "ntfy_token: tk" + "_lof8mzhvhbf5rp3kkugy0trmppilr",
                "  \"NtfyToken\": \"tk" + "_shxhgsekxbsybii7k7f01lhci8mmc\",",
            ],
            NearMisses =
            [
                "export NTFY_TOKEN=tk" + "_zm95rm3jwfbf3afiog00huhqgxzr",
                "checksum = \"tk" + "_49vsfjoef3pv7j8s7xg3n2ztf2zew\"",
            ],
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("courier-auth-token", "Courier authorisation token")
        {
            Provider = "Courier",
            Description = "Sends messages through every channel of the workspace.",
            Pattern = RulePattern.NamedValue(["courier"], "[pd]k_prod_<upnum>{28}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the message log for anything unexpected.",
                "https://app.courier.com/settings/api-keys"),
            Examples =
            [
                "courier_auth_token = 'pk_prod" + "_QIYI6998S1MM5MGVG05ILGL00IRG'",
                "courier_auth_token: dk_prod" + "_5PYEDYG7X6TKBVXFOP8I4OCUR5IZ",
            ],
            NearMisses =
            [
                "COURIER_AUTH_TOKEN = \"dk_prod" + "_HH10FMILUVYAYHJ3MUY4MDPAB2F\"",
                "checksum = \"pk_prod" + "_QIJ6I86ODIDBFT9QF9SY4GXFA3ZC\"",
            ],
            VisiblePrefix = 8,
        },
    ];
}
