using System.Text;

namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>The head of a raw commit or tag, and where its message begins.</summary>
internal readonly ref struct CommitObject
{
    private readonly ReadOnlySpan<byte> _header;

    private CommitObject(ReadOnlySpan<byte> header, ReadOnlySpan<byte> message)
    {
        _header = header;
        Message = message;
    }

    /// <summary>What people wrote.</summary>
    public ReadOnlySpan<byte> Message { get; }

    /// <summary>Splits a raw object.</summary>
    public static CommitObject Parse(ReadOnlySpan<byte> content)
    {
        var end = content.IndexOf("\n\n"u8);
        return end < 0 ? new CommitObject(content, default) : new CommitObject(content[..end], content[(end + 2)..]);
    }

    /// <summary>The object that a header line names: <c>tree</c> of a commit, <c>object</c> of a tag.</summary>
    public bool TryFind(scoped ReadOnlySpan<byte> name, out ObjectId id) => ObjectId.TryParse(Value(name), out id);

    /// <summary>Adds the parents in their order.</summary>
    public void CopyParents(List<ObjectId> parents)
    {
        // Parents stand together, right after the tree.
        var rest = _header;
        for (var line = NextLine(ref rest); !line.IsEmpty; line = NextLine(ref rest))
        {
            if (line.StartsWith("parent "u8) && ObjectId.TryParse(line["parent "u8.Length..], out var id))
                parents.Add(id);
            else if (line.StartsWith("author "u8))
                return;
        }
    }

    /// <summary>Who wrote it; the tagger of a tag.</summary>
    public Signature Author => Signature.Parse(Value("author "u8) is { IsEmpty: false } author ? author : Value("tagger "u8));

    /// <summary>When it was committed, in seconds since 1970.</summary>
    public long CommitTime => Signature.TimeOf(Value("committer "u8));

    /// <summary>What a tag calls itself.</summary>
    public string TagName => Encoding.UTF8.GetString(Value("tag "u8));

    private ReadOnlySpan<byte> Value(scoped ReadOnlySpan<byte> name)
    {
        var rest = _header;
        for (var line = NextLine(ref rest); !line.IsEmpty; line = NextLine(ref rest))
        {
            if (line.StartsWith(name))
                return line[name.Length..];
        }

        return default;
    }

    private static ReadOnlySpan<byte> NextLine(scoped ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return line;
    }
}
