using System.Net.Http.Headers;

namespace ApiXGuard.Runtime;

/// <summary>Reads the bytes of a body that is signed, and refuses one that no server would check.</summary>
internal static class SignedContent
{
    public static async ValueTask<byte[]> ReadAsync(HttpContent? content, int maxSize, CancellationToken cancellationToken)
    {
        if (content is null)
            return [];
        if (content.Headers.ContentLength > maxSize)
            throw TooLong(maxSize);
        if (content.Headers.ContentEncoding.Count != 0)
            throw new ApiXRequestException("The body has a Content-Encoding. Only plain JSON is signed: send it uncompressed.");

        // A body of a stream can be read once only; kept in the content's own buffer, it is there for another attempt.
        byte[] body;
        try
        {
            await content.LoadIntoBufferAsync(maxSize).WaitAsync(cancellationToken).ConfigureAwait(false);
            body = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException error) when (error.InnerException is null)
        {
            throw TooLong(maxSize);
        }

        if (body.Length > maxSize)
            throw TooLong(maxSize);
        if (body.Length != 0 && !IsJson(content.Headers))
            throw new ApiXRequestException($"The body's content type is not {ApiXHeaderNames.JsonContentType} in UTF-8. Servers check the signature of such bodies only.");
        return body;
    }

    private static bool IsJson(HttpContentHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues(ApiXHeaderNames.ContentType, out var values) || values.Count == 0)
            return true;
        return headers.ContentType is { } type
            && string.Equals(type.MediaType, ApiXHeaderNames.JsonContentType, StringComparison.OrdinalIgnoreCase)
            && (type.CharSet is null || string.Equals(type.CharSet.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase));
    }

    private static ApiXRequestException TooLong(int maxSize) =>
        new($"The body is longer than {maxSize} bytes. {nameof(ApiXSigningOptions)}.{nameof(ApiXSigningOptions.MaxBodySize)} sets the limit.");
}
