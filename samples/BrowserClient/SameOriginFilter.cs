namespace ApiXGuard.Samples.BrowserClient;

/// <summary>
/// Takes calls from this origin's own page only. The sample has no users; where there are some, the endpoints need a login as well, since the
/// backend lends its keys to whoever it serves.
/// </summary>
internal sealed class SameOriginFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        // Browsers send Sec-Fetch-Site, and pages cannot forge it.
        context.HttpContext.Request.Headers["Sec-Fetch-Site"].ToString() == "same-origin"
            ? await next(context)
            : Results.StatusCode(StatusCodes.Status403Forbidden);
}
