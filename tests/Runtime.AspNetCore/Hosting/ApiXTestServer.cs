using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Hosting;

/// <summary>A real Kestrel on a loopback port of its own, with a clock that stands still and all its logs at hand.</summary>
internal sealed class ApiXTestServer : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2024, 11, 13, 15, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _application;
    private int _handled;

    private ApiXTestServer(WebApplication application, FakeTimeProvider clock, LogSink logs)
    {
        _application = application;
        Clock = clock;
        Logs = logs;
    }

    public FakeTimeProvider Clock { get; }

    public LogSink Logs { get; }

    public IServiceProvider Services => _application.Services;

    public AuditSink Audit => (AuditSink)Services.GetRequiredService<IApiXAudit>();

    /// <summary>How often a handler ran.</summary>
    public int Handled => Volatile.Read(ref _handled);

    /// <summary>What the handlers read as their body.</summary>
    public ConcurrentQueue<string> Bodies { get; } = new();

    public int Port { get; private set; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    public static async Task<ApiXTestServer> StartAsync(
        Action<ApiXAuthenticationOptions>? configure = null,
        Action<IServiceCollection>? services = null,
        Action<WebApplication>? endpoints = null,
        Action<ListenOptions>? listen = null,
        string environment = "Production")
    {
        var clock = new FakeTimeProvider(Start);
        var logs = new LogSink();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, options => listen?.Invoke(options)));
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IApiXAudit>(new AuditSink());
        builder.Services.AddApiXApplicationDirectory(_ => new InMemoryApiXApplicationDirectory(
        [
            new(RawRequest.ApiKey, new ApiXApplication("made-up-application", RawRequest.AppKey) { Name = "Made up", Scopes = ["orders:read"] }),
            new("testApiKey", new ApiXApplication("vectors", "test" + "AppKey")),
        ]));
        builder.Services.AddApiXServer(options =>
        {
            options.KnownProxies.Add(IPAddress.Loopback);
            configure?.Invoke(options);
        });
        services?.Invoke(builder.Services);
        var server = new ApiXTestServer(builder.Build(), clock, logs);
        endpoints?.Invoke(server._application);
        server._application.Map("/{**any}", server.HandleAsync).RequireApiX();
        await server._application.StartAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
        var address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        server.Port = new Uri(address).Port;
        return server;
    }

    public Task<RawResponse> SendAsync(RawRequest request) => request.SendAsync(Port);

    public RawRequest Signed(string method = "POST", string target = "/echo", string? body = "{\"key\":\"value\"}") =>
        RawRequest.Signed(Now, method, target, body);

    public async Task HandleAsync(HttpContext context)
    {
        Interlocked.Increment(ref _handled);
        using var reader = new StreamReader(context.Request.Body);
        Bodies.Enqueue(await reader.ReadToEndAsync());
        await context.Response.WriteAsync("reached");
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _application.StopAsync(limit.Token);
        await _application.DisposeAsync();
    }
}
