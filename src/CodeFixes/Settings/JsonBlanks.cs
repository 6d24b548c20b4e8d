namespace ApiXGuard.CodeFixes.Settings;

/// <summary>White space and comments between the parts of a JSON file.</summary>
internal static class JsonBlanks
{
    /// <summary>The place behind them.</summary>
    /// <param name="text">The file.</param>
    /// <param name="at">Where they begin.</param>
    /// <param name="stopsAtLine">Whether only those of the same line count: then the end of the last comment, or where it began.</param>
    public static int Past(string text, int at, bool stopsAtLine)
    {
        var end = at;
        while (at < text.Length)
        {
            if (text[at] is '\r' or '\n' && stopsAtLine)
                break;
            if (text[at] is ' ' or '\t' or '\r' or '\n')
            {
                at++;
                continue;
            }

            if (text[at] != '/' || at + 1 >= text.Length || text[at + 1] is not ('/' or '*'))
                break;
            var close = text[at + 1] == '/' ? EndOfLine(text, at) : text.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var star ? star + 2 : -1;
            if (close < 0)
                break;
            at = end = close;
        }

        return stopsAtLine ? end : at;
    }

    /// <summary>The white space that the line of a place begins with.</summary>
    public static string IndentAt(string text, int at)
    {
        var start = at;
        while (start > 0 && text[start - 1] is not ('\n' or '\r'))
            start--;
        var end = start;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        return text.Substring(start, end - start);
    }

    /// <summary>Whether a place is the first of its line.</summary>
    public static bool IsFirstOfLine(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
            at--;
        return at == 0 || text[at - 1] is '\n' or '\r';
    }

    private static int EndOfLine(string text, int at)
    {
        var end = text.IndexOfAny(['\r', '\n'], at);
        return end < 0 ? text.Length : end;
    }
}
