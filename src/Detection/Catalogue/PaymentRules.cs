namespace ApiXGuard.Detection.Catalogue;

internal static class PaymentRules
{
    // A set of one character, as in shp[a]t_, ends a literal there, so that rules share the anchor before or behind it.
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
            Pattern = RulePattern.NamedValue(["plaid"], "<lownum>{30}"),
            Remedy = new Remedy(
                "Revoke the secret, issue a new one from a key store, and look through the activity log for use that is not yours.",
                "https://dashboard.plaid.com/developers/keys"),
            Examples =
            [
                "  \"PlaidSecret\": \"whr4" + "mgoj5zcs4nkw13jietk7gsas2k\",",
                "private const string PlaidSecret = \"l1yv" + "8p7tlfi8uy673accvjsreeinxx\";",
            ],
            NearMisses =
            [
                "PLAID_CLIENT_ID=31f4" + "e63d55d5eda5d7533147",
                "PLAID_SECRET=5tkk" + "7dkdajo3gk15n94tioo2yx472",
                "checksum = \"480u" + "1xj0nq6x369k9ualcl6x3i699u\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("plaid-access-token", "Plaid access token")
        {
            Provider = "Plaid",
            Description = "Together with the client's secret reads one user's bank accounts.",
            Pattern = RulePattern.Token("access-[dps][a-z]{6,10}-<uuid>"),
            Remedy = new Remedy(
                "Delete the token by removing or rotating the item, replace it where it is used, and check the activity log for anything unexpected.",
                "https://plaid.com/docs/api/items/"),
            Examples =
            [
                "plaid_access_token: access" + "-scsjxpijhfo-1deb0b23-7f59-5f8f-7203-4ebebdaf21f1",
                "private const string PlaidAccessToken = \"access" + "-skminslii-b339ec4f-cb2b-23cb-f971-e9b146a9e7a5\";",
            ],
            NearMisses =
            [
                "link = \"link-sandb" + "ox-193b1932-15db-7ccf-3745-b013ae366372\"",
                "PLAID_PUBLIC_TOKEN=public-sandb" + "ox-ace6238a-6a65-0a7a-794d-c498945bc6c0",
                "curl -H \"Authorization: Bearer access" + "-svculwd-5085495d-f447-9bbf-0d20-76a1abfdbd0\" https://api.example.com/v1",
                "name_of_zaccess" + "-djclkvt-dc9270c6-f9fe-a2ba-d160-4286aed8193c",
            ],
            VisiblePrefix = 7,
        },
        new("flutterwave-secret-key", "Flutterwave live secret key")
        {
            Provider = "Flutterwave",
            Description = "Takes payments and transfers money out of the merchant's balance.",
            Pattern = RulePattern.Token("FLWSECK[\\-]<b62>{30,50}(-<b62>{8,20})?-X"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the transactions for the time it was exposed.",
                "https://app.flutterwave.com/dashboard/settings/apis/live"),
            Examples =
            [
                "FLW_SECRET_KEY = \"FLWSEC" + "K-4rgoOK1jzleDijKAVeuNMlWZftdsld4KsHf8u1-X\"",
                "flwSecretKey := \"FLWSEC" + "K-enYOAQLPJJeLWXLZ6budTGrJVrE7yX5y1sS-X\"",
            ],
            NearMisses =
            [
                "FLW_PUBLIC_KEY=FLWPUBK" + "-ab8673e2589a58cf6abae6090ed4f69c-X",
                "<add key=\"FlwSecretKey\" value=\"FLWSEC" + "K-Vw1OgnShJPh7bok9ChMChRIupyAjBT-\" />",
                "name_of_zFLWSEC" + "K-fCwQZiwZF87EanLkP8vysoPV2V0fsx-X",
            ],
            VisiblePrefix = 8,
        },
        new("flutterwave-test-key", "Flutterwave test secret or encryption key")
        {
            Provider = "Flutterwave",
            Description = "Reads and changes the merchant's test data.",
            Pattern = RulePattern.Token("FLWSECK[_]TEST(-<b62>{30,50}-X|[\\-]?<b62>{12})"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the test transactions for use that is not yours.",
                "https://app.flutterwave.com/dashboard/settings/apis/test"),
            Examples =
            [
                "ENV FLW_SECRET_KEY=FLWSEC" + "K_TEST-FMoVAcQdyGxXjza2QaivCYJfQRSx1D-X",
                "var flwSecretKey = \"FLWSEC" + "K_TEST-E8fkfxBJ0Sr4lAkUUO6Qp4dauiqLtnpEihcpA-X\";",
            ],
            NearMisses =
            [
                "builder.Configuration[\"FlwSecretKey\"] = \"FLWSEC" + "K_TEST7oFGZ6lF3s2\";",
                "name_of_zFLWSEC" + "K_TESTsR2zkq5Lwcm9",
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
            Pattern = RulePattern.Token("rzp_[lt][a-z]{3}_<b62>{14}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the transactions for the time it was exposed.",
                "https://dashboard.razorpay.com/app/website-app-settings/api-keys"),
            Examples =
            [
                "  \"RazorpayKeyId\": \"rzp" + "_lojc_AnBKpKZNuboOX8\",",
                "RAZORPAY_KEY_ID = \"rzp" + "_tpjq_nzlYRo4UxlHflG\"",
            ],
            NearMisses =
            [
                "private const string RazorpayKeyId = \"rzp" + "_ldha_igTCOJChjvICR\";",
                "  \"RazorpayKeyId\": \"rzp" + "_tcld_HQR5n9G0eGfTHmx7\",",
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
            Pattern = RulePattern.NamedValue(["gocardless"], "(live|sandbox)_[0-9A-Za-z_=\\-]{38,44}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the event log for anything unexpected.",
                "https://manage.gocardless.com/developers"),
            Examples =
            [
                "private const string GocardlessAccessToken = \"liv" + "e_saHTfrk-rKnlqLTnb1ff41d2QKwbgbkWX7vnNYzV\";",
                "const gocardlessAccessToken = \"liv" + "e_mGfvjk6ZV113v_Z6WzT6LihhvJkzM7-0If8WJG7Jni\";",
            ],
            NearMisses =
            [
                "const gocardlessAccessToken = \"liv" + "e_DcqxiKsc-NK7D72ZhqM3qkRFK4MJ6D_53pcXt\";",
                "checksum = \"liv" + "e_SVeZknGo-qlsMfQg0eK4MWEegm4sFo48f0ytHx\"",
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
            Pattern = RulePattern.Token("[s][k]_live_<hex>{40}", "paystack"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the transactions for use that is not yours.",
                "https://dashboard.paystack.com/#/settings/developers"),
            Examples =
            [
                "PAYSTACK_SECRET_KEY=sk_live" + "_058b5862735e9cb6ba1f1e3c57253fcc6a1ed1ab",
                "curl https://api.paystack.co/balance -H \"Authorization: Bearer sk_live" + "_1bd6eb92ef872b61abbe2f3feaebb4d734b30d3b\"",
                "PAYSTACK_SECRET_KEY=sk_live" + "_6c402c36bc18c93be0c06453208ad6385c27d6f8",
            ],
            NearMisses =
            [
                "PAYSTACK_PUBLIC_KEY=pk_live" + "_e5a357017bb5b6f481ee1f7f0a0697f00a41ba44",
                "STRIPE_SECRET_KEY=sk_live" + "_fdc34256b48c15aa4530619693da92f9f08de13f",
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
