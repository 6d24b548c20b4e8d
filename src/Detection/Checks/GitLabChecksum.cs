using System.Text;

namespace ApiXGuard.Detection.Checks;

/// <summary>
/// GitLab's routable tokens: <c>PREFIX-PAYLOAD.</c>, perhaps <c>VERSION.</c>, the payload's length in two base 36 digits, and seven
/// base 36 digits of the CRC-32 of all before them (GitLab architecture documents, "Cells: routable tokens").
/// Tokens of the older form have no checksum.
/// </summary>
internal static class GitLabChecksum
{
    private const int LengthDigits = 2;
    private const int Digits = 7;
    private const int Tail = LengthDigits + Digits;

    public static Validity Check(ReadOnlySpan<byte> token)
    {
        if (token.Length <= Tail || token[token.Length - Tail - 1] != (byte)'.')
            return Validity.Unknown;
        var covered = token.Slice(0, token.Length - Digits);
        return RadixText.IsBase36(Crc32.Of(covered), token.Slice(covered.Length)) ? Validity.Valid : Validity.Invalid;
    }

    public static string Complete(string token)
    {
        var tail = token.Length - Tail;
        if (tail < 1 || token[tail - 1] != '.')
            return token;
        var payload = token.IndexOf('-') + 1;
        var length = (uint)(token.IndexOf('.', payload) - payload);
        var covered = token.Substring(0, tail) + RadixText.ToBase36(length, LengthDigits);
        return covered + RadixText.ToBase36(Crc32.Of(Encoding.ASCII.GetBytes(covered)), Digits);
    }
}
