class Orders
{
    static string Login => Environment.GetEnvironmentVariable("Login__Url") ?? throw new InvalidOperationException("The environment variable Login__Url is not set.");
    static readonly Uri Address = new(Environment.GetEnvironmentVariable("Orders__Url") ?? throw new InvalidOperationException("The environment variable Orders__Url is not set."));
    readonly string _queueUrl = Environment.GetEnvironmentVariable("Queue__Url") ?? throw new InvalidOperationException("The environment variable Queue__Url is not set.");

    string Folded(int id) => $"https://api.acme.io/v1/orders/{id}?api_key={{|AXG2005:Environment.GetEnvironmentVariable("Orders__Secret") ?? throw new InvalidOperationException("The environment variable Orders__Secret is not set.")|}}";

    Uri Made(string path) => new Uri("https://api.acme.io/" + path + $"?key={{|AXG2005:Environment.GetEnvironmentVariable("Orders__Secret") ?? throw new InvalidOperationException("The environment variable Orders__Secret is not set.")|}}");

    string All() => Login + Address + _queueUrl;
}
