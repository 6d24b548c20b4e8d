using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime.Tests.Signing;

public sealed class AddApiXSigningTests
{
    private const string AppKey = "made-up-app-key";

    [Fact]
    public async Task A_client_of_the_factory_signs_and_nothing_of_it_is_logged()
    {
        using var server = new RawServer();
        using var logs = new RecordingLogs();
        await using var services = Services(logs, client => client.AddApiXSigning(Loopback));

        using var response = await services.GetRequiredService<IHttpClientFactory>().CreateClient("orders").PostAsJsonAsync(server.Address + "/p", new { a = 1 });

        Assert.True(server.Only.IsSignedWith(AppKey));
        AssertNothingSecret(logs.Text, server.Only);
    }

    [Fact]
    public async Task Headers_that_the_application_lets_into_its_logs_do_not_bring_the_secret_ones()
    {
        using var server = new RawServer();
        using var logs = new RecordingLogs();
        await using var services = Services(logs, client => client.AddApiXSigning(Loopback).RedactLoggedHeaders(_ => false));
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address) { Headers = { { "X-Other", "in the clear" } } };

        using var response = await services.GetRequiredService<IHttpClientFactory>().CreateClient("orders").SendAsync(request);

        Assert.Contains("in the clear", logs.Text, StringComparison.Ordinal);
        AssertNothingSecret(logs.Text, server.Only);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Signing_stands_innermost_wherever_it_was_added(bool signingFirst)
    {
        var status = 503;
        using var server = new RawServer(_ => RawServer.Json(Interlocked.Exchange(ref status, 200), "{}"));
        using var logs = new RecordingLogs();
        await using var services = Services(logs, client =>
        {
            if (signingFirst)
                client.AddApiXSigning(Loopback).AddHttpMessageHandler(() => new RetryOnce());
            else
                client.AddHttpMessageHandler(() => new RetryOnce()).AddApiXSigning(Loopback);
        });

        using var response = await services.GetRequiredService<IHttpClientFactory>().CreateClient("orders").GetAsync(new Uri(server.Address));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, server.Requests.Select(request => request["X-Signature-Nonce"]).Distinct().Count());
        Assert.All(server.Requests, request => Assert.True(request.IsSignedWith(AppKey)));
    }

    [Fact]
    public async Task Adding_it_twice_signs_once_with_the_options_of_both()
    {
        using var server = new RawServer();
        using var logs = new RecordingLogs();
        var audit = new RecordingAudit();
        await using var services = Services(
            logs,
            client => client.AddApiXSigning(Loopback).AddApiXSigning(options => options.AuditSubject = "orders"),
            more => more.AddSingleton<IApiXAudit>(audit));

        using var response = await services.GetRequiredService<IHttpClientFactory>().CreateClient("orders").GetAsync(new Uri(server.Address));

        Assert.Equal([new ApiXAuditEvent(ApiXAuditKind.RequestSigned, "orders")], audit.Events);
        Assert.True(server.Only.IsSignedWith(AppKey));
    }

    [Fact]
    public async Task A_primary_handler_of_the_application_follows_no_redirects_either()
    {
        using var other = new RawServer();
        using var server = new RawServer(_ => RawServer.Json(302, "{}", $"Location: {other.Address}/\r\n"));
        using var logs = new RecordingLogs();
        await using var services = Services(logs, client =>
            client.AddApiXSigning(Loopback).ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { AllowAutoRedirect = true }));

        using var response = await services.GetRequiredService<IHttpClientFactory>().CreateClient("orders").GetAsync(new Uri(server.Address));

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Other_clients_are_left_alone()
    {
        using var server = new RawServer();
        using var logs = new RecordingLogs();
        await using var services = Services(logs, client => client.AddApiXSigning(Loopback));

        using var response = await services.GetRequiredService<IHttpClientFactory>().CreateClient("other").GetAsync(new Uri(server.Address));

        Assert.Null(server.Only["X-API-Key"]);
    }

    [Fact]
    public async Task A_missing_key_store_is_named()
    {
        var collection = new ServiceCollection();
        collection.AddHttpClient("orders").AddApiXSigning();
        await using var services = collection.BuildServiceProvider();

        var error = Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<IHttpClientFactory>().CreateClient("orders"));

        Assert.Contains("AddApiXKeyStore", error.Message, StringComparison.Ordinal);
        Assert.Contains("orders", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_to_send_logs_nothing_secret()
    {
        using var server = new RawServer(_ => "not HTTP\r\n\r\n");
        using var logs = new RecordingLogs();
        await using var services = Services(logs, client => client.AddApiXSigning(Loopback));

        var error = await Assert.ThrowsAsync<HttpRequestException>(() =>
            services.GetRequiredService<IHttpClientFactory>().CreateClient("orders").GetAsync(new Uri(server.Address)));

        AssertNothingSecret(logs.Text + error, server.Only);
    }

    private static void Loopback(ApiXSigningOptions options) => options.AllowInsecureLoopback = true;

    private static ServiceProvider Services(RecordingLogs logs, Action<IHttpClientBuilder> configure, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        services.AddApiXKeyStore(_ => new FixedKeyStore());
        configure(services.AddHttpClient("orders"));
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private static void AssertNothingSecret(string text, RawRequest request)
    {
        Assert.Contains("HTTP request", text, StringComparison.Ordinal);
        Assert.NotNull(request["X-Signature"]);
        foreach (var secret in new[] { AppKey, request["X-API-Key"], request["X-Signature"], request["X-Signature-Nonce"] })
            Assert.DoesNotContain(secret!, text, StringComparison.Ordinal);
    }
}
