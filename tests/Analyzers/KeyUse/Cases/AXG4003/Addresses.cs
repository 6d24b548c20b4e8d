// references: runtime
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection;

class Orders(ApiXClient client)
{
    private static readonly Uri Plain = new("http://api.acme.io/orders");

    Task Get() => client.MakeGetRequestAsync([|new Uri("http://api.acme.io/orders")|]);

    Task Field() => client.MakeGetRequestAsync([|Plain|]);

    void Create()
    {
        var url = new Uri("HTTP://" + "api.acme.io/orders");
        client.CreatePostRequest([|url|], new { id = 1 });
    }

    string Target() => RequestTarget.Of([|new Uri("http://10.1.2.3:8080/orders")|]);

    void Factory(IServiceCollection services) =>
        services.AddHttpClient("orders", http => http.BaseAddress = [|new Uri("http://orders.acme.io")|]).AddApiXSigning();

    void Client(IServiceCollection services) =>
        services.AddApiXClient().ConfigureHttpClient(http => http.BaseAddress = [|new Uri("http://orders.acme.io")|]);

    HttpClient ByHand(ApiXSigningHandler handler) => new(handler) { BaseAddress = [|new Uri("http://orders.acme.io")|] };

    void Vault(VaultKeyStoreOptions options) => options.Address = [|new Uri("http://vault.acme.io:8200")|];

    // Twins: https, this machine, no signature.
    Task Secure() => client.MakeGetRequestAsync(new Uri("https://api.acme.io/orders"));

    Task Local() => client.MakeGetRequestAsync(new Uri("http://localhost:5000/orders"));

    Task Loopback() => client.MakeGetRequestAsync(new Uri("http://127.0.0.1:5000/orders"));

    Task Loopback6() => client.MakeGetRequestAsync(new Uri("http://[::1]:5000/orders"));

    void Unsigned(IServiceCollection services) => services.AddHttpClient("news", http => http.BaseAddress = new Uri("http://news.acme.io"));

    void Namespace() => Console.WriteLine("http://www.w3.org/2001/XMLSchema");
}

class Headers(string key)
{
    private readonly HttpClient _http = new();

    async Task Message()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, [|"http://api.acme.io/orders"|]);
        request.Headers.Add("X-API-Key", key);
        request.Headers.Add("X-Signature", key);
        await _http.SendAsync(request);
    }

    async Task Authorization()
    {
        var request = new HttpRequestMessage { RequestUri = [|new Uri("http://api.acme.io/orders")|] };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        await _http.SendAsync(request);
    }

    async Task Defaults()
    {
        var http = new HttpClient { BaseAddress = [|new Uri("http://api.acme.io")|] };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + key);
        await http.GetStringAsync("orders");
    }

    async Task Called()
    {
        _http.DefaultRequestHeaders.Add("X-Api-Key", key);
        await _http.GetFromJsonAsync<string[]>([|"http://api.acme.io/orders"|]);
    }

    void Configured(IServiceCollection services) => services.AddHttpClient("orders", http =>
    {
        http.BaseAddress = [|new Uri("http://api.acme.io")|];
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    });

    // Twins.
    async Task Innocent()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://api.acme.io/orders");
        request.Headers.Add("Accept-Language", "de");
        await _http.SendAsync(request);
    }

    async Task Secure()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.acme.io/orders");
        request.Headers.Add("X-API-Key", key);
        await _http.SendAsync(request);
    }

    async Task Local(int port)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://localhost:{port}/orders");
        request.Headers.Add("X-API-Key", key);
        await _http.SendAsync(request);
    }

    async Task Other(HttpClient plain)
    {
        var http = new HttpClient { BaseAddress = new Uri("https://api.acme.io") };
        http.DefaultRequestHeaders.Add("X-API-Key", key);
        await plain.GetStringAsync("http://news.acme.io");
    }
}
