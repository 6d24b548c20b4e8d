using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>
/// Stands before each handler of key management: lets nobody through whom the policy did not, however the endpoint was mapped, counts
/// requests, forbids caches to keep answers, and turns what can go wrong into an answer.
/// </summary>
internal sealed partial class ApiKeyManagementFilter(ApiXRateLimiter limiter, ILogger logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Features.Get<ApiXRequestState>() is not { Application: { } application, Failure: null, AccessLevel: AccessLevel.Admin })
            return await FailAsync(http, ApiXFailure.UnauthorizedRequest).ConfigureAwait(false);
        if (limiter.Take(application.Id) is { } wait)
            return await FailAsync(http, ApiXFailure.RateLimit(wait)).ConfigureAwait(false);

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            return await next(context).ConfigureAwait(false);
        }
        catch (ApiKeyRequestException e)
        {
            return ApiKeyProblems.Invalid(e.Errors);
        }
        catch (ApiKeyNotFoundException)
        {
            return ApiKeyProblems.NotFound();
        }
        catch (ApiKeyConflictException e)
        {
            return ApiKeyProblems.Conflict(e.Message);
        }
        catch (Exception e) when (e is ApiKeyRepositoryException or ApiXKeyStoreException)
        {
            // Their messages hold no key, but paths and names that a caller need not know.
            LogFailed(logger, e.Message);
            return ApiKeyProblems.Unavailable();
        }
    }

    private static async ValueTask<object?> FailAsync(HttpContext http, ApiXFailure failure)
    {
        await ApiXErrorWriter.WriteAsync(http.Response, failure, http.RequestAborted).ConfigureAwait(false);
        return Results.Empty;
    }

    [LoggerMessage(1, LogLevel.Error, "Managing API keys failed: {Failure}")]
    private static partial void LogFailed(ILogger logger, string failure);
}
