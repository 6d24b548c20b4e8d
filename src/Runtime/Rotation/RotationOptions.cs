using Microsoft.Extensions.Primitives;

namespace ApiXGuard.Runtime;

/// <summary>How <see cref="RotatingApiXKeyStore"/> notices new keys, how long it keeps the previous ones, and when it warns of old ones.</summary>
public sealed class RotationOptions
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    private string _name = "keys";
    private TimeSpan _overlap = TimeSpan.FromHours(24);
    private TimeSpan _pollInterval = TimeSpan.FromMinutes(5);
    private TimeSpan _fallbackPeriod = TimeSpan.FromMinutes(1);
    private TimeSpan? _deprecationPeriod = TimeSpan.FromDays(30);
    private TimeSpan _warningInterval = TimeSpan.FromDays(1);

    /// <summary>What events and warnings call the store; safe to log, not empty.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string Name
    {
        get => _name;
        set
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            _name = value;
        }
    }

    /// <summary>How long the previous keys stay available after a rotation; zero for not at all, at most 10 years; 24 hours unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public TimeSpan Overlap
    {
        get => _overlap;
        set => _overlap = InRange(value);
    }

    /// <summary>
    /// How long keys are used before the inner store is asked again; zero to ask it with each read, at most 10 years; 5 minutes unless set.
    /// Keys older than this are never given out: where the inner store then fails, so does the read.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public TimeSpan PollInterval
    {
        get => _pollInterval;
        set => _pollInterval = InRange(value);
    }

    /// <summary>
    /// Whether the inner store is also asked when nobody reads, so that a rotation is noticed and told in time. It begins with the first
    /// read. Switch it off where reading costs or asks a person. <see langword="true"/> unless set; without meaning where
    /// <see cref="PollInterval"/> is zero.
    /// </summary>
    public bool PollInBackground { get; set; } = true;

    /// <summary>
    /// How long reads give the previous keys after the server refused the new ones within the overlap; zero for never, at most 10 years;
    /// 1 minute unless set.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public TimeSpan FallbackPeriod
    {
        get => _fallbackPeriod;
        set => _fallbackPeriod = InRange(value);
    }

    /// <summary>The age at which keys are due to be replaced; <see langword="null"/> for never, at most 10 years; 30 days unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above zero, or above 10 years.</exception>
    public TimeSpan? DeprecationPeriod
    {
        get => _deprecationPeriod;
        set
        {
            if (value is { } period)
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(InRange(period), TimeSpan.Zero, nameof(value));
            _deprecationPeriod = value;
        }
    }

    /// <summary>The least time between two warnings about the same old keys; above zero, at most 10 years; 1 day unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public TimeSpan WarningInterval
    {
        get => _warningInterval;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(InRange(value), TimeSpan.Zero, nameof(value));
            _warningInterval = value;
        }
    }

    /// <summary>
    /// Tells when the present keys were made. Unless set, the inner store is asked where it is an <see cref="IApiXKeyAge"/>; else the age
    /// counts from when this process first saw the keys.
    /// </summary>
    public Func<CancellationToken, ValueTask<DateTimeOffset?>>? KeysCreated { get; set; }

    /// <summary>Gives a token that fires when the inner store may have new keys, such as a configuration's reload token.</summary>
    public Func<IChangeToken?>? ChangeToken { get; set; }

    private static TimeSpan InRange(TimeSpan value) => OptionRange.Require(value, TimeSpan.Zero, Longest);
}
