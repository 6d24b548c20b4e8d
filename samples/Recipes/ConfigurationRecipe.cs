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
}
