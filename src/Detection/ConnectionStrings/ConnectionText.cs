using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.ConnectionStrings;

/// <summary>
/// The text of one connection string around a key in it: from the quote, tag or line where it begins to where it ends.
/// Adjacent literals of a concatenation are read as one.
/// </summary>
internal readonly ref struct ConnectionText
{
    private const int MostBefore = 768;
    private const int MostAfter = 384;

    private readonly ReadOnlySpan<byte> _text;

    private ConnectionText(ReadOnlySpan<byte> text, int start, int end)
    {
        _text = text;
        Start = start;
        End = end;
    }

    /// <summary>Where the string begins.</summary>
    public int Start { get; }

    /// <summary>Where it ends.</summary>
    public int End { get; }

    public ReadOnlySpan<byte> Span => _text.Slice(Start, End - Start);

    /// <summary>What encloses the string: a quote, <c>&gt;</c> for markup, 0 for a line.</summary>
    public static byte Enclosing(ReadOnlySpan<byte> text, int key, out int start)
    {
        var limit = Math.Max(0, key - MostBefore);
        var i = key;
        while (i > limit)
        {
            var b = text[i - 1];
            // A quote right after "=" opens a quoted value inside the string.
            if (Ascii.IsQuote(b) && !IsInner(text, i - 1))
            {
                start = i;
                return b;
            }

            if (b is (byte)'<' or (byte)'>')
            {
                start = i;
                return b == (byte)'>' ? b : (byte)0;
            }

            if (Ascii.IsNewLine(b) && !ContinuesOver(text, i - 1))
            {
                start = i;
                return 0;
            }

            i--;
        }

        start = i;
        return 0;
    }

    /// <summary>The string around a key.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">What <see cref="Enclosing"/> gave.</param>
    /// <param name="valueEnd">One past the value of the key.</param>
    public static ConnectionText Around(ReadOnlySpan<byte> text, int start, int valueEnd)
    {
        // Further back over the literals that are joined to this one.
        var limit = Math.Max(0, start - MostBefore);
        for (var joins = 0; joins < 8 && TryFindJoined(text, start, limit, out var earlier); joins++)
            start = earlier;
        var end = Math.Min(text.Length, valueEnd + MostAfter);
        var i = valueEnd;
        while (i < end && !Ascii.IsNewLine(text[i]) && text[i] is not ((byte)'<' or (byte)'>'))
            i++;
        return new ConnectionText(text, start, i);
    }

    // The value's own quote: ";Name='x;y'" or ";Name=\"x\"".
    private static bool IsInner(ReadOnlySpan<byte> text, int quote)
    {
        var i = quote;
        while (i > 0 && text[i - 1] == (byte)'\\')
            i--;
        if (i < quote)
            return true;
        // Its end: a semicolon follows, and a quote after "=" stands before it.
        if (text[quote] == (byte)'\'' && quote + 1 < text.Length && text[quote + 1] == (byte)';')
            return true;
        return text[quote] == (byte)'\'' && i > 0 && text[i - 1] == (byte)'=';
    }

    // A line of a string that goes on: the break follows a semicolon.
    private static bool ContinuesOver(ReadOnlySpan<byte> text, int newLine)
    {
        var i = newLine;
        while (i > 0 && newLine - i < 8 && Ascii.IsSpace(text[i - 1]))
            i--;
        return i > 0 && text[i - 1] == (byte)';' && !(i > 1 && Ascii.IsQuote(text[i - 2]));
    }

    // From an opening quote back over white space and an operator to the closing quote of the literal before, and to its start.
    private static bool TryFindJoined(ReadOnlySpan<byte> text, int start, int limit, out int earlier)
    {
        earlier = 0;
        var i = start - 1;
        if (i <= limit || !Ascii.IsQuote(text[i]))
            return false;
        var quote = text[i];
        i--;
        var hasOperator = false;
        while (i > limit && (Ascii.IsSpace(text[i]) || text[i] is (byte)'+' or (byte)'&' or (byte)'.' or (byte)'$' or (byte)'@' or (byte)'_' or (byte)'\\'))
        {
            hasOperator |= text[i] is (byte)'+' or (byte)'&' or (byte)'.' or (byte)'\\' or (byte)'\n';
            i--;
        }

        if (!hasOperator || text[i] != quote)
            return false;
        var before = text.Slice(limit, i - limit).LastIndexOf(quote);
        if (before < 0)
            return false;
        earlier = limit + before + 1;
        return true;
    }
}
