namespace ApiXGuard.Detection.Catalogue;

internal static class HuggingFaceRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("huggingface-user-token", "Hugging Face user access token")
        {
            Provider = "Hugging Face",
            Description = "Reads, and with write scope replaces, models, data sets and spaces of its owner and the owner's organisations.",
            Pattern = RulePattern.Token("hf_<b62>{34}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the repositories' commits for use that is not yours.",
                "https://huggingface.co/settings/tokens"),
            Examples =
            [
                "login(token=\"hf" + "_hnqMkWZ6eDI56yfApbGufrcg4OQsIak768\")",
                "builder.Configuration[\"HfToken\"] = \"hf" + "_Kd45oXjesuy24E943yiE72Nz0ZXpV7oMh2\";",
                "hf_token: hf" + "_Yne9lXl3Whz63H0D5U6fGbM13NEy3USGgl",
            ],
            NearMisses =
            [
                "hf_token: hf" + "_dYWyFBW2fhNVLhFdzP8jgVNDEBajhHQqo",
                "private const string HfToken = \"hf" + "_Du2gFkkc7ll57M8fMc173daDSD9BnnF9xOx7\";",
            ],
            VisiblePrefix = 3,
        },
        new("huggingface-organization-token", "Hugging Face organisation API token")
        {
            Provider = "Hugging Face",
            Description = "Reads, and with write scope replaces, what an organisation keeps on the hub.",
            Pattern = RulePattern.Token("api_org_<b62>{34}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the organisation's audit log for anything unexpected.",
                "https://huggingface.co/docs/hub/security-tokens"),
            Examples =
            [
                "  \"HfOrgToken\": \"api_org" + "_xk79hrcHWvo5aOh4mhdqjc2mWhNCVZsNCU\",",
                "HF_ORG_TOKEN = \"api_org" + "_qdaF9BmBsyTtmFM8OfKxQCZhdfRFlX2I9q\"",
            ],
            NearMisses =
            [
                "private const string HfOrgToken = \"api_org" + "_e5RCwrsXFmnaq5WKTOhdqHqKKuuH8zmGP\";",
                "  \"HfOrgToken\": \"api_org" + "_zJ6rDouaOlGNMpcuxEbgjo8DMrtkJv3mvxx7\",",
            ],
            VisiblePrefix = 8,
        },
        new("kaggle-access-token", "Kaggle access token")
        {
            Provider = "Kaggle",
            Description = "Acts as its owner on Kaggle: notebooks, data sets and submissions.",
            Pattern = RulePattern.NamedValue(["kaggle"], "KGAT_<hex>{32}"),
            Remedy = new Remedy(
                "Rotate the token now, then go through the account's activity for the time it was exposed.",
                "https://www.kaggle.com/settings"),
            Examples =
            [
                "  \"KaggleApiToken\": \"KGAT" + "_60d086e5b55e7c74c12e2fa4378b3499\",",
                "private const string KaggleApiToken = \"KGAT" + "_f27b880ec9f1a1c0ae644a184e85b30a\";",
            ],
            NearMisses =
            [
                "KAGGLE_API_TOKEN=KGAT" + "_67a36dfe4941bb704fa0a8045bd76f0",
                "checksum = \"KGAT" + "_6d962ab2c61da346b4d4f63dbcca8aa0\"",
            ],
            VisiblePrefix = 5,
        },
        new("kaggle-api-key", "Kaggle API key (legacy)")
        {
            Provider = "Kaggle",
            Description = "Acts as its owner on Kaggle: notebooks, data sets and submissions.",
            Pattern = RulePattern.NamedValue(["kaggle"], "<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the account's activity for use that is not yours.",
                "https://www.kaggle.com/settings"),
            Examples =
            [
                "kaggle_key: 5cb1" + "f812b3c5120b021a53476bb10aa8",
                "  \"KaggleKey\": \"360d" + "df2ae3ccbdf7724230687508112e\",",
            ],
            NearMisses =
            [
                "export KAGGLE_KEY=cfcc" + "e353bf71034f42b4dd6038131c7",
                "checksum = \"d2bf" + "5290925793b995ab464594c34490\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
