using System.Text.Json;
using ApiXGuard.Runtime.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Endpoints;

/// <summary>What endpoints want besides a signature: checked in the protocol's order, before any handler.</summary>
public sealed class EndpointOrderTests
{
    private static Task<ApiXTestServer> StartAsync(ApiXVerificationMode mode = ApiXVerificationMode.Strict) => ApiXTestServer.StartAsync(
        options => options.Verification.Mode = mode,
        endpoints: application => application.MapPost("/orders", CountAsync)
            .RequireApiX(MethodCharacteristic.Special)
            .RequireApiXQueryParameter("shop", value => value == "made-up")
            .WithApiXQueryParameter("page", value => int.TryParse(value, out _))
            .RequireApiXJsonBody(order => order.GetProperty("count").GetInt32() > 0),
        services: services => services.AddSingleton<IApiXAccessLevelEvaluator, Testers>());

    [Theory]
    [InlineData("/orders", null, "400 invalidRequestParameters Missing required parameter shop")]
    [InlineData("/orders?shop=", null, "400 invalidRequestParameters Missing required parameter shop")]
    [InlineData("/orders?shop=other", null, "400 invalidRequestParameters Parameter shop has an invalid value")]
    [InlineData("/orders?shop=made-up&page=x", null, "400 invalidRequestParameters Parameter page has an invalid value")]
    [InlineData("/orders?shop=made-up", null, "400 missingJsonBody Invalid request. Missing required HTTP body.")]
    [InlineData("/orders?shop=made-up", "{}", "400 missingJsonBody Invalid request. Missing required HTTP body.")]
    [InlineData("/orders?shop=made-up", "{\"count\":0}", "400 invalidJsonBody Invalid request. Invalid HTTP body.")]
    [InlineData("/orders?shop=made-up", "{\"other\":1}", "400 invalidJsonBody Invalid request. Invalid HTTP body.")]
    [InlineData("/orders?shop=made-up", "{\"count\":\"x\"}", "400 invalidJsonBody Invalid request. Invalid HTTP body.")]
    [InlineData("/orders?shop=made-up", "{\"count\":1}", "401 unauthorizedRequest This request is not authorized.")]
    public async Task The_first_check_that_fails_is_answered(string target, string? body, string expected)
    {
        await using var server = await StartAsync();

        var response = await server.SendAsync(server.Signed(target: target, body: body));

        using var error = JsonDocument.Parse(response.Body);
        Assert.Equal(expected, $"{response.Status} {response.Id} {error.RootElement.GetProperty("message").GetString()}");
        Assert.Equal(ApiXAuditKind.RequestRejected, server.Audit.Events.Last().Kind);
        Assert.Equal("made-up-application", server.Audit.Events.Last().Subject);
    }

    [Fact]
    public async Task A_request_that_meets_all_of_it_reaches_the_handler_which_reads_the_body_again()
    {
        await using var server = await StartAsync();
        var request = server.Signed(target: "/orders?shop=made-up&page=2", body: "{\"count\":41}");
        request.Headers.Add(("X-Tester", "yes"));

        var response = await server.SendAsync(request);

        Assert.Equal((200, "42"), (response.Status, response.Body));
    }

    [Fact]
    public async Task Compat_mode_repeats_an_invalid_value_as_the_published_server_does()
    {
        await using var server = await StartAsync(ApiXVerificationMode.Compat);

        var response = await server.SendAsync(server.Signed(target: "/orders?shop=%22other%22"));

        const string Message = "Parameter shop has an invalid value: \\\"other\\\"";
        Assert.Equal(
            "{\"success\":false,\"message\":\"" + Message + "\",\"error\":{\"id\":\"invalidRequestParameters\",\"message\":\"" + Message + "\"}}",
            response.Body);
    }

    [Fact]
    public async Task A_request_without_a_signature_is_told_nothing_of_what_the_endpoint_wants()
    {
        await using var server = await StartAsync();
        var request = server.Signed(target: "/orders", body: null);
        request["X-Signature"] = null;

        var response = await server.SendAsync(request);

        Assert.Equal((400, "missingRequiredHeaders"), (response.Status, response.Id));
    }

    [Fact]
    public async Task Owned_data_without_an_owner_check_is_refused_when_the_endpoints_are_built()
    {
        await using var server = await ApiXTestServer.StartAsync(endpoints: application =>
        {
            application.MapGet("/mine", () => "mine").RequireApiX(MethodCharacteristic.PrivateOwnedData).WithDisplayName("my endpoint");
            var error = Assert.Throws<InvalidOperationException>(
                () => ((IEndpointRouteBuilder)application).DataSources.SelectMany(s => s.Endpoints).ToList());
            Assert.Contains("my endpoint", error.Message, StringComparison.Ordinal);
            ((IEndpointRouteBuilder)application).DataSources.Clear();
        });
    }

    [Fact]
    public void An_endpoint_that_would_be_open_to_nobody_is_refused()
    {
        var builder = WebApplication.CreateSlimBuilder().Build().MapGet("/", () => "");

        Assert.Throws<ArgumentException>(() => builder.WithApiXCharacteristics());
        Assert.Throws<ArgumentException>(() => builder.WithApiXCharacteristics((MethodCharacteristic)7));
        Assert.Throws<ArgumentException>(() => builder.RequireApiXScope());
        Assert.Throws<ArgumentException>(() => builder.RequireApiXScope(""));
    }

    private static async Task<int> CountAsync(HttpRequest request)
    {
        using var order = await JsonDocument.ParseAsync(request.Body);
        return order.RootElement.GetProperty("count").GetInt32() + 1;
    }

    private sealed class Testers : ApiXAccessLevelEvaluator
    {
        protected override ValueTask<bool> IsPrivilegedRequestorAsync(ApiXAccessContext context, CancellationToken cancellationToken) =>
            new(context.HttpContext.Request.Headers["X-Tester"] == "yes");
    }
}
