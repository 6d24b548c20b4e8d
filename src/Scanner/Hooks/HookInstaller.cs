using ApiXGuard.Scanner.Commands;

namespace ApiXGuard.Scanner.Hooks;

/// <summary>Puts hooks into a folder that belongs to this machine, and takes them out again.</summary>
/// <param name="folder">The repository's hooks.</param>
/// <param name="output">Told what is done.</param>
internal sealed class HookInstaller(HookFolder folder, TextWriter output)
{
    /// <summary>Installs every hook, or none.</summary>
    public void Install(HookTarget target)
    {
        foreach (var hook in HookScript.Names)
            RefuseConflict(hook);
        var makesFolder = !Directory.Exists(folder.Path);
        Directory.CreateDirectory(folder.Path);
        foreach (var hook in HookScript.Names)
            output.WriteNotice($"{hook}: {Install(hook, target, makesFolder)}");
    }

    /// <summary>Takes every hook out and puts back what was there.</summary>
    public void Uninstall()
    {
        var madeFolder = HookScript.Names.Any(hook => HookScript.SaysFolderWasMade(PathOf(hook)));
        foreach (var hook in HookScript.Names)
            output.WriteNotice($"{hook}: {Uninstall(hook)}");
        if (madeFolder && !Directory.EnumerateFileSystemEntries(folder.Path).Any())
            Directory.Delete(folder.Path);
    }

    private string PathOf(string hook) => Path.Combine(folder.Path, hook);

    private void RefuseConflict(string hook)
    {
        var path = PathOf(hook);
        if (Directory.Exists(path))
            throw new CommandFailedException($"'{path}' is a folder, not a hook");
        var previous = path + HookScript.PreviousSuffix;
        if (HookScript.Exists(path) && !HookScript.IsOurs(path) && HookScript.Exists(previous))
        {
            throw new CommandFailedException(
                $"'{path}' was replaced after apixguard was installed, and an earlier hook is kept as '{previous}'; " +
                "merge the two or delete one, then install again");
        }
    }

    private string Install(string hook, HookTarget target, bool makesFolder)
    {
        var path = PathOf(hook);
        var previous = path + HookScript.PreviousSuffix;
        if (HookScript.IsOurs(path))
        {
            var text = HookScript.Render(hook, target, HookScript.SaysFolderWasMade(path));
            if (File.ReadAllText(path) == text)
                return "already installed";
            HookScript.Write(path, text);
            return "brought up to date";
        }

        var keepsPrevious = HookScript.Exists(path);
        if (keepsPrevious)
            File.Move(path, previous);
        try
        {
            HookScript.Write(path, HookScript.Render(hook, target, makesFolder));
        }
        catch (Exception) when (keepsPrevious)
        {
            File.Move(previous, path);
            throw;
        }

        return HookScript.Exists(previous)
            ? $"installed; the hook that was there still runs, first, and is kept as {Path.GetFileName(previous)}"
            : "installed";
    }

    private string Uninstall(string hook)
    {
        var path = PathOf(hook);
        var previous = path + HookScript.PreviousSuffix;
        var isOurs = HookScript.IsOurs(path);
        if (!isOurs && HookScript.Exists(path))
        {
            return HookScript.Exists(previous)
                ? $"left as it is: it was replaced after apixguard was installed; the earlier hook is {Path.GetFileName(previous)}"
                : "left as it is: not apixguard's";
        }

        if (HookScript.Exists(previous))
        {
            File.Move(previous, path, overwrite: true);
            return "removed; the hook that was there before is back";
        }

        if (!isOurs)
            return "was not installed";
        File.Delete(path);
        return "removed";
    }
}
