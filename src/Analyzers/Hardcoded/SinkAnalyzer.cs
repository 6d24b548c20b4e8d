using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Hardcoded.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>What analyzers share that show constants in sinks: one of them shows those of its own id.</summary>
public abstract class SinkAnalyzer : HardcodedValueAnalyzer
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly bool _showsValues;

    /// <param name="descriptor">The diagnostic.</param>
    /// <param name="showsValues">Whether some values tell themselves that they belong to it, whatever they reach.</param>
    private protected SinkAnalyzer(DiagnosticDescriptor descriptor, bool showsValues)
        : base(descriptor) => (_descriptor, _showsValues) = (descriptor, showsValues);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        if (_showsValues)
            base.Start(context, guard);
        context.RegisterSemanticModelAction(action =>
        {
            foreach (var found in FileSinks.Of(guard, action.SemanticModel, action.CancellationToken).Secrets)
            {
                if (found.Sink.DiagnosticId != _descriptor.Id)
                    continue;
                var arguments = ArgumentsOf(found.Sink);
                var diagnostic = found.Secret is { } secret
                    ? DiagnosticFactory.OfSecret(guard, _descriptor, found.Location, secret, arguments)
                    : DiagnosticFactory.OfUse(guard, _descriptor, found.Location, arguments);
                if (diagnostic is not null)
                    action.ReportDiagnostic(diagnostic);
            }
        });
    }

    /// <summary>What the message says of a sink.</summary>
    private protected virtual object[] ArgumentsOf(SecretSink sink) => [sink.What];
}
