namespace ApiXGuard.Detection.Assignments;

/// <summary>Reads the second half of a pair whose first half names the secret: <c>name: API_KEY</c>, <c>value: …</c>.</summary>
internal static class PairReader
{
    private const int MostMembers = 3;
    private const int MostMember = 120;

    private static readonly string[] ValueNames = ["value", "defaultvalue", "default", "content", "val", "data", "secretstring", "simplevalue"];

    /// <summary>Behind the name and its closing quote: other members may stand between.</summary>
    public static int Read(ReadOnlySpan<byte> text, int at, out Link link)
    {
        link = Link.None;
        for (var members = 0; members < MostMembers; members++)
        {
            at = SkipPunctuation(text, at);
            if (at < text.Length && text[at] == (byte)'>')
                return Element(text, at + 1, out link);
            var end = Bytes.SkipWord(text, at);
            if (end == at)
                return -1;
            var closed = LinkReader.SkipQuote(text, end);
            var op = Bytes.SkipSpaces(text, closed);
            if (op >= text.Length)
                return -1;
            if (IsValueName(text.Slice(at, end - at)))
            {
                if (text[op] is (byte)'=' or (byte)':')
                    return OperatorReader.Read(text, op, out link);
                link = Link.Literal;
                return op > closed && Bytes.IsQuote(text[op]) ? op : -1;
            }

            if (text[op] is not ((byte)'=' or (byte)':'))
                return -1;
            at = SkipMember(text, Bytes.SkipSpaces(text, op + 1));
            if (at < 0)
                return -1;
        }

        return -1;
    }

    /// <summary>Behind a bare name that ends its line.</summary>
    public static int ReadNextLine(ReadOnlySpan<byte> text, int at, out Link link)
    {
        link = Link.None;
        var next = Bytes.SkipBlank(text, at);
        if (next >= text.Length || (text[next] | 0x20) != 'v' || !Bytes.StandsAt(text, next, "value"))
            return -1;
        var op = Bytes.SkipSpaces(text, next + 5);
        return op < text.Length && text[op] is (byte)'=' or (byte)':' ? OperatorReader.Read(text, op, out link) : -1;
    }

    // <setting name="…"><value>text</value>, or <entry key="…">text</entry>
    private static int Element(ReadOnlySpan<byte> text, int at, out Link link)
    {
        link = Link.Markup;
        var inner = Bytes.SkipBlank(text, at);
        if (Bytes.StandsAt(text, inner, "<value>"))
            return inner + 7;
        return Bytes.At(text, inner) == (byte)'<' && Bytes.At(text, inner + 1) != (byte)'!' ? -1 : at;
    }

    private static int SkipPunctuation(ReadOnlySpan<byte> text, int at)
    {
        at = Bytes.SkipBlank(text, at);
        for (var i = 0; i < 8 && at < text.Length && (Bytes.IsQuote(text[at]) || text[at] is (byte)',' or (byte)'-' or (byte)'\\' or (byte)';'); i++)
            at = Bytes.SkipBlank(text, at + 1);
        return at;
    }

    private static int SkipMember(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length)
            return -1;
        var quote = text[at];
        var from = Bytes.IsQuote(quote) ? at + 1 : at;
        var window = text.Slice(from, Math.Min(MostMember, text.Length - from));
        var end = Bytes.IsQuote(quote) ? window.IndexOf(quote) : window.IndexOfAny((byte)',', (byte)'\n', (byte)' ');
        return end < 0 ? -1 : from + end + (Bytes.IsQuote(quote) ? 1 : 0);
    }

    private static bool IsValueName(ReadOnlySpan<byte> word)
    {
        foreach (var name in ValueNames)
        {
            if (word.Length == name.Length && Bytes.StandsAt(word, 0, name))
                return true;
        }

        return false;
    }
}
