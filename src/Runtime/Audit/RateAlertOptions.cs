namespace ApiXGuard.Runtime;

/// <summary>
/// When a rate is unusual. Counted for each subject and kind of event; for rejected requests and keys not given out, whose subjects
/// anybody can make up, also for all together.
/// </summary>
/// <remarks>
/// <para>The count is a sliding window over two fixed ones: what the present window has, plus the share of the one before that still lies
/// within its length. This is the approximation that rate limiters use (Cloudflare, "How we built rate limiting capable of scaling to
/// millions of domains", 2017).</para>
/// <para>What is usual is an exponentially weighted moving average of the counts of past windows (NIST/SEMATECH e-Handbook of Statistical
/// Methods, section 6.3.2.4) with the weight 2 / (<see cref="BaselineWindows"/> + 1); the first windows are averaged plainly. Windows
/// without events count as zero. A window enters with no more than the limit it exceeded, so that a flood does not soon become usual. The
/// limit is <see cref="Factor"/> times that average, at least <see cref="MinimumPerWindow"/>, and holds once 10 windows, or
/// <see cref="BaselineWindows"/> if those are fewer, have passed. <see cref="MaximumPerWindow"/> holds from the start.</para>
/// </remarks>
public sealed class RateAlertOptions
{
    private TimeSpan _window = TimeSpan.FromMinutes(1);
    private long? _maximumPerWindow;
    private long _minimumPerWindow = 100;
    private double _factor = 5;
    private int _baselineWindows = 60;
    private TimeSpan _coolDown = TimeSpan.FromMinutes(15);
    private int _maximumSubjects = 10_000;

    /// <summary>How long a window is: 1 second to 1 day; 1 minute unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public TimeSpan Window
    {
        get => _window;
        set => _window = OptionRange.Require(value, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
    }

    /// <summary>More events than this within a window are unusual whatever the past; at least 1; <see langword="null"/>, unless set, for no such limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public long? MaximumPerWindow
    {
        get => _maximumPerWindow;
        set
        {
            if (value is { } maximum)
                ArgumentOutOfRangeException.ThrowIfLessThan(maximum, 1, nameof(value));
            _maximumPerWindow = value;
        }
    }

    /// <summary>So many events within a window are never unusual compared with the past; at least 1; 100 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public long MinimumPerWindow
    {
        get => _minimumPerWindow;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _minimumPerWindow = value;
        }
    }

    /// <summary>How many times the usual count is unusual: above 1, at most 1,000; 5 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public double Factor
    {
        get => _factor;
        set
        {
            if (!(value > 1 && value <= 1_000))
                throw new ArgumentOutOfRangeException(nameof(value), value, "The factor is above 1 and at most 1,000.");
            _factor = value;
        }
    }

    /// <summary>Over how many windows the average reaches: 1 to 100,000; 60 unless set, so an hour.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public int BaselineWindows
    {
        get => _baselineWindows;
        set => _baselineWindows = OptionRange.Require(value, 1, 100_000);
    }

    /// <summary>The least time between two alerts about the same subject and kind: zero to 30 days; 15 minutes unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public TimeSpan CoolDown
    {
        get => _coolDown;
        set => _coolDown = OptionRange.Require(value, TimeSpan.Zero, TimeSpan.FromDays(30));
    }

    /// <summary>
    /// How many subjects and kinds are watched at most, those that anybody can make up apart from the others: 1 to 1,000,000; 10,000 unless set.
    /// Beyond that, the quarter that was seen least recently is forgotten.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public int MaximumSubjects
    {
        get => _maximumSubjects;
        set => _maximumSubjects = OptionRange.Require(value, 1, 1_000_000);
    }
}
