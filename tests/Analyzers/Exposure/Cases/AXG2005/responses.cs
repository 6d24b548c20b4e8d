// references: aspnetcore, runtime
using System.Text;
using ApiXGuard.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

class StripeOptions
{
    public string SecretKey { get; set; } = "";
    public string PublishableKey { get; set; } = "";
}

record Settings(string Name, string? Value);

[ApiController]
public class SettingsController(IConfiguration configuration) : ControllerBase
{
    [HttpGet("1")]
    public IActionResult Secret() => Ok([|configuration["Stripe:SecretKey"]|]);

    [HttpGet("2")]
    public IActionResult Innocent() => Ok(configuration["Stripe:PublishableKey"]);

    [HttpGet("3")]
    public IActionResult InAnObject() => Ok(new { key = [|configuration["Stripe:SecretKey"]|], mode = configuration["Stripe:Mode"] });

    [HttpGet("4")]
    public string? Returned() => [|configuration["Stripe:SecretKey"]|];

    [HttpGet("5")]
    public ActionResult<string> ReturnedInside()
    {
        var key = Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY");
        return [|key|]!;
    }

    [HttpGet("6")]
    public string? ReturnedInnocent() => configuration["Stripe:PublishableKey"];

    [HttpGet("7")]
    public IActionResult AsContent() => Content([|$"key={configuration["Stripe:SecretKey"]}"|]);

    [HttpGet("8")]
    public IActionResult AsJson() => new JsonResult([|configuration["Stripe:SecretKey"]|]);

    [HttpGet("9")]
    public IActionResult AsObject() => new OkObjectResult([|configuration["Stripe:SecretKey"]|]);

    [HttpGet("10")]
    public IActionResult WithStatus() => StatusCode(500, [|configuration.GetConnectionString("Orders")|]);

    [HttpGet("11")]
    public IActionResult AsProblem() => Problem([|$"no connection to {configuration.GetConnectionString("Orders")}"|]);

    [HttpGet("12")]
    public IActionResult AsProblemInnocent() => Problem($"no connection to {configuration["Orders:Host"]}");

    [NonAction]
    public string? NotAnAction() => configuration["Stripe:SecretKey"];

    private string? Helper() => configuration["Stripe:SecretKey"];

    [HttpPost("13")]
    public IActionResult Echo([FromForm, System.ComponentModel.DataAnnotations.DataType(System.ComponentModel.DataAnnotations.DataType.Password)] string word) => Ok(word);
}

static class Endpoints
{
    static void Map(IEndpointRouteBuilder app, IConfiguration configuration, IOptions<StripeOptions> options, IApiXKeyStore store)
    {
        app.MapGet("/1", () => Results.Ok([|configuration["Stripe:SecretKey"]|]));
        app.MapGet("/2", () => Results.Ok(configuration["Stripe:PublishableKey"]));
        app.MapGet("/3", () => [|configuration["Stripe:SecretKey"]|]);
        app.MapGet("/4", () => configuration["Stripe:PublishableKey"]);
        app.MapGet("/5", () => new { Key = [|configuration["Stripe:SecretKey"]|] });
        app.MapGet("/6", () => TypedResults.Json(new Settings("key", [|configuration["Stripe:SecretKey"]|])));
        app.MapGet("/7", () => Results.Text([|options.Value.SecretKey|]));
        app.MapGet("/8", () => Results.Text(options.Value.PublishableKey));
        app.MapGet("/15", () => Results.Ok([|options.Value|]));
        app.MapGet("/16", () => Results.Ok([|configuration.GetSection("Stripe").Get<StripeOptions>()|]));
        app.MapGet("/17", () => Results.Ok(new StripeOptions()));
        app.MapGet("/9", async (CancellationToken token) => Results.Content([|await store.GetAppKeyAsync(token)|]));
        app.MapGet("/10", async (CancellationToken token) =>
        {
            var keys = await store.GetKeysAsync(token);
            return [|keys.AppKey|];
        });
        app.MapGet("/11", () => Results.Json([|configuration.AsEnumerable()|]));
        app.MapGet("/12", () => {|AXG2003:((IConfigurationRoot)configuration).GetDebugView()|});
        app.MapGet("/13", () => ((IConfigurationRoot)configuration).GetDebugView(context => "***"));
        app.MapGet("/14", () => Results.Ok([|Environment.GetEnvironmentVariables()|]));
    }

    static void MapByName(IEndpointRouteBuilder app, IConfiguration configuration)
    {
        app.MapGet("/local", Local);
        app.MapGet("/local/innocent", LocalInnocent);
        app.MapGet("/method", Secret);
        app.MapGet("/method/innocent", Innocent);
        Console.WriteLine(NotMapped().Length);

        string? Local() => [|configuration["Stripe:SecretKey"]|];
        string? LocalInnocent() => configuration["Stripe:PublishableKey"];
        string NotMapped() => configuration["Stripe:SecretKey"]!;
    }

    private static string? Secret(IConfiguration configuration) => [|configuration["Stripe:SecretKey"]|];

    private static string? Innocent(IConfiguration configuration) => configuration["Stripe:PublishableKey"];

    static async Task WriteAsync(HttpContext context, IConfiguration configuration, string accessToken)
    {
        await context.Response.WriteAsync([|configuration["Stripe:SecretKey"]|]!);
        await context.Response.WriteAsync(configuration["Stripe:PublishableKey"]!);
        await context.Response.WriteAsJsonAsync(new { key = [|configuration["Stripe:SecretKey"]|] });
        await context.Response.Body.WriteAsync([|Encoding.UTF8.GetBytes(configuration["Stripe:SecretKey"]!)|]);
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(configuration["Stripe:PublishableKey"]!));
        context.Response.Headers["X-Key"] = [|configuration["Stripe:SecretKey"]|];
        context.Response.Headers["X-Key"] = configuration["Stripe:PublishableKey"];
        context.Response.Headers.Append("X-Key", [|configuration["Stripe:SecretKey"]|]);
        context.Response.Headers.Authorization = [|"Bearer " + configuration["Api:Token"]|];
        context.Request.Headers.Authorization = "Bearer " + configuration["Api:Token"];
        var headers = context.Response.Headers;
        headers["X-Key"] = [|configuration["Stripe:SecretKey"]|];
        // A token that an endpoint issues is what the endpoint is for.
        await context.Response.WriteAsJsonAsync(new { accessToken });
        await context.Response.WriteAsync(accessToken);
        context.Response.Headers["X-Access-Token"] = accessToken;
    }

    static void Problems(IConfiguration configuration, ProblemDetails problem)
    {
        problem.Detail = [|$"cannot open {configuration.GetConnectionString("Orders")}"|];
        problem.Detail = $"cannot open {configuration["Orders:Host"]}";
        problem.Extensions["connection"] = [|configuration.GetConnectionString("Orders")|];
        problem.Extensions["host"] = configuration["Orders:Host"];
        var made = new ProblemDetails { Detail = [|configuration.GetConnectionString("Orders")|], Title = "cannot open" };
    }
}

public class LoginController(IConfiguration configuration) : ControllerBase
{
    public record TokenResponse(string AccessToken, string RefreshToken);

    public IActionResult Login(string user, string password)
    {
        var token = Sign(user, configuration["Jwt:SigningKey"]!);
        return Ok(new TokenResponse(token, Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32))));
    }

    private static string Sign(string user, string key) => Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(user)));
}

public class KeyController(ApiKeyIssuer issuer) : ControllerBase
{
    // The one time that the key can be read.
    public async Task<IActionResult> Issue(ApiKeyIssueRequest request, CancellationToken cancellationToken)
    {
        var issued = await issuer.IssueAsync(request, cancellationToken);
        return Ok(new { issued.Record.Id, key = issued.Reveal().ApiKey });
    }
}

public class ShopHub(IConfiguration configuration) : Hub
{
    public string? Key() => [|configuration["Stripe:SecretKey"]|];

    public Task Send() => Clients.All.SendAsync("key", [|configuration["Stripe:SecretKey"]|]);

    public Task SendInnocent() => Clients.All.SendAsync("key", configuration["Stripe:PublishableKey"]);
}

public class PageController(IConfiguration configuration) : Controller
{
    public IActionResult Index()
    {
        ViewData["Key"] = [|configuration["Stripe:SecretKey"]|];
        ViewData["Key"] = configuration["Stripe:PublishableKey"];
        ViewBag.Key = [|configuration["Stripe:SecretKey"]|];
        ViewBag.Key = configuration["Stripe:PublishableKey"];
        TempData["Key"] = [|configuration["Stripe:SecretKey"]|];
        TempData["Key"] = configuration["Stripe:PublishableKey"];
        return View();
    }

    public IActionResult AsJson() => Json([|configuration["Stripe:SecretKey"]|]);
}
