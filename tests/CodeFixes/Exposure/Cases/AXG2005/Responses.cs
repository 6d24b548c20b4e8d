// references: aspnetcore, runtime

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

[ApiController]
public class SettingsController(IConfiguration configuration) : ControllerBase
{
    [HttpGet("1")]
    public IActionResult Secret() => Ok([|configuration["Stripe:SecretKey"]|]);

    [HttpGet("2")]
    public IActionResult InAnObject() => Ok(new { key = [|configuration["Stripe:SecretKey"]|], mode = configuration["Stripe:Mode"] });

    [HttpGet("3")]
    public string? Returned() => [|configuration["Stripe:SecretKey"]|];

    [HttpGet("4")]
    public IActionResult AsContent() => Content([|$"key={configuration["Stripe:SecretKey"]}"|]);
}

static class Endpoints
{
    static void Map(IEndpointRouteBuilder app, IConfiguration configuration)
    {
        app.MapGet("/1", () => Results.Ok([|configuration["Stripe:SecretKey"]|]));
        app.MapGet("/3", () => [|configuration["Stripe:SecretKey"]|]);
    }

    static async Task WriteAsync(HttpContext context, IConfiguration configuration)
    {
        await context.Response.WriteAsync([|configuration["Stripe:SecretKey"]|]!);
        context.Response.Headers["X-Key"] = [|configuration["Stripe:SecretKey"]|];
    }
}

class Journal
{
    void Write(string path, string user, string password) => File.AppendAllText(path, [|$"{user} signed in with the password {password}"|]);
}
