using System.Buffers;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ApiXGuard.Runtime;

/// <summary>
/// Request once, store securely (ROSS): keeps both keys encrypted in memory and decrypts them on each read. What it protects from is a key that
/// lies open in a memory dump, a swap file or a debugger; not from code that runs in the same process and may ask as anybody may. Thread-safe.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ApiXEncryptedKeyStore : IApiXKeyStore
{
    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ISymmetricEncryptionService _encryption;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly IKeyProvider _keyProvider;

    private readonly string _envelope;

    /// <summary>Encrypts the keys and keeps what comes out.</summary>
    /// <param name="encryption">Encrypts and decrypts.</param>
    /// <param name="keyProvider">
    /// Gives the key to encrypt with, now and at each read; the store does not keep it. <see cref="RandomKeyProvider"/> where there is no better.
    /// Not disposed by the store.
    /// </param>
    /// <param name="apiKey">The API key; not empty.</param>
    /// <param name="appKey">The app key; not empty.</param>
    /// <exception cref="ArgumentException">A key cannot be used; the message says why and does not quote it.</exception>
    public ApiXEncryptedKeyStore(ISymmetricEncryptionService encryption, IKeyProvider keyProvider, string apiKey, string appKey)
    {
        ArgumentNullException.ThrowIfNull(encryption);
        ArgumentNullException.ThrowIfNull(keyProvider);
        if (KeyText.Fault(apiKey) is { } apiKeyFault)
            throw new ArgumentException($"The {KeyText.ApiKey} {apiKeyFault}.", nameof(apiKey));
        if (KeyText.Fault(appKey) is { } appKeyFault)
            throw new ArgumentException($"The {KeyText.AppKey} {appKeyFault}.", nameof(appKey));
        _encryption = encryption;
        _keyProvider = keyProvider;
        _envelope = encryption.Encrypt(Serialize(apiKey, appKey), keyProvider.GetKey());
    }

    /// <summary>Reads another store once and keeps what it gave, encrypted.</summary>
    /// <param name="source">The store to read; not kept and not disposed.</param>
    /// <param name="encryption">Encrypts and decrypts.</param>
    /// <param name="keyProvider">Gives the key to encrypt with, now and at each read; not disposed by the store.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ApiXKeyStoreException"><paramref name="source"/> could not give the keys.</exception>
    public static async ValueTask<ApiXEncryptedKeyStore> ReadOnceAsync(
        IApiXKeyStore source, ISymmetricEncryptionService encryption, IKeyProvider keyProvider, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var keys = await source.GetKeysAsync(cancellationToken).ConfigureAwait(false);
        return new ApiXEncryptedKeyStore(encryption, keyProvider, keys.ApiKey, keys.AppKey);
    }

    /// <inheritdoc/>
    /// <exception cref="ApiXKeyStoreException">The keys could not be decrypted: the key provider gives another key than before, or memory was altered.</exception>
    public ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => new(Decrypt(cancellationToken).ApiKey);

    /// <inheritdoc cref="GetApiKeyAsync"/>
    public ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) => new(Decrypt(cancellationToken).AppKey);

    /// <inheritdoc cref="GetApiKeyAsync"/>
    public ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default) => new(Decrypt(cancellationToken));

    /// <summary>Says what it is, and never a key.</summary>
    public override string ToString() => $"{nameof(ApiXEncryptedKeyStore)} {{ {Redact.Mark} }}";

    private static string Serialize(string apiKey, string appKey)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, JsonOptions))
        {
            json.WriteStartObject();
            json.WriteString("apiKey", apiKey);
            json.WriteString("appKey", appKey);
            json.WriteEndObject();
        }

        var text = StrictText.Utf8.GetString(buffer.WrittenSpan);
        buffer.Clear();
        return text;
    }

    private ApiXKeys Decrypt(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string text;
        try
        {
            text = _encryption.Decrypt(_envelope, _keyProvider.GetKey());
        }
        catch (Exception error) when (error is CryptographicException or FormatException or ArgumentException)
        {
            throw new ApiXKeyStoreException("The encrypted key store could not decrypt its keys. The key provider must give the same key at each read.", error);
        }

        return ApiXKeyJson.Read(text, "the encrypted key store");
    }
}
