namespace ApiXGuard.Detection.Scanning;

/// <summary>Literal ASCII text around which a matcher looks. At least three bytes.</summary>
/// <param name="Text">The text; lower case where <paramref name="IgnoreCase"/> is set.</param>
/// <param name="IgnoreCase">Whether ASCII letters match in either case.</param>
internal readonly record struct Anchor(string Text, bool IgnoreCase = false);
