using System.Text;

namespace ApiXGuard.Scanner.Rescue.Destinations;

/// <summary>
/// The text of a <c>.env</c> file: one <c>NAME=value</c> in a line, in the form that shells, dotenv libraries and our runtime read alike.
/// </summary>
internal static class DotEnvText
{
    /// <summary>The values of a name, in the order of the file; a file should have one at most. Holds secrets.</summary>
    public static IReadOnlyList<string> ValuesOf(string text, string name)
    {
        var values = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var (found, value, next) = ReadEntry(text, at);
            if (found == name)
                values.Add(value);
            at = next;
        }

        return values;
    }

    /// <summary>The text with one more entry at its end.</summary>
    public static string Add(string text, string name, string value)
    {
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var separator = text.Length == 0 || text.EndsWith('\n') ? "" : newLine;
        return text + separator + name + "=" + Quote(value) + newLine;
    }

    /// <summary>Whether a name is one that every shell takes.</summary>
    public static bool IsName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    /// <summary>A value as it has to be written; bare where nothing in it is special to anybody.</summary>
    internal static string Quote(string value)
    {
        if (value.Length > 0 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '/' or '+' or ':' or '@' or '%' or ',' or '='))
            return value;
        // In single quotes nothing is special, whoever reads; but they cannot hold one, and not every reader lets them span lines.
        if (value.AsSpan().IndexOfAny('\'', '\r', '\n') < 0)
            return "'" + value + "'";
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\\' or '"' or '$' => quoted.Append('\\').Append(c),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Reads one line, or several where a quote spans them.</summary>
    private static (string? Name, string Value, int Next) ReadEntry(string text, int at)
    {
        var end = LineEnd(text, at);
        var next = Math.Min(end + 1, text.Length);
        var line = text.AsSpan(at, end - at);
        var start = at + (line.Length - line.TrimStart(" \t").Length);
        if (text.AsSpan(start).StartsWith("export ", StringComparison.Ordinal) || text.AsSpan(start).StartsWith("export\t", StringComparison.Ordinal))
            start += "export ".Length;
        var equals = text.IndexOf('=', start);
        if (start >= end || text[start] == '#' || equals < 0 || equals >= end)
            return (null, "", next);
        var name = text[start..equals].Trim();
        var from = equals + 1;
        while (from < end && text[from] is ' ' or '\t')
            from++;
        if (from >= end || text[from] is not ('"' or '\''))
        {
            var bare = text[from..end];
            var comment = bare.IndexOf(" #", StringComparison.Ordinal);
            return (name, (comment < 0 ? bare : bare[..comment]).Trim(), next);
        }

        var quote = text[from];
        var value = new StringBuilder();
        for (var i = from + 1; i < text.Length; i++)
        {
            if (text[i] == quote)
                return (name, value.ToString(), Math.Min(LineEnd(text, i) + 1, text.Length));
            if (text[i] == '\\' && quote == '"' && i + 1 < text.Length)
                value.Append(Unescape(text[++i]));
            else
                value.Append(text[i]);
        }

        // Nothing closes the quote: the line alone is taken.
        return (name, text[from..end].Trim(), next);
    }

    private static char Unescape(char escape) => escape switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => escape,
    };

    private static int LineEnd(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end;
    }
}
