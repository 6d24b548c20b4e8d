using System.Diagnostics;
using System.Text.Json;
using ApiXGuard.Scanner.Tests.Processes;

namespace ApiXGuard.Scanner.Tests.Commands;

/// <summary>A scan that is stopped before its end.</summary>
[Trait("Category", "Slow")]
public sealed class InterruptionTests : IDisposable
{
    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Theory, InlineData("INT"), InlineData("TERM")]
    public void A_folder_that_is_not_scanned_to_its_end_is_incomplete(string signal)
    {
        // One file of 20 MB under so many names that no machine is through with them in time.
        File.WriteAllText(_sandbox.PathOf("0.cs"), string.Concat(Enumerable.Repeat("var name = value + other; // nothing to see here\n", 400_000)));
        Assert.Equal(0, _sandbox.Run(_sandbox.Root, "sh", "-c", "i=1; while [ $i -le 3000 ]; do ln 0.cs $i.cs; i=$((i + 1)); done").ExitCode);

        var (code, output, error) = Interrupt(signal, "dir", _sandbox.Root, "--format", "json");

        Assert.Equal(2, code);
        AssertIncomplete(output, error);
    }

    [Theory, InlineData("INT"), InlineData("TERM")]
    public void Waiting_for_standard_input_ends_too(string signal)
    {
        var (code, output, error) = Interrupt(signal, "stdin", "--format", "json");

        Assert.Equal(2, code);
        AssertIncomplete(output, error);
    }

    private static void AssertIncomplete(string output, string error)
    {
        Assert.NotEqual("", output);
        var report = JsonDocument.Parse(output).RootElement;
        Assert.False(report.GetProperty("complete").GetBoolean());
        Assert.Equal("interrupted before everything was scanned", report.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.Equal("apixguard: interrupted before everything was scanned", error.Trim());
    }

    /// <summary>Starts the scanner, with a standard input that stays open, and sends it a signal once it is at work.</summary>
    private (int Code, string Output, string Error) Interrupt(string signal, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "apixguard.dll"), .. arguments])
        {
            WorkingDirectory = _sandbox.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        Thread.Sleep(TimeSpan.FromSeconds(4));
        using (var kill = Process.Start("sh", ["-c", $"kill -{signal} {process.Id}"]))
            kill.WaitForExit();
        if (!process.WaitForExit(TimeSpan.FromSeconds(20)))
        {
            process.Kill();
            Assert.Fail("it did not end");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
