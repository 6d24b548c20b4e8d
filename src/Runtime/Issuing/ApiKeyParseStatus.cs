namespace ApiXGuard.Runtime;

/// <summary>What <see cref="ApiKeyFormat"/> says of a text.</summary>
public enum ApiKeyParseStatus
{
    /// <summary>An issued key has this form, and the checksum is right. Whether the key was ever issued is another question.</summary>
    Valid,

    /// <summary>Not the form of an issued key.</summary>
    Malformed,

    /// <summary>The form of an issued key, but the checksum is wrong: a typing error, or a look-alike.</summary>
    ChecksumFailed,
}
