using System.Security.Cryptography;
using ApiXGuard.Scanner.Rescue.Files;

namespace ApiXGuard.Scanner.Rescue.Plans;

/// <summary>The files as they will be once a plan was carried out. Later steps see what earlier ones did. Holds secrets.</summary>
/// <param name="root">The top of the repository.</param>
internal sealed class PlannedFiles(string root)
{
    private readonly Dictionary<string, Planned> _files = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>Whether nothing will be written.</summary>
    public bool IsEmpty => _order.Count == 0;

    /// <summary>Whether a file gets a new content.</summary>
    public bool IsPlanned(string path) => _files.ContainsKey(path);

    /// <summary>A file's bytes as they will be; <see langword="null"/> where there is no such file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public byte[]? Read(string path) =>
        _files.TryGetValue(path, out var planned) ? planned.Content : File.Exists(path) ? File.ReadAllBytes(path) : null;

    /// <summary>Plans a file's new content.</summary>
    /// <param name="path">The file, as a full path.</param>
    /// <param name="content">What it will hold.</param>
    /// <param name="holdsSecrets">Whether it is a place that secrets go to: these are written first, for their owner alone.</param>
    public void Write(string path, byte[] content, bool holdsSecrets = false)
    {
        if (_files.TryGetValue(path, out var planned))
        {
            planned.Content = content;
            planned.HoldsSecrets |= holdsSecrets;
            return;
        }

        _files.Add(path, new Planned(Read(path)) { Content = content, HoldsSecrets = holdsSecrets });
        _order.Add(path);
    }

    /// <summary>A transaction that writes all of it: where secrets go before where they leave.</summary>
    /// <exception cref="FileTransactionException">A file cannot be written.</exception>
    public FileTransaction ToTransaction()
    {
        var transaction = new FileTransaction(root);
        foreach (var (path, file) in InOrder())
        {
            if (file.Original is null)
                transaction.Create(path, file.Content, file.HoldsSecrets);
            else
                transaction.Replace(path, file.Original, file.Content, file.HoldsSecrets);
        }

        return transaction;
    }

    /// <summary>A transaction that takes it all back.</summary>
    /// <exception cref="FileTransactionException">A file cannot be written.</exception>
    public FileTransaction ToReversal()
    {
        var transaction = new FileTransaction(root);
        foreach (var (path, file) in InOrder().Reverse())
        {
            if (file.Original is null)
                transaction.Delete(path, file.Content);
            else
                transaction.Replace(path, file.Content, file.Original);
        }

        return transaction;
    }

    /// <summary>Wipes what was read and planned.</summary>
    public void Wipe()
    {
        foreach (var file in _files.Values)
        {
            CryptographicOperations.ZeroMemory(file.Original);
            CryptographicOperations.ZeroMemory(file.Content);
        }

        _files.Clear();
        _order.Clear();
    }

    private IEnumerable<(string Path, Planned File)> InOrder() =>
        _order.Select(path => (Path: path, File: _files[path])).OrderBy(item => item.File.HoldsSecrets ? 0 : 1);

    private sealed class Planned(byte[]? original)
    {
        public byte[]? Original { get; } = original;

        public required byte[] Content { get; set; }

        public bool HoldsSecrets { get; set; }
    }
}
