namespace ApiXGuard.Detection.Checks;

/// <summary>
/// Bech32: a readable part, 1, and characters of five bits, whose last six are a BCH code over the whole, in either letter case.
/// <see href="https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki"/>.
/// </summary>
internal static class Bech32
{
    private const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int ChecksumLength = 6;

    private static readonly uint[] Generator = [0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3];

    /// <summary>Whether the code holds for the characters behind a readable part and its 1.</summary>
    /// <param name="readable">The readable part, lower case, without the 1.</param>
    /// <param name="data">The characters behind it, the code included, all in one letter case.</param>
    public static Validity Check(string readable, ReadOnlySpan<byte> data)
    {
        var sum = After(readable);
        foreach (var b in data)
        {
            var value = ValueOf((char)b);
            if (value < 0)
                return Validity.Invalid;
            sum = Next(sum, (uint)value);
        }

        return sum == 1 ? Validity.Valid : Validity.Invalid;
    }

    /// <summary>The code for a readable part and the characters behind its 1, lower case.</summary>
    public static string Checksum(string readable, string data)
    {
        var sum = After(readable);
        foreach (var c in data)
            sum = Next(sum, (uint)ValueOf(c));
        for (var i = 0; i < ChecksumLength; i++)
            sum = Next(sum, 0);
        sum ^= 1;
        var code = new char[ChecksumLength];
        for (var i = 0; i < ChecksumLength; i++)
            code[i] = Alphabet[(int)(sum >> (5 * (ChecksumLength - 1 - i))) & 31];
        return new string(code);
    }

    private static int ValueOf(char c) => Alphabet.IndexOf(c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c);

    private static uint After(string readable)
    {
        var sum = 1u;
        foreach (var c in readable)
            sum = Next(sum, (uint)c >> 5);
        sum = Next(sum, 0);
        foreach (var c in readable)
            sum = Next(sum, (uint)c & 31);
        return sum;
    }

    private static uint Next(uint sum, uint value)
    {
        var top = sum >> 25;
        sum = ((sum & 0x1FFFFFF) << 5) ^ value;
        for (var i = 0; i < Generator.Length; i++)
            sum ^= ((top >> i) & 1) == 0 ? 0 : Generator[i];
        return sum;
    }
}
