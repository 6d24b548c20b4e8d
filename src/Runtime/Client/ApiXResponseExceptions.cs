namespace ApiXGuard.Runtime;

/// <summary>The server does not know the application, or no longer takes its API key (<c>unauthorizedApp</c>).</summary>
/// <param name="statusCode">The HTTP status.</param>
/// <param name="message">The server's message.</param>
public sealed class ApiXUnauthorizedAppException(int statusCode, string? message = null) : ApiXResponseException(ApiXErrorIds.UnauthorizedApp, statusCode, message);

/// <summary>The requestor's access level does not suffice (<c>unauthorizedRequest</c>).</summary>
/// <param name="statusCode">The HTTP status.</param>
/// <param name="message">The server's message.</param>
public sealed class ApiXUnauthorizedRequestException(int statusCode, string? message = null) : ApiXResponseException(ApiXErrorIds.UnauthorizedRequest, statusCode, message);

/// <summary>The server does not take the request's date or signature, or has seen it before. Look at this machine's clock, the app key and the profile (<c>invalidRequest</c>).</summary>
/// <param name="statusCode">The HTTP status.</param>
/// <param name="message">The server's message.</param>
public sealed class ApiXInvalidRequestException(int statusCode, string? message = null) : ApiXResponseException(ApiXErrorIds.InvalidRequest, statusCode, message);

/// <summary>A query parameter is missing or not valid (<c>invalidRequestParameters</c>).</summary>
/// <param name="statusCode">The HTTP status.</param>
/// <param name="message">The server's message.</param>
public sealed class ApiXInvalidRequestParametersException(int statusCode, string? message = null) : ApiXResponseException(ApiXErrorIds.InvalidRequestParameters, statusCode, message);

/// <summary>A header of the signature did not reach the server (<c>missingRequiredHeaders</c>).</summary>
/// <param name="statusCode">The HTTP status.</param>
/// <param name="message">The server's message.</param>
public sealed class ApiXMissingRequiredHeadersException(int statusCode, string? message = null) : ApiXResponseException(ApiXErrorIds.MissingRequiredHeaders, statusCode, message);

/// <summary>The server needs a body (<c>missingJsonBody</c>).</summary>
/// <param name="statusCode">The HTTP status.</param>
/// <param name="message">The server's message.</param>
public sealed class ApiXMissingJsonBodyException(int statusCode, string? message = null) : ApiXResponseException(ApiXErrorIds.MissingJsonBody, statusCode, message);

/// <summary>The server wants another body (<c>invalidJsonBody</c>).</summary>
/// <param name="statusCode">The HTTP status.</param>
/// <param name="message">The server's message.</param>
public sealed class ApiXInvalidJsonBodyException(int statusCode, string? message = null) : ApiXResponseException(ApiXErrorIds.InvalidJsonBody, statusCode, message);

/// <summary>The request did not reach the server over HTTPS (<c>insecureProtocol</c>).</summary>
/// <param name="statusCode">The HTTP status.</param>
/// <param name="message">The server's message.</param>
public sealed class ApiXInsecureProtocolException(int statusCode, string? message = null) : ApiXResponseException(ApiXErrorIds.InsecureProtocol, statusCode, message);

/// <summary>The server does not say what went wrong (<c>unknownError</c>).</summary>
/// <param name="statusCode">The HTTP status.</param>
/// <param name="message">The server's message.</param>
public sealed class ApiXUnknownErrorException(int statusCode, string? message = null) : ApiXResponseException(ApiXErrorIds.UnknownError, statusCode, message);
