namespace ApiXGuard.Policy;

/// <summary>Something wrong in a policy file, in one line that says where. Never repeats a value, which could be a secret.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Key">The configuration key, for example <c>ownRules[0].shape</c>; <see langword="null"/> where there is none.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record PolicyError(string File, int Line, string? Key, string Message)
{
    /// <summary><c>file:line: key: message</c>.</summary>
    public override string ToString() => Key is null ? $"{File}:{Line}: {Message}" : $"{File}:{Line}: {Key}: {Message}";
}
