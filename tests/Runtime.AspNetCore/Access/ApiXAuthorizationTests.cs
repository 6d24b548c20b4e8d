using ApiXGuard.Runtime.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Access;

public sealed class ApiXAuthorizationTests
{
    [Theory]
    [InlineData("/users/made-up-user", 200)]
    [InlineData("/users/another-user", 401)]
    public async Task An_owner_check_sees_route_and_signed_request(string target, int status)
    {
        await using var server = await ApiXTestServer.StartAsync(endpoints: application => application
            .MapGet("/users/{id}", (HttpContext context) => $"{context.GetApiXAccessLevel()} {context.GetApiXApplicationId()}")
            .RequireApiX(MethodCharacteristic.PrivateOwnedData)
            .WithApiXOwnerCheck(context => new(
                context.GetApiXApplicationId() == "made-up-application" && (string?)context.Request.RouteValues["id"] == "made-up-user")));

        var response = await server.SendAsync(server.Signed("GET", target, body: null));

        Assert.Equal(status, response.Status);
        Assert.Equal(status == 200 ? "ok" : "unauthorizedRequest", response.Id);
        if (status == 200)
            Assert.Equal("ResourceOwner made-up-application", response.Body);
    }

    [Theory]
    [InlineData("/read", 200)]
    [InlineData("/write", 401)]
    [InlineData("/both", 401)]
    public async Task A_scope_is_wanted_of_the_key(string target, int status)
    {
        await using var server = await ApiXTestServer.StartAsync(endpoints: application =>
        {
            application.MapGet("/read", () => "read").RequireApiXScope("orders:read");
            application.MapGet("/write", () => "write").RequireApiXScope("orders:write");
            application.MapGet("/both", () => "both").RequireApiX().RequireApiXScope("orders:read", "orders:write");
        });

        var response = await server.SendAsync(server.Signed("GET", target, body: null));

        Assert.Equal((status, status == 200 ? "ok" : "unauthorizedRequest"), (response.Status, response.Id));
    }

    [Fact]
    public async Task Policies_that_are_combined_ask_the_evaluator_once()
    {
        var owned = 0;
        await using var server = await ApiXTestServer.StartAsync(endpoints: application => application.MapGet("/both", () => "both")
            .RequireApiX(MethodCharacteristic.PrivateOwnedData)
            .RequireApiXScope("orders:read")
            .WithApiXOwnerCheck(_ => new(Interlocked.Increment(ref owned) > 0)));

        Assert.Equal(200, (await server.SendAsync(server.Signed("GET", "/both", body: null))).Status);
        Assert.Equal(1, owned);
    }

    [Fact]
    public async Task Characteristics_of_a_group_and_of_its_endpoint_count_together()
    {
        await using var server = await ApiXTestServer.StartAsync(endpoints: application =>
        {
            var closed = application.MapGroup("/closed").RequireApiX(MethodCharacteristic.Internal);
            closed.MapGet("/open", () => "open").WithApiXCharacteristics(MethodCharacteristic.PublicUnownedData);
            application.MapGroup("/open").RequireApiX(MethodCharacteristic.PublicUnownedData).MapGet("/open", () => "open");
        });

        Assert.Equal(401, (await server.SendAsync(server.Signed("GET", "/closed/open", body: null))).Status);
        Assert.Equal(200, (await server.SendAsync(server.Signed("GET", "/open/open", body: null))).Status);
    }

    [Fact]
    public async Task An_endpoint_that_says_nothing_wants_a_signature_and_one_that_allows_anybody_does_not()
    {
        await using var server = await ApiXTestServer.StartAsync(endpoints: application =>
        {
            application.MapGet("/silent", () => "silent");
            application.MapPost("/open", (HttpRequest request) => new StreamReader(request.Body).ReadToEndAsync()).AllowAnonymous();
        });
        var unsigned = server.Signed("GET", "/silent", body: null);
        foreach (var name in new[] { "X-API-Key", "X-Signature", "X-Signature-Nonce" })
            unsigned[name] = null;

        Assert.Equal("missingRequiredHeaders", (await server.SendAsync(unsigned)).Id);
        Assert.Equal(200, (await server.SendAsync(server.Signed("GET", "/silent", body: null))).Status);

        // Whatever size, and over plain HTTP: it is not a signed request and nobody asks for one.
        unsigned.Method = "POST";
        unsigned.Target = "/open";
        unsigned["X-Forwarded-Proto"] = null;
        unsigned.Body = new byte[200_000];
        Array.Fill(unsigned.Body, (byte)'x');
        var response = await server.SendAsync(unsigned);
        Assert.Equal((200, 200_000), (response.Status, response.Body.Length));
    }
}
