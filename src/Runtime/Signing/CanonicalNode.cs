namespace ApiXGuard.Runtime;

/// <summary>A value of a JSON text, by its place in the text; in an object, with its key.</summary>
internal struct CanonicalNode
{
    /// <summary>That a key is not an integer which comes before all other keys.</summary>
    public const uint NoIndex = uint.MaxValue;

    public CanonicalNodeKind Kind;

    /// <summary>Where the raw text of a string (without quotes), number or literal stands in the source.</summary>
    public int Start;
    public int Length;

    /// <summary>The node after this one and all inside it.</summary>
    public int End;

    /// <summary>Where the key's raw text stands in the source; a length of -1 for no key.</summary>
    public int NameStart;
    public int NameLength;

    /// <summary>Where the key stands unescaped in the tape's names; -1 where it has no escapes.</summary>
    public int NameTextStart;
    public int NameTextLength;

    /// <summary>The key's first eight bytes, the first of them highest; zeros where it is shorter.</summary>
    public ulong NamePrefix;

    /// <summary>The key as an integer, if it is one from 0 to 4294967294 in plain form.</summary>
    public uint NameIndex;

    /// <summary>For a key that repeats: the node whose value counts. Set while writing.</summary>
    public int Value;
}

internal enum CanonicalNodeKind : byte
{
    Object,
    Array,
    PlainString,
    EscapedString,
    Number,
    Literal,
}
