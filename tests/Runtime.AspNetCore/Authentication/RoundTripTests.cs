using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ApiXGuard.Runtime.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Authentication;

/// <summary>This library's client and server over HTTPS, with a certificate made for the test.</summary>
public sealed class RoundTripTests : IAsyncLifetime
{
    private X509Certificate2 _certificate = null!;
    private ApiXTestServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _certificate = MakeCertificate();
        _server = await ApiXTestServer.StartAsync(
            options => options.KnownProxies.Clear(),
            listen: listen => listen.UseHttps(_certificate),
            endpoints: application => application.Map("/tell/{**any}", async (HttpContext context) =>
            {
                using var reader = new StreamReader(context.Request.Body);
                return Results.Json(new
                {
                    context.Request.Method,
                    context.Request.Protocol,
                    Body = await reader.ReadToEndAsync(),
                    Application = context.User.Identity!.Name,
                    Query = context.Request.Query["q"].ToString(),
                });
            }).RequireApiX());
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _certificate.Dispose();
    }

    [Theory]
    [InlineData("GET", null)]
    [InlineData("POST", "{\"name\":\"\u0141\u00f3d\u017a \ud83d\ude00\",\"b\":[{\"y\":1,\"x\":2}],\"a\":{\"10\":1,\"9\":0.1}}")]
    [InlineData("PUT", "{}")]
    [InlineData("PATCH", "{\"a\":null}")]
    [InlineData("DELETE", null)]
    public async Task The_client_s_requests_are_accepted_in_strict_mode(string method, string? body)
    {
        using var client = Client();
        // A character beyond ASCII, a space, what needs no escape, a second question mark.
        var url = Url("/tell/caf\u00e9/a%20b/~x?q=\u6771\u4eac+1?2&r=%zz");

        var response = await client.MakeRequestAsync(url, new HttpMethod(method), body is null ? default : ApiXData.FromJson(body));

        Assert.Equal(200, response.StatusCode);
        var told = response.Data!.Value;
        Assert.Equal(method, told.GetProperty("method").GetString());
        Assert.Equal(body ?? "", told.GetProperty("body").GetString());
        Assert.Equal("Made up", told.GetProperty("application").GetString());
        Assert.Equal("\u6771\u4eac 1?2", told.GetProperty("query").GetString());
    }

    [Fact]
    public async Task A_thousand_requests_one_after_the_other_all_pass_for_none_is_like_another()
    {
        using var client = Client();

        for (var i = 0; i < 1000; i++)
            Assert.Equal(200, (await client.MakeGetRequestAsync(Url("/tell"))).StatusCode);
    }

    [Fact]
    public async Task Http_2_is_verified_like_http_1()
    {
        var signer = new ApiXRequestSigner(Store(RawRequest.ApiKey, RawRequest.AppKey), clock: _server.Clock);
        using var http = new HttpClient(new ApiXSigningHandler(signer) { InnerHandler = Handler() })
        {
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        using var content = new StringContent("{\"a\":1}", Encoding.UTF8, "application/json");

        using var response = await http.PostAsync(Url("/tell?q=a?b"), content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("HTTP/2", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusals_reach_the_caller_as_typed_errors()
    {
        using var stranger = Client("made-up-strange-key");
        using var forger = Client(appKey: "another-made-up-app-key");
        using var late = new ApiXClient(Store(RawRequest.ApiKey, RawRequest.AppKey), clock: new LateClock(), handler: Handler());

        await Assert.ThrowsAsync<ApiXUnauthorizedAppException>(() => stranger.MakeGetRequestAsync(Url("/tell")));
        await Assert.ThrowsAsync<ApiXInvalidRequestException>(() => forger.MakeGetRequestAsync(Url("/tell")));
        await Assert.ThrowsAsync<ApiXInvalidRequestException>(() => late.MakeGetRequestAsync(Url("/tell")));
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static DelegatingApiXKeyStore Store(string apiKey, string appKey) => new(_ => new(new ApiXKeys(apiKey, appKey)));

    private Uri Url(string target) => new($"https://localhost:{_server.Port}{target}");

    private ApiXClient Client(string apiKey = RawRequest.ApiKey, string appKey = RawRequest.AppKey) =>
        new(Store(apiKey, appKey), clock: _server.Clock, handler: Handler());

    // Trusts this one certificate and nothing else.
    private SocketsHttpHandler Handler() => new()
    {
        SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                certificate is X509Certificate2 shown && shown.RawDataMemory.Span.SequenceEqual(_certificate.RawDataMemory.Span),
        },
    };

    private sealed class LateClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => ApiXTestServer.Start.AddMinutes(-2);
    }
}
