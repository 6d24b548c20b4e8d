namespace ApiXGuard.Detection.Assignments;

/// <summary>Reads a string literal of any of the languages: simple, escaped inside another string, verbatim, raw.</summary>
internal static class LiteralReader
{
    /// <summary>Reads the literal whose quote, or whose backslashes before it, stand at a place.</summary>
    public static FoundValue Read(ReadOnlySpan<byte> text, int at, bool isVerbatim)
    {
        if (text[at] == (byte)'&')
            return Entity(text, at + 6);
        var quoteAt = at;
        while (quoteAt < text.Length && text[quoteAt] == (byte)'\\')
            quoteAt++;
        if (quoteAt >= text.Length)
            return FoundValue.None;
        var quote = text[quoteAt];
        var depth = quoteAt - at;
        var start = quoteAt + 1;
        if (depth > 0)
            return Escaped(text, start, quote, depth);
        if (Bytes.At(text, start) == quote && Bytes.At(text, start + 1) == quote)
            return Raw(text, start + 2, quote);
        return Simple(text, start, quote, isVerbatim);
    }

    private static FoundValue Simple(ReadOnlySpan<byte> text, int start, byte quote, bool isVerbatim)
    {
        var most = Math.Min(text.Length, start + ValueReader.Most);
        var at = start;
        while (at < most)
        {
            var found = text.Slice(at, most - at).IndexOfAny(quote, (byte)'\n');
            if (found < 0)
                return FoundValue.None;
            at += found;
            if (text[at] == (byte)'\n')
            {
                if (quote != (byte)'`')
                    return FoundValue.None;
                at++;
                continue;
            }

            if (isVerbatim && Bytes.At(text, at + 1) == quote)
            {
                at += 2;
                continue;
            }

            if (isVerbatim || !IsEscaped(text, start, at))
                return new FoundValue(start, at, ValueSyntax.Quoted, at + 1);
            at++;
        }

        return FoundValue.None;
    }

    // \"value\" inside another literal: as many backslashes close it as opened it.
    private static FoundValue Escaped(ReadOnlySpan<byte> text, int start, byte quote, int depth)
    {
        var found = text.Slice(start, Math.Min(ValueReader.Most, text.Length - start)).IndexOfAny(quote, (byte)'\n');
        if (found < depth || text[start + found] != quote)
            return FoundValue.None;
        for (var i = 1; i <= depth; i++)
        {
            if (text[start + found - i] != (byte)'\\')
                return FoundValue.None;
        }

        return new FoundValue(start, start + found - depth, ValueSyntax.Quoted, start + found + 1);
    }

    private static FoundValue Raw(ReadOnlySpan<byte> text, int start, byte quote)
    {
        while (start < text.Length && text[start] == quote)
            start++;
        ReadOnlySpan<byte> close = [quote, quote, quote];
        var found = start >= text.Length ? -1 : text.Slice(start, Math.Min(ValueReader.Most, text.Length - start)).IndexOf(close);
        return found < 0 ? FoundValue.None : new FoundValue(start, start + found, ValueSyntax.Quoted, start + found + 3);
    }

    private static FoundValue Entity(ReadOnlySpan<byte> text, int start)
    {
        var found = start >= text.Length ? -1 : text.Slice(start, Math.Min(ValueReader.Most, text.Length - start)).IndexOf((byte)'&');
        return found < 0 || !Bytes.StandsAt(text, start + found, "&quot;")
            ? FoundValue.None
            : new FoundValue(start, start + found, ValueSyntax.Quoted, start + found + 6);
    }

    private static bool IsEscaped(ReadOnlySpan<byte> text, int start, int at)
    {
        var slashes = 0;
        while (at - slashes > start && text[at - slashes - 1] == (byte)'\\' && slashes < 64)
            slashes++;
        return (slashes & 1) != 0;
    }
}
