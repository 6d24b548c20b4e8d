// references: runtime

class RefusedException(string text) : Exception(text)
{
    public string? ApiKey { get; init; }
}

class Redacted
{
    void Leaks(string apiKey, string user, int kind)
    {
        if (kind == 1)
            throw new RefusedException("Refused") { ApiKey = [|apiKey|] };
        throw new InvalidOperationException(message: [|apiKey|], innerException: null);
    }
}
