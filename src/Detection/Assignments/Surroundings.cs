namespace ApiXGuard.Detection.Assignments;

/// <summary>Looks at the line around a name.</summary>
internal static class Surroundings
{
    private const int Most = 256;

    /// <summary>Whether a name stands inside a string literal or a comment of code, so that what follows it is no expression.</summary>
    public static bool IsInStringOrComment(ReadOnlySpan<byte> text, int at)
    {
        var lineStart = Bytes.LineStart(text, at, Most);
        var line = text.Slice(lineStart, at - lineStart);
        var quote = (byte)0;
        for (var i = 0; i < line.Length; i++)
        {
            var b = line[i];
            if (quote != 0)
            {
                if (b == (byte)'\\')
                    i++;
                else if (b == quote)
                    quote = 0;
            }
            else if (Bytes.IsQuote(b))
            {
                quote = b;
            }
            else if (b == (byte)'#' || (b == (byte)'/' && Bytes.At(line, i + 1) is (byte)'/' or (byte)'*') || (b == (byte)'*' && Bytes.SkipSpaces(line, 0) == i)
                || (b == (byte)'-' && Bytes.At(line, i + 1) == (byte)'-' && Bytes.SkipSpaces(line, 0) == i))
            {
                return true;
            }
        }

        return quote != 0;
    }
}
