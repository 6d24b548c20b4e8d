// What is put into an exception's message.
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
                throw new ArgumentException($"The key {[|apiKey|]} is not one", nameof(apiKey));
            case 4:
                throw new ArgumentOutOfRangeException(nameof(apiKey), [|apiKey|], "The key is not one");
            case 5:
                throw new InvalidOperationException(message: [|apiKey|], innerException: null);
            case 6:
                throw new AggregateException("Failed", new InvalidOperationException([|apiKey|]));
            case 7:
                throw new InvalidOperationException($"{[|Environment.GetEnvironmentVariable("API_KEY")|]} was refused");
            case 8:
                var message = $"The key {apiKey} was refused";
                throw new InvalidOperationException([|message|]);
            default:
                _ = user ?? throw new InvalidOperationException("The key is " + [|apiKey|]);
                break;
        }

        Exception later = new UnauthorizedAccessException([|apiKey|]);
        throw later;
    }

    void Twins(string apiKey, string user, string token, int kind)
    {
        ArgumentNullException.ThrowIfNull(apiKey);
        ArgumentException.ThrowIfNullOrEmpty(apiKey);
        switch (kind)
        {
            case 0:
                throw new ArgumentNullException(nameof(apiKey));
            case 1:
                throw new ArgumentException("The key is empty", nameof(apiKey));
            case 2:
                throw new InvalidOperationException($"The key of {user} was refused");
            case 3:
                throw new InvalidOperationException($"The key has {apiKey.Length} characters");
            case 4:
                throw new ArgumentOutOfRangeException(nameof(apiKey), apiKey.Length, "The key is too long");
            case 5:
                throw new InvalidOperationException($"The key {apiKey[..4]}… was refused");
            case 6:
                throw new InvalidOperationException($"{nameof(apiKey)} of {user}");
            case 7:
                throw new FormatException($"Unexpected token '{token}'");
            default:
                throw new InvalidOperationException($"The key {Mask(apiKey)} was refused");
        }
    }

    static string Mask(string value) => value.Substring(0, 6);
}

static class ThrowHelper
{
    public static void ThrowRefused(string message) => throw new InvalidOperationException(message);
    public static void ThrowIfEmpty(string value) => _ = value.Length > 0 ? 0 : throw new InvalidOperationException("Empty");
}

class Helpers
{
    void Leaks(string apiKey) => ThrowHelper.ThrowRefused($"The key {[|apiKey|]} was refused");

    void Twins(string apiKey)
    {
        ThrowHelper.ThrowIfEmpty(apiKey);
        ThrowHelper.ThrowRefused("The key was refused");
    }
}

class Order(string password)
{
    public string Text { get; } = $"The password {password}";
}
