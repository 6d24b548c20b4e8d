using System.Text;
using System.Text.Json;
using ApiXGuard.Runtime.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Management;

public sealed class KeyManagementAttackTests
{
    private const string Good = """{"name":"Orders","owner":"team-a"}""";

    public static TheoryData<string, string> Endpoints => new()
    {
        { "POST", "/api-keys" }, { "GET", "/api-keys" }, { "GET", "/api-keys/{id}" }, { "POST", "/api-keys/{id}/rotate" }, { "POST", "/api-keys/{id}/revoke" },
    };

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Nobody_gets_in_unsigned_or_wrongly_signed_or_without_the_level(string method, string target)
    {
        await using var server = await ManagementServer.StartAsync();
        var (id, _) = await server.IssueAsync();
        target = target.Replace("{id}", id, StringComparison.Ordinal);
        var body = method == "POST" && target == "/api-keys" ? Good : null;

        var unsigned = await server.SendAsync(RawRequest.Signed(server.Server.Now, method, target, body).With(static request => request["X-Signature"] = null));
        var wrong = await server.SendAsync(method, target, body, new ApiXKeys(RawRequest.ApiKey, "made-up-wrong-key"));
        var ordinary = await server.SendAsync(method, target, body, new ApiXKeys("testApiKey", "test" + "AppKey"));
        var plain = await server.SendAsync(RawRequest.Signed(server.Server.Now, method, target, body).With(static request => request["X-Forwarded-Proto"] = null));

        Assert.Equal(
            ["missingRequiredHeaders", "invalidRequest", "unauthorizedRequest", "insecureProtocol"],
            new[] { unsigned, wrong, ordinary, plain }.Select(static response => response.Id));
        Assert.Equal(1, await server.CountAsync());
        Assert.Equal(ApiKeyStatus.Active, (await server.Issuer.FindAsync(id))!.StatusAt(server.Server.Now));
    }

    [Fact]
    public async Task With_the_evaluator_that_comes_by_default_nobody_manages_keys()
    {
        await using var server = await ManagementServer.StartAsync(static services => services.AddSingleton<IApiXAccessLevelEvaluator, ApiXAccessLevelEvaluator>());

        Assert.Equal("unauthorizedRequest", (await server.SendAsync("GET", "/api-keys")).Id);
    }

    [Fact]
    public async Task A_scope_can_be_wanted_besides_the_level()
    {
        await using var wanting = await ManagementServer.StartAsync(management: static options => options.RequiredScope = "api-keys:manage");
        await using var having = await ManagementServer.StartAsync(management: static options => options.RequiredScope = "orders:read");

        Assert.Equal("unauthorizedRequest", (await wanting.SendAsync("GET", "/api-keys")).Id);
        Assert.Equal(200, (await having.SendAsync("GET", "/api-keys")).Status);
    }

    [Fact]
    public async Task A_server_whose_endpoints_are_opened_to_anonymous_callers_does_not_start()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => ManagementServer.StartAsync(endpoints: static application => application.MapApiXKeyManagement().AllowAnonymous()));

        Assert.Contains("Take AllowAnonymous() away", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_authentication_or_issuing_the_endpoints_are_not_mapped()
    {
        var bare = WebApplication.CreateSlimBuilder().Build();
        Assert.Contains("AddApiX", Assert.Throws<InvalidOperationException>(() => bare.MapApiXKeyManagement()).Message, StringComparison.Ordinal);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddApiXServer();
        var without = builder.Build();
        Assert.Contains("AddApiKeyIssuing", Assert.Throws<InvalidOperationException>(() => without.MapApiXKeyManagement()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id", "\"000000000000\"")]
    [InlineData("hash", "\"v1$p1$made-up\"")]
    [InlineData("Hash", "\"v1$p1$made-up\"")]
    [InlineData("protectedAppKey", "\"made-up\"")]
    [InlineData("appKey", "\"made-up\"")]
    [InlineData("prefix", "\"other\"")]
    [InlineData("createdAt", "\"2020-01-01T00:00:00Z\"")]
    [InlineData("predecessorId", "\"000000000000\"")]
    [InlineData("version", "7")]
    [InlineData("status", "\"active\"")]
    [InlineData("Name", "\"another spelling\"")]
    [InlineData("__proto__", "{}")]
    public async Task Nobody_sets_what_is_not_theirs_to_set(string member, string value)
    {
        await using var server = await ManagementServer.StartAsync();
        var (id, _) = await server.IssueAsync();
        var before = (await server.Issuer.FindAsync(id))!;

        foreach (var (target, start) in new[] { ("/api-keys", """{"name":"Orders","owner":"team-a","""), ($"/api-keys/{id}/rotate", "{"), ($"/api-keys/{id}/revoke", "{") })
        {
            var response = await server.SendAsync("POST", target, $$"""{{start}}"{{member}}":{{value}}}""");

            Assert.Equal(400, response.Status);
        }

        Assert.Equal(1, await server.CountAsync());
        Assert.Equal(before, await server.Issuer.FindAsync(id));
    }

    [Theory]
    [InlineData("owner", "\"somebody else\"")]
    [InlineData("scopes", "[\"admin\"]")]
    [InlineData("allowedNetworks", "[]")]
    [InlineData("expiresAt", "\"2099-01-01T00:00:00Z\"")]
    public async Task A_rotation_or_revocation_does_not_change_whose_the_key_is_or_what_it_may(string member, string value)
    {
        await using var server = await ManagementServer.StartAsync();
        var (id, _) = await server.IssueAsync();

        foreach (var action in new[] { "rotate", "revoke" })
        {
            var response = await server.SendAsync("POST", $"/api-keys/{id}/{action}", $$"""{"{{member}}":{{value}}}""");

            using var json = JsonDocument.Parse(response.Body);
            Assert.Equal((400, member), (response.Status, json.RootElement.GetProperty("errors").EnumerateObject().Single().Name));
        }

        Assert.Equal(1, await server.CountAsync());
    }

    [Theory]
    [InlineData("""{"owner":"team-a"}""", "name")]
    [InlineData("""{"name":"","owner":"team-a"}""", "name")]
    [InlineData("""{"name":"a\u0000b","owner":"team-a"}""", "name")]
    [InlineData("""{"name":null,"owner":"team-a"}""", "name")]
    [InlineData("""{"name":7,"owner":"team-a"}""", "name")]
    [InlineData("""{"name":"Orders"}""", "owner")]
    [InlineData("""{"name":"Orders","owner":["team-a"]}""", "owner")]
    [InlineData("""{"name":"Orders","owner":"team-a","environment":"LIVE"}""", "environment")]
    [InlineData("""{"name":"Orders","owner":"team-a","environment":"test"}""", "environment")]
    [InlineData("""{"name":"Orders","owner":"team-a","environment":0}""", "environment")]
    [InlineData("""{"name":"Orders","owner":"team-a","region":"evil.example"}""", "region")]
    [InlineData("""{"name":"Orders","owner":"team-a","scopes":"orders:read"}""", "scopes")]
    [InlineData("""{"name":"Orders","owner":"team-a","scopes":[null]}""", "scopes")]
    [InlineData("""{"name":"Orders","owner":"team-a","scopes":["a b"]}""", "scopes")]
    [InlineData("""{"name":"Orders","owner":"team-a","scopes":[{"x":1}]}""", "scopes")]
    [InlineData("""{"name":"Orders","owner":"team-a","allowedNetworks":[null]}""", "allowedNetworks")]
    [InlineData("""{"name":"Orders","owner":"team-a","allowedNetworks":["everywhere"]}""", "allowedNetworks")]
    [InlineData("""{"name":"Orders","owner":"team-a","allowedNetworks":["10.0.0.1/8"]}""", "allowedNetworks")]
    [InlineData("""{"name":"Orders","owner":"team-a","allowedNetworks":["10.0.0.0/33"]}""", "allowedNetworks")]
    [InlineData("""{"name":"Orders","owner":"team-a","allowedNetworks":["10.0.0.0/255.0.0.0"]}""", "allowedNetworks")]
    [InlineData("""{"name":"Orders","owner":"team-a","allowedNetworks":["10.0"]}""", "allowedNetworks")]
    [InlineData("""{"name":"Orders","owner":"team-a","allowedNetworks":["010.0.0.0/8"]}""", "allowedNetworks")]
    [InlineData("""{"name":"Orders","owner":"team-a","allowedNetworks":["::ffff:10.0.0.0/104"]}""", "allowedNetworks")]
    [InlineData("""{"name":"Orders","owner":"team-a","allowedNetworks":["fe80::1%eth0"]}""", "allowedNetworks")]
    [InlineData("""{"name":"Orders","owner":"team-a","expiresAt":"2020-01-01T00:00:00Z"}""", "expiresAt")]
    [InlineData("""{"name":"Orders","owner":"team-a","expiresAt":"tomorrow"}""", "expiresAt")]
    [InlineData("""{"name":"Orders","owner":"team-a","expiresAt":1e99}""", "expiresAt")]
    [InlineData("""{"name":"Orders","owner":"team-a","metadata":[]}""", "metadata")]
    [InlineData("""{"name":"Orders","owner":"team-a","metadata":{"a":{}}}""", "metadata")]
    [InlineData("""{"name":"Orders","owner":"team-a","metadata":{"a":null}}""", "metadata")]
    [InlineData("""{"name":"Orders","owner":"team-a","metadata":{"":"a"}}""", "metadata")]
    [InlineData("""{"name":"Orders","owner":"team-a","<script>":1}""", "body")]
    public async Task A_body_that_is_not_valid_is_answered_with_the_member_s_name_and_without_what_was_sent(string body, string member)
    {
        await using var server = await ManagementServer.StartAsync();

        var response = await server.SendAsync("POST", "/api-keys", body);

        Assert.Equal((400, "invalidJsonBody", "application/problem+json"), (response.Status, response.Id, response.Headers["Content-Type"]));
        using var json = JsonDocument.Parse(response.Body);
        Assert.Equal(member, json.RootElement.GetProperty("errors").EnumerateObject().Single().Name);
        Assert.DoesNotContain("evil", response.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", response.Body, StringComparison.Ordinal);
        Assert.Equal(0, await server.CountAsync());
    }

    [Theory]
    [InlineData("/api-keys?limit=0")]
    [InlineData("/api-keys?limit=201")]
    [InlineData("/api-keys?limit=-1")]
    [InlineData("/api-keys?limit=99999999999999999999")]
    [InlineData("/api-keys?limit=abc")]
    [InlineData("/api-keys?limit=5&limit=abc")]
    [InlineData("/api-keys?after=abc")]
    [InlineData("/api-keys?after=9999999999999999999.000000000000")]
    [InlineData("/api-keys?after=1.00000000000'")]
    public async Task A_query_that_is_not_valid_is_refused(string target)
    {
        await using var server = await ManagementServer.StartAsync();

        Assert.Equal(400, (await server.SendAsync("GET", target)).Status);
    }

    [Fact]
    public async Task A_query_that_tries_to_be_more_finds_nothing()
    {
        await using var server = await ManagementServer.StartAsync();
        await server.IssueAsync();

        var response = await server.SendAsync("GET", "/api-keys?owner=team-a%27%20OR%20%271%27%3D%271");

        Assert.Equal(200, response.Status);
        Assert.Contains("\"keys\":[]", response.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"name\":\"a\",\"name\":\"b\",\"owner\":\"c\"}")]
    [InlineData("{\"name\":\"\\ud800\",\"owner\":\"c\"}")]
    [InlineData("[{\"name\":\"Orders\",\"owner\":\"team-a\"}]")]
    public async Task A_body_that_is_no_object_issues_nothing(string body)
    {
        await using var server = await ManagementServer.StartAsync();

        var response = await server.SendAsync("POST", "/api-keys", body);

        Assert.InRange(response.Status, 400, 401);
        Assert.Equal(0, await server.CountAsync());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("name=Orders&owner=team-a")]
    public async Task A_body_that_cannot_be_signed_issues_nothing(string body)
    {
        await using var server = await ManagementServer.StartAsync();
        var request = RawRequest.Signed(server.Server.Now, "POST", "/api-keys", body: null);
        request["Content-Type"] = "application/json";
        request.Body = Encoding.UTF8.GetBytes(body);

        Assert.InRange((await server.SendAsync(request)).Status, 400, 401);
        Assert.Equal(0, await server.CountAsync());
    }

    [Fact]
    public async Task A_huge_or_deep_or_broken_body_is_refused_and_the_server_serves_on()
    {
        await using var server = await ManagementServer.StartAsync();
        var huge = "{\"name\":\"" + new string('x', 5_000_000) + "\",\"owner\":\"team-a\"}";
        var large = "{\"name\":\"" + new string('x', 90_000) + "\",\"owner\":\"team-a\"}";
        var many = "{\"name\":\"Orders\",\"owner\":\"team-a\",\"scopes\":[" + string.Join(',', Enumerable.Repeat("\"a\"", 20_000)) + "]}";
        var deep = "{\"name\":" + string.Concat(Enumerable.Repeat("{\"a\":", 400)) + "1" + new string('}', 401);

        Assert.Equal(413, (await server.SendAsync("POST", "/api-keys", huge)).Status);
        foreach (var body in new[] { large, many, deep })
            Assert.Equal(400, (await server.SendAsync("POST", "/api-keys", body)).Status);
        var latin = RawRequest.Signed(server.Server.Now, "POST", "/api-keys", Good);
        latin.Body = [.. Encoding.UTF8.GetBytes("{\"name\":\""), 0xFF, 0xFE, .. Encoding.UTF8.GetBytes("\",\"owner\":\"team-a\"}")];
        Assert.InRange((await server.SendAsync(latin)).Status, 400, 401);

        Assert.Equal(0, await server.CountAsync());
        Assert.Equal(201, (await server.SendAsync("POST", "/api-keys", Good)).Status);
    }

    [Theory]
    [InlineData("""{"overlapSeconds":-1}""")]
    [InlineData("""{"overlapSeconds":2592001}""")]
    [InlineData("""{"overlapSeconds":4294967296000}""")]
    [InlineData("""{"overlapSeconds":1e300}""")]
    [InlineData("""{"overlapSeconds":0.5}""")]
    [InlineData("""{"overlapSeconds":"60"}""")]
    public async Task An_overlap_that_is_not_valid_is_refused_by_name(string body)
    {
        await using var server = await ManagementServer.StartAsync();
        var (id, _) = await server.IssueAsync();

        var response = await server.SendAsync("POST", $"/api-keys/{id}/rotate", body);

        using var json = JsonDocument.Parse(response.Body);
        Assert.Equal((400, "overlapSeconds"), (response.Status, json.RootElement.GetProperty("errors").EnumerateObject().Single().Name));
        Assert.Equal(1, await server.CountAsync());
    }

    [Fact]
    public async Task A_repeated_request_issues_no_second_key()
    {
        await using var server = await ManagementServer.StartAsync();
        var request = RawRequest.Signed(server.Server.Now, "POST", "/api-keys", Good);

        Assert.Equal(201, (await server.SendAsync(request)).Status);
        Assert.Equal("invalidRequest", (await server.SendAsync(request)).Id);
        Assert.Equal(1, await server.CountAsync());
    }

    [Fact]
    public async Task An_application_that_asks_too_often_has_to_wait()
    {
        await using var server = await ManagementServer.StartAsync(management: static options => options.RequestsPerMinute = 3);

        for (var i = 0; i < 3; i++)
            Assert.Equal(200, (await server.SendAsync("GET", "/api-keys")).Status);
        var response = await server.SendAsync("POST", "/api-keys", Good);

        Assert.Equal((429, "tooManyRequests"), (response.Status, response.Id));
        Assert.True(int.Parse(response.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 60);
        Assert.Equal(0, await server.CountAsync());
    }

    [Theory]
    [InlineData("PUT", "/api-keys")]
    [InlineData("DELETE", "/api-keys/000000000000")]
    [InlineData("PATCH", "/api-keys/000000000000")]
    [InlineData("GET", "/api-keys/000000000000/rotate")]
    [InlineData("GET", "/api-keys/000000000000/revoke")]
    public async Task Other_methods_change_nothing(string method, string target)
    {
        await using var server = await ManagementServer.StartAsync();

        var response = await server.SendAsync(method, target);

        // The test server answers whatever is mapped nowhere else.
        Assert.Equal("reached", response.Body);
    }
}
