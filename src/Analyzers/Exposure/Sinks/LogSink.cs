namespace ApiXGuard.Analyzers.Exposure.Sinks;

/// <summary>Where a value is written that people other than its owner read.</summary>
/// <param name="Place">In words, as messages say it: <c>a log</c>, <c>the console</c>.</param>
/// <param name="Destructures">Whether a template's <c>{@x}</c> writes an object's members.</param>
internal sealed record LogSink(string Place, bool Destructures = false)
{
    public static readonly LogSink Log = new("a log");
    public static readonly LogSink StructuredLog = new("a log", Destructures: true);
    public static readonly LogSink Scope = new("a log's scope", Destructures: true);
    public static readonly LogSink Console = new("the console");
    public static readonly LogSink Trace = new("the trace output");
    public static readonly LogSink Events = new("an event log");
    public static readonly LogSink Own = new("a place that apixguard.sinks names");
}
