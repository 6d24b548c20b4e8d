// references: aspnetcore, efcore, identitymodel, npgsql, azure-identity
using Azure.Core;
using Azure.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.Logging;
using Microsoft.Net.Http.Headers;
using Npgsql;

class Orders : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder builder)
    {
        builder.[|EnableSensitiveDataLogging|]();
        builder.EnableDetailedErrors().[|EnableSensitiveDataLogging|](true);
        builder.EnableDetailedErrors().[|EnableSensitiveDataLogging|]();
        builder.[|EnableSensitiveDataLogging|]().EnableDetailedErrors();
    }
}

class Startup(IHostEnvironment environment)
{
    void Switches(IServiceCollection services, ClientOptions options, string connection)
    {
        services.AddDbContext<Orders>(options => options.[|EnableSensitiveDataLogging|]());
        services.AddDbContext<Orders>(options =>
        {
            if (environment.IsProduction())
                options.[|EnableSensitiveDataLogging|]();
        });
        [|IdentityModelEventSource.ShowPII = true|]; // for now
        [|options.Diagnostics.IsLoggingContentEnabled = true|];
        var credential = new DefaultAzureCredentialOptions { [|IsUnsafeSupportLoggingEnabled = true|] };
        [|global::Amazon.AWSConfigs.LoggingConfig.LogResponses = global::Amazon.ResponseLoggingOption.Always|];
        var source = new NpgsqlDataSourceBuilder(connection).[|EnableParameterLogging|]().Build();
    }

    void Headers(IServiceCollection services, ClientOptions client)
    {
        services.AddHttpLogging(options =>
        {
            options.RequestHeaders.Add([|"Authorization"|]);
            options.RequestHeaders.Add([|HeaderNames.Cookie|]);
            options.RequestHeaders.Add("X-Request-Id");
        });
        services.AddHttpLogging(options => options.RequestHeaders.UnionWith(["X-Request-Id", [|"Cookie"|]]));
        services.AddW3CLogging(options => options.AdditionalRequestHeaders.Add([|"Authorization"|]));
        client.Diagnostics.LoggedQueryParameters.Add([|"sig"|]);
    }

    void Bodies(IServiceCollection services)
    {
        services.AddHttpLogging(options => [|options.LoggingFields = HttpLoggingFields.All|]);
        services.AddHttpLogging(options => [|options.LoggingFields = HttpLoggingFields.RequestBody|]);
        services.AddHttpLogging(options => [|options.LoggingFields = HttpLoggingFields.RequestPath | HttpLoggingFields.ResponseBody|]);
        services.AddHttpLogging(options => [|options.LoggingFields = HttpLoggingFields.Request | HttpLoggingFields.Duration|]);
        services.AddW3CLogging(options => [|options.LoggingFields = W3CLoggingFields.All|]);
    }

    void Routes(WebApplication app, IWebHostBuilder builder)
    {
        app.MapPost("/login", () => "").[|WithHttpLogging|](HttpLoggingFields.All);
        builder.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(5000, listen => listen.[|UseConnectionLogging|]()));
    }

    [[|HttpLogging(HttpLoggingFields.RequestBody | HttpLoggingFields.Duration)|]]
    public IActionResult Login() => new OkResult();

    void Clients(IServiceCollection services, string apiKey)
    {
        services.AddHttpClient("a").[|RedactLoggedHeaders|](_ => false);
        services.AddHttpClient("d").[|RedactLoggedHeaders|]([]);
        services.AddHttpClient("e", client => client.DefaultRequestHeaders.Add("X-Api-Key", apiKey)).[|RedactLoggedHeaders|](["Authorization"]);
        services.AddHttpClient("f", client => client.DefaultRequestHeaders.Authorization = new("Bearer", apiKey)).[|RedactLoggedHeaders|](new[] { "Cookie" });
    }
}

namespace Amazon
{
    static class AWSConfigs
    {
        public static Util.LoggingConfig LoggingConfig { get; } = new();
    }

    enum ResponseLoggingOption
    {
        Never,
        OnError,
        Always,
    }
}

namespace Amazon.Util
{
    class LoggingConfig
    {
        public ResponseLoggingOption LogResponses { get; set; }
    }
}
