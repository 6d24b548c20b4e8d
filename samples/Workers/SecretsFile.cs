using Microsoft.Extensions.Configuration;

namespace ApiXGuard.Samples;

/// <summary>The user-secrets of whoever starts the worker. Kept out of the host's configuration, which would keep the keys as long as it lives.</summary>
internal static class SecretsFile
{
    public static IConfiguration Read() => new ConfigurationBuilder().AddUserSecrets("apixguard-samples").Build();
}
