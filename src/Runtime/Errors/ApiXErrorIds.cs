namespace ApiXGuard.Runtime;

/// <summary>The error ids of the API-X protocol, as servers send them in <c>error.id</c>, and the messages that go with them.</summary>
public static class ApiXErrorIds
{
    /// <summary>No live application has this API key; status 401.</summary>
    public const string UnauthorizedApp = "unauthorizedApp";

    /// <summary>The requestor's access level does not suffice; status 401.</summary>
    public const string UnauthorizedRequest = "unauthorizedRequest";

    /// <summary>Date, replay or signature: the request cannot be trusted; status 401.</summary>
    public const string InvalidRequest = "invalidRequest";

    /// <summary>A query parameter is missing or not valid; status 400.</summary>
    public const string InvalidRequestParameters = "invalidRequestParameters";

    /// <summary>One of the four headers is missing or empty; status 400.</summary>
    public const string MissingRequiredHeaders = "missingRequiredHeaders";

    /// <summary>A body is required and there is none; status 400.</summary>
    public const string MissingJsonBody = "missingJsonBody";

    /// <summary>The body is not the JSON that is wanted; status 400.</summary>
    public const string InvalidJsonBody = "invalidJsonBody";

    /// <summary>The request did not come over HTTPS; status 403.</summary>
    public const string InsecureProtocol = "insecureProtocol";

    /// <summary>Nothing more is known.</summary>
    public const string UnknownError = "unknownError";

    /// <summary>Gives the protocol's message for an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The message; that of <see cref="UnknownError"/> for an id without one.</returns>
    public static string MessageOf(string id) => id switch
    {
        UnauthorizedApp => "This application is not authorized to use this service.",
        UnauthorizedRequest => "This request is not authorized.",
        InvalidRequest => "This request is not valid.",
        InvalidRequestParameters => "The request parameters are not valid.",
        MissingRequiredHeaders => "Invalid request. Missing required headers.",
        MissingJsonBody => "Invalid request. Missing required HTTP body.",
        InvalidJsonBody => "Invalid request. Invalid HTTP body.",
        InsecureProtocol => "A secure protocol (HTTPS) is required.",
        _ => "An unknown error has occurred.",
    };
}
