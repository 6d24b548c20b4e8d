// references: aspnetcore, appinsights, opentelemetry
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
        activity?.SetTag("stripe.key", [|configuration["Stripe:SecretKey"]|]);
        activity!.SetTag("order", orderId).SetTag("key", [|apiKey|]);
        activity!.SetTag("key", [|apiKey|]).SetTag("order", orderId);
        activity!.SetTag("auth", [|$"key {apiKey}"|]);
        activity.SetTag("stripe.mode", configuration["Stripe:Mode"]);
        if (orderId.Length > 0)
            activity.AddBaggage("token", [|apiKey|]);
        activity.DisplayName = [|"call with " + apiKey|];
        activity.SetStatus(ActivityStatusCode.Error, [|$"refused {apiKey} of {orderId}"|]);
        activity.TraceStateString = [|apiKey|];
    }

    void Events(Activity activity, ActivityContext parent, string clientSecret)
    {
        activity.AddEvent(new ActivityEvent("login", tags: new ActivityTagsCollection { { "secret", [|clientSecret|] } }));
        activity.AddEvent(new ActivityEvent([|$"login with {clientSecret}"|]));
        activity.AddException(new InvalidOperationException(), new TagList { { "secret", [|clientSecret|] } });
        var tags = new ActivityTagsCollection();
        tags["secret"] = [|clientSecret|];
        using var started = source.StartActivity("call", ActivityKind.Client, parent, [new("key", [|clientSecret|])]);
        var later = new Dictionary<string, object?> { ["key"] = clientSecret, ["order"] = 7 };
        using var activityLater = source.CreateActivity("call", ActivityKind.Client, parent, [|later|]);
        var added = new Dictionary<string, object?>();
        added["again"] = clientSecret;
        using var activityAdded = source.CreateActivity("call", ActivityKind.Client, parent, [|added|]);
    }

    void Counts(Meter meter, string region, string apiKey)
    {
        var calls = meter.CreateCounter<long>("calls");
        calls.Add(1, new KeyValuePair<string, object?>("caller", [|apiKey|]));
        calls.Add(1, new KeyValuePair<string, object?>("region", region), new("caller", [|apiKey|]));
        calls.Add(1, [new("caller", [|apiKey|])]);
        var tags = new TagList { { "caller", [|apiKey|] }, { "region", region } };
        tags.Add("again", [|apiKey|]);
        calls.Add(1, tags);
        var array = new KeyValuePair<string, object?>[] { new("region", region), new("caller", apiKey) };
        calls.Add(1, [|array|]);
    }

    void Insights(TelemetryClient telemetry, RequestTelemetry request, string password, string user)
    {
        telemetry.TrackEvent("login", new Dictionary<string, string> { ["password"] = [|password|], ["user"] = user });
        telemetry.TrackEvent("login", new Dictionary<string, string> { { "password", [|password|] } });
        telemetry.TrackTrace([|$"login with {password}"|]);
        telemetry.Context.GlobalProperties["key"] = [|password|];
        telemetry.Context.GlobalProperties.Add("key", [|password|]);
        request.Properties["key"] = [|password|];
        var trace = new TraceTelemetry([|"key " + password|]) { Properties = { ["key"] = [|password|] } };
    }

    void Spans(TelemetrySpan span, Tracer tracer, string apiKey)
    {
        Baggage.SetBaggage("key", [|apiKey|]);
        Baggage.Current.SetBaggage("key", [|apiKey|]);
        span.SetAttribute("key", [|apiKey|]);
        using var child = tracer.StartActiveSpan([|"call " + apiKey|]);
    }
}
