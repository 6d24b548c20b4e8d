using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Hosting;

/// <summary>An HTTP/1.1 request of which each byte is chosen, and a client that sends it. The signature is right until somebody changes something.</summary>
internal sealed class RawRequest
{
    public const string ApiKey = "made-up-api-key";
    public const string AppKey = "made-up-app-key";

    private static int _nonces;

    public string Method { get; set; } = "POST";

    public string Target { get; set; } = "/echo";

    public List<(string Name, string Value)> Headers { get; } = [];

    public byte[]? Body { get; set; }

    public string? this[string name]
    {
        get => Headers.FirstOrDefault(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        set
        {
            var at = Headers.FindIndex(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (at >= 0 && value is null)
                Headers.RemoveAt(at);
            else if (at >= 0)
                Headers[at] = (name, value!);
            else if (value is not null)
                Headers.Add((name, value));
        }
    }

    public static string NextNonce() => string.Create(CultureInfo.InvariantCulture, $"Nonce{Interlocked.Increment(ref _nonces):D27}");

    /// <summary>A request as a well-behaved client sends it, seemingly over HTTPS by way of a proxy.</summary>
    public static RawRequest Signed(
        DateTimeOffset now,
        string method = "POST",
        string target = "/echo",
        string? body = "{\"key\":\"value\"}",
        string apiKey = ApiKey,
        string appKey = AppKey,
        SignatureProfile profile = SignatureProfile.Utf8)
    {
        var request = new RawRequest { Method = method, Target = target, Body = body is null ? null : Encoding.UTF8.GetBytes(body) };
        request["Host"] = "localhost";
        request["X-Forwarded-Proto"] = "https";
        request["X-API-Key"] = apiKey;
        request["X-Signature-Nonce"] = NextNonce();
        request["Date"] = now.ToString("r", CultureInfo.InvariantCulture);
        if (body is not null)
            request["Content-Type"] = "application/json";
        return request.Sign(appKey, profile);
    }

    /// <summary>Signs anew what stands there now, or something else in its place.</summary>
    public RawRequest Sign(string appKey = AppKey, SignatureProfile profile = SignatureProfile.Utf8, string? target = null, string? body = null)
    {
        var bytes = body is null ? Body ?? [] : Encoding.UTF8.GetBytes(body);
        this["X-Signature"] = ApiXSignature.ComputeHex(appKey, target ?? Target, Method, this["X-Signature-Nonce"], this["Date"], bytes, profile);
        return this;
    }

    public RawRequest With(Action<RawRequest> change)
    {
        change(this);
        return this;
    }

    public byte[] ToBytes()
    {
        var head = new StringBuilder($"{Method} {Target} HTTP/1.1\r\n");
        foreach (var (name, value) in Headers)
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        if (Body is not null && this["Content-Length"] is null && this["Transfer-Encoding"] is null)
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}\r\n");
        head.Append("Connection: close\r\n\r\n");
        return [.. Encoding.Latin1.GetBytes(head.ToString()), .. Body ?? []];
    }

    public Task<RawResponse> SendAsync(int port) => SendAsync(port, ToBytes());

    public static async Task<RawResponse> SendAsync(int port, byte[] bytes, bool endSending = false)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port, limit.Token);
        try
        {
            for (var sent = 0; sent < bytes.Length;)
                sent += await socket.SendAsync(bytes.AsMemory(sent), limit.Token);
            if (endSending)
                socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The server may answer and close before it has heard all.
        }

        var answer = new MemoryStream();
        var buffer = new byte[8192];
        try
        {
            for (int read; (read = await socket.ReceiveAsync(buffer, limit.Token)) > 0;)
                answer.Write(buffer, 0, read);
        }
        catch (SocketException)
        {
            // Reset after the answer: what came before counts.
        }

        return RawResponse.Parse(answer.ToArray());
    }
}
