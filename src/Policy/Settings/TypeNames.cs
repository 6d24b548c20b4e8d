namespace ApiXGuard.Policy;

/// <summary>What the name of a type says of what it deals with: <c>OrderExportService</c> of <c>OrderExport</c>.</summary>
internal static class TypeNames
{
    /// <summary>The section where nothing else names one.</summary>
    public const string Application = "App";

    private static readonly HashSet<string> Suffixes =
    [
        "client", "clients", "service", "services", "options", "option", "settings", "setting", "configuration", "config", "controller", "handler", "factory", "provider",
        "repository", "worker", "job", "manager", "store", "helper", "helpers", "constants", "consts", "constant", "base", "impl", "extensions", "context", "db", "module",
        "gateway", "api", "adapter", "proxy", "builder", "registration", "installer", "initializer", "middleware", "endpoint", "endpoints", "page", "model", "view",
        "command", "query", "test", "tests", "fixture", "data", "key", "keys", "secret", "secrets", "credential", "credentials", "program", "startup", "app", "application",
        "main", "util", "utils", "utility", "utilities", "common", "global", "globals", "default", "defaults", "values", "my",
    ];

    /// <summary>The section a type names; <see langword="null"/> where nothing is left of its name without its kind.</summary>
    public static string? SectionOf(string? type)
    {
        var words = SymbolWords.Split(type);
        // The I of an interface.
        if (words.Count > 1 && words[0] == "I")
            words.RemoveAt(0);
        while (words.Count > 0 && Suffixes.Contains(words[words.Count - 1].ToLowerInvariant()))
            words.RemoveAt(words.Count - 1);
        if (words.Count == 0)
            return null;
        var section = ProviderNames.Cased(words);
        return section.Length > 0 ? section : null;
    }
}
