using ApiXGuard.Scanner.Reports;

namespace ApiXGuard.Scanner.Commands;

/// <summary>Lines for people that may quote a path or a setting.</summary>
internal static class Notice
{
    /// <summary>Writes one line in which nothing can steer the terminal.</summary>
    public static void WriteNotice(this TextWriter output, string line) => output.WriteLine(TerminalText.Neutralise(line));
}
