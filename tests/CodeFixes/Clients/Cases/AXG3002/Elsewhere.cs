// property: UsingMicrosoftNETSdkBlazorWebAssembly = true
// references: aspnetcore, webassembly
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

class Startup
{
    void Add(WebAssemblyHostBuilder builder) => builder.Services.AddScoped(_ => new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
}

class Orders(HttpClient http, IConfiguration configuration)
{
    // To elsewhere.
    async Task<HttpResponseMessage> ChargeAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.example.com/charges");
        request.Headers.Add("X-API-Key", [|configuration["Shop:ApiKey"]|]);
        return await http.SendAsync(request);
    }

    string? Read() => [|configuration["Shop:ApiKey"]|];
}
