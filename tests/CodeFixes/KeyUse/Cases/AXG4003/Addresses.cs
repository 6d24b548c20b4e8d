// references: runtime
using ApiXGuard.Runtime;
using Microsoft.Extensions.DependencyInjection;

class Orders(ApiXClient client)
{
    Task Get() => client.MakeGetRequestAsync([|new Uri("http://api.acme.io/orders")|]);

    // A comment stays.
    Task Verbatim() => client.MakeGetRequestAsync([|new Uri(/* here too */ @"HTTP://api.acme.io/""orders""")|]);

    void Factory(IServiceCollection services) =>
        services.AddHttpClient("orders", http => http.BaseAddress = [|new Uri("http://orders.acme.io")|]).AddApiXSigning();
}
