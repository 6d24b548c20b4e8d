namespace ApiXGuard.Detection.Catalogue;

internal static class StripeRules
{
    // A set of one character, as in shp[a]t_, ends a literal there, so that rules share the anchor before or behind it.
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("stripe-secret-key", "Stripe live secret key")
        {
            Provider = "Stripe",
            Description = "Charges cards, pays out, refunds and reads every customer of the account.",
            Pattern = RulePattern.Token("[s][k]_live_<b62>{10,250}"),
            Remedy = new Remedy(
                "Delete the key by rolling it, replace it where it is used, and check the request log in the dashboard for anything unexpected.",
                "https://dashboard.stripe.com/apikeys"),
            Examples =
            [
                "StripeConfiguration.ApiKey = \"sk_live" + "_WwLh3bCnXby3A51PJZ\";",
                "var stripeSecretKey = \"sk_live" + "_b23F6hnrdoOz\";",
                "const stripeSecretKey = 'sk_live" + "_ozvrfkC7lhf';",
            ],
            NearMisses =
            [
                "publishable: pk_live" + "_pM5eV4JCv3omWx4A4AcH0CSO",
                "stripeSecretKey := \"sk_live" + "_qcHdJh0lh\"",
            ],
            VisiblePrefix = 8,
        },
        new("stripe-restricted-key", "Stripe live restricted key")
        {
            Provider = "Stripe",
            Description = "Does with live payments whatever the key's permissions allow.",
            Pattern = RulePattern.Token("[r][k]_live_<b62>{10,250}"),
            Remedy = new Remedy(
                "Rotate the key by rolling it now, then go through the request log in the dashboard for the time it was exposed.",
                "https://dashboard.stripe.com/apikeys"),
            Examples =
            [
                "curl https://api.stripe.com/v1/charges -u rk_live" + "_v9eNMowXMG2G9A:",
                "stripe_restricted_key: rk_live" + "_40zcnL9SOgVYC6I",
                "private const string StripeRestrictedKey = \"rk_live" + "_f6uCrlMBADp\";",
            ],
            NearMisses =
            [
                "publishable: pk_live" + "_hAdBNVYszDm9Wx0xAWck2Fcq",
                "curl -H \"Authorization: Bearer rk_live" + "_83c01EYn7\" https://api.example.com/v1",
            ],
            VisiblePrefix = 8,
        },
        new("stripe-test-key", "Stripe test mode key")
        {
            Provider = "Stripe",
            Description = "Reads and changes the account's test data, which often mirrors real configuration.",
            Pattern = RulePattern.Token("[sr][k]_test_<b62>{10,250}"),
            Remedy = new Remedy(
                "Revoke the key by rolling it, issue a new one from a key store, and look through the test mode request log for use that is not yours.",
                "https://dashboard.stripe.com/test/apikeys"),
            Examples =
            [
                "STRIPE_SECRET_KEY = \"rk_test" + "_fU9OREI9umqj\"",
                "stripeSecretKey := \"sk_test" + "_gdEKbGHNVf6Zs\"",
            ],
            NearMisses =
            [
                "publishable: pk_test" + "_KL4jWYuJ4CwKdtYvQwrrVNWy",
                "<add key=\"StripeSecretKey\" value=\"sk_test" + "_4CyRQcuPT\" />",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 8,
        },
        new("stripe-organization-key", "Stripe organisation API key")
        {
            Provider = "Stripe",
            Description = "Reads or charges in every account of a Stripe organisation.",
            Pattern = RulePattern.Token("sk_org_(live_|test_)?<b62>{20,250}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the organisation's request log for anything unexpected.",
                "https://docs.stripe.com/keys"),
            Examples =
            [
                "ENV STRIPE_ORG_KEY=sk_org" + "_live_bjpK18MgxhiZsNjjn8dh1C4TE77",
                "var stripeOrgKey = \"sk_org" + "_cnUC5qQSdvRzz8mI16cWvISRvZad\";",
            ],
            NearMisses =
            [
                "builder.Configuration[\"StripeOrgKey\"] = \"sk_org" + "_nS1mAYZaZsJWg7HI4Lp\";",
                "name_of_zsk_org" + "_THv1lycxtP6sSQXGwEC9",
            ],
            VisiblePrefix = 7,
        },
        new("stripe-webhook-secret", "Webhook signing secret (Stripe, Svix)")
        {
            Provider = "Stripe",
            Description = "Forges events that the receiving server takes for Stripe's or for any sender's that signs as Standard Webhooks does.",
            Pattern = RulePattern.Token("whsec_<b64>{24,88}[=]{0,2}"),
            Remedy = new Remedy(
                "Rotate the secret by rolling it now, then go through the endpoint's deliveries for the time it was exposed.",
                "https://dashboard.stripe.com/webhooks"),
            Examples =
            [
                "builder.Configuration[\"StripeWebhookSecret\"] = \"whsec" + "_QNE88AgtK4feUWOcfxvfjHAU/l==\";",
                "stripe_webhook_secret: whsec" + "_ztChMSUweaGlq9tORgbzNHmJ+VEWayG==",
            ],
            NearMisses =
            [
                "stripe_webhook_secret: whsec" + "_968gktZApV48ELhDqm7uFH6",
                "name_of_zwhsec" + "_ID7xpLR9FxSyQftztUlQY4mj",
            ],
            VisiblePrefix = 6,
        },
    ];
}
