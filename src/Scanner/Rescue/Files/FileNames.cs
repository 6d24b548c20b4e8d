namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>What names of files and keys say of what they hold.</summary>
internal static class FileNames
{
    private static readonly HashSet<string> Commands = new(
        ["run", "script", "scripts", "before_script", "after_script", "command", "commands", "cmd", "entrypoint", "args", "arguments", "commandlineargs", "test", "postcreatecommand", "poststartcommand", "exec"],
        StringComparer.OrdinalIgnoreCase);

    // Below these every name is a command's.
    private static readonly HashSet<string> Scripts = new(["script", "scripts", "before_script", "after_script", "commands"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file is written by a package manager.</summary>
    public static bool IsLock(string name) =>
        name.EndsWith(".lock.json", StringComparison.OrdinalIgnoreCase) || name.EndsWith("-lock.json", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("-lock.yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith("project.assets.json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether commands stand under a key path.</summary>
    public static bool IsCommand(string keyPath)
    {
        var parts = keyPath.Split(':');
        var last = parts.Length - 1;
        while (last > 0 && parts[last].All(char.IsAsciiDigit))
            last--;
        return Commands.Contains(parts[last]) || parts.Take(last).Any(Scripts.Contains);
    }

    /// <summary>Whether a file is a <c>.env</c> file or one of its variants.</summary>
    public static bool IsEnvironment(string path)
    {
        var name = Path.GetFileName(path);
        return name.Equals(".env", StringComparison.OrdinalIgnoreCase) || name.StartsWith(".env.", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".env", StringComparison.OrdinalIgnoreCase) || name.ToLowerInvariant() is ".flaskenv" or ".envrc" or ".dev.vars";
    }
}
