using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.ConnectionStrings;

/// <summary>Reads the value of a key by the rules of <c>DbConnectionStringBuilder</c>: quoted in one of three ways, or bare.</summary>
internal static class ConnectionValue
{
    private const int MostBytes = 512;

    /// <summary>Reads a value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">First byte after the equals sign.</param>
    /// <param name="enclosing">What encloses the whole string; 0 where a line does.</param>
    /// <param name="separator">What ends a bare value: a semicolon, or a comma in Redis strings, or an ampersand in queries.</param>
    /// <param name="start">Where the value begins, without its quotes.</param>
    /// <param name="length">Its length.</param>
    /// <returns>One past the value and its quotes.</returns>
    public static int Read(ReadOnlySpan<byte> text, int at, byte enclosing, byte separator, out int start, out int length)
    {
        var limit = Math.Min(text.Length, at + MostBytes);
        at = Ascii.SkipBlanks(text, at, 8);
        start = Math.Min(at, limit);
        length = 0;
        if (at >= limit)
            return limit;
        var opening = OpeningLength(text, at, enclosing);
        if (opening > 0)
        {
            var quote = text.Slice(at, opening);
            start = at + opening;
            var close = text.Slice(start, Math.Max(0, limit - start)).IndexOf(quote);
            if (close > 0)
            {
                length = close;
                return start + close + opening;
            }

            return start;
        }

        var i = at;
        while (i < limit && !IsEnd(text, i, at, enclosing, separator))
            i++;
        length = i - start;
        while (length > 0 && Ascii.IsBlank(text[start + length - 1]))
            length--;
        return i;
    }

    private static int OpeningLength(ReadOnlySpan<byte> text, int at, byte enclosing)
    {
        if (Ascii.StandsAt(text, at, "&quot;"u8) || Ascii.StandsAt(text, at, "&apos;"u8))
            return 6;
        var b = text[at];
        // A doubled quote in a verbatim string, and an escaped one in any other.
        if (b == (byte)'"' && at + 1 < text.Length && text[at + 1] == (byte)'"' && enclosing == (byte)'"')
            return at + 2 < text.Length && text[at + 2] is not ((byte)';' or (byte)'"') ? 2 : 0;
        if (b == (byte)'\\' && at + 1 < text.Length && text[at + 1] is (byte)'"' or (byte)'\'' && enclosing != 0)
            return 2;
        return b is (byte)'"' or (byte)'\'' && b != enclosing ? 1 : 0;
    }

    private static bool IsEnd(ReadOnlySpan<byte> text, int i, int start, byte enclosing, byte separator)
    {
        var b = text[i];
        if (b == separator)
            return !(b == (byte)';' && IsEntityEnd(text, i, start));
        if (Ascii.IsNewLine(b) || b == 0 || b == enclosing)
            return true;
        return b switch
        {
            (byte)'"' or (byte)'`' => true,
            (byte)'\\' => i + 1 < text.Length && text[i + 1] is (byte)'"' or (byte)'n' or (byte)'r' && enclosing == (byte)'"' && !IsWordAfter(text, i + 2),
            (byte)'<' => IsTag(text, i),
            (byte)'&' => Ascii.StandsAt(text, i, "&quot;"u8),
            (byte)' ' or (byte)'\t' => enclosing == 0,
            _ => false,
        };
    }

    private static bool IsWordAfter(ReadOnlySpan<byte> text, int at) => at - 1 < text.Length && text[at - 1] != (byte)'"' && at < text.Length && Ascii.IsAlphanumeric(text[at]);

    // "</value>", "<br>", but not "<password>" as the whole value.
    private static bool IsTag(ReadOnlySpan<byte> text, int i)
    {
        if (i + 1 >= text.Length)
            return true;
        if (text[i + 1] is (byte)'/' or (byte)'!')
            return true;
        var name = i + 1;
        while (name < text.Length && name - i < 8 && Ascii.IsLetter(text[name]))
            name++;
        return Ascii.AreEqual(text.Slice(i + 1, name - i - 1), "br"u8);
    }

    // The ";" of "&amp;" belongs to the value.
    private static bool IsEntityEnd(ReadOnlySpan<byte> text, int semicolon, int start)
    {
        foreach (var length in (ReadOnlySpan<int>)[4, 3])
        {
            if (semicolon - length < start)
                continue;
            var entity = text.Slice(semicolon - length, length);
            if (Ascii.AreEqual(entity, "&amp"u8) || Ascii.AreEqual(entity, "&lt"u8) || Ascii.AreEqual(entity, "&gt"u8))
                return true;
        }

        return false;
    }
}
