using System.Net.Http.Headers;
using System.Text.Json;

namespace ApiXGuard.Runtime;

/// <summary>
/// One request to an API-X server, made by an <see cref="ApiXClient"/>. Its date is fixed when it is made, and it is sent once only: servers
/// refuse what they have seen, and what is old. Headers and cookies are not thread-safe; <see cref="MakeAsync"/> is.
/// </summary>
public sealed class ApiXRequest
{
    private readonly ApiXClient _client;
    private readonly ApiXData _data;
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private readonly DateTimeOffset _date;
    private JsonElement? _element;
    private int _sent;

    internal ApiXRequest(ApiXClient client, Uri url, HttpMethod method, ApiXData data, DateTimeOffset date)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(method);
        if (!url.IsAbsoluteUri)
            throw new ArgumentException("The address of a request is absolute.", nameof(url));
        _client = client;
        _data = data;
        _date = date;
        Url = url;
        Method = ApiXMethods.TryNormalize(method.Method, out var known)
            ? known
            : throw new ApiXRequestException($"API-X knows the methods {ApiXMethods.All}, and this request has another.");
    }

    /// <summary>Where the request goes.</summary>
    public Uri Url { get; }

    /// <summary>GET, POST, PUT, DELETE or PATCH.</summary>
    public HttpMethod Method { get; }

    /// <summary>The JSON of the body; <see langword="null"/> for no body.</summary>
    public JsonElement? Data
    {
        get
        {
            if (_element is null && !_data.IsEmpty)
            {
                using var document = JsonDocument.Parse(_data.Utf8Json, new JsonDocumentOptions { MaxDepth = CanonicalJson.MaxDepth });
                _element = document.RootElement.Clone();
            }

            return _element;
        }
    }

    /// <summary>When the request was made: what the header <c>Date</c> says, in whole seconds.</summary>
    public DateTimeOffset Date => _date;

    /// <summary>A copy of the headers, without the protected ones (API key, signature, nonce). Names in any case.</summary>
    public IReadOnlyDictionary<string, string> Headers
    {
        get
        {
            var headers = new Dictionary<string, string>(_headers, StringComparer.OrdinalIgnoreCase)
            {
                [ApiXHeaderNames.ContentType] = ApiXHeaderNames.JsonContentType,
                [ApiXHeaderNames.Date] = DateText,
            };
            if (CookieHeader is { } cookies)
                headers[RequestHeaderRules.Cookie] = cookies;
            return headers;
        }
    }

    /// <summary>A copy of the cookies.</summary>
    public IReadOnlyDictionary<string, string> Cookies => new Dictionary<string, string>(_cookies, StringComparer.Ordinal);

    private string DateText => _date.ToString("r", System.Globalization.CultureInfo.InvariantCulture);

    // Cookies set one by one stand beside those that were set as a header.
    private string? CookieHeader
    {
        get
        {
            var cookies = _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}");
            if (_headers.TryGetValue(RequestHeaderRules.Cookie, out var header) && header.Length != 0)
                cookies = cookies.Prepend(header);
            var text = string.Join("; ", cookies);
            return text.Length == 0 ? null : text;
        }
    }

    /// <summary>Sets a header, in place of one of the same name.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <param name="value">The value: ASCII without control characters.</param>
    /// <exception cref="ApiXRequestException">
    /// The header is a protected one (API key, signature, nonce), a read-only one (<c>Content-Type</c>, <c>Date</c>), one that belongs to the connection, or
    /// name or value cannot stand in a header.
    /// </exception>
    public void SetHeader(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        name = RequestHeaderRules.Writable(name, "set");
        _headers[name] = RequestHeaderRules.CheckedValue(name, value);
    }

    /// <summary>Takes a header away, if it is there.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <exception cref="ApiXRequestException">The header is one that cannot be set.</exception>
    public void UnsetHeader(string name) => _headers.Remove(RequestHeaderRules.Writable(name, "unset"));

    /// <summary>Gets a header. <c>Cookie</c> is there only if it was set as a header; see <see cref="GetCookie"/>.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <returns>The value; <see langword="null"/> where there is none.</returns>
    /// <exception cref="ApiXRequestException">The header is a protected one.</exception>
    public string? Header(string name)
    {
        name = RequestHeaderRules.Readable(name);
        if (name.Equals(ApiXHeaderNames.ContentType, StringComparison.OrdinalIgnoreCase))
            return ApiXHeaderNames.JsonContentType;
        return name.Equals(ApiXHeaderNames.Date, StringComparison.OrdinalIgnoreCase) ? DateText : _headers.GetValueOrDefault(name);
    }

    /// <summary>Sets several cookies, in place of those of the same names; others stay.</summary>
    /// <param name="cookies">Names and values.</param>
    /// <exception cref="ApiXRequestException">A name or value cannot stand in a cookie; none is set then.</exception>
    public void SetCookies(IEnumerable<KeyValuePair<string, string>> cookies)
    {
        ArgumentNullException.ThrowIfNull(cookies);
        var all = cookies.ToList();
        all.ForEach(cookie => RequestHeaderRules.CheckCookie(cookie.Key, cookie.Value));
        all.ForEach(cookie => _cookies[cookie.Key] = cookie.Value);
    }

    /// <summary>Sets a cookie.</summary>
    /// <param name="name">The name; upper and lower case differ.</param>
    /// <param name="value">The value: ASCII without control characters and semicolons.</param>
    /// <exception cref="ApiXRequestException">The name or value cannot stand in a cookie.</exception>
    public void AddCookie(string name, string value)
    {
        RequestHeaderRules.CheckCookie(name, value);
        _cookies[name] = value;
    }

    /// <summary>Takes a cookie away, if it is there.</summary>
    /// <param name="name">The name.</param>
    public void RemoveCookie(string name) => _cookies.Remove(name);

    /// <summary>Gets a cookie.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The value; <see langword="null"/> where there is none.</returns>
    public string? GetCookie(string name) => _cookies.GetValueOrDefault(name);

    /// <summary>Signs and sends the request.</summary>
    /// <param name="cancellationToken">Ends the wait. A request whose sending was cancelled is not sent again either.</param>
    /// <returns>What the server answered, whatever the status, unless it is an error in API-X's form.</returns>
    /// <exception cref="ApiXResponseException">The server refused the request, and said so in API-X's form.</exception>
    /// <exception cref="ApiXRequestException">The request was sent before, cannot be signed, must not be sent as it is, or did not get through.</exception>
    /// <exception cref="ApiXKeyStoreException">The store gave no key that can be used. What the store throws passes through.</exception>
    public Task<ApiXResponse> MakeAsync(CancellationToken cancellationToken = default) => Interlocked.Exchange(ref _sent, 1) == 0
        ? _client.SendAsync(this, cancellationToken)
        : throw new ApiXRequestException("This request was sent before. Servers refuse a request that comes twice: make a new one.");

    /// <summary>Gives method and host; neither path nor query, which may hold what is nobody else's business.</summary>
    public override string ToString() => $"{nameof(ApiXRequest)} {{ {Method.Method} {Url.Host} }}";

    /// <summary>Makes the message for an HTTP client whose handler signs it.</summary>
    internal HttpRequestMessage ToMessage(out SigningMark mark)
    {
        var message = new HttpRequestMessage(Method, Url);
        mark = new SigningMark(_date);
        message.Options.Set(SigningMark.Key, mark);
        message.Content = new ByteArrayContent(_data.Utf8Json);
        message.Content.Headers.ContentType = new MediaTypeHeaderValue(ApiXHeaderNames.JsonContentType);
        foreach (var (name, value) in _headers)
        {
            // Headers such as Content-Language belong to the content.
            if (!name.Equals(RequestHeaderRules.Cookie, StringComparison.OrdinalIgnoreCase) && !message.Headers.TryAddWithoutValidation(name, value))
                message.Content.Headers.TryAddWithoutValidation(name, value);
        }

        if (CookieHeader is { } cookies)
            message.Headers.TryAddWithoutValidation(RequestHeaderRules.Cookie, cookies);
        return message;
    }
}
