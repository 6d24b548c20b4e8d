namespace ApiXGuard.Detection.Catalogue;

internal static class ShopifyRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("shopify-access-token", "Shopify Admin API access token")
        {
            Provider = "Shopify",
            Description = "Reads and changes orders, customers and products of a shop.",
            Pattern = RulePattern.Token("shpat_<xhex>{32}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the shop's activity log for use that is not yours.",
                "https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials"),
            Examples =
            [
                "curl -H \"X-Shopify-Access-Token: shpat" + "_9a4A5BFf7955fcc9344Af5E4Ec5b5f9e\" https://example.myshopify.com/admin/api/2024-01/shop.json",
                "curl -H \"Authorization: Bearer shpat" + "_F3d32E06e4EAA6b8E7ED1aECE1185B7e\" https://api.example.com/v1",
                "<add key=\"ShopifyAccessToken\" value=\"shpat" + "_9EAB35FB48E9F47eF7981DF98cD58608\" />",
            ],
            NearMisses =
            [
                "const shopifyAccessToken = 'shpat" + "_ba01d0289CCAe3E319EC4BA9061EFeD';",
                "name_of_zshpat" + "_FEc760eafDf005f7Caf25aC2d5Ea8e6E",
            ],
            VisiblePrefix = 6,
        },
        new("shopify-custom-app-token", "Shopify custom app access token")
        {
            Provider = "Shopify",
            Description = "Reads and changes orders, customers and products of a shop.",
            Pattern = RulePattern.Token("shpca_<xhex>{32}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the shop's activity log for anything unexpected.",
                "https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials"),
            Examples =
            [
                "const shopifyAccessToken = 'shpca" + "_a7B3DBa9D3958dDEc6A14daA0AA4F70c';",
                "$env:SHOPIFY_ACCESS_TOKEN = \"shpca" + "_09Fb6A159088F74e5c011EbaA67FEEC7\"",
            ],
            NearMisses =
            [
                "$env:SHOPIFY_ACCESS_TOKEN = \"shpca" + "_cC958325790aCaB54fdd2FF93402b87\"",
                "name_of_zshpca" + "_2B2cAeE54DA1ff352f386ef035d4da6F",
            ],
            VisiblePrefix = 6,
        },
        new("shopify-private-app-password", "Shopify private app password")
        {
            Provider = "Shopify",
            Description = "Reads and changes orders, customers and products of a shop.",
            Pattern = RulePattern.Token("shppa_<xhex>{32}"),
            Remedy = new Remedy(
                "Rotate the password now, then go through the shop's activity log for the time it was exposed.",
                "https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials"),
            Examples =
            [
                "private const string ShopifyPassword = \"shppa" + "_265F5dBADD21B2fE2E8c87dedB42a9AA\";",
                "SHOPIFY_PASSWORD=shppa" + "_ed340Be55CB0bB4B55A2702cb4C210Fd",
            ],
            NearMisses =
            [
                "  \"ShopifyPassword\": \"shppa" + "_13B2D05520efda85c6a343e3cdcbEfB\",",
                "name_of_zshppa" + "_ab52Ab624C08e295CbBEE83Fb1dE3d94",
            ],
            VisiblePrefix = 6,
        },
        new("shopify-shared-secret", "Shopify app shared secret")
        {
            Provider = "Shopify",
            Description = "Forges webhooks and sessions of the app and obtains tokens of shops that installed it.",
            Pattern = RulePattern.Token("shpss_<xhex>{32}"),
            Remedy = new Remedy(
                "Revoke the secret, issue a new one from a key store, and look through the app's installations for use that is not yours.",
                "https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials"),
            Examples =
            [
                "shopifyApiSecret := \"shpss" + "_85E7ddee7AbAce2D039E0C324Ffc5fF9\"",
                "curl -H \"Authorization: Bearer shpss" + "_0dd3aFA1b209a2d6AEe1dE8Ef5BC0eB2\" https://api.example.com/v1",
            ],
            NearMisses =
            [
                "SHOPIFY_API_SECRET = \"shpss" + "_6EC25bd0a3CEA1dEDEeb343bD9061DB\"",
                "name_of_zshpss" + "_3Fc0eE983B7713bac4813DFb3c0400EE",
            ],
            VisiblePrefix = 6,
        },
        new("shopify-theme-access-password", "Shopify Theme Access password")
        {
            Provider = "Shopify",
            Description = "Reads and replaces the code of a shop's themes.",
            Pattern = RulePattern.Token("shptka_<xhex>{32}"),
            Remedy = new Remedy(
                "Delete the password, replace it where it is used, and check the themes' history for anything unexpected.",
                "https://shopify.dev/docs/storefronts/themes/tools/theme-access"),
            Examples =
            [
                "var shopifyCliThemeToken = \"shptka" + "_Ace9bE7EFf0E54C6d599BDe91eCfF8Db\";",
                "const shopifyCliThemeToken = 'shptka" + "_779ba873B7d4254a7b0DEEAffCd2DF56';",
            ],
            NearMisses =
            [
                "shopifyCliThemeToken := \"shptka" + "_0fef2AfA5fe296054bD93747bbf2f3a\"",
                "name_of_zshptka" + "_7d5bEFad1bb47Ab3D05b2fE6aa68dFB1",
            ],
            VisiblePrefix = 7,
        },
        new("shopify-partner-token", "Shopify Partner API token")
        {
            Provider = "Shopify",
            Description = "Reads a partner organisation's apps, payouts and shops.",
            Pattern = RulePattern.Token("prtapi_<xhex>{32}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the organisation's activity for the time it was exposed.",
                "https://shopify.dev/docs/api/partner"),
            Examples =
            [
                "shopify_partner_token: prtapi" + "_5e62FFAfBeE2cebe2BC01b2C3BeBA7E2",
                "private const string ShopifyPartnerToken = \"prtapi" + "_acDcE71F032EbF2017beAEbdEC8c36dD\";",
            ],
            NearMisses =
            [
                "curl -H \"Authorization: Bearer prtapi" + "_2ED1bbfDf2A8131eBe7E0375ee17432\" https://api.example.com/v1",
                "name_of_zprtapi" + "_81f3C77a4dF4ec41415E0bE7C667dE08",
            ],
            VisiblePrefix = 7,
        },
    ];
}
