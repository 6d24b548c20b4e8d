// references: aspnetcore
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Net.Http.Headers;

class Startup(IHostEnvironment environment)
{
    void Headers(IServiceCollection services)
    {
        services.AddHttpLogging(options =>
        {
            options.RequestHeaders.Add([|"Authorization"|]);
            options.RequestHeaders.Add([|"X-Api-Key"|]);
            options.RequestHeaders.Add([|HeaderNames.Cookie|]);
            options.RequestHeaders.Add("X-Request-Id");
            options.RequestHeaders.Add(HeaderNames.UserAgent);
            options.ResponseHeaders.Add([|"Set-Cookie"|]);
            options.ResponseHeaders.Add("ETag");
        });
        services.AddHttpLogging(options => options.RequestHeaders.UnionWith(["X-Request-Id", [|"Cookie"|]]));
        services.AddW3CLogging(options => options.AdditionalRequestHeaders.Add([|"Authorization"|]));
        services.AddW3CLogging(options => options.AdditionalRequestHeaders.Add("X-Request-Id"));
        // A list of the program's own.
        new List<string>().Add("Authorization");
    }

    void Bodies(IServiceCollection services)
    {
        services.AddHttpLogging(options => [|options.LoggingFields = HttpLoggingFields.All|]);
        services.AddHttpLogging(options => [|options.LoggingFields = HttpLoggingFields.RequestBody|]);
        services.AddHttpLogging(options => [|options.LoggingFields = HttpLoggingFields.RequestPath | HttpLoggingFields.ResponseBody|]);
        services.AddHttpLogging(options => options.LoggingFields = HttpLoggingFields.RequestPropertiesAndHeaders | HttpLoggingFields.ResponseStatusCode);
        services.AddW3CLogging(options => [|options.LoggingFields = W3CLoggingFields.All|]);
        services.AddW3CLogging(options => options.LoggingFields = W3CLoggingFields.Method | W3CLoggingFields.TimeTaken);
    }

    void ByEnvironment(IServiceCollection services)
    {
        if (environment.IsDevelopment())
            services.AddHttpLogging(options => options.LoggingFields = HttpLoggingFields.All);
        if (!environment.IsDevelopment())
            services.AddHttpLogging(options => [|options.LoggingFields = HttpLoggingFields.All|]);
        services.AddHttpLogging(options => options.LoggingFields = environment.IsDevelopment() ? HttpLoggingFields.All : HttpLoggingFields.RequestPath);
    }

    void Routes(WebApplication app)
    {
        app.MapPost("/login", () => "").[|WithHttpLogging|](HttpLoggingFields.All);
        app.MapPost("/orders", () => "").WithHttpLogging(HttpLoggingFields.RequestPath);
    }

    [[|HttpLogging(HttpLoggingFields.RequestBody)|]]
    public IActionResult Login() => new OkResult();

    [HttpLogging(HttpLoggingFields.Duration)]
    public IActionResult Orders() => new OkResult();

    void Connections(IWebHostBuilder builder)
    {
        builder.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(5000, listen => listen.[|UseConnectionLogging|]()));
        builder.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(5001, listen => listen.UseHttps()));
    }
}
