using ApiXGuard.Detection.Scanning;

namespace ApiXGuard.Detection;

public readonly partial record struct PathKind
{
    /// <summary>The kind of a path.</summary>
    /// <param name="path">Relative path; <c>/</c> and <c>\</c> both separate.</param>
    public static PathKind Of(string path)
    {
        if (string.IsNullOrEmpty(path))
            return default;
        var nameStart = path.LastIndexOfAny(['/', '\\']) + 1;
        var name = path.Substring(nameStart);
        var traits = FileNames.TraitsOf(name);
        for (var start = 0; start < nameStart;)
        {
            var end = path.IndexOfAny(['/', '\\'], start);
            traits |= FolderNames.TraitsOf(path.Substring(start, end - start));
            start = end + 1;
        }

        traits |= ClientPaths.TraitsOf(path, nameStart, name);
        return new PathKind(FileNames.LanguageOf(name, path, nameStart), traits);
    }
}
