using System.Text;
using Microsoft.Extensions.Configuration;

namespace ApiXGuard.Runtime;

/// <summary>Reads the grammar that <see cref="DotEnvConfigurationProvider"/> describes.</summary>
internal ref struct DotEnvParser
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private int _line;

    private DotEnvParser(ReadOnlySpan<char> text)
    {
        _text = text;
        _line = 1;
    }

    private readonly bool AtEnd => _at >= _text.Length;

    private readonly char Current => AtEnd ? '\0' : _text[_at];

    private readonly bool AtLineEnd => AtEnd || Current == '\n' || (Current == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n');

    /// <exception cref="DotEnvException">A line does not follow the grammar.</exception>
    public static Dictionary<string, string?> Parse(ReadOnlySpan<char> text)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var parser = new DotEnvParser(text);
        while (!parser.AtEnd)
            parser.ReadLine(values);
        return values;
    }

    private void ReadLine(Dictionary<string, string?> values)
    {
        SkipBlanks();
        if (!AtLineEnd && Current != '#')
        {
            var name = ReadName();
            values[name] = ReadValue();
            SkipBlanks();
        }

        SkipComment();
        if (AtEnd)
            return;
        _at += Current == '\r' ? 2 : 1;
        _line++;
    }

    private string ReadName()
    {
        if (_text[_at..].StartsWith("export") && _at + 6 < _text.Length && _text[_at + 6] is ' ' or '\t')
        {
            _at += 6;
            SkipBlanks();
        }

        var start = _at;
        while (!AtEnd && (char.IsAsciiLetterOrDigit(Current) || Current is '_' or '.' or '-' or ':'))
            _at++;
        var name = _text[start.._at];
        SkipBlanks();
        if (Current != '=' || AtEnd)
            throw Fault("is not NAME=value");
        _at++;
        if (name.IsEmpty)
            throw Fault("has no name before the '='");
        if (char.IsAsciiDigit(name[0]))
            throw Fault("has a name that begins with a digit");
        return name.ToString().Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
    }

    private string ReadValue()
    {
        SkipBlanks();
        if (AtLineEnd)
            return "";
        if (Current is not ('"' or '\''))
            return ReadBare();
        var value = ReadQuoted(Current);
        var blanks = _at;
        SkipBlanks();
        return AtLineEnd || (Current == '#' && _at > blanks) ? value : throw Fault("goes on after the closing quote");
    }

    private string ReadBare()
    {
        var start = _at;
        while (!AtLineEnd && !(Current == '#' && _text[_at - 1] is ' ' or '\t'))
        {
            if (Current == '\0')
                throw Fault("holds a null character");
            _at++;
        }

        return _text[start.._at].TrimEnd(" \t").ToString();
    }

    private string ReadQuoted(char quote)
    {
        var opened = _line;
        var value = new StringBuilder();
        for (_at++; !AtEnd; _at++)
        {
            if (Current == quote)
            {
                _at++;
                return value.ToString();
            }

            if (Current == '\0')
                throw Fault("holds a null character");
            if (Current == '\n')
                _line++;
            value.Append(Current == '\\' && quote == '"' ? ReadEscape() : Current);
        }

        throw new DotEnvException(opened, "opens a quote that nothing closes");
    }

    private char ReadEscape()
    {
        _at++;
        return Current switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '\\' or '"' or '$' => Current,
            _ => throw Fault("holds a '\\' in double quotes that is no escape; write '\\\\', or use single quotes"),
        };
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t')
            _at++;
    }

    private void SkipComment()
    {
        if (Current != '#')
            return;
        var length = _text[_at..].IndexOf('\n');
        _at = length < 0 ? _text.Length : _at + length;
    }

    private readonly DotEnvException Fault(string fault) => new(_line, fault);
}
