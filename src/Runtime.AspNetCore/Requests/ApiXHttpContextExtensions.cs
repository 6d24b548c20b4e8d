using ApiXGuard.Runtime.AspNetCore;

namespace Microsoft.AspNetCore.Http;

/// <summary>Tells a handler about the signed request it serves.</summary>
public static class ApiXHttpContextExtensions
{
    /// <summary>The id of the application that signed the request; <see langword="null"/> where none did.</summary>
    /// <param name="context">The request.</param>
    public static string? GetApiXApplicationId(this HttpContext context) => StateOf(context)?.Application?.Id;

    /// <summary>The access level of the requestor, so that an open endpoint can serve no more than that; <see cref="AccessLevel.NoAccess"/> where none was told.</summary>
    /// <param name="context">The request.</param>
    public static AccessLevel GetApiXAccessLevel(this HttpContext context) => StateOf(context)?.AccessLevel ?? AccessLevel.NoAccess;

    /// <summary>The signed body's bytes, valid while the request is served; empty where there is none.</summary>
    /// <param name="context">The request.</param>
    public static ReadOnlyMemory<byte> GetApiXBody(this HttpContext context) => StateOf(context)?.Body ?? default;

    private static ApiXRequestState? StateOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<ApiXRequestState>();
    }
}
