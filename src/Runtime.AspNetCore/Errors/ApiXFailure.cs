using Microsoft.AspNetCore.Http;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>A refusal as the caller is told of it, and its reason for the log.</summary>
internal sealed record ApiXFailure(int StatusCode, string Id, string Message, string Reason)
{
    /// <summary>The error id of a caller that asks too often; this library's own, since the protocol has none.</summary>
    public const string RateLimitId = "tooManyRequests";

    public const string RateLimitReason = "rate-limit";

    public static readonly ApiXFailure UnauthorizedRequest = new(
        StatusCodes.Status401Unauthorized, ApiXErrorIds.UnauthorizedRequest, ApiXErrorIds.MessageOf(ApiXErrorIds.UnauthorizedRequest), "access-level");

    /// <summary>When to come again; <see langword="null"/> where that is not the matter.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>Whether it is answered as the published server's framework does, without the protocol's JSON.</summary>
    public bool IsFrameworkError { get; private init; }

    public static ApiXFailure Of(ApiXVerificationResult result) =>
        new(result.StatusCode, result.ErrorId!, ApiXErrorIds.MessageOf(result.ErrorId!), result.Reason!) { IsFrameworkError = result.IsFrameworkError };

    public static ApiXFailure BadRequest(string id, string reason, string? message = null) =>
        new(StatusCodes.Status400BadRequest, id, message ?? ApiXErrorIds.MessageOf(id), reason);

    public static ApiXFailure RateLimit(TimeSpan retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, RateLimitId, "Too many requests.", RateLimitReason) { RetryAfter = retryAfter };
}
