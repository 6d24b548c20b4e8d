using System.Security.Cryptography;
using System.Text;
using ApiXGuard.Packages.Tests.Documentation;
using ApiXGuard.Packages.Tests.Packing;

namespace ApiXGuard.Packages.Tests.Analyzers;

/// <summary>
/// A program with leaks of several kinds, cured without an editor: <c>apixguard rescue</c> moves the values, <c>dotnet format</c> applies the
/// fixes, and the program goes on getting its keys.
/// </summary>
[Trait("Category", "Slow")]
[Collection("Packing")]
public sealed class FixedSampleTests(PackedPackages packages) : IDisposable
{
    private readonly NewcomerFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Values_are_moved_code_is_fixed_and_the_program_still_gets_its_keys()
    {
        var stripe = "sk_live" + "_WwLh3bCnXby3A51PJZ8r";
        var weather = "k3Jx9QvT7mZr2LwB" + "8nYc5HdG1sPf6RtV";
        var orders = "Server=db.example.com;Database=orders;User Id=shop;Passw" + "ord=" + MadeUp.Password;
        var project = await CreateAsync(stripe, weather, orders);

        var (code, output) = await project.RunAsync("dotnet", Scanner, "rescue", "--all", "--yes", "--apply-fix");
        Assert.True(code == 0, output);
        foreach (var value in new[] { stripe, weather, MadeUp.Password })
            Assert.DoesNotContain(value, output, StringComparison.Ordinal);
        (code, output) = await project.RunAsync("dotnet", "format", "analyzers", "App/App.csproj", "--no-restore", "--severity", "info", "--diagnostics", "AXG4001", "AXG4003");
        Assert.True(code == 0, output);

        Assert.Contains("configuration[\"Stripe:ApiKey\"]", project.Read("App", "PaymentService.cs"), StringComparison.Ordinal);
        Assert.Contains("GetConnectionString(\"Order\")", project.Read("App", "OrderRepository.cs"), StringComparison.Ordinal);
        var build = await project.BuildAsync("-warnaserror");
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Empty(build.Diagnostics);
        (code, output) = await project.RunAsync("dotnet", Scanner, "dir", "--config", "apixguard.json");
        Assert.True(code == 0, output);

        // What the program got is told by its hash. Its own checks run before.
        (code, output) = await project.RunAsync("dotnet", "run", "--project", "App/App.csproj", "--no-build", "--no-launch-profile");
        Assert.True(code == 0, output);
        Assert.Equal(["checked", Hash(weather), Hash(stripe), Hash(orders)], output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static string Scanner => Repository.PathOf("src", "Scanner", "bin", Repository.Configuration, "net10.0", "apixguard.dll");

    private static string Hash(string value) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    private async Task<SampleProject> CreateAsync(string stripe, string weather, string orders)
    {
        var project = new SampleProject(_home, await packages.Folder, "Microsoft.NET.Sdk.Web");
        project.Write(".gitignore", "bin/\nobj/\n");
        project.Write("apixguard.json", "{}\n");
        project.Write("App/Program.cs", $$"""
            using System.Security.Cryptography;
            using System.Text;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddSingleton<PaymentService>();
            builder.Services.AddSingleton<OrderRepository>();
            var app = builder.Build();
            var weatherApiKey = "{{weather}}";
            Checks.Run(app.Services.GetRequiredService<PaymentService>());
            Console.WriteLine(Hash(weatherApiKey));
            Console.WriteLine(Hash(app.Services.GetRequiredService<PaymentService>().Authorization().Parameter!));
            Console.WriteLine(Hash(app.Services.GetRequiredService<OrderRepository>().Connection));

            static string Hash(string value) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(value)));
            """);
        project.Write("App/PaymentService.cs", $$"""
            using System.Net.Http.Headers;

            /// <summary>Takes payments.</summary>
            public sealed class PaymentService(ILogger<PaymentService> logger)
            {
                public AuthenticationHeaderValue Authorization()
                {
                    logger.LogDebug("Paying");
                    return new AuthenticationHeaderValue("Bearer", "{{stripe}}"); // until the vault is there
                }

                public bool IsPartner(string apiKey) => apiKey == Environment.GetEnvironmentVariable("PARTNER_API_KEY");

                public HttpRequestMessage Charge()
                {
                    var request = new HttpRequestMessage(HttpMethod.Post, "http://payments.example.com/charges");
                    request.Headers.Authorization = Authorization();
                    return request;
                }
            }
            """);
        project.Write("App/OrderRepository.cs", $$"""
            public sealed class OrderRepository
            {
                private readonly string _connectionString = "{{orders}}";

                public string Connection => _connectionString;
            }
            """);
        project.Write("App/Checks.cs", """
            internal static class Checks
            {
                public static void Run(PaymentService payments)
                {
                    if (payments.Charge().RequestUri is not { Scheme: "https", Host: "payments.example.com" })
                        throw new InvalidOperationException("Charges go the wrong way.");
                    if (payments.IsPartner("somebody"))
                        throw new InvalidOperationException("Anybody is a partner.");
                    Console.WriteLine("checked");
                }
            }
            """);
        foreach (var arguments in new[] { new[] { "init", "-q" }, ["add", "-A"], ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-qm", "Sell"] })
        {
            var (code, output) = await project.RunAsync("git", arguments);
            Assert.True(code == 0, output);
        }

        var (restored, text) = await project.RunAsync("dotnet", "restore", "App/App.csproj", "-v", "quiet");
        Assert.True(restored == 0, text);
        return project;
    }
}
