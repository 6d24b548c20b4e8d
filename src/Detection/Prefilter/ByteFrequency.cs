namespace ApiXGuard.Detection.Prefilter;

/// <summary>
/// How rare each byte is in source text, in eighths of a bit (-8·log2 p), measured over 30 MB of C#, JSON, YAML, XML, scripts and
/// prose. Only relative sizes matter: they choose windows and buckets, never what is found.
/// </summary>
internal static class ByteFrequency
{
    private const int Rarest = 199;

    private static readonly byte[] Ascii =
    [
        199, 199, 199, 199, 199, 199, 199, 199, 199, 119, 42, 199, 199, 136, 199, 199,
        199, 199, 199, 199, 199, 199, 199, 199, 199, 199, 199, 199, 199, 199, 199, 199,
        17, 90, 53, 87, 88, 129, 92, 83, 54, 54, 89, 93, 58, 73, 49, 55,
        71, 74, 77, 85, 85, 89, 88, 90, 88, 90, 66, 58, 65, 61, 63, 84,
        95, 60, 76, 57, 64, 63, 68, 75, 79, 61, 94, 80, 69, 66, 68, 70,
        69, 105, 64, 56, 58, 79, 78, 80, 100, 105, 109, 74, 94, 74, 107, 71,
        89, 37, 57, 44, 47, 30, 54, 51, 54, 36, 81, 67, 42, 49, 36, 37,
        48, 78, 37, 37, 33, 46, 59, 64, 59, 52, 79, 64, 87, 64, 133, 199,
    ];

    private static readonly double[] Probabilities = MakeProbabilities();

    /// <summary>The rarity of a byte, in eighths of a bit.</summary>
    public static int Rarity(byte value) => value < 128 ? Ascii[value] : Rarest;

    /// <summary>The probability of a byte.</summary>
    public static double Probability(byte value) => Probabilities[value];

    private static double[] MakeProbabilities()
    {
        var probabilities = new double[256];
        for (var value = 0; value < 256; value++)
            probabilities[value] = Math.Pow(2, -Rarity((byte)value) / 8.0);
        return probabilities;
    }
}
