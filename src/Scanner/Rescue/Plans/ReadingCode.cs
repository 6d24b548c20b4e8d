namespace ApiXGuard.Scanner.Rescue.Plans;

/// <summary>The expression that reads a setting in C#, as the code fixes write it.</summary>
internal static class ReadingCode
{
    /// <summary>An expression that reads an environment variable.</summary>
    public static string FromEnvironment(string variable) => $"Environment.GetEnvironmentVariable(\"{variable.Replace(":", "__", StringComparison.Ordinal)}\")";

    /// <summary>An expression that reads a configuration.</summary>
    public static string FromConfiguration(string entry)
    {
        const string ConnectionStrings = "ConnectionStrings:";
        return entry.StartsWith(ConnectionStrings, StringComparison.Ordinal)
            ? $"configuration.GetConnectionString(\"{entry[ConnectionStrings.Length..]}\")"
            : $"configuration[\"{entry}\"]";
    }
}
