using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.ClientScripts;

/// <summary>The tokens of a script and how its brackets nest.</summary>
internal readonly ref struct ScriptSyntax
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly List<ScriptToken> _tokens;
    private readonly int[] _partners;
    private readonly int[] _openers;

    public ScriptSyntax(ReadOnlySpan<byte> text, CancellationToken cancellationToken)
    {
        _text = text;
        _tokens = ScriptTokenizer.Read(text, cancellationToken);
        _partners = new int[_tokens.Count];
        _openers = new int[_tokens.Count];
        var open = new Stack<int>();
        for (var i = 0; i < _tokens.Count; i++)
        {
            _partners[i] = -1;
            var bracket = Mark(i);
            if (bracket is (byte)')' or (byte)']' or (byte)'}' && Opened(open, Opening(bracket)) is { } start)
            {
                _partners[i] = start;
                _partners[start] = i;
            }

            _openers[i] = open.Count > 0 ? open.Peek() : -1;
            if (bracket is (byte)'(' or (byte)'[' or (byte)'{')
                open.Push(i);
        }
    }

    // Text between JSX tags may hold single brackets: a closing half takes the nearest opening one of its kind, or stands alone.
    private int? Opened(Stack<int> open, byte opening)
    {
        const int MostSkipped = 4;
        var skipped = 0;
        foreach (var candidate in open)
        {
            if (Mark(candidate) != opening && skipped++ < MostSkipped)
                continue;
            if (Mark(candidate) != opening)
                return null;
            while (open.Pop() != candidate)
            {
            }

            return candidate;
        }

        return null;
    }

    private static byte Opening(byte closing) => closing switch
    {
        (byte)')' => (byte)'(',
        (byte)']' => (byte)'[',
        _ => (byte)'{',
    };

    /// <summary>How many tokens there are.</summary>
    public int Count => _tokens.Count;

    /// <summary>A token.</summary>
    public ScriptToken this[int i] => _tokens[i];

    /// <summary>The bracket around a token, by the index of its opening half; -1 where there is none.</summary>
    public int OpenerOf(int i) => _openers[i];

    /// <summary>The other half of a bracket; -1 where there is none.</summary>
    public int PartnerOf(int i) => i >= 0 ? _partners[i] : -1;

    /// <summary>The byte of a punctuator of one byte; 0 for every other token and where there is none.</summary>
    public byte Mark(int i) => i >= 0 && i < _tokens.Count && _tokens[i] is { Kind: ScriptTokenKind.Punctuator, Length: 1 } token ? _text[token.Start] : (byte)0;

    /// <summary>Whether a token is a punctuator of several bytes.</summary>
    public bool IsOperator(int i, ReadOnlySpan<byte> text) => i >= 0 && i < _tokens.Count && _tokens[i].Kind == ScriptTokenKind.Punctuator && TextOf(i).SequenceEqual(text);

    /// <summary>Whether a token is a name.</summary>
    public bool IsName(int i) => i >= 0 && i < _tokens.Count && _tokens[i].Kind == ScriptTokenKind.Name;

    /// <summary>Whether a token is this name.</summary>
    public bool IsName(int i, ReadOnlySpan<byte> name) => IsName(i) && TextOf(i).SequenceEqual(name);

    /// <summary>Whether a token is a string.</summary>
    public bool IsString(int i) => i >= 0 && i < _tokens.Count && (_tokens[i].Kind == ScriptTokenKind.String
        || (_tokens[i].Kind == ScriptTokenKind.Template && _tokens[i].Length >= 2 && _text[_tokens[i].Start] == (byte)'`' && _text[_tokens[i].End - 1] == (byte)'`'));

    /// <summary>Whether a dot of either kind stands here.</summary>
    public bool IsDot(int i) => Mark(i) == (byte)'.' || IsOperator(i, "?."u8);

    /// <summary>The bytes of a token.</summary>
    public ReadOnlySpan<byte> TextOf(int i) => _text.Slice(_tokens[i].Start, _tokens[i].Length);

    /// <summary>What a name or a string says, and where.</summary>
    public ScriptToken Content(int i)
    {
        var token = _tokens[i];
        if (!IsString(i) || token.Length < 2)
            return token;
        var isClosed = Ascii.IsQuote(_text[token.End - 1]);
        return new ScriptToken(token.Kind, token.Start + 1, token.Length - (isClosed ? 2 : 1));
    }

    /// <summary>The bytes of what a name or a string says.</summary>
    public ReadOnlySpan<byte> Bytes(ScriptToken content) => _text.Slice(content.Start, content.Length);

    /// <summary>The index past an expression that begins here: of the next comma, semicolon or closing bracket on the same level.</summary>
    public int EndOfExpression(int i)
    {
        while (i < _tokens.Count)
        {
            var mark = Mark(i);
            if (mark is (byte)',' or (byte)';' or (byte)')' or (byte)']' or (byte)'}')
                return i;
            i = mark is (byte)'(' or (byte)'[' or (byte)'{' && _partners[i] > i ? _partners[i] + 1 : i + 1;
        }

        return i;
    }
}
