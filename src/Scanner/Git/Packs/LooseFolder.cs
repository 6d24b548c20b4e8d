using System.Buffers;
using System.Buffers.Text;
using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.Packs;

/// <summary>Objects that stand in files of their own, below folders named by their first byte. Thread-safe.</summary>
internal sealed class LooseFolder(string folder)
{
    /// <summary>"commit ", a size of nineteen digits and a zero.</summary>
    private const int HeaderLimit = 32;

    /// <summary>Larger files are left alone: git writes objects of that size to packs.</summary>
    private const long LargestFile = 1L << 30;

    /// <summary>The ids of all of them.</summary>
    /// <exception cref="UnsupportedStoreException">They are named by SHA-256.</exception>
    public IEnumerable<ObjectId> List()
    {
        for (var first = 0; first < 256; first++)
        {
            var prefix = first.ToString("x2", null);
            var directory = Path.Join(folder, prefix);
            if (!Directory.Exists(directory))
                continue;
            foreach (var path in Directory.EnumerateFiles(directory))
            {
                var name = prefix + Path.GetFileName(path);
                if (!ObjectId.TryParse(name, out var id))
                    continue;
                if (name.Length != 2 * ObjectId.Sha1Length)
                    throw new UnsupportedStoreException(UnsupportedReason.Sha256, $"'{folder}' names its objects by SHA-256");
                yield return id;
            }
        }
    }

    /// <summary>Whether the object is here.</summary>
    public bool Contains(ObjectId id) => File.Exists(PathOf(id));

    /// <summary>Reads one object, unless it is larger than a limit.</summary>
    public ObjectReading Read(ObjectId id, long maximumSize, ObjectDecoder decoder)
    {
        var path = PathOf(id);
        if (!File.Exists(path))
            return ObjectReading.Missing;
        byte[]? whole = null;
        try
        {
            using var file = MappedFile.Open(path);
            if (!TryReadHeader(file, decoder, out var kind, out var size, out var headerLength) || file.Length > LargestFile)
                return ObjectReading.Damaged;
            if (size > maximumSize)
                return ObjectReading.TooLarge(kind, size);
            if (!ObjectDecoder.IsPlausible(size + headerLength, file.Length))
                return ObjectReading.Damaged;
            var total = (int)size + headerLength;
            whole = decoder.Buffers.Rent(total + Inflating.Inflater.Slack);
            if (!decoder.Inflater.TryInflate(file.From(0), whole, total, out _))
                return ObjectReading.Damaged;
            var content = ArrayPool<byte>.Shared.Rent((int)size);
            whole.AsSpan(headerLength, (int)size).CopyTo(content);
            return ObjectReading.Of(kind, content, (int)size);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ObjectReading.Damaged;
        }
        finally
        {
            if (whole is not null)
                decoder.Buffers.Return(whole);
        }
    }

    /// <summary>Reads what an object is; nothing where it is damaged.</summary>
    public (ObjectKind Kind, long Size) Describe(ObjectId id, ObjectDecoder decoder)
    {
        try
        {
            using var file = MappedFile.Open(PathOf(id));
            return TryReadHeader(file, decoder, out var kind, out var size, out _) ? (kind, size) : (ObjectKind.None, -1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (ObjectKind.None, -1);
        }
    }

    /// <summary>"blob 12" and a zero, compressed together with the content.</summary>
    private static bool TryReadHeader(MappedFile file, ObjectDecoder decoder, out ObjectKind kind, out long size, out int length)
    {
        (kind, size, length) = (ObjectKind.None, 0, 0);
        Span<byte> start = stackalloc byte[HeaderLimit];
        var have = decoder.Inflater.InflateStart(file.From(0), start, HeaderLimit);
        if (have < 0)
            return false;
        var end = start[..have].IndexOf((byte)0);
        var space = start[..have].IndexOf((byte)' ');
        if (space < 0 || end < space)
            return false;
        kind = KindOf(start[..space]);
        length = end + 1;
        var digits = start[(space + 1)..end];
        return kind != ObjectKind.None && Utf8Parser.TryParse(digits, out size, out var read) && read == digits.Length && size >= 0;
    }

    private static ObjectKind KindOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("blob"u8) ? ObjectKind.Blob
        : name.SequenceEqual("tree"u8) ? ObjectKind.Tree
        : name.SequenceEqual("commit"u8) ? ObjectKind.Commit
        : name.SequenceEqual("tag"u8) ? ObjectKind.Tag
        : ObjectKind.None;

    private string PathOf(ObjectId id)
    {
        var hex = id.ToString();
        return Path.Join(folder, hex.AsSpan(0, 2), hex.AsSpan(2));
    }
}
