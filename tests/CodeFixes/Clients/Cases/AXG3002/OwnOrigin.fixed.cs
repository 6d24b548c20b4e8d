using System.Net.Http.Headers;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

class Startup
{
    void Add(WebAssemblyHostBuilder builder) => builder.Services.AddScoped(_ => new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
}

class Orders(HttpClient http, IConfiguration configuration)
{
    async Task<HttpResponseMessage> GetAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/orders");
        // The server wants to know who asks.
        request.Headers.Add("Accept-Language", "de");
        return await http.SendAsync(request);
    }

    async Task<HttpResponseMessage> PostAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/orders");
        return await http.SendAsync(request);
    }

    string? Region() => configuration["Shop:Region"];
}
