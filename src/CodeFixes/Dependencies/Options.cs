using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Settings of <c>.editorconfig</c>.</summary>
internal static class Options
{
    /// <summary>Those of the file around a place.</summary>
    public static AnalyzerConfigOptions Of(Spot spot) => spot.Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(spot.Root.SyntaxTree);

    /// <summary>A setting without the severity that may follow it; empty where there is none.</summary>
    public static string ValueOf(this AnalyzerConfigOptions options, string key)
    {
        if (!options.TryGetValue(key, out var value))
            return "";
        var colon = value.IndexOf(':');
        return (colon < 0 ? value : value.Substring(0, colon)).Trim();
    }
}
