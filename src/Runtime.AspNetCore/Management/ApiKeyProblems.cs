using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>
/// Answers of key management that are no success: problem details (RFC 9457) which also hold the members of the protocol's errors, so that
/// API-X clients understand them too.
/// </summary>
internal static class ApiKeyProblems
{
    private const string ContentType = "application/problem+json";

    public static IResult Invalid(IEnumerable<KeyValuePair<string, string>> errors)
    {
        var problem = Complete(
            new HttpValidationProblemDetails(errors.ToDictionary(static error => CamelCase(error.Key), static error => new[] { error.Value }, StringComparer.Ordinal)),
            StatusCodes.Status400BadRequest, "The body is not valid.", ApiXErrorIds.InvalidJsonBody, ApiXErrorIds.MessageOf(ApiXErrorIds.InvalidJsonBody));
        return TypedResults.Json(problem, ApiKeyManagementJson.Default.HttpValidationProblemDetails, ContentType, problem.Status);
    }

    public static IResult NotFound() => Problem(StatusCodes.Status404NotFound, "There is no key of that id.", "apiKeyNotFound");

    public static IResult Conflict(string detail) => Problem(StatusCodes.Status409Conflict, "The key's state forbids that.", "apiKeyConflict", detail);

    public static IResult Unavailable() =>
        Problem(StatusCodes.Status503ServiceUnavailable, "Keys cannot be managed at the moment.", ApiXErrorIds.UnknownError);

    private static IResult Problem(int status, string title, string id, string? detail = null)
    {
        var problem = Complete(new ProblemDetails { Detail = detail }, status, title, id, detail ?? title);
        return TypedResults.Json(problem, ApiKeyManagementJson.Default.ProblemDetails, ContentType, status);
    }

    private static T Complete<T>(T problem, int status, string title, string id, string message)
        where T : ProblemDetails
    {
        problem.Status = status;
        problem.Title = title;
        problem.Extensions["success"] = false;
        problem.Extensions["message"] = message;
        problem.Extensions["error"] = new Dictionary<string, string>(2) { ["id"] = id, ["message"] = message };
        return problem;
    }

    private static string CamelCase(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
