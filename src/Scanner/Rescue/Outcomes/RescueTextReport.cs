using System.Globalization;
using ApiXGuard.Scanner.Reports;
using ApiXGuard.Scanner.Rescue.Exposure;
using ApiXGuard.Scanner.Rescue.Plans;

namespace ApiXGuard.Scanner.Rescue.Outcomes;

/// <summary>Tells people what will be done, or was, and what is left to do. Whatever comes from files is neutralised.</summary>
internal static class RescueTextReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(RescueReport report, TextWriter text, AnsiStyle style)
    {
        foreach (var step in report.Steps)
            WriteStep(step, report, text, style);
        WriteRemedies(report, text, style);
        WriteEnd(report, text, style);
    }

    private static void WriteStep(RescueStep step, RescueReport report, TextWriter text, AnsiStyle style)
    {
        var place = step.Leak.Location;
        var number = CultureInfo.InvariantCulture;
        text.WriteLine($"{style.Bold(Safe($"{place.Path}:{place.StartLine.ToString(number)}:{place.StartColumn.ToString(number)}"))}: {Safe(step.Leak.Rule.Title)} {Safe(step.Leak.Finding.Redacted)} {style.Dim($"[{step.Leak.Rule.Id}]")}");
        if (step.State == StepState.Blocked)
        {
            Line("stays", style.Red(Safe(step.Problem!)));
        }
        else
        {
            var verb = step.IsThere ? "is in" : report.IsDryRun ? "goes to" : "is now in";
            Line(verb, $"{Safe(step.Destination!.Description)}, as {style.Bold(Safe(step.Entry!))}");
            if (step.RewritesFile)
                Line("file", report.IsDryRun ? "a placeholder takes its place in the file" : "a placeholder took its place in the file");
            foreach (var edit in step.Edits)
                Line("file", Safe(edit));
            WriteCode(step, report.IsDryRun);
            foreach (var note in step.Notes)
                Line("then", Safe(note));
        }

        if (step.Exposure is { } exposure)
            Line("history", style.Yellow(Safe(Of(exposure, step))));
        text.WriteLine();

        void WriteCode(RescueStep step, bool isDryRun)
        {
            if (step.Code is not { } code)
                return;
            if (step.State == StepState.Done)
            {
                Line("code", "a code fix replaced the literal");
                return;
            }

            if (code.Replacement is { } replacement)
                Line("code", $"write {style.Bold(Safe(replacement))} in its place");
            if (code.Advice is { } advice)
                Line(code.Replacement is null ? "code" : "", Safe(advice));
            if (code.Fix is not null)
                Line("", $"{Safe(code.Fix)}{(code.Command is null ? "; it needs the package ApiXGuard.Analyzers in the project" : "")}");
            if (code.Command is { } command)
                Line("", $"{(isDryRun ? "--apply-fix runs" : "without an editor")}: {Safe(command.Text)}");
        }

        void Line(string name, string what) => text.WriteLine($"  {name,-9} {what}");
    }

    private static string Of(HistoryExposure exposure, RescueStep step)
    {
        var gap = exposure.Gap is null ? "" : $" (not everything could be looked at: {exposure.Gap})";
        if (exposure.Provenance is not { } provenance)
            return exposure.Gap is null ? "never committed: moving it is enough, if nobody else was given the file" : $"not found in what could be looked at: {exposure.Gap}";
        var pushed = exposure.IsPushed switch
        {
            true => "; it was pushed",
            false => "; no remote-tracking branch has it yet",
            null => "; there is no remote-tracking branch that could have it",
        };
        return ProvenanceText.Of(provenance, exposure.Place ?? step.Leak.Location) + pushed + gap;
    }

    private static void WriteRemedies(RescueReport report, TextWriter text, AnsiStyle style)
    {
        // A key that was never committed needs nothing but its new place.
        var burnt = report.Steps.Where(step => step.Exposure is not { IsCommitted: false, Gap: null }).ToList();
        if (burnt.Count == 0)
            return;
        var known = burnt.TrueForAll(step => step.Exposure is { IsCommitted: true });
        text.WriteLine(known
            ? "A key that was committed is burnt, wherever it lies now. In this order:"
            : "If a key was ever committed or shared, it is burnt, wherever it lies now. Then, in this order:");
        var order = 1;
        foreach (var rule in burnt.Select(step => step.Leak.Rule).DistinctBy(rule => rule.Id))
        {
            text.WriteLine($"  {order++}. {style.Cyan(Safe(rule.Title))}: {Safe(rule.Remedy.Steps)}");
            if (rule.Remedy.RevocationPage.Length > 0)
                text.WriteLine($"     {Safe(rule.Remedy.RevocationPage)}");
        }

        var places = burnt.Where(step => step.State != StepState.Blocked && step.Destination is not null && step.Entry is not null).Select(step => $"{step.Destination!.Description} as {step.Entry}").Distinct().ToList();
        if (places.Count > 0)
            text.WriteLine($"  {order++}. Put the new value where the old one went: {Safe(string.Join("; ", places))}.");
        text.WriteLine($"  {order}. Rewriting history is optional and comes last: it takes the value from no clone, fork or cache.");
        text.WriteLine();
    }

    private static void WriteEnd(RescueReport report, TextWriter text, AnsiStyle style)
    {
        if (report.HistoryGap is not null)
            text.WriteLine($"The history was not looked at: {Safe(report.HistoryGap)}.");
        var left = report.Steps.Count(step => step.State == StepState.LeftInCode);
        if (report.Blocked > 0)
            text.WriteLine(style.Red($"{TextSummary.Count(report.Blocked, "secret")} cannot be moved: see above."));
        if (report.IsDryRun)
            text.WriteLine(report.HowToDoIt is { } how ? $"Nothing was changed. To do it: {style.Bold(Safe(how))}" : "Nothing was changed.");
        else if (left > 0)
            text.WriteLine($"{TextSummary.Count(left, "secret")} moved and still in the code: the literal has to be replaced as shown above.");
        else if (report.Steps.Any(step => step.State == StepState.Done))
            text.WriteLine("Done. Stage the files again before you commit.");
    }

    private static string Safe(string text) => TerminalText.Neutralise(text);
}
