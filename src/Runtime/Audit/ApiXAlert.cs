namespace ApiXGuard.Runtime;

/// <summary>Something unusual that somebody should look at. Holds no key, and only text that is fit for a log. Immutable.</summary>
public sealed record ApiXAlert
{
    /// <summary>What is unusual.</summary>
    public required ApiXAlertKind Kind { get; init; }

    /// <summary>Which events made it so.</summary>
    public required ApiXAuditKind EventKind { get; init; }

    /// <summary>What the events happened to; <see cref="Everyone"/> for all that was rejected, taken together.</summary>
    public required string Subject { get; init; }

    /// <summary>When the last of the events happened.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The network that is not known, such as <c>203.0.113.0/24</c>; <see langword="null"/> for an unusual rate.</summary>
    public string? Origin { get; init; }

    /// <summary>How often it happened within <see cref="Window"/>, rounded; 0 for an unknown origin.</summary>
    public long Count { get; init; }

    /// <summary>The count that was exceeded; 0 for an unknown origin.</summary>
    public long Limit { get; init; }

    /// <summary>What the count is about; zero for an unknown origin.</summary>
    public TimeSpan Window { get; init; }

    /// <summary>The subject of an alert about the requests of all callers.</summary>
    public const string Everyone = "(everyone)";
}
