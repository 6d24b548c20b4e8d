namespace ApiXGuard.Runtime;

/// <summary>How <see cref="SecondFactorApiXKeyStore"/> asks, and how long an answer holds.</summary>
public sealed class SecondFactorOptions
{
    private string _name = "keys";
    private TimeSpan _sessionLifetime = TimeSpan.FromMinutes(15);
    private TimeSpan _askTimeout = TimeSpan.FromMinutes(2);
    private AttemptLimits _attempts = new();

    /// <summary>What the challenge and the events call the store; safe to show, not empty.</summary>
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

    /// <summary>
    /// How long keys are released after a right proof: zero to ask for each read, at most 1 day; 15 minutes unless set. It is not prolonged
    /// by reads. At zero, reads that wait while somebody is being asked share that answer.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public TimeSpan SessionLifetime
    {
        get => _sessionLifetime;
        set => _sessionLifetime = OptionRange.Require(value, TimeSpan.Zero, TimeSpan.FromDays(1));
    }

    /// <summary>How long to wait for an answer: 1 second to 1 hour; 2 minutes unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public TimeSpan AskTimeout
    {
        get => _askTimeout;
        set => _askTimeout = OptionRange.Require(value, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
    }

    /// <summary>How wrong proofs are slowed down.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public AttemptLimits Attempts
    {
        get => _attempts;
        set => _attempts = value ?? throw new ArgumentNullException(nameof(value));
    }
}
