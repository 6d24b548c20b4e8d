using ApiXGuard.Scanner.Git;

namespace ApiXGuard.Scanner.Commands;

/// <summary>The repositories that a command line names, directly or in lists.</summary>
internal static class RepositoryList
{
    private const int LongestLine = 32 * 1024;

    /// <summary>Reads the repositories: by name, each once, in an order that does not depend on the lists.</summary>
    /// <param name="given">Folders, files with one folder in each line, or <c>-</c> for such lines on standard input.</param>
    /// <param name="directory">What folders are relative to.</param>
    /// <param name="input">Opens standard input.</param>
    /// <exception cref="CommandFailedException">A list cannot be read.</exception>
    public static IReadOnlyList<ListedRepository> Read(IEnumerable<string> given, string directory, Func<Stream> input)
    {
        var byFolder = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in given)
        {
            var path = Path.GetFullPath(item, directory);
            if (item == "-")
                AddLines(input(), "standard input");
            else if (Directory.Exists(path))
                Add(item);
            else if (File.Exists(path))
                AddLines(OpenList(path, item), $"'{item}'");
            else
                throw new CommandFailedException($"no file or folder '{item}'");
        }

        return [.. byFolder.Select(pair => new ListedRepository(pair.Value, pair.Key)).OrderBy(repository => repository.Name, StringComparer.Ordinal)];

        void Add(string name)
        {
            var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(name, directory));
            name = Path.TrimEndingDirectorySeparator(name).Replace(Path.DirectorySeparatorChar, '/');
            // A repository that is listed under two names is scanned under one, whichever came first.
            if (!byFolder.TryGetValue(folder, out var other) || string.CompareOrdinal(name, other) < 0)
                byFolder[folder] = name;
        }

        void AddLines(Stream stream, string source)
        {
            try
            {
                using var reader = new StreamReader(stream);
                for (var number = 1; reader.ReadLine() is { } line; number++)
                {
                    line = line.Trim();
                    if (line.Length > LongestLine || line.Contains('\0', StringComparison.Ordinal))
                        throw new CommandFailedException($"{source}, line {number}: not a path; a list has the path of one repository in each line");
                    if (line.Length > 0 && !line.StartsWith('#'))
                        Add(line);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new CommandFailedException($"{source} cannot be read: {e.Message}", e);
            }
        }
    }

    private static FileStream OpenList(string path, string name)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"'{name}' cannot be read: {e.Message}", e);
        }
    }
}

/// <summary>A repository in a list.</summary>
/// <param name="Name">As the list has it, with <c>/</c>.</param>
/// <param name="Folder">The folder, as a full path.</param>
internal sealed record ListedRepository(string Name, string Folder)
{
    /// <summary>Finds the repository in the folder; not one that the folder only lies in.</summary>
    /// <exception cref="GitException">There is none.</exception>
    public RepositoryLocation Locate()
    {
        if (!Directory.Exists(Folder))
            throw new GitException("no such folder");
        return RepositoryLocation.TryFind(Folder, GitEnvironment.Empty) is { } location
            && (location.WorkTree == Folder || location.GitDirectory == Folder || location.GitDirectory == Path.Combine(Folder, ".git"))
                ? location
                : throw new GitException("not a git repository");
    }
}
