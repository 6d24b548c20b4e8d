namespace ApiXGuard.Runtime;

/// <summary>A key cannot be issued, rotated or revoked. Never holds a key.</summary>
public abstract class ApiKeyIssuingException : Exception
{
    private protected ApiKeyIssuingException(string message)
        : base(message)
    {
    }
}
