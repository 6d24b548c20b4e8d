using System.Buffers;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;

namespace ApiXGuard.Runtime;

/// <summary>
/// Adds fields to a secret of HashiCorp Vault's key/value engine, version 2, for a <see cref="VaultApiXKeyStore"/> to read. What stands in the
/// secret stays; a field with another value is never overwritten, also where somebody writes at the same time. Disposing it wipes the token.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class VaultSecretWriter : IDisposable
{
    private readonly string _place;
    private readonly string _path;
    private readonly VaultClient _client;
    private readonly VaultTokenSource _tokens;

    /// <summary>Makes a writer.</summary>
    /// <param name="client">Speaks HTTP and follows no redirect; not disposed by the writer.</param>
    /// <param name="options">Where the secret is; a version is not looked at.</param>
    /// <param name="clock">Tells the time; <see langword="null"/> for the system's clock.</param>
    /// <exception cref="ArgumentException">An option is missing or cannot be used; the message names each.</exception>
    public VaultSecretWriter(HttpClient client, VaultKeyStoreOptions options, TimeProvider? clock = null)
    {
        options.Version = null;
        if (options.Faults() is { Count: > 0 } faults)
            throw new ArgumentException(string.Join(' ', faults), nameof(options));
        clock ??= TimeProvider.System;
        _path = options.DataPath;
        _place = $"the secret '{options.Path}' in the mount '{options.Mount}' of Vault at {options.EffectiveAddress.Authority}";
        _client = new VaultClient(() => client, options.EffectiveAddress, options.Namespace, options.Timeout, clock);
        _tokens = new VaultTokenSource(options.Authentication, _client, clock);
    }

    /// <summary>Adds a field.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ApiXKeyStoreException">Vault refused, or cannot be reached.</exception>
    public async Task<SecretWrite> WriteAsync(string field, string value, CancellationToken cancellationToken)
    {
        var token = await _tokens.GetAsync(refused: null, cancellationToken).ConfigureAwait(false);
        using var answer = await _client.GetAsync(_path, token, cancellationToken).ConfigureAwait(false);
        var data = answer.IsSuccess ? answer.Find("data", "data") : null;
        if (answer.IsSuccess ? data is null || answer.Find("data", "metadata") is null : answer.Status != HttpStatusCode.NotFound)
            throw new ApiXKeyStoreException(answer.IsSuccess
                ? $"The answer for {_place} is not that of a key/value engine of version 2."
                : $"Vault did not give {_place}: status {(int)answer.Status}{VaultStatus.Hint(answer.Status)}. To add a field, the token's policy needs read, create and update on it.");
        if (data is { } existing && existing.TryGetProperty(field, out var there))
            return there.ValueKind == JsonValueKind.String && there.ValueEquals(value) ? SecretWrite.AlreadyThere : SecretWrite.OtherValue;

        // The version that was read: whoever writes in between makes Vault refuse.
        var version = answer.Find("data", "metadata") is { } metadata && metadata.TryGetProperty("version", out var number) && number.TryGetInt64(out var count) ? count : 0;
        var body = Body(data, version, field, value);
        try
        {
            using var written = await _client.PostAsync(_path, token, body.WrittenMemory, cancellationToken).ConfigureAwait(false);
            if (!written.IsSuccess)
                throw new ApiXKeyStoreException($"Vault did not take the field '{field}' of {_place}: status {(int)written.Status}{Hint(written.Status)}.");
            return SecretWrite.Written;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(System.Runtime.InteropServices.MemoryMarshal.AsMemory(body.WrittenMemory).Span);
        }
    }

    /// <summary>Wipes the token.</summary>
    public void Dispose() => _tokens.Dispose();

    /// <summary>Says where it writes, and never a value.</summary>
    public override string ToString() => $"{nameof(VaultSecretWriter)} {{ {_place} }}";

    private static ArrayBufferWriter<byte> Body(JsonElement? data, long version, string field, string value)
    {
        // As large as it will get, so that no copy is left behind.
        var buffer = new ArrayBufferWriter<byte>((data is { } all ? all.GetRawText().Length * 6 : 0) + ((field.Length + value.Length) * 6) + 256);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteStartObject("options");
        json.WriteNumber("cas", version);
        json.WriteEndObject();
        json.WriteStartObject("data");
        if (data is { } existing)
        {
            foreach (var property in existing.EnumerateObject())
                property.WriteTo(json);
        }

        json.WriteString(field, value);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer;
    }

    private static string Hint(HttpStatusCode status) => status == HttpStatusCode.BadRequest
        ? ": somebody wrote to it at the same moment, or the mount's engine is not key/value, version 2; try again"
        : VaultStatus.Hint(status);
}
