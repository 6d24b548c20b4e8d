namespace ApiXGuard.Analyzers.Files;

/// <summary>A key of a configuration file, and where its value stands.</summary>
/// <param name="Path">The key as code reads it: <c>Stripe:ApiKey</c>.</param>
/// <param name="Readers">By what code reads it.</param>
/// <param name="Start">First character of the value.</param>
/// <param name="Length">Its length.</param>
internal sealed record ConfigurationKey(string Path, ConfigurationReaders Readers, int Start, int Length)
{
    /// <summary>One past the last character of the value.</summary>
    public int End => Start + Length;
}

/// <summary>The ways in which code reads a configuration key.</summary>
[Flags]
internal enum ConfigurationReaders
{
    /// <summary>By none that is known.</summary>
    None = 0,

    /// <summary><c>IConfiguration</c>.</summary>
    Configuration = 1,

    /// <summary><c>Environment.GetEnvironmentVariable</c>.</summary>
    Environment = 2,

    /// <summary><c>ConfigurationManager.AppSettings</c>.</summary>
    AppSettings = 4,

    /// <summary><c>ConfigurationManager.ConnectionStrings</c>.</summary>
    ConnectionStrings = 8,
}
