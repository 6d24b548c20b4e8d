// references: runtime
using System.Diagnostics;
using System.Diagnostics.Metrics;
using ApiXGuard.Runtime;

class Calls(IApiXKeyStore store)
{
    async Task CountAsync(Meter meter, string region, CancellationToken cancellationToken)
    {
        var calls = meter.CreateCounter<long>("calls");
        var open = meter.CreateUpDownCounter<long>("open");
        var duration = meter.CreateHistogram<double>("duration");
        var size = meter.CreateGauge<long>("size");
        var key = await store.GetApiKeyAsync(cancellationToken);
        calls.Add(1, new KeyValuePair<string, object?>("caller", [|key|]));
        calls.Add(1, new KeyValuePair<string, object?>("caller", region));
        calls.Add(1, new("region", region), new("caller", [|key|]));
        calls.Add(1, [new("caller", [|key|])]);
        calls.Add(1, [new("caller", region)]);
        open.Add(1, new KeyValuePair<string, object?>("caller", [|key|]));
        open.Add(1, new KeyValuePair<string, object?>("caller", region));
        duration.Record(0.1, new KeyValuePair<string, object?>("caller", [|key|]));
        duration.Record(0.1, new KeyValuePair<string, object?>("caller", region));
        size.Record(3, new KeyValuePair<string, object?>("caller", [|key|]));
        size.Record(key.Length, new KeyValuePair<string, object?>("caller", region));

        var tags = new TagList { { "caller", [|key|] }, { "region", region } };
        tags.Add("again", [|key|]);
        tags.Add("again", region);
        calls.Add(1, tags);
        TagList pairs = [new("caller", key)];
        calls.Add(1, [|pairs|]);
        var array = new KeyValuePair<string, object?>[] { new("caller", key) };
        calls.Add(1, [|array|]);
        var regions = new KeyValuePair<string, object?>[] { new("caller", region) };
        calls.Add(1, regions);
    }

    IEnumerable<Measurement<int>> Observe(string clientSecret, string region)
    {
        yield return new Measurement<int>(1, new KeyValuePair<string, object?>("secret", [|clientSecret|]));
        yield return new Measurement<int>(1, new KeyValuePair<string, object?>("region", region));
    }
}
