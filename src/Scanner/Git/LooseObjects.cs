using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;

namespace ApiXGuard.Scanner.Git;

/// <summary>
/// Reads objects that stand in files of their own, as everything freshly staged does: a third of what libgit2 takes for it. Whatever
/// is not exactly as expected is left to the engine.
/// </summary>
/// <param name="folder">The repository's <c>objects</c> folder.</param>
internal sealed class LooseObjects(string folder)
{
    private const int HeaderLimit = 32;

    /// <summary>Reads a blob, unless it is larger than a limit.</summary>
    /// <returns>Whether it was there.</returns>
    public bool TryRead(string id, long maximumSize, out BlobReading reading)
    {
        reading = default;
        var path = Path.Join(folder, id.AsSpan(0, 2), id.AsSpan(2));
        if (!File.Exists(path))
            return false;
        byte[]? content = null;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            using var inflater = new ZLibStream(file, CompressionMode.Decompress);
            // "blob <size>\0", then the content.
            Span<byte> start = stackalloc byte[HeaderLimit];
            var have = inflater.ReadAtLeast(start, HeaderLimit, throwOnEndOfStream: false);
            var end = start[..have].IndexOf((byte)0);
            if (end < 0 || !start.StartsWith("blob "u8) || !Utf8Parser.TryParse(start[5..end], out long size, out var digits) || digits != end - 5)
                return false;
            if (size > maximumSize || size > Array.MaxLength)
            {
                reading = BlobReading.TooLarge(size);
                return true;
            }

            var first = start[(end + 1)..have];
            if (first.Length > size)
                return false;
            content = ArrayPool<byte>.Shared.Rent((int)size);
            first.CopyTo(content);
            inflater.ReadExactly(content.AsSpan(first.Length, (int)size - first.Length));
            reading = BlobReading.Of(content, (int)size);
            return true;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            if (content is not null)
                ArrayPool<byte>.Shared.Return(content);
            return false;
        }
    }
}
