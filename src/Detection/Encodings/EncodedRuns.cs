using ApiXGuard.Detection.Scanning;

namespace ApiXGuard.Detection.Encodings;

/// <summary>
/// Finds runs of base64 (either alphabet) and hexadecimal digits that decode to text. A run is given up at the first byte that no text
/// would hold.
/// </summary>
internal static class EncodedRuns
{
    private static readonly byte[] Base64 = MakeBase64();

    /// <summary>Finds the next run that decodes to text at or after a place, and moves the place behind it.</summary>
    public static bool TryNext(ReadOnlySpan<byte> text, ref int from, out EncodedRun run)
    {
        while (LongRuns.Next(text, from, out var end) is >= 0 and var start)
        {
            from = end;
            if (TryDecode(text.Slice(start, end - start), start, out run))
                return true;
        }

        run = default;
        return false;
    }

    private static bool TryDecode(ReadOnlySpan<byte> digits, int start, out EncodedRun run)
    {
        var decoded = DecodeHex(digits);
        if (decoded is not null)
        {
            run = new EncodedRun(start, digits.Length, decoded, 6);
            return true;
        }

        decoded = DecodeBase64(digits);
        run = decoded is null ? default : new EncodedRun(start, digits.Length, decoded, 4);
        return decoded is not null;
    }

    private static byte[]? DecodeHex(ReadOnlySpan<byte> digits)
    {
        if ((digits.Length & 1) != 0 || !IsText(Pair(digits, 0), 0) || !IsText(Pair(digits, 2), 1))
            return null;
        var decoded = new byte[digits.Length / 2];
        for (var i = 0; i < decoded.Length; i++)
        {
            var value = Pair(digits, 2 * i);
            if (!IsText(value, i))
                return null;
            decoded[i] = (byte)value;
        }

        return decoded;

        static int Pair(ReadOnlySpan<byte> digits, int at) =>
            TokenBoundary.IsHex(digits[at]) && TokenBoundary.IsHex(digits[at + 1]) ? (Value(digits[at]) << 4) | Value(digits[at + 1]) : -1;

        static int Value(byte digit) => digit <= (byte)'9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
    }

    private static byte[]? DecodeBase64(ReadOnlySpan<byte> digits)
    {
        // Most runs are identifiers: they are told by their first bytes, before anything is allocated.
        if (digits.Length % 4 == 1 || !DecodesToText(digits.Slice(0, LongRuns.Shortest), default))
            return null;
        var decoded = new byte[digits.Length * 3 / 4];
        return DecodesToText(digits, decoded) ? decoded : null;
    }

    private static bool DecodesToText(ReadOnlySpan<byte> digits, Span<byte> decoded)
    {
        var (bits, held, count) = (0u, 0, 0);
        foreach (var digit in digits)
        {
            bits = (bits << 6) | Base64[digit];
            held += 6;
            if (held < 8)
                continue;
            held -= 8;
            var value = (byte)(bits >> held);
            if (!IsText(value, count))
                return false;
            if (!decoded.IsEmpty)
                decoded[count] = value;
            count++;
        }

        return true;
    }

    /// <summary>Printable ASCII and white space; a zero in every second place, as UTF-16 has it.</summary>
    private static bool IsText(int value, int index) =>
        value is (>= ' ' and <= '~') or '\t' or '\n' or '\r' || (value == 0 && (index & 1) == 1);

    private static byte[] MakeBase64()
    {
        const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        var values = new byte[256];
        for (var i = 0; i < Digits.Length; i++)
            values[Digits[i]] = (byte)i;
        values['-'] = 62;
        values['_'] = 63;
        return values;
    }
}
