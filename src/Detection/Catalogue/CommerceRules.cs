namespace ApiXGuard.Detection.Catalogue;

internal static class CommerceRules
{
    // A set of one character, as in shp[a]t_, ends a literal there, so that rules share the anchor before or behind it.
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("etsy-api-key", "Etsy API keystring or shared secret")
        {
            Provider = "Etsy",
            Description = "Calls Etsy as the application and, with a token, as a seller.",
            Pattern = RulePattern.NamedValue(["etsy"], "<lownum>{24}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the application's usage for the time it was exposed.",
                "https://www.etsy.com/developers/your-apps"),
            Examples =
            [
                "ETSY_API_KEY=rtyb" + "zasxixs3poox7vp889i0",
                "export ETSY_API_KEY=zl8t" + "crsy09nzxdsmok1r41q7",
            ],
            NearMisses =
            [
                "  \"EtsyApiKey\": \"dt64" + "arh6ts50uuqt5wgw6hl\",",
                "checksum = \"vcu2" + "adanak2s0rspukdogq9s\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("bigcommerce-access-token", "BigCommerce API access token")
        {
            Provider = "BigCommerce",
            Description = "Reads and changes orders, customers and products of a store.",
            Pattern = RulePattern.NamedValue(["bigcommerce"], "<lownum>{31}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the store's activity log for use that is not yours.",
                "https://developer.bigcommerce.com/docs/start/authentication/api-accounts"),
            Examples =
            [
                "const bigcommerceAccessToken = \"k453" + "vi653qy77vk2jwcnoxj4wmu0p7o\";",
                "BIGCOMMERCE_ACCESS_TOKEN=3jr7" + "kvh3a27rlskhd01yeewct9deyvp",
            ],
            NearMisses =
            [
                "private const string BigcommerceAccessToken = \"nx8r" + "fjbfw72byuvjnk8ula69wnm8jf\";",
                "checksum = \"e45f" + "jgso3g1drtd400bhuzizphrmwn8\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("woocommerce-consumer-secret", "WooCommerce REST consumer key or secret")
        {
            Provider = "WooCommerce",
            Description = "Reads and changes orders, customers and products of a shop.",
            Pattern = RulePattern.NamedValue(["woocommerce", "woo", "wcapi", "consumer"], "c[ks]_<hex>{40}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the shop's orders for anything unexpected.",
                "https://woocommerce.com/document/woocommerce-rest-api/"),
            Examples =
            [
                "private const string WoocommerceConsumerSecret = \"cs_a" + "1820943c846ac8252ac3a3ee10ef652d8d2f28c\";",
                "const woocommerceConsumerSecret = \"cs_0" + "95c92ffcb249fec4f2cbdd0e65bf2ebdc40c602\";",
            ],
            NearMisses =
            [
                "const woocommerceConsumerSecret = \"ck_6" + "656bffac143c434fcf1349bf79d69d1ecb64de\";",
                "checksum = \"cs_3" + "aa3c7334662a7736e2a85e066351db42a658b78\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            VisiblePrefix = 1,
        },
        new("recurly-private-key", "Recurly private API key")
        {
            Provider = "Recurly",
            Description = "Reads and changes a site's subscriptions and invoices.",
            Pattern = RulePattern.NamedValue(["recurly"], "<hex>{32}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the site's activity for the time it was exposed.",
                "https://docs.recurly.com"),
            Examples =
            [
                "  \"RecurlyPrivateKey\": \"8e37" + "793cb8da48102da7c1072b10b341\",",
                "private const string RecurlyPrivateKey = \"85b5" + "aad46b253504a19f5b16da1b87ac\";",
            ],
            NearMisses =
            [
                "RECURLY_PRIVATE_KEY=4915" + "c3b2adea2270c67cf5d7ab92b93",
                "checksum = \"e171" + "a7bdb01df1881f24a9f31f7156f0\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("chargebee-api-key", "Chargebee API key")
        {
            Provider = "Chargebee",
            Description = "Reads and changes a site's subscriptions and invoices.",
            Pattern = RulePattern.NamedValue(["chargebee"], "(live|test)_<b64u>{32,64}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the site's API log for use that is not yours.",
                "https://www.chargebee.com/docs/api_keys.html"),
            Examples =
            [
                "chargebee_api_key: liv" + "e_ypoJjVUjcZHjmaxiMXstdEKw1_wNsWyeR",
                "  \"ChargebeeApiKey\": \"liv" + "e_uFe-KVnt_U_e3_lhUSxX9Sjwnw8OwcmZGL\",",
            ],
            NearMisses =
            [
                "export CHARGEBEE_API_KEY=liv" + "e_0VZUoZLNil3k9rSwlwZ21gcZJK-jwG1",
                "checksum = \"liv" + "e_W7Xoi23fP9lrcpe8oSTM6LOpz-8ycDxL\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("squarespace-api-key", "Squarespace API key")
        {
            Provider = "Squarespace",
            Description = "Reads and changes a site's orders and inventory.",
            Pattern = RulePattern.NamedValue(["squarespace"], "<uuid>"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the site's activity log for anything unexpected.",
                "https://developers.squarespace.com/commerce-apis/authentication-and-permissions"),
            Examples =
            [
                "squarespace_api_key = '7b47" + "70cf-a95d-18cc-6fae-bd0fd4881c1b'",
                "squarespace_api_key: 7b94" + "9e1a-bdb9-4a5b-71af-c3240b4d48da",
            ],
            NearMisses =
            [
                "SQUARESPACE_API_KEY = \"6bea" + "d90a-c2d5-acec-f5d3-ffb351905b8\"",
                "checksum = \"5e09" + "7681-18d5-5b99-bb46-c1f865509dc7\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("amadeus-api-secret", "Amadeus API secret")
        {
            Provider = "Amadeus",
            Description = "Searches and books travel at the application's expense.",
            Pattern = RulePattern.NamedValue(["amadeus"], "<b62>{16}"),
            Remedy = new Remedy(
                "Rotate the secret now, then go through the application's usage for the time it was exposed.",
                "https://developers.amadeus.com/my-apps"),
            Examples =
            [
                "AMADEUS_API_SECRET = \"fmb3" + "pEraCDHj9vKx\"",
                "amadeus_api_secret = 'QKjF" + "48Tb68jAMGjn'",
            ],
            NearMisses =
            [
                "amadeus_api_secret = 'M33t" + "MwkZjzjvRRe'",
                "checksum = \"hAXn" + "sHHpz3Y5RBX5\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("duffel-access-token", "Duffel access token")
        {
            Provider = "Duffel",
            Description = "Searches, books and cancels flights at the organisation's expense.",
            Pattern = RulePattern.Token("duffel_[l]ive_[0-9A-Za-z_=\\-]{43}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the orders for use that is not yours.",
                "https://app.duffel.com"),
            Examples =
            [
                "$env:DUFFEL_ACCESS_TOKEN = \"duffel" + "_live_X_qxqVaqIOuGCUXF1ApbTSWZZ_Wf7d-LtVPOxMY7grD\"",
                "  \"DuffelAccessToken\": \"duffel" + "_live_2TD6msZixnsm0gTDH8ovgCG8j9lvTOW5tfXkRyVR5kb\",",
            ],
            NearMisses =
            [
                "ENV DUFFEL_ACCESS_TOKEN=duffel" + "_live_xnUqpBE69QNAapAz6mbio9upTlqNCxiaS_onVXefH7",
                "private const string DuffelAccessToken = \"duffel" + "_live_Vx0uHLGpGp5PPaGXSoekE3NFKh1eVlQ7=u3znij-VsRx7\";",
            ],
            VisiblePrefix = 12,
        },
        new("duffel-test-token", "Duffel test access token")
        {
            Provider = "Duffel",
            Description = "Reads and changes the organisation's test orders.",
            Pattern = RulePattern.Token("duffel_[t]est_[0-9A-Za-z_=\\-]{43}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the test orders for anything unexpected.",
                "https://app.duffel.com"),
            Examples =
            [
                "DUFFEL_ACCESS_TOKEN=duffel" + "_test_kM9dE9FNpssJFkOVSfdUbwnMVBhPdJJOJSEa92COcNH",
                "export DUFFEL_ACCESS_TOKEN=\"duffel" + "_test_dqIq7Cif8eG=MY5xfRH2TWnJJrNoLC3wHpKFSW_E8pN\"",
            ],
            NearMisses =
            [
                "var duffelAccessToken = \"duffel" + "_test_yb5zpgdnO4TIXcBxyWcdJNm136ERQJUByzxdy6EF0U\";",
                "  \"DuffelAccessToken\": \"duffel" + "_test_9M_2rmU6O2FstBu0BTDWVyp-V=F2ZSJuBLKsvXQzPy1x7\",",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 12,
        },
    ];
}
