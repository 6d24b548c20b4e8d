using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>The plaintext of a protected key file: <c>{"apiKey":…,"appKey":…,"created":…}</c>. Buffers are wiped.</summary>
internal static class ProtectedKeyDocument
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes keys; the caller wipes what it gets.</summary>
    /// <exception cref="ArgumentException">A key is not well-formed Unicode, so that UTF-8 cannot hold it.</exception>
    internal static byte[] Write(ApiXKeys keys, DateTimeOffset created)
    {
        Check(keys.ApiKey, "API key");
        Check(keys.AppKey, "app key");

        // Room for the longest escape of each character, so that the buffer never grows and leaves a copy behind.
        var buffer = new ArrayBufferWriter<byte>(((keys.ApiKey.Length + keys.AppKey.Length) * 6) + 256);
        try
        {
            using (var json = new Utf8JsonWriter(buffer))
            {
                json.WriteStartObject();
                json.WriteString("apiKey"u8, keys.ApiKey);
                json.WriteString("appKey"u8, keys.AppKey);
                json.WriteString("created"u8, created);
                json.WriteEndObject();
            }

            return buffer.WrittenSpan.ToArray();
        }
        finally
        {
            buffer.Clear();
        }
    }

    /// <summary>Reads keys and wipes the text they stood in.</summary>
    /// <returns>The keys; <see langword="null"/> where the text is not such a document.</returns>
    internal static (ApiXKeys Keys, DateTimeOffset? Created)? Read(byte[] plaintext)
    {
        try
        {
            string? apiKey = null;
            string? appKey = null;
            DateTimeOffset? created = null;
            var json = new Utf8JsonReader(plaintext);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return null;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("apiKey"u8))
                    apiKey = Next(ref json).GetString();
                else if (json.ValueTextEquals("appKey"u8))
                    appKey = Next(ref json).GetString();
                else if (json.ValueTextEquals("created"u8))
                    created = Next(ref json).GetDateTimeOffset();
                else
                    json.Skip();
            }

            return string.IsNullOrEmpty(apiKey) || string.IsNullOrEmpty(appKey) ? null : (new ApiXKeys(apiKey, appKey), created);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plaintext);
        }
    }

    private static ref Utf8JsonReader Next(ref Utf8JsonReader json)
    {
        json.Read();
        return ref json;
    }

    private static void Check(string key, string name)
    {
        try
        {
            _ = Strict.GetByteCount(key);
        }
        catch (EncoderFallbackException)
        {
            throw new ArgumentException($"The {name} is not well-formed Unicode (it holds half a surrogate pair), so it cannot be saved.", nameof(key));
        }
    }
}
