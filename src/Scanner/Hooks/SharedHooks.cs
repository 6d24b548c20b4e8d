using ApiXGuard.Scanner.Commands;
using ApiXGuard.Scanner.Git;

namespace ApiXGuard.Scanner.Hooks;

/// <summary>
/// Hooks in a folder of the work tree (<c>core.hooksPath = .githooks</c>, Husky): they are committed, so no path of this machine is
/// written there. A hook that somebody else wrote is never changed; the line to add is shown instead.
/// </summary>
/// <param name="folder">The repository's hooks.</param>
/// <param name="output">Told what is done.</param>
internal sealed class SharedHooks(HookFolder folder, TextWriter output)
{
    /// <summary>Keys of the repository's own configuration, which stays on this machine.</summary>
    public const string ExecutableKey = "apixguard.executable", AssemblyKey = "apixguard.assembly", DotnetRootKey = "apixguard.dotnetRoot";

    private readonly GitCommand _git = new(folder.WorkTree, GitEnvironment.OfProcess());

    /// <summary>Where people put their hooks. Husky 9 points git to a generated folder inside its own.</summary>
    private readonly string _place = Path.GetFileName(folder.Path) == "_" && Directory.GetParent(folder.Path)?.Name == ".husky"
        ? Path.GetDirectoryName(folder.Path)!
        : folder.Path;

    /// <summary>Installs what can be installed without touching other people's files.</summary>
    /// <returns>Whether every hook is in place.</returns>
    public bool Install(HookTarget target)
    {
        output.WriteNotice($"core.hooksPath is '{folder.Setting}', in the work tree: its hooks are shared, so none of this machine's paths goes there.");
        Remember(ExecutableKey, target.Executable);
        Remember(AssemblyKey, target.Assembly);
        Remember(DotnetRootKey, target.DotnetRoot);
        var complete = true;
        foreach (var hook in HookScript.Names)
            complete &= Install(hook);
        output.WriteNotice("On other machines the hook finds 'apixguard' in the PATH or in ~/.dotnet/tools; here it asks this repository's configuration first.");
        return complete;
    }

    /// <summary>Takes out what is ours.</summary>
    /// <returns>Whether nothing calls apixguard any more.</returns>
    public bool Uninstall()
    {
        var complete = true;
        foreach (var hook in HookScript.Names)
        {
            var path = Path.Combine(_place, hook);
            if (HookScript.IsOurs(path))
            {
                File.Delete(path);
                output.WriteNotice($"{hook}: removed from {Relative(path)}");
            }
            else if (CallsScanner(path))
            {
                output.WriteNotice($"{hook}: {Relative(path)} calls 'apixguard staged': take that line out yourself");
                complete = false;
            }
            else
            {
                output.WriteNotice($"{hook}: was not installed");
            }
        }

        foreach (var key in (string[])[ExecutableKey, AssemblyKey, DotnetRootKey])
            _git.TryAsk("config", "--local", "--unset-all", key);
        return complete;
    }

    private bool Install(string hook)
    {
        var path = Path.Combine(_place, hook);
        var relative = Relative(path);
        if (Directory.Exists(path))
            throw new CommandFailedException($"'{path}' is a folder, not a hook");
        if (HookScript.IsOurs(path) || !HookScript.Exists(path))
        {
            Directory.CreateDirectory(_place);
            HookScript.Write(path, HookScript.RenderPortable(hook));
            output.WriteNotice($"{hook}: written to {relative}; commit that file, and everybody has it");
            return true;
        }

        if (CallsScanner(path))
        {
            output.WriteNotice($"{hook}: {relative} calls apixguard already");
            return true;
        }

        output.WriteNotice($"{hook}: NOT installed, because {relative} is somebody's hook. Add this line to it: apixguard staged --quiet || exit $?");
        return false;
    }

    private static bool CallsScanner(string path) =>
        File.Exists(path) && File.ReadAllText(path).Contains("apixguard staged", StringComparison.Ordinal);

    private string Relative(string path) => Path.GetRelativePath(folder.WorkTree, path);

    private void Remember(string key, string value)
    {
        if (value.Length > 0)
            _git.Ask("config", "--local", "--replace-all", key, value);
        else
            _git.TryAsk("config", "--local", "--unset-all", key);
    }
}
