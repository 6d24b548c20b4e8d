using System.Net;
using ApiXGuard.Runtime.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Management;

/// <summary>What the page on issuing shows is compiled and run here.</summary>
public sealed class IssuingDocumentationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("apix-issuing-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_page_shows_what_is_compiled_here()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "ApiXGuard.sln")))
            root = root.Parent;
        var compiled = Normalise(File.ReadAllText(Path.Combine(root.FullName, "tests", "Runtime.AspNetCore", "Management", "IssuingDocumentationTests.cs")));
        var page = File.ReadAllText(Path.Combine(root.FullName, "docs", "runtime", "issuing.md"));
        var blocks = page.Split("```csharp\n").Skip(1).Select(static rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)]).ToArray();

        Assert.Equal(7, blocks.Length);
        Assert.All(blocks, block => Assert.Contains(Normalise(block).Replace("\"keys.db\"", "file", StringComparison.Ordinal), compiled, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_page_shows_issues_a_first_key_that_manages_others()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Issuing:Peppers:0:Id"] = "2026-1",
            ["Issuing:Peppers:0:Key"] = "made-up-pepper-of-thirty-two-characters-1",
            ["Issuing:EncryptionKeys:0:Id"] = "2026-1",
            ["Issuing:EncryptionKeys:0:Key"] = "made-up-encryption-key-of-thirty-two-chars",
        });
        Register(builder, Path.Combine(_folder.FullName, "keys.db"));
        builder.Services.Configure<ApiXAuthenticationOptions>(ApiXDefaults.AuthenticationScheme, static options => options.KnownProxies.Add(IPAddress.Loopback));
        await using var app = builder.Build();
        Map(app);
        await app.StartAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
        var issued = await FirstKeyAsync(app.Services);
        var port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;

        // From the key's network, and from elsewhere.
        var open = await app.Services.GetRequiredService<ApiKeyIssuer>().IssueAsync(new ApiKeyIssueRequest { Name = "Here", Owner = "operations", Scopes = ["api-keys:admin"] });
        var (apiKey, appKey) = open.Reveal();
        var response = await RawRequest.Signed(DateTimeOffset.UtcNow, "GET", "/api-keys", null, apiKey, appKey).SendAsync(port);
        var (boundApiKey, boundAppKey) = issued.Reveal();
        var refused = await RawRequest.Signed(DateTimeOffset.UtcNow, "GET", "/api-keys", null, boundApiKey, boundAppKey).SendAsync(port);
        var successor = await RotateAsync(app.Services.GetRequiredService<ApiKeyIssuer>(), issued.Record.Id, CancellationToken.None);

        Assert.Equal((200, "unauthorizedApp"), (response.Status, refused.Id));
        Assert.Equal(issued.Record.Id, successor.Record.PredecessorId);
        await app.StopAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
    }

    [Fact]
    public void What_the_page_shows_of_peppers_and_regions_does_what_it_says()
    {
        var options = new ApiKeyIssuingOptions();
        AddPeppers(options, new ConfigurationBuilder().AddInMemoryCollection([new("Peppers:2026-2", "made-up-pepper-of-thirty-two-characters-2")]).Build());

        Assert.StartsWith("v1$2026-2$", new ApiKeyHasher(options.Peppers).Hash("made-up"), StringComparison.Ordinal);
        Assert.Equal("eu.orders.example", AddressOf(new ApiKeyGenerator().CreateApiKey(region: "eu")).Host);
        Assert.Throws<InvalidOperationException>(() => AddressOf(new ApiKeyGenerator().CreateApiKey(region: "evil")));
    }

    private static void Register(WebApplicationBuilder builder, string file)
    {
        builder.Services.AddApiKeyIssuing(builder.Configuration.GetSection("Issuing"));
        builder.Services.AddSqliteApiKeyRepository(file);
        builder.Services.AddApiXServer();
        builder.Services.AddSingleton<IApiXAccessLevelEvaluator, Administrators>();
    }

    private static void Map(WebApplication app)
    {
        app.MapApiXKeyManagement("/api-keys");
    }

    private static async Task<IssuedApiKey> FirstKeyAsync(IServiceProvider services)
    {
        var issuer = services.GetRequiredService<ApiKeyIssuer>();
        var issued = await issuer.IssueAsync(new ApiKeyIssueRequest
        {
            Name = "Console of operations",
            Owner = "operations",
            Scopes = ["api-keys:admin"],
            AllowedNetworks = [IPNetwork.Parse("10.0.0.0/8")],
        });
        var (apiKey, appKey) = issued.Reveal();
        Assert.NotEqual(apiKey, appKey);
        return issued;
    }

    private static async Task<IssuedApiKey> RotateAsync(ApiKeyIssuer issuer, string id, CancellationToken cancellationToken)
    {
        var successor = await issuer.RotateAsync(id, overlap: TimeSpan.FromDays(3), cancellationToken);
        return successor;
    }

    private static void AddPeppers(ApiKeyIssuingOptions options, IConfiguration configuration)
    {
        options.Peppers.Add(new VersionedKey("2026-2", () => configuration["Peppers:2026-2"]));
        options.Peppers.Add(new VersionedKey("2026-1", () => configuration["Peppers:2026-1"]));
    }

    private static Uri AddressOf(string key)
    {
        var regions = new ApiKeyRegions(new Dictionary<string, Uri>
        {
            ["eu"] = new("https://eu.orders.example/"),
            ["us"] = new("https://us.orders.example/"),
        });
        if (!regions.TryGetAddress(key, out var address))
            throw new InvalidOperationException("The key's region is not one of ours.");
        return address;
    }

    private static string Normalise(string text) => string.Join('\n', text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0));

    internal sealed class Administrators : ApiXAccessLevelEvaluator
    {
        protected override ValueTask<bool> IsInternalRequestorAsync(ApiXAccessContext context, CancellationToken cancellationToken) =>
            new(context.Application.HasClaim(ApiXDefaults.ScopeClaimType, "api-keys:admin"));
    }
}
