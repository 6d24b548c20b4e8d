namespace ApiXGuard.Detection;

/// <summary>What is known of a candidate's place when it is judged. All members are optional.</summary>
public readonly record struct JudgeContext
{
    /// <summary>The kind of path the text was seen under: language, test, example, lock file.</summary>
    public PathKind Path { get; init; }

    /// <summary>
    /// The name of the symbol that the whole text is assigned to, as an analyzer knows it. <c>FindMatches</c> then judges the text as
    /// the value of that name too; <see cref="SecretScanner.JudgeNamedValue"/> does that alone.
    /// </summary>
    public string? SymbolName { get; init; }

    /// <summary>
    /// Whether the text is a value that a compiler has already decoded, so that backslashes in it are not escapes.
    /// </summary>
    public bool IsDecoded { get; init; }

    /// <summary>A context that knows only the path.</summary>
    /// <param name="path">Relative path with <c>/</c>.</param>
    public static JudgeContext ForPath(string path) => new() { Path = PathKind.Of(path) };
}
