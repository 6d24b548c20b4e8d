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
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 10_000);
            _maximumSubjectTags = value;
        }
    }
}
