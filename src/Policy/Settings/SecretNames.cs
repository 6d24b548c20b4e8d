using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>What a secret is called in its section.</summary>
internal static class SecretNames
{
    private const string ApiKey = nameof(ApiKey);
    private const string AppKey = nameof(AppKey);

    // Words for the one key that a service is called with. A name that says more than these keeps it, so that two secrets of a service stay two.
    private static readonly HashSet<string> Synonyms =
    [
        ApiKey, "Key", "SecretKey", "Token", "ApiToken", "AccessToken", "AuthToken", "BearerToken", "PersonalAccessToken", "Pat", "Secret", "ApiSecretKey", "SecretApiKey",
        "Credential", "Credentials", "AccessKey", "ApiAccessToken", "ApiAccessKey", "AuthKey", "AuthenticationToken", "BotToken", "UserToken", "ApiKeys", "Keys", "Tokens",
    ];

    // What nobody would call differently.
    private static readonly HashSet<string> Vague = ["Key", "Token", "Secret", "Credential", "Credentials", "Keys", "Tokens", "Secrets"];

    public static string Of(SecretRule? rule, SymbolPhrase phrase, string? provider)
    {
        var said = NameOf(phrase.Role);
        var expected = rule is null ? null : RuleTitle.NameOf(rule);
        var name = said.Length == 0 ? expected ?? "Secret"
            : expected == ApiKey && provider is not null && Synonyms.Contains(said) ? ApiKey
            : expected is not null && Vague.Contains(said) && (provider is not null || (phrase.Qualifiers.Count == 0 && expected.EndsWith(said, StringComparison.Ordinal))) ? expected
            : said == "Key" && provider is null && ProviderNames.IsKnown(phrase.Qualifiers) ? ApiKey
            : said;
        // Under a provider, what else the symbol says tells its secrets apart: the section does not.
        return provider is not null && said.Length > 0 && Distinction(phrase.Qualifiers, provider) is { Count: > 0 } distinction
            ? SymbolWords.Join([.. distinction, name])
            : name;
    }

    private static string NameOf(IReadOnlyList<string> role)
    {
        // An ApiKeyCredential is an API key.
        var words = role.Count > 1 && role[role.Count - 1] is "Credential" or "Credentials" ? role.Take(role.Count - 1) : role;
        var name = SymbolWords.Join(words);
        return name switch
        {
            "ApplicationKey" => AppKey,
            "ApiKeys" => ApiKey,
            "Webhook" => "WebhookUrl",
            "Uri" or "Address" or "Endpoint" or "Dsn" => "Url",
            "Pem" => "PrivateKey",
            _ => name,
        };
    }

    // The words of the provider, in whatever spelling, say nothing that the section does not.
    private static List<string> Distinction(IReadOnlyList<string> qualifiers, string provider)
    {
        var left = new List<string>(qualifiers);
        for (var start = 0; start < left.Count; start++)
        {
            for (var count = left.Count - start; count > 0; count--)
            {
                if (ProviderNames.Cased(left.GetRange(start, count)) != provider)
                    continue;
                left.RemoveRange(start, count);
                return left;
            }
        }

        return left;
    }
}
