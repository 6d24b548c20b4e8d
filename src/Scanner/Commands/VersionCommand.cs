using System.CommandLine;
using ApiXGuard.Detection;

namespace ApiXGuard.Scanner.Commands;

/// <summary><c>apixguard version</c>: what this build is, as a bug report needs it.</summary>
internal static class VersionCommand
{
    public static Command Create()
    {
        var command = new Command("version", "Shows the version, the commit it was built at, the runtime and the libgit2 it reads git with.");
        command.SetAction(result => Write(result.InvocationConfiguration.Output));
        return command;
    }

    private static void Write(TextWriter output)
    {
        var build = BuildInformation.Current;
        output.WriteLine($"apixguard {build.Version}");
        output.WriteLine($"commit    {(build.Commit.Length > 0 ? build.Commit : "unknown")}");
        output.WriteLine($"runtime   {BuildInformation.Runtime}");
        output.WriteLine($"libgit2   {NativeGit.Version ?? "cannot be loaded; git itself reads repositories"}");
        output.WriteLine($"scanning  {SecretScanner.Default.ScanPath}, {SecretScanner.Default.Catalogue.Rules.Count} rules");
    }
}
