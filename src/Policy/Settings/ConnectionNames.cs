using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>What a connection string is called in the section of connection strings.</summary>
internal static class ConnectionNames
{
    private const string Default = "Default";

    // What a symbol says that names no database of one's own.
    private static readonly HashSet<string> Technology = ["db", "database", "sql", "server", "conn", "npgsql", "ado", "odbc", "oledb", "ole", "ef", "key", "open", "builder"];

    public static string Of(SecretRule? rule, SymbolPhrase phrase, string? type)
    {
        var words = phrase.Qualifiers.Where(word => !Technology.Contains(word.ToLowerInvariant())).ToList();
        // A symbol that speaks of something else names no database.
        if (words.Count > 0 && (phrase.Role.Count > 0 || words.Count < phrase.Qualifiers.Count))
            return ProviderNames.Cased(words);
        return TypeNames.SectionOf(type) ?? StoreOf(rule) ?? Default;
    }

    private static string? StoreOf(SecretRule? rule) => rule?.Id switch
    {
        "azure-storage-connection-string" => "Storage",
        "azure-cosmos-connection-string" => "Cosmos",
        "azure-app-configuration-connection-string" => "AppConfiguration",
        "redis-connection-string" => "Redis",
        _ => null,
    };
}
