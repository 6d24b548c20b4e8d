namespace ApiXGuard.Runtime;

/// <summary>The key's state forbids what was asked, or somebody else changed it at the same moment.</summary>
public sealed class ApiKeyConflictException : ApiKeyIssuingException
{
    internal ApiKeyConflictException(string message)
        : base(message)
    {
    }
}
