namespace ApiXGuard.Detection.Catalogue;

internal static class PaymentRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("adyen-api-key", "Adyen API key")
        {
            Provider = "Adyen",
            Description = "Takes, refunds and pays out for the merchant, by the credential's roles.",
            Pattern = RulePattern.Token("AQE<low>hm<b64>{60,200}[=]{0,2}-<b64>{30,80}[=]{0,2}-[!#$%(-;=?-Z^_a-~]{8,40}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the merchant's payments for anything unexpected.",
                "https://docs.adyen.com/development-resources/api-credentials/"),
            Examples =
            [
                "\"X-API-Key\": \"AQEyhm" + "f85uDtpipu2SPqn59eKCyOSQjIj6hCNxz1fbJZ3pI3H86uModcQxGbn1rQZ7NPuryLjQxvzm+uWbBr/peF0IxtTeBzR==-lfLR4buaPb7Ojs7aytjBnte6yhq0nxtAlxQzbPj48Ir=-RwOKCJ(SGYvG9H3\"",
                "ADYEN_API_KEY=AQExhm" + "fwA9XjvIKK5RBP3ySkvMQLiJenEGf65aoYe6SKZYRR55U1DXJua8wKKdFc8bdvKeCporAoI+2vJiFlf4fkQcmZCYmzPcbV=-EIRe6daQ5isnpy1e6vVPD8Wtbx9p14X6Wi8wy4Xfk7z=-hteyR^DywoVS6HY",
                "private const string AdyenApiKey = \"AQ" + "Eehmg6rtwd332eeI98LwVFS/s8lWIYHLQt+QXzZXEZcV3FXVE8NpEUvPuvqBdljvKBga-YFCWeDzxaoUjQ5vaXhQJAk0b0+OZpEH6FBxS-wN4{K~,#(7}2\";",
            ],
            NearMisses =
            [
                "ADYEN_CLIENT_KEY=test" + "_HITLEIQOJCCAVFYEEJQDVIJIKTJHYUHI",
            ],
            VisiblePrefix = 3,
        },
        new("adyen-hmac-key", "Adyen webhook HMAC key")
        {
            Provider = "Adyen",
            Description = "Forges notifications that the merchant's server takes for Adyen's.",
            Pattern = RulePattern.NamedValue(["adyen"], "<HEX>{64}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the webhook's deliveries for the time it was exposed.",
                "https://docs.adyen.com/development-resources/webhooks/verify-hmac-signatures/"),
            Examples =
            [
                "private const string AdyenHmacKey = \"C80E" + "B336BC87283A322ABE079C5957CDFE784CB6696AF75D60D09C05D274633F\";",
                "const adyenHmacKey = \"A537" + "3D93C3B9AF7075B1120959CB1AE0BCE4EC544115271981085A206BAFC9C2\";",
            ],
            NearMisses =
            [
                "const adyenHmacKey = \"A8E9" + "A34A37A28D07FA7089F017706E51B5EFD63BC26DD41E9DAA1B8E9CAC996\";",
                "checksum = \"E334" + "2C93955796CB7E856FBA2D7725F6EB15ED5D41ECE27A256920D4B4B4AB63\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("plaid-secret", "Plaid secret")
        {
            Provider = "Plaid",
            Description = "Together with the client id reads the bank data of every linked user.",
            Pattern = RulePattern.NamedValue(["plaid"], "<hex>{30}"),
            Remedy = new Remedy(
                "Revoke the secret, issue a new one from a key store, and look through the activity log for use that is not yours.",
                "https://dashboard.plaid.com/developers/keys"),
            Examples =
            [
                "  \"PlaidSecret\": \"fd2b" + "8c926e2ba01997ea38e5e17a04\",",
                "private const string PlaidSecret = \"4ea7" + "94f331566f9ed779baa754d2de\";",
            ],
            NearMisses =
            [
                "PLAID_CLIENT_ID=15d7" + "53314a37aaeaa36a6598",
                "PLAID_SECRET=7f5a" + "6a3193442fb8f0d2cc4375e47",
                "checksum = \"93ad" + "87858282be81b0c753b9d1c9e8\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("plaid-access-token", "Plaid access token")
        {
            Provider = "Plaid",
            Description = "Together with the client's secret reads one user's bank accounts.",
            Pattern = RulePattern.Token("access-(production|development|sandbox)-<uuid>"),
            Remedy = new Remedy(
                "Delete the token by removing or rotating the item, replace it where it is used, and check the activity log for anything unexpected.",
                "https://plaid.com/docs/api/items/"),
            Examples =
            [
                "plaid_access_token: access" + "-san" + "dbox-8975eaf3-deb0-23e7-5995-bf5720395ebd",
                "private const string PlaidAccessToken = \"access" + "-san" + "dbox-f6417bac-db88-8fb3-9ec4-9cb2ba23cb87\";",
            ],
            NearMisses =
            [
                "link = \"link-sandb" + "ox-cc2ddb70-664a-41e8-fb2f-33b1932e15d7\"",
                "PLAID_PUBLIC_TOKEN=public-sandb" + "ox-8a33dc64-1142-69df-c344-db4cace62386",
                "curl -H \"Authorization: Bearer access" + "-san" + "dbox-e0a7a279-d3f4-8945-c6cd-4862b303508\" https://api.example.com/v1",
                "name_of_zaccess" + "-san" + "dbox-f40d2015-a1ab-dbd0-78e3-c2ba2adc9276",
            ],
            VisiblePrefix = 7,
        },
        new("flutterwave-secret-key", "Flutterwave live secret key")
        {
            Provider = "Flutterwave",
            Description = "Takes payments and transfers money out of the merchant's balance.",
            Pattern = RulePattern.Token("FLWSECK-<b62>{30,50}(-<b62>{8,20})?-X"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the transactions for the time it was exposed.",
                "https://app.flutterwave.com/dashboard/settings/apis/live"),
            Examples =
            [
                "FLW_SECRET_KEY = \"FLWSECK" + "-sYirgoOK1jzleDijKAVeuNMlWZftdsld4H-X\"",
                "flwSecretKey := \"FLWSECK" + "-J4Hqm2uKpnYOAQLPJJeLWXLZ6budTGV-X\"",
            ],
            NearMisses =
            [
                "FLW_PUBLIC_KEY=FLWPUBK" + "-945b8673e2589a58cf6abae6090ed4f0-X",
                "<add key=\"FlwSecretKey\" value=\"FLWSECK" + "-pXX3E9gw1OgnShJPh7bok9ChMChRIy-\" />",
                "name_of_zFLWSECK" + "-sVT2kyEoSUVCwQZiwZF87EanLkP8vo-X",
            ],
            VisiblePrefix = 8,
        },
        new("flutterwave-test-key", "Flutterwave test secret or encryption key")
        {
            Provider = "Flutterwave",
            Description = "Reads and changes the merchant's test data.",
            Pattern = RulePattern.Token("FLWSECK_TEST(-<b62>{30,50}-X|<b62>{12})"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the test transactions for use that is not yours.",
                "https://app.flutterwave.com/dashboard/settings/apis/test"),
            Examples =
            [
                "ENV FLW_SECRET_KEY=FLWSECK_T" + "ESTG70sMoVAcQdx",
                "var flwSecretKey = \"FLWSECK_T" + "EST0JfQRSx1VFD6\";",
            ],
            NearMisses =
            [
                "builder.Configuration[\"FlwSecretKey\"] = \"FLWSECK_T" + "ESTrUb8fkfxBJ0\";",
                "name_of_zFLWSECK_T" + "ESTtO6Qp4dauiqn",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 12,
        },
        new("razorpay-key-secret", "Razorpay key secret")
        {
            Provider = "Razorpay",
            Description = "Together with the key id takes payments, refunds and pays out.",
            Pattern = RulePattern.NamedValue(["razorpay", "rzp"], "<b62>{24}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the transactions for anything unexpected.",
                "https://dashboard.razorpay.com/app/website-app-settings/api-keys"),
            Examples =
            [
                "export RAZORPAY_KEY_SECRET=aI6o" + "jaiwUvb0dyc3VJLI7PqM",
                "RAZORPAY_KEY_SECRET = \"QsxX" + "f7Hx21bNCp8oe3E1jMuY\"",
            ],
            NearMisses =
            [
                "razorpay_key_secret: HhCB" + "pmrJd42akvA8RKmWvrO",
                "checksum = \"0E6e" + "a4S5heXz402DxJH6EZqy\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("razorpay-key-id", "Razorpay key id")
        {
            Provider = "Razorpay",
            Description = "Names the key; opens nothing without its secret, but the two often leak together.",
            Pattern = RulePattern.Token("rzp_(live|test)_<b62>{14}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the transactions for the time it was exposed.",
                "https://dashboard.razorpay.com/app/website-app-settings/api-keys"),
            Examples =
            [
                "  \"RazorpayKeyId\": \"rzp" + "_live_KrStrIx4F9nBKZ\",",
                "RAZORPAY_KEY_ID = \"rzp" + "_test_YmBMy6UqIXBnzR\"",
            ],
            NearMisses =
            [
                "private const string RazorpayKeyId = \"rzp" + "_live_ElHflPnGKfY7V\";",
                "  \"RazorpayKeyId\": \"rzp" + "_live_pTCOJChjvICRJ3x7\",",
            ],
            Confidence = Confidence.Low,
            VisiblePrefix = 8,
        },
        new("mollie-api-key", "Mollie API key")
        {
            Provider = "Mollie",
            Description = "Takes payments and refunds for the merchant.",
            Pattern = RulePattern.NamedValue(["mollie"], "(live|test|access)_<b62>{30,48}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the payments for use that is not yours.",
                "https://my.mollie.com/dashboard/developers/api-keys"),
            Examples =
            [
                "const mollieApiKey = \"tes" + "t_6lTi5por904mSqaQPsEstaq4PJDFlqIHb\";",
                "MOLLIE_API_KEY=tes" + "t_Dh9UFhIUpKL4U0LSFaFCvm9bVcIHrROeB",
            ],
            NearMisses =
            [
                "private const string MollieApiKey = \"liv" + "e_tdpGJpXjshyTfcNNWa50m8eSpXDDp\";",
                "checksum = \"liv" + "e_utGPpreqmR0UluyUjb56KONFLGfjVl\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("gocardless-access-token", "GoCardless access token")
        {
            Provider = "GoCardless",
            Description = "Collects direct debits and reads customers' bank details.",
            Pattern = RulePattern.NamedValue(["gocardless"], "(live|sandbox)_<b64u>{38,44}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the event log for anything unexpected.",
                "https://manage.gocardless.com/developers"),
            Examples =
            [
                "private const string GocardlessAccessToken = \"liv" + "e_lbIUgsl-sLomrMUoc1gg41e2RLxchclXY7woOZ4V\";",
                "const gocardlessAccessToken = \"sandbo" + "x_Rgwkl6_W113wa_6XU6MjiiwKlN7-0Jg8XKH7Koe-zdV\";",
            ],
            NearMisses =
            [
                "const gocardlessAccessToken = \"liv" + "e_wd-OL7E72_irN3rlSGL4NK6Ea53qdYugPztdW\";",
                "checksum = \"liv" + "e_S5AllHUNzBRwcgEPMR-8cSw2_GP-n23w6azTtl\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("checkout-secret-key", "Checkout.com secret key")
        {
            Provider = "Checkout.com",
            Description = "Takes payments, refunds and pays out for the merchant.",
            Pattern = RulePattern.NamedValue(["checkout", "cko"], "sk_(test_|sbox_)?(<uuid>|<lownum>{26}[0-9a-z*#$=]?)"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the payments for the time it was exposed.",
                "https://dashboard.checkout.com"),
            Examples =
            [
                "  \"CheckoutSecretKey\": \"sk" + "_97z795o76fkqyb45fl9r2hrwct\",",
                "private const string CheckoutSecretKey = \"sk" + "_cb00a1d1-f1e1-24e1-a3a1-d24ec247dce8\";",
            ],
            NearMisses =
            [
                "CHECKOUT_PUBLIC_KEY=pk" + "_bc894d07-592f-13ad-7a71-b9e3ee680207",
                "CHECKOUT_SECRET_KEY=sk" + "_28aj00txra79kkp1la132knf4",
                "checksum = \"sk" + "_ev9wuoe4220dyq66aormmo9jmv\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("paystack-secret-key", "Paystack secret key")
        {
            Provider = "Paystack",
            Description = "Takes payments and transfers money out of the merchant's balance.",
            Pattern = RulePattern.Token("sk_live_<hex>{40}", "paystack"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the transactions for use that is not yours.",
                "https://dashboard.paystack.com/#/settings/developers"),
            Examples =
            [
                "PAYSTACK_SECRET_KEY=sk_live" + "_d64e658b5862735e9cb6ba1f1e3c57253fcc6a11",
                "curl https://api.paystack.co/balance -H \"Authorization: Bearer sk_live" + "_30b7b9c74bd6eb92ef872b61abbe2f3feaebb4d4\"",
                "PAYSTACK_SECRET_KEY=sk_live" + "_d0d3d1ba29a8bc402c36bc18c93be0c064532086",
            ],
            NearMisses =
            [
                "PAYSTACK_PUBLIC_KEY=pk_live" + "_8e0dce0208aa6fc5d78598eea63005c2acecd1ce",
                "STRIPE_SECRET_KEY=sk_live" + "_c97f00a41ba4ee4ceafba2cfe992e27ca6d5b8cb",
            ],
            VisiblePrefix = 8,
        },
        new("dwolla-key", "Dwolla application key or secret")
        {
            Provider = "Dwolla",
            Description = "Moves money between the bank accounts of the application's customers.",
            Pattern = RulePattern.NamedValue(["dwolla"], "<b64u>{50}"),
            Remedy = new Remedy(
                "Delete the secret, replace it where it is used, and check the transfers for anything unexpected.",
                "https://dashboard.dwolla.com/applications"),
            Examples =
            [
                "dwolla_app_secret = 'p48q" + "x8rndVj4-rg5Aa7oCRnKjJhimQUSoBdJzyk67UXz4WO4kU'",
                "dwolla_app_secret: Z3iB" + "nRXwrtsxpDHjKj1RMm4nWBmt5DtorBJqJp-MWR5y2dOwAo",
            ],
            NearMisses =
            [
                "DWOLLA_APP_SECRET = \"hvUx" + "0ZxuCCzC_8FZGNjUMZ_n4vXhheC6D7JO4L6_MvJoFO16k\"",
                "checksum = \"UXsX" + "jOAd4Dp4Hsl6mGvWm2uZWwEVtIQfcHIJG3vVwCi5zruH8r\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
