using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace ApiXGuard.Runtime;

/// <summary>
/// Takes the keys from HashiCorp Vault's key/value engine, version 2, over its HTTP API. Asks at each read and keeps no key (ARNS): put a
/// <see cref="CachingApiXKeyStore"/> around it. Keeps its Vault token in memory, renews it before its lease ends, and gets another where that is
/// not possible or Vault refuses it. Thread-safe. Disposing it wipes the token.
/// </summary>
/// <remarks>
/// Redirects are not for it to follow: they would take the token along. A client of your own should have
/// <see cref="HttpClientHandler.AllowAutoRedirect"/> off, as the one that <c>AddVaultApiXKeyStore</c> sets up has.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class VaultApiXKeyStore : IApiXKeyStore, IDisposable
{
    /// <summary>The name under which the store asks an <see cref="IHttpClientFactory"/> for its client.</summary>
    public const string HttpClientName = "ApiXGuard.Vault";

    private readonly string _place;
    private readonly string _path;
    private readonly string _apiKeyField;
    private readonly string _appKeyField;
    private readonly VaultClient _client;
    private readonly VaultTokenSource _tokens;

    /// <summary>Makes a store on a client of your own.</summary>
    /// <param name="client">Speaks HTTP; not disposed by the store.</param>
    /// <param name="options">Where the keys are.</param>
    /// <param name="clock">Tells the time; <see langword="null"/> for the system's clock.</param>
    /// <exception cref="ArgumentException">An option is missing or cannot be used; the message names each.</exception>
    public VaultApiXKeyStore(HttpClient client, VaultKeyStoreOptions options, TimeProvider? clock = null)
        : this(client is null ? throw new ArgumentNullException(nameof(client)) : () => client, options, clock)
    {
    }

    /// <summary>Makes a store that asks a factory for the client named <see cref="HttpClientName"/>.</summary>
    /// <param name="clients">Gives clients.</param>
    /// <param name="options">Where the keys are.</param>
    /// <param name="clock">Tells the time; <see langword="null"/> for the system's clock.</param>
    /// <exception cref="ArgumentException">An option is missing or cannot be used; the message names each.</exception>
    public VaultApiXKeyStore(IHttpClientFactory clients, VaultKeyStoreOptions options, TimeProvider? clock = null)
        : this(clients is null ? throw new ArgumentNullException(nameof(clients)) : () => clients.CreateClient(HttpClientName), options, clock)
    {
    }

    private VaultApiXKeyStore(Func<HttpClient> client, VaultKeyStoreOptions options, TimeProvider? clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Faults() is { Count: > 0 } faults)
            throw new ArgumentException(string.Join(' ', faults), nameof(options));
        clock ??= TimeProvider.System;
        _path = options.DataPath;
        _apiKeyField = options.ApiKeyField;
        _appKeyField = options.AppKeyField;
        _place = $"the secret '{options.Path}' in the mount '{options.Mount}' of Vault at {options.EffectiveAddress.Authority}";
        _client = new VaultClient(client, options.EffectiveAddress, options.Namespace, options.Timeout, clock);
        _tokens = new VaultTokenSource(options.Authentication, _client, clock);
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public async ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) =>
        await ReadAsync(data => Field(data, _apiKeyField, KeyText.ApiKey), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc cref="GetApiKeyAsync"/>
    public async ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) =>
        await ReadAsync(data => Field(data, _appKeyField, KeyText.AppKey), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc cref="GetApiKeyAsync"/>
    public async ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default) =>
        await ReadAsync(data => new ApiXKeys(Field(data, _apiKeyField, KeyText.ApiKey), Field(data, _appKeyField, KeyText.AppKey)), cancellationToken).ConfigureAwait(false);

    /// <summary>Wipes the token. A lease that is left is not revoked: it ends by itself.</summary>
    public void Dispose() => _tokens.Dispose();

    /// <summary>Says where it looks, and never a key.</summary>
    public override string ToString() => $"{nameof(VaultApiXKeyStore)} {{ {_place} }}";

    private async ValueTask<T> ReadAsync<T>(Func<JsonElement, T> take, CancellationToken cancellationToken)
    {
        var token = await _tokens.GetAsync(refused: null, cancellationToken).ConfigureAwait(false);
        var answer = await _client.GetAsync(_path, token, cancellationToken).ConfigureAwait(false);
        try
        {
            if (answer.Status == HttpStatusCode.Forbidden)
            {
                // Revoked, or over before its time. Where the only token to be had is the same one, asking again would not help.
                var other = await _tokens.GetAsync(token, cancellationToken).ConfigureAwait(false);
                if (other != token)
                {
                    answer.Dispose();
                    answer = await _client.GetAsync(_path, other, cancellationToken).ConfigureAwait(false);
                }
            }

            return take(Data(answer));
        }
        finally
        {
            answer.Dispose();
        }
    }

    private JsonElement Data(VaultAnswer answer)
    {
        if (answer.IsSuccess)
        {
            return answer.Find("data", "data")
                ?? throw new ApiXKeyStoreException(answer.Find("data") is not null && answer.Find("data", "metadata") is null
                    ? $"The answer for {_place} is not that of a key/value engine of version 2. Version 1 is not supported: `vault kv enable-versioning` upgrades a mount."
                    : $"The answer for {_place} is not what Vault's API describes. Is the address that of Vault?");
        }

        if (answer.Status == HttpStatusCode.NotFound)
        {
            var version = answer.Find("data", "metadata");
            throw new ApiXKeyStoreException(
                version is null ? $"There is no such secret: {_place} (status 404). Check the mount and the path, and that the mount's engine is key/value, version 2."
                : version.Value.TryGetProperty("destroyed", out var destroyed) && destroyed.ValueKind == JsonValueKind.True ? $"The wanted version of {_place} was destroyed (status 404). Write a new one."
                : $"The wanted version of {_place} was deleted (status 404). `vault kv undelete` brings it back; or write a new one.");
        }

        throw new ApiXKeyStoreException($"Vault did not give {_place}: status {(int)answer.Status}{VaultStatus.Hint(answer.Status)}.");
    }

    private string Field(JsonElement data, string field, string name) => KeyText.Require(VaultAnswer.Text(data, field), name, $"the field '{field}' of {_place}");
}
