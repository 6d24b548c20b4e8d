using System.Runtime.ExceptionServices;

namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>Work on a list in slices of its order, on several threads.</summary>
internal static class Slices
{
    /// <summary>Does the work; a list of one slice stays on this thread.</summary>
    public static void ForEach<T>(IReadOnlyList<T> items, int length, int threads, CancellationToken cancellationToken, Action<IEnumerable<T>> work)
    {
        if (items.Count <= length || threads == 1)
        {
            work(items);
            return;
        }

        var slices = (items.Count + length - 1) / length;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        try
        {
            Parallel.For(0, slices, options, slice => work(Part(items, slice * length, Math.Min(items.Count, (slice + 1) * length))));
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }

    private static IEnumerable<T> Part<T>(IReadOnlyList<T> items, int from, int until)
    {
        for (var i = from; i < until; i++)
            yield return items[i];
    }
}
