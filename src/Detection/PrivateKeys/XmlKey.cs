using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.PrivateKeys;

/// <summary>A private key in the XML that .NET writes: <c>RSAKeyValue</c> or <c>DSAKeyValue</c> with a private element.</summary>
internal static class XmlKey
{
    private const int MostBytes = 16 * 1024;
    private const int LeastValue = 20;

    /// <summary>Reads the element whose name holds the anchor.</summary>
    /// <param name="text">The text.</param>
    /// <param name="anchor">Where the name begins.</param>
    /// <param name="name">The element's name.</param>
    /// <param name="start">Where the element begins.</param>
    /// <param name="end">One past the element.</param>
    /// <returns>Whether it holds a private number.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, int anchor, ReadOnlySpan<byte> name, out int start, out int end)
    {
        end = 0;
        start = Opening(text, anchor);
        if (start < 0)
            return false;
        var rest = text.Slice(anchor + name.Length, Math.Min(MostBytes, text.Length - anchor - name.Length));
        var close = rest.IndexOf(name);
        var inside = close < 0 ? rest : rest.Slice(0, close);
        if (!HoldsPrivateNumber(inside, out var lastOfNumber))
            return false;
        end = anchor + name.Length + (close < 0 ? lastOfNumber : close + name.Length);
        // ">", "&gt;" or an escape of it belongs to the closing tag.
        if (close >= 0)
            end += ClosingLength(text, end);
        return true;
    }

    // The tag's "<", perhaps escaped; -1 where the name is not the opening tag's.
    private static int Opening(ReadOnlySpan<byte> text, int anchor)
    {
        if (anchor >= 1 && text[anchor - 1] == (byte)'<')
            return anchor - 1;
        if (Ascii.EndsAt(text, anchor, "&lt;"u8))
            return anchor - 4;
        return Ascii.EndsAt(text, anchor, "\\u003c"u8) ? anchor - 6 : -1;
    }

    private static int ClosingLength(ReadOnlySpan<byte> text, int at)
    {
        if (at < text.Length && text[at] == (byte)'>')
            return 1;
        if (Ascii.StandsAt(text, at, "&gt;"u8))
            return 4;
        return Ascii.StandsAt(text, at, "\\u003e"u8) ? 6 : 0;
    }

    // D of RSA, or one of its primes; X of DSA.
    private static bool HoldsPrivateNumber(ReadOnlySpan<byte> inside, out int end)
    {
        end = 0;
        for (var i = 1; i + 1 < inside.Length; i++)
        {
            if (inside[i] is not ((byte)'D' or (byte)'P' or (byte)'Q' or (byte)'X') || Opening(inside, i) < 0)
                continue;
            var closing = ClosingLength(inside, i + 1);
            if (closing == 0)
                continue;
            var reader = new PemReader(inside, i + 1 + closing);
            while (reader.TryRead(out _))
            {
            }

            if (reader.Count >= LeastValue && reader.LongestRun >= LeastValue && (inside[i] is (byte)'D' or (byte)'X' || reader.Count >= 40))
            {
                end = reader.End;
                // P and Q are public in DSA, where X is what counts.
                if (inside[i] is (byte)'D' or (byte)'X' || inside.IndexOf("Exponent"u8) >= 0)
                    return true;
            }
        }

        return false;
    }
}
