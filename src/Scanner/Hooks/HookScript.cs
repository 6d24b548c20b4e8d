using System.Text;

namespace ApiXGuard.Scanner.Hooks;

/// <summary>The hook as a file: what it says, whose it is, how it is written.</summary>
internal static class HookScript
{
    /// <summary>The hooks that see a commit before it is made. A merge without conflicts runs only the second.</summary>
    public static IReadOnlyList<string> Names { get; } = ["pre-commit", "pre-merge-commit"];

    /// <summary>What a hook that was there before is kept as, in the same folder so that relative links in it still hold.</summary>
    public const string PreviousSuffix = ".apixguard-previous";

    private const string Mark = "# apixguard hook";
    private const string MadeFolder = "# The folder was made for it.";
    private const UnixFileMode Executable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute |
        UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>A hook for one machine: it records where the scanner is.</summary>
    public static string Render(string hook, HookTarget target, bool madeFolder)
    {
        var text = Fill(hook, Quote(target.Executable), Quote(target.Assembly), Quote(target.DotnetRoot));
        return madeFolder ? text.Replace(Mark, MadeFolder + "\n" + Mark, StringComparison.Ordinal) : text;
    }

    /// <summary>A hook for every machine: it asks the repository's own configuration, which is not shared, where the scanner is.</summary>
    public static string RenderPortable(string hook) =>
        Fill(hook, Setting(SharedHooks.ExecutableKey), Setting(SharedHooks.AssemblyKey), Setting(SharedHooks.DotnetRootKey));

    /// <summary>Whether anything stands at a path, be it a link that leads nowhere.</summary>
    public static bool Exists(string path) => File.Exists(path) || Directory.Exists(path) || new FileInfo(path).LinkTarget is not null;

    /// <summary>Whether a file is a hook of ours. A link never is: we make none.</summary>
    public static bool IsOurs(string path) =>
        File.Exists(path) && new FileInfo(path).LinkTarget is null && Head(path).Contains("\n" + Mark, StringComparison.Ordinal);

    /// <summary>Whether the hook's folder was made for a hook of ours.</summary>
    public static bool SaysFolderWasMade(string path) => IsOurs(path) && Head(path).Contains(MadeFolder, StringComparison.Ordinal);

    /// <summary>Writes a hook whole or not at all, executable.</summary>
    public static void Write(string path, string text)
    {
        var unfinished = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllText(unfinished, text);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(unfinished, Executable);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static string Head(string path)
    {
        using var reader = new StreamReader(path, Encoding.Latin1);
        var head = new char[512];
        return new string(head, 0, reader.ReadBlock(head));
    }

    private static string Fill(string hook, string executable, string assembly, string dotnetRoot)
    {
        using var template = typeof(HookScript).Assembly.GetManifestResourceStream("git-hook.sh")!;
        using var reader = new StreamReader(template, Encoding.UTF8);
        // One pass each, the paths last: a path may hold what looks like a placeholder.
        var parts = reader.ReadToEnd().ReplaceLineEndings("\n").Split('@');
        var text = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            text.Append(parts[i] switch
            {
                "HOOK" => hook,
                "EXECUTABLE" => executable,
                "ASSEMBLY" => assembly,
                "DOTNET_ROOT" => dotnetRoot,
                // "$@" is the only other use of the sign.
                var part => i + 1 < parts.Length && part.EndsWith('$') ? part + "@" : part,
            });
        }

        return text.ToString();
    }

    private static string Setting(string key) => $"$(git config --get {key} || :)";

    /// <summary>A word of the shell. Git for Windows' shell takes forward slashes.</summary>
    private static string Quote(string path)
    {
        if (OperatingSystem.IsWindows())
            path = path.Replace('\\', '/');
        return "'" + path.Replace("'", @"'\''", StringComparison.Ordinal) + "'";
    }
}
