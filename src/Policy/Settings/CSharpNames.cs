namespace ApiXGuard.Policy;

/// <summary>Collects the names around a place, from the innermost outwards, up to where its statement begins.</summary>
internal sealed class CSharpNames
{
    private const int MaxKey = 64;

    private static readonly HashSet<string> NotCalled =
    [
        "if", "while", "for", "foreach", "switch", "using", "lock", "return", "new", "await", "when", "in", "is", "as", "nameof", "typeof", "sizeof", "catch", "fixed",
        "checked", "unchecked", "default", "throw", "and", "or", "not", "else", "do", "yield", "case", "var", "out", "ref", "base", "this",
    ];

    private static readonly HashSet<string> SettingReads = ["GetEnvironmentVariable", "GetValue", "GetRequiredValue", "GetSection", "GetRequiredSection", "GetConnectionString"];

    private static readonly HashSet<string> Comparisons = ["Equals", "SequenceEqual", "StartsWith", "EndsWith", "Contains", "CompareTo", "Compare", "FixedTimeEquals"];

    private readonly string _text;
    private readonly List<CSharpName> _names = [];

    private CSharpNames(string text) => _text = text;

    /// <summary>The names at the innermost of the open brackets.</summary>
    public static List<CSharpName> Of(string text, IReadOnlyList<CSharpFrame> open)
    {
        var names = new CSharpNames(text);
        names.Read(open);
        return names._names;
    }

    private void Read(IReadOnlyList<CSharpFrame> open)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var frame = open[i];
            if (frame.Opening != '(' || i == 0 || !IsDeclaration(open[i - 1]))
                ReadArgumentBefore(frame);
            var returned = ReadStatement(frame.Pieces);
            if (i == 0)
                return;
            if (returned)
            {
                ReadMembers(open, i - 1);
                return;
            }

            var around = open[i - 1].Pieces;
            if (frame.Opening == '(')
            {
                ReadCallee(around);
            }
            else if (frame.Opening == '{' && !IsInitializer(open, i))
            {
                return;
            }
        }
    }

    // From right to left: what takes the value stands before an operator.
    private bool ReadStatement(IReadOnlyList<CSharpToken> pieces)
    {
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var piece = pieces[i];
            if (piece.Kind == CSharpTokenKind.Word && TextOf(piece) == "return")
                return true;
            if (piece.Kind != CSharpTokenKind.Mark || i == 0)
                continue;
            switch (TextOf(piece))
            {
                case "=" or "??=" or "+=" or "??" or "==" or "!=":
                    ReadTarget(pieces, i - 1);
                    break;
                case ":" when i == 1 && pieces[0].Kind == CSharpTokenKind.Word:
                    Add(TextOf(pieces[0]), CSharpNameKind.Symbol);
                    break;
                case "=>" when i == 1 && TextOf(pieces[0]) == "get":
                    return true;
                case "=>" when i > 1 && pieces[i - 1].Kind == CSharpTokenKind.Word && pieces[i - 2].Kind != CSharpTokenKind.Mark:
                    Add(TextOf(pieces[i - 1]), CSharpNameKind.Symbol);
                    break;
                case "=>" when i > 1 && IsClosed(pieces[i - 1], '('):
                    ReadCallee(pieces, i - 2);
                    break;
            }
        }

        return false;
    }

    private void ReadTarget(IReadOnlyList<CSharpToken> pieces, int last)
    {
        // public string ApiKey { get; set; } = "…"
        if (IsClosed(pieces[last], '{') && last > 0)
            last--;
        if (TextOf(pieces[last]) == "!" && last > 0)
            last--;
        if (pieces[last].Kind == CSharpTokenKind.Closed)
        {
            // settings["Stripe:ApiKey"] = "…", Environment.GetEnvironmentVariable("STRIPE_API_KEY") ?? "…"
            var isIndexer = _text[pieces[last].Start] == '[';
            if (KeyIn(pieces[last]) is { } key)
                AddKey(key, isKey: isIndexer || (last > 0 && pieces[last - 1].Kind == CSharpTokenKind.Word && SettingReads.Contains(TextOf(pieces[last - 1]))));
            if (!isIndexer || last == 0)
                return;
            last--;
        }

        if (pieces[last].Kind != CSharpTokenKind.Word)
            return;
        var name = TextOf(pieces[last]);
        if (NotCalled.Contains(name))
            return;
        Add(ReceiverBefore(pieces, last) is { } receiver && char.IsUpper(receiver[0]) && TypeNames.SectionOf(receiver) is { } owner ? owner + "_" + name : name, CSharpNameKind.Symbol);
    }

    private void ReadCallee(IReadOnlyList<CSharpToken> pieces) => ReadCallee(pieces, pieces.Count - 1);

    private void ReadCallee(IReadOnlyList<CSharpToken> pieces, int last)
    {
        var depth = 0;
        while (last > 0 && pieces[last].Kind == CSharpTokenKind.Mark && TextOf(pieces[last]) is ">" or "<" || depth > 0)
        {
            if (last < 0)
                return;
            depth += TextOf(pieces[last]) switch { ">" => 1, "<" => -1, _ => 0 };
            last--;
            if (depth == 0)
                break;
        }

        if (last < 0 || pieces[last].Kind != CSharpTokenKind.Word || TextOf(pieces[last]) is var name && NotCalled.Contains(name))
            return;
        Add(name, CSharpNameKind.Call);
        if (Comparisons.Contains(name) && ReceiverBefore(pieces, last) is { } receiver)
            Add(receiver, CSharpNameKind.Symbol);
    }

    // The method or the property whose block this is.
    private void ReadMembers(IReadOnlyList<CSharpFrame> open, int index)
    {
        for (var i = index; i >= 0 && i >= index - 1; i--)
        {
            var pieces = open[i].Pieces;
            if (pieces.Count == 0 || open[i].DeclaredType is not null)
                return;
            var last = pieces.Count - 1;
            if (IsClosed(pieces[last], '('))
                ReadCallee(pieces, last - 1);
            else if (pieces[last].Kind == CSharpTokenKind.Word && TextOf(pieces[last]) is not ("get" or "set" or "init" or "else" or "try" or "do" or "finally"))
                Add(TextOf(pieces[last]), CSharpNameKind.Symbol);
        }
    }

    // client.DefaultRequestHeaders.Add("X-Api-Key", "…")
    private void ReadArgumentBefore(CSharpFrame frame)
    {
        if (frame.LiteralBefore is { } literal && KeyOf(literal.Start, literal.End) is { } key)
            AddKey(key, isKey: false);
    }

    // Of a text that is no key for certain, only what speaks of secrets is taken, and known providers: it may be a secret itself.
    private void AddKey(string text, bool isKey)
    {
        if (isKey)
        {
            Add(text, CSharpNameKind.Key);
            return;
        }

        var phrase = SymbolPhrase.Of(text, rule: null);
        if (phrase.Role.Count > 0 && phrase.Role.All(word => RoleWords.IsRole(word.ToLowerInvariant()) || RoleWords.IsKind(word.ToLowerInvariant())))
            Add(SymbolWords.Join([.. ProviderNames.IsKnown(phrase.Qualifiers) ? phrase.Qualifiers : [], .. phrase.Role]), CSharpNameKind.Key);
    }

    private string? KeyIn(CSharpToken closed)
    {
        var (start, end) = (closed.Start + 1, closed.End - 1);
        while (start < end && char.IsWhiteSpace(_text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        return KeyOf(start, end);
    }

    // The text of a literal that can be a name: names are short, of few characters, and hold no long numbers.
    private string? KeyOf(int start, int end)
    {
        if (end - start is < 3 or > MaxKey || _text[start] != '"' || _text[end - 1] != '"')
            return null;
        var digits = 0;
        for (var i = start + 1; i < end - 1; i++)
        {
            var c = _text[i];
            digits = c is >= '0' and <= '9' ? digits + 1 : 0;
            if (digits > 2 || c is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or ':' or '.' or '-' or ' '))
                return null;
        }

        return _text.Substring(start + 1, end - start - 2);
    }

    private string? ReceiverBefore(IReadOnlyList<CSharpToken> pieces, int member) =>
        member > 1 && pieces[member - 1].Kind == CSharpTokenKind.Mark && TextOf(pieces[member - 1]) is "." or "?." && pieces[member - 2].Kind == CSharpTokenKind.Word
            ? TextOf(pieces[member - 2])
            : null;

    // new X { … }, x with { … }, = { … }, and what is nested in one; a block follows a head or stands alone.
    private bool IsInitializer(IReadOnlyList<CSharpFrame> open, int index)
    {
        var around = open[index - 1];
        if (around.DeclaredType is not null)
            return false;
        if (around.Pieces.Count == 0)
            return index > 1 && !around.HoldsStatements || around.Opening == '{' && IsInitializer(open, index - 1);
        var last = around.Pieces[around.Pieces.Count - 1];
        if (last.Kind == CSharpTokenKind.Mark)
            return TextOf(last) != "=>";
        return around.Pieces.Any(piece => piece.Kind == CSharpTokenKind.Word && TextOf(piece) is "new" or "with" or "stackalloc");
    }

    private static bool IsDeclaration(CSharpFrame frame) => frame.DeclaredType is not null;

    private bool IsClosed(CSharpToken piece, char opening) => piece.Kind == CSharpTokenKind.Closed && _text[piece.Start] == opening;

    private void Add(string name, CSharpNameKind kind) => _names.Add(new CSharpName(name.TrimStart('@'), kind));

    private string TextOf(CSharpToken token) => _text.Substring(token.Start, token.End - token.Start);
}
