using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;

namespace ApiXGuard.Runtime;

public sealed partial class ApiXClient
{
    /// <summary>Makes a request to send later; its date is now.</summary>
    /// <param name="url">Where it goes: an absolute address.</param>
    /// <param name="method">GET, POST, PUT, DELETE or PATCH; GET by default.</param>
    /// <param name="data">The JSON of the body; by default none.</param>
    /// <exception cref="ApiXRequestException">The method is not one of API-X's, or the body cannot become JSON, or not an object or array.</exception>
    public ApiXRequest CreateRequest(Uri url, HttpMethod? method = null, ApiXData data = default) =>
        new(this, url, method ?? HttpMethod.Get, data, WholeSeconds(_clock.GetUtcNow()));

    /// <summary>Makes a request to send later; its date is now.</summary>
    /// <param name="url">Where it goes: an absolute address.</param>
    /// <param name="method">GET, POST, PUT, DELETE or PATCH.</param>
    /// <param name="data">Any value; its properties are written in camel case. A string is JSON text.</param>
    /// <exception cref="ApiXRequestException">The method is not one of API-X's, or the body cannot become JSON, or not an object or array.</exception>
    [RequiresUnreferencedCode(ApiXData.NeedsReflection)]
    [RequiresDynamicCode(ApiXData.NeedsReflection)]
    public ApiXRequest CreateRequest(Uri url, HttpMethod method, object? data) => CreateRequest(url, method, ApiXData.From(data));

    /// <summary>Makes a request to send later; its date is now.</summary>
    /// <param name="url">Where it goes: an absolute address.</param>
    /// <param name="method">GET, POST, PUT, DELETE or PATCH.</param>
    /// <param name="data">The value that becomes the body.</param>
    /// <param name="type">What source generation made for its type.</param>
    /// <exception cref="ApiXRequestException">The method is not one of API-X's, or the body cannot become JSON, or not an object or array.</exception>
    public ApiXRequest CreateRequest<T>(Uri url, HttpMethod method, T data, JsonTypeInfo<T> type) => CreateRequest(url, method, ApiXData.From(data, type));

    /// <summary>Makes a GET request to send later.</summary>
    /// <param name="url">Where it goes: an absolute address.</param>
    public ApiXRequest CreateGetRequest(Uri url) => CreateRequest(url);

    /// <summary>Makes a POST request to send later.</summary>
    /// <inheritdoc cref="CreateRequest(Uri, HttpMethod?, ApiXData)"/>
    public ApiXRequest CreatePostRequest(Uri url, ApiXData data = default) => CreateRequest(url, HttpMethod.Post, data);

    /// <summary>Makes a POST request to send later.</summary>
    /// <inheritdoc cref="CreateRequest(Uri, HttpMethod, object?)"/>
    [RequiresUnreferencedCode(ApiXData.NeedsReflection)]
    [RequiresDynamicCode(ApiXData.NeedsReflection)]
    public ApiXRequest CreatePostRequest(Uri url, object? data) => CreateRequest(url, HttpMethod.Post, data);

    /// <summary>Makes a POST request to send later.</summary>
    /// <inheritdoc cref="CreateRequest{T}(Uri, HttpMethod, T, JsonTypeInfo{T})"/>
    public ApiXRequest CreatePostRequest<T>(Uri url, T data, JsonTypeInfo<T> type) => CreateRequest(url, HttpMethod.Post, data, type);

    /// <summary>Makes a PUT request to send later.</summary>
    /// <inheritdoc cref="CreateRequest(Uri, HttpMethod?, ApiXData)"/>
    public ApiXRequest CreatePutRequest(Uri url, ApiXData data = default) => CreateRequest(url, HttpMethod.Put, data);

    /// <summary>Makes a PUT request to send later.</summary>
    /// <inheritdoc cref="CreateRequest(Uri, HttpMethod, object?)"/>
    [RequiresUnreferencedCode(ApiXData.NeedsReflection)]
    [RequiresDynamicCode(ApiXData.NeedsReflection)]
    public ApiXRequest CreatePutRequest(Uri url, object? data) => CreateRequest(url, HttpMethod.Put, data);

    /// <summary>Makes a PUT request to send later.</summary>
    /// <inheritdoc cref="CreateRequest{T}(Uri, HttpMethod, T, JsonTypeInfo{T})"/>
    public ApiXRequest CreatePutRequest<T>(Uri url, T data, JsonTypeInfo<T> type) => CreateRequest(url, HttpMethod.Put, data, type);

    /// <summary>Makes a DELETE request to send later.</summary>
    /// <inheritdoc cref="CreateRequest(Uri, HttpMethod?, ApiXData)"/>
    public ApiXRequest CreateDeleteRequest(Uri url, ApiXData data = default) => CreateRequest(url, HttpMethod.Delete, data);

    /// <summary>Makes a DELETE request to send later.</summary>
    /// <inheritdoc cref="CreateRequest(Uri, HttpMethod, object?)"/>
    [RequiresUnreferencedCode(ApiXData.NeedsReflection)]
    [RequiresDynamicCode(ApiXData.NeedsReflection)]
    public ApiXRequest CreateDeleteRequest(Uri url, object? data) => CreateRequest(url, HttpMethod.Delete, data);

    /// <summary>Makes a DELETE request to send later.</summary>
    /// <inheritdoc cref="CreateRequest{T}(Uri, HttpMethod, T, JsonTypeInfo{T})"/>
    public ApiXRequest CreateDeleteRequest<T>(Uri url, T data, JsonTypeInfo<T> type) => CreateRequest(url, HttpMethod.Delete, data, type);

    /// <summary>Makes a PATCH request to send later.</summary>
    /// <inheritdoc cref="CreateRequest(Uri, HttpMethod?, ApiXData)"/>
    public ApiXRequest CreatePatchRequest(Uri url, ApiXData data = default) => CreateRequest(url, HttpMethod.Patch, data);

    /// <summary>Makes a PATCH request to send later.</summary>
    /// <inheritdoc cref="CreateRequest(Uri, HttpMethod, object?)"/>
    [RequiresUnreferencedCode(ApiXData.NeedsReflection)]
    [RequiresDynamicCode(ApiXData.NeedsReflection)]
    public ApiXRequest CreatePatchRequest(Uri url, object? data) => CreateRequest(url, HttpMethod.Patch, data);

    /// <summary>Makes a PATCH request to send later.</summary>
    /// <inheritdoc cref="CreateRequest{T}(Uri, HttpMethod, T, JsonTypeInfo{T})"/>
    public ApiXRequest CreatePatchRequest<T>(Uri url, T data, JsonTypeInfo<T> type) => CreateRequest(url, HttpMethod.Patch, data, type);

    // The header has no more than seconds.
    private static DateTimeOffset WholeSeconds(DateTimeOffset time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), time.Offset);
}
