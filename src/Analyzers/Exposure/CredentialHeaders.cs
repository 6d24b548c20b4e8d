namespace ApiXGuard.Analyzers.Exposure;

/// <summary>Names of HTTP headers that carry credentials.</summary>
internal static class CredentialHeaders
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "Authentication-Info", "X-Api-Key", "X-ApiKey", "Api-Key", "ApiKey", "X-Auth-Token", "X-Access-Token", "X-Session-Token", "X-Functions-Key", "Ocp-Apim-Subscription-Key",
        "X-Amz-Security-Token", "X-Goog-Api-Key", "X-Vault-Token", "X-Forwarded-Authorization", "X-App-Key", "X-Client-Secret", "X-Auth-Key", "Private-Token", "X-Gitlab-Token", "X-Auth", "X-Token",
    };

    /// <summary>Whether a header carries credentials.</summary>
    public static bool Carry(string name) => Known.Contains(name);
}
