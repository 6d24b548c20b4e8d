using System.Text;
using ApiXGuard.Detection;

namespace ApiXGuard.Scanner.Findings;

/// <summary>What of a secret may be shown: the prefix that is public by design, then a mask that does not tell the length.</summary>
internal static class Redaction
{
    /// <summary>Stands for what is not shown.</summary>
    public const string Mask = "…";

    private const int LongestPrefix = 64;
    private const int LongestName = 128;

    /// <summary>The public prefix of a secret.</summary>
    /// <param name="rule">The match's rule.</param>
    /// <param name="text">The head of the matched text as it stands in the blob.</param>
    /// <param name="secret">The normalised secret: where the text is encoded, the prefix stands only here.</param>
    public static string VisiblePrefix(SecretRule rule, string text, ReadOnlySpan<byte> secret)
    {
        // A name and not its value: the mask stands for what it will be replaced by.
        if (rule.IsPublicText)
            return text.Length <= LongestName ? text : text[..LongestName];
        var header = PemHeaderLength(text);
        if (header > 0)
            return text[..header];
        var prefix = new StringBuilder();
        foreach (var b in secret[..Math.Clamp(rule.VisiblePrefix, 0, Math.Min(secret.Length / 2, LongestPrefix))])
        {
            // Prefixes are printable ASCII: anything else is not one.
            if (b is < (byte)'!' or > (byte)'~')
                break;
            prefix.Append((char)b);
        }

        return prefix.ToString();
    }

    /// <summary><c>-----BEGIN RSA PRIVATE KEY-----</c> says what follows and nothing of it.</summary>
    private static int PemHeaderLength(ReadOnlySpan<char> text)
    {
        const string Begin = "-----BEGIN ";
        const string Dashes = "-----";
        if (!text.StartsWith(Begin))
            return 0;
        var at = Begin.Length;
        while (at < text.Length && at < LongestPrefix && text[at] is >= 'A' and <= 'Z' or ' ' or >= '0' and <= '9')
            at++;
        return text[at..].StartsWith(Dashes) ? at + Dashes.Length : 0;
    }
}
