using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>A symbol read as a phrase: <c>stripeTestApiKey</c> is <c>Stripe Test</c> and <c>Api Key</c>.</summary>
internal readonly struct SymbolPhrase
{
    private readonly bool _namesAlone;

    private SymbolPhrase(IReadOnlyList<string> qualifiers, IReadOnlyList<string> role, bool isConnectionString, bool namesAlone)
    {
        _namesAlone = namesAlone;
        Qualifiers = qualifiers;
        Role = role;
        IsConnectionString = isConnectionString;
    }

    /// <summary>The words beside the role that say whose or which secret it is.</summary>
    public IReadOnlyList<string> Qualifiers { get; }

    /// <summary>The words that say what it is; none where the symbol does not say.</summary>
    public IReadOnlyList<string> Role { get; }

    /// <summary>Whether the symbol calls itself a connection string.</summary>
    public bool IsConnectionString { get; }

    /// <summary>The section that the qualifiers name; none where there are none.</summary>
    public string? Section => Qualifiers.Count > 0 && (Role.Count > 0 || _namesAlone || ProviderNames.IsKnown(Qualifiers)) && ProviderNames.Cased(Qualifiers) is { Length: > 0 } name ? name : null;

    /// <summary>Reads a symbol.</summary>
    /// <param name="symbol">Any text.</param>
    /// <param name="rule">What the secret is: it decides whether addresses are meant.</param>
    public static SymbolPhrase Of(string? symbol, SecretRule? rule)
    {
        var words = SymbolWords.Split(symbol);
        var addresses = rule is not null && SecretExtent.IsAddress(rule);
        var connection = words.FindLastIndex(word => Is(word, "connection"));
        if (connection >= 0 && (rule is null || SecretExtent.IsWholeLiteral(rule)))
        {
            words.RemoveAt(connection);
            if (connection < words.Count && Is(words[connection], "string"))
                words.RemoveAt(connection);
            return new SymbolPhrase(Meaningful(words), ["ConnectionString"], isConnectionString: true, addresses);
        }

        var head = words.FindLastIndex(word => RoleWords.IsHead(word.ToLowerInvariant(), addresses || rule is null));
        if (head < 0)
            return new SymbolPhrase(Meaningful(words), [], isConnectionString: false, addresses);
        var start = head;
        while (start > 0 && words[start - 1].ToLowerInvariant() is var before && (RoleWords.IsKind(before) || RoleWords.IsHead(before, addresses || rule is null)))
            start--;
        var end = head + 1;
        while (end < words.Count && (Is(words[end], "id") || char.IsDigit(words[end][0])))
            end++;
        var role = words.GetRange(start, end - start);
        words.RemoveRange(start, end - start);
        return new SymbolPhrase(Meaningful(words), role, isConnectionString: false, addresses);
    }

    private static bool Is(string word, string lower) => word.Equals(lower, StringComparison.OrdinalIgnoreCase);

    private static List<string> Meaningful(List<string> words) => words.FindAll(word => !RoleWords.IsNoise(word.ToLowerInvariant()));
}
