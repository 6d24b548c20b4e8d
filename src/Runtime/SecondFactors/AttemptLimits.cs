namespace ApiXGuard.Runtime;

/// <summary>
/// How wrong proofs are slowed down (RFC 4226, section 7.3): after each one a delay that doubles, and after
/// <see cref="MaximumAttempts"/> in a row a lock-out that doubles with each further one, up to a day. A right proof begins anew.
/// </summary>
public sealed class AttemptLimits
{
    internal static readonly TimeSpan LongestLockOut = TimeSpan.FromDays(1);

    private int _maximumAttempts = 5;
    private TimeSpan _firstDelay = TimeSpan.FromSeconds(1);
    private TimeSpan _lockOut = TimeSpan.FromMinutes(15);

    /// <summary>How many wrong proofs in a row lead to the lock-out: 1 to 100 (NIST SP 800-63B, section 5.2.2); 5 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public int MaximumAttempts
    {
        get => _maximumAttempts;
        set => _maximumAttempts = OptionRange.Require(value, 1, 100);
    }

    /// <summary>How long nobody is asked after the first wrong proof: zero to 1 hour; 1 second unless set. It never exceeds the lock-out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public TimeSpan FirstDelay
    {
        get => _firstDelay;
        set => _firstDelay = OptionRange.Require(value, TimeSpan.Zero, TimeSpan.FromHours(1));
    }

    /// <summary>How long nobody is asked after too many wrong proofs: 1 second to 1 day; 15 minutes unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public TimeSpan LockOut
    {
        get => _lockOut;
        set => _lockOut = OptionRange.Require(value, TimeSpan.FromSeconds(1), LongestLockOut);
    }

    /// <summary>How long nobody is asked after so many wrong proofs in a row.</summary>
    internal TimeSpan DelayAfter(int failures)
    {
        if (failures <= 0)
            return TimeSpan.Zero;
        var (start, doublings, longest) =
            failures < MaximumAttempts ? (FirstDelay, failures - 1, LockOut) : (LockOut, failures - MaximumAttempts, LongestLockOut);

        // In floating point, because a doubling too many is then infinite rather than negative.
        var seconds = start.TotalSeconds * Math.Pow(2, doublings);
        return seconds < longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : longest;
    }
}
