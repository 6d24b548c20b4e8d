using ApiXGuard.Detection;

namespace ApiXGuard.Policy.Tests.Selectors;

/// <summary>What a diagnostic's id means where no diagnostic is at hand.</summary>
public sealed class DiagnosticOfRuleTests
{
    [Theory]
    [InlineData("github-classic-token", "AXG1001")]
    [InlineData("json-web-token", "AXG1001")]
    [InlineData("generic-secret", "AXG1002")]
    [InlineData("generic-password", "AXG1002")]
    [InlineData("connection-string-password", "AXG1003")]
    [InlineData("url-token", "AXG1004")]
    [InlineData("private-key", "AXG1006")]
    [InlineData("http-bearer-token", "AXG1007")]
    [InlineData("client-script-secret", "AXG3005")]
    public void A_rule_has_one_diagnostic(string rule, string diagnostic) => Assert.Equal(diagnostic, DiagnosticOfRule.Of(Rule(rule)));

    [Theory]
    [InlineData("AXG1001", "github-classic-token", true)]
    [InlineData("axg1001", "github-classic-token", true)]
    [InlineData("AXG1001", "generic-password", false)]
    [InlineData("AXG1001", "connection-string-password", false)]
    [InlineData("AXG1002", "generic-password", true)]
    [InlineData("AXG1002", "github-classic-token", false)]
    [InlineData("AXG1002", "http-bearer-token", true)]
    [InlineData("AXG1003", "connection-string-password", true)]
    [InlineData("AXG1003", "github-classic-token", false)]
    [InlineData("AXG1006", "private-key", true)]
    [InlineData("AXG1006", "generic-password", true)]
    [InlineData("AXG1006", "github-classic-token", false)]
    [InlineData("AXG1005", "generic-secret", true)]
    [InlineData("AXG1007", "generic-password", true)]
    [InlineData("AXG1007", "github-classic-token", true)]
    [InlineData("AXG1009", "github-classic-token", true)]
    [InlineData("AXG1008", "connection-string-password", true)]
    [InlineData("AXG3003", "github-classic-token", true)]
    [InlineData("AXG3005", "client-script-secret", true)]
    [InlineData("AXG3005", "github-classic-token", false)]
    [InlineData("AXG1007", "client-script-secret", false)]
    [InlineData("AXG2001", "github-classic-token", false)]
    [InlineData("AXG4001", "generic-secret", false)]
    public void At_commit_an_id_means_what_its_diagnostic_may_show(string diagnostic, string rule, bool covers)
    {
        var allows = InlineAllowSet.Read(System.Text.Encoding.UTF8.GetBytes($"// apixguard:allow {diagnostic} because x1"));

        Assert.Equal(covers, allows.Find(Rule(rule), 1, 1) is not null);
    }

    [Theory]
    [InlineData("wwwroot/appsettings.json", "AXG3003")]
    [InlineData("src/Shop.Client/wwwroot/appsettings.Production.json", "AXG3003")]
    [InlineData("ClientApp/src/orders.ts", "AXG3003")]
    [InlineData("wwwroot/.env", "AXG3004")]
    [InlineData("public/.env.production", "AXG3004")]
    [InlineData("appsettings.json", null)]
    [InlineData("src/orders.ts", null)]
    [InlineData("frontend/src/Program.cs", null)]
    public void The_scanner_tells_what_ships_by_its_path(string path, string? diagnostic) =>
        Assert.Equal(diagnostic, DiagnosticOfRule.OfShipped(Rule("github-classic-token"), path, PathKind.Of(path)));

    private static SecretRule Rule(string id) => SecretScanner.Default.Catalogue.Find(id) ?? throw new ArgumentException(id);
}
