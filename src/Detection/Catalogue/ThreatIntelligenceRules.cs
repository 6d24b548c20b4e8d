namespace ApiXGuard.Detection.Catalogue;

internal static class ThreatIntelligenceRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("shodan-api-key", "Shodan API key")
        {
            Provider = "Shodan",
            Description = "Searches and spends the account's credits.",
            Pattern = RulePattern.NamedValue(["shodan"], "<b62>{32}"),
            Remedy = new Remedy(
                "Revoke the key by resetting it, issue a new one from a key store, and look through the account's usage for use that is not yours.",
                "https://account.shodan.io"),
            Examples =
            [
                "shodan_api_key: lk3G" + "VAc1EoZSkBAz6eoMa6TDsDUTjMsO",
                "  \"ShodanApiKey\": \"5yKZ" + "tpxPIwTTuvASRZhexoICgGwjupzK\",",
            ],
            NearMisses =
            [
                "export SHODAN_API_KEY=Lf76" + "Sz7RGtQ8dKrClQj0dQqivhy3ojD",
                "checksum = \"lb9D" + "znewtQzIUfU8sikGzYM0N7fgXzSm\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("virustotal-api-key", "VirusTotal API key")
        {
            Provider = "VirusTotal",
            Description = "Searches and downloads at the account's quota.",
            Pattern = RulePattern.NamedValue(["virustotal", "vtapi", "vtkey"], "<hex>{64}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the account's usage for anything unexpected.",
                "https://docs.virustotal.com/docs/please-give-me-an-api-key"),
            Examples =
            [
                "virustotal_api_key = '71fd" + "3de09a017910a6488e73c32a6cb2b171f32f34b9eb6800c67375f18cdc10'",
                "virustotal_api_key: a7a9" + "e38a60800cf4bd81d1321efb9a48f312ea38ba1a019bf9b2984c2c38620a",
            ],
            NearMisses =
            [
                "VIRUSTOTAL_API_KEY = \"487b" + "026c23acd40d9af97e357562bff7510fb035997603dcee9858a1d9317dd\"",
                "checksum = \"c50e" + "4b0d3ae6b2c47ae5372f635369869a9b5eff21febf7d246f64cd7f7b3613\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("censys-api-secret", "Censys API secret or token")
        {
            Provider = "Censys",
            Description = "Searches and spends the account's credits.",
            Pattern = RulePattern.NamedValue(["censys"], "(<b62>{32}|censys_<b62>{6,10}_<b62>{20,40})"),
            Remedy = new Remedy(
                "Rotate the secret now, then go through the account's usage for the time it was exposed.",
                "https://search.censys.io/account/api"),
            Examples =
            [
                "CENSYS_API_SECRET = \"censys" + "_sQPr0xQVF_SFWz5FG5MI7Ry0B0SPCMpBavit0\"",
                "censys_api_secret = 'b3kX" + "mlu8uTq8BtvMeQx5UDs58GEtJnDd'",
            ],
            NearMisses =
            [
                "censys_api_secret = 'SI0f" + "tMGMoanLsftLxQUCCLRYEt7zCim'",
                "checksum = \"JTE0" + "0zw41Nfv3hTCTX3uOnaEvVdqHyGw\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("securitytrails-api-key", "SecurityTrails API key")
        {
            Provider = "SecurityTrails",
            Description = "Searches at the account's expense.",
            Pattern = RulePattern.NamedValue(["securitytrails"], "<b62>{32}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the account's usage for use that is not yours.",
                "https://securitytrails.com/app/account/credentials"),
            Examples =
            [
                "export SECURITYTRAILS_API_KEY=Hgj6" + "OnnXQFkWC9aZlJuZnkWD7bFzMa71",
                "SECURITYTRAILS_API_KEY = \"KeoS" + "2tsRQ3IOx8vlvRClq8zYr6KYl8SC\"",
            ],
            NearMisses =
            [
                "securitytrails_api_key: FOz0" + "FStXeAMy0UgWCao2rE1Ev9gkgwe",
                "checksum = \"Co3A" + "JRGfd8fjOI4Rh2L8ZLOgXJDCrBrz\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("greynoise-api-key", "GreyNoise API key")
        {
            Provider = "GreyNoise",
            Description = "Searches at the account's quota.",
            Pattern = RulePattern.NamedValue(["greynoise"], "<b62>{64}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the account's usage for anything unexpected.",
                "https://viz.greynoise.io/account/api-key"),
            Examples =
            [
                "GREYNOISE_API_KEY=PX3e" + "vcSjVlr95O0x4g707AAuw6EY2Kp6MwhzdGJrYbbmjJeUxK6EXvPAjBvCZJwM",
                "export GREYNOISE_API_KEY=yQlW" + "xMhjIqAVeQCorwpuspxklVZiAiaNHesISvhwNbOltCpHtaNIsl7tCwGE7LSI",
            ],
            NearMisses =
            [
                "  \"GreynoiseApiKey\": \"DTYk" + "ihzoIhy2xdvZoj3ShzDdh12HjdG9rJSpZJ79t7ck6Vs5EEoxeLboMNGIeUp\",",
                "checksum = \"S96K" + "hssp2n0WACiucSBloDCa8Bq2ZSt4SSX5GWBT0WhVXqUTBpp5hyipw5MxZFm1\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("abuseipdb-api-key", "AbuseIPDB API key")
        {
            Provider = "AbuseIPDB",
            Description = "Reports and checks addresses as its owner.",
            Pattern = RulePattern.NamedValue(["abuseipdb"], "<hex>{80}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the account's reports for the time it was exposed.",
                "https://www.abuseipdb.com/account/api"),
            Examples =
            [
                "const abuseipdbApiKey = \"4785" + "9b1e9a7c6ade792ff89981583a42bdf2c8c3d3cfee0571bfc2218cfd05a16a943095516c5d63\";",
                "ABUSEIPDB_API_KEY=b192" + "95fd065b68bccbc47fbc6bc8833524c776f2e4bdd96d6156e043973c684c197606dce1cac522",
            ],
            NearMisses =
            [
                "private const string AbuseipdbApiKey = \"9f47" + "f13ba9077fd6dbe169a150df61fd10d42032663997b7ac332d50379d19f8694eb105efd24e2\";",
                "checksum = \"7efc" + "cf5019673e291226af2c5ccd7b2b9ba4e558b148c7fc85ece82e6b481b2bf4b0e209a768cb54\"",
            ],
            IsDistinctive = false,
        },
        new("otx-api-key", "AlienVault OTX API key")
        {
            Provider = "LevelBlue",
            Description = "Reads and publishes indicators as its owner.",
            Pattern = RulePattern.NamedValue(["otxapi", "otxkey", "alienvault"], "<hex>{64}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the account's activity for use that is not yours.",
                "https://otx.alienvault.com/api"),
            Examples =
            [
                "private const string OtxApiKey = \"c627" + "1137e9f5c8ba17e9f75f69cb451327a7f3eb3df602c2b8f7d517d6f96c4c\";",
                "const otxApiKey = \"d66d" + "33b3bc26213b9ce75d4413215046f6c0845966e4e7fc9b4cd6b7e0c2c919\";",
            ],
            NearMisses =
            [
                "const otxApiKey = \"3a19" + "798ec4f5d95d2648e2960e9e8bf4be07a8afdaa43183afcc5efed49dac2\";",
                "checksum = \"a30f" + "53cbaa369d0aed0eb47e9760fc267656a49782276b3c12b2c2cb55c3ac64\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("urlscan-api-key", "urlscan.io API key")
        {
            Provider = "urlscan.io",
            Description = "Scans and reads private scans of its owner.",
            Pattern = RulePattern.NamedValue(["urlscan"], "<uuid>"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the account's scans for anything unexpected.",
                "https://urlscan.io/user/profile/"),
            Examples =
            [
                "  \"UrlscanApiKey\": \"6b6f" + "cf36-bae7-61c1-117c-893f297f948c\",",
                "private const string UrlscanApiKey = \"6e73" + "0146-fd71-5352-ea36-164763c5d7e5\";",
            ],
            NearMisses =
            [
                "URLSCAN_API_KEY=73de" + "d602-464a-e9a7-f1bc-119d3e78049",
                "checksum = \"10f3" + "ede6-8dc1-895b-3d04-3e2a9dc79184\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("ipinfo-token", "IPinfo token")
        {
            Provider = "IPinfo",
            Description = "Looks up addresses at the account's expense.",
            Pattern = RulePattern.NamedValue(["ipinfo"], "<hex>{14}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the account's usage for the time it was exposed.",
                "https://ipinfo.io/account/token"),
            Examples =
            [
                "ipinfo_token: 7f94" + "17dcb03260",
                "  \"IpinfoToken\": \"5d7f" + "f3375d5945\",",
            ],
            NearMisses =
            [
                "export IPINFO_TOKEN=8b56" + "e8b93f47d",
                "checksum = \"8ca0" + "df6edb7c26\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
