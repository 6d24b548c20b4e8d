namespace ApiXGuard.CodeFixes.Settings;

/// <summary>An object of a JSON file, by its places in the text.</summary>
/// <param name="Open">Where the brace opens.</param>
internal sealed record JsonObject(int Open)
{
    /// <summary>Its members, in order.</summary>
    public List<JsonMember> Members { get; } = [];

    /// <summary>Where the brace closes.</summary>
    public int Close { get; set; }

    /// <summary>The end of the last value, of the comma behind it, or of the opening brace.</summary>
    public int ContentEnd { get; set; }

    /// <summary>Whether a comma stands behind the last value.</summary>
    public bool HasTrailingComma { get; set; }
}

/// <summary>A member of an object.</summary>
/// <param name="Name">Its name, without escapes.</param>
/// <param name="Start">Where the name's quote stands.</param>
/// <param name="IsSpaced">Whether there is a blank behind the colon.</param>
/// <param name="Object">Its value, where that is an object.</param>
internal sealed record JsonMember(string Name, int Start, bool IsSpaced, JsonObject? Object);

/// <summary>
/// Reads where the objects of a JSON file and their members stand: comments and trailing commas are taken, as configuration takes them;
/// whatever else is no JSON makes it give up.
/// </summary>
internal sealed class JsonOutline
{
    private const int MostDepth = 64;
    private const int MostText = 4 << 20;

    private readonly string _text;
    private int _at;
    private bool _isWrong;

    private JsonOutline(string text) => _text = text;

    /// <summary>The root object; <see langword="null"/> where the text is not one that configuration could read.</summary>
    public static JsonObject? Read(string text)
    {
        if (text.Length > MostText)
            return null;
        var outline = new JsonOutline(text) { _at = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0 };
        outline.SkipBlanks();
        var root = outline.Peek() == '{' ? outline.Object(0) : null;
        outline.SkipBlanks();
        return outline._isWrong || outline._at < text.Length ? null : root;
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private JsonObject? Object(int depth)
    {
        var found = new JsonObject(_at++) { ContentEnd = _at };
        while (true)
        {
            SkipBlanks();
            if (Peek() == '}' && (found.Members.Count == 0 || found.HasTrailingComma))
                break;
            if ((found.Members.Count > 0 && !found.HasTrailingComma) || Member(depth) is not { } member)
                return Wrong<JsonObject>();
            found.Members.Add(member);
            found.ContentEnd = _at;
            found.HasTrailingComma = false;
            SkipBlanks();
            if (Peek() == '}')
                break;
            if (Peek() != ',')
                return Wrong<JsonObject>();
            found.HasTrailingComma = true;
            found.ContentEnd = ++_at;
        }

        found.Close = _at++;
        return found;
    }

    private JsonMember? Member(int depth)
    {
        var start = _at;
        if (Text() is not { } name)
            return null;
        SkipBlanks();
        if (Peek() != ':')
            return null;
        _at++;
        var isSpaced = char.IsWhiteSpace(Peek());
        SkipBlanks();
        var value = Value(depth + 1);
        return _isWrong ? null : new JsonMember(name, start, isSpaced, value);
    }

    // The value, where it is an object.
    private JsonObject? Value(int depth)
    {
        if (depth > MostDepth)
            return Wrong<JsonObject>();
        switch (Peek())
        {
            case '{':
                return Object(depth);
            case '[':
                Array(depth);
                return null;
            case '"':
                if (Text() is null)
                    _isWrong = true;
                return null;
            default:
                var start = _at;
                while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '-' or '+' or '.'))
                    _at++;
                if (!IsPlain(_text.Substring(start, _at - start)))
                    _isWrong = true;
                return null;
        }
    }

    private void Array(int depth)
    {
        _at++;
        for (var needsComma = false; ; needsComma = true)
        {
            SkipBlanks();
            if (Peek() == ']')
                break;
            if (needsComma)
            {
                if (Peek() != ',')
                {
                    _isWrong = true;
                    return;
                }

                _at++;
                SkipBlanks();
                if (Peek() == ']')
                    break;
            }

            Value(depth + 1);
            if (_isWrong)
                return;
        }

        _at++;
    }

    private string? Text()
    {
        if (Peek() != '"')
            return null;
        var text = new System.Text.StringBuilder();
        for (_at++; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c == '"')
            {
                _at++;
                return text.ToString();
            }

            if (c < ' ')
                return null;
            if (c != '\\')
            {
                text.Append(c);
                continue;
            }

            if (Escaped() is not { } escaped)
                return null;
            text.Append(escaped);
        }

        return null;
    }

    private char? Escaped()
    {
        _at++;
        switch (Peek())
        {
            case '"' or '\\' or '/':
                return Peek();
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _at + 4 < _text.Length
                && ushort.TryParse(_text.Substring(_at + 1, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return (char)code;
            default:
                return null;
        }
    }

    private void SkipBlanks() => _at = JsonBlanks.Past(_text, _at, stopsAtLine: false);

    private static bool IsPlain(string word) => word is "true" or "false" or "null"
        || (word.Length > 0 && (char.IsDigit(word[0]) || word[0] == '-')
            && double.TryParse(word, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _));

    private T? Wrong<T>()
        where T : class
    {
        _isWrong = true;
        return null;
    }
}
