using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime;

/// <summary>How <see cref="ApiXAuditLog"/> writes, counts and warns.</summary>
public sealed class ApiXAuditOptions
{
    private int _maximumSubjectTags = 100;

    /// <summary>
    /// The level of what happens with each request: <see cref="ApiXAuditKind.KeyAccessed"/>, <see cref="ApiXAuditKind.RequestSigned"/> and
    /// <see cref="ApiXAuditKind.RequestAccepted"/>. The default is <see cref="LogLevel.Information"/>; <see cref="LogLevel.None"/> writes
    /// none of them and still counts them.
    /// </summary>
    public LogLevel RoutineLevel { get; set; } = LogLevel.Information;

    /// <summary>
    /// How many different subjects the metric tells apart; all further ones are counted together as <c>_OTHER</c>. 0 to 10,000; the default
    /// is 100.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public int MaximumSubjectTags
    {
        get => _maximumSubjectTags;
        set => _maximumSubjectTags = OptionRange.Require(value, 0, 10_000);
    }

    /// <summary>
    /// Called with each alert, in the background, as <see cref="IApiXAlertSink.AlertAsync"/> is; <see langword="null"/>, unless set, for
    /// nobody. Alerts are written to the log and counted in any case.
    /// </summary>
    public Func<ApiXAlert, CancellationToken, ValueTask>? OnAlert { get; set; }

    internal RateAlertOptions? Rates { get; private set; }

    internal OriginAlertOptions? Origins { get; private set; }

    /// <summary>Raises an alert where something happens unusually often. Without this call, rates are not watched.</summary>
    /// <param name="configure">Sets the options; <see langword="null"/> for the defaults.</param>
    /// <returns>These options.</returns>
    public ApiXAuditOptions AlertOnUnusualRates(Action<RateAlertOptions>? configure = null)
    {
        Rates ??= new RateAlertOptions();
        configure?.Invoke(Rates);
        return this;
    }

    /// <summary>Raises an alert where a subject is used from a network that is not known for it. Without this call, origins are not watched.</summary>
    /// <param name="configure">Sets the options; <see langword="null"/> for the defaults.</param>
    /// <returns>These options.</returns>
    public ApiXAuditOptions AlertOnUnknownOrigins(Action<OriginAlertOptions>? configure = null)
    {
        Origins ??= new OriginAlertOptions();
        configure?.Invoke(Origins);
        return this;
    }
}
