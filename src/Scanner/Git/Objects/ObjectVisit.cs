namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>An object during a visit, and where it is stored as a change of another, that other one and the change.</summary>
internal readonly ref struct ObjectVisit
{
    /// <summary>The object's name.</summary>
    public required ObjectId Id { get; init; }

    /// <summary>The object's bytes.</summary>
    public required ReadOnlySpan<byte> Content { get; init; }

    /// <summary>What the content is made of, in order and without gaps; empty where it is stored whole.</summary>
    public ReadOnlySpan<DeltaPart> Parts { get; init; }

    /// <summary>The bytes that <see cref="Parts"/> copy from; empty where the object is stored whole.</summary>
    public ReadOnlySpan<byte> BaseContent { get; init; }

    /// <summary>What the visitor gave for the base; <see langword="null"/> where it was not visited.</summary>
    public object? BaseResult { get; init; }
}

/// <summary>A stretch of an object that is stored as a change of another.</summary>
/// <param name="Start">Where it begins in the object.</param>
/// <param name="Length">How many bytes it has; at least one.</param>
/// <param name="BaseStart">Where it is copied from in the base; -1 where its bytes are new.</param>
internal readonly record struct DeltaPart(int Start, int Length, int BaseStart)
{
    /// <summary>Whether the bytes are copied from the base.</summary>
    public bool IsCopy => BaseStart >= 0;

    /// <summary>One past the last byte in the object.</summary>
    public int End => Start + Length;
}
