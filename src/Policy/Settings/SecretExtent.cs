using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>How much of a literal becomes the setting.</summary>
public static class SecretExtent
{
    /// <summary>
    /// Whether all of the literal moves, whatever the secret's place in it: connection strings, addresses and private keys are of use as a
    /// whole only. Other secrets move alone where text stands around them.
    /// </summary>
    /// <param name="rule">What the secret is.</param>
    public static bool IsWholeLiteral(SecretRule rule) =>
        rule.Pattern is StructurePattern { Kind: StructureKind.ConnectionString or StructureKind.PrivateKey } || IsAddress(rule);

    /// <summary>The part of a literal's value that moves.</summary>
    /// <param name="rule">What the secret is.</param>
    /// <param name="value">The literal's value, unescaped.</param>
    /// <param name="start">Where the secret begins in it.</param>
    /// <param name="length">How long the secret is.</param>
    /// <returns>All of it for <see cref="IsWholeLiteral"/>, and where only white space stands around the secret; else the secret.</returns>
    public static (int Start, int Length) Of(SecretRule rule, string value, int start, int length) =>
        IsWholeLiteral(rule) || (IsBlank(value, 0, start) && IsBlank(value, start + length, value.Length)) ? (0, value.Length) : (start, length);

    /// <summary>Whether the secret is a URL or a part of one.</summary>
    internal static bool IsAddress(SecretRule rule) =>
        rule.Pattern is StructurePattern { Kind: StructureKind.UrlCredentials }
        || EndsWith(rule.Id, "-url") || EndsWith(rule.Id, "-uri") || EndsWith(rule.Id, "-webhook");

    private static bool EndsWith(string id, string end) => id.EndsWith(end, StringComparison.Ordinal);

    private static bool IsBlank(string value, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(value[i]))
                return false;
        }

        return true;
    }
}
