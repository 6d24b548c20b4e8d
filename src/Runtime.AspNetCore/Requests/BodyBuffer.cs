using Microsoft.AspNetCore.Http;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>Reads a body into memory, within a limit, and puts what was read in the body's place, for the endpoint to read.</summary>
internal static class BodyBuffer
{
    // What is set aside on a caller's word alone; more only as bytes arrive.
    private const int FirstSize = 16 * 1024;

    public static async ValueTask<ApiXRequestBody> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
            return Refuse(request, ApiXRequestBody.TooLarge);
        try
        {
            var (bytes, length) = await ReadToEndAsync(request, limit, cancellationToken).ConfigureAwait(false);
            if (length > limit)
                return Refuse(request, ApiXRequestBody.TooLarge);
            request.Body = new MemoryStream(bytes, 0, length, writable: false);
            return ApiXRequestBody.Of(bytes.AsMemory(0, length));
        }
        catch (BadHttpRequestException exception)
        {
            return Refuse(request, exception.StatusCode == StatusCodes.Status413PayloadTooLarge ? ApiXRequestBody.TooLarge : ApiXRequestBody.Broken);
        }
        catch (IOException)
        {
            return Refuse(request, ApiXRequestBody.Broken);
        }
    }

    private static async ValueTask<(byte[] Bytes, int Length)> ReadToEndAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        // One byte more than announced, so that the end is seen without growing.
        var announced = Math.Min(request.ContentLength ?? FirstSize, FirstSize);
        var bytes = new byte[(int)announced + 1];
        var length = 0;
        while (length <= limit)
        {
            if (length == bytes.Length)
                Array.Resize(ref bytes, (int)Math.Min(2L * bytes.Length, (long)limit + 1));
            var read = await request.Body.ReadAsync(bytes.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                break;
            length += read;
        }

        return (bytes, length);
    }

    // What is left of such a body must not look like all of it to whoever reads on.
    private static ApiXRequestBody Refuse(HttpRequest request, ApiXRequestBody refusal)
    {
        request.Body = refusal.State == ApiXRequestBodyState.TooLarge ? RefusedBodyStream.TooLarge : RefusedBodyStream.Broken;
        return refusal;
    }
}
