// references: aspnetcore
// What the fix cannot read, it leaves.
using Microsoft.Extensions.DependencyInjection;

class Startup
{
    private static readonly string[] Names = ["Authorization"];

    void Add(IServiceCollection services, string apiKey)
    {
        services.AddHttpClient("a", client => client.DefaultRequestHeaders.Add("X-Api-Key", apiKey)).RedactLoggedHeaders(Names);
        services.AddHttpClient("b").[|RedactLoggedHeaders|](name => { return false; });
    }
}
