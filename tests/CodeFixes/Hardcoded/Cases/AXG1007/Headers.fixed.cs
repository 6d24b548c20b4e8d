using System.Net;
using System.Net.Http.Headers;
using System.Text;

class OrdersClient
{
    void Values(HttpClient client, HttpRequestMessage request)
    {
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("Orders__ApiKey") ?? throw new InvalidOperationException("The environment variable Orders__ApiKey is not set."));
        client.DefaultRequestHeaders.Authorization = new("Basic", Environment.GetEnvironmentVariable("Orders__ApiKey") ?? throw new InvalidOperationException("The environment variable Orders__ApiKey is not set."));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(Environment.GetEnvironmentVariable("Orders__ApiKey") ?? throw new InvalidOperationException("The environment variable Orders__ApiKey is not set."))));
        request.Headers.Authorization = AuthenticationHeaderValue.Parse($"Bearer {Environment.GetEnvironmentVariable("Orders__ApiKey") ?? throw new InvalidOperationException("The environment variable Orders__ApiKey is not set.")}");
        client.DefaultRequestHeaders.Add("X-Api-Key", Environment.GetEnvironmentVariable("Orders__ApiKey") ?? throw new InvalidOperationException("The environment variable Orders__ApiKey is not set."));
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {Environment.GetEnvironmentVariable("Orders__ApiKey") ?? throw new InvalidOperationException("The environment variable Orders__ApiKey is not set.")}");
    }

    void Collections(WebHeaderCollection collection)
    {
        collection["Authorization"] = $"Basic {Environment.GetEnvironmentVariable("Orders__ApiKey") ?? throw new InvalidOperationException("The environment variable Orders__ApiKey is not set.")}";
        collection.Add($"X-Api-Key: {Environment.GetEnvironmentVariable("Orders__Secret") ?? throw new InvalidOperationException("The environment variable Orders__Secret is not set.")}");
        var headers = new Dictionary<string, string> { ["Authorization"] = $"Bearer {Environment.GetEnvironmentVariable("Orders__ApiKey") ?? throw new InvalidOperationException("The environment variable Orders__ApiKey is not set.")}", ["Accept"] = "application/json" };
        headers.Add("X-Api-Key", Environment.GetEnvironmentVariable("Orders__ApiKey") ?? throw new InvalidOperationException("The environment variable Orders__ApiKey is not set."));
    }

    ICredentials Login() => new NetworkCredential("billing", Environment.GetEnvironmentVariable("Network__Credential") ?? throw new InvalidOperationException("The environment variable Network__Credential is not set."));

    UriBuilder Address() => new("https://api.acme.io") { UserName = "billing", Password = Environment.GetEnvironmentVariable("Orders__Password") ?? throw new InvalidOperationException("The environment variable Orders__Password is not set.") };
}
