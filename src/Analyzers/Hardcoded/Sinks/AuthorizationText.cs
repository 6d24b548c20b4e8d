using System.Text;

namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>Reads the value of <c>Authorization</c> (RFC 7235, 7617, 6750): a scheme and its credentials.</summary>
internal static class AuthorizationText
{
    /// <summary>The secret in the header's value; <see langword="null"/> where it holds none.</summary>
    public static string? SecretOf(string text)
    {
        var value = text.Trim();
        var blank = value.IndexOf(' ');
        if (blank < 0)
            return IsScheme(value) || StandIns.IsStandIn(value) ? null : value;
        return SecretOf(value.Substring(0, blank), value.Substring(blank + 1));
    }

    /// <summary>The secret in what follows a scheme; <see langword="null"/> where it holds none.</summary>
    public static string? SecretOf(string? scheme, string parameter)
    {
        var value = parameter.Trim();
        if (StandIns.IsStandIn(value))
            return null;
        if (string.Equals(scheme, "Basic", StringComparison.OrdinalIgnoreCase))
            return PasswordOf(value) is null ? null : value;
        // Signatures of one request, and challenges.
        if (string.Equals(scheme, "Digest", StringComparison.OrdinalIgnoreCase) || string.Equals(scheme, "Negotiate", StringComparison.OrdinalIgnoreCase)
            || scheme?.StartsWith("AWS4", StringComparison.OrdinalIgnoreCase) == true || value.StartsWith("realm=", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // token="…", or a sentence.
        var blank = value.IndexOf(' ');
        return blank > 0 && value.IndexOf('=') is < 0 or > 40 ? null : value;
    }

    /// <summary>The password in the base64 of <c>user:password</c>; <see langword="null"/> where there is none.</summary>
    private static string? PasswordOf(string encoded)
    {
        string pair;
        try
        {
            pair = Encoding.UTF8.GetString(Convert.FromBase64String(encoded));
        }
        catch (FormatException)
        {
            return null;
        }

        var colon = pair.IndexOf(':');
        if (colon < 0)
            return null;
        var password = pair.Substring(colon + 1);
        // A hosting service takes the key as the user, without a password.
        if (password.Length == 0)
            password = pair.Substring(0, colon);
        return StandIns.IsStandIn(password) ? null : password;
    }

    private static bool IsScheme(string value) =>
        value.ToLowerInvariant() is "basic" or "bearer" or "digest" or "negotiate" or "ntlm" or "token" or "apikey" or "kerberos" or "oauth" or "hmac" or "hawk" or "mutual" or "anonymous" or "authorization" or "key" or "sharedkey" or "windows" or "cookie" or "cookies" or "jwt";
}
