using System.CommandLine;
using ApiXGuard.Detection;
using ApiXGuard.Scanner.Commands;

namespace ApiXGuard.Scanner;

/// <summary>The program: a tree of commands, one line each.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        // The engine takes a while to make: that begins before the command line is read and git is asked.
        if (args is ["staged" or "dir" or "stdin", ..])
            new Thread(static () => _ = SecretScanner.Default) { IsBackground = true }.Start();
        return CommandLine.Run(CreateRoot(), args, Console.Out, Console.Error);
    }

    /// <summary>Makes the whole tree of commands.</summary>
    public static RootCommand CreateRoot()
    {
        var root = CommandLine.CreateRoot();
        root.Add(StagedCommand.Create());
        root.Add(DirectoryCommand.Create());
        root.Add(StandardInputCommand.Create());
        root.Add(InstallCommand.Create());
        root.Add(UninstallCommand.Create());
        root.Add(RulesCommand.Create());
        root.Add(ExplainCommand.Create());
        root.Add(VersionCommand.Create());
        return root;
    }
}
