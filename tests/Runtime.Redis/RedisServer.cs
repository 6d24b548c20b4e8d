using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ApiXGuard.Runtime.Redis.Tests;

/// <summary>A real redis-server on a loopback port of its own, for one test.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private RedisServer(Process process, DirectoryInfo folder, int port)
    {
        _process = process;
        _folder = folder;
        Port = port;
    }

    public int Port { get; }

    public string Configuration => $"127.0.0.1:{Port},connectTimeout=2000,asyncTimeout=3000,connectRetry=1";

    public static async Task<RedisServer> StartAsync(int? port = null)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "redis-server"))
            .FirstOrDefault(File.Exists);
        if (program is null)
        {
            const string Message = "redis-server is not installed (Debian and Ubuntu: apt-get install redis-server).";
            Assert.SkipUnless(string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase), Message);
            Assert.Fail(Message);
        }

        for (var attempt = 0; ; attempt++)
        {
            if (await TryStartAsync(program, port ?? FreePort()) is { } server)
                return server;
            // Somebody else may have taken the port in between.
            Assert.True(attempt < 10, "redis-server did not start.");
        }
    }

    /// <summary>Sends one command as any client would and gives the first line of the answer, and its text where it has one.</summary>
    public async Task<string> AskAsync(params string[] command)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port, limit.Token);
        return await AskAsync(client, limit.Token, command);
    }

    /// <summary>Listens to each command that the server is given while something is done.</summary>
    public async Task<string> MonitorAsync(Func<Task> action, string until)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port, limit.Token);
        await AskAsync(client, limit.Token, "MONITOR");
        await action();
        using var reader = new StreamReader(client.GetStream());
        while (await reader.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Contains(until, StringComparison.Ordinal))
                return line;
        }

        throw new EndOfStreamException();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }

    public async Task StopAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _process.WaitForExitAsync(limit.Token);
    }

    private static async Task<RedisServer?> TryStartAsync(string program, int port)
    {
        var folder = Directory.CreateTempSubdirectory("apixguard-redis-");
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder.FullName })
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new RedisServer(process, folder, port);
        var patience = Stopwatch.StartNew();
        while (!process.HasExited && patience.Elapsed < TimeSpan.FromSeconds(30))
        {
            try
            {
                if (await server.AskAsync("PING") == "+PONG")
                    return server;
            }
            catch (SocketException)
            {
                await Task.Delay(20);
            }
        }

        await server.DisposeAsync();
        return null;
    }

    private static async Task<string> AskAsync(TcpClient client, CancellationToken cancellationToken, params string[] command)
    {
        var request = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"*{command.Length}\r\n"));
        foreach (var part in command)
            request.Append(CultureInfo.InvariantCulture, $"${Encoding.UTF8.GetByteCount(part)}\r\n{part}\r\n");
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request.ToString()), cancellationToken);
        var line = await ReadLineAsync(client.GetStream(), cancellationToken);
        return line.StartsWith('$') && line != "$-1" ? await ReadLineAsync(client.GetStream(), cancellationToken) : line;
    }

    // Byte by byte: what comes after the line belongs to the next reader.
    private static async Task<string> ReadLineAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, cancellationToken) == 1 && one[0] != '\n')
            line.Append((char)one[0]);
        return line.ToString().TrimEnd('\r');
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
