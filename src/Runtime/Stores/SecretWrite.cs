namespace ApiXGuard.Runtime;

/// <summary>What became of a value that was to be written to a vault.</summary>
internal enum SecretWrite
{
    /// <summary>It is there now.</summary>
    Written,

    /// <summary>It was there before.</summary>
    AlreadyThere,

    /// <summary>Another value is there, and still is.</summary>
    OtherValue,
}
