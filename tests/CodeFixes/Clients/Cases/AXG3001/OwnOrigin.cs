// property: UsingMicrosoftNETSdkBlazorWebAssembly = true
// references: aspnetcore, webassembly
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Microsoft.Extensions.DependencyInjection;

class Startup
{
    void Add(WebAssemblyHostBuilder builder) => builder.Services.AddScoped(_ => new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
}

class Orders(HttpClient http)
{
    async Task<HttpResponseMessage> GetAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/orders");
        // The server wants to know who asks.
        request.Headers.Add("X-API-Key", [|Environment.GetEnvironmentVariable("SHOP_API_KEY")|]);
        request.Headers.Add("Accept-Language", "de");
        return await http.SendAsync(request);
    }

    async Task<HttpResponseMessage> PostAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/orders");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", [|Environment.GetEnvironmentVariable("SHOP_API_KEY")|]);
        return await http.SendAsync(request);
    }
}
