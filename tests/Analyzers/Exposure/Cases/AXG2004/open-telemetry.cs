// references: opentelemetry
using OpenTelemetry;
using OpenTelemetry.Trace;

class Calls(Tracer tracer)
{
    void Call(TelemetrySpan span, string apiKey, string region)
    {
        Baggage.SetBaggage("key", [|apiKey|]);
        Baggage.SetBaggage("region", region);
        Baggage.Current.SetBaggage("key", [|apiKey|]);
        span.SetAttribute("key", [|apiKey|]);
        span.SetAttribute("region", region);
        span.AddEvent([|$"called with {apiKey}"|]);
        span.AddEvent("called", new SpanAttributes(new Dictionary<string, object?> { ["key"] = [|apiKey|] }!));
        span.AddEvent("called", new SpanAttributes(new Dictionary<string, object?> { ["region"] = region }!));
        using var child = tracer.StartActiveSpan([|"call " + apiKey|]);
        using var innocent = tracer.StartActiveSpan("call " + region);
    }
}
