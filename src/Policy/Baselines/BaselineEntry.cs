namespace ApiXGuard.Policy;

/// <summary>One known secret that is not reported again.</summary>
/// <param name="Fingerprint">Which secret. This alone decides; the rest is for people.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Path">Where it was seen; <see langword="null"/> where nobody wrote it down.</param>
/// <param name="Date">When it was accepted, as <c>yyyy-MM-dd</c>; <see langword="null"/> where nobody wrote it down.</param>
/// <param name="Reason">Why it was accepted; <see langword="null"/> where nobody wrote it down.</param>
public sealed record BaselineEntry(Fingerprint Fingerprint, string Rule, string? Path, string? Date, string? Reason)
{
    /// <summary>Where it stands in the file, counted from 1; 0 for a new one.</summary>
    public int Line { get; init; }
}
