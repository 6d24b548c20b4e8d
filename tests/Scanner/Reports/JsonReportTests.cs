using System.Text.Json;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Reports;

namespace ApiXGuard.Scanner.Tests.Reports;

public class JsonReportTests
{
    private static readonly JsonReport Writer = new();

    [Fact]
    public void Fits_its_published_schema_in_every_part() =>
        Assert.Empty(ReportSchema().Validate(JsonDocument.Parse(Samples.Write(Writer, Everything())).RootElement));

    [Fact]
    public void A_clean_report_fits_the_schema_too() =>
        Assert.Empty(ReportSchema().Validate(JsonDocument.Parse(Samples.Write(Writer, Samples.Report())).RootElement));

    [Fact]
    public void What_is_told_of_a_history_fits_the_schema_and_a_malformed_date_does_not()
    {
        var provenance = new Provenance(new string('a', 40), "Ada Example", "ada@example.test", new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.FromMinutes(-90)), IsInHead: true, Commits: 3);
        var location = Samples.Location("COMMIT_EDITMSG") with { Kind = LocationKind.CommitMessage, Provenance = provenance with { Commit = null, Author = null, Email = null, Date = null } };
        var text = Samples.Write(Writer, Samples.Report(Samples.Finding(Samples.Acme, location) with { Provenance = provenance }));

        Assert.Contains("\"date\": \"2026-01-31T12:00:00-01:30\"", text, StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"commitMessage\"", text, StringComparison.Ordinal);
        Assert.Empty(ReportSchema().Validate(JsonDocument.Parse(text).RootElement));
        Assert.NotEmpty(ReportSchema().Validate(JsonDocument.Parse(text.Replace("T12", " 12", StringComparison.Ordinal)).RootElement));
    }

    [Theory]
    [InlineData("\"complete\": false", "\"complete\": 0")]
    [InlineData("\"startLine\": 3", "\"startLine\": 0")]
    [InlineData("\"confidence\": \"high\"", "\"confidence\": \"High\"")]
    [InlineData("\"fingerprint\": \"00", "\"fingerprint\": \"0")]
    [InlineData("\"tooLarge\"", "\"huge\"")]
    [InlineData("\"allowed\": 1,", "")]
    [InlineData("\"schema\": \"apixguard-report/1\"", "\"schema\": \"2\"")]
    public void The_schema_refuses_what_it_should(string right, string wrong)
    {
        var text = Samples.Write(Writer, Everything());
        Assert.Contains(right, text, StringComparison.Ordinal);

        Assert.NotEmpty(ReportSchema().Validate(JsonDocument.Parse(text.Replace(right, wrong, StringComparison.Ordinal)).RootElement));
    }

    [Fact]
    public void Tells_findings_places_and_counts()
    {
        var root = JsonDocument.Parse(Samples.Write(Writer, Everything())).RootElement;

        Assert.False(root.GetProperty("complete").GetBoolean());
        Assert.Equal("1.2.3", root.GetProperty("tool").GetProperty("version").GetString());
        var finding = root.GetProperty("findings")[0];
        Assert.Equal("acme-token", finding.GetProperty("rule").GetString());
        Assert.Equal("https://acme.example/keys", finding.GetProperty("remedy").GetProperty("revocationPage").GetString());
        Assert.False(root.GetProperty("findings")[1].GetProperty("remedy").TryGetProperty("revocationPage", out _));
        var place = finding.GetProperty("locations")[1];
        Assert.Equal("we\u001b[31mird/\"ü\"\n.cs", place.GetProperty("path").GetString());
        Assert.Equal([3, 7, 3, 20], new[] { "startLine", "startColumn", "endLine", "endColumn" }.Select(name => place.GetProperty(name).GetInt32()));
        var summary = root.GetProperty("summary");
        Assert.Equal([2, 3, 2, 0, 0, 1, 4], new[] { "findings", "locations", "high", "medium", "low", "allowed", "belowConfidence" }.Select(name => summary.GetProperty(name).GetInt32()));
    }

    [Fact]
    public void Is_ASCII_whatever_the_paths_hold() => Assert.True(Samples.Write(Writer, Everything()).All(c => c is '\n' or (>= ' ' and <= '~')));

    [Fact]
    public void The_same_report_gives_the_same_text() =>
        Assert.Equal(Samples.Write(Writer, Everything()), Samples.Write(Writer, Everything()));

    internal static ScanReport Everything() => Samples.Report(
        Samples.Finding(Samples.Acme, Samples.Location("a.cs"), Samples.Location("we\u001b[31mird/\"ü\"\n.cs")),
        Samples.Finding(Samples.Umbrella, Samples.Location("b\uD800.cs"))) with
    {
        Skipped = [new SkippedItem("big.bin", SkipReason.TooLarge, "9 bytes, limit 8"), new SkippedItem("x", SkipReason.Binary)],
        Errors = [new ScanError("c.cs", "access is denied"), new ScanError(string.Empty, "git ended early")],
        Warnings = [new ScanWarning("a.cs", 4, "the allow gives no reason")],
    };

    private static JsonSchemaSubset ReportSchema() => JsonSchemaSubset.FromDocs("report-schema.json");
}
