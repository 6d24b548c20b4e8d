using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace ApiXGuard.Runtime.Tests.Audit;

/// <summary>Keeps what the meters of one factory count.</summary>
internal sealed class CollectedMetrics : IMeterFactory
{
    private readonly ConcurrentQueue<Measurement> _measurements = new();
    private readonly ConcurrentDictionary<string, Meter> _meters = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();

    internal CollectedMetrics()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, this))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _measurements.Enqueue(new Measurement(
            instrument.Name, value, tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value?.ToString(), StringComparer.Ordinal))));
        _listener.Start();
    }

    internal IReadOnlyList<Measurement> Measurements => [.. _measurements];

    internal string Text => string.Join('\n', _measurements.Select(measurement =>
        $"{measurement.Name} {string.Join(' ', measurement.Tags.Select(tag => $"{tag.Key}={tag.Value}"))}"));

    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
        return _meters.GetOrAdd(options.Name, _ => new Meter(options));
    }

    public void Dispose()
    {
        _listener.Dispose();
        foreach (var meter in _meters.Values)
            meter.Dispose();
    }

    internal sealed record Measurement(string Name, long Value, IReadOnlyDictionary<string, string?> Tags);
}
