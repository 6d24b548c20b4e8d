namespace ApiXGuard.Policy;

/// <summary>A bracket that is open, and what of its inside matters: the statement or argument that is being read.</summary>
internal sealed class CSharpFrame(char opening)
{
    // More pieces than this before a literal say nothing about its name.
    private const int Remembered = 64;

    private readonly List<CSharpToken> _pieces = [];

    /// <summary><c>(</c>, <c>[</c>, <c>{</c>; <c>$</c> for a hole of an interpolated string; <c>\0</c> for the file.</summary>
    public char Opening => opening;

    /// <summary>Where the bracket stands.</summary>
    public int Start { get; init; }

    /// <summary>How the string is written whose hole this is.</summary>
    public StringStyle Style { get; init; }

    /// <summary>The pieces of the statement or argument so far.</summary>
    public IReadOnlyList<CSharpToken> Pieces => _pieces;

    /// <summary>The argument right before, where it is nothing but a literal.</summary>
    public CSharpToken? LiteralBefore { get; private set; }

    /// <summary>How many arguments, elements or declarators came before the one that is being read.</summary>
    public int Index { get; private set; }

    /// <summary>The type that the statement declares.</summary>
    public string? DeclaredType { get; set; }

    /// <summary>Whether statements stand in it, or may.</summary>
    public bool HoldsStatements => opening is '{' or '\0';

    /// <summary>Adds a piece.</summary>
    public void Add(CSharpToken token)
    {
        if (_pieces.Count == 2 * Remembered)
            _pieces.RemoveRange(0, Remembered);
        _pieces.Add(token);
    }

    /// <summary>An argument has ended, or a declarator.</summary>
    public void EndArgument()
    {
        LiteralBefore = _pieces.Count == 1 && _pieces[0].Kind == CSharpTokenKind.Literal ? _pieces[0] : null;
        Index++;
        _pieces.Clear();
    }

    /// <summary>A statement or a member has ended.</summary>
    public void EndStatement()
    {
        LiteralBefore = null;
        DeclaredType = null;
        Index = 0;
        _pieces.Clear();
    }
}
