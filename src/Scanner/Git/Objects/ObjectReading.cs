namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>What became of reading one object.</summary>
internal enum ObjectState
{
    /// <summary>Read.</summary>
    Read,

    /// <summary>Larger than the limit; not read.</summary>
    TooLarge,

    /// <summary>Not in the database.</summary>
    Missing,

    /// <summary>In the database, but not readable.</summary>
    Damaged,
}

/// <summary>One object's bytes, or why there are none.</summary>
/// <param name="State">Whether the bytes are here.</param>
/// <param name="Kind">What the object is, where known.</param>
/// <param name="Size">Its size, where known.</param>
/// <param name="Content">The bytes; empty unless read. They belong to the caller.</param>
internal readonly record struct ObjectReading(ObjectState State, ObjectKind Kind, long Size, ReadOnlyMemory<byte> Content)
{
    /// <summary>Not in the database.</summary>
    public static ObjectReading Missing => new(ObjectState.Missing, ObjectKind.Unknown, 0, default);

    /// <summary>In the database, but not readable.</summary>
    public static ObjectReading Damaged => new(ObjectState.Damaged, ObjectKind.Unknown, 0, default);

    /// <summary>Larger than the limit.</summary>
    public static ObjectReading TooLarge(ObjectKind kind, long size) => new(ObjectState.TooLarge, kind, size, default);

    /// <summary>Read.</summary>
    public static ObjectReading Of(ObjectKind kind, ReadOnlyMemory<byte> content) => new(ObjectState.Read, kind, content.Length, content);
}
