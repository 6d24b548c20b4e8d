using System.Text.Json;
using ApiXGuard.Samples.Tests.Processes;

[assembly: AssemblyFixture(typeof(SampleServer))]

namespace ApiXGuard.Samples.Tests.Processes;

/// <summary>The samples' server, started when first asked for, and what it handed to the clients.</summary>
public sealed class SampleServer : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("apixguard-samples-").FullName;
    private readonly Lazy<Task<SampleProcess>> _process;

    public SampleServer() => _process = new Lazy<Task<SampleProcess>>(StartAsync);

    /// <summary>Where the clients find their user-secrets.</summary>
    public string SecretsFolder => _folder;

    /// <summary>What the server wrote so far.</summary>
    public async Task<string> OutputAsync() => (await _process.Value).Output;

    /// <summary>The user-secrets as the server wrote them.</summary>
    public async Task<Dictionary<string, string>> SecretsAsync()
    {
        await _process.Value;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllBytesAsync(FileIn(_folder)))!;
    }

    /// <summary>Makes a folder of user-secrets like the server's, changed.</summary>
    public async Task<string> ChangedSecretsAsync(Action<Dictionary<string, string>> change)
    {
        var secrets = await SecretsAsync();
        change(secrets);
        var folder = Path.Combine(_folder, Path.GetRandomFileName());
        Directory.CreateDirectory(Path.GetDirectoryName(FileIn(folder))!);
        await File.WriteAllTextAsync(FileIn(folder), JsonSerializer.Serialize(secrets));
        return folder;
    }

    /// <summary>Runs a client to its end.</summary>
    internal async Task<(int ExitCode, string Output)> RunAsync(string sample, string? secretsFolder, params string[] arguments)
    {
        await _process.Value;
        await using var process = SampleProcess.Start(sample, secretsFolder ?? _folder, arguments);
        return (await process.ExitCodeAsync(), process.Output);
    }

    public static string FileIn(string folder) => Path.Combine(folder, "Microsoft", "UserSecrets", "apixguard-samples", "secrets.json");

    public async ValueTask DisposeAsync()
    {
        if (_process.IsValueCreated)
            await (await _process.Value).DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<SampleProcess> StartAsync()
    {
        var process = SampleProcess.Start("SignedServer", _folder, "--urls", "https://127.0.0.1:0");
        try
        {
            await process.LineWithAsync("Ready");
            return process;
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }
}
