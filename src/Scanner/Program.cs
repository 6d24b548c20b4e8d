using System.CommandLine;
using System.Text;
using ApiXGuard.Detection;
using ApiXGuard.Scanner.Commands;

namespace ApiXGuard.Scanner;

/// <summary>The program: a tree of commands, one line each.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
            Console.OutputEncoding = Encoding.UTF8;
        // The engine takes a while to make: that begins before the command line is read and git is asked.
        if (args is ["staged" or "dir" or "stdin" or "history" or "range" or "repos" or "rescue", ..])
            new Thread(static () => _ = SecretScanner.Default) { IsBackground = true }.Start();
        // Not the console's own writers: they read the terminal's description even where nothing is written.
        using var output = OpenWriter(Console.OpenStandardOutput());
        using var error = OpenWriter(Console.OpenStandardError());
        return CommandLine.Run(CreateRoot(), args, output, error);
    }

    private static StreamWriter OpenWriter(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };

    /// <summary>Makes the whole tree of commands.</summary>
    public static RootCommand CreateRoot()
    {
        var root = CommandLine.CreateRoot();
        root.Add(StagedCommand.Create());
        root.Add(DirectoryCommand.Create());
        root.Add(HistoryCommand.Create());
        root.Add(RangeCommand.Create());
        root.Add(ReposCommand.Create());
        root.Add(MergeCommand.Create());
        root.Add(StandardInputCommand.Create());
        root.Add(InstallCommand.Create());
        root.Add(UninstallCommand.Create());
        root.Add(RescueCommand.Create());
        root.Add(RulesCommand.Create());
        root.Add(ExplainCommand.Create());
        root.Add(VersionCommand.Create());
        return root;
    }
}
