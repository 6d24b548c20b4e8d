namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>Tells the access level of a signed request at an endpoint. Implementations are thread-safe.</summary>
public interface IApiXAccessLevelEvaluator
{
    /// <summary>Tells the level.</summary>
    /// <param name="context">The request and the endpoint.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<AccessLevel> EvaluateAsync(ApiXAccessContext context, CancellationToken cancellationToken = default);
}
