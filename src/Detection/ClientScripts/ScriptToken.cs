namespace ApiXGuard.Detection.ClientScripts;

/// <summary>One token of JavaScript or TypeScript.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First byte.</param>
/// <param name="Length">Length in bytes; quotes and delimiters included.</param>
internal readonly record struct ScriptToken(ScriptTokenKind Kind, int Start, int Length)
{
    /// <summary>One past the last byte.</summary>
    public int End => Start + Length;
}

/// <summary>The kinds of token that are told apart.</summary>
internal enum ScriptTokenKind : byte
{
    /// <summary>A name or a keyword.</summary>
    Name,

    /// <summary>An operator or a bracket; <c>?.</c>, <c>...</c> and <c>=&gt;</c> are one token, everything else is one byte.</summary>
    Punctuator,

    /// <summary>A string in single or double quotes.</summary>
    String,

    /// <summary>A piece of a template literal between its quotes and holes.</summary>
    Template,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A regular expression.</summary>
    Regex,
}
