namespace ApiXGuard.Detection.Catalogue;

internal static class RegionalPaymentRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("paddle-api-key", "Paddle API key")
        {
            Provider = "Paddle",
            Description = "Reads customers and changes products, prices and subscriptions.",
            Pattern = RulePattern.Token("pdl_[ls][a-z]{3}_apikey_<lownum>{26}_<b62>{22}_<b62>{3}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the event log for the time it was exposed.",
                "https://developer.paddle.com/api-reference/about/api-keys"),
            Examples =
            [
                "const paddleApiKey = 'pdl" + "_lzbo_ap" + "ikey_4130x44z00bj72cb43m4y9odfu_d6uJIymfjHfIohg2g05LKN_WJo';",
                "$env:PADDLE_API_KEY = \"pdl" + "_sauh_ap" + "ikey_gzzmodvhru1x65ype2kntabe18_m7pnuiNmVHg0xpAQGVDNIE_Ta2\"",
            ],
            NearMisses =
            [
                "$env:PADDLE_API_KEY = \"pdl" + "_sjyd_ap" + "ikey_iqw93v20l4ynx4bje0a4oh2qrp_Zh8xe8qExBRPrLfqBcoTvS_a2\"",
                "  \"PaddleApiKey\": \"pdl" + "_sbjk_ap" + "ikey_dfkr1zvlsxgidkcb48zp46g7ds_gLxipJUP6q2uc090ZEOOlq_EU7x7\",",
            ],
            VisiblePrefix = 8,
        },
        new("paddle-webhook-secret", "Paddle notification secret key")
        {
            Provider = "Paddle",
            Description = "Forges notifications that the receiving server takes for Paddle's.",
            Pattern = RulePattern.Token("pdl_ntfset_<lownum>{26}_<b64>{32}"),
            Remedy = new Remedy(
                "Revoke the secret, issue a new one from a key store, and look through the notification log for use that is not yours.",
                "https://developer.paddle.com/webhooks/signature-verification"),
            Examples =
            [
                "private const string PaddleWebhookSecret = \"pdl_ntfs" + "et_xsz9dqd8t5d0nz6iaecruhn7wz_WM12MAPiB34kw4o17lbcUav85EpGDHBV\";",
                "PADDLE_WEBHOOK_SECRET=pdl_ntfs" + "et_jlp44f0ns7j42pocwgpsu20rrv_CTMfWIjsKJJ8O2cUk412i3WPMyTmO3+M",
            ],
            NearMisses =
            [
                "  \"PaddleWebhookSecret\": \"pdl_ntfs" + "et_lt6zmfe6aus38onms66asq32o6_HJAXdA3g/s1fspi4aI9Ux4YmD3wyyn5\",",
                "private const string PaddleWebhookSecret = \"pdl_ntfs" + "et_wdnfmsx82kq6rxo4n45yzrmbrk_dbCk2TLFe0vLZAfwf+AZqymnbAv7ODlNx7\";",
            ],
            VisiblePrefix = 11,
        },
        new("xendit-secret-key", "Xendit secret key")
        {
            Provider = "Xendit",
            Description = "Takes payments and disburses money from the merchant's balance.",
            Pattern = RulePattern.Token("xnd_[a-z]{10,11}_<b62>{40,80}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the transactions for anything unexpected.",
                "https://dashboard.xendit.co/settings/developers"),
            Examples =
            [
                "xenditSecretKey := \"xnd" + "_fvdslrsdkel_fmYzOSmx2melX7fw9oXBbCksuuP3aDZlKCpHALIDU\"",
                "curl -H \"Authorization: Bearer xnd" + "_zjjcnndvrr_QJTVlu0MxPbS1cvvhP1PIMgcE4cRn00x09XGM600d4Cu9Nw\" https://api.example.com/v1",
            ],
            NearMisses =
            [
                "public: xnd_public_producti" + "on_yTmy0Uoffv7ghfXvzleuEj7DmJvVsqL1cpoICSoH",
                "XENDIT_SECRET_KEY = \"xnd" + "_rdpactfwor_p0wCPHolYIXWsvtlF23xlREMVkFagPKByq8iIrY\"",
                "name_of_zxnd" + "_yqiizkvnkp_vRH54ZClMn3chNnyRNBnqAntrVddu1VwAVLmHWyV",
            ],
            VisiblePrefix = 4,
        },
        new("midtrans-server-key", "Midtrans server key")
        {
            Provider = "Midtrans",
            Description = "Takes payments and refunds for the merchant.",
            Pattern = RulePattern.Token("(SB-)?Mid-server-<b64u>{20,32}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the transactions for the time it was exposed.",
                "https://dashboard.midtrans.com/settings/config_info"),
            Examples =
            [
                "var midtransServerKey = \"Mid-serv" + "er-w97sLHTVHt9QDbH7ManLXfz0\";",
                "const midtransServerKey = 'SB" + "-Mid" + "-server-WJgr9y2hyERu4Agkdvu3xMVjwN';",
            ],
            NearMisses =
            [
                "MIDTRANS_CLIENT_KEY=SB-Mid-clie" + "nt-Q1sGlp6BW45Suyog",
                "midtransServerKey := \"Mid-serv" + "er-v-Aczy2Rg79_OYMcDId\"",
            ],
        },
        new("mercadopago-access-token", "Mercado Pago access token")
        {
            Provider = "Mercado Pago",
            Description = "Takes payments and refunds for the seller and reads the buyers.",
            Pattern = RulePattern.Token("APP_USR-<dec>{13,19}-<dec>{6}-<hex>{32}-<dec>{6,12}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the seller's activity for use that is not yours.",
                "https://www.mercadopago.com/developers/panel/app"),
            Examples =
            [
                "mercadopago_access_token: APP_USR" + "-6621676168273-686189-4c55035a77e46aba15330707e8d1d865-81550489103",
                "private const string MercadopagoAccessToken = \"APP_USR" + "-9534818941148337-460912-78b76244f1c806994809ffb8823607cc-17008665\";",
            ],
            NearMisses =
            [
                "public_key = \"APP_USR" + "-cc3f0df7-e569-494d-bb1f-db9cb9b57adc\"",
                "curl -H \"Authorization: Bearer APP_USR" + "-9063703133025-169927-2bad4af0ac07414e2b3b0ff0cbc802e4-01481\" https://api.example.com/v1",
                "name_of_zAPP_USR" + "-9784293661729-041536-3aad486a432e2b0f9ac7cd05940e4497-262412",
            ],
            VisiblePrefix = 8,
        },
        new("asaas-access-token", "Asaas API key")
        {
            Provider = "Asaas",
            Description = "Takes payments and transfers money out of the account.",
            Pattern = RulePattern.Token("$aact_[0-9A-Za-z+/=:_]{60,300}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the account's movements for anything unexpected.",
                "https://docs.asaas.com"),
            Examples =
            [
                "ASAAS_API_KEY=$aact_pr" + "od_cQIbmjfnOOHClDvsgpEpXwStQv77Imq7sOL0jHqu7zkGonqS0PFt5bcYAyLm1JBgyEaJ9viqRh/O9/a/o94vcMN6HySYXFlP0wZp",
                "ASAAS_API_KEY = \"$aact" + "_zmNBBI=f5/panu:NgL2+:thf5cL7k=pNC8N+96E=mZ=5MxZShtiVwALAQ_y8Ij\"",
                "asaasApiKey := \"$aact" + "_ODKoMJeaYfgq0pcHjTJiUT9L5rntC7KMYJ0jTRuf2ua:30LA27XrvmTIgpy_f\"",
            ],
            NearMisses =
            [
                "<add key=\"AsaasApiKey\" value=\"$aact" + "_aOAqTBq7kKc2zusWV4vE+0w9z_UP99tSAOfDfE/qShy6a:sw=WuPK_D1a=W\" />",
            ],
            VisiblePrefix = 6,
        },
        new("omise-secret-key", "Omise (Opn) secret key")
        {
            Provider = "Omise",
            Description = "Charges cards, refunds and transfers for the merchant.",
            Pattern = RulePattern.NamedValue(["omise", "opn"], "skey_(live_|test_)?<lownum>{19}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the charges for the time it was exposed.",
                "https://dashboard.omise.co"),
            Examples =
            [
                "omise_secret_key: skey" + "_live_9w8827aly9f09x13pdb",
                "  \"OmiseSecretKey\": \"skey" + "_test_tfseou5zwcbjmplptsn\",",
            ],
            NearMisses =
            [
                "OMISE_PUBLIC_KEY=pkey_te" + "st_7hj0nb0x49ky66yi5jx",
                "export OMISE_SECRET_KEY=skey" + "_u90nk2ampi3ibhrq3c",
                "checksum = \"skey" + "_05nihpclh664zogy52p\"",
            ],
            VisiblePrefix = 5,
        },
        new("klarna-api-key", "Klarna API key")
        {
            Provider = "Klarna",
            Description = "Creates and captures orders for the merchant.",
            Pattern = RulePattern.Token("klarna_[lt][a-z]{3}_api_[0-9A-Za-z+/=_\\-]{50,250}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the orders for use that is not yours.",
                "https://portal.klarna.com"),
            Examples =
            [
                "builder.Configuration[\"KlarnaApiKey\"] = \"klarna" + "_tdxh_api_bFR_sCurfh6O/FdbL-b9uwG3rbOh-aoDP-53TyeNcHLsA1BFfz8Wxc\";",
                "klarna_api_key: klarna" + "_lpux_api_VRYmNxTeyo=Dk5YSN-2m2tOTsDm3ImLIaZ3lApgAZshJbYjHBT0GsUHzm",
            ],
            NearMisses =
            [
                "klarna_api_key: klarna" + "_tezz_api_L6CeAZLDGNhzDMo1ml86HyQtlLfwkeS37++1ygnV0qObDDuon",
                "name_of_zklarna" + "_lfat_api_dNXkdkc5chfQ/DK=CsMTuOMf6CRe5XhQvu9D5T2EayuJ=SKDP7",
            ],
            VisiblePrefix = 12,
        },
        new("sumup-secret-key", "SumUp secret API key")
        {
            Provider = "SumUp",
            Description = "Takes payments and reads transactions of the merchant.",
            Pattern = RulePattern.NamedValue(["sumup"], "sup_sk_<b62>{32}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the transactions for anything unexpected.",
                "https://me.sumup.com/settings/api-keys"),
            Examples =
            [
                "SUMUP_API_KEY = \"sup_sk" + "_tIKm803UGNWCdJtQLJ59Esp8Dwtq0tMD\"",
                "sumup_api_key = 'sup_sk" + "_TjJOiTqzwUog4PxQYQlVy5yLRWRxoUrK'",
            ],
            NearMisses =
            [
                "SUMUP_PUBLIC_KEY=sup_pk" + "_of83kuJGwoVuhl4L2jMDt3urrzF7Frss",
                "sumup_api_key = 'sup_sk" + "_gFhKN0Mgyzx0LPGBQDBApcXkuIBw3mk'",
                "checksum = \"sup_sk" + "_BSRoDkdVLNX6NtV7yjynXps9F3c5jXUJ\"",
            ],
            VisiblePrefix = 7,
        },
        new("conekta-private-key", "Conekta private key")
        {
            Provider = "Conekta",
            Description = "Takes payments and refunds for the merchant.",
            Pattern = RulePattern.NamedValue(["conekta"], "key_<b62>{20,24}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the charges for the time it was exposed.",
                "https://panel.conekta.com"),
            Examples =
            [
                "export CONEKTA_PRIVATE_KEY=key" + "_rXn6v3MOIaE2bZWiJB5K",
                "CONEKTA_PRIVATE_KEY = \"key" + "_VY5k135cyozXfZrFJhMo4f\"",
            ],
            NearMisses =
            [
                "conekta_private_key: key" + "_egqWj5NDS5snMTwonTQ",
                "checksum = \"key" + "_oTlZiRdhwyY8KoysTpq8\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            VisiblePrefix = 4,
        },
        new("revolut-secret-key", "Revolut API secret")
        {
            Provider = "Revolut",
            Description = "Takes payments for a merchant or moves a business's money.",
            Pattern = RulePattern.NamedValue(["revolut"], "(sk_<b64u>{60,70}|oa_(prod|sand)_<b64u>{43})"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the account's activity for use that is not yours.",
                "https://business.revolut.com/settings/apis"),
            Examples =
            [
                "REVOLUT_API_KEY=sk" + "_yZ6La1snL8bmsIEoTvZrrcW9J-c0WL-8-2kdb2DW_TT-g7tiIU0kbjM1sdr7L6H_ERPS",
                "export REVOLUT_API_KEY=oa" + "_prod_v00pmuvcngUYiMaaw1BkBcZb9oB0YMqvio31r4IFbZR",
            ],
            NearMisses =
            [
                "  \"RevolutApiKey\": \"oa" + "_prod_c5QaxgU25ALShaiTIjQmDVo2--MZ25sH67_meSSqNY\",",
                "checksum = \"oa" + "_prod_JtpiBnkwRYBGnid7BJKpmLKI4O0gzCj4neBbtD28L_y\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("wise-api-token", "Wise API token")
        {
            Provider = "Wise",
            Description = "Reads balances and creates transfers of its owner.",
            Pattern = RulePattern.NamedValue(["transferwise", "wiseapi"], "<uuid>"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the account's activity for anything unexpected.",
                "https://wise.com/settings/api-tokens"),
            Examples =
            [
                "const wiseApiToken = \"c9fe" + "b51f-39f6-3297-bc1b-7cf679192118\";",
                "WISE_API_TOKEN=0b31" + "c558-429e-4ab6-d04f-17ee04d2afbf",
            ],
            NearMisses =
            [
                "private const string WiseApiToken = \"17b1" + "5817-1d43-11a4-40ce-6d861ba5a58\";",
                "checksum = \"b269" + "87e3-2b5c-e644-5ced-526724ab9916\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
