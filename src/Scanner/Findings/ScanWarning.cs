namespace ApiXGuard.Scanner.Findings;

/// <summary>Something a person should mend, without which the result would be another: an allow that does not count.</summary>
/// <param name="Path">Relative to the scanned root, with <c>/</c>.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Message">One line, for people; holds no secret.</param>
internal sealed record ScanWarning(string Path, int Line, string Message)
{
    /// <summary>The repository, where several were scanned.</summary>
    public string? Repository { get; init; }
}
