namespace Shop;

class Orders
{
    private readonly string _gitHub = Environment.GetEnvironmentVariable("GitHub__ApiKey") ?? throw new InvalidOperationException("The environment variable GitHub__ApiKey is not set.");

    public string All() => Shared.Keys.StripeKey + _gitHub + Shared.Keys.SlackToken;
}
