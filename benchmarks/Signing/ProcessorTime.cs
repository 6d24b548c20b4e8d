using System.Diagnostics;

namespace ApiXGuard.Benchmarks.Signing;

/// <summary>Processor time of this process, which other processes on a busy machine disturb less than they do the clock on the wall.</summary>
internal static class ProcessorTime
{
    private const int Rounds = 9;

    /// <summary>Times two actions in turn and gives the medians, in seconds for each call.</summary>
    public static (double First, double Second, double Ratio) Compare(int calls, Action first, Action second)
    {
        Run(calls / 2, first);
        Run(calls / 2, second);
        var times = Enumerable.Range(0, Rounds).Select(_ => (First: Run(calls, first), Second: Run(calls, second))).ToList();
        return (Median(times.Select(pair => pair.First)), Median(times.Select(pair => pair.Second)), Median(times.Select(pair => pair.First / pair.Second)));
    }

    /// <summary>Bytes that a call allocates on this thread.</summary>
    public static double Allocated(int calls, Action action)
    {
        Run(calls, action);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var call = 0; call < calls; call++)
            action();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)calls;
    }

    private static double Run(int calls, Action action)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var call = 0; call < calls; call++)
            action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds / calls;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
