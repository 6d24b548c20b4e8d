namespace ApiXGuard.Scanner.Sources.Ignoring;

/// <summary>The patterns of one ignore file; the last that matches decides.</summary>
internal sealed class IgnoreList
{
    private readonly IgnorePattern[] _patterns;

    private IgnoreList(List<IgnorePattern> patterns) => _patterns = [.. patterns];

    /// <summary>Whether there is no pattern.</summary>
    public bool IsEmpty => _patterns.Length == 0;

    /// <summary>Reads the text of a <c>.gitignore</c>.</summary>
    public static IgnoreList Parse(ReadOnlySpan<byte> text, bool ignoreCase)
    {
        var patterns = new List<IgnorePattern>();
        if (text.StartsWith("\uFEFF"u8))
            text = text[3..];
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            if (line.EndsWith("\r"u8))
                line = line[..^1];
            if (IgnorePattern.Parse(line, ignoreCase) is { } pattern)
                patterns.Add(pattern);
        }

        return new IgnoreList(patterns);
    }

    /// <summary>What the list says of a path: ignored, taken back, or <see langword="null"/> for nothing.</summary>
    /// <param name="path">Relative to the list's folder, with <c>/</c>.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool? Decide(ReadOnlySpan<byte> path, bool isFolder)
    {
        var name = path[(path.LastIndexOf((byte)'/') + 1)..];
        for (var i = _patterns.Length - 1; i >= 0; i--)
        {
            var pattern = _patterns[i];
            if ((isFolder || !pattern.IsForFolders) && pattern.IsMatch(path, name))
                return !pattern.IsNegative;
        }

        return null;
    }
}
