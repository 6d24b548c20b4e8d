using System.Globalization;
using System.Text.Json;
using ApiXGuard.Detection;
using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.Reports;

/// <summary>Reads parts of what <see cref="JsonReport"/> writes. Anything unexpected is a <see cref="FormatException"/> or one of the parser's.</summary>
internal static class ReportReader
{
    /// <summary>Reads a finding.</summary>
    public static Finding ReadFinding(JsonElement json, RuleCatalogue catalogue) => new(
        catalogue.Find(Text(json, "rule")) ?? throw new FormatException("unknown rule"),
        Text(json, "confidence") switch { "high" => Confidence.High, "medium" => Confidence.Medium, "low" => Confidence.Low, _ => throw new FormatException("unknown confidence") },
        Text(json, "validity") switch { "valid" => Validity.Valid, "invalid" => Validity.Invalid, "unknown" => Validity.Unknown, _ => throw new FormatException("unknown validity") },
        Text(json, "redacted"),
        Text(json, "fingerprint"),
        [.. json.GetProperty("locations").EnumerateArray().Select(ReadLocation)])
    {
        Provenance = ReadProvenance(json),
    };

    /// <summary>Reads something left out.</summary>
    public static SkippedItem ReadSkipped(JsonElement json) => new(
        Text(json, "path"),
        Text(json, "reason") switch
        {
            "binary" => SkipReason.Binary,
            "tooLarge" => SkipReason.TooLarge,
            "excluded" => SkipReason.Excluded,
            "notFollowed" => SkipReason.NotFollowed,
            _ => throw new FormatException("unknown reason"),
        },
        json.TryGetProperty("detail", out var detail) ? detail.GetString() : null);

    private static Location ReadLocation(JsonElement json) => new(
        Text(json, "path"),
        json.GetProperty("startLine").GetInt32(),
        json.GetProperty("startColumn").GetInt32(),
        json.GetProperty("endLine").GetInt32(),
        json.GetProperty("endColumn").GetInt32(),
        Excerpt: null)
    {
        Kind = !json.TryGetProperty("kind", out var kind) ? LocationKind.File : kind.GetString() switch
        {
            "commitMessage" => LocationKind.CommitMessage,
            "tagMessage" => LocationKind.TagMessage,
            "object" => LocationKind.Object,
            _ => throw new FormatException("unknown kind"),
        },
        Diagnostic = Optional(json, "diagnostic"),
        Provenance = ReadProvenance(json),
    };

    private static Provenance? ReadProvenance(JsonElement owner)
    {
        if (!owner.TryGetProperty("provenance", out var json))
            return null;
        return new Provenance(
            Optional(json, "commit"),
            Optional(json, "author"),
            Optional(json, "email"),
            Optional(json, "date") is { } date ? DateTimeOffset.Parse(date, CultureInfo.InvariantCulture) : null,
            json.GetProperty("inHead").GetBoolean(),
            json.GetProperty("commits").GetInt32());
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException("not a text");

    private static string? Optional(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
