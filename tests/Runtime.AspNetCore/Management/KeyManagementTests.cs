using System.Text.Json;
using ApiXGuard.Runtime.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Management;

public sealed class KeyManagementTests
{
    [Fact]
    public async Task A_key_is_issued_and_shown_once_and_never_to_a_cache()
    {
        await using var server = await ManagementServer.StartAsync(issuing: static options => options.Regions = ["eu"]);

        var response = await server.SendAsync("POST", "/api-keys", """
            {"name":"Orders","owner":"team-a","environment":"live","region":"eu","scopes":["orders:read"],"allowedNetworks":["10.0.0.0/8","2001:db8::/32","192.0.2.7"],
             "expiresAt":"2024-12-01T00:00:00+01:00","metadata":{"ticket":"OPS-1"}}
            """);

        Assert.Equal((201, "no-store"), (response.Status, response.Headers["Cache-Control"]));
        using var json = JsonDocument.Parse(response.Body);
        var key = json.RootElement.GetProperty("key");
        var apiKey = json.RootElement.GetProperty("apiKey").GetString()!;
        Assert.Equal(ApiKeyFormat.Parse(apiKey).Id, key.GetProperty("id").GetString());
        Assert.EndsWith("-eu", apiKey, StringComparison.Ordinal);
        Assert.Equal("/api-keys/" + key.GetProperty("id").GetString(), response.Headers["Location"]);
        Assert.Equal(("active", "live", "team-a"), (Text(key, "status"), Text(key, "environment"), Text(key, "owner")));
        Assert.Equal(["10.0.0.0/8", "2001:db8::/32", "192.0.2.7/32"], key.GetProperty("allowedNetworks").EnumerateArray().Select(static n => n.GetString()!));
        Assert.Equal(new DateTimeOffset(2024, 11, 30, 23, 0, 0, TimeSpan.Zero), key.GetProperty("expiresAt").GetDateTimeOffset());
        Assert.Equal("OPS-1", key.GetProperty("metadata").GetProperty("ticket").GetString());
        Assert.Equal(2, response.Body.Split("apiKey").Length);
    }

    [Fact]
    public async Task Neither_the_list_nor_a_look_at_a_key_holds_a_key_or_a_hash()
    {
        await using var server = await ManagementServer.StartAsync();
        var (id, keys) = await server.IssueAsync();
        var (_, others) = await server.IssueAsync();
        var record = (await server.Issuer.FindAsync(id))!;

        foreach (var response in new[]
        {
            await server.SendAsync("GET", "/api-keys"), await server.SendAsync("GET", "/api-keys/" + id), await server.SendAsync("POST", $"/api-keys/{id}/revoke"),
        })
        {
            Assert.Equal((200, "no-store"), (response.Status, response.Headers["Cache-Control"]));
            Assert.Contains(id, response.Body, StringComparison.Ordinal);
            foreach (var secret in new[] { keys.ApiKey, keys.AppKey, others.ApiKey, others.AppKey, record.Hash, record.ProtectedAppKey, "hash", "appKey", "apiKey", "v1$" })
                Assert.DoesNotContain(secret, response.Body, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_list_comes_in_pages_and_by_owner()
    {
        await using var server = await ManagementServer.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            await server.IssueAsync($$"""{"name":"Application {{i}}","owner":"{{(i % 2 == 0 ? "even" : "odd & more")}}"}""");
            server.Server.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var names = new List<string>();
        string? next = null;
        var pages = 0;
        do
        {
            var response = await server.SendAsync("GET", "/api-keys?limit=2" + (next is null ? "" : "&after=" + next));
            using var json = JsonDocument.Parse(response.Body);
            names.AddRange(json.RootElement.GetProperty("keys").EnumerateArray().Select(static key => Text(key, "name")));
            next = json.RootElement.GetProperty("next").GetString();
        }
        while (next is not null && ++pages < 10);
        var odd = await server.SendAsync("GET", "/api-keys?owner=odd%20%26%20more");

        Assert.Equal(["Application 0", "Application 1", "Application 2", "Application 3", "Application 4"], names);
        using var list = JsonDocument.Parse(odd.Body);
        Assert.Equal(2, list.RootElement.GetProperty("keys").GetArrayLength());
    }

    [Fact]
    public async Task A_rotated_key_has_a_successor_that_works_beside_it()
    {
        await using var server = await ManagementServer.StartAsync();
        var (id, older) = await server.IssueAsync();

        var response = await server.SendAsync("POST", $"/api-keys/{id}/rotate", """{"overlapSeconds":3600}""");

        using var json = JsonDocument.Parse(response.Body);
        var key = json.RootElement.GetProperty("key");
        Assert.Equal((201, "/api-keys/" + Text(key, "id"), "no-store"), (response.Status, response.Headers["Location"], response.Headers["Cache-Control"]));
        Assert.Equal(id, Text(key, "predecessorId"));
        var directory = server.Server.Services.GetRequiredService<IssuedApiXApplicationDirectory>();
        Assert.NotNull(await directory.FindAsync(older.ApiKey));
        Assert.NotNull(await directory.FindAsync(json.RootElement.GetProperty("apiKey").GetString()!));
        using var seen = JsonDocument.Parse((await server.SendAsync("GET", "/api-keys/" + id)).Body);
        Assert.Equal(("superseded", Text(key, "id")), (Text(seen.RootElement, "status"), Text(seen.RootElement, "successorId")));
    }

    [Fact]
    public async Task Of_many_rotations_at_once_one_wins_and_the_others_hear_of_a_conflict()
    {
        await using var server = await ManagementServer.StartAsync();
        var (id, _) = await server.IssueAsync();

        var responses = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => server.SendAsync("POST", $"/api-keys/{id}/rotate"))));

        Assert.Single(responses, static response => response.Status == 201);
        Assert.Equal(11, responses.Count(static response => response is { Status: 409, Id: "apiKeyConflict" }));
        Assert.Equal(2, await server.CountAsync());
    }

    [Fact]
    public async Task A_revoked_key_stays_revoked_and_cannot_be_rotated()
    {
        await using var server = await ManagementServer.StartAsync();
        var (id, _) = await server.IssueAsync();

        var first = await server.SendAsync("POST", $"/api-keys/{id}/revoke", """{"reason":"leaked"}""");
        var second = await server.SendAsync("POST", $"/api-keys/{id}/revoke", """{"reason":"again"}""");

        foreach (var response in new[] { first, second })
        {
            using var json = JsonDocument.Parse(response.Body);
            Assert.Equal((200, "revoked", "leaked"), (response.Status, Text(json.RootElement, "status"), Text(json.RootElement, "revocationReason")));
        }

        Assert.Equal(409, (await server.SendAsync("POST", $"/api-keys/{id}/rotate")).Status);
    }

    [Theory]
    [InlineData("GET", "/api-keys/000000000000")]
    [InlineData("GET", "/api-keys/nobody")]
    [InlineData("GET", "/api-keys/%2e%2e%2fsecret")]
    [InlineData("POST", "/api-keys/000000000000/rotate")]
    [InlineData("POST", "/api-keys/000000000000/revoke")]
    public async Task An_id_that_does_not_exist_is_answered_with_404_in_both_forms(string method, string target)
    {
        await using var server = await ManagementServer.StartAsync();

        var response = await server.SendAsync(method, target);

        Assert.Equal((404, "apiKeyNotFound", "application/problem+json"), (response.Status, response.Id, response.Headers["Content-Type"]));
        using var json = JsonDocument.Parse(response.Body);
        Assert.Equal((404, false), (json.RootElement.GetProperty("status").GetInt32(), json.RootElement.GetProperty("success").GetBoolean()));
    }

    [Fact]
    public async Task An_issued_key_with_the_scope_manages_keys_until_it_is_revoked_and_one_without_does_not()
    {
        await using var server = await ManagementServer.StartAsync(static services =>
            services.AddApiXApplicationDirectory(static provider => provider.GetRequiredService<IssuedApiXApplicationDirectory>()));
        var admin = await server.Issuer.IssueAsync(new ApiKeyIssueRequest { Name = "Console", Owner = "operations", Scopes = [ManagementServer.AdminScope] });
        var plain = await server.Issuer.IssueAsync(new ApiKeyIssueRequest { Name = "Orders", Owner = "team-a", Scopes = ["orders:read"] });

        Assert.Equal(200, (await server.SendAsync("GET", "/api-keys", keys: admin.Reveal())).Status);
        Assert.Equal("unauthorizedRequest", (await server.SendAsync("GET", "/api-keys", keys: plain.Reveal())).Id);
        Assert.Equal(200, (await server.SendAsync("POST", $"/api-keys/{admin.Record.Id}/revoke", keys: admin.Reveal())).Status);
        Assert.Equal("unauthorizedApp", (await server.SendAsync("GET", "/api-keys", keys: admin.Reveal())).Id);
    }

    [Fact]
    public async Task Who_did_what_is_logged_by_id_and_no_log_holds_a_key()
    {
        await using var server = await ManagementServer.StartAsync();
        var (id, keys) = await server.IssueAsync();
        var rotated = await server.SendAsync("POST", $"/api-keys/{id}/rotate");
        await server.SendAsync("POST", $"/api-keys/{id}/revoke");

        using var json = JsonDocument.Parse(rotated.Body);
        var logs = server.Server.Logs.All;
        Assert.Contains($"The API key {id} was issued by application made-up-application.", logs, StringComparison.Ordinal);
        Assert.Contains($"The API key {id} was rotated to ", logs, StringComparison.Ordinal);
        Assert.Contains($"The API key {id} was revoked by application made-up-application.", logs, StringComparison.Ordinal);
        foreach (var secret in new[] { keys.ApiKey, keys.AppKey, Text(json.RootElement, "apiKey"), Text(json.RootElement, "appKey") })
        {
            Assert.DoesNotContain(secret, logs, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, string.Join('\n', server.Server.Audit.Events), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_prefix_moves_all_endpoints()
    {
        await using var server = await ManagementServer.StartAsync(endpoints: static application => application.MapGroup("/v1").MapApiXKeyManagement("/admin/keys"));

        var response = await server.SendAsync("POST", "/v1/admin/keys", """{"name":"Orders","owner":"team-a"}""");

        Assert.Equal(201, response.Status);
        Assert.Equal(200, (await server.SendAsync("GET", response.Headers["Location"])).Status);
    }

    [Fact]
    public async Task A_path_with_what_no_header_may_hold_is_given_back_escaped()
    {
        await using var server = await ManagementServer.StartAsync(
            endpoints: static application => application.MapGroup("/tenants/{tenant}").MapApiXKeyManagement());

        var issued = await server.SendAsync("POST", "/tenants/a%0d%0ab%20%C3%BC/api-keys/", """{"name":"Orders","owner":"team-a"}""");
        var rotated = await server.SendAsync("POST", issued.Headers["Location"] + "/rotate");

        Assert.Equal((201, 201), (issued.Status, rotated.Status));
        foreach (var response in new[] { issued, rotated })
            Assert.Matches("^/tenants/a%0D%0Ab%20%C3%BC/api-keys/[0-9A-Za-z]{12}$", response.Headers["Location"]);
    }

    [Fact]
    public async Task A_repository_that_fails_is_answered_with_503_and_told_to_the_log_alone()
    {
        await using var server = await ManagementServer.StartAsync(static services => services.AddSingleton<IApiKeyRepository, Broken>());

        var response = await server.SendAsync("GET", "/api-keys");

        Assert.Equal(503, response.Status);
        Assert.DoesNotContain("made-up-path", response.Body, StringComparison.Ordinal);
        Assert.Contains("made-up-path", server.Server.Logs.All, StringComparison.Ordinal);
    }

    internal static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private sealed class Broken : IApiKeyRepository
    {
        public ValueTask<bool> TryAddAsync(ApiKeyRecord record, CancellationToken cancellationToken = default) => throw Error();

        public ValueTask<ApiKeyRecord?> FindAsync(string id, CancellationToken cancellationToken = default) => throw Error();

        public ValueTask<ApiKeyPage> ListAsync(ApiKeyQuery query, CancellationToken cancellationToken = default) => throw Error();

        public ValueTask<bool> TryUpdateAsync(ApiKeyRecord record, CancellationToken cancellationToken = default) => throw Error();

        public ValueTask<bool> TrySupersedeAsync(ApiKeyRecord superseded, ApiKeyRecord successor, CancellationToken cancellationToken = default) => throw Error();

        public ValueTask TouchAsync(IReadOnlyCollection<ApiKeyUse> uses, CancellationToken cancellationToken = default) => throw Error();

        private static ApiKeyRepositoryException Error() => new("The disk of /made-up-path is full.");
    }
}
