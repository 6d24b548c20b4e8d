using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure;

/// <summary>AXG2006: logging that is set up to record secret headers, bodies or parameters, outside of development.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnredactedLoggingAnalyzer() : GuardAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.UnredactedLogging,
        title: "Logging set up to record secrets",
        message: "{0} puts {1} into the log, which many can read and which is kept. {2}.",
        description: "Logging of a framework is switched so that it records headers with credentials, whole bodies, or the values of database parameters. "
            + "No line of the program's own logs a secret, and yet all of them are in the log.",
        category: DiagnosticCategory.Exposure);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        var switches = new LoggingSwitches(guard.Types);
        var headers = new RecordedHeaders(guard.Types);
        var clients = new ClientHeaderRedaction(guard);
        if (!switches.IsEmpty)
        {
            context.RegisterOperationAction(action => Tell(action, switches.Of(action.Operation)), OperationKind.SimpleAssignment, OperationKind.Invocation);
            context.RegisterSymbolAction(action => OfAttributes(action, guard, switches), SymbolKind.NamedType, SymbolKind.Method);
        }

        if (!headers.IsEmpty)
            context.RegisterOperationAction(action => Tell(action, headers.Of((IInvocationOperation)action.Operation)), OperationKind.Invocation);
        if (clients.Exists)
            context.RegisterOperationAction(action => Tell(action, clients.Of((IInvocationOperation)action.Operation, action.CancellationToken)), OperationKind.Invocation);

        void Tell(OperationAnalysisContext action, RecordedSecret? recorded)
        {
            if (recorded is not null && !(recorded.IsFineInDevelopment && DevelopmentCheck.Guards(action.Operation, action.ContainingSymbol))
                && DiagnosticFactory.OfUse(guard, Rule, recorded.Place.GetLocation(), recorded.What, recorded.Secrets, recorded.Remedy) is { } diagnostic)
                action.ReportDiagnostic(diagnostic);
        }
    }

    private static void OfAttributes(SymbolAnalysisContext action, GuardCompilation guard, LoggingSwitches switches)
    {
        foreach (var attribute in action.Symbol.GetAttributes())
        {
            if (switches.Of(attribute, action.CancellationToken) is { } recorded
                && DiagnosticFactory.OfUse(guard, Rule, recorded.Place.GetLocation(), recorded.What, recorded.Secrets, recorded.Remedy) is { } diagnostic)
                action.ReportDiagnostic(diagnostic);
        }
    }
}
