using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ApiXGuard.Runtime.Tests.Signing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.Tests.Client;

public sealed class ApiXClientTests
{
    private const string AppKey = "made-up-app-key";

    private static readonly ApiXSigningOptions Loopback = new() { AllowInsecureLoopback = true };

    private sealed record Order(int Id, string City);

    [Fact]
    public async Task Each_method_sends_what_it_says()
    {
        using var server = new RawServer();
        using var client = new ApiXClient(new FixedKeyStore(), Loopback);
        var url = new Uri(server.Address + "/orders?x=1");
        var order = new Order(7, "Köln");

        await client.MakeGetRequestAsync(url);
        await client.MakePostRequestAsync(url, order);
        await client.MakePutRequestAsync(url, new OrderDto(7), OrderContext.Default.OrderDto);
        await client.MakePatchRequestAsync(url, """{"id":7}""");
        await client.MakeDeleteRequestAsync(url);
        await client.CreateDeleteRequest(url, new JsonObject { ["id"] = 7 }).MakeAsync();
        await ApiXClient.MakeRequestAsync(client.CreateRequest(url, HttpMethod.Post, JsonSerializer.SerializeToElement(new[] { 1, 2 })));

        Assert.Equal(
            ["GET ", "POST {\"id\":7,\"city\":\"Köln\"}", "PUT {\"Id\":7}", "PATCH {\"id\":7}", "DELETE ", "DELETE {\"id\":7}", "POST [1,2]"],
            server.Requests.Select(request => $"{request.Method} {Encoding.UTF8.GetString(request.Body)}"));
        Assert.All(server.Requests, request => Assert.True(request.IsSignedWith(AppKey), request.Head));
        Assert.All(server.Requests, request => Assert.Equal("/orders?x=1", request.Target));
    }

    [Fact]
    public async Task Bodies_may_come_in_any_form()
    {
        using var server = new RawServer();
        using var client = new ApiXClient(new FixedKeyStore(), Loopback);
        var url = new Uri(server.Address);
        using var document = JsonDocument.Parse("""{"d":1.0}""");

        await client.MakePostRequestAsync(url, new { a = 1 });
        await client.MakePostRequestAsync(url, JsonNode.Parse("""{"b":[1]}"""));
        await client.MakePostRequestAsync(url, document.RootElement);
        await client.MakePostRequestAsync(url, document);
        await client.MakePostRequestAsync(url, """ {"e":"\ud800"} """);
        await client.MakePostRequestAsync(url, (object)"""{"f":1}""");
        await client.MakePostRequestAsync(url, new Dictionary<string, object?> { ["G"] = null });
        await client.MakePostRequestAsync(url, (object?)null);
        await client.MakePostRequestAsync(url, "null");
        await client.MakePostRequestAsync(url, new { });
        await client.MakePostRequestAsync(url);

        Assert.Equal(
            ["""{"a":1}""", """{"b":[1]}""", """{"d":1.0}""", """{"d":1.0}""", """ {"e":"\ud800"} """, """{"f":1}""", """{"G":null}""", "", "", "{}", ""],
            server.Requests.Select(request => Encoding.UTF8.GetString(request.Body)));
        Assert.All(server.Requests, request => Assert.True(request.IsSignedWith(AppKey), request.Head));
    }

    [Fact]
    public void A_body_that_is_not_an_object_or_array_of_Unicode_is_refused_without_being_quoted()
    {
        using var client = new ApiXClient(new FixedKeyStore());
        var url = new Uri("https://apix.example.com/");
        var loop = new List<object>();
        loop.Add(loop);
        foreach (var create in new Action[]
        {
            () => client.CreatePostRequest(url, "made-up"),
            () => client.CreatePostRequest(url, "{\"a\":\"made-up\uD800\"}"),
            () => client.CreatePostRequest(url, "{\"a\":made-up}"),
            () => client.CreatePostRequest(url, "17"),
            () => client.CreatePostRequest(url, ""),
            () => client.CreatePostRequest(url, (object)17),
            () => client.CreatePostRequest(url, new { a = "made-up\uD800" }),
            () => client.CreatePostRequest(url, new { a = "made-up\uDC00é" }),
            () => client.CreatePostRequest(url, new Dictionary<string, int> { ["made-up\uD800"] = 1 }),
            () => client.CreatePostRequest(url, new JsonObject { ["a"] = "made-up\uD800" }),
            () => client.CreatePostRequest(url, new JsonObject { ["made-up\uD800"] = 1 }),
            () => client.CreatePostRequest(url, new { a = double.NaN, b = "made-up" }),
            () => client.CreatePostRequest(url, JsonValue.Create("made-up")),
            () => client.CreatePostRequest(url, loop),
            () => client.CreatePostRequest(url, new { a = (Action)(() => { }) }),
        })
        {
            var error = Assert.Throws<ApiXRequestException>(create);
            Assert.DoesNotContain("made-up", error.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal("👍é\uFFFD", client.CreatePostRequest(url, new { a = "👍é\uFFFD" }).Data!.Value.GetProperty("a").GetString());
    }

    [Fact]
    public async Task The_date_is_that_of_the_request_s_making()
    {
        using var server = new RawServer();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 10, 0, 0, 700, TimeSpan.Zero));
        using var client = new ApiXClient(new FixedKeyStore(), Loopback, clock);
        var request = client.CreateGetRequest(new Uri(server.Address));
        clock.Advance(TimeSpan.FromSeconds(20));

        await request.MakeAsync();

        Assert.Equal("Sun, 01 Mar 2026 10:00:00 GMT", server.Only["Date"]);
        Assert.Equal(("Sun, 01 Mar 2026 10:00:00 GMT", new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero)), (request.Header("date"), request.Date));
        Assert.True(server.Only.IsSignedWith(AppKey));
    }

    [Fact]
    public async Task A_request_is_sent_once_however_many_ask()
    {
        using var server = new RawServer();
        var store = new FixedKeyStore();
        using var client = new ApiXClient(store, Loopback);
        var request = client.CreateGetRequest(new Uri(server.Address));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            try
            {
                await request.MakeAsync();
                return true;
            }
            catch (ApiXRequestException)
            {
                return false;
            }
        })));

        Assert.Single(outcomes, sent => sent);
        Assert.Single(server.Requests);
        Assert.Equal(1, store.Reads);
    }

    [Fact]
    public async Task A_request_that_failed_is_not_sent_again()
    {
        using var client = new ApiXClient(new DelegateKeyStore(_ => throw new ApiXKeyStoreException("made-up failure")));
        var request = client.CreateGetRequest(new Uri("https://apix.example.com/"));

        await Assert.ThrowsAsync<ApiXKeyStoreException>(() => request.MakeAsync());
        await Assert.ThrowsAsync<ApiXRequestException>(() => request.MakeAsync());
    }

    [Theory]
    [InlineData(200, """{"success":true,"n":1}""", true)]
    [InlineData(404, """{"success":false}""", true)]
    [InlineData(500, """{"success":false,"error":{"id":"x"}}""", true)]
    [InlineData(500, """{"success":false,"error":{"id":1,"message":"m"}}""", true)]
    [InlineData(500, """{"success":"false","error":{"id":"x","message":"m"}}""", true)]
    [InlineData(500, """{"error":{"id":"x","message":"m"}}""", true)]
    [InlineData(500, """{"success":false,"error":null}""", true)]
    [InlineData(200, "\uFEFF{\"success\":true}", true)]
    [InlineData(200, "[1,2]", true)]
    [InlineData(200, "17", true)]
    [InlineData(502, "<html>", false)]
    [InlineData(204, "", false)]
    [InlineData(200, "{\"a\":", false)]
    public async Task What_is_no_error_in_its_form_is_a_response(int status, string body, bool isJson)
    {
        using var server = new RawServer(_ => RawServer.Json(status, body));
        using var client = new ApiXClient(new FixedKeyStore(), Loopback);

        var response = await client.MakeGetRequestAsync(new Uri(server.Address));

        Assert.Equal((status, isJson), (response.StatusCode, response.Data is not null));
    }

    [Theory]
    [InlineData("unauthorizedApp", typeof(ApiXUnauthorizedAppException))]
    [InlineData("unauthorizedRequest", typeof(ApiXUnauthorizedRequestException))]
    [InlineData("invalidRequest", typeof(ApiXInvalidRequestException))]
    [InlineData("invalidRequestParameters", typeof(ApiXInvalidRequestParametersException))]
    [InlineData("missingRequiredHeaders", typeof(ApiXMissingRequiredHeadersException))]
    [InlineData("missingJsonBody", typeof(ApiXMissingJsonBodyException))]
    [InlineData("invalidJsonBody", typeof(ApiXInvalidJsonBodyException))]
    [InlineData("insecureProtocol", typeof(ApiXInsecureProtocolException))]
    [InlineData("unknownError", typeof(ApiXUnknownErrorException))]
    [InlineData("outOfStock", typeof(ApiXResponseException))]
    [InlineData("InvalidRequest", typeof(ApiXResponseException))]
    public async Task Each_error_id_has_its_exception(string id, Type type)
    {
        foreach (var status in new[] { 200, 401, 418 })
        {
            using var server = new RawServer(_ => RawServer.Json(status, $$$"""{"success":false,"message":"old","error":{"id":"{{{id}}}","message":"No\r\nway."}}"""));
            using var client = new ApiXClient(new FixedKeyStore(), Loopback);

            var error = await Assert.ThrowsAnyAsync<ApiXResponseException>(() => client.MakeGetRequestAsync(new Uri(server.Address)));

            Assert.Equal((type, id, status, "No  way."), (error.GetType(), error.Id, error.StatusCode, error.Message));
        }
    }

    [Fact]
    public async Task A_response_reads_as_a_type()
    {
        using var server = new RawServer(_ => RawServer.Json(200, """{"id":7,"city":"Köln"}"""));
        using var client = new ApiXClient(new FixedKeyStore(), Loopback);

        var response = await client.MakeGetRequestAsync(new Uri(server.Address));

        Assert.Equal(new Order(7, "Köln"), response.Read<Order>());
        Assert.Equal(0, response.Read(OrderContext.Default.OrderDto)!.Id);
        Assert.DoesNotContain("Köln", response.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_HTTP_client_that_does_not_sign_is_found_out()
    {
        using var server = new RawServer();
        using var http = new HttpClient();
        using var client = new ApiXClient(http);

        var error = await Assert.ThrowsAsync<ApiXRequestException>(() => client.MakeGetRequestAsync(new Uri(server.Address)));

        Assert.Contains("AddApiXSigning", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ApiXRequestException>(() => client.MakeGetRequestAsync(new Uri("http://apix.example.com/")));
    }

    [Fact]
    public async Task Nothing_gets_through_and_nothing_secret_is_told()
    {
        using var server = new RawServer(_ => "not HTTP\r\n\r\n");
        using var client = new ApiXClient(new FixedKeyStore(), Loopback);

        var error = await Assert.ThrowsAsync<ApiXRequestException>(() => client.MakeGetRequestAsync(new Uri(server.Address + "/path")));

        foreach (var secret in new[] { AppKey, server.Only["X-API-Key"], server.Only["X-Signature"], server.Only["X-Signature-Nonce"] })
            Assert.DoesNotContain(secret!, error.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<ApiXRequestException>(() => client.MakeGetRequestAsync(new Uri("http://apix.example.com/")));
        await Assert.ThrowsAsync<ArgumentException>(() => client.MakeGetRequestAsync(new Uri("/relative", UriKind.Relative)));
        await Assert.ThrowsAsync<ApiXRequestException>(() => client.MakeRequestAsync(new Uri("https://apix.example.com/"), HttpMethod.Head));
    }

    [Fact]
    public async Task Cancellation_is_not_taken_for_a_failure_and_a_time_out_is()
    {
        using var cancel = new CancellationTokenSource();
        using var client = new ApiXClient(new FixedKeyStore(), Loopback, handler: new NeverAnswers());
        var sending = client.MakeGetRequestAsync(new Uri("https://apix.example.com/"), cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending.WaitAsync(TimeSpan.FromSeconds(30)));

        using var http = new HttpClient(new ApiXSigningHandler(new ApiXRequestSigner(new FixedKeyStore())) { InnerHandler = new NeverAnswers() }) { Timeout = TimeSpan.FromMilliseconds(50) };
        using var impatient = new ApiXClient(http);
        var error = await Assert.ThrowsAsync<ApiXRequestException>(() => impatient.MakeGetRequestAsync(new Uri("https://apix.example.com/")).WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Contains("in time", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_container_gives_clients_by_name_and_the_first_without()
    {
        using var server = new RawServer();
        using var logs = new RecordingLogs();
        var audit = new RecordingAudit();
        var clock = new FakeTimeProvider(DateTimeOffset.ParseExact(SigningVectors.Date, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock).AddSingleton<IApiXAudit>(audit).AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(logs).AddLogging();
        services.AddApiXKeyStore(_ => new FixedKeyStore());
        services.AddApiXClient("orders", options => (options.AllowInsecureLoopback, options.AuditSubject) = (true, "orders"));
        services.AddApiXClient("billing", options => (options.AllowInsecureLoopback, options.AuditSubject) = (true, "billing"));
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredService<ApiXClient>().MakeGetRequestAsync(new Uri(server.Address));
        await provider.GetRequiredKeyedService<ApiXClient>("billing").MakePostRequestAsync(new Uri(server.Address), "{}");

        Assert.All(server.Requests, request => Assert.True(request.IsSignedWith(AppKey)));
        Assert.All(server.Requests, request => Assert.Equal(SigningVectors.Date, request["Date"]));
        Assert.Equal(["orders", "billing"], audit.Events.Select(happened => happened.Subject));
        Assert.DoesNotContain(server.Requests[0]["X-Signature"]!, logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retry_in_the_pipeline_is_a_new_request_with_a_date_of_its_own()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero));
        var status = 503;
        using var server = new RawServer(_ =>
        {
            clock.Advance(TimeSpan.FromSeconds(5));
            return RawServer.Json(Interlocked.Exchange(ref status, 200), "{}");
        });
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddApiXKeyStore(_ => new FixedKeyStore());
        services.AddApiXClient(configure: options => options.AllowInsecureLoopback = true).AddHttpMessageHandler(() => new RetryOnce());
        await using var provider = services.BuildServiceProvider();

        var response = await provider.GetRequiredService<ApiXClient>().MakeGetRequestAsync(new Uri(server.Address));

        Assert.Equal(200, response.StatusCode);
        Assert.Equal(["Sun, 01 Mar 2026 10:00:00 GMT", "Sun, 01 Mar 2026 10:00:05 GMT"], server.Requests.Select(request => request["Date"]));
        Assert.All(server.Requests, request => Assert.True(request.IsSignedWith(AppKey)));
    }

    [Fact]
    public async Task A_disposed_client_closes_its_own_connections_only()
    {
        using var server = new RawServer();
        var own = new ApiXClient(new FixedKeyStore(), Loopback);
        own.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => own.MakeGetRequestAsync(new Uri(server.Address)));

        using var http = new HttpClient();
        new ApiXClient(http).Dispose();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(server.Address))).StatusCode);
    }

    private sealed class NeverAnswers : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Unreachable.");
        }
    }
}

internal sealed record OrderDto(int Id);

[JsonSerializable(typeof(OrderDto))]
internal sealed partial class OrderContext : JsonSerializerContext;
