namespace ApiXGuard.Runtime;

/// <summary>
/// Where an application's keys live. Ask for them when they are needed and do not keep what you get: whether and how long keys stay in
/// memory is the store's decision. Implementations are thread-safe.
/// </summary>
public interface IApiXKeyStore
{
    /// <summary>Gets the API key, which names the application and travels with each request.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ApiXKeyStoreException">The key is missing, or the store cannot be reached or refuses.</exception>
    ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default);

    /// <summary>Gets the app key, which signs requests and never travels.</summary>
    /// <inheritdoc cref="GetApiKeyAsync"/>
    ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default);

    /// <summary>Gets both keys in one read, so that they belong together even while keys are rotated.</summary>
    /// <inheritdoc cref="GetApiKeyAsync"/>
    ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default);
}
