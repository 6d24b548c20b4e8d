using System.Security.Cryptography;
using System.Text;

namespace ApiXGuard.Packages.Tests.Analyzers;

/// <summary>
/// A web application with one leak of each kind that can be cured without asking, and tests of its own. It prints what it works with.
/// Every value is made up, and made here.
/// </summary>
internal sealed class LeakySample
{
    private readonly string _stripe = "sk_live" + "_WwLh3bCnXby3A51PJZ8r";
    private readonly string _weather = "k3Jx9QvT7mZr2LwB" + "8nYc5HdG1sPf6RtV";
    private readonly string _legacy = "pQ4tY8uK1oW6" + "eR3zX9cV5bN2";
    private readonly string _mail = "hT7-kQ2x" + "Vb9Zr4";
    private readonly string _orders = "Server=db.example.com;Database=orders;User Id=shop;Passw" + "ord=" + MadeUp.Password;
    private readonly string _hook = "https://shop:" + "vB6-nM2k" + "Jx8Qw3@hooks.example.com/orders";
    private readonly string _signing = "jW5nD8rF2" + "hL6vS3xQ9zT4yB7mK1pG0cA";
    private readonly string _license;
    private readonly string _publicKey;

    public LeakySample()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _license = key.ExportPkcs8PrivateKeyPem();
        _publicKey = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
    }

    /// <summary>What its first build reports.</summary>
    public static IReadOnlyList<string> Rules { get; } =
    [
        "AXG1001", "AXG1002", "AXG1003", "AXG1004", "AXG1005", "AXG1006", "AXG1007", "AXG1008", "AXG2001", "AXG2002", "AXG2004", "AXG2006", "AXG4001", "AXG4003", "AXG4004", "AXG4005",
    ];

    /// <summary>What must not be shown.</summary>
    public IEnumerable<string> Values => [_stripe, _weather, _legacy, _mail, MadeUp.Password, _hook, _signing, _license.Split('\n')[1]];

    /// <summary>What the program prints the hashes of.</summary>
    public IEnumerable<string> Expected => [_weather, _stripe, _orders, _hook, Signature, _publicKey, _legacy, _mail];

    private string Signature => Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_signing), "order"u8));

    /// <summary>Writes the files of both projects, but for the application's project file.</summary>
    public void WriteTo(SampleProject project)
    {
        project.Write(".gitignore", "bin/\nobj/\n");
        project.Write("apixguard.json", "{}\n");
        WriteProgram(project);
        WriteServices(project);
        WriteUses(project);
        WriteTests(project);
    }

    private void WriteProgram(SampleProject project)
    {
        project.Write("App/appsettings.json", $$"""
            {
              // what the shop needs
              "Logging": { "LogLevel": { "Default": "Warning" } },
              "Mail": { "Host": "mail.example.com", "Password": "{{_mail}}" }
            }
            """);
        project.Write("App/Program.cs", $$"""
            using System.Security.Cryptography;
            using System.Text;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddSingleton<PaymentService>();
            builder.Services.AddSingleton<OrderRepository>();
            builder.Services.AddSingleton<Webhook>();
            builder.Services.AddSingleton<Signatures>();
            builder.Services.AddSingleton<Licenses>();
            builder.Services.AddSingleton<Legacy>();
            builder.Services.AddHttpLogging(logging => logging.RequestHeaders.Add("Authorization"));
            var app = builder.Build();
            var weatherApiKey = "{{_weather}}";
            Print(weatherApiKey);
            Print(app.Services.GetRequiredService<PaymentService>().Authorization().Parameter!);
            Print(app.Services.GetRequiredService<OrderRepository>().Connection);
            Print(app.Services.GetRequiredService<Webhook>().Address.OriginalString);
            Print(app.Services.GetRequiredService<Signatures>().Sign("order"));
            Print(app.Services.GetRequiredService<Licenses>().PublicKey());
            Print(app.Services.GetRequiredService<Legacy>().Header());
            Print(app.Configuration["Mail:Password"]!);

            static void Print(string value) => Console.WriteLine(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(value))));
            """);
    }

    private void WriteServices(SampleProject project)
    {
        project.Write("App/OrderRepository.cs", $$"""
            public sealed class OrderRepository
            {
                private readonly string _connectionString = "{{_orders}}";

                public string Connection => _connectionString;
            }
            """);
        project.Write("App/Webhook.cs", $$"""
            public sealed class Webhook
            {
                public Uri Address { get; } = new("{{_hook}}");
            }
            """);
        project.Write("App/Signatures.cs", $$"""
            using System.Security.Cryptography;
            using System.Text;

            public sealed class Signatures
            {
                private static readonly byte[] SigningKey = Encoding.UTF8.GetBytes("{{_signing}}");

                public string Sign(string text) => Convert.ToHexString(HMACSHA256.HashData(SigningKey, Encoding.UTF8.GetBytes(text)));
            }
            """);
        project.Write("App/Licenses.cs", $$"""
            using System.Security.Cryptography;

            public sealed class Licenses
            {
                private const string Pem = "{{_license.Replace("\n", "\\n", StringComparison.Ordinal)}}";

                public string PublicKey()
                {
                    using var key = ECDsa.Create();
                    key.ImportFromPem(Pem);
                    return Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
                }
            }
            """);
        project.Write("App/Legacy.cs", $$"""
            public sealed class Legacy
            {
                public string Header()
                {
                    using var client = new HttpClient();
                    client.DefaultRequestHeaders.Add("X-Api-Key", "{{_legacy}}");
                    return client.DefaultRequestHeaders.GetValues("X-Api-Key").Single();
                }
            }
            """);
    }

    private void WriteUses(SampleProject project)
    {
        project.Write("App/PaymentService.cs", $$"""
            using System.Net.Http.Headers;

            /// <summary>Takes payments.</summary>
            public sealed class PaymentService(ILogger<PaymentService> logger)
            {
                public AuthenticationHeaderValue Authorization()
                {
                    logger.LogDebug("Paying");
                    return new AuthenticationHeaderValue("Bearer", "{{_stripe}}"); // until the vault is there
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
        project.Write("App/Audit.cs", """
            using System.Diagnostics;

            public sealed class Audit(ILogger<Audit> logger)
            {
                public void SignedIn(string user, string password, string accessToken)
                {
                    logger.LogInformation("User {User} signed in with {Password}", user, password);
                    Activity.Current?.SetTag("access_token", accessToken);
                    if (password.Length < 3)
                        throw new ArgumentException("Too short: " + password + " of " + user);
                }

                public string NewApiKey() => new Random().Next().ToString();

                public HttpClientHandler Handler(string apiKey) => new() { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
            }
            """);
    }

    private static void WriteTests(SampleProject project)
    {
        project.Write("App.Tests/App.Tests.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <OutputType>Exe</OutputType>
                <IsTestProject>true</IsTestProject>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="xunit.v3" Version="3.2.2" />
                <ProjectReference Include="../App/App.csproj" />
              </ItemGroup>
            </Project>
            """);
        project.Write("App.Tests/AuditTests.cs", """
            using Microsoft.Extensions.Logging.Abstractions;
            using Xunit;

            public class AuditTests
            {
                [Fact]
                public void A_short_password_is_refused() =>
                    Assert.Throws<ArgumentException>(() => new Audit(NullLogger<Audit>.Instance).SignedIn("Ada", "ab", "t"));

                [Fact]
                public void Keys_differ() => Assert.NotEqual(new Audit(NullLogger<Audit>.Instance).NewApiKey(), new Audit(NullLogger<Audit>.Instance).NewApiKey());
            }
            """);
    }
}
