using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>What a rule calls its secret, for symbols that do not say.</summary>
internal static class RuleTitle
{
    private const string ApiKey = nameof(ApiKey);

    // Where the title describes rather than names, or a provider gives several and the plain one is not the key.
    private static readonly Dictionary<string, string> Own = new(StringComparer.Ordinal)
    {
        ["aws-secret-access-key"] = "SecretAccessKey",
        ["aws-secret-beside-id"] = "SecretAccessKey",
        ["cryptographic-key"] = "Key",
        ["generic-secret"] = "Secret",
        ["twitter-access-token"] = "AccessToken",
        ["twitter-access-secret"] = "AccessTokenSecret",
        ["token-signing-key"] = "SigningKey",
        ["http-header-key"] = "ApiKey",
        ["http-basic-credentials"] = "Credentials",
        ["json-web-token"] = "Token",
        ["encrypted-json-web-token"] = "Token",
        ["json-web-key"] = "SigningKey",
        ["url-token"] = "Url",
        ["url-query-secret"] = "Url",
    };

    // What stands between the kind and the thing without telling one secret of a provider from another.
    private static readonly HashSet<string> Plain =
    [
        "api", "access", "secret", "personal", "auth", "authentication", "authorisation", "authorization", "bearer", "bot", "user", "private", "restricted", "account",
    ];

    // After these words a title explains.
    private static readonly string[] Ends = [" (", ",", " or ", " in ", " with ", " without ", " before ", " named ", " for ", " beside ", " passed ", " on ", " that ", " of "];

    /// <summary>The name: <c>ApiKey</c> for <c>Stripe live secret key</c>, <c>ClientSecret</c> for <c>OAuth client secret</c>.</summary>
    public static string NameOf(SecretRule rule)
    {
        if (Own.TryGetValue(rule.Id, out var own))
            return own;
        return rule.Pattern switch
        {
            StructurePattern { Kind: StructureKind.PrivateKey } => "PrivateKey",
            _ when SecretExtent.IsAddress(rule) => rule.Id.EndsWith("-webhook", StringComparison.Ordinal) ? "WebhookUrl" : "Url",
            _ => NameOf(SymbolWords.Split(Named(rule.Title))) ?? NameOf(SymbolWords.Split(rule.Title)) ?? ApiKey,
        };
    }

    private static string Named(string title)
    {
        var end = Ends.Select(word => title.IndexOf(word, 1, StringComparison.Ordinal)).Where(index => index > 0).DefaultIfEmpty(title.Length).Min();
        return title.Substring(0, end);
    }

    private static string? NameOf(List<string> words)
    {
        var head = words.FindLastIndex(IsHead);
        if (head < 0)
            return null;
        var start = head;
        while (start > 0 && (IsHead(words[start - 1]) || RoleWords.IsKindInTitle(words[start - 1].ToLowerInvariant())))
            start--;
        var end = head + 1 < words.Count && words[head + 1] == "Id" ? head + 2 : head + 1;
        var kinds = words.GetRange(start, head - start);
        var name = SymbolWords.Join(words.GetRange(start, end - start));
        if (name.EndsWith("ApplicationKey", StringComparison.Ordinal) || name == "AppKey")
            return "AppKey";
        return end == head + 1 && words[head] is "Key" or "Token" or "Credential" or "Pat" && kinds.All(kind => Plain.Contains(kind.ToLowerInvariant())) ? ApiKey : name;
    }

    private static bool IsHead(string word) => RoleWords.IsHead(word.ToLowerInvariant(), addresses: false);
}
