// Services known by the names of their types, whose packages bring more than a test needs.
class Calls
{
    void Report(string apiKey, string region, NewRelic.Api.Agent.ITransaction transaction, Datadog.Trace.ISpan span, Elastic.Apm.Api.ISpan segment, Prometheus.Counter counter)
    {
        Sentry.SentrySdk.SetTag("key", [|apiKey|]);
        Sentry.SentrySdk.SetTag("region", region);
        Sentry.SentrySdk.ConfigureScope(scope => scope.SetExtra("key", [|apiKey|]));
        Sentry.SentrySdk.ConfigureScope(scope => scope.SetExtra("region", region));
        Sentry.SentrySdk.AddBreadcrumb([|$"called with {apiKey}"|]);
        Sentry.SentrySdk.AddBreadcrumb($"called in {region}");
        NewRelic.Api.Agent.NewRelic.NoticeError("refused", new Dictionary<string, string> { ["key"] = [|apiKey|] });
        NewRelic.Api.Agent.NewRelic.NoticeError("refused", new Dictionary<string, string> { ["region"] = region });
        transaction.AddCustomAttribute("key", [|apiKey|]).AddCustomAttribute("region", region);
        new Mindscape.Raygun4Net.RaygunClient().SendInBackground(new InvalidOperationException(), [[|apiKey|]]);
        new Mindscape.Raygun4Net.RaygunClient().SendInBackground(new InvalidOperationException(), [region]);
        span.SetTag("key", [|apiKey|]);
        span.SetTag("region", region);
        segment.SetLabel("key", [|apiKey|]);
        segment.SetLabel("region", region);
        counter.WithLabels([|apiKey|]).Inc();
        counter.WithLabels(region).Inc();
    }

    // Of the same names, and nobody's telemetry.
    void Own(Invoice invoice, string apiKey) => invoice.SetTag("key", apiKey);

    class Invoice
    {
        public void SetTag(string name, string value) => Console.Beep();
    }
}

namespace Sentry
{
    static class SentrySdk
    {
        public static void SetTag(string key, string value) { }
        public static void AddBreadcrumb(string message) { }
        public static void ConfigureScope(Action<Scope> configure) { }
    }

    class Scope
    {
        public void SetExtra(string key, object? value) { }
    }
}

namespace NewRelic.Api.Agent
{
    static class NewRelic
    {
        public static void NoticeError(string message, IDictionary<string, string> parameters) { }
    }

    interface ITransaction
    {
        ITransaction AddCustomAttribute(string key, object value);
    }
}

namespace Mindscape.Raygun4Net
{
    class RaygunClient
    {
        public Task SendInBackground(Exception exception, IList<string> tags) => Task.CompletedTask;
    }
}

namespace Datadog.Trace
{
    interface ISpan
    {
        ISpan SetTag(string key, string value);
    }
}

namespace Elastic.Apm.Api
{
    interface IExecutionSegment
    {
        void SetLabel(string key, string value);
    }

    interface ISpan : IExecutionSegment;
}

namespace Prometheus
{
    abstract class Collector<TChild>
        where TChild : new()
    {
        public TChild WithLabels(params string[] values) => new();
    }

    class Counter : Collector<Counter.Child>
    {
        public class Child
        {
            public void Inc() { }
        }
    }
}
