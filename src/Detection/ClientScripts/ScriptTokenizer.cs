using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.ClientScripts;

/// <summary>
/// Cuts JavaScript, TypeScript and JSX into tokens, as far as it takes to know code from comments, strings, template literals and
/// regular expressions. Never fails: what is ill-formed gives some tokens.
/// </summary>
/// <param name="text">UTF-8, perhaps ill-formed.</param>
internal ref struct ScriptTokenizer(ReadOnlySpan<byte> text)
{
    // Template literals nested deeper are nobody's.
    private const int MostTemplates = 64;

    private readonly ReadOnlySpan<byte> _text = text;
    private readonly int[] _braces = new int[MostTemplates];
    private int _templates;
    private int _at;
    private ScriptToken _last;
    private bool _hasLast;

    /// <summary>Adds every token to a list.</summary>
    public static List<ScriptToken> Read(ReadOnlySpan<byte> text, CancellationToken cancellationToken)
    {
        var tokens = new List<ScriptToken>();
        var tokenizer = new ScriptTokenizer(text);
        while (tokenizer.TryNext(out var token))
        {
            tokens.Add(token);
            if ((tokens.Count & 0xFFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
        }

        return tokens;
    }

    /// <summary>The next token.</summary>
    public bool TryNext(out ScriptToken token)
    {
        SkipBlanksAndComments();
        if (_at >= _text.Length)
        {
            token = default;
            return false;
        }

        var start = _at;
        var kind = ReadToken(_text[_at]);
        token = _last = new ScriptToken(kind, start, _at - start);
        _hasLast = true;
        return true;
    }

    private ScriptTokenKind ReadToken(byte first)
    {
        if (IsName(first) && !Ascii.IsDigit(first))
        {
            while (_at < _text.Length && IsName(_text[_at]))
                _at++;
            return ScriptTokenKind.Name;
        }

        if (Ascii.IsDigit(first))
        {
            while (_at < _text.Length && (IsName(_text[_at]) || _text[_at] == (byte)'.'))
                _at++;
            return ScriptTokenKind.Number;
        }

        switch (first)
        {
            case (byte)'"' or (byte)'\'':
                ReadString(first);
                return ScriptTokenKind.String;
            case (byte)'`':
                _at++;
                return ReadTemplate();
            case (byte)'}' when _templates > 0 && _braces[_templates - 1] == 0:
                _templates--;
                _at++;
                return ReadTemplate();
            case (byte)'/' when IsRegexHere():
                ReadRegex();
                return ScriptTokenKind.Regex;
            default:
                ReadPunctuator(first);
                return ScriptTokenKind.Punctuator;
        }
    }

    private void ReadPunctuator(byte first)
    {
        if (_templates > 0 && first == (byte)'{')
            _braces[_templates - 1]++;
        else if (_templates > 0 && first == (byte)'}')
            _braces[_templates - 1]--;
        if (first == (byte)'.' && At(_at + 1) == (byte)'.' && At(_at + 2) == (byte)'.')
            _at += 3;
        else if ((first == (byte)'?' && At(_at + 1) == (byte)'.' && !Ascii.IsDigit(At(_at + 2))) || (first == (byte)'=' && At(_at + 1) == (byte)'>'))
            _at += 2;
        else
            _at++;
    }

    // Ends at its quote, or where its line ends: an apostrophe in the text of a JSX element opens nothing.
    private void ReadString(byte quote)
    {
        for (_at++; _at < _text.Length; _at++)
        {
            var b = _text[_at];
            if (b == quote)
            {
                _at++;
                return;
            }

            if (b == (byte)'\n')
                return;
            if (b == (byte)'\\' && _at + 1 < _text.Length)
                _at++;
        }
    }

    // Up to the closing quote, or to a hole, which is read as code.
    private ScriptTokenKind ReadTemplate()
    {
        for (; _at < _text.Length; _at++)
        {
            var b = _text[_at];
            if (b == (byte)'`')
            {
                _at++;
                break;
            }

            if (b == (byte)'$' && At(_at + 1) == (byte)'{')
            {
                _at += 2;
                if (_templates == MostTemplates)
                {
                    _at = _text.Length;
                    break;
                }

                _braces[_templates++] = 0;
                break;
            }

            if (b == (byte)'\\' && _at + 1 < _text.Length)
                _at++;
        }

        return ScriptTokenKind.Template;
    }

    private void ReadRegex()
    {
        var isClass = false;
        for (_at++; _at < _text.Length && _text[_at] != (byte)'\n'; _at++)
        {
            var b = _text[_at];
            if (b == (byte)'\\')
                _at++;
            else if (b == (byte)'[')
                isClass = true;
            else if (b == (byte)']')
                isClass = false;
            else if (b == (byte)'/' && !isClass)
            {
                _at++;
                break;
            }
        }

        _at = Math.Min(_at, _text.Length);
        while (_at < _text.Length && Ascii.IsLetter(_text[_at]))
            _at++;
    }

    /// <summary>A slash divides after a value and begins a regular expression elsewhere; in JSX it closes a tag.</summary>
    private readonly bool IsRegexHere()
    {
        if (At(_at + 1) == (byte)'>')
            return false;
        if (!_hasLast)
            return true;
        var last = _text.Slice(_last.Start, _last.Length);
        return _last.Kind switch
        {
            ScriptTokenKind.Name => IsOperatorWord(last),
            ScriptTokenKind.Punctuator => last[0] is not ((byte)')' or (byte)']' or (byte)'}' or (byte)'<'),
            // A hole of a template begins like an expression, its end is a value.
            ScriptTokenKind.Template => last.EndsWith("${"u8),
            _ => false,
        };
    }

    private static bool IsOperatorWord(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("return"u8) || word.SequenceEqual("typeof"u8) || word.SequenceEqual("case"u8) || word.SequenceEqual("in"u8) || word.SequenceEqual("of"u8)
        || word.SequenceEqual("void"u8) || word.SequenceEqual("delete"u8) || word.SequenceEqual("throw"u8) || word.SequenceEqual("new"u8) || word.SequenceEqual("else"u8)
        || word.SequenceEqual("do"u8) || word.SequenceEqual("await"u8) || word.SequenceEqual("yield"u8) || word.SequenceEqual("instanceof"u8);

    private void SkipBlanksAndComments()
    {
        while (_at < _text.Length)
        {
            var b = _text[_at];
            if (b <= (byte)' ')
                _at++;
            else if (b == (byte)'/' && At(_at + 1) == (byte)'/')
                SkipPast("\n"u8);
            else if (b == (byte)'/' && At(_at + 1) == (byte)'*')
                SkipPast("*/"u8);
            else if (b == (byte)'<' && _text.Slice(_at).StartsWith("<!--"u8))
                SkipPast("-->"u8);
            else if (b == (byte)'#' && At(_at + 1) == (byte)'!' && _at == 0)
                SkipPast("\n"u8);
            else
                return;
        }
    }

    private void SkipPast(ReadOnlySpan<byte> end)
    {
        var from = Math.Min(_text.Length, _at + 2);
        var length = _text.Slice(from).IndexOf(end);
        _at = length < 0 ? _text.Length : from + length + end.Length;
    }

    private readonly byte At(int at) => at < _text.Length ? _text[at] : (byte)0;

    // Letters beyond ASCII are part of names, whatever they are.
    private static bool IsName(byte b) => Ascii.IsWord(b) || b == (byte)'$' || b >= 0x80;
}
