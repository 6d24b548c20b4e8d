namespace ApiXGuard.Detection.Assignments;

/// <summary>Steps over the type between a name and its value.</summary>
internal static class TypeAnnotation
{
    private const int Most = 64;

    private static readonly string[] Leading = ["as string", "string", "[]byte", "str", "nvarchar", "varchar"];

    /// <summary>After <c>name:</c>, steps over a type and the <c>=</c> behind it; the same place where there is none.</summary>
    public static int SkipAfterColon(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length || !(Bytes.IsLetter(text[at]) || text[at] is (byte)'&' or (byte)'[' or (byte)'*'))
            return at;
        var most = Math.Min(text.Length, at + Most);
        for (var i = at; i < most; i++)
        {
            var b = text[i];
            if (b == (byte)'=')
                return IsAssignment(text, i) ? i + 1 : at;
            if (!(Bytes.IsWord(b) || Bytes.IsSpace(b) || b is (byte)'&' or (byte)'\'' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']'
                or (byte)'?' or (byte)'.' or (byte)'|' or (byte)'*' or (byte)'!'))
                return at;
        }

        return at;
    }

    /// <summary>After <c>name</c> and a space, steps over a type as Go, SQL and Visual Basic write it; the same place where there is none.</summary>
    public static int SkipAfterSpace(ReadOnlySpan<byte> text, int at)
    {
        if (text[at] != (byte)'[' && (text[at] | 0x20) is not ('a' or 's' or 'n' or 'v'))
            return at;
        foreach (var type in Leading)
        {
            if (!Bytes.StandsAt(text, at, type))
                continue;
            var end = at + type.Length;
            if (Bytes.At(text, end) == (byte)'(')
            {
                var close = text.Slice(end, Math.Min(12, text.Length - end)).IndexOf((byte)')');
                end = close < 0 ? end : end + close + 1;
            }

            var next = Bytes.SkipSpaces(text, end);
            if (Bytes.At(text, next) == (byte)'=')
                return next;
        }

        return at;
    }

    // A base64 value may end in '=' itself: an assignment has a space before or a literal behind.
    private static bool IsAssignment(ReadOnlySpan<byte> text, int at)
    {
        if (Bytes.At(text, at + 1) is (byte)'=' or (byte)'>')
            return false;
        if (Bytes.IsSpace(text[at - 1]))
            return true;
        return Bytes.IsQuote(Bytes.At(text, Bytes.SkipSpaces(text, at + 1)));
    }
}
