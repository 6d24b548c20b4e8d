namespace ApiXGuard.Detection;

/// <summary>
/// What the byte scan proposes, before path and context judge it: spans of bytes in the scanned text.
/// Holds no text itself. A superset of what will be reported.
/// </summary>
/// <param name="Rule">The rule.</param>
/// <param name="Start">First byte of the secret.</param>
/// <param name="Length">Length of the secret in bytes.</param>
public readonly record struct Candidate(SecretRule Rule, int Start, int Length)
{
    /// <summary>One past the last byte.</summary>
    public int End => Start + Length;

    /// <summary>First byte of the name the value is assigned to; meaningless where <see cref="NameLength"/> is 0.</summary>
    public int NameStart { get; init; }

    /// <summary>Length of the name in bytes; 0 where there is none.</summary>
    public int NameLength { get; init; }

    /// <summary>How the value stands in the text.</summary>
    public ValueSyntax Syntax { get; init; }

    /// <summary>The secret's bytes as they stand in <paramref name="text"/>, escapes included.</summary>
    public ReadOnlySpan<byte> SecretIn(ReadOnlySpan<byte> text) => text.Slice(Start, Length);

    /// <summary>The name's bytes; empty where there is none.</summary>
    public ReadOnlySpan<byte> NameIn(ReadOnlySpan<byte> text) => text.Slice(NameStart, NameLength);
}

/// <summary>How a value stands in the text: what encloses it decides what an escape means and what an expression is.</summary>
public enum ValueSyntax : byte
{
    /// <summary>Nothing is known: taken as it stands.</summary>
    Unknown = 0,

    /// <summary>Between quotes (single, double or backtick).</summary>
    Quoted = 1,

    /// <summary>Bare after an operator, to the end of the word or line.</summary>
    Bare = 2,

    /// <summary>Between XML or HTML tags, or in an XML attribute.</summary>
    Markup = 3,

    /// <summary>An argument of a command line.</summary>
    Argument = 4,

    /// <summary>The value of an HTTP header.</summary>
    Header = 5,
}
