namespace ApiXGuard.Detection.Encodings;

/// <summary>How the bytes of a blob make text.</summary>
internal enum BlobEncoding
{
    /// <summary>UTF-8, perhaps ill-formed; also every 8-bit encoding that extends ASCII.</summary>
    Utf8,

    /// <summary>UTF-8 after a byte order mark.</summary>
    Utf8WithMark,

    /// <summary>UTF-16, low byte first.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, low byte first, after a byte order mark.</summary>
    Utf16LittleEndianWithMark,

    /// <summary>UTF-16, high byte first.</summary>
    Utf16BigEndian,

    /// <summary>UTF-16, high byte first, after a byte order mark.</summary>
    Utf16BigEndianWithMark,

    /// <summary>No text.</summary>
    Binary,
}
