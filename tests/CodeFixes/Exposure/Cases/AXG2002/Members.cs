// What the program's own exceptions do with a value is theirs.
class RefusedException : Exception
{
    public RefusedException(string apiKey, string user) => ApiKey = [|apiKey|];

    public RefusedException(string message)
        : base(message)
    {
    }

    public string ApiKey { get; init; } = "";
}

class Expired(string token) : Exception($"The token {[|token|]} expired");

class OwnExceptions
{
    void Leaks(string apiKey, string user, int kind)
    {
        // Without it, the user's name would become the message.
        if (kind == 0)
            throw new RefusedException([|apiKey|], user);
        if (kind == 1)
            throw new RefusedException("Refused") { ApiKey = [|apiKey|] };
        throw new InvalidOperationException(message: [|apiKey|], innerException: null);
    }
}
