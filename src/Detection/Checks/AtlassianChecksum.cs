using System.Globalization;

namespace ApiXGuard.Detection.Checks;

/// <summary>
/// Atlassian's tokens end in eight hexadecimal digits of a CRC-32 of what stands before. The vendor does not publish whether a
/// separating <c>=</c> is covered, so agreement proves a token and disagreement proves nothing.
/// </summary>
internal static class AtlassianChecksum
{
    private const int Digits = 8;

    public static Validity Check(ReadOnlySpan<byte> token)
    {
        if (token.Length <= Digits)
            return Validity.Unknown;
        var before = token.Slice(0, token.Length - Digits);
        var digits = token.Slice(before.Length);
        return Agrees(before, digits) || Agrees(Base64Bytes.TrimPadding(before), digits) ? Validity.Valid : Validity.Unknown;
    }

    private static bool Agrees(ReadOnlySpan<byte> covered, ReadOnlySpan<byte> digits)
    {
        var expected = Crc32.Of(covered).ToString("X8", CultureInfo.InvariantCulture);
        for (var i = 0; i < Digits; i++)
        {
            if (expected[i] != digits[i])
                return false;
        }

        return true;
    }
}
