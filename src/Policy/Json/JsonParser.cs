namespace ApiXGuard.Policy.Json;

/// <summary>
/// Reads JSON (RFC 8259) with comments and trailing commas, and with the line of every value. A reader of our own, because an analyzer
/// may not bring System.Text.Json along.
/// </summary>
internal sealed class JsonParser
{
    private const int MostDepth = 64;

    private readonly JsonScanner _in;

    private JsonParser(string text) => _in = new JsonScanner(text);

    /// <exception cref="JsonSyntaxException">The text is not JSON.</exception>
    public static JsonNode Parse(string text)
    {
        var parser = new JsonParser(text);
        parser._in.SkipBlanks();
        var root = parser.ReadValue(0);
        parser._in.SkipBlanks();
        return parser._in.IsAtEnd ? root : throw parser._in.Error("expected nothing after the closing brace");
    }

    private JsonNode ReadValue(int depth)
    {
        if (depth > MostDepth)
            throw _in.Error($"values are nested deeper than {MostDepth} levels");
        var line = _in.Line;
        switch (_in.Current)
        {
            case '{':
                return ReadObject(depth);
            case '[':
                return ReadArray(depth);
            case '"':
                return new JsonString(line, JsonStrings.Read(_in));
            case '-' or (>= '0' and <= '9'):
                return new JsonNumber(line, ReadNumber());
            case 't':
                return ReadLiteral("true");
            case 'f':
                return ReadLiteral("false");
            case 'n':
                return ReadLiteral("null");
            case '\'':
                throw _in.Error("strings stand in double quotes");
            default:
                throw _in.Error(_in.IsAtEnd ? "the text ends where a value is expected" : "expected a value");
        }
    }

    private JsonObject ReadObject(int depth)
    {
        var line = _in.Line;
        var members = new List<JsonMember>();
        _in.Next();
        for (_in.SkipBlanks(); _in.Current != '}'; _in.SkipBlanks())
        {
            if (_in.Current != '"')
                throw _in.Error(_in.IsAtEnd ? "the text ends within an object" : "expected a key in double quotes, or '}'");
            var keyLine = _in.Line;
            var name = JsonStrings.Read(_in);
            _in.SkipBlanks();
            if (_in.Current != ':')
                throw _in.Error("expected ':' after a key");
            _in.Next();
            _in.SkipBlanks();
            members.Add(new JsonMember(name, keyLine, ReadValue(depth + 1)));
            TakeComma('}', "an object");
        }

        _in.Next();
        return new JsonObject(line, members);
    }

    private JsonArray ReadArray(int depth)
    {
        var line = _in.Line;
        var items = new List<JsonNode>();
        _in.Next();
        for (_in.SkipBlanks(); _in.Current != ']'; _in.SkipBlanks())
        {
            items.Add(ReadValue(depth + 1));
            TakeComma(']', "an array");
        }

        _in.Next();
        return new JsonArray(line, items);
    }

    private void TakeComma(char end, string within)
    {
        _in.SkipBlanks();
        if (_in.Current == ',')
            _in.Next();
        else if (_in.Current != end)
            throw _in.Error(_in.IsAtEnd ? $"the text ends within {within}" : $"expected ',' or '{end}'");
    }

    private string ReadNumber()
    {
        var start = _in.At;
        if (_in.Current == '-')
            _in.Next();
        if (_in.Current == '0')
            _in.Next();
        else
            Digits();
        if (_in.Current == '.')
        {
            _in.Next();
            Digits();
        }

        if (_in.Current is 'e' or 'E')
        {
            _in.Next();
            if (_in.Current is '+' or '-')
                _in.Next();
            Digits();
        }

        return char.IsLetterOrDigit(_in.Current) ? throw _in.Error("a number is malformed") : _in.From(start);

        void Digits()
        {
            if (_in.Current is < '0' or > '9')
                throw _in.Error("a number is malformed");
            while (_in.Current is >= '0' and <= '9')
                _in.Next();
        }
    }

    private JsonLiteral ReadLiteral(string word)
    {
        var line = _in.Line;
        foreach (var c in word)
        {
            if (_in.Current != c)
                throw _in.Error("expected a value");
            _in.Next();
        }

        return char.IsLetterOrDigit(_in.Current) ? throw _in.Error("expected a value") : new JsonLiteral(line, word);
    }
}
