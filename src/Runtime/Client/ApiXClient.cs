using System.Text.Json;

namespace ApiXGuard.Runtime;

/// <summary>
/// Makes signed requests to API-X servers. Thread-safe: one client serves a whole application. Methods named Create give an
/// <see cref="ApiXRequest"/> to which headers and cookies can be added; those named Make send one at once.
/// </summary>
public sealed partial class ApiXClient : IDisposable
{
    /// <summary>The longest response that a client made from a key store reads, in bytes.</summary>
    public const int MaxResponseSize = 64 * 1024 * 1024;

    private readonly Func<HttpClient> _http;
    private readonly HttpClient? _owned;
    private readonly TimeProvider _clock;

    /// <summary>Makes a client with connections of its own, which <see cref="Dispose"/> closes. It keeps no cookies and follows no redirects.</summary>
    /// <param name="store">Gives the keys; asked once for each request. Not disposed.</param>
    /// <param name="options">How to sign and send.</param>
    /// <param name="clock">Gives the date; the system's clock by default.</param>
    /// <param name="nonces">Gives the nonces; <see cref="CryptographicNonceSource"/> by default.</param>
    /// <param name="audit">Is told of each signature; nobody by default.</param>
    /// <param name="handler">Sends what was signed; by default a handler of its own. Given one, it is disposed with the client.</param>
    public ApiXClient(
        IApiXKeyStore store,
        ApiXSigningOptions? options = null,
        TimeProvider? clock = null,
        INonceSource? nonces = null,
        IApiXAudit? audit = null,
        HttpMessageHandler? handler = null)
    {
        var signer = new ApiXRequestSigner(store, options, clock, nonces, audit);
        _clock = clock ?? TimeProvider.System;
        _owned = new HttpClient(new ApiXSigningHandler(signer, options) { InnerHandler = handler ?? CreateHandler() }) { MaxResponseContentBufferSize = MaxResponseSize };
        _http = () => _owned;
    }

    /// <summary>Makes a client that sends through an HTTP client which signs: one with an <see cref="ApiXSigningHandler"/> among its handlers.</summary>
    /// <param name="http">The HTTP client. Not disposed.</param>
    /// <param name="clock">Gives the date; the system's clock by default.</param>
    public ApiXClient(HttpClient http, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        _clock = clock ?? TimeProvider.System;
        _http = () => http;
    }

    /// <summary>Makes a client that takes an HTTP client from a factory for each request. <c>AddApiXSigning</c> must have been called on it.</summary>
    /// <param name="factory">The factory.</param>
    /// <param name="name">The name of the HTTP client.</param>
    /// <param name="clock">Gives the date; the system's clock by default.</param>
    public ApiXClient(IHttpClientFactory factory, string name, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(factory);
        ArgumentNullException.ThrowIfNull(name);
        _clock = clock ?? TimeProvider.System;
        _http = () => factory.CreateClient(name);
    }

    /// <summary>Closes the connections of a client that was made from a key store. Does nothing for others.</summary>
    public void Dispose() => _owned?.Dispose();

    internal static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };

    internal async Task<ApiXResponse> SendAsync(ApiXRequest request, CancellationToken cancellationToken)
    {
        // Whether plain HTTP to this machine is wanted, the signing handler knows; nothing else may leave unsigned or in the clear.
        SecureAddress.Check(request.Url, allowInsecureLoopback: true);
        using var message = request.ToMessage(out var mark);
        try
        {
            using var response = await _http().SendAsync(message, cancellationToken).ConfigureAwait(false);
            if (!mark.IsSigned)
                throw new ApiXRequestException($"The HTTP client did not sign the request. Call AddApiXSigning on it, or give it an {nameof(ApiXSigningHandler)}.");
            var status = (int)response.StatusCode;
            var data = Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
            if (data is { } element && ApiXErrorBody.TryRead(element, out var error))
                throw ApiXResponseException.For(error, status);
            return new ApiXResponse(status, data);
        }
        catch (HttpRequestException error)
        {
            throw new ApiXRequestException($"The request to {request.Url.Host} did not get through: {error.Message}", error);
        }
        catch (TaskCanceledException error) when (!cancellationToken.IsCancellationRequested && error.InnerException is TimeoutException)
        {
            throw new ApiXRequestException($"The request to {request.Url.Host} got no answer in time.", error);
        }
    }

    private static JsonElement? Parse(byte[] body)
    {
        var json = body.AsMemory();
        if (json.Span is [0xEF, 0xBB, 0xBF, ..])
            json = json[3..];
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = CanonicalJson.MaxDepth });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
