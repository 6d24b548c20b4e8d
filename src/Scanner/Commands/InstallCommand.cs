using System.CommandLine;
using ApiXGuard.Scanner.Hooks;

namespace ApiXGuard.Scanner.Commands;

/// <summary><c>apixguard install</c>: from then on, git refuses a commit that holds a secret.</summary>
internal static class InstallCommand
{
    public static Command Create()
    {
        var directory = HookArguments.Directory();
        var command = new Command("install", "Installs the git hooks that refuse a commit with a secret in it. A hook that is there keeps working.")
        {
            directory,
        };
        command.SetAction(result => Install(result.GetRequiredValue(directory), result.InvocationConfiguration.Output));
        return command;
    }

    private static int Install(string directory, TextWriter output)
    {
        var folder = HookFolder.Find(directory);
        var target = HookTarget.Current();
        if (folder.IsShared)
        {
            if (new SharedHooks(folder, output).Install(target))
                return ExitCodes.Clean;
            throw new CommandFailedException("not every hook is in place: add the line shown above to the hooks that are there");
        }

        new HookInstaller(folder, output).Install(target);
        if (folder.IsGlobal)
            output.WriteNotice($"Note: core.hooksPath is '{folder.Setting}' in your {folder.Scope} configuration, so this holds for every repository that uses it.");
        output.WriteNotice($"Commits and merges are now scanned by {(target.Assembly.Length > 0 ? target.Assembly : target.Executable)}");
        return ExitCodes.Clean;
    }
}
