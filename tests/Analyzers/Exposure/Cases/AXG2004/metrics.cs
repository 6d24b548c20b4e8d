// references: runtime
using System.Diagnostics;
using System.Diagnostics.Metrics;
using ApiXGuard.Runtime;

class Calls(Meter meter, IApiXKeyStore store)
{
    private readonly Counter<long> _calls = meter.CreateCounter<long>("calls");
    private readonly UpDownCounter<long> _open = meter.CreateUpDownCounter<long>("open");
    private readonly Histogram<double> _duration = meter.CreateHistogram<double>("duration");
    private readonly Gauge<long> _size = meter.CreateGauge<long>("size");

    async Task CountAsync(string region, CancellationToken cancellationToken)
    {
        var key = await store.GetApiKeyAsync(cancellationToken);
        _calls.Add(1, new KeyValuePair<string, object?>("caller", [|key|]));
        _calls.Add(1, new KeyValuePair<string, object?>("caller", region));
        _calls.Add(1, new("region", region), new("caller", [|key|]));
        _calls.Add(1, [new("caller", [|key|])]);
        _calls.Add(1, [new("caller", region)]);
        _open.Add(1, new KeyValuePair<string, object?>("caller", [|key|]));
        _open.Add(1, new KeyValuePair<string, object?>("caller", region));
        _duration.Record(0.1, new KeyValuePair<string, object?>("caller", [|key|]));
        _duration.Record(0.1, new KeyValuePair<string, object?>("caller", region));
        _size.Record(3, new KeyValuePair<string, object?>("caller", [|key|]));
        _size.Record(key.Length, new KeyValuePair<string, object?>("caller", region));

        var tags = new TagList { { "caller", [|key|] }, { "region", region } };
        tags.Add("again", [|key|]);
        tags.Add("again", region);
        _calls.Add(1, tags);
        TagList pairs = [new("caller", key)];
        _calls.Add(1, [|pairs|]);
        var array = new KeyValuePair<string, object?>[] { new("caller", key) };
        _calls.Add(1, [|array|]);
        var regions = new KeyValuePair<string, object?>[] { new("caller", region) };
        _calls.Add(1, regions);
    }

    IEnumerable<Measurement<int>> Observe(string clientSecret, string region)
    {
        yield return new Measurement<int>(1, new KeyValuePair<string, object?>("secret", [|clientSecret|]));
        yield return new Measurement<int>(1, new KeyValuePair<string, object?>("region", region));
    }
}
