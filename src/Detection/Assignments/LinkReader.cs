namespace ApiXGuard.Detection.Assignments;

/// <summary>Reads what stands between a name and its value: closing quote, brackets, operator, type annotation.</summary>
internal static class LinkReader
{
    /// <summary>Finds where the value begins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="anchorStart">Where the anchor in the name begins.</param>
    /// <param name="nameEnd">Where the name ends.</param>
    /// <param name="link">What joins name and value.</param>
    /// <returns>Where the value begins; -1 where there is none.</returns>
    public static int Read(ReadOnlySpan<byte> text, int anchorStart, int nameEnd, out Link link)
    {
        link = Link.None;
        if (nameEnd >= text.Length || !Bytes.MayFollowName(text[nameEnd]))
            return -1;
        switch (text[nameEnd])
        {
            case (byte)'=' or (byte)':' or (byte)'?' or (byte)'!' or (byte)'|' or (byte)'+' or (byte)'-':
                return OperatorReader.Read(text, nameEnd, out link);

            case (byte)' ' or (byte)'\t':
                return AfterSpace(text, anchorStart, Bytes.SkipSpaces(text, nameEnd), out link);

            case (byte)'"' or (byte)'\'' or (byte)'`' or (byte)'\\' or (byte)'&':
                var closed = SkipQuote(text, nameEnd);
                return closed == nameEnd ? -1 : AfterQuote(text, anchorStart, closed, out link);

            case (byte)'(':
                link = Link.Call;
                return Bytes.SkipBlank(text, nameEnd + 1);

            case (byte)']' or (byte)')':
                return AfterBracket(text, nameEnd, out link);

            case (byte)'[':
                return AfterTypeBrackets(text, nameEnd, out link);

            case (byte)'>' or (byte)'<' or (byte)'/':
                return MarkupReader.Read(text, anchorStart, nameEnd, out link);

            case (byte)'\r' or (byte)'\n':
                return PairReader.ReadNextLine(text, nameEnd, out link);

            default:
                return -1;
        }
    }

    private static int AfterSpace(ReadOnlySpan<byte> text, int anchorStart, int at, out Link link)
    {
        link = Link.None;
        if (at >= text.Length)
            return -1;
        var b = text[at];
        if (Bytes.MayBeginOperator(b))
        {
            var value = OperatorReader.Read(text, at, out link);
            if (value >= 0)
                return value;
        }

        if (Bytes.IsQuote(b) || (b == (byte)'\\' && Bytes.IsQuote(Bytes.At(text, at + 1))))
        {
            link = Link.Literal;
            return at;
        }

        var typed = TypeAnnotation.SkipAfterSpace(text, at);
        if (typed != at)
            return OperatorReader.Read(text, typed, out link);
        if (SkipCopula(text, at) is var literal and >= 0)
        {
            link = Link.Literal;
            return literal;
        }

        var nameStart = NameExtent.StartFrom(text, anchorStart);
        if (CommandLine.IsOption(text, nameStart))
        {
            link = Link.Argument;
            return at;
        }

        // <ApiKey type="text">value</ApiKey>
        return Bytes.IsLetter(b) ? MarkupReader.ReadBehindAttributes(text, nameStart, at, out link) : -1;
    }

    private static int AfterQuote(ReadOnlySpan<byte> text, int anchorStart, int at, out Link link)
    {
        link = Link.None;
        var hasSpace = at < text.Length && Bytes.IsSpace(text[at]);
        at = Bytes.SkipSpaces(text, at);
        if (at >= text.Length)
            return -1;
        switch (text[at])
        {
            case (byte)']' or (byte)')':
                return AfterBracket(text, at, out link);
            case (byte)',':
                var next = Bytes.SkipBlank(text, at + 1);
                var pair = PairReader.Read(text, next, out link);
                if (pair >= 0)
                    return pair;
                link = Link.Comma;
                return IsFirstOfPair(text, anchorStart) ? next : -1;
            case (byte)'>':
                link = Link.Markup;
                return at + 1;
            case (byte)'=' or (byte)':' or (byte)'?' or (byte)'!' or (byte)'|' or (byte)'+' or (byte)'-':
                var value = OperatorReader.Read(text, at, out link);
                return value >= 0 ? value : PairReader.Read(text, at, out link);
            case var b when hasSpace && Bytes.IsQuote(b):
                link = Link.Literal;
                return at;
            default:
                var paired = PairReader.Read(text, Bytes.SkipBlank(text, at), out link);
                if (paired >= 0 || !hasSpace || !CommandLine.IsOption(text, NameExtent.StartFrom(text, anchorStart)))
                    return paired;
                link = Link.Argument;
                return at;
        }
    }

    // In a list of words, one that speaks of a secret does not name the next.
    private static bool IsFirstOfPair(ReadOnlySpan<byte> text, int anchorStart)
    {
        var at = NameExtent.StartFrom(text, anchorStart) - 1;
        while (at > 0 && anchorStart - at < 256 && (Bytes.IsQuote(text[at]) || text[at] <= (byte)' ' || text[at] is (byte)'@' or (byte)'$' or (byte)'\\'))
            at--;
        return at < 0 || text[at] is (byte)'(' or (byte)'{';
    }

    // dict["name"] = …, getenv("name") ?? …
    private static int AfterBracket(ReadOnlySpan<byte> text, int at, out Link link)
    {
        var isCall = text[at] == (byte)')';
        at = Bytes.SkipSpaces(text, at + 1);
        if (at < text.Length && Bytes.MayBeginOperator(text[at]))
            return OperatorReader.Read(text, at, out link);
        link = Link.Equals;
        return isCall && Bytes.StandsAt(text, at, "or ") ? Bytes.SkipSpaces(text, at + 3) : -1;
    }

    // char key[] = …, byte[] key[16] = …
    private static int AfterTypeBrackets(ReadOnlySpan<byte> text, int at, out Link link)
    {
        link = Link.None;
        var close = text.Slice(at, Math.Min(8, text.Length - at)).IndexOf((byte)']');
        return close < 0 ? -1 : OperatorReader.Read(text, Bytes.SkipSpaces(text, at + close + 1), out link);
    }

    /// <summary>Steps over a closing quote, escaped or not: <c>"</c>, <c>\"</c>, <c>\\\"</c>, <c>&amp;quot;</c>.</summary>
    public static int SkipQuote(ReadOnlySpan<byte> text, int at)
    {
        if (Bytes.At(text, at) == (byte)'&')
            return Bytes.StandsAt(text, at, "&quot;") ? at + 6 : at;
        var quote = at;
        while (quote < text.Length && quote - at < 8 && text[quote] == (byte)'\\')
            quote++;
        return quote < text.Length && Bytes.IsQuote(text[quote]) ? quote + 1 : at;
    }

    // password is "…", IDENTIFIED BY '…'
    private static int SkipCopula(ReadOnlySpan<byte> text, int at)
    {
        if ((text[at] | 0x20) is not ('i' or 'b') || !(Bytes.StandsAt(text, at, "is ") || Bytes.StandsAt(text, at, "by ")))
            return -1;
        var end = Bytes.SkipSpaces(text, at + 3);
        return end < text.Length && Bytes.IsQuote(text[end]) ? end : -1;
    }
}
