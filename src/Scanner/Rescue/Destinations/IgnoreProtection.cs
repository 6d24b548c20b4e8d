using System.Text;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Rescue.Plans;

namespace ApiXGuard.Scanner.Rescue.Destinations;

/// <summary>Makes sure that git never takes up a file that secrets go to.</summary>
/// <param name="location">The repository; <see langword="null"/> where there is none, and so nothing to be taken up by.</param>
/// <param name="addsLine">Whether a line may be added to <c>.gitignore</c>.</param>
internal sealed class IgnoreProtection(RepositoryLocation? location, bool addsLine)
{
    private readonly HashSet<string> _covered = new(StringComparer.Ordinal);

    /// <summary>What has to change so that git ignores a file.</summary>
    /// <param name="files">The files of the plan.</param>
    /// <param name="path">The file, as a full path.</param>
    /// <param name="shown">The file, for people.</param>
    public (string? Problem, IReadOnlyList<string> Edits) Plan(PlannedFiles files, string path, string shown)
    {
        if (location?.WorkTree is not { } top || _covered.Contains(path))
            return (null, []);
        var git = new GitCommand(top, GitEnvironment.Empty);
        var relative = Path.GetRelativePath(top, path).Replace(Path.DirectorySeparatorChar, '/');
        // Literal: brackets and stars in names of folders are no patterns.
        if (git.Run("--literal-pathspecs", "ls-files", "--error-unmatch", "--", relative).ExitCode == 0)
            return ($"'{shown}' is tracked by git, so a secret in it would be committed; 'git rm --cached {shown}' takes it out of git and leaves the file", []);
        if (git.Run("check-ignore", "-q", "--", relative).ExitCode == 0)
        {
            _covered.Add(path);
            return (null, []);
        }

        if (!addsLine)
            return ($"'{shown}' is not ignored by git; --gitignore adds the line", []);
        var ignoreFile = Path.Combine(top, ".gitignore");
        var text = Encoding.UTF8.GetString(files.Read(ignoreFile) ?? []);
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var line = "/" + Escape(relative);
        files.Write(ignoreFile, Encoding.UTF8.GetBytes(text + (text.Length == 0 || text.EndsWith('\n') ? "" : newLine) + line + newLine));
        _covered.Add(path);
        return (null, [$".gitignore gets the line {line}"]);
    }

    private static string Escape(string path)
    {
        var escaped = new StringBuilder(path.Length);
        foreach (var c in path)
        {
            if (c is '*' or '?' or '[' or '\\' or '!' or '#' || (c == ' ' && path.EndsWith(' ')))
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
