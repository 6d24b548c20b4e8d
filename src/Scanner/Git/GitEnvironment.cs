namespace ApiXGuard.Scanner.Git;

/// <summary>The variables through which git tells a hook where the repository is.</summary>
internal sealed record GitEnvironment
{
    /// <summary>No variable is set.</summary>
    public static GitEnvironment Empty { get; } = new();

    /// <summary><c>GIT_DIR</c>.</summary>
    public string? Directory { get; init; }

    /// <summary><c>GIT_WORK_TREE</c>.</summary>
    public string? WorkTree { get; init; }

    /// <summary><c>GIT_COMMON_DIR</c>.</summary>
    public string? CommonDirectory { get; init; }

    /// <summary><c>GIT_INDEX_FILE</c>: set by <c>git commit -a</c>, <c>git commit -- path</c> and their like.</summary>
    public string? IndexFile { get; init; }

    /// <summary><c>GIT_OBJECT_DIRECTORY</c>.</summary>
    public string? ObjectDirectory { get; init; }

    /// <summary><c>GIT_ALTERNATE_OBJECT_DIRECTORIES</c>.</summary>
    public string? AlternateObjectDirectories { get; init; }

    /// <summary>Whether objects may stand where only git itself looks.</summary>
    public bool MovesObjects => ObjectDirectory is not null || AlternateObjectDirectories is not null;

    /// <summary>The variables of this process.</summary>
    public static GitEnvironment OfProcess() => new()
    {
        Directory = Read("GIT_DIR"),
        WorkTree = Read("GIT_WORK_TREE"),
        CommonDirectory = Read("GIT_COMMON_DIR"),
        IndexFile = Read("GIT_INDEX_FILE"),
        ObjectDirectory = Read("GIT_OBJECT_DIRECTORY"),
        AlternateObjectDirectories = Read("GIT_ALTERNATE_OBJECT_DIRECTORIES"),
    };

    /// <summary>Names and values, for a child process; <see langword="null"/> where a variable must not be set.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Variables() =>
    [
        new("GIT_DIR", Directory),
        new("GIT_WORK_TREE", WorkTree),
        new("GIT_COMMON_DIR", CommonDirectory),
        new("GIT_INDEX_FILE", IndexFile),
        new("GIT_OBJECT_DIRECTORY", ObjectDirectory),
        new("GIT_ALTERNATE_OBJECT_DIRECTORIES", AlternateObjectDirectories),
    ];

    private static string? Read(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
