using Microsoft.Extensions.DependencyInjection;

class Startup
{
    void Add(IServiceCollection services, string apiKey)
    {
        services.AddHttpClient("a", client => client.DefaultRequestHeaders.Add("X-Api-Key", apiKey)).RedactLoggedHeaders(["X-Api-Key"]);
    }
}
