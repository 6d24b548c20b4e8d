using System.Diagnostics;
using Azure;
using Azure.Security.KeyVault.Secrets;

namespace ApiXGuard.Runtime.AzureKeyVault;

/// <summary>
/// Takes the keys from Azure Key Vault. Asks at each read and keeps nothing (ARNS). Key Vault limits the rate of requests and its guidance is to
/// cache briefly: put a <see cref="CachingApiXKeyStore"/> around it. Thread-safe.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class AzureKeyVaultApiXKeyStore : IApiXKeyStore
{
    private readonly SecretClient _client;
    private readonly string _vault;
    private readonly Place? _both;
    private readonly Place _apiKey;
    private readonly Place _appKey;
    private readonly string _apiKeyField;
    private readonly string _appKeyField;

    /// <summary>Makes a store.</summary>
    /// <param name="client">Speaks with the vault; its options hold retries, timeouts and proxies.</param>
    /// <param name="options">Which secrets hold the keys; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option cannot be used; the message names it.</exception>
    public AzureKeyVaultApiXKeyStore(SecretClient client, AzureKeyVaultKeyStoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        options ??= new AzureKeyVaultKeyStoreOptions();
        options.Check();
        _client = client;
        _vault = client.VaultUri?.Host ?? "an unnamed vault";
        _both = options.JsonSecret is null ? null : new Place(options.JsonSecret, options.JsonVersion);
        _apiKey = new Place(options.ApiKeySecret, options.ApiKeyVersion);
        _appKey = new Place(options.AppKeySecret, options.AppKeyVersion);
        _apiKeyField = options.ApiKeyField;
        _appKeyField = options.AppKeyField;
    }

    /// <inheritdoc/>
    public async ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) =>
        _both is null
            ? KeyText.Require(await ReadAsync(_apiKey, cancellationToken).ConfigureAwait(false), KeyText.ApiKey, Describe(_apiKey))
            : (await GetKeysAsync(cancellationToken).ConfigureAwait(false)).ApiKey;

    /// <inheritdoc/>
    public async ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) =>
        _both is null
            ? KeyText.Require(await ReadAsync(_appKey, cancellationToken).ConfigureAwait(false), KeyText.AppKey, Describe(_appKey))
            : (await GetKeysAsync(cancellationToken).ConfigureAwait(false)).AppKey;

    /// <inheritdoc/>
    public async ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default)
    {
        if (_both is { } both)
            return ApiXKeyJson.Read(await ReadAsync(both, cancellationToken).ConfigureAwait(false), Describe(both), _apiKeyField, _appKeyField);
        var apiKey = GetApiKeyAsync(cancellationToken).AsTask();
        var appKey = GetAppKeyAsync(cancellationToken).AsTask();
        await Task.WhenAll(apiKey, appKey).ConfigureAwait(false);
        return new ApiXKeys(await apiKey.ConfigureAwait(false), await appKey.ConfigureAwait(false));
    }

    /// <summary>Says where it looks, and never a key.</summary>
    public override string ToString() => $"{nameof(AzureKeyVaultApiXKeyStore)} {{ {_vault} }}";

    private static string Hint(RequestFailedException error) => error.Status switch
    {
        401 => ": the vault does not know the caller; check the credential and its tenant",
        403 => ": the caller may not read it, or the secret is disabled, or a firewall is in the way; reading needs the role 'Key Vault Secrets User' or the permission 'get'",
        404 => ": there is no such secret or version; a deleted one can be recovered",
        429 => ": the vault limits the rate of requests; put a cache around the store",
        >= 500 => ": the vault failed",
        _ => "",
    };

    private async ValueTask<string> ReadAsync(Place place, CancellationToken cancellationToken)
    {
        try
        {
            var secret = await _client.GetSecretAsync(place.Name, place.Version, cancellationToken).ConfigureAwait(false);
            return secret.Value.Value;
        }
        catch (RequestFailedException error) when (error.Status != 0)
        {
            // Not as the inner exception: its text quotes the answer.
            throw new ApiXKeyStoreException($"Key Vault did not give {Describe(place)}: status {error.Status}{Hint(error)}.");
        }
        catch (Exception error) when (!(error is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw new ApiXKeyStoreException($"Key Vault did not give {Describe(place)}: it cannot be reached, does not answer as Key Vault does, or the credential gives no token ({error.GetType().Name}).", Quotable(error));
        }
    }

    // What the answer could not be parsed for quotes it; what a credential or a connection says helps to find the cause.
    private static Exception? Quotable(Exception error) => error is System.Text.Json.JsonException or FormatException or InvalidOperationException or KeyNotFoundException ? null : error;

    private string Describe(Place place) => $"the secret '{place.Name}'{(place.Version is null ? "" : $" of version '{place.Version}'")} in the Key Vault {_vault}";

    private readonly record struct Place(string Name, string? Version);
}
