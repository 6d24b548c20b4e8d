// references: aspnetcore
// From version 9 of the factory on, headers are redacted unless something says otherwise.
using Microsoft.Extensions.DependencyInjection;

class Startup
{
    void Add(IServiceCollection services, string apiKey)
    {
        services.AddHttpClient("a").[|RedactLoggedHeaders|](_ => false);
        services.AddHttpClient("b").RedactLoggedHeaders(_ => true);
        services.AddHttpClient("c").RedactLoggedHeaders(name => name == "Authorization");
        services.AddHttpClient("d").[|RedactLoggedHeaders|]([]);
        services.AddHttpClient("e", client => client.DefaultRequestHeaders.Add("X-Api-Key", apiKey)).[|RedactLoggedHeaders|](["Authorization"]);
        services.AddHttpClient("f", client => client.DefaultRequestHeaders.Add("X-Api-Key", apiKey)).RedactLoggedHeaders(["Authorization", "X-Api-Key"]);
        services.AddHttpClient("g", client => client.DefaultRequestHeaders.Authorization = new("Bearer", apiKey)).[|RedactLoggedHeaders|](["Cookie"]);
        services.AddHttpClient("h", client => client.DefaultRequestHeaders.Add("X-Region", "eu")).RedactLoggedHeaders(["Cookie"]);
        services.AddHttpClient("i", client => client.DefaultRequestHeaders.Add("X-Api-Key", apiKey));
    }
}
