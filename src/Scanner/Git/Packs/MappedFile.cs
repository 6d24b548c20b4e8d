using System.IO.MemoryMappedFiles;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>
/// A file in memory, read only. What git writes under these names it never changes afterwards; who cuts such a file short while it is
/// mapped ends the process, as it would end git.
/// </summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile? _mapping;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte* _start;

    private MappedFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        Length = file.Length;
        // An empty file cannot be mapped.
        if (Length == 0)
            return;
        _mapping = MemoryMappedFile.CreateFromFile(file, null, Length, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        _view = _mapping.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += _view.PointerOffset;
    }

    /// <summary>The file's length in bytes.</summary>
    public long Length { get; }

    /// <summary>Maps a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static MappedFile Open(string path) => new(path);

    /// <summary>The bytes from an offset on, as many as there are but no more than asked for.</summary>
    public ReadOnlySpan<byte> From(long offset, int most = int.MaxValue) =>
        offset < 0 || offset >= Length ? default : new ReadOnlySpan<byte>(_start + offset, (int)Math.Min(most, Length - offset));

    /// <summary>Exactly the bytes asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are not all in the file.</exception>
    public ReadOnlySpan<byte> Slice(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
            throw new ArgumentOutOfRangeException(nameof(offset));
        return new ReadOnlySpan<byte>(_start + offset, length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_view is null)
            return;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _mapping!.Dispose();
    }
}
