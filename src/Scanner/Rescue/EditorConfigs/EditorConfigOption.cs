using ApiXGuard.Scanner.Commands;

namespace ApiXGuard.Scanner.Rescue.EditorConfigs;

/// <summary>What the <c>.editorconfig</c> files above a file say of it, as the compiler reads them: nearer files and later sections win.</summary>
internal static class EditorConfigOption
{
    private const string FileName = ".editorconfig";
    private const int LargestFile = 1024 * 1024;

    /// <summary>The value of a key for a file; <see langword="null"/> where nothing sets it.</summary>
    /// <param name="file">The file, as a full path.</param>
    /// <param name="key">The key, in any letter case.</param>
    /// <exception cref="CommandFailedException">A file cannot be read.</exception>
    public static string? Find(string file, string key)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, FileName);
            if (Read(path) is not { } text)
                continue;
            var (value, isRoot) = Find(text, Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), key);
            if (value is not null || isRoot)
                return value;
        }

        return null;
    }

    /// <summary>What one file says.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="path">The file that is meant, relative to its folder, with <c>/</c>.</param>
    /// <param name="key">The key.</param>
    internal static (string? Value, bool IsRoot) Find(string text, string path, string key)
    {
        string? value = null;
        var isRoot = false;
        bool? inSection = null;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim().TrimStart('\uFEFF');
            if (line.Length == 0 || line[0] is '#' or ';')
                continue;
            if (line[0] == '[' && line[^1] == ']')
            {
                inSection = EditorConfigGlob.IsMatch(line[1..^1], path);
                continue;
            }

            var equals = line.IndexOfAny(['=', ':']);
            if (equals <= 0)
                continue;
            var name = line[..equals].Trim();
            var given = WithoutComment(line[(equals + 1)..]).Trim();
            if (inSection is null)
                isRoot |= name.Equals("root", StringComparison.OrdinalIgnoreCase) && given.Equals("true", StringComparison.OrdinalIgnoreCase);
            else if (inSection.Value && name.Equals(key, StringComparison.OrdinalIgnoreCase))
                value = given;
        }

        return (value, isRoot);
    }

    private static string WithoutComment(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is '#' or ';' && (i == 0 || char.IsWhiteSpace(value[i - 1])))
                return value[..i];
        }

        return value;
    }

    private static string? Read(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= LargestFile } ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"'{path}' cannot be read: {e.Message}", e);
        }
    }
}
