using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Exposure.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Exposure;

/// <summary>AXG2004: a secret in the tags, properties or baggage of telemetry.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TelemetrySecretAnalyzer() : GuardAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.TelemetrySecret,
        title: "Secret in telemetry",
        message: "{0} goes into {1}: telemetry leaves the process, is kept for long and read by many. Leave it out, or record an id or a fingerprint of it.",
        description: "A secret is recorded as a tag, a property, baggage or the text of telemetry. It is sent to a collector, stored in clear text, and shown to everybody who looks at a dashboard; "
            + "baggage even travels with each outgoing request.",
        category: DiagnosticCategory.Exposure);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        var table = new SinkTable(guard.Types, TelemetrySinks.All);
        var values = new PublishedValues(table);
        var evidence = SecretEvidence.Of(guard);
        table.Register(context, (action, use) =>
        {
            foreach (var published in values.In(use.Values))
            {
                if (evidence.Of(published.Value, use.Sink.Demand, action.CancellationToken) is { } origin
                    && DiagnosticFactory.OfUse(guard, Rule, published.Place.Syntax.GetLocation(), origin.Phrase, use.Sink.Place) is { } diagnostic)
                    action.ReportDiagnostic(diagnostic);
            }
        });
    }
}
