using System.Buffers;

namespace ApiXGuard.Runtime;

/// <summary>Signs requests with the keys of a store, which it asks once for each request. Thread-safe; keeps no key.</summary>
public sealed class ApiXRequestSigner
{
    private const int NonceLength = 32;

    private static readonly SearchValues<char> NonceCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private readonly IApiXKeyStore _store;
    private readonly TimeProvider _clock;
    private readonly INonceSource _nonces;
    private readonly IApiXAudit? _audit;
    private readonly string _subject;

    /// <summary>Makes a signer.</summary>
    /// <param name="store">Gives the keys.</param>
    /// <param name="options">How to sign; read once, here.</param>
    /// <param name="clock">Gives the date; the system's clock by default.</param>
    /// <param name="nonces">Gives the nonces; <see cref="CryptographicNonceSource"/> by default.</param>
    /// <param name="audit">Is told of each signature; nobody by default.</param>
    public ApiXRequestSigner(
        IApiXKeyStore store,
        ApiXSigningOptions? options = null,
        TimeProvider? clock = null,
        INonceSource? nonces = null,
        IApiXAudit? audit = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        options ??= new ApiXSigningOptions();
        _store = store;
        _clock = clock ?? TimeProvider.System;
        _nonces = nonces ?? new CryptographicNonceSource();
        _audit = audit;
        _subject = options.AuditSubject ?? store.GetType().Name;
        Profile = options.Profile is SignatureProfile.Utf8 or SignatureProfile.Binary
            ? options.Profile
            : throw new ArgumentException($"{nameof(ApiXSigningOptions)}.{nameof(ApiXSigningOptions.Profile)} is neither Utf8 nor Binary.", nameof(options));
    }

    /// <summary>Which bytes of a body are signed.</summary>
    public SignatureProfile Profile { get; }

    /// <summary>Signs a request that is made now.</summary>
    /// <param name="method">GET, POST, PUT, DELETE or PATCH, in any case; sent in upper case.</param>
    /// <param name="target">Path and query exactly as they will go on the wire, as <see cref="RequestTarget.Of"/> gives them.</param>
    /// <param name="utf8Json">The body exactly as it will go on the wire, one JSON object or array in UTF-8; empty for no body.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    /// <exception cref="ApiXRequestException">The request cannot be signed: its method, target or body is not one that API-X knows.</exception>
    /// <exception cref="ApiXKeyStoreException">The store gave no key that can be used. What the store throws passes through.</exception>
    public ValueTask<ApiXSignedHeaders> SignAsync(
        string method,
        string target,
        ReadOnlyMemory<byte> utf8Json = default,
        CancellationToken cancellationToken = default) => SignAsync(method, target, utf8Json, _clock.GetUtcNow(), cancellationToken);

    /// <summary>Signs a request that was made at a given time.</summary>
    /// <param name="method">GET, POST, PUT, DELETE or PATCH, in any case; sent in upper case.</param>
    /// <param name="target">Path and query exactly as they will go on the wire, as <see cref="RequestTarget.Of"/> gives them.</param>
    /// <param name="utf8Json">The body exactly as it will go on the wire, one JSON object or array in UTF-8; empty for no body.</param>
    /// <param name="date">When it was made. Servers refuse dates in the future, and those older than a minute or so.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    /// <exception cref="ApiXRequestException">The request cannot be signed: its method, target or body is not one that API-X knows.</exception>
    /// <exception cref="ApiXKeyStoreException">The store gave no key that can be used. What the store throws passes through.</exception>
    public async ValueTask<ApiXSignedHeaders> SignAsync(
        string method,
        string target,
        ReadOnlyMemory<byte> utf8Json,
        DateTimeOffset date,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(target);
        if (!ApiXMethods.TryNormalize(method, out _))
            throw new ApiXRequestException($"API-X knows the methods {ApiXMethods.All}, and this request has another.");
        if (!RequestTarget.IsValid(RequestTarget.SignedForm(target)))
            throw new ApiXRequestException("The target must be path and query as they go on the wire: a slash, then ASCII without spaces, fragment or a second question mark (send %3F for that).");
        cancellationToken.ThrowIfCancellationRequested();

        var keys = await _store.GetKeysAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new ApiXKeyStoreException("The key store gave no keys. A store that has none must throw.");
        if (!IsHeaderValue(keys.ApiKey))
            throw new ApiXKeyStoreException("The API key cannot stand in a header: it has white space around it, or characters that are not visible ASCII. Correct it where it is stored.");
        var headers = Sign(keys, method, target, utf8Json.Span, date);
        _audit?.Record(new ApiXAuditEvent(ApiXAuditKind.RequestSigned, _subject));
        return headers;
    }

    /// <summary>Tells the store that a server no longer takes its keys, if it may have kept them.</summary>
    internal void Invalidate() => (_store as IApiXKeyCache)?.Invalidate();

    private static bool IsHeaderValue(ReadOnlySpan<char> value) =>
        !value.ContainsAnyExceptInRange(' ', '~') && value[0] != ' ' && value[^1] != ' ';

    private ApiXSignedHeaders Sign(ApiXKeys keys, string method, string target, ReadOnlySpan<byte> utf8Json, DateTimeOffset date)
    {
        Span<char> nonce = stackalloc char[NonceLength];
        _nonces.Fill(nonce);
        if (nonce.ContainsAnyExcept(NonceCharacters))
            throw new InvalidOperationException($"The {nameof(INonceSource)} gave characters other than letters and digits.");
        Span<char> dateText = stackalloc char[32];
        date.TryFormat(dateText, out var dateLength, "r", System.Globalization.CultureInfo.InvariantCulture);
        dateText = dateText[..dateLength];
        Span<byte> mac = stackalloc byte[ApiXSignature.Size];
        try
        {
            var traits = ApiXSignature.Compute(keys.AppKey, target, method, nonce, dateText, utf8Json, Profile, mac);
            return new ApiXSignedHeaders(keys.ApiKey, ApiXSignature.ToHex(mac), new string(nonce), new string(dateText), traits);
        }
        catch (CanonicalJsonException error)
        {
            throw new ApiXRequestException($"The body cannot be signed. {error.Message}", error);
        }
    }
}
