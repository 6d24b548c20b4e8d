namespace ApiXGuard.Runtime;

/// <summary>
/// A server refused a request and said why in API-X's form. There is a class for each id of <see cref="ApiXErrorIds"/>; other ids come as this
/// one. The message is the server's, without control characters and cut after 1,000 characters.
/// </summary>
public class ApiXResponseException : Exception
{
    private const int LongestMessage = 1000;

    /// <summary>Makes the exception.</summary>
    /// <param name="id">The error's id, as the server gave it.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="message">The server's message; by default the protocol's for that id.</param>
    public ApiXResponseException(string id, int statusCode, string? message = null)
        : base(Printable(message ?? ApiXErrorIds.MessageOf(id)))
    {
        ArgumentNullException.ThrowIfNull(id);
        Id = Printable(id);
        StatusCode = statusCode;
    }

    /// <summary>The error's id, one of <see cref="ApiXErrorIds"/> or the server's own.</summary>
    public string Id { get; }

    /// <summary>The HTTP status, from 100 to 999.</summary>
    public int StatusCode { get; }

    internal static ApiXResponseException For(in ApiXErrorBody error, int statusCode) => error.Id switch
    {
        ApiXErrorIds.UnauthorizedApp => new ApiXUnauthorizedAppException(statusCode, error.Message),
        ApiXErrorIds.UnauthorizedRequest => new ApiXUnauthorizedRequestException(statusCode, error.Message),
        ApiXErrorIds.InvalidRequest => new ApiXInvalidRequestException(statusCode, error.Message),
        ApiXErrorIds.InvalidRequestParameters => new ApiXInvalidRequestParametersException(statusCode, error.Message),
        ApiXErrorIds.MissingRequiredHeaders => new ApiXMissingRequiredHeadersException(statusCode, error.Message),
        ApiXErrorIds.MissingJsonBody => new ApiXMissingJsonBodyException(statusCode, error.Message),
        ApiXErrorIds.InvalidJsonBody => new ApiXInvalidJsonBodyException(statusCode, error.Message),
        ApiXErrorIds.InsecureProtocol => new ApiXInsecureProtocolException(statusCode, error.Message),
        ApiXErrorIds.UnknownError => new ApiXUnknownErrorException(statusCode, error.Message),
        _ => new ApiXResponseException(error.Id, statusCode, error.Message),
    };

    // What a server sends ends in logs; it must not write lines of its own there.
    private static string Printable(string text) => string.Create(Math.Min(text.Length, LongestMessage), text, static (characters, source) =>
    {
        for (var at = 0; at < characters.Length; at++)
            characters[at] = char.IsControl(source[at]) || source[at] is '\u2028' or '\u2029' ? ' ' : source[at];
    });
}
