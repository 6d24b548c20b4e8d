namespace ApiXGuard.Detection.Values;

/// <summary>Tells values that name where a secret is from values that are one.</summary>
internal static class References
{
    /// <summary>
    /// Whether a value is a template (<c>${X}</c>, <c>{{ x }}</c>, <c>%X%</c>, <c>&lt;x&gt;</c>), a variable, an environment read, a call
    /// or another expression of code.
    /// </summary>
    public static bool IsReference(ReadOnlySpan<byte> value, ValueSyntax syntax, FileLanguage language) => false;
}
