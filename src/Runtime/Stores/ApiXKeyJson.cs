using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace ApiXGuard.Runtime;

/// <summary>
/// Takes both keys from a JSON object, as secret managers hold them in one secret: <c>{"apiKey":"…","appKey":"…"}</c>. Uses no reflection;
/// thread-safe. What goes wrong is told without quoting the JSON.
/// </summary>
public static class ApiXKeyJson
{
    /// <summary>Takes the keys from a text.</summary>
    /// <param name="json">The JSON object; other fields are passed over.</param>
    /// <param name="place">Where the JSON came from, for messages; to follow "from", as in <c>the secret 'billing'</c>.</param>
    /// <param name="apiKeyField">The field that holds the API key.</param>
    /// <param name="appKeyField">The field that holds the app key.</param>
    /// <exception cref="ApiXKeyStoreException">It is no JSON object, or a field is missing or holds no key.</exception>
    public static ApiXKeys Read(string json, string place, string apiKeyField = "apiKey", string appKeyField = "appKey")
    {
        ArgumentNullException.ThrowIfNull(json);
        byte[] buffer;
        int length;
        try
        {
            buffer = ArrayPool<byte>.Shared.Rent(StrictText.Utf8Length(json, nameof(json)));
            length = StrictText.Utf8.GetBytes(json, buffer);
        }
        catch (ArgumentException)
        {
            throw NotJson(place);
        }

        try
        {
            return Read(buffer.AsSpan(0, length), place, apiKeyField, appKeyField);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(buffer.AsSpan(0, length));
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Takes the keys from bytes.</summary>
    /// <param name="utf8Json">The JSON object in UTF-8; other fields are passed over.</param>
    /// <param name="place">Where the JSON came from, for messages; to follow "from".</param>
    /// <param name="apiKeyField">The field that holds the API key.</param>
    /// <param name="appKeyField">The field that holds the app key.</param>
    /// <exception cref="ApiXKeyStoreException">It is no JSON object, or a field is missing or holds no key.</exception>
    public static ApiXKeys Read(ReadOnlySpan<byte> utf8Json, string place, string apiKeyField = "apiKey", string appKeyField = "appKey")
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(apiKeyField);
        ArgumentNullException.ThrowIfNull(appKeyField);
        try
        {
            var reader = new Utf8JsonReader(utf8Json);
            return Read(ref reader, place, apiKeyField, appKeyField);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Their messages quote the text.
            throw NotJson(place);
        }
    }

    private static ApiXKeys Read(ref Utf8JsonReader reader, string place, string apiKeyField, string appKeyField)
    {
        string? apiKey = null, appKey = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw NotJson(place);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isApiKey = reader.ValueTextEquals(apiKeyField);
            var isAppKey = reader.ValueTextEquals(appKeyField);
            reader.Read();
            if (isApiKey)
                apiKey = Text(ref reader, apiKeyField, place);
            if (isAppKey)
                appKey = Text(ref reader, appKeyField, place);
            reader.Skip();
        }

        return new ApiXKeys(
            KeyText.Require(apiKey, KeyText.ApiKey, $"the field '{apiKeyField}' of {place}"),
            KeyText.Require(appKey, KeyText.AppKey, $"the field '{appKeyField}' of {place}"));
    }

    private static string Text(ref Utf8JsonReader reader, string field, string place) =>
        reader.TokenType == JsonTokenType.String
            ? reader.GetString()!
            : throw new ApiXKeyStoreException($"The field '{field}' of {place} is not a text.");

    private static ApiXKeyStoreException NotJson(string place) => new($"What came from {place} is not a JSON object with text fields.");
}
