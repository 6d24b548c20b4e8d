// property: UsingMicrosoftNETSdkBlazorWebAssembly = true
// references: aspnetcore, webassembly
// The request goes to another server, or nobody knows where to: there the key is asked for.
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Microsoft.Extensions.DependencyInjection;

class Startup
{
    void Add(WebAssemblyHostBuilder builder) => builder.Services.AddScoped(_ => new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
}

class Orders(HttpClient http)
{
    async Task<HttpResponseMessage> ChargeAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example.com/charges");
        request.Headers.Add("X-API-Key", [|Environment.GetEnvironmentVariable("SHOP_API_KEY")|]);
        return await http.SendAsync(request);
    }

    string? Read() => [|Environment.GetEnvironmentVariable("SHOP_API_KEY")|];
}
