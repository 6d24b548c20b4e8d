namespace ApiXGuard.Scanner.Rescue.Literals;

/// <summary>
/// Finds the string literals of a C# text without a compiler: comments, characters and directives are passed over, and what stands in the
/// holes of an interpolated string is looked through too. Text that does not compile gives what can be told.
/// </summary>
internal sealed class CSharpLiterals
{
    private const int DeepestNesting = 64;

    private readonly string _text;
    private readonly List<CSharpLiteral> _found = [];
    private int _at;

    private CSharpLiterals(string text) => _text = text;

    /// <summary>The literals, each after those that stand in its holes.</summary>
    public static IReadOnlyList<CSharpLiteral> In(string text)
    {
        var reader = new CSharpLiterals(text);
        reader.ReadCode(depth: 0, isHole: false);
        return reader._found;
    }

    /// <summary>The innermost literal that holds a place; <see langword="null"/> where none does.</summary>
    public static CSharpLiteral? Around(string text, int position)
    {
        foreach (var literal in In(text))
        {
            if (literal.Start <= position && position < literal.End)
                return literal;
        }

        return null;
    }

    private char Current => Peek(0);

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private bool AtEnd => _at >= _text.Length;

    /// <summary>Reads code; in a hole, up to the brace or the colon that ends the expression.</summary>
    private void ReadCode(int depth, bool isHole)
    {
        var brackets = 0;
        while (!AtEnd)
        {
            switch (Current)
            {
                case '/' when Peek(1) == '/':
                    SkipLine();
                    break;
                case '/' when Peek(1) == '*':
                    SkipPast("*/", 2);
                    break;
                case '#' when !isHole && IsFirstOnLine():
                    SkipLine();
                    break;
                case '\'':
                    SkipCharacter();
                    break;
                case '"' or '@' or '$' when TryReadLiteral(depth):
                    break;
                case '(' or '[' or '{':
                    brackets++;
                    _at++;
                    break;
                case ')' or ']' or '}':
                    if (isHole && brackets == 0)
                        return;
                    brackets--;
                    _at++;
                    break;
                case ':' when isHole && brackets == 0 && Peek(1) != ':' && (_at == 0 || _text[_at - 1] != ':'):
                    return;
                default:
                    _at++;
                    break;
            }
        }
    }

    private bool TryReadLiteral(int depth)
    {
        var start = _at;
        var dollars = 0;
        var isVerbatim = false;
        for (; Current is '@' or '$'; _at++)
        {
            dollars += Current == '$' ? 1 : 0;
            isVerbatim |= Current == '@';
        }

        if (Current != '"')
            return _at > start; // A name like @class.
        var quotes = 0;
        while (Peek(quotes) == '"')
            quotes++;
        if (quotes >= 3 && !isVerbatim)
            ReadRaw(start, quotes, dollars, depth);
        else
            ReadQuoted(start, isVerbatim, dollars > 0, depth);
        return true;
    }

    private void ReadQuoted(int start, bool isVerbatim, bool isInterpolated, int depth)
    {
        var content = ++_at;
        var hasHoles = false;
        while (!AtEnd)
        {
            if (Current == '"' && isVerbatim && Peek(1) == '"')
                _at += 2;
            else if (Current == '"' || (!isVerbatim && !isInterpolated && Current is '\r' or '\n'))
                break;
            else if (Current == '\\' && !isVerbatim)
                _at += 2;
            else if (isInterpolated && Current is '{' or '}' && Peek(1) == Current)
                _at += 2;
            else if (isInterpolated && Current == '{')
                hasHoles |= ReadHole(depth, braces: 1);
            else
                _at++;
        }

        var end = Math.Min(_at, _text.Length);
        _at = Math.Min(end + 1, _text.Length);
        SkipSuffix();
        _found.Add(new CSharpLiteral(start, content, end, _at, isVerbatim ? LiteralStyle.Verbatim : LiteralStyle.Regular) { IsInterpolated = isInterpolated, HasHoles = hasHoles });
    }

    private void ReadRaw(int start, int quotes, int dollars, int depth)
    {
        _at += quotes;
        var content = _at;
        var hasHoles = false;
        while (!AtEnd)
        {
            var run = 0;
            if (Current == '"')
            {
                while (Peek(run) == '"')
                    run++;
                if (run >= quotes)
                {
                    // Quotes before the closing ones belong to the text.
                    _at += run - quotes;
                    break;
                }

                _at += run;
            }
            else if (dollars > 0 && Current == '{')
            {
                while (Peek(run) == '{')
                    run++;
                if (run >= dollars)
                {
                    _at += run - dollars;
                    hasHoles |= ReadHole(depth, dollars);
                }
                else
                {
                    _at += run;
                }
            }
            else
            {
                _at++;
            }
        }

        var end = Math.Min(_at, _text.Length);
        _at = Math.Min(end + quotes, _text.Length);
        SkipSuffix();
        _found.Add(new CSharpLiteral(start, content, end, _at, LiteralStyle.Raw) { IsInterpolated = dollars > 0, HasHoles = hasHoles });
    }

    private bool ReadHole(int depth, int braces)
    {
        _at += braces;
        if (depth < DeepestNesting)
            ReadCode(depth + 1, isHole: true);
        // A format after the colon holds no literal.
        while (!AtEnd && Current is not ('}' or '"'))
            _at++;
        for (var i = 0; i < braces && Current == '}'; i++)
            _at++;
        return true;
    }

    private void SkipSuffix()
    {
        if (Current is 'u' or 'U' && Peek(1) == '8')
            _at += 2;
    }

    private void SkipCharacter()
    {
        _at++;
        while (!AtEnd && Current is not ('\'' or '\r' or '\n'))
            _at += Current == '\\' ? 2 : 1;
        _at++;
    }

    private void SkipLine()
    {
        while (!AtEnd && Current is not ('\r' or '\n'))
            _at++;
    }

    private void SkipPast(string end, int from)
    {
        var found = _text.IndexOf(end, Math.Min(_at + from, _text.Length), StringComparison.Ordinal);
        _at = found < 0 ? _text.Length : found + end.Length;
    }

    private bool IsFirstOnLine()
    {
        var before = _at - 1;
        while (before >= 0 && _text[before] is ' ' or '\t' or '\uFEFF')
            before--;
        return before < 0 || _text[before] is '\n' or '\r';
    }
}
