namespace ApiXGuard.Runtime;

/// <summary>
/// Counts wrong proofs in a row. Measures by the clock that cannot be set, so that turning the time forward shortens nothing. Thread-safe.
/// </summary>
internal sealed class AttemptLimiter(AttemptLimits limits, TimeProvider clock)
{
    private readonly object _gate = new();
    private int _failures;
    private long _failedAt;

    internal int Failures
    {
        get
        {
            lock (_gate)
                return _failures;
        }
    }

    /// <summary>How long nobody is to be asked; zero or less where somebody may be.</summary>
    internal TimeSpan Wait
    {
        get
        {
            lock (_gate)
                return _failures == 0 ? TimeSpan.Zero : limits.DelayAfter(_failures) - clock.GetElapsedTime(_failedAt);
        }
    }

    internal void Fail()
    {
        lock (_gate)
        {
            _failures = Math.Min(_failures + 1, int.MaxValue - 1);
            _failedAt = clock.GetTimestamp();
        }
    }

    internal void Succeed()
    {
        lock (_gate)
            _failures = 0;
    }
}
