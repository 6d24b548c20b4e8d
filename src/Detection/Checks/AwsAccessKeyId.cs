namespace ApiXGuard.Detection.Checks;

/// <summary>
/// AWS access key ids: a four-letter kind and 16 base 32 digits. Since 2019 the top bit of the digits is set and the account number
/// stands in the 40 bits that begin at the ninth-lowest of the first 48 (Tal Be'ery, "A short note on AWS key ID", 2023).
/// </summary>
internal static class AwsAccessKeyId
{
    private const int KindLength = 4;
    private const int Length = 20;
    private const ulong AccountMask = 0x7FFF_FFFF_FF80;
    private const ulong GreatestAccount = 999_999_999_999;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static Validity Check(ReadOnlySpan<byte> id)
    {
        if (id.Length != Length)
            return Validity.Unknown;
        var bits = 0UL;
        for (var i = KindLength; i < Length; i++)
        {
            var value = Alphabet.IndexOf((char)id[i]);
            if (value < 0)
                return Validity.Invalid;
            // Ten digits hold the first 48 bits and two more.
            if (i < KindLength + 10)
                bits = (bits << 5) | (uint)value;
        }

        var first48 = bits >> 2;
        if (first48 >> 47 == 0)
            return Validity.Unknown;
        return (first48 & AccountMask) >> 7 <= GreatestAccount ? Validity.Valid : Validity.Invalid;
    }

    public static string Complete(string id)
    {
        // Q sets the top bit and leaves an account number below 2^36, well within the twelve digits.
        var digits = id.Substring(KindLength + 1).ToCharArray();
        for (var i = 0; i < digits.Length; i++)
            digits[i] = Alphabet[digits[i] % Alphabet.Length];
        return id.Substring(0, KindLength) + "Q" + new string(digits);
    }
}
