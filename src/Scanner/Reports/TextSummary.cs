using System.Globalization;
using ApiXGuard.Detection;
using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.Reports;

/// <summary>The last line of a report for people.</summary>
internal static class TextSummary
{
    /// <summary>What was found, what was scanned and what was left out.</summary>
    public static string Of(ScanReport report, AnsiStyle style)
    {
        var parts = new List<string> { Findings(report, style), Scanned(report) };
        var rest = new List<string>();
        Add(rest, report.Statistics.Allowed, "allowed");
        Add(rest, report.Statistics.BelowConfidence, "below the minimum confidence");
        Add(rest, report.Skipped.Count, "skipped");
        if (rest.Count > 0)
            parts.Add(string.Join(", ", rest));
        var line = string.Join("; ", parts) + ".";
        return report.IsComplete
            ? line
            : line + " " + style.Red($"Incomplete: {Count(report.Errors.Count, "error")}.");
    }

    /// <summary>A number and its noun.</summary>
    public static string Count(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? string.Empty : "s")}");

    private static string Findings(ScanReport report, AnsiStyle style)
    {
        if (report.Findings.Count == 0)
            return "No secrets found";
        var places = report.Findings.Sum(finding => finding.Locations.Count);
        var inPlaces = places == report.Findings.Count ? string.Empty : $" in {Count(places, "place")}";
        return style.Red($"{Count(report.Findings.Count, "secret")} found{inPlaces}") + $" ({Levels(report)})";
    }

    private static string Levels(ScanReport report)
    {
        var levels = new List<string>();
        foreach (var confidence in (ReadOnlySpan<Confidence>)[Confidence.High, Confidence.Medium, Confidence.Low])
            Add(levels, report.Findings.Count(finding => finding.Confidence == confidence), ReportWords.Of(confidence));
        return string.Join(", ", levels);
    }

    private static string Scanned(ScanReport report)
    {
        var statistics = report.Statistics;
        var size = statistics.Bytes switch
        {
            < 1_000 => $"{statistics.Bytes} B",
            < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{statistics.Bytes / 1e3:0.#} kB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{statistics.Bytes / 1e6:0.#} MB"),
        };
        var repositories = report.Run is { Repositories.Count: > 1 and var several } ? string.Create(CultureInfo.InvariantCulture, $" of {several:N0} repositories") : string.Empty;
        var time = statistics.Elapsed == TimeSpan.Zero ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" in {Math.Max(1, (long)statistics.Elapsed.TotalMilliseconds)} ms");
        return $"{Count(statistics.Blobs, "file")}, {size}{repositories} scanned{time}";
    }

    private static void Add(List<string> parts, long count, string what)
    {
        if (count > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}"));
    }
}
