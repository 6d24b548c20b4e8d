using System.Text;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Hooks;
using ApiXGuard.Scanner.Rescue.Files;
using ApiXGuard.Scanner.Sources.Ignoring;

namespace ApiXGuard.Scanner.Rescue.Ignoring;

/// <summary>What keeps git from taking up a file.</summary>
/// <param name="IgnoreFile">The <c>.gitignore</c> that gets a line, as a full path.</param>
/// <param name="Content">What it shall hold.</param>
/// <param name="Line">The line that is added.</param>
internal sealed record IgnoreEdit(string IgnoreFile, byte[] Content, string Line)
{
    /// <summary>Whether git ignores a file, by the lists of its repository: git itself need not be there.</summary>
    /// <param name="location">The repository.</param>
    /// <param name="path">The file, as a full path within the work tree; it need not exist.</param>
    /// <param name="read">Gives what an ignore file shall hold; <see langword="null"/> for what is on the disk.</param>
    public static bool IsIgnored(RepositoryLocation location, string path, Func<string, byte[]?>? read = null)
    {
        var top = location.WorkTree!;
        var lists = new RepositoryIgnores(top);
        var scope = lists.ForRepository(location);
        var (folder, prefix) = (top, "");
        var parts = RelativeTo(top, path).Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            var planned = read?.Invoke(Path.Combine(folder, ".gitignore"));
            scope = IgnoreScope.Push(scope, planned is null ? lists.ForFolder(folder) : IgnoreList.Parse(planned, ignoreCase: false), Encoding.UTF8.GetByteCount(prefix));
            // What lies in an ignored folder cannot be taken back.
            if (scope?.IsIgnored(Encoding.UTF8.GetBytes(prefix + parts[i]), isFolder: i + 1 < parts.Length) == true)
                return true;
            folder = Path.Combine(folder, parts[i]);
            prefix += parts[i] + "/";
        }

        return false;
    }

    /// <summary>Whether git has taken a file up already, so that ignoring it changes nothing; <see langword="null"/> where git cannot be asked.</summary>
    public static bool? IsTracked(RepositoryLocation location, string path)
    {
        if (GitCommand.FindExecutable() is null)
            return null;
        try
        {
            // Literal: brackets and stars in names of folders are no patterns.
            return new GitCommand(location.WorkTree!, GitEnvironment.Empty)
                .Run("--literal-pathspecs", "ls-files", "--error-unmatch", "--", RelativeTo(location.WorkTree!, path)).ExitCode == 0;
        }
        catch (GitException)
        {
            return null;
        }
    }

    /// <summary>Adds the line that makes git ignore a file, to the nearest <c>.gitignore</c> above it, else to one at the top.</summary>
    /// <param name="location">The repository.</param>
    /// <param name="path">The file, as a full path within the work tree.</param>
    /// <param name="read">Gives a file's bytes; <see langword="null"/> where there is none.</param>
    /// <returns><see langword="null"/> where no line helps, since a list further down takes the file back.</returns>
    public static IgnoreEdit? Add(RepositoryLocation location, string path, Func<string, byte[]?> read)
    {
        var top = location.WorkTree!;
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        while (folder != top && RealPath.IsIn(folder, top) && read(Path.Combine(folder, ".gitignore")) is null)
            folder = Path.GetDirectoryName(folder)!;
        var ignoreFile = Path.Combine(folder, ".gitignore");
        var content = read(ignoreFile) ?? [];
        var relative = RelativeTo(folder, path);
        // A .env beside its list: the bare name guards those in folders below as well.
        var line = FileNames.IsEnvironment(relative) && !relative.Contains('/') ? Escape(relative) : "/" + Escape(relative);
        var newLine = content.AsSpan().IndexOf((byte)'\n') is > 0 and var at && content[at - 1] == '\r' ? "\r\n" : "\n";
        var separator = content.Length == 0 || content[^1] == '\n' ? "" : newLine;
        var edit = new IgnoreEdit(ignoreFile, [.. content, .. Encoding.UTF8.GetBytes(separator + line + newLine)], line);
        return IsIgnored(location, path, file => file == ignoreFile ? edit.Content : read(file)) ? edit : null;
    }

    private static string RelativeTo(string folder, string path) => Path.GetRelativePath(folder, Path.GetFullPath(path)).Replace(Path.DirectorySeparatorChar, '/');

    private static string Escape(string path)
    {
        var escaped = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] is '*' or '?' or '[' or '\\' || (i == 0 && path[i] is '!' or '#') || (path[i] == ' ' && i + 1 == path.Length))
                escaped.Append('\\');
            escaped.Append(path[i]);
        }

        return escaped.ToString();
    }
}
