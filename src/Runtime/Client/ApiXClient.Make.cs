using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;

namespace ApiXGuard.Runtime;

public sealed partial class ApiXClient
{
    /// <summary>Sends a request; see <see cref="ApiXRequest.MakeAsync"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<ApiXResponse> MakeRequestAsync(ApiXRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.MakeAsync(cancellationToken);
    }

    /// <summary>Makes and sends a request; see <see cref="ApiXRequest.MakeAsync"/> for what it throws.</summary>
    /// <param name="url">Where it goes: an absolute address.</param>
    /// <param name="method">GET, POST, PUT, DELETE or PATCH; GET by default.</param>
    /// <param name="data">The JSON of the body; by default none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ApiXResponse> MakeRequestAsync(Uri url, HttpMethod? method = null, ApiXData data = default, CancellationToken cancellationToken = default) =>
        CreateRequest(url, method, data).MakeAsync(cancellationToken);

    /// <summary>Makes and sends a request; see <see cref="ApiXRequest.MakeAsync"/> for what it throws.</summary>
    /// <param name="url">Where it goes: an absolute address.</param>
    /// <param name="method">GET, POST, PUT, DELETE or PATCH.</param>
    /// <param name="data">Any value; its properties are written in camel case. A string is JSON text.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [RequiresUnreferencedCode(ApiXData.NeedsReflection)]
    [RequiresDynamicCode(ApiXData.NeedsReflection)]
    public Task<ApiXResponse> MakeRequestAsync(Uri url, HttpMethod method, object? data, CancellationToken cancellationToken = default) =>
        CreateRequest(url, method, data).MakeAsync(cancellationToken);

    /// <summary>Makes and sends a request; see <see cref="ApiXRequest.MakeAsync"/> for what it throws.</summary>
    /// <param name="url">Where it goes: an absolute address.</param>
    /// <param name="method">GET, POST, PUT, DELETE or PATCH.</param>
    /// <param name="data">The value that becomes the body.</param>
    /// <param name="type">What source generation made for its type.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ApiXResponse> MakeRequestAsync<T>(Uri url, HttpMethod method, T data, JsonTypeInfo<T> type, CancellationToken cancellationToken = default) =>
        CreateRequest(url, method, data, type).MakeAsync(cancellationToken);

    /// <summary>Makes and sends a GET request; see <see cref="ApiXRequest.MakeAsync"/> for what it throws.</summary>
    /// <param name="url">Where it goes: an absolute address.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ApiXResponse> MakeGetRequestAsync(Uri url, CancellationToken cancellationToken = default) => CreateGetRequest(url).MakeAsync(cancellationToken);

    /// <summary>Makes and sends a POST request.</summary>
    /// <inheritdoc cref="MakeRequestAsync(Uri, HttpMethod?, ApiXData, CancellationToken)"/>
    public Task<ApiXResponse> MakePostRequestAsync(Uri url, ApiXData data = default, CancellationToken cancellationToken = default) =>
        CreatePostRequest(url, data).MakeAsync(cancellationToken);

    /// <summary>Makes and sends a POST request.</summary>
    /// <inheritdoc cref="MakeRequestAsync(Uri, HttpMethod, object?, CancellationToken)"/>
    [RequiresUnreferencedCode(ApiXData.NeedsReflection)]
    [RequiresDynamicCode(ApiXData.NeedsReflection)]
    public Task<ApiXResponse> MakePostRequestAsync(Uri url, object? data, CancellationToken cancellationToken = default) =>
        CreatePostRequest(url, data).MakeAsync(cancellationToken);

    /// <summary>Makes and sends a POST request.</summary>
    /// <inheritdoc cref="MakeRequestAsync{T}(Uri, HttpMethod, T, JsonTypeInfo{T}, CancellationToken)"/>
    public Task<ApiXResponse> MakePostRequestAsync<T>(Uri url, T data, JsonTypeInfo<T> type, CancellationToken cancellationToken = default) =>
        CreatePostRequest(url, data, type).MakeAsync(cancellationToken);

    /// <summary>Makes and sends a PUT request.</summary>
    /// <inheritdoc cref="MakeRequestAsync(Uri, HttpMethod?, ApiXData, CancellationToken)"/>
    public Task<ApiXResponse> MakePutRequestAsync(Uri url, ApiXData data = default, CancellationToken cancellationToken = default) =>
        CreatePutRequest(url, data).MakeAsync(cancellationToken);

    /// <summary>Makes and sends a PUT request.</summary>
    /// <inheritdoc cref="MakeRequestAsync(Uri, HttpMethod, object?, CancellationToken)"/>
    [RequiresUnreferencedCode(ApiXData.NeedsReflection)]
    [RequiresDynamicCode(ApiXData.NeedsReflection)]
    public Task<ApiXResponse> MakePutRequestAsync(Uri url, object? data, CancellationToken cancellationToken = default) =>
        CreatePutRequest(url, data).MakeAsync(cancellationToken);

    /// <summary>Makes and sends a PUT request.</summary>
    /// <inheritdoc cref="MakeRequestAsync{T}(Uri, HttpMethod, T, JsonTypeInfo{T}, CancellationToken)"/>
    public Task<ApiXResponse> MakePutRequestAsync<T>(Uri url, T data, JsonTypeInfo<T> type, CancellationToken cancellationToken = default) =>
        CreatePutRequest(url, data, type).MakeAsync(cancellationToken);

    /// <summary>Makes and sends a DELETE request.</summary>
    /// <inheritdoc cref="MakeRequestAsync(Uri, HttpMethod?, ApiXData, CancellationToken)"/>
    public Task<ApiXResponse> MakeDeleteRequestAsync(Uri url, ApiXData data = default, CancellationToken cancellationToken = default) =>
        CreateDeleteRequest(url, data).MakeAsync(cancellationToken);

    /// <summary>Makes and sends a DELETE request.</summary>
    /// <inheritdoc cref="MakeRequestAsync(Uri, HttpMethod, object?, CancellationToken)"/>
    [RequiresUnreferencedCode(ApiXData.NeedsReflection)]
    [RequiresDynamicCode(ApiXData.NeedsReflection)]
    public Task<ApiXResponse> MakeDeleteRequestAsync(Uri url, object? data, CancellationToken cancellationToken = default) =>
        CreateDeleteRequest(url, data).MakeAsync(cancellationToken);

    /// <summary>Makes and sends a DELETE request.</summary>
    /// <inheritdoc cref="MakeRequestAsync{T}(Uri, HttpMethod, T, JsonTypeInfo{T}, CancellationToken)"/>
    public Task<ApiXResponse> MakeDeleteRequestAsync<T>(Uri url, T data, JsonTypeInfo<T> type, CancellationToken cancellationToken = default) =>
        CreateDeleteRequest(url, data, type).MakeAsync(cancellationToken);

    /// <summary>Makes and sends a PATCH request.</summary>
    /// <inheritdoc cref="MakeRequestAsync(Uri, HttpMethod?, ApiXData, CancellationToken)"/>
    public Task<ApiXResponse> MakePatchRequestAsync(Uri url, ApiXData data = default, CancellationToken cancellationToken = default) =>
        CreatePatchRequest(url, data).MakeAsync(cancellationToken);

    /// <summary>Makes and sends a PATCH request.</summary>
    /// <inheritdoc cref="MakeRequestAsync(Uri, HttpMethod, object?, CancellationToken)"/>
    [RequiresUnreferencedCode(ApiXData.NeedsReflection)]
    [RequiresDynamicCode(ApiXData.NeedsReflection)]
    public Task<ApiXResponse> MakePatchRequestAsync(Uri url, object? data, CancellationToken cancellationToken = default) =>
        CreatePatchRequest(url, data).MakeAsync(cancellationToken);

    /// <summary>Makes and sends a PATCH request.</summary>
    /// <inheritdoc cref="MakeRequestAsync{T}(Uri, HttpMethod, T, JsonTypeInfo{T}, CancellationToken)"/>
    public Task<ApiXResponse> MakePatchRequestAsync<T>(Uri url, T data, JsonTypeInfo<T> type, CancellationToken cancellationToken = default) =>
        CreatePatchRequest(url, data, type).MakeAsync(cancellationToken);
}
