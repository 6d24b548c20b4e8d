namespace ApiXGuard.Policy;

/// <summary>Reads C# piece by piece, as far as names need it: comments, directives and all kinds of strings are told apart. Never fails; linear.</summary>
internal struct CSharpLexer(string text)
{
    private int _position;

    /// <summary>The next piece outside an interpolated string's text.</summary>
    public CSharpToken Next()
    {
        SkipTrivia();
        if (_position >= text.Length)
            return new CSharpToken(CSharpTokenKind.End, text.Length, text.Length);
        var start = _position;
        var c = text[start];
        if (IsWordStart(c) || (c == '@' && start + 1 < text.Length && IsWordStart(text[start + 1])))
            return Word(start);
        if (c is '"' or '$' or '@')
        {
            if (StringStart(start) is { } opening)
                return opening.Dollars > 0 ? Interpolation(start, opening) : PlainString(start, opening);
        }

        if (c == '\'')
            return Character(start);
        if (char.IsDigit(c))
        {
            while (_position < text.Length && (char.IsLetterOrDigit(text[_position]) || text[_position] == '_'))
                _position++;
            return new CSharpToken(CSharpTokenKind.Literal, start, _position);
        }

        return Mark(start);
    }

    /// <summary>Goes on behind the first brace that closes a hole.</summary>
    /// <param name="style">How the string is written.</param>
    /// <returns>Whether another hole begins in the string; else it has ended.</returns>
    public bool CloseHole(StringStyle style)
    {
        for (var more = style.Dollars - 1; more > 0 && style.Quotes >= 3 && _position < text.Length && text[_position] == '}'; more--)
            _position++;
        return NextHole(style);
    }

    /// <summary>Goes on in an interpolated string's text.</summary>
    /// <param name="style">How the string is written.</param>
    /// <returns>Whether another hole begins there; else the string has ended.</returns>
    public bool NextHole(StringStyle style)
    {
        while (_position < text.Length)
        {
            var c = text[_position];
            if (c == '\n' && !style.IsVerbatim && style.Quotes < 3)
                return false;
            if (c == '\\' && !style.IsVerbatim && style.Quotes < 3)
            {
                _position = Math.Min(_position + 2, text.Length);
            }
            else if (c == '"')
            {
                var run = Run('"');
                if (style.Quotes >= 3 ? run >= style.Quotes : !style.IsVerbatim || run % 2 == 1)
                {
                    // Of a run, a plain string takes the first only.
                    _position += style.Quotes >= 3 || style.IsVerbatim ? run : 1;
                    return false;
                }

                _position += run;
            }
            else if (c == '{')
            {
                var run = Run('{');
                _position += run;
                if (style.Quotes >= 3 ? run >= style.Dollars : run % 2 == 1)
                    return true;
            }
            else
            {
                _position++;
            }
        }

        return false;
    }

    /// <summary>Skips the format of a hole, <c>:N2</c>, up to the brace that closes it.</summary>
    public void SkipFormat()
    {
        while (_position < text.Length && text[_position] is not ('}' or '"' or '\n'))
            _position++;
    }

    /// <summary>Where the lexer is.</summary>
    public readonly int Position => _position;

    /// <summary>How the interpolated string that begins somewhere is written.</summary>
    public readonly StringStyle StyleAt(int start) => StringStart(start) ?? default;

    private static bool IsWordStart(char c) => c == '_' || char.IsLetter(c);

    private CSharpToken Word(int start)
    {
        _position++;
        while (_position < text.Length && (text[_position] == '_' || char.IsLetterOrDigit(text[_position])))
            _position++;
        return new CSharpToken(CSharpTokenKind.Word, start, _position);
    }

    private CSharpToken Mark(int start)
    {
        _position++;
        var second = _position < text.Length ? text[_position] : '\0';
        var isPair = (text[start], second) is ('=', '=') or ('=', '>') or ('!', '=') or ('<', '=') or ('>', '=') or ('?', '?') or ('+', '=') or ('-', '=') or ('&', '&')
            or ('|', '|') or (':', ':') or ('-', '>') or ('?', '.') or ('.', '.');
        if (isPair)
            _position++;
        if (isPair && text[start] == '?' && second == '?' && _position < text.Length && text[_position] == '=')
            _position++;
        return new CSharpToken(CSharpTokenKind.Mark, start, _position);
    }

    private CSharpToken Character(int start)
    {
        _position++;
        while (_position < text.Length && text[_position] is not ('\'' or '\n'))
            _position += text[_position] == '\\' ? 2 : 1;
        _position = Math.Min(_position + 1, text.Length);
        return new CSharpToken(CSharpTokenKind.Literal, start, _position);
    }

    private readonly StringStyle? StringStart(int start)
    {
        var (i, dollars, verbatim) = (start, 0, false);
        while (i < text.Length && text[i] is '$' or '@')
        {
            if (text[i] == '@')
                verbatim = true;
            else
                dollars++;
            i++;
        }

        if (i >= text.Length || text[i] != '"')
            return null;
        var quotes = i;
        while (quotes < text.Length && text[quotes] == '"')
            quotes++;
        // Two quotes are an empty string, and so are a verbatim string's three the beginning of one that begins with a quote.
        return new StringStyle(i, verbatim || quotes - i < 3 ? 1 : quotes - i, dollars, verbatim);
    }

    private CSharpToken Interpolation(int start, StringStyle style)
    {
        _position = style.Opening + style.Quotes;
        return new CSharpToken(NextHole(style) ? CSharpTokenKind.InterpolationStart : CSharpTokenKind.Literal, start, _position);
    }

    private CSharpToken PlainString(int start, StringStyle style)
    {
        _position = style.Opening + style.Quotes;
        while (_position < text.Length)
        {
            var c = text[_position];
            if (c == '"')
            {
                var run = Run('"');
                if (style.Quotes >= 3 ? run >= style.Quotes : !style.IsVerbatim || run % 2 == 1)
                {
                    _position += style.Quotes >= 3 || style.IsVerbatim ? run : 1;
                    break;
                }

                _position += run;
            }
            else if (c == '\n' && !style.IsVerbatim && style.Quotes < 3)
            {
                break;
            }
            else
            {
                _position += c == '\\' && !style.IsVerbatim && style.Quotes < 3 ? 2 : 1;
            }
        }

        _position = Math.Min(_position, text.Length);
        return new CSharpToken(CSharpTokenKind.Literal, start, _position);
    }

    private readonly int Run(char c)
    {
        var end = _position;
        while (end < text.Length && text[end] == c)
            end++;
        return end - _position;
    }

    private void SkipTrivia()
    {
        while (_position < text.Length)
        {
            var c = text[_position];
            if (c == '/' && _position + 1 < text.Length && text[_position + 1] == '/')
                SkipLine();
            else if (c == '/' && _position + 1 < text.Length && text[_position + 1] == '*')
                _position = text.IndexOf("*/", _position + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : text.Length;
            else if (c == '#' && IsFirstOnLine())
                SkipLine();
            else if (char.IsWhiteSpace(c) || c == '\uFEFF')
                _position++;
            else
                break;
        }
    }

    private void SkipLine() => _position = text.IndexOf('\n', _position) is >= 0 and var end ? end : text.Length;

    private readonly bool IsFirstOnLine()
    {
        var i = _position - 1;
        while (i >= 0 && text[i] is ' ' or '\t' or '\uFEFF')
            i--;
        return i < 0 || text[i] == '\n' || text[i] == '\r';
    }
}

/// <summary>How a string is written.</summary>
/// <param name="Opening">Where its quotes begin.</param>
/// <param name="Quotes">How many open it.</param>
/// <param name="Dollars">How many dollar signs stand before it.</param>
/// <param name="IsVerbatim">Whether an at sign does.</param>
internal readonly record struct StringStyle(int Opening, int Quotes, int Dollars, bool IsVerbatim);
