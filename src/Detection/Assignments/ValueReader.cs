namespace ApiXGuard.Detection.Assignments;

/// <summary>Reads the value that begins at a place: what encloses it, where it ends.</summary>
internal static class ValueReader
{
    private const int MostWrappers = 5;

    /// <summary>The longest value looked at.</summary>
    public const int Most = 8192;

    /// <summary>Reads a value, through the calls and brackets that may wrap it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the value begins.</param>
    /// <param name="link">What joins it to its name.</param>
    /// <param name="isList">Whether more values may follow.</param>
    public static FoundValue Read(ReadOnlySpan<byte> text, int at, Link link, out bool isList)
    {
        isList = false;
        if (at < 0 || at >= text.Length)
            return FoundValue.None;
        if (link == Link.Markup)
            return MarkupText(text, at);

        if (Bytes.IsQuote(text[at]))
            return Unwrap(text, LiteralReader.Read(text, at, link == Link.Literal && text[at] == (byte)'\''));

        var value = WrapperReader.Skip(text, at, MostWrappers, out isList);
        var quote = StringPrefixEnd(text, value, out var isVerbatim);
        if (quote >= 0)
        {
            var literal = LiteralReader.Read(text, quote, isVerbatim || (link == Link.Literal && text[quote] == (byte)'\''));
            return IsPropertyName(text, literal, isList) ? FoundValue.None : Unwrap(text, literal);
        }

        // Only a literal is a value inside brackets or as an argument; anything else is an expression.
        if (value != at || link is Link.Call or Link.Comma or Link.Literal)
            return FoundValue.None;
        return Unwrap(text, BareReader.Read(text, at, link));
    }

    /// <summary>Reads the next element of a list.</summary>
    public static FoundValue ReadNext(ReadOnlySpan<byte> text, in FoundValue previous)
    {
        if (previous.Next < 0)
            return FoundValue.None;
        var at = Bytes.SkipBlank(text, previous.Next);
        if (Bytes.At(text, at) != (byte)',')
            return FoundValue.None;
        at = Bytes.SkipBlank(text, at + 1);
        var quote = StringPrefixEnd(text, at, out var isVerbatim);
        return quote < 0 ? FoundValue.None : LiteralReader.Read(text, quote, isVerbatim);
    }

    // @"…", $"…", b'…', u8"…", r#"…"#, N'…': the place of the quote, or of the backslashes that escape it.
    private static int StringPrefixEnd(ReadOnlySpan<byte> text, int at, out bool isVerbatim)
    {
        isVerbatim = false;
        for (var i = at; i < text.Length && i - at < 5; i++)
        {
            var b = text[i];
            if (Bytes.IsQuote(b))
                return i;
            if (b == (byte)'\\')
                return LinkReader.SkipQuote(text, i) != i ? i : -1;
            if (b == (byte)'&')
                return Bytes.StandsAt(text, i, "&quot;") ? i : -1;
            if (b == (byte)'@')
                isVerbatim = true;
            else if (!((b | 0x20) is 'b' or 'f' or 'r' or 'u' or 'n' or 'l' or 'c' || b is (byte)'$' or (byte)'#' or (byte)'8'))
                return -1;
        }

        return -1;
    }

    private static FoundValue MarkupText(ReadOnlySpan<byte> text, int at)
    {
        at = Bytes.SkipBlank(text, at);
        if (Bytes.StandsAt(text, at, "<![cdata["))
        {
            var from = at + 9;
            var close = text.Slice(from, Math.Min(Most, text.Length - from)).IndexOf((byte)']');
            return close < 0 || Bytes.At(text, from + close + 1) != (byte)']'
                ? FoundValue.None
                : Trim(text, new FoundValue(from, from + close, ValueSyntax.Markup, -1));
        }

        // A secret holds no space: prose is left at its first word.
        var most = Math.Min(text.Length, at + Most);
        while (at < most && text[at] <= (byte)' ')
            at++;
        var end = at;
        while (end < most && text[end] is > (byte)' ' and not (byte)'<')
            end++;
        var tag = end;
        while (tag < most && text[tag] <= (byte)' ')
            tag++;
        return tag < most && text[tag] == (byte)'<' && Bytes.At(text, tag + 1) == (byte)'/'
            ? new FoundValue(at, end, ValueSyntax.Markup, -1)
            : FoundValue.None;
    }

    private static bool IsPropertyName(ReadOnlySpan<byte> text, in FoundValue literal, bool isList)
    {
        if (!isList || literal.IsNone)
            return false;
        var next = Bytes.SkipSpaces(text, literal.Next);
        return Bytes.At(text, next) == (byte)':' || (Bytes.At(text, next) == (byte)'=' && Bytes.At(text, next + 1) == (byte)'>');
    }

    private static FoundValue Unwrap(ReadOnlySpan<byte> text, in FoundValue value)
    {
        if (value.IsNone)
            return value;
        var trimmed = Trim(text, value);
        var scheme = SchemeLength(text.Slice(trimmed.Start, Math.Min(trimmed.Length, 24)));
        return scheme == 0 ? trimmed : Trim(text, trimmed with { Start = trimmed.Start + scheme, Syntax = Header(value.Syntax) });
    }

    private static ValueSyntax Header(ValueSyntax syntax) => syntax == ValueSyntax.Bare ? ValueSyntax.Header : syntax;

    /// <summary>The length of the authentication scheme and the space before the credential; 0 where there is none.</summary>
    public static int SchemeLength(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty || (value[0] | 0x20) is not ('b' or 't' or 'a' or 'k' or 's'))
            return 0;
        foreach (var scheme in Schemes)
        {
            if (Bytes.StandsAt(value, 0, scheme))
                return scheme.Length;
        }

        return 0;
    }

    private static readonly string[] Schemes = ["bearer ", "basic ", "token ", "apikey ", "api-key ", "key ", "bot ", "sswskey ", "ssws ", "token token="];

    private static FoundValue Trim(ReadOnlySpan<byte> text, FoundValue value)
    {
        var start = value.Start;
        var end = value.End;
        while (start < end && (text[start] <= (byte)' '))
            start++;
        while (end > start && (text[end - 1] <= (byte)' '))
            end--;
        return value with { Start = start, End = end };
    }
}
