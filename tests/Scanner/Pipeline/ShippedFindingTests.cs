using System.Text;
using System.Text.Json;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Pipeline;
using ApiXGuard.Scanner.Reports;
using ApiXGuard.Scanner.Sources;
using ApiXGuard.Scanner.Tests.Reports;

namespace ApiXGuard.Scanner.Tests.Pipeline;

/// <summary>What ships to clients carries the id that the analyzers give it, and what a script publishes is told by its name.</summary>
public sealed class ShippedFindingTests
{
    private const string Token = "ghp" + "_wJ7kQ2mZx9RtB4vNc8LpHs5YdGf3Aa1EuT6o";

    [Theory]
    [InlineData("wwwroot/appsettings.json", "AXG3003")]
    [InlineData("src/Shop.Client/wwwroot/appsettings.Development.json", "AXG3003")]
    [InlineData("ClientApp/public/settings.json", "AXG3003")]
    [InlineData("wwwroot/.env", "AXG3004")]
    [InlineData("public/.env", "AXG3004")]
    [InlineData("appsettings.json", null)]
    [InlineData("public/settings.php", null)]
    public void A_secret_says_whether_its_file_ships(string path, string? diagnostic) =>
        Assert.Equal(diagnostic, Assert.Single(Scan(path, $"\"token\": \"{Token}\"").Findings).Locations[0].Diagnostic);

    [Fact]
    public void One_secret_in_two_files_says_it_of_the_file_that_ships()
    {
        var pipeline = new ScanPipeline(SecretScanner.Default, PolicyDecider.Default);
        pipeline.Visit(new Blob("appsettings.json", Utf8($"\"token\": \"{Token}\"")));
        pipeline.Visit(new Blob("wwwroot/appsettings.json", Utf8($"\"token\": \"{Token}\"")));

        var finding = Assert.Single(pipeline.ToReport().Findings);

        Assert.Equal([null, "AXG3003"], finding.Locations.Select(place => place.Diagnostic));
        var text = Text(pipeline.ToReport());
        Assert.Contains("AXG3003]", text, StringComparison.Ordinal);
        Assert.Contains("wwwroot/appsettings.json ships to clients", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_s_finding_shows_the_name_and_masks_what_takes_its_place()
    {
        var report = Scan("ClientApp/src/pay.ts", "const key = import.meta.env.VITE_PAYMENT_SECRET;\n");

        var finding = Assert.Single(report.Findings);
        Assert.Equal("client-script-secret", finding.Rule.Id);
        Assert.Equal(Confidence.Medium, finding.Confidence);
        Assert.Equal("VITE_PAYMENT_SECRET…", finding.Redacted);
        Assert.Equal("AXG3005", finding.Locations[0].Diagnostic);
        var excerpt = finding.Locations[0].Excerpt!;
        Assert.Equal("const key = import.meta.env.VITE_PAYMENT_SECRET;", excerpt.Text);
        Assert.Equal("VITE_PAYMENT_SECRET", excerpt.Text.Substring(excerpt.MarkStart, excerpt.MarkLength));
    }

    [Fact]
    public void A_secret_on_the_same_line_is_masked_all_the_same()
    {
        var report = Scan("ClientApp/src/pay.ts", $"send(import.meta.env.VITE_PAYMENT_SECRET, \"{Token}\");\n");

        Assert.Equal(2, report.Findings.Count);
        foreach (var writer in ReportFormats.All)
            Assert.DoesNotContain(Token, Samples.Write(writer, report), StringComparison.Ordinal);
        Assert.All(report.Findings, finding => Assert.Equal("send(import.meta.env.VITE_PAYMENT_SECRET, \"ghp_…\");", finding.Locations[0].Excerpt!.Text));
    }

    [Fact]
    public void The_fingerprint_is_the_name_s_wherever_it_stands()
    {
        var one = Scan("ClientApp/src/a.ts", "const k = import.meta.env.VITE_PAYMENT_SECRET;");
        var other = Scan("web/src/b.vue", "<script>\nlet x = 1, k = process.env['VITE_PAYMENT_SECRET'];\n</script>");

        Assert.Equal(Assert.Single(one.Findings).Fingerprint, Assert.Single(other.Findings).Fingerprint);
    }

    [Fact]
    public void Reports_for_programs_hold_the_diagnostic_of_each_place()
    {
        var report = Scan("wwwroot/js/pay.js", "send(JSON.stringify(process.env));\n");

        using var json = JsonDocument.Parse(Samples.Write(ReportFormats.All.Single(writer => writer.Format == "json"), report));
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal("client-script-environment", finding.GetProperty("rule").GetString());
        Assert.Equal("JSON.stringify(process.env)…", finding.GetProperty("redacted").GetString());
        Assert.Equal("AXG3005", finding.GetProperty("locations")[0].GetProperty("diagnostic").GetString());
        Assert.Equal("AXG3005", ReportReader.ReadFinding(new JsonMember(finding, ""), SecretScanner.Default.Catalogue).Locations[0].Diagnostic);

        using var sarif = JsonDocument.Parse(Samples.Write(ReportFormats.All.Single(writer => writer.Format == "sarif"), report));
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("AXG3005", result.GetProperty("properties").GetProperty("diagnostic").GetString());
        Assert.Equal("warning", result.GetProperty("level").GetString());
    }

    [Theory]
    [InlineData("client-script-secret", true)]
    [InlineData("AXG3005", true)]
    [InlineData("AXG1001", false)]
    public void A_comment_silences_it_by_rule_or_diagnostic(string rule, bool isSilent) =>
        Assert.Equal(isSilent, Scan("ClientApp/src/a.ts", $"const k = import.meta.env.VITE_PAYMENT_SECRET; // apixguard:allow {rule} because it is public").Findings.Count == 0);

    [Fact]
    public void An_allow_by_another_diagnostic_does_not_silence_a_secret()
    {
        Assert.Empty(Scan("a.cs", $"var t = \"{Token}\"; // apixguard:allow AXG1001 because it is revoked").Findings);
        Assert.Single(Scan("a.cs", $"var t = \"{Token}\"; // apixguard:allow AXG1003 because it is revoked").Findings);
        Assert.Single(Scan("a.cs", $"log(\"{Token}\"); // apixguard:allow AXG2001 because the log is private").Findings);
    }

    [Theory]
    [InlineData("server/index.js")]
    [InlineData("tests/pay.ts")]
    [InlineData("README.md")]
    public void Scripts_that_no_client_gets_are_left_alone(string path) => Assert.Empty(Scan(path, "const k = process.env.REACT_APP_API_KEY;").Findings);

    private static string Text(ScanReport report) => Samples.Write(ReportFormats.All.Single(writer => writer.Format == "text"), report);

    private static ScanReport Scan(string path, string text)
    {
        var pipeline = new ScanPipeline(SecretScanner.Default, PolicyDecider.Default);
        pipeline.Visit(new Blob(path, Utf8(text)));
        return pipeline.ToReport();
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
