namespace ApiXGuard.Runtime;

/// <summary>What came of asking for a second factor. Only <see cref="Accepted"/> releases anything.</summary>
public enum SecondFactorResult
{
    /// <summary>A proof was given and is wrong.</summary>
    Refused,

    /// <summary>No proof was given: the person declined, or did not answer in time.</summary>
    Unanswered,

    /// <summary>The proof is right and was used before.</summary>
    Replayed,

    /// <summary>There were too many wrong proofs; nobody was asked.</summary>
    LockedOut,

    /// <summary>The proof is right.</summary>
    Accepted,
}
