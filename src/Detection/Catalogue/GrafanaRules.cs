using ApiXGuard.Detection.Checks;

namespace ApiXGuard.Detection.Catalogue;

internal static class GrafanaRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("grafana-service-account-token", "Grafana service account token")
        {
            Provider = "Grafana",
            Description = "Reads dashboards and queries data sources, or administers them, within its role.",
            Pattern = RulePattern.Token("glsa_<b62>{32}_<xhex>{8}"),
            Remedy = new Remedy(
                "Delete the token of the service account and create a new one.",
                "https://grafana.com/docs/grafana/latest/administration/service-accounts/"),
            Examples =
            [
                "var grafanaToken = \"gls" + "a_1oWP4oTJkKuOITH7Iuw7LzjagflbEPCX_ab52c33d\";",
                "    GRAFANA_TOKEN: \"gls" + "a_W1SEMp7gHej0KnnlMoI9AbOmEhhZeA2d_8e6ed02a\"",
            ],
            NearMisses =
            [
                "var grafanaToken = \"gls" + "a_1oWP4oTJkKuOITH7Iuw7LzjagflbEPCX_ab52c33\";",
                "var grafanaToken = \"gls" + "a_1oWP4oTJkKuOITH7Iuw7LzjagflbEPCX_ab52c33d3\";",
            ],
            Check = GrafanaChecksum.Check,
            Complete = GrafanaChecksum.Complete,
            VisiblePrefix = 5,
        },
        new("grafana-cloud-token", "Grafana Cloud access policy token")
        {
            Provider = "Grafana",
            Description = "Reads and writes metrics, logs and traces of a Grafana Cloud stack, within its policy.",
            Pattern = RulePattern.Token("glc_<b64>{32,400}[=]{0,3}"),
            Remedy = new Remedy(
                "Delete the token of the access policy and create a new one.",
                "https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/"),
            Examples =
            [
                "private const string GrafanaCloudToken = \"glc" + "_Bk7F2hniboN7uMpaliJkvyXCWfDIulhTVptPX=\";",
                "    GRAFANA_CLOUD_TOKEN: \"glc" + "_YebxjaNBK2Hn3y5ahTtfEXtSEj2eS+V99===\"",
            ],
            NearMisses =
            [
                "private const string GrafanaCloudToken = \"glc" + "_Bk7F2hniboN7uMpaliJkvyXC\";",
                "private const string GrafanaCloudToken = \"glc" + "_Bk7F2hnib\";",
            ],
            VisiblePrefix = 4,
        },
        new("grafana-api-key", "Grafana API key (before service accounts)")
        {
            Provider = "Grafana",
            Description = "Reads dashboards and queries data sources, or administers them, within its role.",
            Pattern = RulePattern.Token("eyJrIjoi<b64>{60,400}[=]{0,3}"),
            Remedy = new Remedy(
                "Delete the key and create a service account in its place.",
                "https://grafana.com/docs/grafana/latest/administration/service-accounts/"),
            Examples =
            [
                "\"grafanaApiKey\": \"eyJrI" + "joiYIm3QDwdPaLGduBJ1wf6EpKZnYsruZ7tp85fk/j1UqBjmgcXGX9eVcPbY7yxwzPl==\",",
                "grafana_api_key = 'eyJrI" + "joivPWFYEpwgtUZrA45OAPy3n5PV3L1WVIK9ek6HdGdViT98nLeVcshNJMfzLyooks4k'",
            ],
            NearMisses =
            [
                "\"grafanaApiKey\": \"eyJrI" + "joiYIm3QDwdPaLGduBJ1wf6EpKZnYsruZ7tp85fk/j1U\",",
                "\"grafanaApiKey\": \"eyJrI" + "joiYIm3QDwdP\",",
            ],
            VisiblePrefix = 8,
        },
    ];
}
