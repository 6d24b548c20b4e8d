namespace ApiXGuard.Detection.Catalogue;

internal static class ShopifyRules
{
    // A set of one character, as in shp[a]t_, ends a literal there, so that rules share the anchor before or behind it.
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("shopify-access-token", "Shopify Admin API access token")
        {
            Provider = "Shopify",
            Description = "Reads and changes orders, customers and products of a shop.",
            Pattern = RulePattern.Token("shp[a]t_<xhex>{32}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the shop's activity log for the time it was exposed.",
                "https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials"),
            Examples =
            [
                "curl -H \"X-Shopify-Access-Token: sh" + "pat_a5BFf7955fcc9344Af5E4Ec5b5f959e7\" https://example.myshopify.com/admin/api/2024-01/shop.json",
                "SHOPIFY_ACCESS_TOKEN=sh" + "pat_6e12aCfECEd3Ca6c31FB4Ee39f3d32Ee",
                "export SHOPIFY_ACCESS_TOKEN=\"sh" + "pat_46b8E7ED1aECE1185B7EFee90EAB35F8\"",
            ],
            NearMisses =
            [
                "var shopifyAccessToken = \"sh" + "pat_C7eF7981DF98cD5860f983ba01d0289\";",
                "name_of_zsh" + "pat_59EC4BA9061EFeDcbA17Ec760eafDf0f",
            ],
            VisiblePrefix = 6,
        },
        new("shopify-custom-app-token", "Shopify custom app access token")
        {
            Provider = "Shopify",
            Description = "Reads and changes orders, customers and products of a shop.",
            Pattern = RulePattern.Token("shp[c]a_<xhex>{32}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the shop's activity log for use that is not yours.",
                "https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials"),
            Examples =
            [
                "curl -H \"Authorization: Bearer sh" + "pca_33DBa9D3958dDEc6A14daA0AA4F70eaD\" https://api.example.com/v1",
                "<add key=\"ShopifyAccessToken\" value=\"sh" + "pca_9159088F74e5c011EbaA67FEEC307Eb5\" />",
            ],
            NearMisses =
            [
                "const shopifyAccessToken = 'sh" + "pca_B790aCaB54fdd2FF93402b871cE5B4C';",
                "name_of_zsh" + "pca_fA1ff352f386ef035d4da6a2Ff33ac32",
            ],
            VisiblePrefix = 6,
        },
        new("shopify-private-app-password", "Shopify private app password")
        {
            Provider = "Shopify",
            Description = "Reads and changes orders, customers and products of a shop.",
            Pattern = RulePattern.Token("shp[p]a_<xhex>{32}"),
            Remedy = new Remedy(
                "Delete the password, replace it where it is used, and check the shop's activity log for anything unexpected.",
                "https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials"),
            Examples =
            [
                "const shopifyPassword = 'sh" + "ppa_FF5dBADD21B2fE2E8c87dedB42a9AD2f';",
                "$env:SHOPIFY_PASSWORD = \"sh" + "ppa_Ce55CB0bB4B55A2702cb4C210F3edae3\"",
            ],
            NearMisses =
            [
                "$env:SHOPIFY_PASSWORD = \"sh" + "ppa_65520efda85c6a343e3cdcbEfBA1Cac\"",
                "name_of_zsh" + "ppa_0624C08e295CbBEE83Fb1dE3d91a48Cb",
            ],
            VisiblePrefix = 6,
        },
        new("shopify-shared-secret", "Shopify app shared secret")
        {
            Provider = "Shopify",
            Description = "Forges webhooks and sessions of the app and obtains tokens of shops that installed it.",
            Pattern = RulePattern.Token("shp[s]s_<xhex>{32}"),
            Remedy = new Remedy(
                "Rotate the secret now, then go through the app's installations for the time it was exposed.",
                "https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials"),
            Examples =
            [
                "private const string ShopifyApiSecret = \"sh" + "pss_B7ddee7AbAce2D039E0C324Ffc5fFD89\";",
                "SHOPIFY_API_SECRET=sh" + "pss_EFA1b209a2d6AEe1dE8Ef5BC0eBC02CC",
            ],
            NearMisses =
            [
                "  \"ShopifyApiSecret\": \"sh" + "pss_E3CEA1dEDEeb343bD9061DB26f3CFc0\",",
                "name_of_zsh" + "pss_F713bac4813DFb3c0400E03E389fD3D8",
            ],
            VisiblePrefix = 6,
        },
        new("shopify-theme-access-password", "Shopify Theme Access password")
        {
            Provider = "Shopify",
            Description = "Reads and replaces the code of a shop's themes.",
            Pattern = RulePattern.Token("shp[t]ka_<xhex>{32}"),
            Remedy = new Remedy(
                "Revoke the password, issue a new one from a key store, and look through the themes' history for use that is not yours.",
                "https://shopify.dev/docs/storefronts/themes/tools/theme-access"),
            Examples =
            [
                "shopifyCliThemeToken := \"sh" + "ptka_69ba873B7d4254a7b0DEEAffCd2DF5cF\"",
                "curl -H \"Authorization: Bearer sh" + "ptka_bA5fe296054bD93747bbf2f3aa018FdE\" https://api.example.com/v1",
            ],
            NearMisses =
            [
                "SHOPIFY_CLI_THEME_TOKEN = \"sh" + "ptka_CAb3D05b2fE6aa68dFB6714EcFe7d41\"",
                "name_of_zsh" + "ptka_9106d4a9Ab0c16F667b127facF4bbaFF",
            ],
            VisiblePrefix = 7,
        },
        new("shopify-partner-token", "Shopify Partner API token")
        {
            Provider = "Shopify",
            Description = "Reads a partner organisation's apps, payouts and shops.",
            Pattern = RulePattern.NamedValue(["shopify"], "prtapi_<xhex>{32}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the organisation's activity for anything unexpected.",
                "https://shopify.dev/docs/api/partner"),
            Examples =
            [
                "export SHOPIFY_PARTNER_TOKEN=prtapi" + "_5e62FFAfBeE2cebe2BC01b2C3BeBA7E2",
                "SHOPIFY_PARTNER_TOKEN = \"prtapi" + "_acDcE71F032EbF2017beAEbdEC8c36dD\"",
            ],
            NearMisses =
            [
                "shopify_partner_token: prtapi" + "_2ED1bbfDf2A8131eBe7E0375ee17432",
                "checksum = \"prtapi" + "_81f3C77a4dF4ec41415E0bE7C667dE08\"",
            ],
            VisiblePrefix = 7,
        },
    ];
}
