using System.Text.Json;
using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.Reports;

/// <summary>A place as SARIF's location: percent-encoded, relative to the scanned root.</summary>
internal static class SarifLocation
{
    /// <summary>What stands for the scanned root.</summary>
    public const string RootId = "SRCROOT";

    public static void Write(Utf8JsonWriter json, Location location)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, ReportWords.Named(location.Repository, location.Path));
        json.WriteStartObject("region");
        json.WriteNumber("startLine", location.StartLine);
        json.WriteNumber("startColumn", location.StartColumn);
        json.WriteNumber("endLine", location.EndLine);
        json.WriteNumber("endColumn", location.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", RelativeUri(path));
        json.WriteString("uriBaseId", RootId);
        json.WriteEndObject();
    }

    /// <summary>A relative path as a URI reference (RFC 3986): every segment percent-encoded.</summary>
    public static string RelativeUri(string path) =>
        string.Join('/', ReportWords.WellFormed(path).TrimStart('/').Split('/').Select(Uri.EscapeDataString));

    /// <summary>An absolute folder as a <c>file:</c> URI that ends in a slash, as a base has to.</summary>
    public static string FolderUri(string folder)
    {
        var path = folder.Replace('\\', '/').TrimEnd('/');

        // C:/x has its colon kept: it is the drive, not a scheme.
        var segments = ReportWords.WellFormed(path).Split('/')
            .Select((segment, index) => index == 0 && segment is [_, ':'] ? segment : Uri.EscapeDataString(segment));
        var encoded = string.Join('/', segments);
        return $"file://{(encoded.StartsWith('/') || encoded.Length == 0 ? string.Empty : "/")}{encoded}/";
    }
}
