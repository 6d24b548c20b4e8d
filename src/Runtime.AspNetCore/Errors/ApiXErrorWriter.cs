using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>Writes the protocol's error answers.</summary>
internal static class ApiXErrorWriter
{
    // As JSON.stringify writes it; the content type and nosniff keep browsers from reading it as a page.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpResponse response, ApiXFailure failure, CancellationToken cancellationToken)
    {
        if (response.HasStarted)
            return;
        response.StatusCode = failure.StatusCode;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (failure.StatusCode == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = ApiXDefaults.AuthenticationScheme;
        if (failure.RetryAfter is { } retryAfter)
            response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(retryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (failure.IsFrameworkError)
        {
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync(failure.Message, cancellationToken).ConfigureAwait(false);
            return;
        }

        var buffer = new ArrayBufferWriter<byte>(256);
        Write(buffer, failure);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = buffer.WrittenCount;
        await response.Body.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    private static void Write(IBufferWriter<byte> destination, ApiXFailure failure)
    {
        using var writer = new Utf8JsonWriter(destination, WriterOptions);
        writer.WriteStartObject();
        writer.WriteBoolean("success"u8, false);
        writer.WriteString("message"u8, failure.Message);
        writer.WriteStartObject("error"u8);
        writer.WriteString("id"u8, failure.Id);
        writer.WriteString("message"u8, failure.Message);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
