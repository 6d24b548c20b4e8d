using System.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace ApiXGuard.Runtime;

/// <summary>
/// Takes the keys from configuration: user-secrets, environment variables, secret files of Docker and Kubernetes, a <c>.env</c> file, or any
/// other provider. Reads configuration at each call, so that a reload takes effect at once. Thread-safe; keeps nothing itself, while
/// configuration providers keep what they loaded.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ConfigurationApiXKeyStore : IApiXKeyStore
{
    /// <summary>The section that holds the keys where none is named.</summary>
    public const string DefaultSection = "ApiX";

    /// <summary>The name of the API key in the section.</summary>
    public const string ApiKeyName = "ApiKey";

    /// <summary>The name of the app key in the section.</summary>
    public const string AppKeyName = "AppKey";

    // Between two reads of one value a provider may have loaded anew. It does so rarely, so a second look nearly always agrees with the first.
    private const int Looks = 8;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly IConfiguration _section;

    private readonly string _path;

    /// <summary>Makes a store.</summary>
    /// <param name="configuration">
    /// A section with <see cref="ApiKeyName"/> and <see cref="AppKeyName"/>; or a whole configuration, of which the section
    /// <see cref="DefaultSection"/> is taken.
    /// </param>
    public ConfigurationApiXKeyStore(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration as IConfigurationSection ?? configuration.GetSection(DefaultSection);
        _section = section;
        _path = section.Path;
    }

    /// <inheritdoc/>
    public ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => new(Require(ApiKeyName, _section[ApiKeyName], cancellationToken));

    /// <inheritdoc/>
    public ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) => new(Require(AppKeyName, _section[AppKeyName], cancellationToken));

    /// <inheritdoc/>
    public ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default)
    {
        var apiKey = _section[ApiKeyName];
        var appKey = _section[AppKeyName];
        for (var look = 1; look < Looks && _section[ApiKeyName] != apiKey; look++)
        {
            apiKey = _section[ApiKeyName];
            appKey = _section[AppKeyName];
        }

        return new(new ApiXKeys(Require(ApiKeyName, apiKey, cancellationToken), Require(AppKeyName, appKey, cancellationToken)));
    }

    /// <summary>Says where it looks, and never a key.</summary>
    public override string ToString() => $"{nameof(ConfigurationApiXKeyStore)} {{ {_path} }}";

    /// <summary>Tells what is missing or cannot be used, and how to set it.</summary>
    /// <returns>One message for each fault; empty where both keys are there.</returns>
    internal IReadOnlyList<string> Faults() =>
        new[] { ApiKeyName, AppKeyName }.Select(FaultOf).OfType<string>().ToArray();

    /// <summary>Tells what is wrong with one key; <see langword="null"/> where it can be used.</summary>
    internal string? FaultOf(string name) => Fault(name, _section[name]);

    /// <summary>Says how a key is set.</summary>
    internal static string WaysToSet(string path, string name)
    {
        var key = ConfigurationPath.Combine(path, name);
        var variable = key.Replace(ConfigurationPath.KeyDelimiter, "__", StringComparison.Ordinal);
        return $"Set it outside the source tree: `dotnet user-secrets set {key} …` on a developer's machine, the environment variable {variable}, "
            + $"or a file named {variable} in the folder that AddKeyPerFile reads.";
    }

    private string Require(string name, string? value, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Fault(name, value) is { } fault ? throw new ApiXKeyStoreException(fault) : value!;
    }

    private string? Fault(string name, string? value)
    {
        if (KeyText.Fault(value) is not { } fault)
            return null;
        return $"The {(name == ApiKeyName ? KeyText.ApiKey : KeyText.AppKey)} at '{ConfigurationPath.Combine(_path, name)}' in the configuration {fault}. {WaysToSet(_path, name)}";
    }
}
