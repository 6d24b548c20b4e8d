using System.Buffers;

namespace ApiXGuard.Runtime;

/// <content>Reads the body, and refuses what no signature can cover.</content>
public sealed partial class ApiXRequestVerifier
{
    private const int ContentTooLarge = 413;
    private const int UnsupportedMediaType = 415;

    private async ValueTask<(ApiXVerificationResult? Refusal, ReadOnlyMemory<byte> Body)> ReadStrictBodyAsync(
        ApiXIncomingRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasBody)
            return default;
        var read = await request.ReadBodyAsync(_options.MaxBodySize, cancellationToken).ConfigureAwait(false);
        if (read.State != ApiXRequestBodyState.Complete)
            return (RefuseUnread(read.State), default);
        if (read.Bytes.IsEmpty)
            return default;
        if (!IsIdentity(request))
            return (BadBody(ApiXRejectionReasons.EncodedBody), default);
        if (JsonContentTypes.Classify(request.ContentType) != JsonContentType.Yes)
            return (BadBody(ApiXRejectionReasons.UnsignedContentType), default);
        return (null, read.Bytes);
    }

    private async ValueTask<(ApiXVerificationResult? Refusal, ReadOnlyMemory<byte> Body)> ReadCompatBodyAsync(
        ApiXIncomingRequest request, CancellationToken cancellationToken)
    {
        var type = JsonContentTypes.Classify(request.ContentType.Count > 1 ? request.ContentType[0] : request.ContentType);
        // A body that is not JSON stays where it is, unread and unsigned.
        if (!request.HasBody || type == JsonContentType.No)
            return default;
        if (type == JsonContentType.OtherCharset)
            return (BadBody(ApiXRejectionReasons.UnsignedContentType, UnsupportedMediaType), default);
        if (!IsIdentity(request))
            return (BadBody(ApiXRejectionReasons.EncodedBody, UnsupportedMediaType), default);
        var read = await request.ReadBodyAsync(_options.MaxBodySize, cancellationToken).ConfigureAwait(false);
        if (read.State != ApiXRequestBodyState.Complete)
            return (RefuseUnread(read.State), default);
        // Node's decoder drops a byte order mark.
        var json = read.Bytes.Span.StartsWith("\uFEFF"u8) ? read.Bytes[3..] : read.Bytes;
        if (json.IsEmpty)
            return default;
        try
        {
            CanonicalJson.Write(json.Span, new ArrayBufferWriter<byte>(json.Length));
            return (null, json);
        }
        catch (CanonicalJsonException)
        {
            return (BadBody(ApiXRejectionReasons.MalformedJson), default);
        }
    }

    private ApiXVerificationResult RefuseUnread(ApiXRequestBodyState state) => state == ApiXRequestBodyState.TooLarge
        ? BadBody(ApiXRejectionReasons.BodyTooLarge, ContentTooLarge)
        : BadBody(ApiXRejectionReasons.BrokenBody);

    private ApiXVerificationResult BadBody(string reason, int statusCode = BadRequest) =>
        ApiXVerificationResult.Refuse(ApiXErrorIds.InvalidJsonBody, statusCode, reason, frameworkError: !_strict);

    private static bool IsIdentity(ApiXIncomingRequest request) => request.ContentEncoding.Count == 0
        || (request.ContentEncoding.Count == 1 && string.Equals(request.ContentEncoding[0], "identity", StringComparison.OrdinalIgnoreCase));
}
