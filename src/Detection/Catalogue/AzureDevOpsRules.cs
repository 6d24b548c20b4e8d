namespace ApiXGuard.Detection.Catalogue;

internal static class AzureDevOpsRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("azure-devops-token", "Azure DevOps personal access token")
        {
            Provider = "Azure DevOps",
            Description = "Acts as its owner on repositories, pipelines and packages of the organisation, within its scopes.",
            Pattern = RulePattern.Token("<b62>{76}AZDO<b62>{4}"),
            Remedy = new Remedy(
                "Revoke the token under User settings, and issue one with the least scopes and a short life.",
                "https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate"),
            Examples =
            [
                "os.environ[\"AZURE_DEVOPS_EXT_PAT\"] = \"hM"
                    + "L1OU9uY0Gp08hiiifBQmL61OKGARxt3ZtB2ZHels8BN3TQeiJdJQQJ99BKACLJ8On8jxYYyXrDAZD"
                    + "OOyeP\"",
                "var azureDevopsExtPat = \"NS"
                    + "zFAHKUfW4TlNFCSOu70GQPKJHi3WLFAZrZGY6nm7qq3puqeK3tJQQJ99BFACgsYhA6DWfYJy4oAZD"
                    + "O0oy6\";",
            ],
            NearMisses =
            [
                "os.environ[\"AZURE_DEVOPS_EXT_PAT\"] = \"hM"
                    + "L1OU9uY0Gp08hiiifBQmL61OKGARxt3ZtB2ZHels8BN3TQeiJdJQQJ99BKACLJ8On8jxYYyXrDAZD"
                    + "OOye\"",
                "os.environ[\"AZURE_DEVOPS_EXT_PAT\"] = \"hM" + "L1OU9uY0Gp08hiiifBQmL61OKG" + "ARxt3ZtB2ZHels8BN3TQeiJdJQQJ\"",
            ],
        },
        new("azure-devops-legacy-token", "Azure DevOps personal access token (before 2024)")
        {
            Provider = "Azure DevOps",
            Description = "Acts as its owner on repositories, pipelines and packages of the organisation, within its scopes.",
            Pattern = RulePattern.NamedValue(["azuredevops", "azdo", "vsts", "adopat", "vssendpoint"], "<b32l>{52}"),
            Remedy = new Remedy(
                "Revoke the token under User settings, and issue one with the least scopes and a short life.",
                "https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate"),
            Examples =
            [
                "azure_devops_pat: ho" + "nyvryssvkcn42hcev5fkcq26" + "qj2ee5riw4cnqsalfhpa5idlph",
                "AZURE_DEVOPS_PAT=lj" + "ylo6cvb635mz2e7ay7ihxe4r" + "lsjphuwnrqsaff23onhxo2qss7",
            ],
            NearMisses =
            [
                "azure_devops_pat: ho" + "nyvryssvkcn42hcev5fkcq2" + "6qj2ee5riw4cnqsalfhpa5idlp",
                "checksum=lj" + "ylo6cvb635mz2e7ay7ihxe4r" + "lsjphuwnrqsaff23onhxo2qss7",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
