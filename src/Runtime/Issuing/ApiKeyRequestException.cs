namespace ApiXGuard.Runtime;

/// <summary>A request for a key is not valid; <see cref="Errors"/> says where.</summary>
public sealed class ApiKeyRequestException : ApiKeyIssuingException
{
    internal ApiKeyRequestException(IReadOnlyDictionary<string, string> errors)
        : base("The request is not valid. " + string.Join(" ", errors.Select(static error => $"{error.Key}: {error.Value}")))
    {
        Errors = errors;
    }

    /// <summary>What is wrong, by the name of the member. Does not repeat what was given.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; }
}
