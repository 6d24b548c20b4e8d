namespace ApiXGuard.Detection.Catalogue;

internal static class PayPalRules
{
    // A set of one character, as in shp[a]t_, ends a literal there, so that rules share the anchor before or behind it.
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("paypal-client-secret", "PayPal REST client secret")
        {
            Provider = "PayPal",
            Description = "Takes payments, refunds and pays out for the merchant.",
            Pattern = RulePattern.NamedValue(["paypal"], "E<b64u>{79}"),
            Remedy = new Remedy(
                "Revoke the secret, issue a new one from a key store, and look through the merchant's activity for use that is not yours.",
                "https://developer.paypal.com/dashboard/applications"),
            Examples =
            [
                "paypal_client_secret = 'EPZa" + "Nb8F2H89pgDWaU1MncUDDOxGj9yGpOz1tgoaJuO-Ks4UyVrfDh7f3LtQnqstadNRNR5gJnANIBty'",
                "paypal_client_secret: E886" + "mcBv7f59_YgkLMArrckLiMU_zPtyQj0Yk2G3faCeRT9FYtC5V6oBzNT7_9dTJyGp5x6WhUexLNJ4",
            ],
            NearMisses =
            [
                "PAYPAL_CLIENT_ID=AFa_" + "6C0YmU_Olbq_VOhX1syxNNiUdkopCUVYf_cTYqCtQTtMQcMysA1UCsgN16iYDtUTEao4asxtMJ0g",
                "PAYPAL_CLIENT_SECRET = \"ERfF" + "3lJL6pyKq-iuMp6TUwKtfvTGqz7w_2wvWVWjRJSFS6399_RBpjOZm-fPXBBUR38p_TMPgmWxFqm\"",
                "checksum = \"EzCw" + "z5CJhPaNUPsoq8opx2YFLroMctB_cg_lEKWqMUZdMjcYtMTrHNhOl_ymhwmO-biQGwTBg7uOewAK\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            VisiblePrefix = 1,
        },
        new("braintree-access-token", "Braintree production access token")
        {
            Provider = "PayPal",
            Description = "Takes payments, refunds and reads the vault of the merchant.",
            Pattern = RulePattern.Token("access_token$[p]roduction$<lownum>{16}$<hex>{32}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the merchant's transactions for anything unexpected.",
                "https://www.braintreegateway.com"),
            Examples =
            [
                "BRAINTREE_ACCESS_TOKEN=access_tok" + "en$prod" + "uction$5ng2hn8kez9hpofs$4a4a73f42311e1a0823e0587c374c66f",
                "export BRAINTREE_ACCESS_TOKEN=\"access_tok" + "en$prod" + "uction$4isqq2avi4mtz3ug$f5954f1c67d6af685a285aa96fae1328\"",
            ],
            NearMisses =
            [
                "var braintreeAccessToken = \"access_tok" + "en$prod" + "uction$s33a0o42yloiy0pe$51c415d79b460edbf751c3dd049e3ab\";",
                "name_of_zaccess_tok" + "en$prod" + "uction$rvdg1trf1egjw5pj$e11cc6a6d647f1771c4fb7624d418cf7",
            ],
            VisiblePrefix = 24,
        },
        new("braintree-sandbox-token", "Braintree sandbox access token")
        {
            Provider = "PayPal",
            Description = "Reads and changes the merchant's sandbox.",
            Pattern = RulePattern.Token("access_token$[s]andbox$<lownum>{16}$<hex>{32}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the sandbox's transactions for the time it was exposed.",
                "https://sandbox.braintreegateway.com"),
            Examples =
            [
                "curl -H \"Authorization: Bearer access_tok" + "en$sand" + "box$xg7kfmw65kbj7yf7$472188966e2516369f0f57d71f67da06\" https://api.example.com/v1",
                "<add key=\"BraintreeAccessToken\" value=\"access_tok" + "en$sand" + "box$bo19h5qtmr3zsmdu$14204da14ca4c48f8afec45ae9d78127\" />",
            ],
            NearMisses =
            [
                "const braintreeAccessToken = 'access_tok" + "en$sand" + "box$n6six9xx8y2a47pq$0d97a8a34f3184a7a0c7c92e15a75b0';",
                "name_of_zaccess_tok" + "en$sand" + "box$n7zqfkmhrxh2gvrl$6c6efb8ed07b9906a2ac608ee712b1ad",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 21,
        },
        new("braintree-private-key", "Braintree private key")
        {
            Provider = "PayPal",
            Description = "Takes payments, refunds and reads the vault of the merchant.",
            Pattern = RulePattern.NamedValue(["braintree"], "<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the merchant's transactions for use that is not yours.",
                "https://www.braintreegateway.com"),
            Examples =
            [
                "BRAINTREE_PRIVATE_KEY=2dad" + "5ad578e853ce60822b6f9e14aeb6",
                "export BRAINTREE_PRIVATE_KEY=c931" + "c8cf03b2cfe0b136067b4d359dca",
            ],
            NearMisses =
            [
                "braintree_public_key = \"cosh" + "krsyxwqfqa4s\"",
                "  \"BraintreePrivateKey\": \"4c38" + "d75efae08dc493f9655d6863b95\",",
                "checksum = \"4c0f" + "289ed51f0c50cb5784e04dcdf118\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
