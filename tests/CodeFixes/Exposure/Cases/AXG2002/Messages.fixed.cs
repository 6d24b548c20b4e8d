class Messages
{
    void Leaks(string apiKey, string user, int kind)
    {
        switch (kind)
        {
            case 0:
                throw new InvalidOperationException("The key was refused");
            case 1:
                throw new InvalidOperationException("The key was refused");
            case 2:
                throw new InvalidOperationException(string.Format("{0} used", user));
            case 3:
                throw new ArgumentException("The key is not one", nameof(apiKey));
            case 4:
                throw new ArgumentOutOfRangeException(nameof(apiKey), "The key is not one");
            case 6:
                throw new AggregateException("Failed", new InvalidOperationException());
            case 7:
                throw new InvalidOperationException("was refused");
            default:
                _ = user ?? throw new InvalidOperationException("The key");
                break;
        }

        Exception later = new UnauthorizedAccessException();
        throw later;
    }

    void Data(Exception exception, string apiKey)
    {
        exception.Data["text"] = "used";
        throw new InvalidOperationException("Refused");
    }
}

static class ThrowHelper
{
    public static void ThrowRefused(string message) => throw new InvalidOperationException(message);
}

class Helpers
{
    void Leaks(string apiKey) => ThrowHelper.ThrowRefused("The key was refused");
}

class RefusedException : Exception
{
    public RefusedException(string apiKey, string user)
        : base($"The key of {user} was refused")
    {
    }
}
