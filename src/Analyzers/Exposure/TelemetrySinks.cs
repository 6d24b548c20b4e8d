using ApiXGuard.Analyzers.Exposure.Sinks;
using static ApiXGuard.Analyzers.Exposure.Sinks.SinkDemand;

namespace ApiXGuard.Analyzers.Exposure;

/// <summary>What records telemetry: .NET's own, OpenTelemetry's, and that of services known by their types' names.</summary>
internal static class TelemetrySinks
{
    /// <summary>All of them.</summary>
    public static readonly Sink[] All =
    [
        new("System.Diagnostics.Activity", "an activity's tags", Name, "SetTag", "AddTag", "AddException", "SetCustomProperty"),
        new("System.Diagnostics.Activity", "baggage, which travels with each outgoing request", Name, "AddBaggage", "SetBaggage"),
        new("System.Diagnostics.Activity", "an activity's name or status", Name, "SetStatus", "DisplayName=", "TraceStateString="),
        new("System.Diagnostics.ActivitySource", "an activity's tags", Name, "StartActivity", "CreateActivity", "new"),
        new("System.Diagnostics.ActivityTagsCollection", "an activity's tags", Name, "new", "Add", "[]"),
        new("System.Diagnostics.ActivityEvent", "an activity's event", Name, "new"),
        new("System.Diagnostics.ActivityLink", "an activity's link", Name, "new"),
        new("OpenTelemetry.Baggage", "baggage, which travels with each outgoing request", Name, "SetBaggage", "Create"),
        new("OpenTelemetry.Trace.TelemetrySpan", "a span's attributes", Name, "SetAttribute", "AddEvent", "SetStatus", "UpdateName"),
        new("OpenTelemetry.Trace.SpanAttributes", "a span's attributes", Name, "new", "Add"),
        new("OpenTelemetry.Trace.Tracer", "a span's name", Name, "StartSpan", "StartActiveSpan", "StartRootSpan"),
        new("OpenTelemetry.Resources.ResourceBuilder", "a resource's attributes", Name, "AddAttributes"),
        new("OpenTelemetry.Resources.ResourceBuilderExtensions", "a resource's attributes", Name, "AddAttributes"),

        new("System.Diagnostics.TagList", "a metric's tags", Name, "new", "Add", "Insert", "[]"),
        new("System.Diagnostics.Metrics.Counter`1", "a metric's tags", Name, "Add"),
        new("System.Diagnostics.Metrics.UpDownCounter`1", "a metric's tags", Name, "Add"),
        new("System.Diagnostics.Metrics.Histogram`1", "a metric's tags", Name, "Record"),
        new("System.Diagnostics.Metrics.Gauge`1", "a metric's tags", Name, "Record"),
        new("System.Diagnostics.Metrics.Measurement`1", "a metric's tags", Name, "new"),
        new("System.Diagnostics.Metrics.Meter", "a metric's tags", Name, "new(tags)", "CreateCounter(tags)", "CreateHistogram(tags)", "CreateUpDownCounter(tags)", "CreateGauge(tags)"),
        new("Prometheus.Collector`1", "a metric's labels", Name, "WithLabels", "Labels"),

        new("Microsoft.ApplicationInsights.TelemetryClient", "Application Insights", Name,
            "TrackEvent", "TrackTrace", "TrackException", "TrackMetric", "TrackDependency", "TrackAvailability", "TrackRequest", "TrackPageView"),
        new("Microsoft.ApplicationInsights.DataContracts.ISupportProperties", "Application Insights", Name, "Properties[]"),
        new("Microsoft.ApplicationInsights.DataContracts.TelemetryContext", "Application Insights", Name, "GlobalProperties[]", "Properties[]"),
        new("Microsoft.ApplicationInsights.DataContracts.EventTelemetry", "Application Insights", Name, "Properties[]", "new", "Name="),
        new("Microsoft.ApplicationInsights.DataContracts.TraceTelemetry", "Application Insights", Name, "Properties[]", "new", "Message="),
        new("Microsoft.ApplicationInsights.DataContracts.ExceptionTelemetry", "Application Insights", Name, "Properties[]", "Message="),
        new("Microsoft.ApplicationInsights.DataContracts.RequestTelemetry", "Application Insights", Name, "Properties[]"),
        new("Microsoft.ApplicationInsights.DataContracts.DependencyTelemetry", "Application Insights", Name, "Properties[]", "Data="),

        new("Sentry.SentrySdk", "Sentry", Name, "SetTag", "SetExtra", "AddBreadcrumb", "CaptureMessage"),
        new("Sentry.IHasTags", "Sentry", Name, "SetTag"),
        new("Sentry.IHasExtra", "Sentry", Name, "SetExtra"),
        new("Sentry.IHasData", "Sentry", Name, "SetData"),
        new("Sentry.Scope", "Sentry", Name, "SetTag", "SetExtra", "SetTags", "SetExtras", "AddBreadcrumb", "Contexts[]"),
        new("Sentry.ISpan", "Sentry", Name, "SetTag", "SetExtra", "SetData"),
        new("Sentry.SentryEvent", "Sentry", Name, "SetTag", "SetExtra"),
        new("Sentry.ScopeExtensions", "Sentry", Name, "SetTag", "SetTags", "SetExtra", "SetExtras", "AddBreadcrumb"),
        new("Sentry.HasTagsExtensions", "Sentry", Name, "SetTags"),
        new("Sentry.HasExtraExtensions", "Sentry", Name, "SetExtras"),
        new("NewRelic.Api.Agent.NewRelic", "New Relic", Name, "AddCustomParameter", "RecordCustomEvent", "NoticeError", "SetUserParameters"),
        new("NewRelic.Api.Agent.ITransaction", "New Relic", Name, "AddCustomAttribute"),
        new("NewRelic.Api.Agent.ISpan", "New Relic", Name, "AddCustomAttribute"),
        new("Mindscape.Raygun4Net.RaygunClientBase", "Raygun", Name, "Send", "SendAsync", "SendInBackground"),
        new("Mindscape.Raygun4Net.RaygunClient", "Raygun", Name, "Send", "SendAsync", "SendInBackground"),
        new("Datadog.Trace.ISpan", "Datadog", Name, "SetTag"),
        new("Datadog.Trace.SpanExtensions", "Datadog", Name, "SetTag"),
        new("Elastic.Apm.Api.IExecutionSegment", "Elastic APM", Name, "SetLabel"),
        new("OpenTracing.ISpan", "a span", Name, "SetTag", "SetBaggageItem", "Log"),
        new("Bugsnag.Payload.Event", "Bugsnag", Name, "Metadata[]"),
        new("Rollbar.IRollbar", "Rollbar", Name, "Log", "Critical", "Error", "Warning", "Info", "Debug"),
        new("Microsoft.AppCenter.Analytics.Analytics", "App Center", Name, "TrackEvent"),
        new("Microsoft.AppCenter.Crashes.Crashes", "App Center", Name, "TrackError"),
        new("Firebase.Analytics.FirebaseAnalytics", "Firebase", Name, "LogEvent", "SetUserProperty"),
    ];
}
