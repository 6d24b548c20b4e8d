using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>What the endpoints of key management do once a caller is let in.</summary>
internal sealed partial class ApiKeyManagementHandlers(ApiKeyIssuer issuer, TimeProvider clock, ILogger logger)
{
    private const string IdDescription = "The key's public id: the part of the key between its environment and its secret.";

    public async Task<IResult> IssueAsync(HttpContext context)
    {
        if (!ApiKeyBodyReader.TryRead(context, ApiKeyManagementJson.Default.ApiKeyIssueBody, out var body, out var problem)
            || !ApiKeyBodyReader.TryMakeRequest(body, out var request, out problem))
        {
            return problem;
        }

        var issued = await issuer.IssueAsync(request, context.RequestAborted).ConfigureAwait(false);
        LogIssued(logger, issued.Record.Id, context.GetApiXApplicationId());
        return Show(context, issued, context.Request.Path.Value!.TrimEnd('/'));
    }

    public async Task<IResult> ListAsync(
        HttpContext context,
        [FromQuery, Description("Only keys of this owner; all where it is left out.")] string? owner,
        [FromQuery, Description("How many keys to show; 50 where it is left out."), Range(1, ApiKeyQuery.MaximumLimit)] int? limit,
        [FromQuery, Description("What the page before gave as next; the first page where it is left out.")] string? after)
    {
        var query = new ApiKeyQuery
        {
            Owner = string.IsNullOrEmpty(owner) ? null : owner,
            Limit = limit ?? new ApiKeyQuery().Limit,
            After = ApiKeyCursor.TryParse(after, out var cursor) ? cursor : null,
        };
        var page = await issuer.ListAsync(query, context.RequestAborted).ConfigureAwait(false);
        var now = clock.GetUtcNow();
        var view = new ApiKeyListView([.. page.Records.Select(record => ApiKeyView.Of(record, now))], page.Next?.ToString());
        return TypedResults.Json(view, ApiKeyManagementJson.Default.ApiKeyListView);
    }

    public async Task<IResult> GetAsync(HttpContext context, [Description(IdDescription)] string id) =>
        await issuer.FindAsync(id, context.RequestAborted).ConfigureAwait(false) is { } record ? Show(record) : ApiKeyProblems.NotFound();

    public async Task<IResult> RotateAsync(HttpContext context, [Description(IdDescription)] string id)
    {
        if (!ApiKeyBodyReader.TryRead(context, ApiKeyManagementJson.Default.ApiKeyRotateBody, out var body, out var problem))
            return problem;
        if (body.OverlapSeconds is < 0 or > int.MaxValue)
            return ApiKeyProblems.Invalid([new("overlapSeconds", "The overlap is out of range.")]);

        TimeSpan? overlap = body.OverlapSeconds is { } seconds ? TimeSpan.FromSeconds((double)seconds) : null;
        try
        {
            var issued = await issuer.RotateAsync(id, overlap, context.RequestAborted).ConfigureAwait(false);
            LogRotated(logger, id, issued.Record.Id, context.GetApiXApplicationId());
            var path = context.Request.Path.Value!.TrimEnd('/');
            return Show(context, issued, path[..path.LastIndexOf('/', path.LastIndexOf('/') - 1)]);
        }
        catch (ApiKeyRequestException e)
        {
            return ApiKeyProblems.Invalid(e.Errors.Select(static error => new KeyValuePair<string, string>("overlapSeconds", error.Value)));
        }
    }

    public async Task<IResult> RevokeAsync(HttpContext context, [Description(IdDescription)] string id)
    {
        if (!ApiKeyBodyReader.TryRead(context, ApiKeyManagementJson.Default.ApiKeyRevokeBody, out var body, out var problem))
            return problem;
        var record = await issuer.RevokeAsync(id, body.Reason, context.RequestAborted).ConfigureAwait(false);
        LogRevoked(logger, record.Id, context.GetApiXApplicationId());
        return Show(record);
    }

    /// <summary>Whether a text can be sent as <c>limit</c>.</summary>
    public static bool IsLimit(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= ApiKeyQuery.MaximumLimit;

    /// <summary>Whether a text can be sent as <c>after</c>.</summary>
    public static bool IsCursor(string text) => ApiKeyCursor.TryParse(text, out _);

    /// <summary>Whether a text can be sent as <c>owner</c>.</summary>
    public static bool IsOwner(string text) => text.Length <= 200;

    private static IResult Show(HttpContext context, IssuedApiKey issued, string collection, DateTimeOffset now)
    {
        var (apiKey, appKey) = issued.Reveal();

        // Escaped: a path may hold what a header may not.
        context.Response.Headers.Location = $"{context.Request.PathBase.ToUriComponent()}{new PathString(collection).ToUriComponent()}/{issued.Record.Id}";
        return TypedResults.Json(
            new IssuedApiKeyView(apiKey, appKey, ApiKeyView.Of(issued.Record, now)),
            ApiKeyManagementJson.Default.IssuedApiKeyView,
            statusCode: StatusCodes.Status201Created);
    }

    private IResult Show(HttpContext context, IssuedApiKey issued, string collection) => Show(context, issued, collection, clock.GetUtcNow());

    private IResult Show(ApiKeyRecord record) => TypedResults.Json(ApiKeyView.Of(record, clock.GetUtcNow()), ApiKeyManagementJson.Default.ApiKeyView);

    [LoggerMessage(1, LogLevel.Information, "The API key {Id} was issued by application {Application}.")]
    private static partial void LogIssued(ILogger logger, string id, string? application);

    [LoggerMessage(2, LogLevel.Information, "The API key {Id} was rotated to {Successor} by application {Application}.")]
    private static partial void LogRotated(ILogger logger, string id, string successor, string? application);

    [LoggerMessage(3, LogLevel.Information, "The API key {Id} was revoked by application {Application}.")]
    private static partial void LogRevoked(ILogger logger, string id, string? application);
}
