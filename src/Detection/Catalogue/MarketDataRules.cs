namespace ApiXGuard.Detection.Catalogue;

internal static class MarketDataRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("finicity-secret", "Finicity app key or partner secret")
        {
            Provider = "Finicity",
            Description = "Reads the bank data of every connected customer.",
            Pattern = RulePattern.NamedValue(["finicity"], "(<hex>{32}|<b62>{20})"),
            Remedy = new Remedy(
                "Delete the secret, replace it where it is used, and check the partner's usage for anything unexpected.",
                "https://developer.mastercard.com"),
            Examples =
            [
                "export FINICITY_PARTNER_SECRET=2905" + "8adabe60e5afd308cff8c778bada",
                "FINICITY_PARTNER_SECRET = \"98a4" + "a155011ffb98d170dd7f19b65167\"",
            ],
            NearMisses =
            [
                "finicity_partner_secret: fDBV" + "BDs6eZGmM1tvBB2",
                "checksum = \"Dep0" + "9LSi4HCUmtYjTkGW\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("alpaca-secret-key", "Alpaca trading secret key")
        {
            Provider = "Alpaca",
            Description = "Trades for the account and reads its positions.",
            Pattern = RulePattern.NamedValue(["alpaca", "apca"], "<b62>{40,44}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the account's orders for the time it was exposed.",
                "https://app.alpaca.markets"),
            Examples =
            [
                "ALPACA_SECRET_KEY=Ahof" + "4DYE5GBTU4fM1xnpouirNvGjIrktLvhdPmCVMT",
                "export ALPACA_SECRET_KEY=RSZU" + "fLEnRlNFQEAs7o5K7s2qOZQIHv8zYmgTHUmez",
            ],
            NearMisses =
            [
                "  \"AlpacaSecretKey\": \"UYdf" + "EdELrMPyoQpvAgqNWDHAAHjcTb8ojLxoirM\",",
                "checksum = \"e54W" + "rg0fxFNNHlnWio7PK8tHL1HFnfqhB2V7OlaW\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("finnhub-api-token", "Finnhub API key")
        {
            Provider = "Finnhub",
            Description = "Reads market data at the account's quota.",
            Pattern = RulePattern.NamedValue(["finnhub"], "<lownum>{20}(<lownum>{20})?"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the usage page for use that is not yours.",
                "https://finnhub.io/dashboard"),
            Examples =
            [
                "const finnhubApiKey = \"djkx" + "hyf0e8b089hfn5h3jryupihzyaf2keyjq48o\";",
                "FINNHUB_API_KEY=9uxm" + "jg8hff7vi8qi7khm",
            ],
            NearMisses =
            [
                "private const string FinnhubApiKey = \"zogw" + "p0kzrrd01vovf8u\";",
                "checksum = \"s48n" + "tcidwfybyr5gki1b\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("alphavantage-api-key", "Alpha Vantage API key")
        {
            Provider = "Alpha Vantage",
            Description = "Reads market data at the account's quota.",
            Pattern = RulePattern.NamedValue(["alphavantage"], "<upnum>{16}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the usage for anything unexpected.",
                "https://www.alphavantage.co/support/"),
            Examples =
            [
                "private const string AlphavantageApiKey = \"BY9X" + "YXIID3STIESE\";",
                "const alphavantageApiKey = \"XMMO" + "85OOYJKYC4BZ\";",
            ],
            NearMisses =
            [
                "const alphavantageApiKey = \"NVBM" + "KUU25FBEIXD\";",
                "checksum = \"XWEM" + "HM97JIIM4TME\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("polygon-api-key", "Polygon.io API key")
        {
            Provider = "Polygon.io",
            Description = "Reads market data at the account's expense.",
            Pattern = RulePattern.NamedValue(["polygonio", "polygonapi"], "<b64u>{32}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the usage page for the time it was exposed.",
                "https://polygon.io/dashboard/keys"),
            Examples =
            [
                "  \"PolygonApiKey\": \"5CMe" + "6hHCuJKIB179cPNtkaBKXki3jIUu\",",
                "private const string PolygonApiKey = \"5wYG" + "bbqLTP8t5a5Bz-o2fT28YwJIFCtS\";",
            ],
            NearMisses =
            [
                "POLYGON_API_KEY=o0Fv" + "u54XeGR_E9FKf6lTBxWY-Z-zV_h",
                "checksum = \"5gAt" + "6OrFBEJDshxjW9yDgnjre107tXkc\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("tiingo-api-token", "Tiingo API token")
        {
            Provider = "Tiingo",
            Description = "Reads market data at the account's quota.",
            Pattern = RulePattern.NamedValue(["tiingo"], "<hex>{40}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the usage page for use that is not yours.",
                "https://www.tiingo.com/account/api/token"),
            Examples =
            [
                "tiingo_api_token: f096" + "d7fa42177a1b64b8cedc326af95ffc0fb4f5",
                "  \"TiingoApiToken\": \"f5a8" + "078e5ff26258c99cd7920396e25d3bf1ddb0\",",
            ],
            NearMisses =
            [
                "export TIINGO_API_TOKEN=ade8" + "21206afbe43c54db304b185991a0eaaba32",
                "checksum = \"5eae" + "261695d76db2f63f2a1af1166bb63fc0f8b6\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("coinmarketcap-api-key", "CoinMarketCap API key")
        {
            Provider = "CoinMarketCap",
            Description = "Reads market data at the account's quota.",
            Pattern = RulePattern.NamedValue(["coinmarketcap", "cmcpro", "cmcapi"], "<uuid>"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the usage page for anything unexpected.",
                "https://pro.coinmarketcap.com/account"),
            Examples =
            [
                "coinmarketcap_api_key = '388c" + "94f8-eebc-41e6-569b-895aee528d63'",
                "coinmarketcap_api_key: ec24" + "92cc-a4b0-d16d-1071-0dfec463714f",
            ],
            NearMisses =
            [
                "COINMARKETCAP_API_KEY = \"7f35" + "955d-e1d0-e93c-49aa-4a6626435c9\"",
                "checksum = \"c19f" + "9e85-5a36-2e50-9dd0-3f4baa153966\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("coingecko-api-key", "CoinGecko API key")
        {
            Provider = "CoinGecko",
            Description = "Reads market data at the account's quota.",
            Pattern = RulePattern.NamedValue(["coingecko"], "CG-<b62>{24}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the usage page for the time it was exposed.",
                "https://www.coingecko.com/en/developers/dashboard"),
            Examples =
            [
                "COINGECKO_API_KEY = \"CG" + "-3PDKp2mbQ2wMZmFCw94DaHZO\"",
                "coingecko_api_key = 'CG" + "-JP8pSyHfOplwl2pgkKNDnFj5'",
            ],
            NearMisses =
            [
                "coingecko_api_key = 'CG" + "-dLzK7EyOfthpU4sAVMJgU7P'",
                "checksum = \"CG" + "-H7lp0RApWdhSiZ2ODaxISu5z\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("coinapi-key", "CoinAPI key")
        {
            Provider = "CoinAPI",
            Description = "Reads market data at the account's expense.",
            Pattern = RulePattern.NamedValue(["coinapi"], "<uuid>"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the usage page for use that is not yours.",
                "https://www.coinapi.io"),
            Examples =
            [
                "export COINAPI_KEY=1399" + "310c-d8d5-914f-1988-6342e34b8c96",
                "COINAPI_KEY = \"599d" + "a31e-8c7a-afad-4600-bde971eac0b7\"",
            ],
            NearMisses =
            [
                "coinapi_key: 3f4b" + "914f-2c6b-1248-8b8e-58ab921f90b",
                "checksum = \"0a9c" + "6acd-0668-22e2-0824-2a64cc252867\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
