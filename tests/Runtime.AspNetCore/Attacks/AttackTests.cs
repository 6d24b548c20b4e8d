using System.Globalization;
using System.Net;
using System.Text;
using ApiXGuard.Runtime.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Attacks;

/// <summary>
/// The table of attacks in docs/runtime/server.md, one test each, over sockets against a real Kestrel. Beside each stands the request that it was made from,
/// which is accepted: what is refused is the attack and not something else.
/// </summary>
public sealed class AttackTests : IAsyncLifetime
{
    private const string InvalidRequest = "401 invalidRequest";

    private ApiXTestServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ApiXTestServer.StartAsync();

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Replay()
    {
        var request = _server.Signed();

        Assert.Equal("200 ok", await TellAsync(request));
        await RefusedAsync(request, InvalidRequest, "replay");
        _server.Clock.Advance(TimeSpan.FromSeconds(60));
        await RefusedAsync(request, InvalidRequest, "replay");
        // Past its age it is refused for its date, ten seconds before it is forgotten.
        _server.Clock.Advance(TimeSpan.FromSeconds(1));
        await RefusedAsync(request, InvalidRequest, "expired-date");
        _server.Clock.Advance(TimeSpan.FromSeconds(60));
        await RefusedAsync(request, InvalidRequest, "expired-date");
    }

    [Fact]
    public async Task Parallel_replay_of_a_thousand_at_once()
    {
        var bytes = _server.Signed().ToBytes();

        var responses = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => RawRequest.SendAsync(_server.Port, bytes))));

        Assert.Equal(1, responses.Count(r => r.Status == 200));
        Assert.Equal(999, responses.Count(r => (r.Status, r.Id) == (401, "invalidRequest")));
        Assert.Equal(1, _server.Handled);
    }

    [Theory]
    [InlineData("{\"key\":\"other\"}", 401)]
    [InlineData("{\"key\":\"value\",\"admin\":true}", 401)]
    [InlineData("{\"key\":\"value\"}{}", 400)]
    [InlineData("{}", 401)]
    [InlineData("", 401)]
    public async Task Altered_body(string body, int status) => await AlteredAsync(request => request.Body = Encoding.UTF8.GetBytes(body), status);

    [Theory]
    [InlineData("/other?a=b")]
    [InlineData("/echo/../admin?a=b")]
    [InlineData("/%65cho?a=b")]
    [InlineData("//echo?a=b")]
    public async Task Altered_path(string target) => await AlteredAsync(request => request.Target = target);

    [Theory]
    [InlineData("/echo?a=c")]
    [InlineData("/echo?a=b&a=c")]
    [InlineData("/echo?a=b?c=d")]
    [InlineData("/echo?a=b?")]
    [InlineData("/echo?")]
    [InlineData("/echo")]
    [InlineData("/echo?a=%62")]
    public async Task Altered_query(string target) => await AlteredAsync(request => request.Target = target);

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("HEAD")]
    [InlineData("post")]
    [InlineData("POSTS")]
    public async Task Altered_method(string method) => await AlteredAsync(request => request.Method = method);

    [Theory]
    [InlineData("X-API-Key", "testApiKey")]
    [InlineData("X-Signature-Nonce", "Nonce000000000000000000000009999")]
    [InlineData("Date", "Wed, 13 Nov 2024 14:59:59 GMT")]
    [InlineData("X-Signature", "0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Altered_header(string name, string value) => await AlteredAsync(request => request[name] = value);

    [Theory]
    [InlineData(-61, "expired-date")]
    [InlineData(-86_400, "expired-date")]
    [InlineData(1, "future-date")]
    [InlineData(86_400, "future-date")]
    public async Task Date_skew(int seconds, string reason)
    {
        Assert.Equal("200 ok", await TellAsync(RawRequest.Signed(_server.Now.AddSeconds(-60))));

        await RefusedAsync(RawRequest.Signed(_server.Now.AddSeconds(seconds)), InvalidRequest, reason);
    }

    [Fact]
    public async Task Downgraded_profile()
    {
        const string Body = "{\"name\":\"\u0141\u00f3d\u017a\"}";
        Assert.Equal("200 ok", await TellAsync(RawRequest.Signed(_server.Now, body: Body)));

        await RefusedAsync(RawRequest.Signed(_server.Now, body: Body, profile: SignatureProfile.Binary), InvalidRequest, "wrong-signature");
    }

    [Theory]
    [InlineData("another-made-up-app-key")]
    [InlineData("made-up-app-ke")]
    [InlineData("Made-up-app-key")]
    [InlineData("made-up-app-key ")]
    public async Task Wrong_key(string appKey)
    {
        Assert.Equal("200 ok", await TellAsync(_server.Signed()));

        await RefusedAsync(RawRequest.Signed(_server.Now, appKey: appKey), InvalidRequest, "wrong-signature");
    }

    [Fact]
    public async Task Revoked_and_expired_key()
    {
        var live = true;
        await using var server = await ApiXTestServer.StartAsync(services: services => services.AddApiXApplicationDirectory(
            _ => new DelegatingApiXApplicationDirectory((key, _, _) => new(
                live && key == RawRequest.ApiKey ? new ApiXApplication("made-up-application", RawRequest.AppKey) : null))));
        Assert.Equal(200, (await server.SendAsync(server.Signed())).Status);

        live = false;
        var refused = await server.SendAsync(server.Signed());

        Assert.Equal((401, "unauthorizedApp"), (refused.Status, refused.Id));
        Assert.Equal(1, server.Handled);
    }

    [Theory]
    [InlineData("X-API-Key", "made-up-api-key\r\n folded")]
    [InlineData("X-Signature-Nonce", "Nonce\r\n\r\nGET /admin HTTP/1.1")]
    [InlineData("X-Signature-Nonce", "Nonce\n.GET.")]
    [InlineData("X-Signature-Nonce", "Nonce.GET.Nonce")]
    [InlineData("X-Signature-Nonce", "Nonce\u0000")]
    [InlineData("Date", "Wed, 13 Nov 2024 15:00:00 GMT\r\n Folded")]
    [InlineData("X-Signature", "\u00e9\u00e9\u00e9\u00e9")]
    public async Task Header_injection(string name, string value)
    {
        var request = _server.Signed();
        request[name] = value;

        var response = await _server.SendAsync(request);

        // Kestrel refuses the line, or the signature does not fit what is left of it.
        Assert.InRange(response.Status, 400, 403);
        Assert.Equal(0, _server.Handled);
    }

    [Theory]
    [InlineData("X-API-Key")]
    [InlineData("X-Signature")]
    [InlineData("X-Signature-Nonce")]
    [InlineData("Date")]
    public async Task Duplicate_header(string name)
    {
        var request = _server.Signed();
        request.Headers.Add((name, request[name]!));

        await RefusedAsync(request, "400 missingRequiredHeaders", "repeated-header");
        Assert.Equal("200 ok", await TellAsync(_server.Signed()));
    }

    [Fact]
    public async Task Oversized_body_that_says_so_is_refused_unread()
    {
        var request = _server.Signed();
        request["Content-Length"] = "1000000000";

        await RefusedAsync(request, "413 invalidJsonBody", "body-too-large");
    }

    [Theory]
    [InlineData(100, "200 ok")]
    [InlineData(102_400, "200 ok")]
    [InlineData(102_401, "413 invalidJsonBody")]
    [InlineData(5_000_000, "413 invalidJsonBody")]
    public async Task Oversized_body_in_chunks(int size, string expected)
    {
        var body = "{\"a\":\"" + new string('x', size - 8) + "\"}";
        var request = RawRequest.Signed(_server.Now, body: body);
        request["Transfer-Encoding"] = "chunked";
        var chunk = Encoding.ASCII.GetBytes(size.ToString("x", CultureInfo.InvariantCulture) + "\r\n" + body + "\r\n0\r\n\r\n");
        request.Body = chunk;

        Assert.Equal(expected, await TellAsync(request));
        Assert.Equal(expected == "200 ok" ? 1 : 0, _server.Handled);
    }

    [Theory]
    [InlineData(102_401, 413)]
    [InlineData(102_400, 200)]
    public async Task Oversized_signed_body_at_an_endpoint_that_wants_no_signature(int size, int status)
    {
        await using var server = await ApiXTestServer.StartAsync(endpoints: application =>
            application.MapPost("/open", async (HttpRequest request) => (await new StreamReader(request.Body).ReadToEndAsync()).Length).AllowAnonymous());

        var response = await server.SendAsync(server.Signed(target: "/open", body: "{\"a\":\"" + new string('x', size - 8) + "\"}"));

        // Never a part of it as if it were the whole.
        Assert.Equal((status, status == 200 ? $"{size}" : ""), (response.Status, response.Body));
    }

    [Fact]
    public async Task Content_length_that_promises_more_than_comes()
    {
        var request = _server.Signed();
        request["Content-Length"] = "500";

        var response = await RawRequest.SendAsync(_server.Port, request.ToBytes(), endSending: true);

        Assert.NotEqual(200, response.Status);
        Assert.Equal(0, _server.Handled);
    }

    [Fact]
    public async Task Content_length_that_promises_less_than_comes()
    {
        var request = RawRequest.Signed(_server.Now, body: "{}");
        request.Body = "{}POST /echo HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray();
        request["Content-Length"] = "2";

        // The rest is a request of its own, which the connection is closed before.
        Assert.Equal("200 ok", await TellAsync(request));
        Assert.Equal(["{}"], _server.Bodies);
    }

    [Theory]
    [InlineData("Content-Length: 5\r\nTransfer-Encoding: chunked")]
    [InlineData("Content-Length: 5\r\nContent-Length: 15")]
    [InlineData("Transfer-Encoding: chunked, identity")]
    [InlineData("Transfer-Encoding: xchunked")]
    [InlineData("Content-Length: +15")]
    [InlineData("Content-Length : 15")]
    public async Task Body_length_said_in_two_ways(string lines)
    {
        var text = Encoding.Latin1.GetString(_server.Signed().ToBytes()).Replace("Content-Length: 15", lines, StringComparison.Ordinal);

        var response = await RawRequest.SendAsync(_server.Port, Encoding.Latin1.GetBytes(text), endSending: true);

        Assert.NotEqual(200, response.Status);
        Assert.Equal(0, _server.Handled);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json-patch+json")]
    [InlineData(null)]
    public async Task Unsigned_content_type(string? contentType)
    {
        var request = RawRequest.Signed(_server.Now, body: "{}");
        request.Body = "role=admin"u8.ToArray();
        request["Content-Type"] = contentType;
        await RefusedAsync(request, "400 invalidJsonBody", "unsigned-content-type");

        // Even where the body is the one that was signed.
        var signed = _server.Signed();
        signed["Content-Type"] = contentType;
        await RefusedAsync(signed, "400 invalidJsonBody", "unsigned-content-type");
    }

    [Theory]
    [InlineData("https", false, "403 insecureProtocol")]
    [InlineData("https", true, "200 ok")]
    [InlineData("HTTPS", true, "403 insecureProtocol")]
    [InlineData("https,http", true, "403 insecureProtocol")]
    [InlineData("http", true, "403 insecureProtocol")]
    [InlineData(null, true, "403 insecureProtocol")]
    public async Task Forged_forwarded_protocol(string? protocol, bool knownProxy, string expected)
    {
        await using var server = await ApiXTestServer.StartAsync(options =>
        {
            options.KnownProxies.Clear();
            options.KnownProxies.Add(knownProxy ? IPAddress.Loopback : IPAddress.Parse("192.0.2.1"));
        });
        var request = server.Signed();
        request["X-Forwarded-Proto"] = protocol;
        // A caller's own word about where it comes from changes nothing.
        request["X-Forwarded-For"] = "192.0.2.1";

        var response = await server.SendAsync(request);

        Assert.Equal(expected, $"{response.Status} {response.Id}");
    }

    [Theory]
    [InlineData("https", "200 ok")]
    [InlineData("http", "403 insecureProtocol")]
    public async Task Forwarded_headers_of_a_known_proxy_tell_protocol_and_origin(string protocol, string expected)
    {
        await using var server = await ApiXTestServer.StartAsync(
            options => options.KnownProxies.Clear(),
            services => services.Configure<ForwardedHeadersOptions>(options =>
            {
                options.ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedFor;
                options.KnownProxies.Clear();
                options.KnownProxies.Add(IPAddress.Loopback);
            }),
            application => application.UseForwardedHeaders().UseAuthentication().UseAuthorization());
        var request = server.Signed();
        request["X-Forwarded-Proto"] = protocol;
        request["X-Forwarded-For"] = "192.0.2.7";

        var response = await server.SendAsync(request);

        Assert.Equal(expected, $"{response.Status} {response.Id}");
        Assert.Equal("192.0.2.7", server.Audit.Events.Single().Origin);
    }

    [Theory]
    [InlineData("127.0.0.0/8", "200 ok")]
    [InlineData("10.0.0.0/8", "403 insecureProtocol")]
    public async Task Forwarded_protocol_from_a_known_network(string network, string expected)
    {
        await using var server = await ApiXTestServer.StartAsync(options =>
        {
            options.KnownProxies.Clear();
            options.KnownNetworks.Add(System.Net.IPNetwork.Parse(network));
        });

        var response = await server.SendAsync(server.Signed());

        Assert.Equal(expected, $"{response.Status} {response.Id}");
    }

    [Theory]
    [InlineData("http://localhost/echo")]
    [InlineData("https://evil.example/echo")]
    [InlineData("*")]
    [InlineData("localhost:443")]
    [InlineData("/echo#fragment")]
    [InlineData("/echo\u00e9")]
    [InlineData("echo")]
    [InlineData("")]
    public async Task Odd_raw_target(string target)
    {
        foreach (var method in new[] { "GET", "OPTIONS", "CONNECT" })
        {
            var request = RawRequest.Signed(_server.Now, method, "/echo", body: null);
            request.Target = target;
            // Signed right for what goes over the wire, as an attacker with a key could.
            if (target.Length > 0)
                request.Sign();

            Assert.NotEqual(200, (await _server.SendAsync(request)).Status);
        }

        Assert.Equal(0, _server.Handled);
    }

    [Theory]
    [InlineData("/a/../b")]
    [InlineData("/a%2f..%2fb")]
    [InlineData("/%2e%2e/b")]
    [InlineData("/a//b")]
    [InlineData("/a;b=c")]
    [InlineData("/a?b=%00")]
    [InlineData("/a\\..\\b")]
    public async Task Raw_target_is_judged_as_it_came_and_not_as_it_is_routed(string target)
    {
        var signed = RawRequest.Signed(_server.Now, "GET", target, body: null);
        Assert.Equal("200 ok", await TellAsync(signed));

        var normalized = RawRequest.Signed(_server.Now, "GET", "/b", body: null);
        normalized.Target = target;
        await RefusedAsync(normalized, InvalidRequest, "wrong-signature");
    }

    // A request that is right, then altered after it was signed: the one passes, the other does not, and no handler hears of it.
    private async Task AlteredAsync(Action<RawRequest> alter, int status = 401)
    {
        Assert.Equal("200 ok", await TellAsync(_server.Signed(target: "/echo?a=b")));
        var handled = _server.Handled;

        var response = await _server.SendAsync(_server.Signed(target: "/echo?a=b").With(alter));

        Assert.Equal(status, response.Status);
        Assert.Equal(handled, _server.Handled);
    }

    private async Task RefusedAsync(RawRequest request, string expected, string reason)
    {
        var handled = _server.Handled;
        Assert.Equal(expected, await TellAsync(request));
        Assert.Equal(handled, _server.Handled);
        var last = _server.Audit.Events.Last();
        Assert.Equal((ApiXAuditKind.RequestRejected, reason, "127.0.0.1"), (last.Kind, last.Reason, last.Origin));
    }

    private async Task<string> TellAsync(RawRequest request)
    {
        var response = await _server.SendAsync(request);
        return $"{response.Status} {response.Id}";
    }
}
