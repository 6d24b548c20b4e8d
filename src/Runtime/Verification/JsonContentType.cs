namespace ApiXGuard.Runtime;

/// <summary>What a content type says of a body.</summary>
internal enum JsonContentType
{
    /// <summary>It is something else, or nothing is said.</summary>
    No,

    /// <summary>JSON in UTF-8.</summary>
    Yes,

    /// <summary>JSON in another encoding.</summary>
    OtherCharset,
}
