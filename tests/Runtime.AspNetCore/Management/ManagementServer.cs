using System.Text.Json;
using ApiXGuard.Runtime.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Management;

/// <summary>A real server that manages keys, and callers of it. The application of the test server may manage; keys with the scope may too.</summary>
internal sealed class ManagementServer : IAsyncDisposable
{
    public const string AdminScope = "api-keys:admin";

    private readonly ApiXTestServer _server;

    private ManagementServer(ApiXTestServer server) => _server = server;

    public ApiXTestServer Server => _server;

    public ApiKeyIssuer Issuer => _server.Services.GetRequiredService<ApiKeyIssuer>();

    public static async Task<ManagementServer> StartAsync(
        Action<IServiceCollection>? services = null,
        Action<WebApplication>? endpoints = null,
        Action<ApiXKeyManagementOptions>? management = null,
        Action<ApiKeyIssuingOptions>? issuing = null)
    {
        var server = await ApiXTestServer.StartAsync(
            services: collection =>
            {
                collection.AddApiKeyIssuing(options =>
                {
                    options.Peppers.Add(new VersionedKey("p1", static () => "made-up-pepper-of-thirty-two-characters-1"));
                    options.EncryptionKeys.Add(new VersionedKey("k1", static () => "made-up-encryption-key-of-thirty-two-chars"));
                    issuing?.Invoke(options);
                });
                collection.AddInMemoryApiKeyRepository();
                collection.AddSingleton<IApiXAccessLevelEvaluator, Evaluator>();
                services?.Invoke(collection);
            },
            endpoints: endpoints ?? (application => application.MapApiXKeyManagement(configure: management)));
        return new ManagementServer(server);
    }

    public Task<RawResponse> SendAsync(string method, string target, string? body = null, ApiXKeys? keys = null) =>
        SendAsync(RawRequest.Signed(_server.Now, method, target, body, keys?.ApiKey ?? RawRequest.ApiKey, keys?.AppKey ?? RawRequest.AppKey));

    public Task<RawResponse> SendAsync(RawRequest request) => _server.SendAsync(request);

    public async Task<(string Id, ApiXKeys Keys)> IssueAsync(string body = """{"name":"Orders","owner":"team-a"}""")
    {
        var response = await SendAsync("POST", "/api-keys", body);
        Assert.Equal(201, response.Status);
        using var json = JsonDocument.Parse(response.Body);
        var root = json.RootElement;
        return (
            root.GetProperty("key").GetProperty("id").GetString()!,
            new ApiXKeys(root.GetProperty("apiKey").GetString()!, root.GetProperty("appKey").GetString()!));
    }

    public async Task<int> CountAsync() => (await Issuer.ListAsync(new ApiKeyQuery { Limit = 200 })).Records.Count;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private sealed class Evaluator : ApiXAccessLevelEvaluator
    {
        protected override ValueTask<bool> IsInternalRequestorAsync(ApiXAccessContext context, CancellationToken cancellationToken) =>
            new(context.Application.Identity!.Name == "Made up" || context.Application.HasClaim(ApiXDefaults.ScopeClaimType, AdminScope));
    }
}
