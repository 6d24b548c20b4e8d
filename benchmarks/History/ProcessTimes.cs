using System.Diagnostics;
using System.Globalization;

namespace ApiXGuard.Benchmarks.History;

/// <summary>What a command took: processor time of it and its children, and time on the wall, in seconds.</summary>
internal sealed record ProcessTimes(double Processor, double Wall, string Output, int ExitCode)
{
    /// <summary>Runs a command, and keeps its output where that is wanted; where not, it goes nowhere, at no cost.</summary>
    public static ProcessTimes Of(string command, bool keepsOutput)
    {
        // The shell's own clock knows what children took, also after they ended.
        var script = $"TIMEFORMAT='%U %S %R'; time {command} 2>/dev/null {(keepsOutput ? "" : "> /dev/null")}";
        var start = new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        var numbers = error.Result.Trim().Split('\n')[^1].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new ProcessTimes(numbers[0] + numbers[1], numbers[2], output, process.ExitCode);
    }
}
