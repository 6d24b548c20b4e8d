using System.Diagnostics;

namespace ApiXGuard.Benchmarks.Engine;

/// <summary>Times an action in this process. Only ratios of two medians taken in one run mean anything.</summary>
internal static class Stopwatches
{
    /// <summary>One run, cold or warm as it comes.</summary>
    public static TimeSpan Once(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>The median of eleven runs after three that warm up.</summary>
    public static TimeSpan Median(Action action)
    {
        for (var i = 0; i < 3; i++)
            action();
        var times = new TimeSpan[11];
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times[i] = Stopwatch.GetElapsedTime(start);
        }

        Array.Sort(times);
        return times[times.Length / 2];
    }
}
