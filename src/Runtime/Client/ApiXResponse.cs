using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ApiXGuard.Runtime;

/// <summary>What a server answered. Immutable and thread-safe.</summary>
public sealed class ApiXResponse
{
    internal ApiXResponse(int statusCode, JsonElement? data)
    {
        StatusCode = statusCode;
        Data = data;
    }

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>The JSON of the body; <see langword="null"/> where there is none, or where the body is not JSON.</summary>
    public JsonElement? Data { get; }

    /// <summary>Reads <see cref="Data"/> as a type, without reflection.</summary>
    /// <param name="type">What source generation made for the type.</param>
    /// <returns>The value; the type's default where there is no data.</returns>
    /// <exception cref="JsonException">The data are not of that type.</exception>
    public T? Read<T>(JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Data is { } data ? data.Deserialize(type) : default;
    }

    /// <summary>Reads <see cref="Data"/> as a type.</summary>
    /// <param name="options">How to read; by default as web APIs write (<see cref="JsonSerializerDefaults.Web"/>).</param>
    /// <returns>The value; the type's default where there is no data.</returns>
    /// <exception cref="JsonException">The data are not of that type.</exception>
    [RequiresUnreferencedCode(ApiXData.NeedsReflection)]
    [RequiresDynamicCode(ApiXData.NeedsReflection)]
    public T? Read<T>(JsonSerializerOptions? options = null) => Data is { } data ? data.Deserialize<T>(options ?? ApiXData.WebOptions) : default;

    /// <summary>Gives the status; never the data.</summary>
    public override string ToString() => $"{nameof(ApiXResponse)} {{ {nameof(StatusCode)} = {StatusCode} }}";
}
