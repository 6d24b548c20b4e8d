using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.ClientScripts;

/// <summary>Finds the scripts in HTML, Vue and Svelte files, and the expressions in braces between them.</summary>
internal static class MarkupScripts
{
    private const int LongestTag = 4096;
    private const int LongestExpression = 512;

    /// <summary>Whether a text is markup rather than a script: it begins with a tag.</summary>
    public static bool IsMarkup(ReadOnlySpan<byte> text)
    {
        var at = Ascii.SkipSpaces(text, text.StartsWith("\uFEFF"u8) ? 3 : 0, text.Length);
        return at + 1 < text.Length && text[at] == (byte)'<' && (text[at + 1] == (byte)'!' || Ascii.IsLetter(text[at + 1])) && Ascii.Contains(Head(text), "<script"u8);
    }

    /// <summary>The next script or expression.</summary>
    public static bool TryNext(ReadOnlySpan<byte> text, ref int from, out int start, out int length)
    {
        while (from < text.Length)
        {
            var next = text.Slice(from).IndexOfAny((byte)'<', (byte)'{');
            if (next < 0)
                break;
            var at = from + next;
            if (text[at] == (byte)'{')
            {
                var close = text.Slice(at, Math.Min(LongestExpression, text.Length - at)).IndexOf((byte)'}');
                from = close < 0 ? at + 1 : at + close + 1;
                if (close < 0)
                    continue;
                (start, length) = (at + 1, close - 1);
                return true;
            }

            if (text.Slice(at).StartsWith("<!--"u8))
            {
                var end = text.Slice(at).IndexOf("-->"u8);
                from = end < 0 ? text.Length : at + end + 3;
                continue;
            }

            from = at + 1;
            if (!Ascii.StandsAt(text, at, "<script"u8))
                continue;
            var tag = text.Slice(at, Math.Min(LongestTag, text.Length - at)).IndexOf((byte)'>');
            if (tag < 0)
                continue;
            start = at + tag + 1;
            length = EndOfScript(text, start) - start;
            from = start + length;
            return true;
        }

        (start, length) = (0, 0);
        return false;
    }

    private static int EndOfScript(ReadOnlySpan<byte> text, int start)
    {
        for (var at = start; at < text.Length;)
        {
            var next = text.Slice(at).IndexOf("</"u8);
            if (next < 0)
                break;
            at += next;
            if (Ascii.StandsAt(text, at, "</script"u8))
                return at;
            at += 2;
        }

        return text.Length;
    }

    // Vue lets the template stand first; a JSX file that begins with a tag holds no script element.
    private static ReadOnlySpan<byte> Head(ReadOnlySpan<byte> text) => text.Slice(0, Math.Min(text.Length, 1 << 18));
}
