using System.Net;

namespace ApiXGuard.Runtime;

/// <summary>A directory that asks a function of yours. As thread-safe as the function.</summary>
/// <param name="find">
/// Finds the live application of an API key, compared letter by letter; <see langword="null"/> where there is none. Gives each API key an app key
/// of its own: a signature does not cover the API key, so two that share an app key could each be used once with the same signature.
/// </param>
public sealed class DelegatingApiXApplicationDirectory(Func<string, IPAddress?, CancellationToken, ValueTask<ApiXApplication?>> find)
    : IApiXApplicationDirectory
{
    private readonly Func<string, IPAddress?, CancellationToken, ValueTask<ApiXApplication?>> _find =
        find ?? throw new ArgumentNullException(nameof(find));

    /// <inheritdoc/>
    public ValueTask<ApiXApplication?> FindAsync(string apiKey, IPAddress? origin = null, CancellationToken cancellationToken = default) =>
        _find(apiKey, origin, cancellationToken);
}
