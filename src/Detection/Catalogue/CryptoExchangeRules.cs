namespace ApiXGuard.Detection.Catalogue;

internal static class CryptoExchangeRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("coinbase-api-secret", "Coinbase API secret")
        {
            Provider = "Coinbase",
            Description = "Trades, and by scope withdraws, for the account.",
            Pattern = RulePattern.NamedValue(["coinbase"], "(<b62>{32}|<b64u>{64}|<b64>{86}==)"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the account's activity for anything unexpected.",
                "https://www.coinbase.com/settings/api"),
            Examples =
            [
                "COINBASE_API_SECRET = \"xguH" + "grf5xYjPCmPn2d8FaZi0mTCjCX6N\"",
                "coinbase_api_secret = 'iab-" + "zNadrjbpPCM4vDlOSMD6V5onlJbWz2DHoaDXm2TdhTfuGK4udQiRk5yQ7y4C'",
            ],
            NearMisses =
            [
                "coinbase_api_secret = 'q5JF" + "4hdzMPyXrnjbDfSf8Vy7JmeeRW9'",
                "checksum = \"o8O4" + "0FXykEi8MEUqop3NZJMsqlVZfNi1\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("kraken-api-secret", "Kraken API key or private key")
        {
            Provider = "Kraken",
            Description = "Trades, and by permission withdraws, for the account.",
            Pattern = RulePattern.NamedValue(["kraken"], "([0-9A-Za-z+/=_\\-]{80,90}|<b64>{56})"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the account's ledger for the time it was exposed.",
                "https://www.kraken.com/u/security/api"),
            Examples =
            [
                "export KRAKEN_API_SECRET=hZUq" + "Xlbyb6yoBQJmztThQvJeUTUjyEUz7YfdP5KwKJRq0SJl5Wsr+nyh",
                "KRAKEN_API_SECRET = \"Htv2" + "VcOK+=7Ruj2yYJv4lXo65kxp0=X=HX+E8F0uyqacKYIbO-vMky=cosLV+r8tbwg/4xY_T3eYcGhRgVFOYk\"",
            ],
            NearMisses =
            [
                "kraken_api_secret: ZMhi" + "QBy17biwjevwm+DI9+j9Y0swdBr5xE8X6OkfifprGdjVToYuwkw",
                "checksum = \"hfpa" + "0Hmcmm1MFmqTHGoJN/vWBLlaS5SN43R2fd4v8ps0LV3Tw6FTCEDA\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("binance-api-key", "Binance API key or secret key")
        {
            Provider = "Binance",
            Description = "Trades, and by permission withdraws, for the account.",
            Pattern = RulePattern.NamedValue(["binance"], "<b62>{64}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the account's activity for use that is not yours.",
                "https://www.binance.com/en/my/settings/api-management"),
            Examples =
            [
                "BINANCE_API_SECRET=lSFh" + "64hsZimcRxSx0KQStxmdSxEAIGZluKBKQNQhdL5djPh46YGZqnpME9z6hjnX",
                "export BINANCE_API_SECRET=NQoK" + "dqNWmlSnM8WFlUlLf7n41Qf9RXZbTeF8rQmPldJlwax2JN1PWxZLErwEipge",
            ],
            NearMisses =
            [
                "  \"BinanceApiSecret\": \"y42Y" + "WzmERaPWmCOyNSsGcQX7PLah1v7E7T2pV1xnEgDwylZX0ULfeDLH1GrNup7\",",
                "checksum = \"3ELf" + "qYxFy4hep4qOzcswuEPjSfWf2BxMSzQY8DJcYmBzdLbwdMlceAAsuzC10Z7E\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("kucoin-secret-key", "KuCoin API key or secret")
        {
            Provider = "KuCoin",
            Description = "Trades, and by permission withdraws, for the account.",
            Pattern = RulePattern.NamedValue(["kucoin"], "(<uuid>|<hex>{24})"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the account's activity for anything unexpected.",
                "https://www.kucoin.com/account/api"),
            Examples =
            [
                "const kucoinSecretKey = \"b452" + "a198-f4f0-6f91-b202-f5c4201e9809\";",
                "KUCOIN_SECRET_KEY=2dc1" + "d238-a02c-3304-cd6c-396d52a35ee3",
            ],
            NearMisses =
            [
                "private const string KucoinSecretKey = \"843c" + "e89582eb536559a714d\";",
                "checksum = \"d538" + "318208f727097ef2c688\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("bitfinex-api-secret", "Bitfinex API key or secret")
        {
            Provider = "Bitfinex",
            Description = "Trades, and by permission withdraws, for the account.",
            Pattern = RulePattern.NamedValue(["bitfinex"], "<b62>{43}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the account's ledger for the time it was exposed.",
                "https://setting.bitfinex.com/api"),
            Examples =
            [
                "private const string BitfinexApiSecret = \"ftPQ" + "rNow3YAd2Y0etePSdaJJnMKXGsq8kFkrIoQPyJ5\";",
                "const bitfinexApiSecret = \"aQT4" + "TPFEc4rMfZWxC2l1y5LoFYKXtuJ2HdHGzQcqSKd\";",
            ],
            NearMisses =
            [
                "const bitfinexApiSecret = \"Oioj" + "NA0eW3cx9TWx6zdvt94wUBPx4ur4HYLWkBjAKZ\";",
                "checksum = \"Kkjn" + "Hed7A2GUkcQBRyRXYrWilfLtVyDlsXzfKubL1ux\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("bittrex-api-secret", "Bittrex API key or secret")
        {
            Provider = "Bittrex",
            Description = "Traded, and by permission withdrew, for the account.",
            Pattern = RulePattern.NamedValue(["bittrex"], "<lownum>{32}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the account's activity for use that is not yours.",
                "https://bittrex.com"),
            Examples =
            [
                "  \"BittrexApiSecret\": \"a4ge" + "x0i8084jjcrn9vgutenq2j41xw6y\",",
                "private const string BittrexApiSecret = \"l3u9" + "aom17mjuipwhlnxmejnh7ihm45r1\";",
            ],
            NearMisses =
            [
                "BITTREX_API_SECRET=nnob" + "atpsr52gjar6loq59em9tqp5m4h",
                "checksum = \"pd6f" + "i5zjr5y6rh6u9xzdje6e42r57lt6\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("bybit-api-secret", "Bybit API secret")
        {
            Provider = "Bybit",
            Description = "Trades, and by permission withdraws, for the account.",
            Pattern = RulePattern.NamedValue(["bybit"], "<b62>{36}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the account's activity for anything unexpected.",
                "https://www.bybit.com/app/user/api-management"),
            Examples =
            [
                "bybit_api_secret: J4bu" + "OGCp1RVpLp6kuk12XvqGazMnhk5BaD1Q",
                "  \"BybitApiSecret\": \"T3qr" + "KkwXV56LPZjNE9mCBSXYsOwi2zH1LCcy\",",
            ],
            NearMisses =
            [
                "export BYBIT_API_SECRET=T5yW" + "rJCZAc9CuQzIoZVbUej5msjFkiXQyyc",
                "checksum = \"X3gU" + "SjlU1iKXXyyMbZ03h83mYdp8rIBzLqLd\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("okx-secret-key", "OKX secret key")
        {
            Provider = "OKX",
            Description = "Together with its passphrase trades, and by permission withdraws.",
            Pattern = RulePattern.NamedValue(["okx", "okex"], "<HEX>{32}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the account's activity for the time it was exposed.",
                "https://www.okx.com/account/my-api"),
            Examples =
            [
                "okx_secret_key = 'B543" + "8F54DF46F49D974F8BECE5C55FA6'",
                "okx_secret_key: 3EE1" + "24011A70E7BDE68284F5B299B1D1",
            ],
            NearMisses =
            [
                "OKX_SECRET_KEY = \"597A" + "09C3F0F2321B5A081EFD245B6DF\"",
                "checksum = \"C2D0" + "542589ADCFAA61BF5BAE79868635\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("bitmex-api-secret", "BitMEX API secret")
        {
            Provider = "BitMEX",
            Description = "Trades, and by permission withdraws, for the account.",
            Pattern = RulePattern.NamedValue(["bitmex"], "<b64u>{48}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the account's activity for use that is not yours.",
                "https://www.bitmex.com/app/apiKeys"),
            Examples =
            [
                "BITMEX_API_SECRET = \"OmNQ" + "zmEr8map7xAKu6bGTXc1sLyAPPNqo6BhkYx4INBrQInj\"",
                "bitmex_api_secret = 'tPw9" + "GEzKhTTosdzgzKrTK_ckmHUdp6QBjLHeXEqkc9muRKmk'",
            ],
            NearMisses =
            [
                "bitmex_api_secret = 'vi9P" + "LCC_F5nUgG2BWZCL38xLiXZBGzo1fvE5I8Nc3ZMkHL5'",
                "checksum = \"SlnJ" + "0ZD2KSOYllsZktnVtJkRR_xhaaJp3okaYYXBas0GNzyA\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
