namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>What the names of headers, query parameters and entries of connection strings say of their values.</summary>
internal static class EntryNames
{
    private static readonly string[] HeaderEndings =
    [
        "apikey", "authtoken", "accesstoken", "authkey", "accesskey", "secretkey", "secret", "subscriptionkey", "functionskey", "privatetoken", "vaulttoken", "appkey", "applicationkey",
        "apitoken", "apisecret", "clientsecret", "bearertoken", "jobtoken", "deploytoken", "usertoken", "servicetoken", "licensekey", "masterkey", "adminkey", "password", "sessiontoken", "securitytoken",
        "accountkey", "webhooksecret", "sharedkey", "figmatoken", "shopifyaccesstoken", "githubtoken", "gitlabtoken", "jwt", "authentication",
    ];

    private static readonly string[] QueryNames =
    [
        "apikey", "key", "accesstoken", "token", "authtoken", "auth", "accesskey", "secret", "clientsecret", "subscriptionkey", "apitoken", "appkey", "password", "pwd", "passwd", "pass", "sig",
        "signature", "code", "apisecret", "refreshtoken", "idtoken", "sastoken", "privatekey", "privatetoken", "jwt", "bearer", "appid", "sharedkey", "authkey", "licensekey", "userkey", "servicekey",
        "sessiontoken", "webhooktoken", "secretkey", "bottoken", "usertoken", "apisig",
    ];

    private static readonly string[] PasswordKeys =
        ["password", "pwd", "userpassword", "dbpassword", "databasepassword", "jetoledb:databasepassword", "accountkey", "sharedaccesskey", "sharedaccesssignature", "accesskey", "secret", "sharedsecret", "certificatepassword", "sslpassword", "sslkeypassword", "walletpassword", "passphrase", "authtoken", "token", "apikey"];

    /// <summary>How the value of a header is read; <see langword="null"/> where its name speaks of no secret.</summary>
    public static SinkForm? FormOfHeader(string name)
    {
        var plain = Plain(name);
        if (plain is "authorization" or "proxyauthorization" or "xauthorization" or "xforwardedauthorization" or "xmsauthorization" or "xamazonauthorization")
            return SinkForm.Authorization;
        if (plain is "cookie" or "setcookie")
            return SinkForm.HeaderLine;
        if (IsAboutForgery(plain))
            return null;
        if (plain is "token" or "xtoken" or "apikey" or "xauth" or "auth")
            return SinkForm.Secret;
        return EndsIn(plain, HeaderEndings) ? SinkForm.Secret : null;
    }

    /// <summary>Whether a query parameter carries a secret.</summary>
    public static bool IsSecretParameter(string name)
    {
        var plain = Plain(name);
        return Array.IndexOf(QueryNames, plain) >= 0 || (!IsAboutForgery(plain) && plain.Length > 6 && EndsIn(plain, HeaderEndings));
    }

    /// <summary>Whether an entry of a connection string carries a secret.</summary>
    public static bool IsConnectionSecret(string key) => Array.IndexOf(PasswordKeys, Plain(key)) >= 0;

    /// <summary>A name in lower case, without what separates its words.</summary>
    public static string Plain(string name)
    {
        Span<char> letters = stackalloc char[Math.Min(name.Length, 64)];
        var length = 0;
        foreach (var c in name)
        {
            if (c is '-' or '_' or ' ' or '.' || length == letters.Length)
                continue;
            letters[length++] = char.ToLowerInvariant(c);
        }

        return letters.Slice(0, length).ToString();
    }

    // Tokens against forged requests are made for each page, and those for paging open nothing.
    private static bool IsAboutForgery(string plain) =>
        plain.Contains("csrf") || plain.Contains("xsrf") || plain.Contains("forgery") || plain.Contains("verification") || plain.Contains("continuation") || plain.Contains("page") || plain.Contains("idempotency")
        || plain.Contains("websocket") || plain.Contains("public") || plain.Contains("partition");

    private static bool EndsIn(string plain, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (plain.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
