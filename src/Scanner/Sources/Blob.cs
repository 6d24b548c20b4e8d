namespace ApiXGuard.Scanner.Sources;

/// <summary>A run of bytes to scan, and where it was seen.</summary>
/// <param name="Path">Relative to the scanned root, with <c>/</c>.</param>
/// <param name="Content">The bytes.</param>
internal sealed record Blob(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>
    /// Which lines are new; asked only when something matched. <see langword="null"/> where every line counts.
    /// </summary>
    public Func<LineSet>? AddedLines { get; init; }
}
