using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>Takes from an HTTP request what the verifier looks at.</summary>
internal static class IncomingRequests
{
    /// <summary>Whether a request has any of the headers that only signed requests have.</summary>
    public static bool LooksSigned(HttpRequest request) =>
        request.Headers.ContainsKey(ApiXHeaderNames.ApiKey)
        || request.Headers.ContainsKey(ApiXHeaderNames.Signature)
        || request.Headers.ContainsKey(ApiXHeaderNames.Nonce);

    /// <summary>The address a request came from; IPv4 as such.</summary>
    public static IPAddress? Origin(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        { IsIPv4MappedToIPv6: true } address => address.MapToIPv4(),
        var address => address,
    };

    public static ApiXIncomingRequest From(HttpContext context, IPAddress? origin, bool isSecure)
    {
        var request = context.Request;
        var headers = request.Headers;
        return new ApiXIncomingRequest
        {
            Method = request.Method,
            // Path and QueryString are decoded and rebuilt; a signature covers what stood in the request line.
            Target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "",
            IsSecure = isSecure,
            ApiKey = headers[ApiXHeaderNames.ApiKey],
            Signature = headers[ApiXHeaderNames.Signature],
            Nonce = headers[ApiXHeaderNames.Nonce],
            Date = headers.Date,
            ContentType = headers.ContentType,
            ContentEncoding = headers.ContentEncoding,
            Origin = origin,
            MayHaveBody = MayHaveBody(context),
            BodyReader = (limit, cancellationToken) => BodyBuffer.ReadAsync(request, limit, cancellationToken),
        };
    }

    private static bool MayHaveBody(HttpContext context) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody
        ?? (context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0);
}
