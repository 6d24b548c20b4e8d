using System.Diagnostics;

namespace ApiXGuard.Benchmarks.Commands;

/// <summary>The medians of a command and its reference, and the median of their ratios pair by pair.</summary>
internal sealed record PairResult(TimeSpan Ours, string Reference, TimeSpan Theirs, double Ratio, int ExitCode);

/// <summary>Runs a command and a reference in turn, so that both meet the same moods of the machine.</summary>
internal static class Pairs
{
    private const int Runs = 15;
    private const int WarmUps = 2;

    public static PairResult Run(string[] command, string[] reference, string folder) =>
        Run(command, () => Start(reference, folder, out _), string.Join(' ', reference), folder);

    public static PairResult Run(string[] command, Func<TimeSpan> reference, string name, string folder)
    {
        var ours = new List<TimeSpan>();
        var theirs = new List<TimeSpan>();
        var exitCode = 0;
        for (var i = 0; i < WarmUps + Runs; i++)
        {
            var (a, b) = (Start(command, folder, out exitCode), reference());
            if (i < WarmUps)
                continue;
            ours.Add(a);
            theirs.Add(b);
        }

        return new PairResult(Median(ours), name, Median(theirs), Median([.. ours.Zip(theirs, (a, b) => a / b)]), exitCode);
    }

    private static TimeSpan Start(string[] command, string folder, out int exitCode)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var clock = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        exitCode = process.ExitCode;
        return Stopwatch.GetElapsedTime(clock);
    }

    private static T Median<T>(List<T> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
