using System.Text.Json;
using ApiXGuard.Scanner.Tests.Reports;

namespace ApiXGuard.Scanner.Tests.Merging;

/// <summary>The published schema of reports.</summary>
internal static class ReportSchema
{
    private static readonly JsonSchemaSubset Schema = JsonSchemaSubset.FromDocs("report-schema.json");

    public static IReadOnlyList<string> Validate(string report)
    {
        using var json = JsonDocument.Parse(report);
        return Schema.Validate(json.RootElement);
    }
}
