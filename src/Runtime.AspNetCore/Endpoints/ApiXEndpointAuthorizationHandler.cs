using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>Checks what an endpoint wants of a signed request: query parameters, then body, then access level. The first that fails is answered.</summary>
internal sealed class ApiXEndpointAuthorizationHandler(IApiXAccessLevelEvaluator evaluator, ApiXRequestVerifier verifier)
    : AuthorizationHandler<ApiXEndpointRequirement>
{
    // What an endpoint without characteristics serves, since it asks for a signature and no more.
    private static readonly HashSet<MethodCharacteristic> SignedOnly = [MethodCharacteristic.PublicUnownedData];

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, ApiXEndpointRequirement requirement)
    {
        if (context.Resource is not HttpContext http || http.Features.Get<ApiXRequestState>() is not { Application: not null } state)
            return;
        // Policies that are combined hold the requirement several times; what it asks is looked at once for each endpoint.
        var passed = state.PassedEndpoint is { } endpoint && endpoint == http.GetEndpoint();
        if (!passed)
            state.Failure ??= CheckQuery(http) ?? CheckBody(http, state) ?? await CheckAccessAsync(http, state).ConfigureAwait(false);
        if (state.Failure is null)
        {
            state.PassedEndpoint = http.GetEndpoint();
            context.Succeed(requirement);
        }
        else
            context.Fail(new AuthorizationFailureReason(this, state.Failure.Reason));
    }

    private ApiXFailure? CheckQuery(HttpContext http)
    {
        foreach (var parameter in MetadataOf<ApiXQueryParameterMetadata>(http))
        {
            var value = http.Request.Query[parameter.Name] is [{ Length: > 0 } first, ..] ? first : null;
            if (value is null && parameter.IsRequired)
                return Refuse("missing-parameter", $"Missing required parameter {parameter.Name}");
            if (value is not null && parameter.IsValid?.Invoke(value) == false)
            {
                // The published server repeats the value; it may be what should stand in no log.
                var message = $"Parameter {parameter.Name} has an invalid value";
                return Refuse("invalid-parameter", verifier.IsStrict ? message : $"{message}: {value}");
            }
        }

        return null;

        static ApiXFailure Refuse(string reason, string message) => ApiXFailure.BadRequest(ApiXErrorIds.InvalidRequestParameters, reason, message);
    }

    private static ApiXFailure? CheckBody(HttpContext http, ApiXRequestState state)
    {
        foreach (var wanted in MetadataOf<ApiXJsonBodyMetadata>(http))
        {
            if (wanted.IsRequired && !state.HasJsonBody)
                return ApiXFailure.BadRequest(ApiXErrorIds.MissingJsonBody, "missing-body");
            if (wanted.IsValid is not null && state.HasJsonBody && !IsValid(state.Body, wanted.IsValid))
                return ApiXFailure.BadRequest(ApiXErrorIds.InvalidJsonBody, "invalid-body");
        }

        return null;
    }

    private static bool IsValid(ReadOnlyMemory<byte> body, Func<JsonElement, bool> isValid)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return isValid(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // What JsonElement throws where a body is not of the shape that the validator took for granted.
            return false;
        }
    }

    private async ValueTask<ApiXFailure?> CheckAccessAsync(HttpContext http, ApiXRequestState state)
    {
        IReadOnlySet<MethodCharacteristic> characteristics = SignedOnly;
        if (MetadataOf<ApiXCharacteristicsMetadata>(http) is { Count: > 0 } metadata)
            characteristics = metadata.SelectMany(m => m.Characteristics).ToHashSet();
        var owner = http.GetEndpoint()?.Metadata.GetMetadata<ApiXOwnerCheckMetadata>();
        var access = new ApiXAccessContext(
            http,
            state.Ticket!.Principal,
            characteristics,
            () => owner is null ? new ValueTask<bool>(false) : owner.OwnsResourceAsync(http));
        var level = await evaluator.EvaluateAsync(access, http.RequestAborted).ConfigureAwait(false);
        state.AccessLevel = level;
        return MethodCharacteristics.Allow(characteristics, level) ? null : ApiXFailure.UnauthorizedRequest;
    }

    private static IReadOnlyList<T> MetadataOf<T>(HttpContext http)
        where T : class =>
        http.GetEndpoint()?.Metadata.GetOrderedMetadata<T>() ?? [];
}
