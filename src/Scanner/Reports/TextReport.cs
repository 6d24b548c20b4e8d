using System.Globalization;
using System.Text;
using ApiXGuard.Detection;
using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.Reports;

/// <summary>The report for people: where, what, why it matters and what to do. A few findings fit on one screen.</summary>
internal sealed class TextReport : IReportWriter
{
    // Beyond these a list is more useful than a page for each.
    private const int MostWithSource = 20;
    private const int MostListed = 200;
    private const int MostRulesExplained = 10;
    private const int MostPlacesNamed = 5;
    private const int MostNotes = 20;

    /// <inheritdoc/>
    public string Format => "text";

    /// <inheritdoc/>
    public void Write(ScanReport report, ReportContext context, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var style = new AnsiStyle(context.UseColour);
        WriteFindings(text, style, report.Findings);
        if (report.Findings.Count > 0)
        {
            WriteRemedies(text, style, report.Findings);
            WriteWayOut(text, style, report.Findings[0]);
        }

        WriteNotes(text, style, report, context.TellsErrors);
        text.WriteLine(TextSummary.Of(report, style));
    }

    private static void WriteFindings(TextWriter text, AnsiStyle style, IReadOnlyList<Finding> findings)
    {
        string? path = null;
        foreach (var finding in findings.Take(MostListed))
        {
            var name = ReportWords.Named(finding.Locations[0].Repository, finding.Locations[0].Path);
            var isSameFile = name == path;
            path = name;
            if (findings.Count <= MostWithSource)
                WriteInFull(text, style, finding);
            else
                WriteInBrief(text, style, finding, isSameFile);
        }

        if (findings.Count > MostListed)
            text.WriteLine($"… and {Count(findings.Count - MostListed, "more finding")}; --format json and sarif list them all");
        if (findings.Count > MostWithSource)
            text.WriteLine();
    }

    private static void WriteInFull(TextWriter text, AnsiStyle style, Finding finding)
    {
        var place = finding.Locations[0];
        text.WriteLine($"{style.Bold(Place(place))}: {style.Red(Safe(finding.Rule.Title))} {style.Dim($"[{finding.Rule.Id}, {Sureness(finding)}]")}");
        if (place.Excerpt is { } excerpt)
        {
            var number = place.StartLine.ToString(CultureInfo.InvariantCulture).PadLeft(5);
            var indent = new string(' ', DisplayWidth.Of(excerpt.Text.AsSpan(0, excerpt.MarkStart)));
            text.WriteLine($"{style.Dim($"{number} |")} {excerpt.Text}");
            text.WriteLine($"{style.Dim("      |")} {indent}{style.Red(new string('^', Math.Max(1, excerpt.MarkLength)))}");
        }
        else
        {
            text.WriteLine($"        {Safe(finding.Redacted)}");
        }

        if (finding.Locations.FirstOrDefault(other => other.Diagnostic is not null) is { } shipped && !finding.Rule.IsPublicText)
            text.WriteLine($"        {Safe(ProvenanceText.NameOf(shipped))} ships to clients: whoever uses one can read it");
        if (finding.Provenance is { } provenance)
            text.WriteLine($"        {Safe(ProvenanceText.Of(provenance, place))}");
        var others = finding.Locations.Skip(1).ToList();
        if (others.Count > 0)
        {
            var named = string.Join(", ", others.Take(MostPlacesNamed).Select(Place));
            var more = others.Count > MostPlacesNamed ? $" and {others.Count - MostPlacesNamed} more" : string.Empty;
            text.WriteLine($"        the same secret: {named}{more}");
        }

        text.WriteLine();
    }

    private static void WriteInBrief(TextWriter text, AnsiStyle style, Finding finding, bool isSameFile)
    {
        var place = finding.Locations[0];
        if (!isSameFile)
            text.WriteLine(style.Bold(Safe(ReportWords.Named(place.Repository, place.Path))));
        var history = finding.Provenance is { } provenance ? $" {Safe(ProvenanceText.InBrief(provenance))}" : string.Empty;
        var others = finding.Locations.Count > 1 ? $" (and {Count(finding.Locations.Count - 1, "more place")})" : string.Empty;
        text.WriteLine($"  {Place(place)}: {Safe(finding.Rule.Title)} {Safe(finding.Redacted)} {style.Dim($"[{finding.Rule.Id}, {Sureness(finding)}]")}{history}{others}");
    }

    private static void WriteRemedies(TextWriter text, AnsiStyle style, IReadOnlyList<Finding> findings)
    {
        var rules = findings.Select(finding => finding.Rule).DistinctBy(rule => rule.Id).ToList();
        foreach (var rule in rules.Take(MostRulesExplained))
        {
            text.WriteLine($"{style.Cyan(Safe(rule.Title))}");
            text.WriteLine($"  why: {Safe(rule.Description)}");
            text.WriteLine($"  do:  {Safe(rule.Remedy.Steps)}");
            if (rule.Remedy.RevocationPage.Length > 0)
                text.WriteLine($"       {Safe(rule.Remedy.RevocationPage)}");
        }

        if (rules.Count > MostRulesExplained)
            text.WriteLine($"… and {Count(rules.Count - MostRulesExplained, "more rule")}: apixguard explain RULE");
        text.WriteLine();
    }

    private static void WriteWayOut(TextWriter text, AnsiStyle style, Finding finding)
    {
        if (finding.Provenance is null)
        {
            text.WriteLine("Take the value out of the text: into user secrets, the environment or a key store. What was ever pushed has leaked: revoke it.");
            text.WriteLine("Not a secret, or meant to be there? Say so in a comment on the line, with the reason:");
            text.WriteLine($"  {style.Bold($"apixguard:allow {finding.Rule.Id} because REASON")}");
        }
        else
        {
            text.WriteLine("What was ever pushed has leaked, also where it was deleted since: revoke it first. Rewriting history takes it from no clone.");
            text.WriteLine("Not a secret, or revoked? A line in .apixguard/baseline says so for the whole history:");
            text.WriteLine($"  {style.Bold($"{finding.Fingerprint} {finding.Rule.Id} - - REASON")}");
        }

        text.WriteLine();
    }

    private static void WriteNotes(TextWriter text, AnsiStyle style, ScanReport report, bool tellsErrors)
    {
        Write(report.Warnings, warning => $"{style.Yellow("warning")}: {Safe(ReportWords.Named(warning.Repository, warning.Path))}:{Number(warning.Line)}: {Safe(warning.Message)}");
        Write(report.Skipped.Where(item => item.Reason == SkipReason.TooLarge).ToList(), item => $"not scanned: {Safe(ReportWords.Named(item.Repository, item.Path))}: too large ({Safe(item.Detail ?? "over the limit")})");
        Write(tellsErrors ? report.Errors : [], error => $"{style.Red("error")}: {Prefix(ReportWords.Named(error.Repository, error.Path))}{Safe(error.Message)}");

        void Write<T>(IReadOnlyList<T> items, Func<T, string> line)
        {
            foreach (var item in items.Take(MostNotes))
                text.WriteLine(line(item));
            if (items.Count > MostNotes)
                text.WriteLine($"… and {items.Count - MostNotes} more of these");
        }

        static string Prefix(string path) => path.Length == 0 ? string.Empty : Safe(path) + ": ";
    }

    /// <summary>Whether there is nothing that a person has to read: no finding and no note.</summary>
    public static bool IsUneventful(ScanReport report) =>
        report is { Findings.Count: 0, Warnings.Count: 0, Errors.Count: 0 } && !report.Skipped.Any(item => item.Reason == SkipReason.TooLarge);

    private static string Place(Location place) =>
        $"{Safe(ProvenanceText.NameOf(place))}:{Number(place.StartLine)}:{Number(place.StartColumn)}";

    private static string Sureness(Finding finding) => ReportWords.Of(finding.Confidence) + finding.Validity switch
    {
        Validity.Valid => ", check passed",
        Validity.Invalid => ", check failed",
        _ => string.Empty,
    } + (finding.Locations.Select(place => place.Diagnostic).FirstOrDefault(id => id is not null) is { } diagnostic ? $", {diagnostic}" : string.Empty);

    private static string Safe(string text) => TerminalText.Neutralise(text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Count(int count, string noun) => TextSummary.Count(count, noun);
}
