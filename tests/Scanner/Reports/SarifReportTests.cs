using System.Text.Json;
using ApiXGuard.Detection;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Reports;

namespace ApiXGuard.Scanner.Tests.Reports;

/// <summary>The constraints of SARIF 2.1.0 that bear on what we write, by the section of the standard.</summary>
public class SarifReportTests
{
    private static readonly SarifReport Writer = new();

    private static JsonElement Run(ScanReport report, ReportContext? context = null)
    {
        var root = JsonDocument.Parse(Samples.Write(Writer, report, context)).RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        return Assert.Single(root.GetProperty("runs").EnumerateArray());
    }

    [Fact]
    public void Names_version_and_tool_3_13_2_and_3_19()
    {
        var driver = Run(Samples.Report()).GetProperty("tool").GetProperty("driver");

        Assert.Equal("ApiXGuard", driver.GetProperty("name").GetString());
        Assert.Equal("1.2.3", driver.GetProperty("semanticVersion").GetString());
        Assert.Empty(driver.GetProperty("rules").EnumerateArray());
    }

    [Fact]
    public void A_clean_run_has_an_empty_array_of_results_3_14_23() =>
        Assert.Equal(0, Run(Samples.Report()).GetProperty("results").GetArrayLength());

    [Fact]
    public void Columns_count_UTF_16_code_units_3_14_17() =>
        Assert.Equal("utf16CodeUnits", Run(Samples.Report()).GetProperty("columnKind").GetString());

    [Fact]
    public void Each_place_is_a_result_and_those_of_one_secret_share_a_fingerprint_3_27()
    {
        var results = Run(JsonReportTests.Everything()).GetProperty("results").EnumerateArray().ToList();

        Assert.Equal(3, results.Count);
        Assert.All(results, result => Assert.Equal(Samples.Fingerprint, result.GetProperty("partialFingerprints").GetProperty("apixguard/v1").GetString()));
        Assert.All(results, result => Assert.Single(result.GetProperty("locations").EnumerateArray()));
        Assert.All(results, result => Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!));
    }

    [Fact]
    public void Rule_indexes_point_at_the_rule_of_that_id_3_27_6()
    {
        var run = Run(JsonReportTests.Everything());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        Assert.Equal(2, rules.GetArrayLength());
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
    }

    [Fact]
    public void Rules_carry_help_and_severity_3_49()
    {
        var rules = Run(JsonReportTests.Everything()).GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var rule = rules[0];

        Assert.EndsWith(".", rule.GetProperty("shortDescription").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("Revoke the Acme token.", rule.GetProperty("help").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("apixguard:allow acme-token", rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.Equal("https://acme.example/keys", rule.GetProperty("helpUri").GetString());
        Assert.False(rules[1].TryGetProperty("helpUri", out _));
        Assert.Equal("error", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
        Assert.Equal("9.0", rule.GetProperty("properties").GetProperty("security-severity").GetString());
    }

    [Theory]
    [InlineData("high", "error")]
    [InlineData("medium", "warning")]
    [InlineData("low", "note")]
    public void Levels_follow_confidence_3_27_10(string confidence, string level)
    {
        var finding = Samples.Finding(Samples.Acme, Samples.Location("a")) with { Confidence = Enum.Parse<Confidence>(confidence, ignoreCase: true) };

        Assert.Equal(level, Run(Samples.Report(finding)).GetProperty("results")[0].GetProperty("level").GetString());
    }

    [Fact]
    public void Regions_are_whole_and_end_exclusive_3_30()
    {
        var region = Run(JsonReportTests.Everything()).GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");

        Assert.Equal([3, 7, 3, 20], new[] { "startLine", "startColumn", "endLine", "endColumn" }.Select(name => region.GetProperty(name).GetInt32()));
    }

    [Theory]
    [InlineData("src/a b.cs", "src/a%20b.cs")]
    [InlineData("a%20b.cs", "a%2520b.cs")]
    [InlineData("c:d/e?f#g.cs", "c%3Ad/e%3Ff%23g.cs")]
    [InlineData("ü/日.cs", "%C3%BC/%E6%97%A5.cs")]
    [InlineData("new\nline\u001b\u202E", "new%0Aline%1B%E2%80%AE")]
    [InlineData("[a]{b}|\\^`\"<>", "%5Ba%5D%7Bb%7D%7C%5C%5E%60%22%3C%3E")]
    public void Paths_are_relative_URI_references_3_4_3(string path, string uri)
    {
        var artifact = Run(Samples.Report(Samples.Finding(Samples.Acme, Samples.Location(path))))
            .GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");

        Assert.Equal(uri, artifact.GetProperty("uri").GetString());
        Assert.True(Uri.TryCreate(uri, UriKind.Relative, out _));
        Assert.Equal("SRCROOT", artifact.GetProperty("uriBaseId").GetString());
    }

    [Fact]
    public void A_broken_surrogate_in_a_path_becomes_the_replacement_character() =>
        Assert.Equal("lone%EF%BF%BD", SarifLocation.RelativeUri("lone\uD800"));

    [Theory]
    [InlineData("/home/a b", "file:///home/a%20b/")]
    [InlineData("/", "file:///")]
    [InlineData("C:\\Work\\x", "file:///C:/Work/x/")]
    public void The_root_is_an_absolute_URI_that_ends_in_a_slash_3_14_14(string root, string uri)
    {
        var bases = Run(Samples.Report(), Samples.Context with { Root = root }).GetProperty("originalUriBaseIds").GetProperty("SRCROOT");

        Assert.Equal(uri, bases.GetProperty("uri").GetString());
        Assert.True(new Uri(uri).IsFile);
    }

    [Fact]
    public void Without_a_root_none_is_told_3_14_14() =>
        Assert.False(Run(Samples.Report()).GetProperty("originalUriBaseIds").GetProperty("SRCROOT").TryGetProperty("uri", out _));

    [Fact]
    public void Errors_make_the_execution_unsuccessful_and_are_notifications_3_20()
    {
        var invocation = Run(JsonReportTests.Everything()).GetProperty("invocations")[0];
        var notes = invocation.GetProperty("toolExecutionNotifications").EnumerateArray().ToList();

        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(["error", "error", "warning", "note"], notes.Select(note => note.GetProperty("level").GetString()));
        Assert.Equal("access is denied", notes[0].GetProperty("message").GetProperty("text").GetString());
        Assert.False(notes[1].TryGetProperty("locations", out _));
        Assert.Equal(4, notes[2].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void A_whole_scan_is_successful() =>
        Assert.True(Run(Samples.Report()).GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
}
