using System.Text.Json;

namespace ApiXGuard.Runtime;

/// <summary>Looks into a response for the id of an API-X error, and leaves the response as it was for those who read it after.</summary>
internal static class ErrorPeek
{
    private const int Limit = 16 * 1024;

    public static async ValueTask<string?> ReadIdAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var content = response.Content;
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var start = new byte[Limit];
        var length = await stream.ReadAtLeastAsync(start, Limit, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);

        HttpContent whole = length < Limit ? new ByteArrayContent(start, 0, length) : new StreamContent(new PrefixedStream(start, stream));
        foreach (var (name, values) in content.Headers.NonValidated)
            whole.Headers.TryAddWithoutValidation(name, values);
        response.Content = whole;
        if (length == Limit)
            return null;
        content.Dispose();
        try
        {
            using var document = JsonDocument.Parse(start.AsMemory(0, length));
            return ApiXErrorBody.TryRead(document.RootElement, out var error) ? error.Id : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
