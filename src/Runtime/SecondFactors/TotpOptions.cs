namespace ApiXGuard.Runtime;

/// <summary>
/// How time-based one-time passwords are made. The defaults are those that every authenticator application understands; some know no others.
/// </summary>
public sealed record TotpOptions
{
    /// <summary>The hash function; SHA-1 unless set.</summary>
    public OtpAlgorithm Algorithm { get; init; } = OtpAlgorithm.Sha1;

    /// <summary>How many digits a code has: 6 to 8; 6 unless set.</summary>
    public int Digits { get; init; } = Hotp.MinimumDigits;

    /// <summary>How long a code holds (RFC 6238 calls it X): whole seconds, 1 second to 1 hour; 30 seconds unless set.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>When counting began (RFC 6238 calls it T0): the Unix epoch unless set.</summary>
    public DateTimeOffset Start { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>
    /// How many steps before and after the present one are accepted, for clocks that differ: 0 to 10; 1 unless set, which is what RFC 6238,
    /// section 5.2 recommends at most.
    /// </summary>
    public int DriftSteps { get; init; } = 1;

    internal void Validate()
    {
        if (!Enum.IsDefined(Algorithm))
            throw new ArgumentOutOfRangeException(nameof(Algorithm), Algorithm, "The algorithm is SHA-1, SHA-256 or SHA-512.");
        if (Digits is < Hotp.MinimumDigits or > Hotp.MaximumDigits)
            throw new ArgumentOutOfRangeException(nameof(Digits), Digits, "A code has 6 to 8 digits.");
        if (Period < TimeSpan.FromSeconds(1) || Period > TimeSpan.FromHours(1) || Period.Ticks % TimeSpan.TicksPerSecond != 0)
            throw new ArgumentOutOfRangeException(nameof(Period), Period, "The period is a whole number of seconds, from 1 to 3,600.");
        if (DriftSteps is < 0 or > 10)
            throw new ArgumentOutOfRangeException(nameof(DriftSteps), DriftSteps, "The drift is 0 to 10 steps.");
    }
}
