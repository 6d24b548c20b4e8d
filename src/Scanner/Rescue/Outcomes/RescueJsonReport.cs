using System.Text;
using System.Text.Json;
using ApiXGuard.Scanner.Commands;
using ApiXGuard.Scanner.Reports;
using ApiXGuard.Scanner.Rescue.Exposure;
using ApiXGuard.Scanner.Rescue.Plans;

namespace ApiXGuard.Scanner.Rescue.Outcomes;

/// <summary>A rescue for programs: plan or outcome, without any value.</summary>
internal static class RescueJsonReport
{
    /// <summary>Grows when a reader of the old form could misread the new one.</summary>
    public const string Schema = "apixguard-rescue/1";

    /// <summary>The report as text.</summary>
    public static string Write(RescueReport report)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteStartObject("tool");
            json.WriteString("name", "apixguard");
            json.WriteString("version", BuildInformation.Current.Version);
            json.WriteEndObject();
            json.WriteBoolean("dryRun", report.IsDryRun);
            JsonReport.WriteArray(json, "steps", report.Steps, WriteStep);
            if (report.HistoryGap is { } gap)
                json.WriteString("historyGap", ReportWords.WellFormed(gap));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    private static void WriteStep(Utf8JsonWriter json, RescueStep step)
    {
        var place = step.Leak.Location;
        json.WriteString("rule", step.Leak.Rule.Id);
        json.WriteString("title", step.Leak.Rule.Title);
        json.WriteString("redacted", step.Leak.Finding.Redacted);
        json.WriteString("fingerprint", step.Leak.Finding.Fingerprint);
        json.WriteString("path", ReportWords.WellFormed(place.Path));
        json.WriteNumber("startLine", place.StartLine);
        json.WriteNumber("startColumn", place.StartColumn);
        json.WriteString("state", step.State switch
        {
            StepState.Planned => "planned",
            StepState.Blocked => "blocked",
            StepState.Done => "done",
            _ => "leftInCode",
        });
        Write("problem", step.Problem);
        if (step.Destination is { } destination)
        {
            json.WriteStartObject("destination");
            json.WriteString("kind", destination.Kind);
            json.WriteString("description", ReportWords.WellFormed(destination.Description));
            json.WriteEndObject();
        }

        Write("entry", step.Entry);
        if (step.State != StepState.Blocked)
        {
            json.WriteBoolean("alreadyThere", step.IsThere);
            json.WriteBoolean("rewritesFile", step.RewritesFile);
        }

        WriteAll("edits", step.Edits);
        WriteAll("notes", step.Notes);
        if (step.Code is { } code)
        {
            json.WriteStartObject("code");
            Write("replacement", code.Replacement);
            Write("advice", code.Advice);
            Write("fix", code.Fix);
            if (code.Command is { } command)
                WriteAll("command", ["dotnet", .. command.Arguments]);
            json.WriteEndObject();
        }

        if (step.Exposure is { } exposure)
            WriteExposure(json, exposure);
        json.WriteStartObject("remedy");
        json.WriteString("steps", step.Leak.Rule.Remedy.Steps);
        if (step.Leak.Rule.Remedy.RevocationPage.Length > 0)
            json.WriteString("revocationPage", step.Leak.Rule.Remedy.RevocationPage);
        json.WriteEndObject();

        void Write(string name, string? value)
        {
            if (value is not null)
                json.WriteString(name, ReportWords.WellFormed(value));
        }

        void WriteAll(string name, IReadOnlyList<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
                json.WriteStringValue(ReportWords.WellFormed(value));
            json.WriteEndArray();
        }
    }

    private static void WriteExposure(Utf8JsonWriter json, HistoryExposure exposure)
    {
        json.WriteStartObject("history");
        json.WriteBoolean("committed", exposure.IsCommitted);
        if (exposure.Provenance is { } provenance)
        {
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
        }

        if (exposure.IsPushed is { } pushed)
            json.WriteBoolean("pushed", pushed);
        if (exposure.Gap is { } gap)
            json.WriteString("gap", ReportWords.WellFormed(gap));
        json.WriteEndObject();
    }
}
