using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime.AzureKeyVault.Tests;

/// <summary>
/// A server on loopback that answers as Key Vault's REST documentation describes, the challenge of 401 included, over HTTPS. Clients made by it
/// connect to it under the name of a vault and trust its certificate alone.
/// </summary>
internal sealed class KeyVaultServer : IAsyncDisposable
{
    public const string Bearer = "made-up-" + "bearer-token";

    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate;
    private int _port;

    private KeyVaultServer()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + Vault.Host, key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        _certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(_certificate)));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>The vault's address; another for each server, since clients remember a vault's challenge for the whole process.</summary>
    public Uri Vault { get; } = new($"https://vault-{Guid.NewGuid():N}"[..30] + ".vault.azure.net");

    /// <summary>The secrets' values; each name with its versions, the last one being current.</summary>
    public ConcurrentDictionary<string, List<(string Version, string Value)>> Secrets { get; } = [];

    public ConcurrentQueue<string> Requests { get; } = [];

    public TestCredential Credential { get; } = new();

    /// <summary>Answers authorized requests instead of the server.</summary>
    public (int Status, string Body)? Instead { get; set; }

    /// <summary>Answers authorized writes instead of the server.</summary>
    public (int Status, string Body)? InsteadOfWriting { get; set; }

    public Task? Hold { get; set; }

    public static async Task<KeyVaultServer> StartAsync()
    {
        var server = new KeyVaultServer();
        await server._app.StartAsync();
        server._port = new Uri(server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
        return server;
    }

    public void Put(string name, string version, string value) => Secrets.GetOrAdd(name, _ => []).Add((version, value));

    public int Reads(string name) => Requests.Count(r => r.StartsWith($"200 /secrets/{name}", StringComparison.Ordinal));

    public SecretClient Client(TokenCredential? credential = null)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(IPAddress.Loopback, _port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null && certificate.GetCertHashString() == _certificate.GetCertHashString(),
            },
        };
        return new SecretClient(Vault, credential ?? Credential, new SecretClientOptions
        {
            Transport = new HttpClientTransport(new HttpClient(handler)),
            Retry = { MaxRetries = 1, Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (Hold is { } hold)
            await hold.WaitAsync(context.RequestAborted);
        using var reader = new StreamReader(context.Request.Body);
        var sent = await reader.ReadToEndAsync();
        var (status, body) = Answer(context, sent);
        Requests.Enqueue($"{status} {context.Request.Path}");
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }

    private (int Status, string Body) Answer(HttpContext context, string sent)
    {
        if (context.Request.Headers.Authorization != "Bearer " + Bearer)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer authorization=\"https://login.microsoftonline.com/made-up-tenant\", resource=\"https://vault.azure.net\"";
            return (401, Error("Unauthorized"));
        }

        if (Instead is { } instead)
            return instead;
        var parts = context.Request.Path.Value!.Trim('/').Split('/');
        if (context.Request.Method == "PUT")
        {
            if (InsteadOfWriting is { } refusal)
                return refusal;
            using var json = JsonDocument.Parse(sent);
            Put(parts[1], "v" + (Secrets.GetValueOrDefault(parts[1])?.Count ?? 0), json.RootElement.GetProperty("value").GetString()!);
        }

        if (parts is not ["secrets", var name, ..] || !context.Request.Query.ContainsKey("api-version") || !Secrets.TryGetValue(name, out var versions))
            return (404, Error("SecretNotFound"));
        var found = parts.Length == 2 ? versions[^1] : versions.FirstOrDefault(v => v.Version == parts[2]);
        if (found.Value is null)
            return (404, Error("SecretNotFound"));
        return (200, JsonSerializer.Serialize(new
        {
            value = found.Value,
            id = $"{Vault}secrets/{name}/{found.Version}",
            attributes = new { enabled = true, created = 1767225600, updated = 1767225600, recoveryLevel = "Recoverable+Purgeable" },
        }));
    }

    private static string Error(string code) => JsonSerializer.Serialize(new { error = new { code, message = "made-up-a text of the server" } });

    internal sealed class TestCredential : TokenCredential
    {
        public ConcurrentQueue<TokenRequestContext> Asked { get; } = [];

        public Exception? Failure { get; set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new InvalidOperationException("Only the asynchronous way is used.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Asked.Enqueue(requestContext);
            return Failure is null ? new(new AccessToken(Bearer, DateTimeOffset.UtcNow.AddHours(1))) : throw Failure;
        }
    }
}
