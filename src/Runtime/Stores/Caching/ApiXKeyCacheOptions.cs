namespace ApiXGuard.Runtime;

/// <summary>How long and when a <see cref="CachingApiXKeyStore"/> answers from what it read before. Read once, when the store is made.</summary>
public sealed class ApiXKeyCacheOptions
{
    /// <summary>How long keys are kept after the read that brought them began; more than zero, at most a day. Five minutes unless set.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How much longer the old keys serve when a read of new ones fails; zero to a day. Zero unless set: expired keys are then never given out,
    /// and the failure reaches the caller. Keys that a server rejected get no grace.
    /// </summary>
    public TimeSpan GraceAfterFailure { get; set; } = TimeSpan.Zero;

    /// <summary>
    /// The least time between two reads that <see cref="CachingApiXKeyStore.Invalidate"/> causes, and between two tries during
    /// <see cref="GraceAfterFailure"/>; zero to an hour. Five seconds unless set. The first invalidation takes effect at once; a server that rejects every request does not make the
    /// application flood its vault.
    /// </summary>
    public TimeSpan MinimumInterval { get; set; } = TimeSpan.FromSeconds(5);

    internal void Check()
    {
        Check(nameof(Lifetime), Lifetime, TimeSpan.FromTicks(1), TimeSpan.FromDays(1));
        Check(nameof(GraceAfterFailure), GraceAfterFailure, TimeSpan.Zero, TimeSpan.FromDays(1));
        Check(nameof(MinimumInterval), MinimumInterval, TimeSpan.Zero, TimeSpan.FromHours(1));
    }

    private static void Check(string name, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
            throw new ArgumentOutOfRangeException(name, value, $"{nameof(ApiXKeyCacheOptions)}.{name} must be {(least > TimeSpan.Zero ? "more than zero" : "zero or more")} and at most {most}.");
    }
}
