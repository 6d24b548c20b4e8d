using System.Text;
using ApiXGuard.Scanner.Git;

namespace ApiXGuard.Scanner.Sources.Ignoring;

/// <summary>Where a repository's ignore lists come from.</summary>
internal sealed class RepositoryIgnores
{
    private const int LengthLimit = 100 * 1024 * 1024;

    private readonly string? _excludesFile;
    private readonly bool _ignoreCase;

    /// <summary>Asks git for <c>core.excludesFile</c> and <c>core.ignoreCase</c>; without git their defaults hold.</summary>
    public RepositoryIgnores(string workTree)
    {
        _excludesFile = DefaultExcludesFile();
        if (GitCommand.FindExecutable() is null)
            return;
        try
        {
            var output = new GitCommand(workTree, GitEnvironment.Empty).Run("config", "-z", "--get-regexp", @"^core\.(excludesfile|ignorecase)$");
            foreach (var entry in Encoding.UTF8.GetString(output.Bytes).Split('\0', StringSplitOptions.RemoveEmptyEntries))
            {
                var line = entry.IndexOf('\n');
                var (key, value) = line < 0 ? (entry, "true") : (entry[..line], entry[(line + 1)..]);
                if (key == "core.ignorecase")
                    _ignoreCase = value.ToLowerInvariant() is "true" or "yes" or "on" or "1";
                else
                    _excludesFile = value.Length == 0 ? null : Path.Combine(workTree, ExpandHome(value));
            }
        }
        catch (GitException)
        {
            // It cannot be started; the defaults hold.
        }
    }

    /// <summary>The lists for a whole repository: <c>info/exclude</c>, then the user's own.</summary>
    public IgnoreScope? ForRepository(RepositoryLocation location)
    {
        var scope = IgnoreScope.Push(null, _excludesFile is null ? null : Read(_excludesFile), 0);
        return IgnoreScope.Push(scope, Read(Path.Combine(location.CommonDirectory, "info", "exclude")), 0);
    }

    /// <summary>The list of one folder; <see langword="null"/> where there is none.</summary>
    public IgnoreList? ForFolder(string folder)
    {
        var path = Path.Combine(folder, ".gitignore");
        // git does not follow a link here either.
        return new FileInfo(path).LinkTarget is null ? Read(path) : null;
    }

    private IgnoreList? Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length <= LengthLimit ? IgnoreList.Parse(File.ReadAllBytes(path), _ignoreCase) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without the list more is scanned, not less.
            return null;
        }
    }

    private static string? DefaultExcludesFile()
    {
        var folder = Environment.GetEnvironmentVariable("XDG_CONFIG_HOME");
        if (string.IsNullOrEmpty(folder))
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            if (home.Length == 0)
                return null;
            folder = Path.Combine(home, ".config");
        }

        return Path.Combine(folder, "git", "ignore");
    }

    private static string ExpandHome(string path) =>
        path.StartsWith("~/", StringComparison.Ordinal)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[2..])
            : path;
}
