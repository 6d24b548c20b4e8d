using ApiXGuard.Scanner.Commands;

namespace ApiXGuard.Scanner.Rescue.Formatting;

/// <summary>
/// The source files of a repository as they were before somebody else's program changed them: a code fix reaches callers, registrations
/// and settings files of a whole solution. In memory only, since some of them hold the secrets.
/// </summary>
internal sealed class SourceSnapshot : IDisposable
{
    private const long MostBytes = 1L << 30;
    private static readonly HashSet<string> Extensions = new([".cs", ".razor", ".cshtml", ".json", ".csproj", ".editorconfig", ".globalconfig"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly string _root;

    private SourceSnapshot(string root) => _root = root;

    /// <summary>Reads everything that a code fix could change.</summary>
    /// <exception cref="CommandFailedException">That is too much.</exception>
    public static SourceSnapshot Take(string root)
    {
        var snapshot = new SourceSnapshot(root);
        long bytes = 0;
        foreach (var path in snapshot.Sources())
        {
            var content = File.ReadAllBytes(path);
            bytes += content.Length;
            if (bytes > MostBytes)
                throw new CommandFailedException("the repository has more source than can be put back where a code fix fails: apply the fix in an editor");
            snapshot._files[path] = content;
        }

        return snapshot;
    }

    /// <summary>Puts back what changed and deletes what came.</summary>
    public void Restore()
    {
        foreach (var path in Sources().Where(path => !_files.ContainsKey(path)).ToList())
            File.Delete(path);
        foreach (var (path, content) in _files)
        {
            if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
                File.WriteAllBytes(path, content);
        }
    }

    /// <summary>Wipes it.</summary>
    public void Dispose()
    {
        foreach (var content in _files.Values)
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(content);
        _files.Clear();
    }

    private IEnumerable<string> Sources()
    {
        var folders = new Stack<string>([_root]);
        while (folders.TryPop(out var folder))
        {
            var here = new DirectoryInfo(folder);
            foreach (var entry in here.EnumerateFileSystemInfos())
            {
                if (entry.LinkTarget is not null)
                    continue;
                if (entry is DirectoryInfo)
                {
                    if (entry.Name is not ("bin" or "obj" or "node_modules" or ".git"))
                        folders.Push(entry.FullName);
                }
                else if (Extensions.Contains(entry.Extension))
                {
                    yield return entry.FullName;
                }
            }
        }
    }
}
