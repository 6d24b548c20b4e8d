using System.CommandLine;
using ApiXGuard.Scanner.Commands;

namespace ApiXGuard.Scanner;

/// <summary>The program: a tree of commands, one line each.</summary>
internal static class Program
{
    public static int Main(string[] args) => CommandLine.Run(CreateRoot(), args, Console.Out, Console.Error);

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
