using System.Globalization;
using System.Text;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>Java's <c>.properties</c>: <c>key=value</c>, <c>key: value</c> or <c>key value</c>, with escapes and lines that go on.</summary>
internal sealed class PropertiesRewriter : ValueRewriter
{
    /// <inheritdoc/>
    public override bool CanRewrite(string path) => Path.GetExtension(path).Equals(".properties", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override ValuePlace? Find(string text, int start, int end)
    {
        ValuePlace? found = null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            at = SkipBlanks(text, at);
            if (at >= text.Length)
                break;
            if (text[at] is '\r' or '\n')
            {
                at++;
                continue;
            }

            if (text[at] is '#' or '!')
            {
                at = LineEnd(text, at);
                continue;
            }

            var (key, valueStart, valueEnd) = ReadPair(text, at);
            var isNew = names.Add(key);
            var isHere = valueStart <= start && end <= valueEnd;
            if ((isHere && !isNew) || found?.KeyPath == key)
                throw new RewriteRefusedException($"the name on line {FileText.LineAt(text, at)} is there twice, so that it is unclear which one counts; remove one of them");
            if (isHere)
                found = new ValuePlace(valueStart, valueEnd, key, Unescape(text.AsSpan(valueStart, valueEnd - valueStart)), value => value.Replace("\\", "\\\\", StringComparison.Ordinal));
            at = valueEnd;
        }

        return found;
    }

    // From the first character of a name to the end of the value, over the lines that a backslash joins.
    private static (string Key, int Start, int End) ReadPair(string text, int at)
    {
        var from = at;
        while (at < text.Length && text[at] is not ('=' or ':' or ' ' or '\t' or '\f' or '\r' or '\n'))
            at += text[at] == '\\' ? 2 : 1;
        at = Math.Min(at, text.Length);
        var key = Unescape(text.AsSpan(from, at - from));
        at = SkipBlanks(text, at);
        if (at < text.Length && text[at] is '=' or ':')
            at = SkipBlanks(text, at + 1);
        var start = at;
        while (at < text.Length && text[at] is not ('\r' or '\n'))
        {
            if (text[at] == '\\' && at + 1 < text.Length)
                at += text.AsSpan(at + 1).StartsWith("\r\n") ? 3 : 2;
            else
                at++;
        }

        return (key, start, Math.Min(at, text.Length));
    }

    private static string Unescape(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
            return text.ToString();
        var value = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                value.Append(text[i]);
                continue;
            }

            var c = text[++i];
            if (c is '\r' or '\n')
            {
                // The next line's indentation does not count.
                while (i + 1 < text.Length && text[i + 1] is ' ' or '\t' or '\f' or '\n')
                    i++;
            }
            else if (c == 'u')
            {
                if (i + 4 >= text.Length || !ushort.TryParse(text.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
                    throw new RewriteRefusedException("a value holds an escape that is not known");
                value.Append((char)unit);
                i += 4;
            }
            else
            {
                value.Append(c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'f' => '\f', _ => c });
            }
        }

        return value.ToString();
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\f')
            at++;
        return at;
    }

    private static int LineEnd(string text, int at) => text.AsSpan(at).IndexOfAny('\r', '\n') is >= 0 and var length ? at + length : text.Length;
}
