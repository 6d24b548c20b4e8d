using System.Globalization;
using System.Text;

namespace ApiXGuard.Scanner.Rescue.Files;

/// <summary>Reads the smallest parts of a YAML text: indentation, names, scalars in every style.</summary>
internal sealed class YamlScalars(string text)
{
    // As far as YAML looks for the colon behind a name.
    private const int MostName = 1024;

    /// <summary>How many blanks a line begins with.</summary>
    public int IndentAt(int line)
    {
        var at = line;
        while (at < text.Length && text[at] == ' ')
            at++;
        return at - line;
    }

    /// <summary>Where the next line begins.</summary>
    public int NextLine(int at) => text.IndexOf('\n', Math.Min(at, text.Length)) is >= 0 and var end ? end + 1 : text.Length;

    /// <summary>Past blanks and tabs.</summary>
    public int SkipBlanks(int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        return at;
    }

    /// <summary>To the next white space, comma or bracket.</summary>
    public int EndOfWord(int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not (',' or ']' or '}'))
            at++;
        return at;
    }

    /// <summary>Whether nothing but white space or a comment is left of a line.</summary>
    public bool IsBlankOrComment(int at)
    {
        at = SkipBlanks(at);
        return at >= text.Length || text[at] is '\r' or '\n' || (text[at] == '#' && (at == 0 || char.IsWhiteSpace(text[at - 1])));
    }

    /// <summary>Why the reading ends.</summary>
    public RewriteRefusedException NotUnderstood(int at) =>
        new($"line {FileText.LineAt(text, at)} is no YAML that is understood here, a template for example; take the secret out by hand");

    /// <summary>Reads a name with its colon, all on one line.</summary>
    public bool TryReadKey(int at, out string name, out int behind)
    {
        (name, behind) = ("", at);
        if (text[at] is '"' or '\'')
        {
            if (!EndsOnLine(at))
                return false;
            var scalar = ReadQuoted(at);
            behind = SkipBlanks(scalar.End);
            name = scalar.Value;
            return IsColon(behind++);
        }

        if (text[at] is '[' or '{' or '|' or '>' or '#' or '%' or '@' or '`' or '&' or '!')
            return false;
        for (var i = at; i < text.Length && i - at < MostName && text[i] is not ('\r' or '\n'); i++)
        {
            if (text[i] == '#' && i > at && text[i - 1] is ' ' or '\t')
                return false;
            if (!IsColon(i))
                continue;
            name = text[at..i].TrimEnd();
            behind = i + 1;
            // An alias as a name: what it stands for is not known here.
            return name.Length > 0 && name[0] != '*' ? true : throw NotUnderstood(at);
        }

        return false;
    }

    /// <summary>Reads a scalar of any style.</summary>
    /// <param name="at">Its first character.</param>
    /// <param name="indent">The column of what it belongs to; its further lines are indented more.</param>
    public YamlScalar Read(int at, int indent) => text[at] switch
    {
        '"' or '\'' => ReadQuoted(at),
        '|' or '>' => YamlBlock.Read(text, this, at, indent),
        '@' or '`' or '%' or '&' or '!' or '#' or ',' or ']' or '}' => throw NotUnderstood(at),
        _ => ReadPlain(at, indent),
    };

    /// <summary>Reads a scalar in quotes.</summary>
    public YamlScalar ReadQuoted(int at)
    {
        var quote = text[at];
        var value = new StringBuilder();
        var (i, escaped) = (at + 1, 0);
        while (true)
        {
            if (i >= text.Length)
                throw NotUnderstood(at);
            if (text[i] == quote && quote == '\'' && i + 1 < text.Length && text[i + 1] == '\'')
            {
                value.Append('\'');
                i += 2;
            }
            else if (text[i] == quote)
            {
                return new YamlScalar(at, at + 1, i + 1, quote == '"' ? YamlStyle.Double : YamlStyle.Single, value.ToString());
            }
            else if (text[i] == '\\' && quote == '"')
            {
                i = ReadEscape(i, value);
                escaped = value.Length;
            }
            else if (text[i] is '\r' or '\n')
            {
                i = Fold(i, value, escaped);
            }
            else
            {
                value.Append(text[i++]);
            }
        }
    }

    private YamlScalar ReadPlain(int at, int indent)
    {
        var value = new StringBuilder();
        var (from, stop) = (at, PlainEnd(at));
        value.Append(text, from, stop - from);
        while (!HasComment(stop))
        {
            // Lines that are indented more go on.
            var line = NextLine(stop);
            var blank = 0;
            while (line < text.Length && SkipBlanks(line) is var first && (first >= text.Length || text[first] is '\r' or '\n'))
            {
                line = NextLine(line);
                blank++;
            }

            var column = line < text.Length ? IndentAt(line) : -1;
            if (column <= indent || IsBlankOrComment(line + column))
                break;
            (from, stop) = (line + column, PlainEnd(line + column));
            value.Append(blank == 0 ? " " : new string('\n', blank)).Append(text, from, stop - from);
        }

        return new YamlScalar(at, at, stop, YamlStyle.Plain, value.ToString());
    }

    private bool HasComment(int at) => SkipBlanks(at) is var next && next < text.Length && text[next] == '#';

    private int PlainEnd(int at)
    {
        var i = at;
        for (; i < text.Length && text[i] is not ('\r' or '\n'); i++)
        {
            if (text[i] == '#' && text[i - 1] is ' ' or '\t')
                break;
            if (IsColon(i))
                throw NotUnderstood(at);
        }

        while (i > at && text[i - 1] is ' ' or '\t')
            i--;
        return i;
    }

    private bool EndsOnLine(int at)
    {
        var quote = text[at];
        for (var i = at + 1; i < text.Length && text[i] is not ('\r' or '\n'); i++)
        {
            if (text[i] == quote)
                return true;
            if (text[i] == '\\' && quote == '"')
                i++;
        }

        return false;
    }

    // A line break within quotes is a blank, further ones are line breaks; white space around them does not count, unless it is escaped.
    private int Fold(int at, StringBuilder value, int escaped)
    {
        while (value.Length > escaped && value[^1] is ' ' or '\t')
            value.Length--;
        var breaks = 0;
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
            breaks += text[at++] == '\n' ? 1 : 0;
        value.Append(breaks <= 1 ? " " : new string('\n', breaks - 1));
        return at;
    }

    private int ReadEscape(int at, StringBuilder value)
    {
        var c = at + 1 < text.Length ? text[at + 1] : '\0';
        if (c is '\r' or '\n')
            return SkipBlanks(NextLine(at));
        var digits = c switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            if (at + 2 + digits > text.Length || !int.TryParse(text.AsSpan(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                throw NotUnderstood(at);
            // Halves of a pair are written one by one.
            _ = Rune.IsValid(code) ? value.Append(new Rune(code).ToString()) : code is >= 0 and <= char.MaxValue ? value.Append((char)code) : throw NotUnderstood(at);
            return at + 2 + digits;
        }

        value.Append(c switch
        {
            '0' => '\0',
            'a' => '\a',
            'b' => '\b',
            't' or '\t' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            'e' => '\x1b',
            ' ' => ' ',
            '"' => '"',
            '/' => '/',
            '\\' => '\\',
            'N' => '\x85',
            '_' => '\xa0',
            'L' => '\u2028',
            'P' => '\u2029',
            _ => throw NotUnderstood(at),
        });
        return at + 2;
    }

    private bool IsColon(int at) => at < text.Length && text[at] == ':' && (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]));
}
