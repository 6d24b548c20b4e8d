namespace ApiXGuard.Scanner.Rescue.Plans;

/// <summary>The expression that reads a setting, in the language of a file.</summary>
internal static class ReadingCode
{
    /// <summary>An expression that reads an environment variable.</summary>
    public static string For(string path, string entry)
    {
        var variable = entry.Replace(":", "__", StringComparison.Ordinal);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".js" or ".jsx" or ".mjs" or ".cjs" or ".ts" or ".tsx" or ".mts" or ".cts" => $"process.env.{variable}",
            ".py" => $"os.environ[\"{variable}\"]",
            ".rb" => $"ENV.fetch(\"{variable}\")",
            ".php" => $"getenv('{variable}')",
            ".go" => $"os.Getenv(\"{variable}\")",
            ".rs" => $"std::env::var(\"{variable}\")",
            ".java" or ".kt" or ".kts" or ".scala" or ".groovy" => $"System.getenv(\"{variable}\")",
            ".sh" or ".bash" or ".zsh" => $"\"${{{variable}:?}}\"",
            ".ps1" or ".psm1" => $"$env:{variable}",
            _ => $"Environment.GetEnvironmentVariable(\"{variable}\")",
        };
    }

    /// <summary>An expression that reads a .NET configuration.</summary>
    public static string FromConfiguration(string entry)
    {
        const string ConnectionStrings = "ConnectionStrings:";
        return entry.StartsWith(ConnectionStrings, StringComparison.Ordinal)
            ? $"configuration.GetConnectionString(\"{entry[ConnectionStrings.Length..]}\")"
            : $"configuration[\"{entry}\"]";
    }
}
