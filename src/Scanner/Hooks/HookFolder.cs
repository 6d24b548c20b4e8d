using ApiXGuard.Scanner.Commands;
using ApiXGuard.Scanner.Git;

namespace ApiXGuard.Scanner.Hooks;

/// <summary>Where a repository's hooks are.</summary>
/// <param name="Path">The folder, absolute. It need not exist.</param>
/// <param name="WorkTree">The top of the work tree.</param>
/// <param name="Setting">The value of <c>core.hooksPath</c>; <see langword="null"/> where it is not set.</param>
/// <param name="Scope">Where that is set: local, worktree, global, system, command.</param>
/// <param name="IsShared">Whether the folder lies in a work tree, where its files are committed and reach other machines.</param>
internal sealed record HookFolder(string Path, string WorkTree, string? Setting, string? Scope, bool IsShared)
{
    /// <summary>Whether other repositories use the same folder.</summary>
    public bool IsGlobal => Setting is not null && Scope is "global" or "system";

    /// <summary>Finds the hooks of the repository that a folder is in.</summary>
    /// <exception cref="CommandFailedException">The repository is bare, or hooks are switched off.</exception>
    /// <exception cref="GitException">There is no repository.</exception>
    public static HookFolder Find(string directory)
    {
        var here = new GitCommand(System.IO.Path.GetFullPath(directory), GitEnvironment.OfProcess());
        if (here.TryAsk("rev-parse", "--is-bare-repository") == "true")
            throw new CommandFailedException("this is a bare repository: commits are made in clones of it, so install the hook there");
        var workTree = here.Ask("rev-parse", "--show-toplevel");

        // A relative core.hooksPath counts from where hooks run, which is the top of the work tree.
        var git = new GitCommand(workTree, GitEnvironment.OfProcess());
        var (scope, setting) = ReadSetting(git);
        if (setting is "" or "/dev/null" or "NUL")
            throw new CommandFailedException($"hooks are switched off here: core.hooksPath is '{setting}' ({scope} configuration)");
        var path = System.IO.Path.GetFullPath(git.Ask("rev-parse", "--git-path", "hooks"), workTree);
        if (File.Exists(path))
            throw new CommandFailedException($"the folder for hooks, '{path}', is a file");
        return new HookFolder(path, workTree, setting, scope, setting is not null && LiesInWorkTree(git, path, workTree));
    }

    private static (string? Scope, string? Value) ReadSetting(GitCommand git)
    {
        var line = git.TryAsk("config", "--show-scope", "--type=path", "--get", "core.hooksPath");
        if (line is null)
            return (null, git.TryAsk("config", "--type=path", "--get", "core.hooksPath"));
        var tab = line.IndexOf('\t');
        return tab < 0 ? (null, line) : (line[..tab], line[(tab + 1)..]);
    }

    private static bool LiesInWorkTree(GitCommand git, string path, string workTree)
    {
        var real = RealPath.Of(path);
        var common = System.IO.Path.GetFullPath(git.Ask("rev-parse", "--git-common-dir"), workTree);
        if (RealPath.IsIn(real, RealPath.Of(common)))
            return false;
        const string Worktree = "worktree ";
        var workTrees = (git.TryAsk("worktree", "list", "--porcelain") ?? "").Split('\n')
            .Where(line => line.StartsWith(Worktree, StringComparison.Ordinal))
            .Select(line => line[Worktree.Length..]);
        return workTrees.Append(workTree).Any(top => RealPath.IsIn(real, RealPath.Of(top)));
    }
}
