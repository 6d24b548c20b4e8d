using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ApiXGuard.Runtime.Tests.Signing;

/// <summary>An HTTP/1.1 server on loopback that keeps the bytes of each request as they came and answers as it is told.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<RawRequest, string> _answer;
    private readonly ConcurrentQueue<RawRequest> _requests = new();

    public RawServer(Func<RawRequest, string>? answer = null)
    {
        _answer = answer ?? (_ => Json(200, """{"success":true}"""));
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public RawRequest[] Requests => [.. _requests];

    public RawRequest Only => Assert.Single(Requests);

    public static string Json(int status, string body, string headers = "") =>
        $"HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{headers}\r\n{body}";

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException or SocketException)
        {
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var bytes = new List<byte>();
                var chunk = new byte[65536];
                var head = -1;
                while (head < 0 || bytes.Count < head + 4 + BodyLength(bytes, head))
                {
                    var read = await stream.ReadAsync(chunk, _stop.Token);
                    if (read == 0)
                        return;
                    bytes.AddRange(chunk[..read]);
                    head = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes).IndexOf("\r\n\r\n"u8);
                }

                var request = new RawRequest(Encoding.Latin1.GetString([.. bytes.Take(head)]), [.. bytes.Skip(head + 4)]);
                _requests.Enqueue(request);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(_answer(request)), _stop.Token);
                client.Client.Shutdown(SocketShutdown.Send);
                while (await stream.ReadAsync(chunk, _stop.Token) > 0)
                {
                }
            }
            catch (Exception error) when (error is OperationCanceledException or IOException or ObjectDisposedException or SocketException)
            {
            }
        }
    }

    private static int BodyLength(List<byte> bytes, int head)
    {
        var line = Encoding.Latin1.GetString([.. bytes.Take(head)]).Split("\r\n")
            .FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return line is null ? 0 : int.Parse(line[15..], CultureInfo.InvariantCulture);
    }
}

internal sealed record RawRequest(string Head, byte[] Body)
{
    public string Method => Head.Split(' ')[0];

    public string Target => Head.Split("\r\n")[0].Split(' ')[1];

    public string? this[string header] => Head.Split("\r\n").Skip(1)
        .Where(line => line.StartsWith(header + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(header.Length + 1)..].Trim())
        .SingleOrDefault();

    /// <summary>Whether the signature fits what came over the wire.</summary>
    public bool IsSignedWith(string appKey, SignatureProfile profile = SignatureProfile.Utf8) =>
        this["X-Signature"] == ApiXSignature.ComputeHex(appKey, Target, Method, this["X-Signature-Nonce"], this["Date"], Body, profile)
        && this["Content-Type"] == "application/json"
        && this["X-Signature-Nonce"]!.Length == 32;
}
