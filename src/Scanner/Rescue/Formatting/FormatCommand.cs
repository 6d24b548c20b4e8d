namespace ApiXGuard.Scanner.Rescue.Formatting;

/// <summary>What applies a code fix without an editor: <c>dotnet format</c> for one file.</summary>
/// <param name="Project">The project file, as a full path.</param>
/// <param name="ShownProject">The same for people.</param>
/// <param name="File">The file, as a full path.</param>
/// <param name="ShownFile">The same for people.</param>
/// <param name="Diagnostics">Which fixes.</param>
internal sealed record FormatCommand(string Project, string ShownProject, string File, string ShownFile, IReadOnlyList<string> Diagnostics)
{
    /// <summary>The arguments of <c>dotnet</c>.</summary>
    public IReadOnlyList<string> Arguments =>
        ["format", "analyzers", Project, "--diagnostics", .. Diagnostics, "--severity", "info", "--include", File];

    /// <summary>The command line, for people.</summary>
    public string Text => $"dotnet format analyzers {Quote(ShownProject)} --diagnostics {string.Join(' ', Diagnostics)} --severity info --include {Quote(ShownFile)}";

    private static string Quote(string path) =>
        path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' or '-' or '+') ? path : "'" + path.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
