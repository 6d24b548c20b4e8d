using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;

namespace ApiXGuard.Runtime;

/// <summary>Speaks Vault's HTTP API (https://developer.hashicorp.com/vault/api-docs), as much of it as a key store needs. Thread-safe.</summary>
internal sealed class VaultClient(Func<HttpClient> http, Uri address, string? vaultNamespace, TimeSpan timeout, TimeProvider clock)
{
    private const int MaxAnswerSize = 1 << 20;
    private static readonly TimeSpan LongestLease = TimeSpan.FromDays(365);

    /// <summary>Reads.</summary>
    public Task<VaultAnswer> GetAsync(string path, string token, CancellationToken cancellationToken) => SendAsync(HttpMethod.Get, path, token, null, cancellationToken);

    /// <summary>Writes.</summary>
    public Task<VaultAnswer> PostAsync(string path, string token, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => SendAsync(HttpMethod.Post, path, token, body, cancellationToken);

    /// <summary>Logs in with an auth method.</summary>
    public async ValueTask<VaultToken> LogInAsync(string path, ReadOnlyMemory<byte> body, string method, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Post, path, null, body, cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccess)
        {
            var hint = (int)answer.Status is 400 or 401 or 403 or 404 ? ": check the mount, the role and what the role is bound to" : VaultStatus.Hint(answer.Status);
            throw new ApiXKeyStoreException($"Vault refused the login by {method} with status {(int)answer.Status}{hint}.");
        }

        return TokenIn(answer) ?? throw new ApiXKeyStoreException($"Vault's answer to the login by {method} holds no token.");
    }

    /// <summary>Asks what the lease of a given token is.</summary>
    /// <returns>The token; without a lease where Vault does not tell, since a token may be good for a secret and not for asking.</returns>
    public async ValueTask<VaultToken> LookUpAsync(string token, CancellationToken cancellationToken)
    {
        using var answer = await GetAsync("v1/auth/token/lookup-self", token, cancellationToken).ConfigureAwait(false);
        if (answer.Status is HttpStatusCode.Forbidden)
            return new VaultToken(token, TimeSpan.Zero, renewable: false);
        if (!answer.IsSuccess)
            throw new ApiXKeyStoreException($"Vault did not tell the lease of the token: status {(int)answer.Status}{VaultStatus.Hint(answer.Status)}.");
        return answer.Find("data") is { } data
            ? new VaultToken(token, Lease(data, "ttl"), IsRenewable(data))
            : throw new ApiXKeyStoreException("Vault's answer about the token is not what its API describes. Is the address that of Vault?");
    }

    /// <summary>Asks for a longer lease.</summary>
    /// <returns>The token with its new lease; <see langword="null"/> where Vault refuses it.</returns>
    /// <exception cref="ApiXKeyStoreException">Vault cannot be asked now.</exception>
    public async ValueTask<VaultToken?> RenewAsync(string token, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Post, "v1/auth/token/renew-self", token, "{}"u8.ToArray(), cancellationToken).ConfigureAwait(false);
        if ((int)answer.Status is >= 500 or 412 or 429)
            throw new ApiXKeyStoreException($"Vault did not renew the token: status {(int)answer.Status}{VaultStatus.Hint(answer.Status)}.");
        return answer.IsSuccess ? TokenIn(answer) : null;
    }

    private static VaultToken? TokenIn(VaultAnswer answer) =>
        answer.Find("auth") is { } auth && VaultAnswer.Text(auth, "client_token") is { Length: > 0 } token && token.All(c => c is > ' ' and <= '~')
            ? new VaultToken(token, Lease(auth, "lease_duration"), IsRenewable(auth))
            : null;

    private static TimeSpan Lease(JsonElement element, string name) =>
        element.TryGetProperty(name, out var seconds) && seconds.ValueKind == JsonValueKind.Number && seconds.TryGetInt64(out var count) && count > 0
            ? TimeSpan.FromSeconds(Math.Min(count, (long)LongestLease.TotalSeconds))
            : TimeSpan.Zero;

    private static bool IsRenewable(JsonElement element) => element.TryGetProperty("renewable", out var renewable) && renewable.ValueKind == JsonValueKind.True;

    private async Task<VaultAnswer> SendAsync(HttpMethod method, string path, string? token, ReadOnlyMemory<byte>? body, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        using var request = new HttpRequestMessage(method, new Uri(address, path));
        request.Headers.Add("X-Vault-Request", "true");
        if (token is not null)
            request.Headers.Add("X-Vault-Token", token);
        if (vaultNamespace is not null)
            request.Headers.Add("X-Vault-Namespace", vaultNamespace);
        if (body is { } bytes)
            request.Content = new ReadOnlyMemoryContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        try
        {
            using var response = await http().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return await ReadAsync(response, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ApiXKeyStoreException($"Vault at {address.Authority} did not answer within {timeout.TotalSeconds:0.###} s.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw new ApiXKeyStoreException($"Vault at {address.Authority} cannot be reached.", error);
        }
    }

    private async Task<VaultAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > MaxAnswerSize)
            throw TooLarge();
        var buffer = new byte[16 * 1024];
        var length = 0;
        try
        {
            var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (content.ConfigureAwait(false))
            {
                for (int read; (read = await content.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0;)
                {
                    length += read;
                    if (length > MaxAnswerSize)
                        throw TooLarge();
                    if (length < buffer.Length)
                        continue;
                    var larger = new byte[buffer.Length * 2];
                    buffer.CopyTo(larger, 0);
                    CryptographicOperations.ZeroMemory(buffer);
                    buffer = larger;
                }
            }
        }
        catch
        {
            CryptographicOperations.ZeroMemory(buffer);
            throw;
        }

        return new VaultAnswer(response.StatusCode, buffer, length);
    }

    private ApiXKeyStoreException TooLarge() => new($"The answer of Vault at {address.Authority} is larger than {MaxAnswerSize >> 20} MiB. Is the address that of Vault?");
}
