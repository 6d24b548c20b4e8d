namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>What makes an object store one that only git itself reads.</summary>
internal enum UnsupportedReason
{
    /// <summary>Objects are named by SHA-256.</summary>
    Sha256,

    /// <summary>An index in a version other than 2.</summary>
    IndexVersion,

    /// <summary>A pack in a version other than 2 and 3.</summary>
    PackVersion,

    /// <summary>A multi-pack-index in a version other than 1, or a chain of them.</summary>
    MultiPackIndexVersion,

    /// <summary>An index, a pack or a list of alternates that is damaged or not readable.</summary>
    Damaged,

    /// <summary>Too many objects, packs or alternates for this reader.</summary>
    TooMany,
}

/// <summary>An object store that the reader does not know; git itself may. The message is one line for people.</summary>
internal sealed class UnsupportedStoreException(UnsupportedReason reason, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public UnsupportedReason Reason { get; } = reason;
}
