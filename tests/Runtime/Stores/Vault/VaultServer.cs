using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ApiXGuard.Runtime.Tests.Stores.Vault;

/// <summary>
/// An HTTP server on loopback that answers as Vault's API documentation describes: key/value version 2, tokens with leases, Kubernetes logins,
/// namespaces. Leases run by the given clock.
/// </summary>
internal sealed class VaultServer : IDisposable
{
    private readonly HttpListener _listener;
    private readonly TimeProvider _clock;
    private int _logins;

    public VaultServer(TimeProvider clock)
    {
        _clock = clock;
        (_listener, Address) = Listen();
        _ = Task.Run(ServeAsync);
    }

    public Uri Address { get; }

    /// <summary>Method and raw target of each request.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public ConcurrentDictionary<string, Lease> Tokens { get; } = [];

    /// <summary>The secrets, by raw path below <c>/v1/</c>; each with its versions from 1 on.</summary>
    public ConcurrentDictionary<string, List<SecretVersion>> Secrets { get; } = [];

    public string? Namespace { get; set; }

    public string KubernetesMount { get; set; } = "kubernetes";

    public string? Jwt { get; set; }

    public string Role { get; set; } = "made-up-role";

    public TimeSpan LoginLease { get; set; } = TimeSpan.FromHours(1);

    public bool LoginRenewable { get; set; } = true;

    /// <summary>The longest a token from a login may live, renewals included.</summary>
    public TimeSpan MaxLife { get; set; } = TimeSpan.FromDays(32);

    /// <summary>Whether the tokens' policies allow reading secrets.</summary>
    public bool AllowReads { get; set; } = true;

    /// <summary>Whether the tokens' policies allow writing secrets.</summary>
    public bool AllowWrites { get; set; } = true;

    public int Logins => Volatile.Read(ref _logins);

    /// <summary>Answers instead of the server where it gives something; from method and path.</summary>
    public Func<string, Answer?>? Instead { get; set; }

    /// <summary>What answers wait for; <see langword="null"/> for nothing.</summary>
    public Task? Hold { get; set; }

    public int Count(string start) => Requests.Count(r => r.StartsWith(start, StringComparison.Ordinal));

    public void Put(string path, params (string Field, System.Text.Json.Nodes.JsonNode? Value)[] fields) =>
        Secrets.GetOrAdd(path, _ => []).Add(new SecretVersion { Data = new JsonObject(fields.Select(f => KeyValuePair.Create(f.Field, f.Value))) });

    public void Give(string token, TimeSpan lease, bool renewable) => Tokens[token] = new Lease(_clock.GetUtcNow() + lease, lease, renewable, _clock.GetUtcNow() + MaxLife);

    public void Dispose() => _listener.Close();

    internal static (HttpListener Listener, Uri Address) Listen()
    {
        for (var attempt = 0; ; attempt++)
        {
            var address = new Uri($"http://127.0.0.1:{Random.Shared.Next(20_000, 32_000)}/");
            var listener = new HttpListener { Prefixes = { address.AbsoluteUri }, IgnoreWriteExceptions = true };
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException) when (attempt < 50)
            {
                listener.Close();
            }
        }
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }

            _ = Task.Run(() => ServeAsync(context));
        }
    }

    private async Task ServeAsync(HttpListenerContext context)
    {
        try
        {
            var request = context.Request;
            var route = $"{request.HttpMethod} {request.RawUrl}";
            Requests.Enqueue(route);
            using var reader = new StreamReader(request.InputStream, Encoding.UTF8);
            var body = await reader.ReadToEndAsync();
            if (Hold is { } hold)
                await hold;
            var answer = Instead?.Invoke(route) ?? Handle(route, request, body);
            context.Response.StatusCode = answer.Status;
            if (answer.Location is not null)
                context.Response.RedirectLocation = answer.Location;
            var bytes = Encoding.UTF8.GetBytes(answer.Body);
            context.Response.ContentLength64 = bytes.Length;
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // The client has left.
        }
    }

    private Answer Handle(string route, HttpListenerRequest request, string body)
    {
        // Without this header, a Vault that asks for it against request forgery refuses.
        if (request.Headers["X-Vault-Request"] != "true")
            return Errors(412, "required X-Vault-Request header is missing");
        if (Namespace is not null && request.Headers["X-Vault-Namespace"] != Namespace)
            return Errors(404);
        if (route == $"POST /v1/auth/{KubernetesMount}/login")
            return LogIn(body);

        var token = request.Headers["X-Vault-Token"] ?? "";
        if (!Tokens.TryGetValue(token, out var lease) || lease.End <= _clock.GetUtcNow())
            return Errors(403, "permission denied");
        return route switch
        {
            "GET /v1/auth/token/lookup-self" => Ok(new JsonObject
            {
                ["data"] = new JsonObject { ["ttl"] = lease.Length == TimeSpan.Zero ? 0 : (long)(lease.End - _clock.GetUtcNow()).TotalSeconds, ["renewable"] = lease.Renewable },
            }),
            "POST /v1/auth/token/renew-self" => Renew(token, lease),
            _ when request.HttpMethod == "POST" && AllowWrites => Write(request, body),
            _ when request.HttpMethod == "POST" => Errors(403, "1 error occurred: permission denied"),
            _ when !AllowReads => Errors(403, "1 error occurred: permission denied"),
            _ => Read(request),
        };
    }

    private Answer LogIn(string body)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(body)!;
        if ((string?)json["role"] != Role)
            return Errors(400, "invalid role name");
        if (Jwt is null || (string?)json["jwt"] != Jwt)
            return Errors(403, "permission denied");
        var token = $"hvs.made-up-token-{Interlocked.Increment(ref _logins)}";
        Give(token, LoginLease, LoginRenewable);
        return Auth(token, LoginLease, LoginRenewable);
    }

    private Answer Renew(string token, Lease lease)
    {
        if (!lease.Renewable)
            return Errors(400, "lease is not renewable");
        var end = _clock.GetUtcNow() + lease.Length;
        var renewed = lease with { End = end < lease.Latest ? end : lease.Latest };
        Tokens[token] = renewed;
        return Auth(token, renewed.End - _clock.GetUtcNow(), lease.Renewable);
    }

    private Answer Read(HttpListenerRequest request)
    {
        var parts = request.RawUrl!.Split('?');
        if (!Secrets.TryGetValue(parts[0]["/v1/".Length..], out var versions))
            return Errors(404);
        var wanted = parts.Length > 1 ? int.Parse(parts[1]["version=".Length..]) : versions.Count;
        if (wanted > versions.Count)
            return Errors(404);
        var version = versions[wanted - 1];
        var metadata = new JsonObject { ["version"] = wanted, ["deletion_time"] = version.Deleted ? "2026-01-01T00:00:00Z" : "", ["destroyed"] = version.Destroyed };
        var gone = version.Deleted || version.Destroyed;
        var answer = Ok(new JsonObject { ["data"] = new JsonObject { ["data"] = gone ? null : version.Data.DeepClone(), ["metadata"] = metadata } });
        return gone ? answer with { Status = 404 } : answer;
    }

    private Answer Write(HttpListenerRequest request, string body)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(body)!;
        var versions = Secrets.GetOrAdd(request.RawUrl!["/v1/".Length..], _ => []);
        if ((int?)json["options"]?["cas"] is { } version && version != versions.Count)
            return Errors(400, "check-and-set parameter did not match the current version");
        versions.Add(new SecretVersion { Data = json["data"]!.DeepClone().AsObject() });
        return Ok(new JsonObject { ["data"] = new JsonObject { ["version"] = versions.Count } });
    }

    private static Answer Auth(string token, TimeSpan lease, bool renewable) => Ok(new JsonObject
    {
        ["auth"] = new JsonObject { ["client_token"] = token, ["lease_duration"] = (long)lease.TotalSeconds, ["renewable"] = renewable, ["policies"] = new JsonArray("default") },
    });

    private static Answer Ok(JsonObject body) => new(200, body.ToJsonString());

    private static Answer Errors(int status, params string[] errors) => new(status, JsonSerializer.Serialize(new { errors }));

    internal sealed record Answer(int Status, string Body, string? Location = null);

    internal sealed record Lease(DateTimeOffset End, TimeSpan Length, bool Renewable, DateTimeOffset Latest);

    internal sealed class SecretVersion
    {
        public required JsonObject Data { get; init; }

        public bool Deleted { get; set; }

        public bool Destroyed { get; set; }
    }
}
