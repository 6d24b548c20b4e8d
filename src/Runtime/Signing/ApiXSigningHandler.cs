using System.Net;
using System.Net.Http.Headers;

namespace ApiXGuard.Runtime;

/// <summary>
/// Signs each request that passes, last before it goes on the wire. It stands innermost, under handlers that retry: every attempt is a request of
/// its own, with new nonce and date. It sends a signed copy, so that the caller's message, and what is logged of it, never holds the signature or
/// the API key; headers of those names that the caller set are dropped. Thread-safe.
/// </summary>
/// <remarks>
/// <para>
/// Only HTTPS is spoken (plain HTTP to this machine with <see cref="ApiXSigningOptions.AllowInsecureLoopback"/>), only the methods GET, POST, PUT,
/// DELETE and PATCH, and only bodies of JSON in UTF-8, since no other body would be signed. The body is read into memory once. The target sent
/// is the one signed, as <see cref="RequestTarget.Of"/> gives it. All five headers go with every request; one without a body has an empty one.
/// </para>
/// <para>
/// A redirect would carry the headers to another address, where the signature does not fit: on the first request the primary handler's
/// <c>AllowAutoRedirect</c> is switched off, and redirects come back as responses. When a server answers that it does not know the application
/// or does not take the signature, a store that may have kept old keys is told (<see cref="IApiXKeyCache.Invalidate"/>).
/// </para>
/// </remarks>
public sealed class ApiXSigningHandler : DelegatingHandler
{
    private readonly ApiXRequestSigner _signer;
    private readonly bool _allowInsecureLoopback;
    private readonly int _maxBodySize;
    private volatile bool _staysWithHost;

    /// <summary>Makes a handler.</summary>
    /// <param name="signer">Signs.</param>
    /// <param name="options">How to send; read once, here.</param>
    public ApiXSigningHandler(ApiXRequestSigner signer, ApiXSigningOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(signer);
        options ??= new ApiXSigningOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxBodySize, $"{nameof(options)}.{nameof(options.MaxBodySize)}");
        _signer = signer;
        _allowInsecureLoopback = options.AllowInsecureLoopback;
        _maxBodySize = options.MaxBodySize;
    }

    /// <summary>Signs and sends a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ApiXRequestException">The request cannot be signed or must not be sent as it is; it was not sent.</exception>
    /// <exception cref="ApiXKeyStoreException">The store gave no key that can be used. What the store throws passes through.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!_staysWithHost)
        {
            Redirects.Forbid(InnerHandler);
            _staysWithHost = true;
        }

        var address = SecureAddress.Check(request.RequestUri, _allowInsecureLoopback);
        if (!ApiXMethods.TryNormalize(request.Method.Method, out var method))
            throw new ApiXRequestException($"API-X knows the methods {ApiXMethods.All}, and this request has another.");
        string target;
        try
        {
            target = RequestTarget.Of(address);
        }
        catch (ArgumentException error)
        {
            throw new ApiXRequestException("The path or query of the address holds characters that must be percent-encoded.", error);
        }

        var body = await SignedContent.ReadAsync(request.Content, _maxBodySize, cancellationToken).ConfigureAwait(false);
        var mark = request.Options.TryGetValue(SigningMark.Key, out var found) ? found : null;
        var headers = mark is { IsSigned: false }
            ? await _signer.SignAsync(method.Method, target, body, mark.Date, cancellationToken).ConfigureAwait(false)
            : await _signer.SignAsync(method.Method, target, body, cancellationToken).ConfigureAwait(false);
        mark?.IsSigned = true;

        using var signed = SignedCopy.Of(request, method, SecureAddress.WithTarget(address, target), headers, body);
        var response = await base.SendAsync(signed, cancellationToken).ConfigureAwait(false);
        response.RequestMessage = request;
        if (response.StatusCode == HttpStatusCode.Unauthorized
            && await ErrorPeek.ReadIdAsync(response, cancellationToken).ConfigureAwait(false) is ApiXErrorIds.UnauthorizedApp or ApiXErrorIds.InvalidRequest)
        {
            _signer.Invalidate();
        }

        return response;
    }

    /// <summary>Is refused: keys come asynchronously.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Requests are signed asynchronously. Use SendAsync, or GetAsync, PostAsync and so on.");
}
