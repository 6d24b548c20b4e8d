namespace ApiXGuard.Detection.Encodings;

/// <summary>
/// Walks forward over UTF-8 text and tells line, column and UTF-16 code units. Every byte is looked at once, however many places are
/// asked for. Lines end with a line feed, as git counts them; an ill-formed byte counts as one unit.
/// </summary>
/// <param name="text">The text.</param>
internal ref struct TextCursor(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>Where the cursor stands, in bytes.</summary>
    public int At { get; private set; }

    /// <summary>Line, counted from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Column, counted from 1, in UTF-16 code units.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>Moves forward to a place; one that lies behind is ignored.</summary>
    public void MoveTo(int place)
    {
        if (At >= place)
            return;
        var passed = _text.Slice(At, place - At);
        var feed = passed.LastIndexOf((byte)'\n');
        if (feed >= 0)
        {
            Line += Count(passed.Slice(0, feed + 1));
            Column = 1;
            At += feed + 1;
        }

        Column += UnitsIn(_text.Slice(At, place - At));
        At = place;
    }

    private static int Count(ReadOnlySpan<byte> text)
    {
#if NET8_0_OR_GREATER
        return text.Count((byte)'\n');
#else
        var count = 0;
        foreach (var b in text)
            count += b == (byte)'\n' ? 1 : 0;
        return count;
#endif
    }

    /// <summary>How many UTF-16 code units a text has.</summary>
    public static int UnitsIn(ReadOnlySpan<byte> text)
    {
        var count = 0;
        for (var at = 0; at < text.Length;)
        {
            var (length, units) = text[at] < 0x80 ? (1, 1) : Sequence(text.Slice(at));
            at += length;
            count += units;
        }

        return count;
    }

    private static (int Length, int Units) Sequence(ReadOnlySpan<byte> text)
    {
        var length = text[0] switch
        {
            >= 0xC2 and <= 0xDF => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF4 => 4,
            _ => 1,
        };
        if (length > text.Length)
            return (1, 1);
        for (var i = 1; i < length; i++)
        {
            if ((text[i] & 0xC0) != 0x80)
                return (1, 1);
        }

        return (length, length == 4 ? 2 : 1);
    }
}
