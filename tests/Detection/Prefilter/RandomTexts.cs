using System.Text;

namespace ApiXGuard.Detection.Tests.Prefilter;

/// <summary>Generated texts for comparing ways to do the same thing: noise, source-like text, and either with secrets sown in.</summary>
internal static class RandomTexts
{
    private static readonly string[] Words =
    [
        "public", "string", "apiKey", "token", "=", "\"", ";", "\n", "secret", "ghp_", "AKIA", "-----BEGIN ", "password", ":", "://", "eyJ",
        "KEY", "Pass", " ", "\t", "é", "\u6f22", "\\n", "0123456789abcdef", "{", "}", "<add key=", "=>", "'", "@", "x",
    ];

    /// <summary>A text for a seed: every third is raw noise, every third is words, every third both.</summary>
    public static byte[] Make(int seed, int length, IReadOnlyList<string> sown)
    {
        var random = new Random(seed);
        var bytes = new List<byte>(length + 64);
        while (bytes.Count < length)
        {
            switch ((seed + (seed % 3 == 2 ? random.Next(2) : 0)) % 3)
            {
                case 0:
                    bytes.Add((byte)random.Next(256));
                    break;
                default:
                    var word = sown.Count > 0 && random.Next(12) == 0 ? sown[random.Next(sown.Count)] : Words[random.Next(Words.Length)];
                    bytes.AddRange(Encoding.UTF8.GetBytes(word));
                    break;
            }
        }

        return [.. bytes];
    }
}
