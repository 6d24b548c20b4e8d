using System.Text.Json;
using ApiXGuard.Detection;
using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.Reports;

/// <summary>The report for programs, as docs/report-schema.json describes it. Deterministic: the same findings give the same bytes.</summary>
internal sealed class JsonReport : IReportWriter
{
    /// <summary>Grows when a reader of the old form could misread the new one; new members do not count.</summary>
    public const string Schema = "apixguard-report/1";

    /// <inheritdoc/>
    public string Format => "json";

    /// <inheritdoc/>
    public void Write(ScanReport report, ReportContext context, Stream output)
    {
        // The default encoder leaves nothing but ASCII: nothing here can act on a terminal or a page.
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartObject("tool");
        json.WriteString("name", "apixguard");
        json.WriteString("version", context.ToolVersion);
        json.WriteEndObject();
        if (report.Run is { } run)
            WriteRun(json, run);
        json.WriteBoolean("complete", report.IsComplete);
        WriteArray(json, "findings", report.Findings, WriteFinding);
        WriteArray(json, "skipped", report.Skipped, WriteSkipped);
        WriteArray(json, "errors", report.Errors, WriteError);
        WriteArray(json, "warnings", report.Warnings, WriteWarning);
        WriteSummary(json, report);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteRun(Utf8JsonWriter json, RunDescription run)
    {
        json.WriteStartObject("run");
        json.WriteString("command", run.Command);
        json.WriteString("catalogue", run.Catalogue);
        json.WriteStartArray("repositories");
        foreach (var repository in run.Repositories)
            json.WriteStringValue(ReportWords.WellFormed(repository));
        json.WriteEndArray();
        if (run.Shard is { } shard)
        {
            json.WriteStartObject("shard");
            json.WriteNumber("index", shard.Index);
            json.WriteNumber("count", shard.Count);
            json.WriteEndObject();
            if (run.Scope is { } scope)
                json.WriteString("scope", scope);
        }

        json.WriteEndObject();
    }

    internal static void WriteArray<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("title", finding.Rule.Title);
        json.WriteString("confidence", ReportWords.Of(finding.Confidence));
        json.WriteString("validity", ReportWords.Of(finding.Validity));
        json.WriteString("redacted", finding.Redacted);
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteStartObject("remedy");
        json.WriteString("steps", finding.Rule.Remedy.Steps);
        if (finding.Rule.Remedy.RevocationPage.Length > 0)
            json.WriteString("revocationPage", finding.Rule.Remedy.RevocationPage);
        json.WriteEndObject();
        WriteProvenance(json, finding.Provenance);
        WriteArray(json, "locations", finding.Locations, WriteLocation);
    }

    private static void WriteLocation(Utf8JsonWriter json, Location location)
    {
        WriteRepository(json, location.Repository);
        json.WriteString("path", ReportWords.WellFormed(location.Path));
        json.WriteNumber("startLine", location.StartLine);
        json.WriteNumber("startColumn", location.StartColumn);
        json.WriteNumber("endLine", location.EndLine);
        json.WriteNumber("endColumn", location.EndColumn);
        if (location.Kind != LocationKind.File)
            json.WriteString("kind", ReportWords.Of(location.Kind));
        if (location.Diagnostic is { } diagnostic)
            json.WriteString("diagnostic", diagnostic);
        WriteProvenance(json, location.Provenance);
    }

    private static void WriteRepository(Utf8JsonWriter json, string? repository)
    {
        if (repository is not null)
            json.WriteString("repository", ReportWords.WellFormed(repository));
    }

    private static void WriteProvenance(Utf8JsonWriter json, Provenance? provenance)
    {
        if (provenance is null)
            return;
        json.WriteStartObject("provenance");
        WriteRepository(json, provenance.Repository);
        if (provenance.Commit is { } commit)
            json.WriteString("commit", commit);
        if (provenance.Date is { } date)
        {
            json.WriteString("author", ReportWords.WellFormed(provenance.Author ?? ""));
            json.WriteString("email", ReportWords.WellFormed(provenance.Email ?? ""));
            json.WriteString("date", ReportWords.Of(date));
        }

        json.WriteBoolean("inHead", provenance.IsInHead);
        json.WriteNumber("commits", provenance.Commits);
        if (provenance.Order is { } order)
            json.WriteNumber("order", order);
        if (provenance.Held is { } held)
            json.WriteString("held", held.ToString());
        json.WriteEndObject();
    }

    internal static void WriteSkipped(Utf8JsonWriter json, SkippedItem item)
    {
        WriteRepository(json, item.Repository);
        json.WriteString("path", ReportWords.WellFormed(item.Path));
        json.WriteString("reason", ReportWords.Of(item.Reason));
        if (item.Detail is not null)
            json.WriteString("detail", ReportWords.WellFormed(item.Detail));
        if (item.Count is { } count)
            json.WriteNumber("count", count);
    }

    private static void WriteError(Utf8JsonWriter json, ScanError error)
    {
        WriteRepository(json, error.Repository);
        json.WriteString("path", ReportWords.WellFormed(error.Path));
        json.WriteString("message", ReportWords.WellFormed(error.Message));
        if (error.Objects is not { } objects)
            return;
        json.WriteStartObject("objects");
        json.WriteString("problem", ReportWords.Of(objects.Problem));
        json.WriteNumber("count", objects.Count);
        json.WriteStartArray("named");
        foreach (var id in objects.Named)
            json.WriteStringValue(id);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWarning(Utf8JsonWriter json, ScanWarning warning)
    {
        WriteRepository(json, warning.Repository);
        json.WriteString("path", ReportWords.WellFormed(warning.Path));
        json.WriteNumber("line", warning.Line);
        json.WriteString("message", ReportWords.WellFormed(warning.Message));
    }

    private static void WriteSummary(Utf8JsonWriter json, ScanReport report)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("findings", report.Findings.Count);
        json.WriteNumber("locations", report.Findings.Sum(finding => finding.Locations.Count));
        foreach (var confidence in (ReadOnlySpan<Confidence>)[Confidence.High, Confidence.Medium, Confidence.Low])
            json.WriteNumber(ReportWords.Of(confidence), report.Findings.Count(finding => finding.Confidence == confidence));
        json.WriteNumber("allowed", report.Statistics.Allowed);
        json.WriteNumber("belowConfidence", report.Statistics.BelowConfidence);
        json.WriteNumber("skipped", report.Skipped.Count);
        json.WriteNumber("errors", report.Errors.Count);
        json.WriteNumber("blobs", report.Statistics.Blobs);
        json.WriteNumber("bytes", report.Statistics.Bytes);
        json.WriteEndObject();
    }
}
