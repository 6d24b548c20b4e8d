// references: runtime
// What no longer shows the secret, and what looks like it and does.
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ApiXGuard.Runtime;

static class Shown
{
    public static string Mask(this string value) => value.Length > 8 ? value.Substring(0, 6) + "…" : "…";
}

class Sanitizers
{
    void Leaks(string apiKey, string json)
    {
        Console.WriteLine([|apiKey[..20]|]);
        Console.WriteLine([|apiKey.Substring(0, 20)|]);
        Console.WriteLine([|apiKey[3..]|]);
        Console.WriteLine([|apiKey[..^1]|]);
        Console.WriteLine([|Unmask(apiKey)|]);
        Console.WriteLine([|Convert.ToHexString(Encoding.UTF8.GetBytes(apiKey))|]);
        Console.WriteLine([|apiKey.Replace("a", "b")|]);
        Console.WriteLine([|json.Replace("***", apiKey)|]);
    }

    void Twins(string apiKey, string json, byte[] signingKey)
    {
        Console.WriteLine(apiKey[..4]);
        Console.WriteLine(apiKey[^4..]);
        Console.WriteLine(apiKey[0]);
        Console.WriteLine(apiKey.Substring(0, 4) + "…");
        Console.WriteLine(apiKey.Substring(apiKey.Length - 4));
        Console.WriteLine(apiKey.Substring(0, Math.Min(4, apiKey.Length)));
        Console.WriteLine(apiKey.Remove(3));
        Console.WriteLine(apiKey.Mask());
        Console.WriteLine(MaskKey(apiKey));
        Console.WriteLine(RedactSecret(apiKey));
        Console.WriteLine(Redact.Secret(apiKey));
        Console.WriteLine(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(apiKey))));
        Console.WriteLine(Convert.ToHexString(HMACSHA256.HashData(signingKey, Encoding.UTF8.GetBytes(json))));
        Console.WriteLine(Encrypt(apiKey));
        Console.WriteLine(json.Replace(apiKey, "***"));
        Console.WriteLine(Regex.Replace(apiKey, ".", "*"));
        Console.WriteLine(apiKey.Length);
        Console.WriteLine(apiKey.GetHashCode());
        Console.WriteLine(apiKey == json);
        Console.WriteLine(string.IsNullOrWhiteSpace(apiKey));
        Console.WriteLine(apiKey is { Length: > 3 });
        Console.WriteLine(apiKey.StartsWith("x"));
        Console.WriteLine(apiKey.Contains('x'));
        Console.WriteLine(apiKey != null ? "set" : "missing");
        Console.WriteLine(nameof(apiKey));
        var password = Shown.Mask(apiKey);
        Console.WriteLine(password);
        var maskedKey = apiKey[..12];
        Console.WriteLine(maskedKey);
    }

    private static string MaskKey(string value) => value.Substring(0, 6);

    private static string RedactSecret(string value) => value.Substring(0, 6);

    private static string Unmask(string value) => value;

    private static string Encrypt(string value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(value));
}
