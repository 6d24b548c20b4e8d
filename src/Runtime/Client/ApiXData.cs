using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace ApiXGuard.Runtime;

/// <summary>
/// The JSON of a request: one object or array, held as the bytes that go on the wire. Made from a <see cref="JsonNode"/>, a
/// <see cref="JsonElement"/>, a text of JSON, or any value with <see cref="From{T}(T, JsonTypeInfo{T})"/>. The default is no body, and so is JSON's
/// null. Immutable and thread-safe.
/// </summary>
public readonly struct ApiXData
{
    internal const string NeedsReflection = "Serializes by reflection. Give a JsonTypeInfo<T> where code is trimmed or compiled ahead of time.";

    internal static readonly JsonSerializerOptions WebOptions = new(JsonSerializerDefaults.Web);

    private readonly byte[]? _utf8Json;

    private ApiXData(byte[] utf8Json) => _utf8Json = IsNull(utf8Json) ? null : Checked(utf8Json);

    /// <summary>Whether there is no body.</summary>
    public bool IsEmpty => _utf8Json is null;

    internal byte[] Utf8Json => _utf8Json ?? [];

    /// <summary>Takes a value of a known type, without reflection.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">What source generation made for the type.</param>
    /// <exception cref="ApiXRequestException">The value cannot become JSON, or not an object or array.</exception>
    public static ApiXData From<T>(T value, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new ApiXData(Serialize(writer => JsonSerializer.Serialize(writer, value, type)));
    }

    /// <summary>
    /// Takes any value: one of the kinds that convert to this type, else what serializing it gives (<see cref="JsonSerializerDefaults.Web"/>:
    /// names in camel case).
    /// </summary>
    /// <param name="value">The value; <see langword="null"/> for no body. A string is JSON text.</param>
    /// <exception cref="ApiXRequestException">The value cannot become JSON, or not an object or array.</exception>
    [RequiresUnreferencedCode(NeedsReflection)]
    [RequiresDynamicCode(NeedsReflection)]
    public static ApiXData From(object? value) => value switch
    {
        null => default,
        ApiXData data => data,
        string json => FromJson(json),
        JsonNode node => node,
        JsonElement element => element,
        JsonDocument document => document.RootElement,
        _ => new ApiXData(Serialize(writer => JsonSerializer.Serialize(writer, value, value.GetType(), WebOptions))),
    };

    /// <summary>Takes a text of JSON as it stands.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="ApiXRequestException">The text is not JSON, or not an object or array.</exception>
    public static ApiXData FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return new ApiXData(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(json));
        }
        catch (EncoderFallbackException)
        {
            throw LoneSurrogate();
        }
    }

    /// <summary>Takes a text of JSON; see <see cref="FromJson"/>.</summary>
    /// <param name="json">The text.</param>
    public static implicit operator ApiXData(string? json) => json is null ? default : FromJson(json);

    /// <summary>Takes a copy of a node.</summary>
    /// <param name="node">The node.</param>
    public static implicit operator ApiXData(JsonNode? node) => node is null ? default : new ApiXData(Serialize(writer => node.WriteTo(writer)));

    /// <summary>Takes the text of an element as it stands.</summary>
    /// <param name="element">The element.</param>
    public static implicit operator ApiXData(JsonElement element) => element.ValueKind == JsonValueKind.Undefined ? default : FromJson(element.GetRawText());

    internal static ApiXRequestException LoneSurrogate() =>
        new("A text of the body holds half of a surrogate pair, which is not Unicode. Look for a string that was cut in the middle of a character.");

    /// <summary>Says how long the body is, and nothing of it.</summary>
    public override string ToString() => IsEmpty ? "no body" : $"{Utf8Json.Length} bytes of JSON";

    private static bool IsNull(ReadOnlySpan<byte> utf8Json) => utf8Json.Trim(" \t\r\n"u8).SequenceEqual("null"u8);

    private static byte[] Checked(byte[] utf8Json)
    {
        try
        {
            CanonicalJson.Check(utf8Json);
            return utf8Json;
        }
        catch (CanonicalJsonException error)
        {
            throw new ApiXRequestException($"The body cannot be signed. {error.Message}", error);
        }
    }

    private static byte[] Serialize(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        try
        {
            using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = StrictJsonEncoder.Instance, MaxDepth = CanonicalJson.MaxDepth });
            write(writer);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            // Not as the cause: what serializers say may quote the value.
            throw new ApiXRequestException($"The body cannot become JSON ({error.GetType().Name}).");
        }

        return buffer.WrittenSpan.ToArray();
    }
}
