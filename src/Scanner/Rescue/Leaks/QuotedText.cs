namespace ApiXGuard.Scanner.Rescue.Leaks;

/// <summary>Reads a line of code in any language: the quotes around a place, and the name to the left of them.</summary>
internal static class QuotedText
{
    private const string Quotes = "\"'`";

    /// <summary>What stands around a secret.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">First character of the secret.</param>
    /// <param name="end">One past its last.</param>
    /// <returns>The name that it is assigned to, and the text between the quotes; the secret itself where it stands in none.</returns>
    public static (string? Name, int Start, int End) Around(string text, int start, int end)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        var open = start - 1;
        while (open >= line && !Quotes.Contains(text[open]))
            open--;
        var (from, to) = (start, end);
        if (open >= line)
        {
            var close = end;
            while (close < text.Length && text[close] != text[open] && text[close] != '\n')
                close++;
            if (close < text.Length && text[close] == text[open])
                (from, to) = (open + 1, close);
        }

        return (NameBefore(text, line, from == start && open < line ? start : open), from, to);
    }

    /// <summary>The last name before a <c>=</c>, <c>:</c>, <c>=></c> or <c>(</c> to the left of a place.</summary>
    private static string? NameBefore(string text, int line, int at)
    {
        var i = at - 1;
        while (i >= line && !IsName(text[i]))
            i--;
        // A cast or a prefix of the string itself is no name: it is followed by no sign.
        if (i >= line && at - i <= 2 && !text[(i + 1)..at].AsSpan().ContainsAny('=', ':', '('))
        {
            while (i >= line && IsName(text[i]))
                i--;
            while (i >= line && !IsName(text[i]))
                i--;
        }

        var end = i + 1;
        while (i >= line && IsName(text[i]))
            i--;
        var name = text[(i + 1)..Math.Max(end, i + 1)];
        return name.Length > 0 && !char.IsAsciiDigit(name[0]) ? name : null;
    }

    private static bool IsName(char c) => char.IsAsciiLetterOrDigit(c) || c is '_';
}
