// Exceptions of the program itself: their constructors, what they hand to their base, and their members.
class RefusedException : Exception
{
    public RefusedException(string apiKey, string user)
        : base($"The key {[|apiKey|]} of {user} was refused")
    {
        ApiKey = [|apiKey|];
        User = user;
    }

    public RefusedException(string message)
        : base(message)
    {
    }

    public string ApiKey { get; init; } = "";
    public string User { get; init; } = "";
}

class ExpiredException(string token) : Exception($"The token {[|token|]} expired");

class LockedException(string user) : Exception($"{user} is locked")
{
    public string User { get; } = user;
}

class OwnExceptions
{
    void Leaks(string apiKey, string user, int kind)
    {
        if (kind == 0)
            throw new RefusedException([|apiKey|], user);
        if (kind == 1)
            throw new RefusedException("Refused") { ApiKey = [|apiKey|] };
        if (kind == 2)
            throw new ExpiredException([|apiKey|]);
        var later = new RefusedException("Refused");
        later.HelpLink = "https://example.com/?key=" + {|AXG2005:[|apiKey|]|};
        throw later;
    }

    void Twins(string apiKey, string user, int kind)
    {
        if (kind == 0)
            throw new RefusedException("The key was refused");
        if (kind == 1)
            throw new RefusedException("Refused") { User = user };
        var refused = new Refusal(apiKey);
        throw new LockedException(user);
    }

    record Refusal(string ApiKey);
}
