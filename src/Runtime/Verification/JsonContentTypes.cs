using System.Net.Http.Headers;
using Microsoft.Extensions.Primitives;

namespace ApiXGuard.Runtime;

/// <summary>Tells whether a content type announces JSON in UTF-8.</summary>
internal static class JsonContentTypes
{
    private const string Json = "application/json";

    public static JsonContentType Classify(StringValues contentType)
    {
        if (contentType.Count != 1 || contentType[0] is not { } text)
            return JsonContentType.No;
        if (text.Equals(Json, StringComparison.OrdinalIgnoreCase))
            return JsonContentType.Yes;
        if (!MediaTypeHeaderValue.TryParse(text, out var parsed) || !string.Equals(parsed.MediaType, Json, StringComparison.OrdinalIgnoreCase))
            return JsonContentType.No;
        // Not of the form that RFC 9110 gives content types, so nobody has to take it for JSON.
        if (parsed.Parameters.Any(p => string.IsNullOrEmpty(p.Value)))
            return JsonContentType.No;
        // Of two charsets a reader may take either.
        return parsed.Parameters.All(p => !p.Name.Equals("charset", StringComparison.OrdinalIgnoreCase)
            || string.Equals(p.Value?.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase))
            ? JsonContentType.Yes
            : JsonContentType.OtherCharset;
    }
}
