using System.Collections.Frozen;
using System.Net;

namespace ApiXGuard.Runtime;

/// <summary>A directory of applications that are known from the start. Thread-safe.</summary>
public sealed class InMemoryApiXApplicationDirectory : IApiXApplicationDirectory
{
    private readonly FrozenDictionary<string, ApiXApplication> _applications;

    /// <summary>Makes a directory.</summary>
    /// <param name="applications">Each application by its API key; keys are compared as they are, letter by letter.</param>
    /// <exception cref="ArgumentException">An API key is empty or stands there twice; the message does not show it.</exception>
    public InMemoryApiXApplicationDirectory(IEnumerable<KeyValuePair<string, ApiXApplication>> applications)
    {
        ArgumentNullException.ThrowIfNull(applications);
        var byKey = new Dictionary<string, ApiXApplication>(StringComparer.Ordinal);
        foreach (var (apiKey, application) in applications)
        {
            ArgumentNullException.ThrowIfNull(application, nameof(applications));
            if (string.IsNullOrEmpty(apiKey))
                throw new ArgumentException($"The API key of application '{application.Id}' is empty.", nameof(applications));
            if (!byKey.TryAdd(apiKey, application))
                throw new ArgumentException($"The API key of application '{application.Id}' is also another's.", nameof(applications));
        }

        _applications = byKey.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public ValueTask<ApiXApplication?> FindAsync(string apiKey, IPAddress? origin = null, CancellationToken cancellationToken = default) =>
        new(_applications.GetValueOrDefault(apiKey));
}
