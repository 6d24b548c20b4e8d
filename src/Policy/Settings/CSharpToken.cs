namespace ApiXGuard.Policy;

/// <summary>What <see cref="CSharpPlace"/> remembers of a piece of C#.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct CSharpToken(CSharpTokenKind Kind, int Start, int End);

/// <summary>The kinds of pieces.</summary>
internal enum CSharpTokenKind
{
    /// <summary>Nothing is left.</summary>
    End,

    /// <summary>An identifier or a keyword.</summary>
    Word,

    /// <summary>A string, a character or a number.</summary>
    Literal,

    /// <summary>An operator or a punctuation mark.</summary>
    Mark,

    /// <summary>The beginning of an interpolated string up to its first hole.</summary>
    InterpolationStart,

    /// <summary>What stood between brackets: <c>(</c>, <c>[</c> or <c>{</c>, closed again.</summary>
    Closed,
}
