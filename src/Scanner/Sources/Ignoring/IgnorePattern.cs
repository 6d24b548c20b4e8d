namespace ApiXGuard.Scanner.Sources.Ignoring;

/// <summary>One line of a <c>.gitignore</c>, with git's meaning.</summary>
internal sealed class IgnorePattern
{
    private readonly Shape _shape;
    private readonly byte[] _literal;
    private readonly GlobPattern? _glob;
    private readonly bool _ignoreCase;

    private IgnorePattern(Shape shape, byte[] literal, GlobPattern? glob, bool isNegative, bool isForFolders, bool ignoreCase)
    {
        _shape = shape;
        _literal = literal;
        _glob = glob;
        IsNegative = isNegative;
        IsForFolders = isForFolders;
        _ignoreCase = ignoreCase;
    }

    private enum Shape
    {
        /// <summary>The whole name is the literal.</summary>
        Name,

        /// <summary>The name ends with the literal.</summary>
        NameEnd,

        /// <summary>The name matches the glob.</summary>
        NameGlob,

        /// <summary>The path is the literal, then the glob.</summary>
        Path,
    }

    /// <summary>Whether it takes back what earlier lines ignore.</summary>
    public bool IsNegative { get; }

    /// <summary>Whether it is for folders only.</summary>
    public bool IsForFolders { get; }

    /// <summary>Reads a line, without its line break.</summary>
    /// <returns><see langword="null"/> for a line that ignores nothing: a comment, an empty or a malformed one.</returns>
    public static IgnorePattern? Parse(ReadOnlySpan<byte> line, bool ignoreCase)
    {
        if (line.IndexOf((byte)0) is >= 0 and var end)
            line = line[..end];
        if (line.IsEmpty || line[0] == '#')
            return null;
        var pattern = TrimSpaces(line);
        var isNegative = pattern.StartsWith("!"u8);
        if (isNegative)
            pattern = pattern[1..];
        var isForFolders = pattern.EndsWith("/"u8);
        if (isForFolders)
            pattern = pattern[..^1];
        if (pattern.IsEmpty)
            return null;

        var literalLength = pattern.IndexOfAny("*?[\\"u8) is >= 0 and var special ? special : pattern.Length;
        if (pattern.IndexOf((byte)'/') < 0)
        {
            if (literalLength == pattern.Length)
                return Make(Shape.Name, pattern, null);
            if (pattern[0] == '*' && pattern[1..].IndexOfAny("*?[\\"u8) < 0)
                return Make(Shape.NameEnd, pattern[1..], null);
            return GlobPattern.Compile(pattern, isPath: false, ignoreCase) is { } nameGlob ? Make(Shape.NameGlob, default, nameGlob) : null;
        }

        if (pattern[0] == '/')
        {
            pattern = pattern[1..];
            literalLength--;
        }

        // git compares the literal head first and hands only the rest to its matcher, which then takes that for the beginning.
        var glob = GlobPattern.Compile(pattern[literalLength..], isPath: true, ignoreCase);
        return glob is null ? null : Make(Shape.Path, pattern[..literalLength], glob);

        IgnorePattern Make(Shape shape, ReadOnlySpan<byte> literal, GlobPattern? rest) =>
            new(shape, literal.ToArray(), rest, isNegative, isForFolders, ignoreCase);
    }

    /// <summary>Whether it matches a path.</summary>
    /// <param name="path">Relative to the folder the pattern belongs to, with <c>/</c>.</param>
    /// <param name="name">The path's last part.</param>
    public bool IsMatch(ReadOnlySpan<byte> path, ReadOnlySpan<byte> name) => _shape switch
    {
        Shape.Name => name.Length == _literal.Length && Same(name),
        Shape.NameEnd => name.Length >= _literal.Length && Same(name[^_literal.Length..]),
        Shape.NameGlob => _glob!.IsMatch(name),
        _ => path.Length >= _literal.Length && Same(path[.._literal.Length]) && _glob!.IsMatch(path[_literal.Length..]),
    };

    private bool Same(ReadOnlySpan<byte> text) =>
        text.SequenceEqual(_literal) || (_ignoreCase && System.Text.Ascii.EqualsIgnoreCase(text, _literal));

    /// <summary>Spaces at the end do not count, unless a backslash stands before them.</summary>
    private static ReadOnlySpan<byte> TrimSpaces(ReadOnlySpan<byte> line)
    {
        var end = -1;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ' ')
            {
                if (end < 0)
                    end = i;
                continue;
            }

            end = -1;
            if (line[i] == '\\' && ++i == line.Length)
                return line;
        }

        return end < 0 ? line : line[..end];
    }
}
