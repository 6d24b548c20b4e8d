namespace ApiXGuard.Detection.Catalogue;

internal static class MetaRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("facebook-access-token", "Facebook access token")
        {
            Provider = "Meta",
            Description = "Acts as a person, page or app on Facebook, by its permissions.",
            Pattern = RulePattern.Token("EAA[B-Z]<b62>{80,400}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the app's activity for the time it was exposed.",
                "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/"),
            Examples =
            [
                "curl \"https://graph.facebook.com/v19.0/me?access_token=EA" + "ACKcrPR9AzlEYN8d6ldYeqf5RXnRtQvAOFvcSmwnp97WNwkkVmjPhObR4XDuB2GcyIzSdhgIEZQEmFRmfHb68uZEqUg3OSbJ9CmU12VMrbyMQ7v5EERrxlPL9L\"",
                "var facebookAccessToken = \"EA" + "AMB35VjvU6GcVKl8FdIjMaQMZv4ptzeNoYW5nbe5JV9v0MBv8MOlwTudqcHCPlp5YpAjOAtZT8eUCQQBYhSRSnlytKeBuaFo84cjG0PM9ETg3p6hr82NGzwiTFwCfXKHBf1ruuQ\";",
                "const facebookAccessToken = 'EA" + "AM1nw3MAE0LiX5oXDvJcVinN9brYJfw9ckv6oAUbxRY4zqzEWgefd512UMflNvpMn7DUEw6qZJp0SpuOjO5l1StqpF7fswxvy8X8wTm9ixQbNNb6l1pOorDouVewFFLcwBw8Eb30wHY';",
            ],
            NearMisses =
            [
                "facebookAccessToken := \"EA" + "AJebrPHndhMK5LH6i1y2KlbEkTmd8e1BUeDsyVLHg2FVZ0efyal1II4Eg8jssVj01ZN3Ubjv2Y2QF2UVN\"",
                "name_of_zEA" + "AW96syPZkwUI3gGwovIp5ANwfIn3r73MWxATIcRI0tyzi3rTPeXdXzmj5ZuFRRYoG2M2Dvd8hd7Z1uOSpN",
            ],
            VisiblePrefix = 4,
        },
        new("facebook-app-token", "Facebook app access token")
        {
            Provider = "Meta",
            Description = "Acts as the app: reads its settings and test users.",
            Pattern = RulePattern.NamedValue(["facebook", "fbapp", "fbaccess", "fbtoken", "metaapp"], "<dec>{13,17}(\\||%7C)<b64u>{27,40}"),
            Remedy = new Remedy(
                "Revoke the app secret, which the token derives from,, issue a new one from a key store, and look through the app's activity for use that is not yours.",
                "https://developers.facebook.com/apps/"),
            Examples =
            [
                "const facebookAppToken = \"8876" + "31066480714%7" + "CSXkzA1wdgHy_zEj-7phBrR8QZZSzFbKX0i\";",
                "private const string FacebookAppToken = \"0584" + "9870384492705|H8xvl0frUaM4Ot3uAYTGeZDYV4V\";",
            ],
            NearMisses =
            [
                "private const string FacebookAppToken = \"4173" + "891869592|eZyUbvysWgY0gqwjLvG21cH-Oi\";",
                "checksum = \"5361" + "217420917|8GjhC5hAPMYwXycrxfTY7UXoIwr\"",
            ],
            IsDistinctive = false,
        },
        new("facebook-app-secret", "Facebook app secret")
        {
            Provider = "Meta",
            Description = "Signs requests as the app and obtains tokens of its users.",
            Pattern = RulePattern.NamedValue(["facebook", "fbapp", "fbclient", "fbsecret", "metaapp"], "<hex>{32}"),
            Remedy = new Remedy(
                "Delete the secret by resetting it, replace it where it is used, and check the app's activity for anything unexpected.",
                "https://developers.facebook.com/apps/"),
            Examples =
            [
                "  \"FacebookAppSecret\": \"2d62" + "7e685efee269cdb30235a0eef298\",",
                "private const string FacebookAppSecret = \"c036" + "188e2d830b204a03cfa4ccd8891c\";",
            ],
            NearMisses =
            [
                "FACEBOOK_APP_SECRET=d423" + "5ee8a4a40f2173e670296d7cb37",
                "checksum = \"8968" + "c290518967fd6a25664cbaa1d188\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("instagram-access-token", "Instagram access token")
        {
            Provider = "Meta",
            Description = "Reads a person's media and, by permission, posts in their name.",
            Pattern = RulePattern.Token("IGQ[VW]<b64u>{80,300}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the account's apps for the time it was exposed.",
                "https://developers.facebook.com/docs/instagram-platform"),
            Examples =
            [
                "ENV INSTAGRAM_ACCESS_TOKEN=IG" + "QVNQlX_24qorNoeGvVjGnIdvJHxY-WTkw9C9ekmlXOZPkj4z5mdrNrPX1QxCwlGRmmqaeNnx-8siQ8W5pmU",
                "var instagramAccessToken = \"IG" + "QWWwT3wwP0RbvOPQU5RWZHq07wfHWFruQBtGGOfqOUup8B6j769DBtGgF_iYmncTKUmm-UZzG2YiMo4gdVtd\";",
            ],
            NearMisses =
            [
                "builder.Configuration[\"InstagramAccessToken\"] = \"IG" + "QV5W7MdREBFbLcIzywKP8VJNclyT64PKh3AK0zkNDQXbvPxTbeoD38xIHXJwzthgREnIbJBh-f5jC16qH\";",
                "name_of_zIG" + "QV9wtC_g2Y7EClWph011-q1UFjfbUalNhkc1M2uwH0SoJmqb-cW7tbEhGwUEUF5whURqXgoGMjvzFaaEv5",
            ],
            VisiblePrefix = 4,
        },
        new("instagram-business-token", "Instagram access token (business login)")
        {
            Provider = "Meta",
            Description = "Reads a person's media and, by permission, posts in their name.",
            Pattern = RulePattern.Token("IGAA<b64u>{80,300}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the account's apps for use that is not yours.",
                "https://developers.facebook.com/docs/instagram-platform"),
            Examples =
            [
                "builder.Configuration[\"InstagramAccessToken\"] = \"IGA" + "A2CcjfgMJOdsYhb06XUEXMtOuAs89DdLd9VhntugQIWtob_S2tETem42t9rfUtJ7whRaxJMn5lxqRshXk0\";",
                "instagram_access_token: IGA" + "ApmP2RjNKlZbkQmxH-ePi90RO5P8OCaw3MPGL39ZDTfJeGvn9UZ3VdaLo8WXPf5c5ZtGj7jSGOF7nxiekDSWbOWxN",
            ],
            NearMisses =
            [
                "instagram_access_token: IGA" + "Aat7JshaW9mMFVptRBZF0kxrR6AIOVEFkQjxoqrMsQBpbXkHFVURTpS3fU40FexIIf9IY6c21c0tE4R3",
                "name_of_zIGA" + "AWM43pu4eHU_irwoDrfBPB83FTQSA1gtosh43PFdold0RYtp7AOGosQmuhNZS0IAchW6ZKCi8z0wToGfG",
            ],
            VisiblePrefix = 4,
        },
        new("instagram-client-secret", "Instagram client secret")
        {
            Provider = "Meta",
            Description = "Obtains tokens of people who authorised the app.",
            Pattern = RulePattern.NamedValue(["instagram"], "<hex>{32}"),
            Remedy = new Remedy(
                "Delete the secret by resetting it, replace it where it is used, and check the app's activity for anything unexpected.",
                "https://developers.facebook.com/apps/"),
            Examples =
            [
                "INSTAGRAM_CLIENT_SECRET = \"c2f2" + "521d990047110b7757dccd0ee3ae\"",
                "instagram_client_secret = '33a7" + "1cbf3f45f7b0b3e8e0311d6388d7'",
            ],
            NearMisses =
            [
                "instagram_client_secret = '303b" + "56986eae0332448bf1b13f1a598'",
                "checksum = \"a522" + "66a9f493f048d19d74df8791db13\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("threads-access-token", "Threads access token")
        {
            Provider = "Meta",
            Description = "Reads a person's threads and, by permission, posts in their name.",
            Pattern = RulePattern.NamedValue(["threads"], "THAA<b64u>{80,300}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the account's apps for the time it was exposed.",
                "https://developers.facebook.com/docs/threads"),
            Examples =
            [
                "export THREADS_ACCESS_TOKEN=THA" + "A4Y1iC3cLUfyQwsXTWM2TK_5oYqFoCDahx6Yr0rOh27EjMlilGwAx1_vpI6zB5R8uMBrelSV45IWNMPy7c9A09suz",
                "THREADS_ACCESS_TOKEN = \"THA" + "A3OFpdTQ7yJ7ffM_DlXlxVB1caGEP-pmWEWi2mIdVXAF1LgIx_tduj4cozBtUFxOzC0w4w5alS5BLrg0g\"",
            ],
            NearMisses =
            [
                "threads_access_token: THA" + "AToyWJKjmLHhSTcAkZSofUMnndtHO8FwNRX7ilJ4oppz4M-E6nl1lv6M-II5zR_6Uz-jafRT7pHs5xuu",
                "checksum = \"THA" + "Axusg-m-GQ1Q-s-IXl3iLXAoU4p56igp03vbxKMGUpROLxwk765o1LwdDTBZ3IIHQEb0mO4fUl7cKnGg9\"",
            ],
            VisiblePrefix = 4,
        },
    ];
}
