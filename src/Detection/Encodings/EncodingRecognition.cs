namespace ApiXGuard.Detection.Encodings;

/// <summary>Tells how a blob makes text, from its first bytes.</summary>
internal static class EncodingRecognition
{
    /// <summary>How far git looks for a NUL before it calls a file text.</summary>
    private const int BinaryWindow = 8000;

    private const int Utf16Window = 1024;
    private const int FewestUnits = 4;

    /// <summary>Recognises the encoding. Marks come first, then UTF-16 by its zeros, then git's rule: a NUL means binary.</summary>
    public static BlobEncoding Recognise(ReadOnlySpan<byte> blob)
    {
        if (blob.Length >= 3 && blob[0] == 0xEF && blob[1] == 0xBB && blob[2] == 0xBF)
            return BlobEncoding.Utf8WithMark;
        if (blob.Length >= 2 && blob[0] == 0xFF && blob[1] == 0xFE)
            return IsUtf32(blob) ? BlobEncoding.Binary : BlobEncoding.Utf16LittleEndianWithMark;
        if (blob.Length >= 2 && blob[0] == 0xFE && blob[1] == 0xFF)
            return BlobEncoding.Utf16BigEndianWithMark;
        if (blob.Slice(0, Math.Min(blob.Length, BinaryWindow)).IndexOf((byte)0) < 0)
            return BlobEncoding.Utf8;
        return RecogniseUtf16(blob.Slice(0, Math.Min(blob.Length, Utf16Window) & ~1));
    }

    /// <summary>The mark's length in bytes.</summary>
    public static int MarkLength(BlobEncoding encoding) => encoding switch
    {
        BlobEncoding.Utf8WithMark => 3,
        BlobEncoding.Utf16LittleEndianWithMark or BlobEncoding.Utf16BigEndianWithMark => 2,
        _ => 0,
    };

    private static bool IsUtf32(ReadOnlySpan<byte> blob) => blob.Length >= 4 && blob[2] == 0 && blob[3] == 0;

    /// <summary>Mostly Latin text in UTF-16 has zeros in one half of its units and almost none in the other.</summary>
    private static BlobEncoding RecogniseUtf16(ReadOnlySpan<byte> start)
    {
        var units = start.Length / 2;
        var (even, odd) = (0, 0);
        for (var i = 0; i < start.Length; i += 2)
        {
            even += start[i] == 0 ? 1 : 0;
            odd += start[i + 1] == 0 ? 1 : 0;
        }

        if (units < FewestUnits)
            return BlobEncoding.Binary;
        if (odd * 10 > units * 7 && even * 50 < units)
            return BlobEncoding.Utf16LittleEndian;
        return even * 10 > units * 7 && odd * 50 < units ? BlobEncoding.Utf16BigEndian : BlobEncoding.Binary;
    }
}
