using System.Text;
using ApiXGuard.Analyzers.Policies;
using ApiXGuard.Detection;
using ApiXGuard.Policy;

namespace ApiXGuard.Analyzers.Values;

/// <summary>
/// Secrets that people make up: too plain for the hook, which sees text only, and plain enough where the compiler says that a value is
/// given to something named for a password or a key. Pure.
/// </summary>
internal static class ChosenSecrets
{
    private const int ShortestPassword = 6, ShortestSecret = 10, Longest = 128;

    // Passwords that everybody tries first.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "123456", "1234567", "12345678", "123456789", "1234567890", "987654321", "654321", "111111", "000000", "121212", "123123", "qwerty", "qwertz", "azerty", "qwertyuiop", "asdfgh", "asdfghjkl",
        "dragon", "monkey", "football", "baseball", "sunshine", "princess", "iloveyou", "abc123", "geheim", "bugsbunny",
    };

    private static readonly string[] PasswordWords = ["pass", "pwd", "psw", "kennwort", "senha", "contrasena"];

    // What has digits and is the name of something all the same.
    private static readonly string[] Technical =
    [
        "sha1", "sha2", "sha3", "sha5", "md5", "utf8", "utf16", "base64", "oauth", "http", "x509", "pkcs", "pbkdf", "aes1", "aes2", "hs256", "rs256", "es256", "ipv4", "ipv6", "int32", "int64", "win32", "auth0", "argon2",
        "test", "example", "sample", "dummy", "fake", "mock", "v1", "v2",
    ];

    /// <summary>The secret that a text is, by its strong name; none where it may be a name, a label or a placeholder.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">What it is put into, by a name that plainly speaks of a secret.</param>
    /// <param name="policy">Engine and key of fingerprints.</param>
    /// <param name="path">The kind of path of the file.</param>
    public static IReadOnlyList<LiteralSecret> In(string text, ValueTarget target, RepositoryPolicy policy, PathKind path)
    {
        var isPassword = PasswordWords.Any(word => target.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
        if (text.Length is < ShortestPassword or > Longest || !(isPassword ? IsPassword(text) : target.Kind != ValueTargetKind.Comparison && IsSecret(text) && !Names(text, target.Name)))
            return [];
        var bytes = Encoding.UTF8.GetBytes(text);
        if (!Common.Contains(text) && (policy.Scanner.StandsForSecret(bytes) || policy.Scanner.StandsForSecret(Encoding.UTF8.GetBytes(text.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '!', '-', '_')))))
            return [];
        if (policy.Scanner.Catalogue.Find(isPassword ? "generic-password" : "generic-secret") is not { } rule)
            return [];
        var confidence = (path.Traits & (PathTraits.Test | PathTraits.Example | PathTraits.Localisation)) != 0 ? Confidence.Low : Confidence.Medium;
        return [new LiteralSecret(rule, confidence, Validity.Unknown, Fingerprint.Of(bytes, policy.Decider.Key), IsWhole: true)];
    }

    private static bool IsPassword(string text)
    {
        if (Common.Contains(text))
            return true;
        var (letters, digits, marks, others) = Count(text, "!@#$%^&*+?~");
        return others == 0 && letters >= 3 && (digits >= 2 || (digits == 1 && marks > 0)) && !IsTechnical(text);
    }

    private static bool IsSecret(string text)
    {
        var (letters, digits, _, others) = Count(text, "-_!+~$&*");
        return text.Length >= ShortestSecret && others == 0 && letters >= 3 && digits >= 2 && IsMixed(text) && !IsTechnical(text) && !IsDated(text);
    }

    // Digits between letters: orders-27581-key is a name with a number.
    private static bool IsMixed(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsDigit(text[i]) || !char.IsLetter(text[i - 1]))
                continue;
            while (i < text.Length && char.IsDigit(text[i]))
                i++;
            if (i < text.Length && char.IsLetter(text[i]))
                return true;
        }

        return false;
    }

    // DeviceAuthKey = "pm-device-auth-key": a key's own name.
    private static bool Names(string text, string name)
    {
        var letters = new string([.. name.Where(char.IsLetter)]);
        return letters.Length >= 5 && new string([.. text.Where(char.IsLetter)]).IndexOf(letters, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static (int Letters, int Digits, int Marks, int Others) Count(string text, string allowed)
    {
        int letters = 0, digits = 0, marks = 0, others = 0;
        foreach (var c in text)
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
                letters++;
            else if (c is >= '0' and <= '9')
                digits++;
            else if (allowed.IndexOf(c) >= 0)
                marks++;
            else
                others++;
        }

        return (letters, digits, marks, others);
    }

    private static bool IsTechnical(string text) => Technical.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    // orders-2024-01-31, api-2023
    private static bool IsDated(string text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if ((text[i] == '1' && text[i + 1] == '9') || (text[i] == '2' && text[i + 1] == '0'))
            {
                if (char.IsDigit(text[i + 2]) && char.IsDigit(text[i + 3]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && (i + 4 == text.Length || !char.IsLetterOrDigit(text[i + 4])))
                    return true;
            }
        }

        return false;
    }
}
