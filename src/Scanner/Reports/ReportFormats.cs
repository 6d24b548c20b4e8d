using ApiXGuard.Policy;

namespace ApiXGuard.Scanner.Reports;

/// <summary>Every output format.</summary>
internal static class ReportFormats
{
    /// <summary>The writers, the default first.</summary>
    public static IReadOnlyList<IReportWriter> All { get; } = [new TextReport(), new JsonReport(), new SarifReport()];

    /// <summary>The names, for help texts.</summary>
    public static IEnumerable<string> Names => All.Select(writer => writer.Format);

    /// <summary>Finds a format by name, in any letter case.</summary>
    /// <param name="name">The name.</param>
    /// <param name="error">What to tell where there is none.</param>
    public static IReportWriter? Find(string name, out string error)
    {
        var writer = All.FirstOrDefault(writer => string.Equals(writer.Format, name, StringComparison.OrdinalIgnoreCase));
        error = writer is null
            ? $"unknown format '{TerminalText.Neutralise(name)}'{Suggestion.Hint(name, Names)}; there are {string.Join(", ", Names)}"
            : string.Empty;
        return writer;
    }
}
