using System.Text;
using ApiXGuard.Scanner.Tests.Processes;

namespace ApiXGuard.Scanner.Tests.Hooks;

/// <summary>A real repository whose hooks are installed and run by real git.</summary>
public sealed class HookRepository : IDisposable
{
    private int _files;

    public HookRepository()
    {
        WorkTree = Directory.CreateDirectory(Sandbox.PathOf("my repository")).FullName;
        Git("init", "-q");
        Hooks = Path.Combine(WorkTree, ".git", "hooks");
        Directory.Delete(Hooks, recursive: true);
        Directory.CreateDirectory(Hooks);
    }

    public Sandbox Sandbox { get; } = new();

    public string WorkTree { get; }

    public string Hooks { get; }

    /// <summary>What the hooks and scanners of a test write, in order.</summary>
    public string Log => File.Exists(LogFile) ? File.ReadAllText(LogFile).ReplaceLineEndings(" ").Trim() : "";

    private string LogFile => Sandbox.PathOf("log");

    public ProcessResult TryGit(params string[] arguments) => Sandbox.Run(WorkTree, "git", arguments);

    public string Git(params string[] arguments)
    {
        var result = TryGit(arguments);
        Assert.True(result.ExitCode == 0, $"git {string.Join(' ', arguments)}: {result.All}");
        return result.Output;
    }

    /// <summary>Records a program as the scanner, which notes that it ran and ends as told.</summary>
    public void UseScanner(string ending, string name = "the scanner's own/apixguard") =>
        Sandbox.RecordedScanner = WriteScript(Sandbox.PathOf(name), $"echo \"scanner $*\" >>'{Quoted(LogFile)}'\n{ending}");

    /// <summary>Writes a hook by hand, which notes that it ran and ends as told.</summary>
    public string WriteHook(string name, string ending = "exit 0", string? folder = null) =>
        WriteScript(Path.Combine(folder ?? Hooks, name), $"echo \"{name} $#\" >>'{Quoted(LogFile)}'\n{ending}");

    public static string WriteScript(string path, string body)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
        return path;
    }

    public ProcessResult Install(string? directory = null) => Sandbox.Scan(directory ?? WorkTree, "install");

    public ProcessResult Uninstall() => Sandbox.Scan(WorkTree, "uninstall");

    /// <summary>Stages a new file and commits.</summary>
    public ProcessResult Commit(string content = "nothing to see\n", string? workTree = null)
    {
        var name = $"file {++_files}.txt";
        workTree ??= WorkTree;
        File.WriteAllText(Path.Combine(workTree, name), content);
        Assert.Equal(0, Sandbox.Run(workTree, "git", "add", "--", name).ExitCode);
        return Sandbox.Run(workTree, "git", "commit", "-q", "-m", "a change");
    }

    /// <summary>Makes a branch that merges without a conflict, and merges it.</summary>
    public ProcessResult MergeABranch()
    {
        Git("commit", "-q", "--allow-empty", "--no-verify", "-m", "root");
        Git("checkout", "-q", "-b", "side");
        Git("commit", "-q", "--allow-empty", "--no-verify", "-m", "side");
        Git("checkout", "-q", "-");
        Git("commit", "-q", "--allow-empty", "--no-verify", "-m", "main");
        return TryGit("merge", "-q", "--no-edit", "side");
    }

    /// <summary>Everything in a folder as text: names, modes, links and contents.</summary>
    public static string Picture(string folder)
    {
        var picture = new StringBuilder();
        if (!Directory.Exists(folder))
            return "no folder";
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            picture.Append($"{entry.Name} {entry.UnixFileMode} {entry.LinkTarget}\n");
            if (entry is FileInfo { LinkTarget: null } file)
                picture.Append(File.ReadAllText(file.FullName)).Append('\n');
        }

        return picture.ToString();
    }

    public void Dispose() => Sandbox.Dispose();

    private static string Quoted(string path) => path.Replace("'", @"'\''", StringComparison.Ordinal);
}
