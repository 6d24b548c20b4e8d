using ApiXGuard.Detection.Shapes;

namespace ApiXGuard.Detection.Scanning;

/// <summary>Literal ASCII text around which a matcher looks. At least three bytes.</summary>
/// <param name="Text">The text; lower case where <paramref name="IgnoreCase"/> is set.</param>
/// <param name="IgnoreCase">Whether ASCII letters match in either case.</param>
/// <param name="Followers">The bytes of which one comes next wherever the matcher could propose something; empty where any may.</param>
internal readonly record struct Anchor(string Text, bool IgnoreCase = false, ByteSet Followers = default);
