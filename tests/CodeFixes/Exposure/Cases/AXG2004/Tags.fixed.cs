using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.ApplicationInsights;
using Microsoft.ApplicationInsights.DataContracts;
using Microsoft.Extensions.Configuration;
using OpenTelemetry;
using OpenTelemetry.Trace;

class Activities(IConfiguration configuration, ActivitySource source)
{
    void Tags(Activity? activity, string apiKey, string orderId)
    {
        activity!.SetTag("order", orderId);
        activity!.SetTag("order", orderId);
        activity.SetTag("stripe.mode", configuration["Stripe:Mode"]);
        if (orderId.Length > 0)
        {
        }
        activity.DisplayName = "call";
        activity.SetStatus(ActivityStatusCode.Error, $"refused of {orderId}");
    }

    void Events(Activity activity, ActivityContext parent, string clientSecret)
    {
        activity.AddEvent(new ActivityEvent("login"));
        activity.AddEvent(new ActivityEvent("login"));
        activity.AddException(new InvalidOperationException());
        var tags = new ActivityTagsCollection();
        using var started = source.StartActivity("call", ActivityKind.Client, parent);
        var later = new Dictionary<string, object?> { ["order"] = 7 };
        using var activityLater = source.CreateActivity("call", ActivityKind.Client, parent, later);
        var added = new Dictionary<string, object?>();
        using var activityAdded = source.CreateActivity("call", ActivityKind.Client, parent, added);
    }

    void Counts(Meter meter, string region, string apiKey)
    {
        var calls = meter.CreateCounter<long>("calls");
        calls.Add(1);
        calls.Add(1, new KeyValuePair<string, object?>("region", region));
        calls.Add(1);
        var tags = new TagList { { "region", region } };
        calls.Add(1, tags);
        var array = new KeyValuePair<string, object?>[] { new("region", region) };
        calls.Add(1, array);
    }

    void Insights(TelemetryClient telemetry, RequestTelemetry request, string password, string user)
    {
        telemetry.TrackEvent("login", new Dictionary<string, string> { ["user"] = user });
        telemetry.TrackEvent("login");
        telemetry.TrackTrace("login");
        var trace = new TraceTelemetry("key");
    }

    void Spans(TelemetrySpan span, Tracer tracer, string apiKey)
    {
        using var child = tracer.StartActiveSpan("call");
    }
}
