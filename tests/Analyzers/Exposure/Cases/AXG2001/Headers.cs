// references: aspnetcore
// Headers that carry credentials, as requests of both ends have them.
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

class Headers(ILogger logger)
{
    private const string ApiKeyHeader = "X-Api-Key";

    void Leaks(HttpRequest request, HttpContext context, HttpRequestMessage message, string apiKeyHeaderName)
    {
        logger.LogInformation("{A}", [|request.Headers["Authorization"]|]);
        logger.LogInformation("{A}", [|request.Headers["Authorization"].ToString()|]);
        logger.LogInformation("{A}", [|request.Headers["authorization"].FirstOrDefault()|]);
        logger.LogInformation("{A}", [|context.Request.Headers.Authorization|]);
        logger.LogInformation("{A}", [|request.Headers.Cookie|]);
        logger.LogInformation("{A}", [|request.Headers[ApiKeyHeader]|]);
        logger.LogInformation("{A}", [|request.Headers[apiKeyHeaderName]|]);
        logger.LogInformation("{A}", [|request.Headers[HeaderNames.Authorization]|]);
        logger.LogInformation("{A}", [|message.Headers.Authorization|]);
        logger.LogInformation("{A}", [|message.Headers.Authorization?.Parameter|]);
        logger.LogInformation("{A}", [|message.Headers.GetValues("X-Api-Key").First()|]);
        logger.LogInformation("{A}", [|new AuthenticationHeaderValue("Bearer", message.Headers.Authorization!.Parameter)|]);
        if (request.Headers.TryGetValue("X-Api-Key", out var given))
            logger.LogInformation("{A}", [|given|]);
        if (message.Headers.TryGetValues("X-Api-Key", out var values))
            logger.LogInformation("{A}", [|values.First()|]);
        var header = request.Headers["Authorization"].ToString();
        logger.LogInformation("{A}", [|header.Split(' ')[1]|]);
        logger.LogInformation("{A}", [|header.Substring("Bearer ".Length)|]);
        logger.LogInformation("{A}", [|header["Bearer ".Length..].Trim()|]);
        logger.LogInformation("{A}", [|request.Query["access_token"]|]);
        logger.LogInformation("{A}", [|request.Form["password"].ToString()|]);
        logger.LogInformation("{A}", [|request.Cookies["auth_token"]|]);
    }

    void Twins(HttpRequest request, HttpRequestMessage message, string correlationHeaderName)
    {
        logger.LogInformation("{A}", request.Headers["User-Agent"]);
        logger.LogInformation("{A}", request.Headers.UserAgent.ToString());
        logger.LogInformation("{A}", request.Headers[correlationHeaderName]);
        logger.LogInformation("{A}", request.Headers.ContainsKey("Authorization"));
        logger.LogInformation("{A}", request.Headers["Authorization"].Count);
        logger.LogInformation("{A}", HeaderNames.Authorization);
        logger.LogInformation("{A}", message.Headers.Authorization?.Scheme);
        logger.LogInformation("{A}", request.Headers["Authorization"].ToString().Split(' ')[0]);
        logger.LogInformation("{A}", request.Query["page_token"]);
        logger.LogInformation("{A}", request.Form["name"].ToString());
        logger.LogInformation("{A}", request.Cookies["theme"]);
        if (request.Headers.TryGetValue("X-Request-Id", out var id))
            logger.LogInformation("{A}", id);
    }
}
