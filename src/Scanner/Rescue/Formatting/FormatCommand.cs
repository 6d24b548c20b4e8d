namespace ApiXGuard.Scanner.Rescue.Formatting;

/// <summary>What applies a code fix without an editor: <c>dotnet format</c> for one file.</summary>
/// <param name="Project">The project file, relative to the folder it is run in.</param>
/// <param name="File">The file, relative to the same.</param>
/// <param name="Diagnostics">Which fixes.</param>
internal sealed record FormatCommand(string Project, string File, IReadOnlyList<string> Diagnostics)
{
    /// <summary>The arguments of <c>dotnet</c>.</summary>
    public IReadOnlyList<string> Arguments =>
        ["format", "analyzers", Project, "--diagnostics", .. Diagnostics, "--severity", "info", "--include", File];

    /// <summary>The command line, for people.</summary>
    public string Text => "dotnet " + ShellText.Join(Arguments);
}
