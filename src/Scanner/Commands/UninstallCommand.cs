using System.CommandLine;
using ApiXGuard.Scanner.Hooks;

namespace ApiXGuard.Scanner.Commands;

/// <summary><c>apixguard uninstall</c>: leaves the hooks as they were.</summary>
internal static class UninstallCommand
{
    public static Command Create()
    {
        var directory = HookArguments.Directory();
        var command = new Command("uninstall", "Removes the git hooks and puts back the ones that were there before.") { directory };
        command.SetAction(result => Uninstall(result.GetRequiredValue(directory), result.InvocationConfiguration.Output));
        return command;
    }

    private static int Uninstall(string directory, TextWriter output)
    {
        var folder = HookFolder.Find(directory);
        if (!folder.IsShared)
        {
            new HookInstaller(folder, output).Uninstall();
            return ExitCodes.Clean;
        }

        if (new SharedHooks(folder, output).Uninstall())
            return ExitCodes.Clean;
        throw new CommandFailedException("a hook that apixguard did not write still calls it");
    }
}
