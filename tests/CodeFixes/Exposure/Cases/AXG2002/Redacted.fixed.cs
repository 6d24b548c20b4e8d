
using ApiXGuard.Runtime;

class RefusedException(string text) : Exception(text)
{
    public string? ApiKey { get; init; }
}

class Redacted
{
    void Leaks(string apiKey, string user, int kind)
    {
        if (kind == 1)
            throw new RefusedException("Refused") { ApiKey = Redact.Secret(apiKey) };
        throw new InvalidOperationException(message: Redact.Secret(apiKey), innerException: null);
    }
}
