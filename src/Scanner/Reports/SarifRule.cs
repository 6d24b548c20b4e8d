using System.Text.Json;
using ApiXGuard.Detection;

namespace ApiXGuard.Scanner.Reports;

/// <summary>A rule as SARIF's reportingDescriptor.</summary>
internal static class SarifRule
{
    public static void Write(Utf8JsonWriter json, SecretRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        if (rule.Aliases.Count > 0)
        {
            json.WriteStartArray("deprecatedIds");
            foreach (var alias in rule.Aliases.Distinct(StringComparer.Ordinal))
                json.WriteStringValue(alias);
            json.WriteEndArray();
        }

        SarifReport.WriteText(json, "shortDescription", $"{rule.Title}.");
        SarifReport.WriteText(json, "fullDescription", rule.Description);
        WriteHelp(json, rule);
        if (rule.Remedy.RevocationPage.Length > 0)
            json.WriteString("helpUri", rule.Remedy.RevocationPage);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Confidence));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("security-severity", Severity(rule.Confidence));
        json.WriteString("precision", Precision(rule.Confidence));
        json.WriteStartArray("tags");
        json.WriteStringValue("security");
        json.WriteStringValue("external/cwe/cwe-798");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What blocks is an error or a warning; the rest a note.</summary>
    public static string Level(Confidence confidence) => confidence switch
    {
        Confidence.High => "error",
        Confidence.Medium => "warning",
        _ => "note",
    };

    private static void WriteHelp(Utf8JsonWriter json, SecretRule rule)
    {
        var page = rule.Remedy.RevocationPage;
        json.WriteStartObject("help");
        json.WriteString("text", ReportWords.WellFormed(
            $"{rule.Description} {rule.Remedy.Steps}{(page.Length > 0 ? " " + page : string.Empty)} "
            + $"Where the value is meant to be there, a comment on its line says so: apixguard:allow {rule.Id} because REASON"));
        json.WriteString("markdown", ReportWords.WellFormed(
            $"{rule.Description}\n\n**What to do:** {rule.Remedy.Steps}{(page.Length > 0 ? $" <{page}>" : string.Empty)}\n\n"
            + $"Where the value is meant to be there, a comment on its line says so:\n\n    apixguard:allow {rule.Id} because REASON\n"));
        json.WriteEndObject();
    }

    // On the scale of 0 to 10 that code scanning services sort by; a leaked credential is severe by its kind, so only the doubt differs.
    private static string Severity(Confidence confidence) => confidence switch
    {
        Confidence.High => "9.0",
        Confidence.Medium => "7.0",
        _ => "4.0",
    };

    private static string Precision(Confidence confidence) => confidence switch
    {
        Confidence.High => "very-high",
        Confidence.Medium => "high",
        _ => "medium",
    };
}
