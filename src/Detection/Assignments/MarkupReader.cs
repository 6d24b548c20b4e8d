namespace ApiXGuard.Detection.Assignments;

/// <summary>Reads from the name of an XML element, or a name between tags, to the text that is its value.</summary>
internal static class MarkupReader
{
    private const int MostAttributes = 200;

    /// <summary>At a name that <c>&gt;</c> or <c>&lt;</c> follows.</summary>
    public static int Read(ReadOnlySpan<byte> text, int anchorStart, int nameEnd, out Link link)
    {
        link = Link.Markup;
        if (text[nameEnd] == (byte)'>' && IsElement(text, NameExtent.StartFrom(text, anchorStart)))
            return nameEnd + 1;

        // <key>name</key><string>value</string>
        if (text[nameEnd] == (byte)'<' && Bytes.At(text, nameEnd + 1) == (byte)'/')
        {
            var close = TagEnd(text, nameEnd);
            var open = close < 0 ? -1 : Bytes.SkipBlank(text, close);
            if (open >= 0 && Bytes.At(text, open) == (byte)'<' && Bytes.IsLetter(Bytes.At(text, open + 1)))
                return TagEnd(text, open);
        }

        return -1;
    }

    /// <summary>At the attributes of an element of this name.</summary>
    public static int ReadBehindAttributes(ReadOnlySpan<byte> text, int nameStart, int at, out Link link)
    {
        link = Link.Markup;
        return IsElement(text, nameStart) ? TagEnd(text, at) : -1;
    }

    private static bool IsElement(ReadOnlySpan<byte> text, int nameStart) =>
        nameStart > 0 && text[nameStart - 1] == (byte)'<' && (nameStart < 2 || !Bytes.IsWord(text[nameStart - 2]));

    private static int TagEnd(ReadOnlySpan<byte> text, int at)
    {
        var window = text.Slice(at, Math.Min(MostAttributes, text.Length - at));
        var end = window.IndexOf((byte)'>');
        return end < 1 || window[end - 1] == (byte)'/' || window.Slice(1, end).IndexOf((byte)'<') >= 0 ? -1 : at + end + 1;
    }
}
