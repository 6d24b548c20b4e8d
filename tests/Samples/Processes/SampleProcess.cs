using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace ApiXGuard.Samples.Tests.Processes;

/// <summary>A sample that runs. What it writes, to either stream, is kept.</summary>
internal sealed partial class SampleProcess : IAsyncDisposable
{
    private const int Terminate = 15;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly List<string> _all = [];

    private SampleProcess(Process process) => _process = process;

    /// <summary>All that it wrote so far.</summary>
    public string Output
    {
        get
        {
            lock (_all)
                return string.Join('\n', _all);
        }
    }

    /// <summary>Starts a sample that finds its user-secrets in a folder of ours.</summary>
    public static SampleProcess Start(string sample, string secretsFolder, params string[] arguments) =>
        StartDotnet(secretsFolder, [Repository.ProgramOf(sample), .. arguments]);

    /// <summary>Starts <c>dotnet</c>, from the repository's top folder.</summary>
    public static SampleProcess StartDotnet(string secretsFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["APPDATA"] = secretsFolder;
        foreach (var name in start.Environment.Keys.Where(IsConfiguration).ToList())
            start.Environment.Remove(name);

        var process = new Process { StartInfo = start };
        var sampleProcess = new SampleProcess(process);
        process.OutputDataReceived += (_, line) => sampleProcess.Add(line.Data);
        process.ErrorDataReceived += (_, line) => sampleProcess.Add(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return sampleProcess;
    }

    /// <summary>Waits for a line that holds a text, and gives it.</summary>
    public async Task<string> LineWithAsync(string text)
    {
        using var time = new CancellationTokenSource(Limit);
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync(time.Token))
            {
                if (line.Contains(text, StringComparison.Ordinal))
                    return line;
            }
        }
        catch (OperationCanceledException)
        {
        }

        throw new InvalidOperationException($"The sample did not write \"{text}\" but:\n{Output}");
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> ExitCodeAsync()
    {
        using var time = new CancellationTokenSource(Limit);
        await _process.WaitForExitAsync(time.Token);
        return _process.ExitCode;
    }

    /// <summary>Asks it to end, as Ctrl+C or a service manager does, and waits.</summary>
    public Task<int> StopAsync()
    {
        if (!_process.HasExited)
            _ = Signal(_process.Id, Terminate);
        return ExitCodeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync();
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    // What a machine's environment may hold would win over the samples' own.
    private static bool IsConfiguration(string name) =>
        name.StartsWith("ApiX__", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Server__", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.Equals("DOTNET_ENVIRONMENT", StringComparison.Ordinal);

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Signal(int process, int signal);

    private void Add(string? line)
    {
        if (line is null)
            return;
        lock (_all)
            _all.Add(line);
        _lines.Writer.TryWrite(line);
    }
}
