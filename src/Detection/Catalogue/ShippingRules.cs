namespace ApiXGuard.Detection.Catalogue;

internal static class ShippingRules
{
    // A set of one character, as in shp[a]t_, ends a literal there, so that rules share the anchor before or behind it.
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("shippo-live-token", "Shippo live token")
        {
            Provider = "Shippo",
            Description = "Buys shipping labels at the account's expense and reads addresses.",
            Pattern = RulePattern.Token("shippo_[l]ive_<hex>{40}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the labels bought for the time it was exposed.",
                "https://goshippo.com/docs/authentication/"),
            Examples =
            [
                "curl https://api.goshippo.com/addresses/ -H \"Authorization: ShippoToken shippo" + "_live_64f410ec99ab55a4a0936194bdb2e89efd43bd95\"",
                "curl -H \"Authorization: Bearer shippo" + "_live_896b03c0da3539f3c5c2c5a79cdbbe76ed8e39e0\" https://api.example.com/v1",
                "<add key=\"ShippoToken\" value=\"shippo" + "_live_aeb88d380ec6779e4bca12f263639cb75e372e5f\" />",
            ],
            NearMisses =
            [
                "const shippoToken = 'shippo" + "_live_d09858ba1c67eba623e8f33f70f2ae39c6bfa27';",
                "name_of_zshippo" + "_live_f4343a0a67eccb534b7e80236753544c0a40a990",
            ],
            VisiblePrefix = 12,
        },
        new("shippo-test-token", "Shippo test token")
        {
            Provider = "Shippo",
            Description = "Reads and changes the account's test shipments.",
            Pattern = RulePattern.Token("shippo_[t]est_<hex>{40}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the test shipments for use that is not yours.",
                "https://goshippo.com/docs/authentication/"),
            Examples =
            [
                "const shippoToken = 'shippo" + "_test_65a4164c7ed8998aa0a21dd4870bd8cdbe167647';",
                "$env:SHIPPO_TOKEN = \"shippo" + "_test_e6fe4e4cbadb8119f12835a3e50e653dae9fc770\"",
            ],
            NearMisses =
            [
                "$env:SHIPPO_TOKEN = \"shippo" + "_test_01a196c028aa892f2a122562427278715a1ebba\"",
                "name_of_zshippo" + "_test_f5f5e2bab4c352479ca12990f935277c266f6206",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 12,
        },
        new("easypost-api-key", "EasyPost production API key")
        {
            Provider = "EasyPost",
            Description = "Buys shipping labels at the account's expense and reads addresses.",
            Pattern = RulePattern.Token("EZAK<b62>{54}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the shipments for anything unexpected.",
                "https://www.easypost.com/account/api-keys"),
            Examples =
            [
                "private const string EasypostApiKey = \"EZA" + "KqscOKqE81LdVIqSZhofGVVfDdAfjxBakc6jckcxxjSvY1640OOhEp7\";",
                "EASYPOST_API_KEY=EZA" + "KFEeYyNl7SuVS9WdTkWORzL1caDzd6SSGsRdsGL5ioKEzue6m0N5zZg",
            ],
            NearMisses =
            [
                "  \"EasypostApiKey\": \"EZA" + "K1l6zAZj5gCxOc9KNsO9M3YgWqdrdE57EA85ilA37tGcgZDutLsOM0\",",
                "private const string EasypostApiKey = \"EZA" + "K25VUCaoLWe7hNh4NbXbqseT1P3wmcyorIT5bDyXEBnCvYtSgkUbyt8x7\";",
            ],
            VisiblePrefix = 4,
        },
        new("easypost-test-key", "EasyPost test API key")
        {
            Provider = "EasyPost",
            Description = "Reads and changes the account's test shipments.",
            Pattern = RulePattern.Token("EZTK<b62>{54}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the test shipments for the time it was exposed.",
                "https://www.easypost.com/account/api-keys"),
            Examples =
            [
                "easypostApiKey := \"EZT" + "KUWSPI2WVSUqgyH5CwZlQONkCmU93yehlMXfzX1IVcelylircAQowmV\"",
                "curl -H \"Authorization: Bearer EZT" + "Kvj2ioqhvdm0hzJF9oHhTX10uj2PNBiNSDsMX6DyH5Fm5wYabjgEom5\" https://api.example.com/v1",
            ],
            NearMisses =
            [
                "EASYPOST_API_KEY = \"EZT" + "K8sZ3dIHXzCxRT1IBuvJMqs3tOk5Z3CVxfS5yyr6gyarEEUlQB6OC8\"",
                "  \"EasypostApiKey\": \"EZT" + "KcADFyl42jbDYL5fvs4cCU0WeMqQskg6hbIcjCsX2bxgBTmAId8Rr7Gx7\",",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 4,
        },
        new("lob-api-key", "Lob API key")
        {
            Provider = "Lob",
            Description = "Prints and posts letters and cheques at the account's expense and reads addresses.",
            Pattern = RulePattern.NamedValue(["lob"], "(live|test)_<hex>{35}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the mail pieces sent for use that is not yours.",
                "https://dashboard.lob.com/settings/api-keys"),
            Examples =
            [
                "lob_api_key = 'liv" + "e_f886f0baa91fc69a04da94be7bc80cfa461'",
                "lob_api_key: liv" + "e_8c5649fa7f1fe173f307914e4a1a9951894",
            ],
            NearMisses =
            [
                "LOB_PUBLISHABLE_KEY=live_pub" + "_cc457ede200b546a9901ddbfe058c8f",
                "LOB_API_KEY = \"liv" + "e_33e2a3a91cea0ebeb41d43a303a9c62c27\"",
                "checksum = \"liv" + "e_d66fb8c70ed5a75b27ecfa64e0b9f1f480d\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
