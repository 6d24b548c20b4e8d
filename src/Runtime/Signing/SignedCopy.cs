using System.Buffers;
using System.Net.Http.Headers;

namespace ApiXGuard.Runtime;

/// <summary>Makes the message that goes on the wire for a request.</summary>
internal static class SignedCopy
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\0");

    public static HttpRequestMessage Of(HttpRequestMessage request, HttpMethod method, Uri address, ApiXSignedHeaders headers, byte[] body)
    {
        var copy = new HttpRequestMessage(method, address)
        {
            Version = request.Version,
            VersionPolicy = request.VersionPolicy,
            Content = new ByteArrayContent(body),
        };
        foreach (var option in request.Options)
            copy.Options.Set(new HttpRequestOptionsKey<object?>(option.Key), option.Value);
        CopyHeaders(request.Headers, copy.Headers);
        if (request.Content is { } content)
            CopyHeaders(content.Headers, copy.Content.Headers);

        copy.Headers.TryAddWithoutValidation(ApiXHeaderNames.ApiKey, headers.ApiKey);
        copy.Headers.TryAddWithoutValidation(ApiXHeaderNames.Signature, headers.Signature);
        copy.Headers.TryAddWithoutValidation(ApiXHeaderNames.Nonce, headers.Nonce);
        copy.Headers.TryAddWithoutValidation(ApiXHeaderNames.Date, headers.Date);
        copy.Content.Headers.TryAddWithoutValidation(ApiXHeaderNames.ContentType, ApiXHeaderNames.JsonContentType);
        return copy;
    }

    private static void CopyHeaders(HttpHeaders from, HttpHeaders to)
    {
        foreach (var (name, values) in from.NonValidated)
        {
            if (IsReplaced(name))
                continue;
            foreach (var value in values)
            {
                if (value.AsSpan().ContainsAny(LineEnds))
                    throw new ApiXRequestException($"The header {name} holds a line break.");
                to.TryAddWithoutValidation(name, value);
            }
        }
    }

    private static bool IsReplaced(string name) =>
        name.Equals(ApiXHeaderNames.ApiKey, StringComparison.OrdinalIgnoreCase)
        || name.Equals(ApiXHeaderNames.Signature, StringComparison.OrdinalIgnoreCase)
        || name.Equals(ApiXHeaderNames.Nonce, StringComparison.OrdinalIgnoreCase)
        || name.Equals(ApiXHeaderNames.Date, StringComparison.OrdinalIgnoreCase)
        || name.Equals(ApiXHeaderNames.ContentType, StringComparison.OrdinalIgnoreCase)
        || name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase);
}
