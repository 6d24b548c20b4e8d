namespace ApiXGuard.Runtime;

/// <summary>What became of reading a body.</summary>
public enum ApiXRequestBodyState
{
    /// <summary>All of it was read.</summary>
    Complete,

    /// <summary>It is longer than the limit.</summary>
    TooLarge,

    /// <summary>It does not end as HTTP wants it.</summary>
    Broken,
}
