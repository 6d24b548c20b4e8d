using System.Globalization;
using System.Text;

namespace ApiXGuard.Policy.Json;

/// <summary>Reads JSON strings.</summary>
internal static class JsonStrings
{
    /// <summary>Reads the string that begins here and goes past its closing quote.</summary>
    public static string Read(JsonScanner from)
    {
        var value = new StringBuilder();
        from.Next();
        while (from.Current != '"')
        {
            if (from.IsAtEnd || from.Current is '\n' or '\r')
                throw from.Error("a string has no end on its line");
            if (from.Current < ' ')
                throw from.Error("a string holds a control character; write it as an escape");
            if (from.Current == '\\')
            {
                from.Next();
                value.Append(ReadEscape(from));
            }
            else
            {
                value.Append(from.Current);
                from.Next();
            }
        }

        from.Next();
        return value.ToString();
    }

    private static char ReadEscape(JsonScanner from)
    {
        var c = from.Current switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => 'u',
            _ => throw from.Error("a string holds an escape that JSON does not have; a backslash is written \\\\"),
        };
        from.Next();
        if (c != 'u')
            return c;
        var start = from.At;
        for (var i = 0; i < 4; i++)
        {
            if (!Uri.IsHexDigit(from.Current))
                throw from.Error("\\u is followed by four hex digits");
            from.Next();
        }

        return (char)int.Parse(from.From(start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
