namespace ApiXGuard.Runtime;

/// <summary>There is no key of that id.</summary>
public sealed class ApiKeyNotFoundException : ApiKeyIssuingException
{
    internal ApiKeyNotFoundException()
        : base("There is no API key of that id.")
    {
    }
}
