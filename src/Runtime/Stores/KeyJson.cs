using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace ApiXGuard.Runtime;

/// <summary>Reads both keys from a JSON object, without reflection.</summary>
internal static class KeyJson
{
    /// <summary>Takes the keys from an object's two fields; other fields are passed over.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="apiKeyField">The field that holds the API key.</param>
    /// <param name="appKeyField">The field that holds the app key.</param>
    /// <param name="place">Where the JSON came from, for messages: to follow <c>from</c>.</param>
    public static ApiXKeys Read(string json, string apiKeyField, string appKeyField, string place)
    {
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
            var reader = new Utf8JsonReader(buffer.AsSpan(0, length));
            return Read(ref reader, apiKeyField, appKeyField, place);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Their messages quote the text.
            throw NotJson(place);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(buffer.AsSpan(0, length));
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Takes the keys from the object that a reader stands before, and reads to its end.</summary>
    public static ApiXKeys Read(ref Utf8JsonReader reader, string apiKeyField, string appKeyField, string place)
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
            KeyText.Require(apiKey, KeyText.ApiKey, $"field '{apiKeyField}' of {place}"),
            KeyText.Require(appKey, KeyText.AppKey, $"field '{appKeyField}' of {place}"));
    }

    private static string Text(ref Utf8JsonReader reader, string field, string place) =>
        reader.TokenType == JsonTokenType.String
            ? reader.GetString()!
            : throw new ApiXKeyStoreException($"The field '{field}' of {place} is not a text.");

    private static ApiXKeyStoreException NotJson(string place) => new($"What came from {place} is not a JSON object with text fields.");
}
