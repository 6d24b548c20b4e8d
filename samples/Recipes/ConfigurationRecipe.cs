using ApiXGuard.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ApiXGuard.Samples.Recipes;

/// <summary>Keys from the application's configuration.</summary>
public static class ConfigurationRecipe
{
    public static void Add(HostApplicationBuilder builder)
    {
        // snippet: configuration
        builder.Configuration
            .AddDotEnvFile(".env", optional: true)
            .AddKeyPerFile("/run/secrets", optional: true);
        builder.Services.AddApiXKeyStore();
        // end
    }

    public static void AddSection(HostApplicationBuilder builder)
    {
        // snippet: configuration-section
        builder.Services.AddApiXKeyStore(builder.Configuration.GetSection("Partners:Billing"));
        // end
    }

    public static void AddServices(HostApplicationBuilder builder)
    {
        // snippet: configuration-services
        builder.Services.AddApiXKeyStore("Stripe");
        builder.Services.AddApiXKeyStore("Weather").WithCache(TimeSpan.FromMinutes(5));
        builder.Services.AddHttpClient<Payments>();
        // end
    }

    // snippet: configuration-services-use
    private sealed class Payments(HttpClient client, [FromKeyedServices("Stripe")] IApiXKeyStore stripeKeys)
    {
        public async Task<HttpResponseMessage> ChargeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new("Bearer", await stripeKeys.GetApiKeyAsync(cancellationToken));
            return await client.SendAsync(request, cancellationToken);
        }
    }
    // end
}
