class Messages
{
    void Leaks(string apiKey, string user, int kind)
    {
        switch (kind)
        {
            case 0:
                throw new InvalidOperationException($"The key {[|apiKey|]} was refused");
            case 1:
                throw new InvalidOperationException("The key " + [|apiKey|] + " was refused");
            case 2:
                throw new InvalidOperationException(string.Format("{0} used {1}", user, [|apiKey|]));
            case 3:
                throw new ArgumentException($"The key '{[|apiKey|]}' is not one", nameof(apiKey));
            case 4:
                throw new ArgumentOutOfRangeException(nameof(apiKey), [|apiKey|], "The key is not one");
            case 6:
                throw new AggregateException("Failed", new InvalidOperationException([|apiKey|]));
            case 7:
                throw new InvalidOperationException($"{[|Environment.GetEnvironmentVariable("API_KEY")|]} was refused");
            default:
                _ = user ?? throw new InvalidOperationException("The key is " + [|apiKey|]);
                break;
        }

        Exception later = new UnauthorizedAccessException([|apiKey|]);
        throw later;
    }

    void Data(Exception exception, string apiKey)
    {
        exception.Data["key"] = [|apiKey|];
        exception.Data["text"] = $"used {[|apiKey|]}";
        exception.Data.Add("key", [|apiKey|]);
        throw new InvalidOperationException("Refused") { Data = { ["key"] = [|apiKey|] } };
    }
}

static class ThrowHelper
{
    public static void ThrowRefused(string message) => throw new InvalidOperationException(message);
}

class Helpers
{
    void Leaks(string apiKey) => ThrowHelper.ThrowRefused($"The key {[|apiKey|]} was refused");
}

class RefusedException : Exception
{
    public RefusedException(string apiKey, string user)
        : base($"The key {[|apiKey|]} of {user} was refused")
    {
    }
}
