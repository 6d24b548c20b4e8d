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
        builder.EnableDetailedErrors().EnableSensitiveDataLogging(false);
        builder.EnableDetailedErrors();
        builder.EnableDetailedErrors();
    }
}

class Startup(IHostEnvironment environment)
{
    void Switches(IServiceCollection services, ClientOptions options, string connection)
    {
        services.AddDbContext<Orders>(options => options.EnableSensitiveDataLogging(false));
        services.AddDbContext<Orders>(options =>
        {
            if (environment.IsProduction())
                options.EnableSensitiveDataLogging(false);
        });
        IdentityModelEventSource.ShowPII = false; // for now
        options.Diagnostics.IsLoggingContentEnabled = false;
        var credential = new DefaultAzureCredentialOptions { IsUnsafeSupportLoggingEnabled = false };
        global::Amazon.AWSConfigs.LoggingConfig.LogResponses = global::Amazon.ResponseLoggingOption.Never;
        var source = new NpgsqlDataSourceBuilder(connection).Build();
    }

    void Headers(IServiceCollection services, ClientOptions client)
    {
        services.AddHttpLogging(options =>
        {
            options.RequestHeaders.Add("X-Request-Id");
        });
        services.AddHttpLogging(options => options.RequestHeaders.UnionWith(["X-Request-Id"]));
        services.AddW3CLogging(options => { });
    }

    void Bodies(IServiceCollection services)
    {
        services.AddHttpLogging(options => options.LoggingFields = HttpLoggingFields.All & ~(HttpLoggingFields.RequestBody | HttpLoggingFields.ResponseBody));
        services.AddHttpLogging(options => options.LoggingFields = HttpLoggingFields.None);
        services.AddHttpLogging(options => options.LoggingFields = HttpLoggingFields.RequestPath);
        services.AddHttpLogging(options => options.LoggingFields = (HttpLoggingFields.Request & ~HttpLoggingFields.RequestBody) | HttpLoggingFields.Duration);
        services.AddW3CLogging(options => options.LoggingFields = W3CLoggingFields.All & ~W3CLoggingFields.Cookie);
    }

    void Routes(WebApplication app, IWebHostBuilder builder)
    {
        app.MapPost("/login", () => "").WithHttpLogging(HttpLoggingFields.All & ~(HttpLoggingFields.RequestBody | HttpLoggingFields.ResponseBody));
        builder.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(5000, listen => { }));
    }

    [HttpLogging(HttpLoggingFields.Duration)]
    public IActionResult Login() => new OkResult();

    void Clients(IServiceCollection services, string apiKey)
    {
        services.AddHttpClient("a").RedactLoggedHeaders(_ => true);
        services.AddHttpClient("d").RedactLoggedHeaders(_ => true);
        services.AddHttpClient("e", client => client.DefaultRequestHeaders.Add("X-Api-Key", apiKey)).RedactLoggedHeaders(["Authorization", "X-Api-Key"]);
        services.AddHttpClient("f", client => client.DefaultRequestHeaders.Authorization = new("Bearer", apiKey)).RedactLoggedHeaders(new[] { "Cookie", "Authorization" });
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
