using System.Text;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>Reads block scalars: the lines behind <c>|</c> and <c>&gt;</c>.</summary>
internal static class YamlBlock
{
    /// <summary>Reads one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scalars">Reads the parts.</param>
    /// <param name="at">The sign.</param>
    /// <param name="indent">The column of what it belongs to.</param>
    public static YamlScalar Read(string text, YamlScalars scalars, int at, int indent)
    {
        var isFolded = text[at] == '>';
        var (i, given, chomp) = (at + 1, 0, '\0');
        for (; i < text.Length && text[i] is '+' or '-' or (>= '1' and <= '9'); i++)
        {
            if (char.IsAsciiDigit(text[i]))
                given = text[i] - '0';
            else
                chomp = text[i];
        }

        if (scalars.SkipBlanks(i) is var rest && rest < text.Length && text[rest] is not ('\r' or '\n'))
            throw scalars.NotUnderstood(at);
        var column = given > 0 ? Math.Max(indent, 0) + given : -1;
        var lines = new List<string>();
        var (line, end, content) = (scalars.NextLine(at), i, -1);
        while (line < text.Length)
        {
            var next = scalars.NextLine(line);
            var stop = next;
            while (stop > line && text[stop - 1] is '\n' or '\r')
                stop--;
            var blanks = scalars.IndentAt(line);
            if (line + blanks >= stop)
            {
                lines.Add(column >= 0 && stop - line > column ? text[(line + column)..stop] : "");
                line = next;
                continue;
            }

            if (column < 0)
                column = Math.Max(blanks, indent + 1);
            if (blanks < column)
                break;
            content = content < 0 ? line : content;
            lines.Add(text[(line + column)..stop]);
            end = stop;
            line = next;
        }

        var count = lines.Count;
        while (count > 0 && lines[count - 1].Length == 0)
            count--;
        // The last line of a file may lack its break.
        var breaks = chomp == '-' || count == 0 || end == text.Length ? 0 : chomp == '+' ? 1 + lines.Count - count : 1;
        return new YamlScalar(at, content < 0 ? end : content, end, YamlStyle.Literal, Join(lines, count, isFolded) + new string('\n', breaks))
        {
            // How lines are folded around indented ones and empty ones at the beginning is understood by few readers alike.
            IsUnclear = isFolded && count > 0 && (lines[0].Length == 0 || lines.Exists(entry => entry.Length > 0 && entry[0] is ' ' or '\t')),
        };
    }

    private static string Join(List<string> lines, int count, bool isFolded)
    {
        var value = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                value.Append(!isFolded || lines[i].Length == 0 ? "\n" : lines[i - 1].Length == 0 ? "" : " ");
            value.Append(lines[i]);
        }

        return value.ToString();
    }
}
