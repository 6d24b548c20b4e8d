using ApiXGuard.Runtime;

namespace Microsoft.Extensions.Configuration;

/// <summary>Adds <c>.env</c> files to a configuration.</summary>
public static class DotEnvConfigurationExtensions
{
    /// <summary>Adds a <c>.env</c> file. <see cref="DotEnvConfigurationProvider"/> gives the grammar.</summary>
    /// <param name="builder">The configuration builder.</param>
    /// <param name="path">The file, relative to the builder's base path or absolute. Keep it out of version control.</param>
    /// <param name="optional">Whether the file may be missing.</param>
    /// <param name="reloadOnChange">Whether to read the file anew when it changes.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    public static IConfigurationBuilder AddDotEnvFile(this IConfigurationBuilder builder, string path = ".env", bool optional = false, bool reloadOnChange = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return builder.AddDotEnvFile(source =>
        {
            source.Path = path;
            source.Optional = optional;
            source.ReloadOnChange = reloadOnChange;
        });
    }

    /// <summary>Adds a <c>.env</c> file.</summary>
    /// <param name="builder">The configuration builder.</param>
    /// <param name="configure">Says which file, and how.</param>
    /// <returns>The builder.</returns>
    public static IConfigurationBuilder AddDotEnvFile(this IConfigurationBuilder builder, Action<DotEnvConfigurationSource> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        return builder.Add(configure);
    }
}
