// property: UsingMicrosoftNETSdkBlazorWebAssembly = true
// references: aspnetcore, webassembly
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

class Startup
{
    void Add(IServiceCollection services) => services.AddScoped(_ => new HttpClient { BaseAddress = new Uri("https://api.example.com") });
}

class Orders(HttpClient http, IConfiguration configuration)
{
    async Task<HttpResponseMessage> GetAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "orders");
        request.Headers.Add("X-API-Key", [|configuration["Shop:ApiKey"]|]);
        return await http.SendAsync(request);
    }
}
