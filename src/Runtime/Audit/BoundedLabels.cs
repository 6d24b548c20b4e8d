using System.Collections.Concurrent;

namespace ApiXGuard.Runtime;

/// <summary>
/// Lets only so many different values of a metric's tag through, because each one costs the metric's readers memory for as long as the
/// process lives. Thread-safe.
/// </summary>
internal sealed class BoundedLabels(int maximum)
{
    /// <summary>Stands for all further values, as the OpenTelemetry conventions have it for methods and error types.</summary>
    internal const string Other = "_OTHER";

    private readonly ConcurrentDictionary<string, string> _labels = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Gives the value where it was let through before; never lets a new one through.</summary>
    internal string GetKnown(string value) => _labels.TryGetValue(value, out var label) ? label : Other;

    internal string Get(string value)
    {
        if (value.Length is 0 or > AuditText.MaximumLength)
            return Other;
        if (_labels.TryGetValue(value, out var label))
            return label;
        if (Volatile.Read(ref _count) >= maximum || Interlocked.Increment(ref _count) > maximum)
            return Other;
        return _labels.GetOrAdd(value, AuditText.Neutralise(value));
    }
}
