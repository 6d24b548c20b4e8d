using System.Text;
using ApiXGuard.Detection;

namespace ApiXGuard.Scanner.Findings;

/// <summary>What of a secret may be shown: the prefix that is public by design, then a mask that does not tell the length.</summary>
internal static class Redaction
{
    /// <summary>Stands for what is not shown.</summary>
    public const string Mask = "…";

    private const int LongestPrefix = 64;

    /// <summary>The public prefix of a match, as it stands in the text.</summary>
    /// <param name="rule">The match's rule.</param>
    /// <param name="text">The matched text; only its first characters are looked at.</param>
    public static string VisiblePrefix(SecretRule rule, ReadOnlySpan<char> text)
    {
        var length = Math.Max(PemHeaderLength(text), Math.Min(rule.VisiblePrefix, text.Length / 2));
        length = Math.Min(length, LongestPrefix);
        var prefix = new StringBuilder(length);
        foreach (var c in text[..length])
        {
            // Prefixes are printable ASCII: anything else is not one.
            if (c is < '!' or > '~' && c != ' ')
                break;
            prefix.Append(c);
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
