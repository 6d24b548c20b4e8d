namespace ApiXGuard.Detection.Catalogue;

internal static class PushRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("onesignal-api-key", "OneSignal app or organisation API key")
        {
            Provider = "OneSignal",
            Description = "Sends notifications to every subscriber of the app.",
            Pattern = RulePattern.Token("os_v2_(app|org)_<lownum>{90,130}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the audience activity for use that is not yours.",
                "https://documentation.onesignal.com/docs/keys-and-ids"),
            Examples =
            [
                "<add key=\"OnesignalApiKey\" value=\"os_v2" + "_app_mpdzuvejhm4j75aya2zuetwcmbz2eg7bz5yvte6j6jfbo64oresyog7omnj5ceyrljapvqygawdb2kiqanoxrxvqpd6jrqpsl\" />",
                "builder.Configuration[\"OnesignalApiKey\"] = \"os_v2" + "_org_u8ztalwfdhx9sw8o2e6vseenh5hk79lgevelmenzw99wplnno2kfn2qnt6o4obh8wajhxk37pefim7cmitrff6hzqo\";",
            ],
            NearMisses =
            [
                "export ONESIGNAL_API_KEY=\"os_v2" + "_app_5h08p15qc38k301cqpjh6x2uc1k1e4zqfstvloecth2md8qgfjc58o3j5g96j0nt1321mwbd7k96bjmyxxdy3na1h\"",
                "name_of_zos_v2" + "_app_vb85jdww255sxdtt5bkctuqr0ay9ue1wd26jm7dtp6keby0v7v1b02p9ogt3ivpg5a9avn4log91jrzk4pauakgon5",
            ],
            VisiblePrefix = 10,
        },
        new("onesignal-legacy-api-key", "OneSignal REST API key (legacy)")
        {
            Provider = "OneSignal",
            Description = "Sends notifications to every subscriber of the app.",
            Pattern = RulePattern.NamedValue(["onesignal"], "<b62>{48}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the audience activity for anything unexpected.",
                "https://documentation.onesignal.com/docs/keys-and-ids"),
            Examples =
            [
                "export ONESIGNAL_REST_API_KEY=sNdg" + "8HxSrcbROKcsPphIXvgl3Br8SVYUhgqCTHVwP3tdynim",
                "ONESIGNAL_REST_API_KEY = \"XW5p" + "fqOEfQlKQZQ57j9fAsqiSEVCEekOeZSQ4M62ILgwwXYW\"",
            ],
            NearMisses =
            [
                "onesignal_rest_api_key: CZFx" + "XL9fy044B9W2MDG5ZeZuoxkdBAbEvFLaHpVcsdz0tCZ",
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
                "Rotate the secret now, then go through the app's statistics for the time it was exposed.",
                "https://dashboard.pusher.com"),
            Examples =
            [
                "PUSHER_SECRET=b9dd" + "8fb2a0dd6ae41bac",
                "export PUSHER_SECRET=f289" + "8ebd4867f843ece0",
            ],
            NearMisses =
            [
                "  \"PusherSecret\": \"bc04" + "8df9c1c4f601928\",",
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
                "Revoke the key, issue a new one from a key store, and look through the app's statistics for use that is not yours.",
                "https://ably.com/accounts/any/apps/any/app_keys"),
            Examples =
            [
                "const ablyApiKey = \"HC1K" + "Bi.fxgEXF:nF-LJySrCOt5PySVnWNamAcl\";",
                "ABLY_API_KEY=ivMW" + "CZ.iukoMx:OHHZ5Nfg8-Ze2Gdt",
            ],
            NearMisses =
            [
                "private const string AblyApiKey = \"2BxI" + "xc.nXx-7k:NcqdCJFu8qT5TPX\";",
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
                "Delete the keyset's secret, replace it where it is used, and check the keyset's usage for anything unexpected.",
                "https://admin.pubnub.com"),
            Examples =
            [
                "const pubnubSecretKey = 'sec-c" + "-p9pldHnIIpxOxw6NeLeLRbYzCYwmE3V40q=k9mXw2FGVRREV';",
                "$env:PUBNUB_SECRET_KEY = \"sec-c" + "-nnn9N9rzUjPOU5OeeYXWbl=hZBliBgA6O6fUmVKsYYFbTim7\"",
            ],
            NearMisses =
            [
                "PUBNUB_SUBSCRIBE_KEY=sub-c" + "-f5261355-1b3a-469a-bb1a-dea37ba384fd",
                "$env:PUBNUB_SECRET_KEY = \"sec-c" + "-pZziFnw4SedWKZoMP1ujBliufxnyDzqABYGXpL2ttS=g8yV\"",
                "  \"PubnubSecretKey\": \"sec-c" + "-lmemRadIuxiJHjCbUk=2rPslpGonFYz0cGXvR02H5s3NUmKRx7\",",
            ],
            VisiblePrefix = 6,
        },
        new("pushover-token", "Pushover application or user key")
        {
            Provider = "Pushover",
            Description = "Sends notifications to the user's devices.",
            Pattern = RulePattern.NamedValue(["pushover"], "<lownum>{30}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the application's page for the time it was exposed.",
                "https://pushover.net/apps"),
            Examples =
            [
                "  \"PushoverToken\": \"ddf9" + "udcjfqrdzlnkpyexti0pt62zhj\",",
                "private const string PushoverToken = \"pno6" + "p4zxuo4ln5e2cerbor5dx8czjh\";",
            ],
            NearMisses =
            [
                "PUSHOVER_TOKEN=oioq" + "ct1rmkf8y77f841o13nj9lswn",
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
                "Revoke the token, issue a new one from a key store, and look through the account's pushes for use that is not yours.",
                "https://www.pushbullet.com/#settings/account"),
            Examples =
            [
                "pushbullet_access_token: o.jF" + "9Kfp6cVTpNjyvTn079po0vLVJWC1jZ",
                "  \"PushbulletAccessToken\": \"o.ev" + "y1o30prpq9cINsoyNYggp7VkTe9Oz2\",",
            ],
            NearMisses =
            [
                "export PUSHBULLET_ACCESS_TOKEN=o.za" + "dZneJraH6nt2qyhcjc8XPpnOmQgFB",
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
                "Delete the token, replace it where it is used, and check the account's topics for anything unexpected.",
                "https://docs.ntfy.sh/config/#access-tokens"),
            Examples =
            [
                "ntfy_token = 'tk" + "_lof8mzhvhbf5rp3kkugy0trmppilr'",
                "ntfy_token: tk" + "_shxhgsekxbsybii7k7f01lhci8mmc",
            ],
            NearMisses =
            [
                "NTFY_TOKEN = \"tk" + "_zm95rm3jwfbf3afiog00huhqgxzr\"",
                "checksum = \"tk" + "_49vsfjoef3pv7j8s7xg3n2ztf2zew\"",
            ],
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("courier-auth-token", "Courier authorisation token")
        {
            Provider = "Courier",
            Description = "Sends messages through every channel of the workspace.",
            Pattern = RulePattern.Token("[pd]k_prod_<upnum>{28}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the message log for the time it was exposed.",
                "https://app.courier.com/settings/api-keys"),
            Examples =
            [
                "courier_auth_token: pk_prod" + "_QIYI6998S1MM5MGVG05ILGL00IRG",
                "private const string CourierAuthToken = \"dk_prod" + "_5PYEDYG7X6TKBVXFOP8I4OCUR5IZ\";",
            ],
            NearMisses =
            [
                "curl -H \"Authorization: Bearer dk_prod" + "_HH10FMILUVYAYHJ3MUY4MDPAB2F\" https://api.example.com/v1",
            ],
            VisiblePrefix = 8,
        },
    ];
}
