namespace ApiXGuard.Detection.Assignments;

/// <summary>Reads an operator and all that may stand between it and the value.</summary>
internal static class OperatorReader
{
    /// <summary>Reads the operator at a place.</summary>
    /// <returns>Where the value begins; -1 where no operator stands here.</returns>
    public static int Read(ReadOnlySpan<byte> text, int at, out Link link)
    {
        link = Link.None;
        if (at >= text.Length)
            return -1;
        var end = End(text, at, out link);
        if (end < 0)
        {
            link = Link.None;
            return -1;
        }

        var value = Bytes.SkipSpaces(text, end);
        if (link == Link.Colon)
        {
            var typed = TypeAnnotation.SkipAfterColon(text, value);
            if (typed != value)
            {
                link = Link.Equals;
                value = Bytes.SkipSpaces(text, typed);
            }
        }

        value = SkipBlockMark(text, value, link);
        return SkipLineBreak(text, SkipConcatenation(text, value));
    }

    private static int End(ReadOnlySpan<byte> text, int at, out Link link)
    {
        link = Link.Equals;
        var next = Bytes.At(text, at + 1);
        switch (text[at])
        {
            case (byte)'=':
                if (next is (byte)'>')
                {
                    link = Link.Colon;
                    return at + 2;
                }

                at++;
                while (at < text.Length && text[at] is (byte)'=' or (byte)'~')
                    at++;
                return at;

            case (byte)':':
                // name := value, name ::= value, name::value, ${NAME:-value}
                if (next == (byte)':')
                    return Bytes.At(text, at + 2) == (byte)'=' ? at + 3 : at + 2;
                if (next is (byte)'=' or (byte)'-')
                    return at + 2;
                link = Link.Colon;
                return at + 1;

            case (byte)'!':
                link = next == (byte)':' ? Link.Colon : Link.Equals;
                return next switch
                {
                    (byte)'=' => Bytes.At(text, at + 2) == (byte)'=' ? at + 3 : at + 2,
                    (byte)':' => at + 2,
                    _ => -1,
                };

            case (byte)'?':
                if (next == (byte)'?')
                    return Bytes.At(text, at + 2) == (byte)'=' ? at + 3 : at + 2;
                link = next == (byte)':' ? Link.Colon : Link.Equals;
                return next is (byte)'=' or (byte)':' ? at + 2 : -1;

            case (byte)'|':
                if (next == (byte)'|')
                    return Bytes.At(text, at + 2) == (byte)'=' ? at + 3 : at + 2;
                link = Link.Colon;
                return next == (byte)' ' ? at + 1 : -1;

            case (byte)'+':
                return next == (byte)'=' ? at + 2 : -1;

            case (byte)'-':
                return next is (byte)'>' or (byte)'=' ? at + 2 : -1;

            case (byte)'<':
                return next == (byte)'-' ? at + 2 : -1;

            default:
                return -1;
        }
    }

    // "…?api_key=" + "value": the name ends one literal and the value is the next.
    private static int SkipConcatenation(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length || !Bytes.IsQuote(text[at]))
            return at;
        var plus = Bytes.SkipSpaces(text, at + 1);
        if (Bytes.At(text, plus) is not ((byte)'+' or (byte)'.' or (byte)'&'))
            return at;
        var next = Bytes.SkipSpaces(text, plus + 1);
        if (next >= text.Length || !Bytes.IsQuote(text[next]))
            return at;
        var after = Bytes.At(text, next + 1);
        return Bytes.IsWord(after) ? next : at;
    }

    // The marks of a YAML block scalar.
    private static int SkipBlockMark(ReadOnlySpan<byte> text, int at, Link link)
    {
        if (link != Link.Colon || at >= text.Length || text[at] is not ((byte)'|' or (byte)'>'))
            return at;
        var end = at + 1;
        while (end < text.Length && end - at < 4 && text[end] is (byte)'-' or (byte)'+' or (>= (byte)'0' and <= (byte)'9'))
            end++;
        return end < text.Length && Bytes.IsLineEnd(text[end]) ? Bytes.SkipBlank(text, end) : at;
    }

    // A value on the next line is one only if it is a literal: anything else there is the next statement.
    private static int SkipLineBreak(ReadOnlySpan<byte> text, int at)
    {
        var line = at;
        if (Bytes.At(text, line) is (byte)'\\' or (byte)'(' or (byte)'_')
            line = Bytes.SkipSpaces(text, line + 1);
        if (line >= text.Length || !Bytes.IsLineEnd(text[line]))
            return at;
        var next = Bytes.SkipBlank(text, line);
        if (next >= text.Length)
            return -1;
        var quote = next;
        while (quote < text.Length && quote - next < 3 && (Bytes.IsLetter(text[quote]) || text[quote] is (byte)'@' or (byte)'$'))
            quote++;
        return quote < text.Length && Bytes.IsQuote(text[quote]) ? next : -1;
    }
}
