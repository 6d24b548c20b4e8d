using System.Diagnostics;
using ApiXGuard.Detection;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.Git.Packs;

namespace ApiXGuard.Benchmarks.History;

/// <summary>Visits every blob of a store and does something with it.</summary>
/// <param name="work"><c>read</c>, <c>verify</c> (names against contents) or <c>sift</c>.</param>
internal sealed class StoreVisit(string work) : IObjectVisitor
{
    private long _bytes;
    private int _blobs;
    private int _suspects;
    private int _failures;

    /// <summary>Does it once, and says what was seen and how much memory it took at most.</summary>
    public static string Measure(string work, int threads, string gitDirectory)
    {
        var visit = new StoreVisit(work);
        using (var database = PackDatabase.Open(Path.Combine(gitDirectory, "objects")))
            database.Visit(null, visit, new VisitOptions { Threads = threads, VerifiesNames = work == "verify" }, default);
        using var process = Process.GetCurrentProcess();
        return $"{visit._blobs} blobs, {visit._bytes / 1e6:F0} MB, {visit._suspects} suspect, {visit._failures} failed; peak {process.PeakWorkingSet64 >> 20} MiB with the mapped pack";
    }

    public object? Visit(in ObjectVisit visited)
    {
        Interlocked.Increment(ref _blobs);
        Interlocked.Add(ref _bytes, visited.Content.Length);
        if (work is "read" or "verify")
            return null;
        if (SecretScanner.Default.Sift(visited.Content, Matters) == Sifted.MayMatch)
            Interlocked.Increment(ref _suspects);
        return null;
    }

    public void SkipLarge(ObjectId id, long size)
    {
    }

    public void Fail(ObjectId id, ObjectState state, string reason) => Interlocked.Increment(ref _failures);

    private static bool Matters(SecretRule rule, Confidence most) => most >= Confidence.Medium;
}
