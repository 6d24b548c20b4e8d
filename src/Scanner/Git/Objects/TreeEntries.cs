namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>Reads the entries of a raw tree one after another.</summary>
/// <param name="tree">The tree's bytes.</param>
/// <param name="idLength">Bytes of an id in this repository.</param>
internal ref struct TreeEntries(ReadOnlySpan<byte> tree, int idLength)
{
    private const int TypeMask = 0xF000;
    private const int TreeType = 0x4000;
    private const int SubmoduleType = 0xE000;

    private ReadOnlySpan<byte> _rest = tree;

    /// <summary>The entry's name.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The entry's object.</summary>
    public ObjectId Id { get; private set; }

    /// <summary>Whether the object is a tree.</summary>
    public bool IsTree { get; private set; }

    /// <summary>Whether the object is a commit of another repository.</summary>
    public bool IsSubmodule { get; private set; }

    /// <summary>Whether the bytes stopped being a tree before their end.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Goes to the next entry.</summary>
    public bool MoveNext()
    {
        if (_rest.IsEmpty)
            return false;
        // "<octal mode> <name>\0<id>"
        var space = _rest.IndexOf((byte)' ');
        var end = space < 0 ? -1 : _rest[space..].IndexOf((byte)0) + space;
        var mode = 0;
        for (var i = 0; i < space && i < 8; i++)
            mode = (mode << 3) | (_rest[i] & 7);
        if (space <= 0 || end <= space + 1 || _rest.Length - end - 1 < idLength)
        {
            IsDamaged = true;
            return false;
        }

        Name = _rest[(space + 1)..end];
        Id = new ObjectId(_rest.Slice(end + 1, idLength));
        IsTree = (mode & TypeMask) == TreeType;
        IsSubmodule = (mode & TypeMask) == SubmoduleType;
        _rest = _rest[(end + 1 + idLength)..];
        return true;
    }
}
