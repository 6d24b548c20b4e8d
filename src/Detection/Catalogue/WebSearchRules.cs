namespace ApiXGuard.Detection.Catalogue;

internal static class WebSearchRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("tavily-api-key", "Tavily API key")
        {
            Provider = "Tavily",
            Description = "Searches the web and spends the account's credits.",
            Pattern = RulePattern.Token("tvly-(dev-|prod-)?<b64u>{20,48}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the usage page for the time it was exposed.",
                "https://app.tavily.com"),
            Examples =
            [
                "export TAVILY_API_KEY=\"tvly" + "-ytIfBxiDiOwy1MoX_Dew72gAT1RR\"",
                "ENV TAVILY_API_KEY=tvly" + "-ph8yfx7RvX9CcnL_Nm5p4",
            ],
            NearMisses =
            [
                "TAVILY_API_KEY=tvly" + "-MmNCzHu70uenxTLvcKZ",
                "name_of_ztvly" + "-Li-P46sUmVuYxy5rn2Vk",
            ],
            VisiblePrefix = 5,
        },
        new("firecrawl-api-key", "Firecrawl API key")
        {
            Provider = "Firecrawl",
            Description = "Crawls pages and spends the team's credits.",
            Pattern = RulePattern.NamedValue(["firecrawl"], "fc-<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the activity log for use that is not yours.",
                "https://www.firecrawl.dev/app/api-keys"),
            Examples =
            [
                "FIRECRAWL_API_KEY = \"fc" + "-5b6316c00c9c56a2dd61b453daf13256\"",
                "firecrawl_api_key = 'fc" + "-b7ca72d8d5561be98f7f2a87218d00d1'",
            ],
            NearMisses =
            [
                "firecrawl_api_key = 'fc" + "-52a5bd2cc963273107283c5e459b065'",
                "checksum = \"fc" + "-2e3ffdaedb3cf5150971051934d92e78\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("exa-api-key", "Exa API key")
        {
            Provider = "Exa",
            Description = "Searches the web at the account's expense.",
            Pattern = RulePattern.NamedValue(["exaapi"], "<uuid>"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the usage page for anything unexpected.",
                "https://dashboard.exa.ai/api-keys"),
            Examples =
            [
                "export EXA_API_KEY=13ed" + "199e-f98e-0b45-eac1-d2479c372f70",
                "EXA_API_KEY = \"6700" + "f06f-d6db-def2-b045-718bff691640\"",
            ],
            NearMisses =
            [
                "exa_api_key: 5614" + "06a0-21fb-d226-f94f-0b4155dd4e9",
                "checksum = \"6c7f" + "f055-9f8f-28ea-c211-92c5d8e8f350\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("serpapi-key", "SerpApi key")
        {
            Provider = "SerpApi",
            Description = "Searches through SerpApi at the account's expense.",
            Pattern = RulePattern.NamedValue(["serpapi"], "<hex>{64}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the search log for the time it was exposed.",
                "https://serpapi.com/manage-api-key"),
            Examples =
            [
                "SERPAPI_API_KEY=ee84" + "7f1a66a87bc25532b80b38db4b320d00a78ecc1b55fcc45dface151f1854",
                "export SERPAPI_API_KEY=b5c1" + "dc69808a00e61726b5f632ab18d053eb4377d190bc6c48bca98d6920f570",
            ],
            NearMisses =
            [
                "  \"SerpapiApiKey\": \"5e32" + "de3d69651b81af928cce16b90f51d4d3210d015143182acf568c49cedf8\",",
                "checksum = \"5192" + "6c4ac0ab90f15c335cfa7f79b36378a32ac6110bad2f2761f17a355adacb\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("serper-api-key", "Serper API key")
        {
            Provider = "Serper",
            Description = "Searches through Serper and spends the account's credits.",
            Pattern = RulePattern.NamedValue(["serper"], "<hex>{40}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the usage page for use that is not yours.",
                "https://serper.dev/api-key"),
            Examples =
            [
                "const serperApiKey = \"967e" + "577dc058d995fa053024141120025075d52a\";",
                "SERPER_API_KEY=f951" + "b228dc58281c47d7f10690b8422abfa6c50d",
            ],
            NearMisses =
            [
                "private const string SerperApiKey = \"1e84" + "e57685c48fbf3574c896ffd4590c70dc306\";",
                "checksum = \"7fe9" + "4feb3aa6cfc68718cb51c6e22e6c460f3aef\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("brave-search-key", "Brave Search API key")
        {
            Provider = "Brave",
            Description = "Searches through Brave at the account's expense.",
            Pattern = RulePattern.NamedValue(["bravesearch", "braveapi"], "BSA<b64u>{24,30}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the usage page for anything unexpected.",
                "https://api-dashboard.search.brave.com"),
            Examples =
            [
                "private const string BraveSearchApiKey = \"BS" + "ArhISXFxd2g9gEZxxfvSaEtvnNiI\";",
                "const braveSearchApiKey = \"BS" + "Ad1YB9AKqiy7vHNJ62aRXgoOtBDC1V\";",
            ],
            NearMisses =
            [
                "const braveSearchApiKey = \"BS" + "Ah2ZvsgVlPxFhXbDgWshgsEK\";",
                "checksum = \"BS" + "A6RLkS8iF3u7OFGMJ6FmhIg5D\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("anyscale-credential", "Anyscale API credential")
        {
            Provider = "Anyscale",
            Description = "Calls endpoints and starts clusters at the organisation's expense.",
            Pattern = RulePattern.NamedValue(["anyscale"], "esecret_<b62>{20,40}"),
            Remedy = new Remedy(
                "Rotate the credential now, then go through the organisation's usage for the time it was exposed.",
                "https://console.anyscale.com"),
            Examples =
            [
                "  \"AnyscaleApiKey\": \"esecret" + "_qOW6RAk6z4Pfie4jffaoESGOE07l\",",
                "private const string AnyscaleApiKey = \"esecret" + "_cJiVHl8Bv2JcGMfCHEaC91\";",
            ],
            NearMisses =
            [
                "ANYSCALE_API_KEY=esecret" + "_w8gVWbDTc82pne3JDAg",
                "checksum = \"esecret" + "_Pbo23lODBcHhsq8jPesn\"",
            ],
            VisiblePrefix = 8,
        },
        new("cursor-api-key", "Cursor API key")
        {
            Provider = "Cursor",
            Description = "Starts background agents that read and change the team's repositories.",
            Pattern = RulePattern.Token("crsr_<hex>{64}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the agents list for use that is not yours.",
                "https://cursor.com/dashboard"),
            Examples =
            [
                "cursorApiKey := \"crsr" + "_436d7198731a5e4b2982d6fd58ec1d17650435726d687f22b56206a89ba98507\"",
                "curl -H \"Authorization: Bearer crsr" + "_253207249be49b876b0f80b5f57d8c6d7b6c7a1ecbd009b919b3b61c55fc0abe\" https://api.example.com/v1",
            ],
            NearMisses =
            [
                "CURSOR_API_KEY = \"crsr" + "_1f7aff1f3aa75b56cbe7eb92bc2b9d43afd0ec6348f382dbd487f9eda6c7ae9\"",
                "name_of_zcrsr" + "_eb91b69f6078b9a9d75c1e70b291d8ad0351ee84f12e0d6da6245a7a7a284f5a",
            ],
            VisiblePrefix = 5,
        },
    ];
}
