using System.Net;

namespace ApiXGuard.Runtime;

/// <summary>Knows which applications may call, and the keys they sign with. Implementations are thread-safe.</summary>
public interface IApiXApplicationDirectory
{
    /// <summary>Finds the application that an API key names.</summary>
    /// <param name="apiKey">The API key as it came: any text.</param>
    /// <param name="origin">The address the request came from; <see langword="null"/> where it is not known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The application; <see langword="null"/> where no live key of that text exists (unknown, revoked, expired, or not from there).</returns>
    ValueTask<ApiXApplication?> FindAsync(string apiKey, IPAddress? origin = null, CancellationToken cancellationToken = default);
}
