using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>All of a match that policy looks at; no raw secret.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Confidence">How sure the engine is.</param>
/// <param name="Fingerprint">Which secret.</param>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="FirstLine">Counted from 1.</param>
/// <param name="LastLine">Counted from 1.</param>
public readonly record struct PolicySubject(
    SecretRule Rule, Confidence Confidence, Fingerprint Fingerprint, string Path, int FirstLine, int LastLine)
{
    /// <summary>The diagnostic under which an analyzer shows the match; <see langword="null"/> in the scanner.</summary>
    public string? DiagnosticId { get; init; }
}
