using System.Text.Json;
using ApiXGuard.Detection;
using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.Reports;

/// <summary>
/// The report for code scanning services and editors: SARIF 2.1.0 (OASIS). Each place is its own result; results of one secret share
/// a partial fingerprint.
/// </summary>
internal sealed class SarifReport : IReportWriter
{
    /// <summary>Under which name results carry the secret's fingerprint.</summary>
    public const string FingerprintName = "apixguard/v1";

    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <inheritdoc/>
    public string Format => "sarif";

    /// <inheritdoc/>
    public void Write(ScanReport report, ReportContext context, Stream output)
    {
        var rules = report.Findings.Select(finding => finding.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, context, rules);
        WriteInvocation(json, report);
        WriteRoot(json, context);
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteResults(json, report, rules);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteTool(Utf8JsonWriter json, ReportContext context, List<SecretRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ApiXGuard");
        json.WriteString("semanticVersion", context.ToolVersion);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            SarifRule.Write(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, ScanReport report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.IsComplete);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var error in report.Errors)
            WriteNotification(json, "error", error.Message, ReportWords.Named(error.Repository, error.Path), line: 0);
        foreach (var warning in report.Warnings)
            WriteNotification(json, "warning", warning.Message, ReportWords.Named(warning.Repository, warning.Path), warning.Line);
        foreach (var item in report.Skipped.Where(item => item.Reason == SkipReason.TooLarge))
            WriteNotification(json, "note", $"not scanned: too large ({item.Detail ?? "over the limit"})", ReportWords.Named(item.Repository, item.Path), line: 0);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteNotification(Utf8JsonWriter json, string level, string message, string path, int line)
    {
        json.WriteStartObject();
        json.WriteString("level", level);
        WriteText(json, "message", message);
        if (path.Length > 0)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            SarifLocation.WriteArtifact(json, path);
            if (line > 0)
            {
                json.WriteStartObject("region");
                json.WriteNumber("startLine", line);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteRoot(Utf8JsonWriter json, ReportContext context)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifLocation.RootId);
        if (context.Root is not null)
            json.WriteString("uri", SarifLocation.FolderUri(context.Root));
        WriteText(json, "description", "The root that was scanned.");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, ScanReport report, List<SecretRule> rules)
    {
        var indexes = rules.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        json.WriteStartArray("results");
        foreach (var finding in report.Findings)
        {
            foreach (var location in finding.Locations)
                WriteResult(json, finding, location, indexes[finding.Rule.Id]);
        }

        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, Location location, int ruleIndex)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", SarifRule.Level(finding.Confidence));
        WriteText(json, "message", $"{finding.Rule.Title}: {finding.Redacted} {finding.Rule.Remedy.Steps}");
        json.WriteStartArray("locations");
        SarifLocation.Write(json, location);
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintName, finding.Fingerprint);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("confidence", ReportWords.Of(finding.Confidence));
        json.WriteString("validity", ReportWords.Of(finding.Validity));
        json.WriteString("redacted", finding.Redacted);
        if (location.Diagnostic is { } diagnostic)
            json.WriteString("diagnostic", diagnostic);
        if (location.Repository is { } repository)
            json.WriteString("repository", ReportWords.WellFormed(repository));
        if (location.Provenance is { } provenance)
            WriteProvenance(json, provenance);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteProvenance(Utf8JsonWriter json, Provenance provenance)
    {
        if (provenance.Commit is { } commit)
            json.WriteString("commit", commit);
        if (provenance.Date is { } date)
        {
            json.WriteString("author", ReportWords.WellFormed($"{provenance.Author} <{provenance.Email}>"));
            json.WriteString("date", ReportWords.Of(date));
        }

        json.WriteBoolean("inHead", provenance.IsInHead);
        json.WriteNumber("commits", provenance.Commits);
    }

    /// <summary>A message object.</summary>
    internal static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", ReportWords.WellFormed(text));
        json.WriteEndObject();
    }
}
