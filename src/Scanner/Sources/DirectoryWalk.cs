using System.Text;
using ApiXGuard.Policy;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Sources.Ignoring;

namespace ApiXGuard.Scanner.Sources;

/// <summary>Finds the files to scan. Links are not followed, so no path is met twice and nothing outside is reached.</summary>
internal sealed class DirectoryWalk(DirectoryScope scope, IBlobVisitor visitor)
{
    /// <summary>Files handed out at once: enough that taking them costs little, few enough that every core has some.</summary>
    private const int BatchSize = 16;

    private readonly Stack<Folder> _pending = [];
    private readonly HashSet<string>? _seen = Overlap(scope.Paths) ? [] : null;
    private RepositoryIgnores? _ignores;
    private byte[] _path = new byte[1024];

    /// <summary>The files, in batches, found as they are asked for.</summary>
    public IEnumerable<List<FoundFile>> Files()
    {
        var batch = new List<FoundFile>(BatchSize);
        foreach (var path in scope.Paths.Distinct())
        {
            Begin(path, batch);
            while (_pending.TryPop(out var folder))
            {
                foreach (var entry in ReadEntries(folder))
                {
                    if (Judge(folder, entry) is not { } file || _seen?.Add(file.FullPath) == false)
                        continue;
                    batch.Add(file);
                    if (batch.Count == BatchSize)
                    {
                        yield return batch;
                        batch = new List<FoundFile>(BatchSize);
                    }
                }
            }
        }

        if (batch.Count > 0)
            yield return batch;
    }

    /// <summary>A path as reports show it: relative to the root where it lies below, else full.</summary>
    public static string ReportedPath(string fullPath, string root)
    {
        var relative = Path.GetRelativePath(root, fullPath);
        if (relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            relative = fullPath;
        return Path.DirectorySeparatorChar == '/' ? relative : relative.Replace(Path.DirectorySeparatorChar, '/');
    }

    private void Begin(string path, List<FoundFile> batch)
    {
        var reported = ReportedPath(path, scope.Root);
        try
        {
            var file = new FileInfo(path);
            if (file.Exists)
            {
                // The target's size: the link itself was named by the user.
                var target = file.LinkTarget is null ? file : (FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
                if (target.Length > 0 && _seen?.Add(path) != false)
                    batch.Add(new FoundFile(path, reported, target.Length));
            }
            else if (Directory.Exists(path))
            {
                _pending.Push(Enter(path, reported));
            }
            else
            {
                visitor.Fail(new ScanError(reported, "no such file or folder"));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            visitor.Fail(new ScanError(reported, e.Message));
        }
    }

    private Folder Enter(string path, string reported)
    {
        var prefix = reported == "." ? "" : reported + "/";
        if (!scope.RespectsIgnores || RepositoryLocation.TryFind(path, GitEnvironment.Empty) is not { WorkTree: { } workTree } location)
            return new Folder(path, prefix, null, "");
        var relative = Path.GetRelativePath(workTree, path);
        if (relative.StartsWith("..", StringComparison.Ordinal))
            return new Folder(path, prefix, null, "");

        _ignores = new RepositoryIgnores(workTree);
        var ignores = _ignores.ForRepository(location);
        var inRepository = "";
        if (relative != ".")
        {
            // The lists of the folders above; the folder's own comes when it is read.
            var above = workTree;
            foreach (var part in relative.Split(Path.DirectorySeparatorChar))
            {
                ignores = IgnoreScope.Push(ignores, _ignores.ForFolder(above), Encoding.UTF8.GetByteCount(inRepository));
                above = Path.Combine(above, part);
                inRepository += part + "/";
            }
        }

        return new Folder(path, prefix, new Repository(ignores), inRepository);
    }

    private List<FolderEntry> ReadEntries(Folder folder)
    {
        var entries = new List<FolderEntry>();
        try
        {
            entries.AddRange(FolderEntries.List(folder.FullPath));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            visitor.Fail(new ScanError(folder.Prefix.TrimEnd('/'), $"cannot be listed: {e.Message}"));
        }

        if (!scope.RespectsIgnores)
            return entries;
        if (entries.Exists(entry => entry.Name == ".git") && (folder.Repository is null || folder.InRepository.Length > 0))
            EnterNested(folder);
        if (folder.Repository is { } repository && entries.Exists(entry => entry is { Name: ".gitignore", Kind: FolderEntryKind.File }))
        {
            folder.Repository = new Repository(
                IgnoreScope.Push(repository.Ignores, _ignores!.ForFolder(folder.FullPath), Encoding.UTF8.GetByteCount(folder.InRepository)));
        }

        return entries;
    }

    /// <summary>A repository inside the walked tree has ignore lists of its own.</summary>
    private void EnterNested(Folder folder)
    {
        if (RepositoryLocation.TryFind(folder.FullPath, GitEnvironment.Empty) is not { WorkTree: { } workTree } location || workTree != folder.FullPath)
            return;
        _ignores ??= new RepositoryIgnores(workTree);
        folder.Repository = new Repository(_ignores.ForRepository(location));
        folder.InRepository = "";
    }

    private FoundFile? Judge(Folder folder, in FolderEntry entry)
    {
        if (entry.Name == ".git")
            return null;
        var isFolder = entry.Kind == FolderEntryKind.Folder;
        if (folder.Repository?.Ignores is { } ignores && ignores.IsIgnored(Bytes(folder.InRepository, entry.Name), isFolder))
            return null;
        var reported = folder.Prefix + entry.Name;
        if (Matches(scope.Exclude, reported))
        {
            visitor.Skip(new SkippedItem(reported, SkipReason.Excluded));
            return null;
        }

        var fullPath = Path.Join(folder.FullPath, entry.Name);
        switch (entry.Kind)
        {
            case FolderEntryKind.Folder:
                _pending.Push(new Folder(fullPath, reported + "/", folder.Repository, folder.Repository is null ? "" : folder.InRepository + entry.Name + "/"));
                return null;
            case FolderEntryKind.Link:
                if (LeavesTree(fullPath))
                    visitor.Skip(new SkippedItem(reported, SkipReason.NotFollowed, "link out of the scanned tree"));
                return null;
            case FolderEntryKind.File when entry.Size == 0:
                // .NET cannot name a file whose name is not UTF-8, so it has no size either.
                if (entry.Name.Contains('\uFFFD') && !Path.Exists(fullPath))
                    visitor.Fail(new ScanError(reported, "cannot be read: its name is not valid UTF-8"));
                return null;
            default:
                if (scope.Include.Count > 0 && !Matches(scope.Include, reported))
                    return null;
                return new FoundFile(fullPath, reported, entry.Size);
        }
    }

    private bool LeavesTree(string link)
    {
        try
        {
            var target = new FileInfo(link).ResolveLinkTarget(returnFinalTarget: true)?.FullName;
            return target is not null && Path.Exists(target) && !scope.Paths.Any(path => IsWithin(target, path)) && !IsWithin(target, scope.Root);
        }
        catch (IOException)
        {
            // A cycle of links holds nothing.
            return false;
        }
    }

    private ReadOnlySpan<byte> Bytes(string folder, string name)
    {
        var needed = Encoding.UTF8.GetMaxByteCount(folder.Length + name.Length);
        if (_path.Length < needed)
            _path = new byte[needed * 2];
        var length = Encoding.UTF8.GetBytes(folder, _path);
        return _path.AsSpan(0, length + Encoding.UTF8.GetBytes(name, _path.AsSpan(length)));
    }

    private static bool Matches(IReadOnlyList<Glob> globs, string path)
    {
        foreach (var glob in globs)
        {
            if (glob.IsMatch(path))
                return true;
        }

        return false;
    }

    private static bool Overlap(IReadOnlyList<string> paths) =>
        paths.Where((path, i) => paths.Where((other, j) => i != j && IsWithin(path, other)).Any()).Any();

    /// <summary>Whether a path is a folder or lies below it.</summary>
    public static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>A folder to read. <see cref="InRepository"/> is its path in its repository, with <c>/</c> at the end.</summary>
    private sealed class Folder(string fullPath, string prefix, Repository? repository, string inRepository)
    {
        public string FullPath { get; } = fullPath;

        public string Prefix { get; } = prefix;

        public Repository? Repository { get; set; } = repository;

        public string InRepository { get; set; } = inRepository;
    }

    /// <summary>The ignore lists in force; there need be none.</summary>
    private sealed record Repository(IgnoreScope? Ignores);
}

/// <summary>A file to scan.</summary>
internal readonly record struct FoundFile(string FullPath, string Path, long Size);
