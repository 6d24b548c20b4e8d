namespace ApiXGuard.Detection;

public readonly partial record struct PathKind
{
    /// <summary>The kind of a path.</summary>
    /// <param name="path">Relative path; <c>/</c> and <c>\</c> both separate.</param>
    public static PathKind Of(string path) => default;
}
