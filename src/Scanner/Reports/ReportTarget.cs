namespace ApiXGuard.Scanner.Reports;

/// <summary>What <c>--report F=PATH</c> asks for.</summary>
/// <param name="Writer">The format.</param>
/// <param name="Path">The file to write.</param>
internal sealed record ReportTarget(IReportWriter Writer, string Path)
{
    /// <summary>Reads the option's value.</summary>
    /// <param name="text">For example <c>sarif=out/apixguard.sarif</c>.</param>
    /// <param name="error">What is wrong with it, in one line; empty where nothing is.</param>
    public static ReportTarget? Parse(string text, out string error)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || equals == text.Length - 1)
        {
            error = $"expected FORMAT=PATH, for example json=report.json, instead of '{TerminalText.Neutralise(text)}'";
            return null;
        }

        var path = text[(equals + 1)..];
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            error = "the path of a report holds a NUL character";
            return null;
        }

        return ReportFormats.Find(text[..equals], out error) is { } writer ? new ReportTarget(writer, path) : null;
    }
}
