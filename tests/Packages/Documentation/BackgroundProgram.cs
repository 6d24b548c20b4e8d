using System.Diagnostics;
using System.Text;

namespace ApiXGuard.Packages.Tests.Documentation;

/// <summary>A command that runs until it is disposed.</summary>
internal sealed class BackgroundProgram : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly Process _process;

    private BackgroundProgram(Process process) => _process = process;

    /// <summary>Starts a command and waits until it has written a text.</summary>
    public static async Task<BackgroundProgram> StartAsync(string directory, IReadOnlyDictionary<string, string> environment, string command, string until)
    {
        var start = new ProcessStartInfo("bash")
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec " + command);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        var written = new StringBuilder();
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        void Note(object sender, DataReceivedEventArgs line)
        {
            lock (written)
                written.AppendLine(line.Data);
            if (line.Data?.Contains(until, StringComparison.Ordinal) == true)
                ready.TrySetResult();
        }

        process.OutputDataReceived += Note;
        process.ErrorDataReceived += Note;
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"{command} ended with {process.ExitCode}."));
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var program = new BackgroundProgram(process);
        try
        {
            await ready.Task.WaitAsync(Limit);
            return program;
        }
        catch (Exception e)
        {
            await program.DisposeAsync();
            throw new InvalidOperationException($"{e.Message} It wrote:\n{written}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
