namespace ApiXGuard.Detection.Catalogue;

internal static class TwitterRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("twitter-bearer-token", "X (Twitter) app bearer token")
        {
            Provider = "X (Twitter)",
            Description = "Reads as the app at its quota.",
            Pattern = RulePattern.Token("AAAAAAAAAAAAAAAAAAA[0-9A-Za-z%]{80,120}", "twitter", "bearer", "tweet", "xapi", "x_api", "x-api"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the app's usage for use that is not yours.",
                "https://developer.x.com/en/portal/dashboard"),
            Examples =
            [
                "curl \"https://api.twitter.com/2/tweets\" -H \"Authorization: Bearer AAAAAAAAAAAAAAAAAAA" + "AAAz94yW1FEAA" + "AAA0%2BbfUBe8509akAlnlHNl46c20z%2FLzNh7FfRg8TzglBSF7%3DGRse3zstaPcZ5R3ZsHkGYjhNhE4RN5bRghGLjFfKmOl7QZjKEM\"",
                "TWITTER_BEARER_TOKEN=AAAAAAAAAAAAAAAAAAA" + "AAA1oqTSgBEAA" + "AAA0%2Btn0nlwAaKzHOBXLYVvKXFRNC%2FCPi6hMaTpOxYUB8UJ3%3DZ8SM6QcXA6Y3Aqpez9UwayAWcQEGxS7dmOaf0U5yVVWPqflLGm",
                "<add key=\"TwitterBearerToken\" value=\"AAAAAAAAAAAAAAAAAAA" + "AAARLu7irbEAA" + "AAA0%2BIANNICOvyEAI5rKIlW5FD5An%2FFcg2tsD3S7afVNBPx2%3DKzVSIDRNT2mYMqM2Xx4wrV0I2U7BJW8nhID3GQPOWF9GUGAKMP\" />",
            ],
            NearMisses =
            [
                "blob = \"AAAAAAAAAAAAAAAAAAA" + "AAAXWaNDYlEAA" + "AAA0%2BU9KsQvB05yjrgwuYxF2tpFyK%2Fy80fQyZxochdCEFiKp%3DkZ5byfYybt5gYuAM9YTEfC7L0KSdDYAizPqLTPYu4xKrsdEjA0\"",
                "TWITTER_BEARER_TOKEN=AAAAAAAAAAAAAAAA" + "AAASaoOlfkz5lA7ubKR5MadAuqa8a15Wxazad8SYgScPD8dLd7EZcoZ7fTDm1Xv",
            ],
            VisiblePrefix = 19,
        },
        new("twitter-api-secret", "X (Twitter) API secret")
        {
            Provider = "X (Twitter)",
            Description = "Signs requests as the app.",
            Pattern = RulePattern.NamedValue(["twitter"], "<b62>{50}"),
            Remedy = new Remedy(
                "Delete the key and secret, replace it where it is used, and check the app's usage for anything unexpected.",
                "https://developer.x.com/en/portal/dashboard"),
            Examples =
            [
                "const twitterApiSecret = \"AyyK" + "TbKW9koRRKN3bTbG9kRE1VMZj9y9pla9lm2fU3o1Ftda6f\";",
                "TWITTER_API_SECRET=9IZ9" + "SuymhTbJUUFVCaigo0PIfRlbowULNnI4WRzzsqxOXOhQ9w",
            ],
            NearMisses =
            [
                "private const string TwitterApiSecret = \"Xkbf" + "62qhB7Ih9g8wsISmHiLCVrfGZ2xqchp6dmO6yFn6Jg1Sg\";",
                "checksum = \"LTGN" + "Om97aa4aq47Il0g6w6vuMlxV0mpj9eoYWbLLRgwMsysgFm\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("twitter-api-key", "X (Twitter) API key")
        {
            Provider = "X (Twitter)",
            Description = "Names the app; its secret is often beside it.",
            Pattern = RulePattern.NamedValue(["twitter"], "<b62>{25}"),
            Remedy = new Remedy(
                "Rotate the key and secret now, then go through the app's usage for the time it was exposed.",
                "https://developer.x.com/en/portal/dashboard"),
            Examples =
            [
                "private const string TwitterApiKey = \"y1NA" + "ticS9b2kiUYpzuSgZEbYV\";",
                "const twitterApiKey = \"ie22" + "liBPzxAG3feq80INWmMQX\";",
            ],
            NearMisses =
            [
                "const twitterApiKey = \"qIaG" + "pJjZYBRMsIcsySgPdglk\";",
                "checksum = \"SaFF" + "SpJP3TJdgM4jh7Ek9Rybp\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("twitter-access-token", "X (Twitter) access token")
        {
            Provider = "X (Twitter)",
            Description = "Together with its secret acts as a person on X.",
            Pattern = RulePattern.NamedValue(["twitter"], "<dec>{7,25}-<b62>{20,40}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the account's connected apps for use that is not yours.",
                "https://developer.x.com/en/portal/dashboard"),
            Examples =
            [
                "  \"TwitterAccessToken\": \"6100" + "3723367961-rcdvq38rdHSSpbutr7ycQM072S\",",
                "private const string TwitterAccessToken = \"3083" + "893287633-Lwb5jF4ZWY05fWAP6y2m2upsQuG\";",
            ],
            NearMisses =
            [
                "TWITTER_ACCESS_TOKEN=4186" + "929-DQQ02TAhP69hj8ItSSU",
                "checksum = \"5707" + "637-f8JjYUeq7CQEpzyEGALL\"",
            ],
            IsDistinctive = false,
        },
        new("twitter-access-secret", "X (Twitter) access token secret")
        {
            Provider = "X (Twitter)",
            Description = "Together with its token acts as a person on X.",
            Pattern = RulePattern.NamedValue(["twitter"], "<b62>{45}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the account's connected apps for anything unexpected.",
                "https://developer.x.com/en/portal/dashboard"),
            Examples =
            [
                "twitter_access_secret: nWyo" + "Tc6DHpmJ6bEIQgP7BhK6ZmPgYl1lynybTm8Gnw98A",
                "  \"TwitterAccessSecret\": \"L8eI" + "Dy3Xx6JccT7v0Az2RZUePgmwmC2PeFHgyIP9mpbeH\",",
            ],
            NearMisses =
            [
                "export TWITTER_ACCESS_SECRET=NVgN" + "0S9CYZEsnz5tNdu5mDoLv5rpamYc6VkPvOqwZLfu",
                "checksum = \"1uoL" + "r6S5nM1z8XN9BYprsYG0RZenWJInXYQUgb8PJ9abZ\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
