using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Exposure.Sinks;
using ApiXGuard.Analyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure;

/// <summary>AXG2001: a secret written to a log, the console, the trace output or an event log.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoggedSecretAnalyzer() : GuardAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.LoggedSecret,
        title: "Secret written to a log",
        message: "{0} is written to {1}, which more people can read than may know it. Leave it out, or log a name, an id or a masked form instead.",
        description: "Logs are copied, shipped and kept, and nobody treats them as secrets. What is logged once counts as leaked.",
        category: DiagnosticCategory.Exposure);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        var sinks = LogSinks.Of(guard);
        var origins = SecretOrigins.Of(guard);
        context.RegisterOperationAction(action => OfCall(action, (IInvocationOperation)action.Operation), OperationKind.Invocation);
        context.RegisterOperationAction(action => OfProperty(action, (ISimpleAssignmentOperation)action.Operation), OperationKind.SimpleAssignment);
        context.RegisterOperationAction(action => OfCreation(action, (IObjectCreationOperation)action.Operation), OperationKind.ObjectCreation);
        if (guard.Types.Has("Microsoft.Extensions.Logging.LoggerMessageAttribute"))
            context.RegisterSymbolAction(action => OfDefinition(action, (IMethodSymbol)action.Symbol), SymbolKind.Method);

        void OfCall(OperationAnalysisContext action, IInvocationOperation call)
        {
            // What a generator writes for a log method was told at its definition.
            if (sinks.Of(call) is not { } sink || (action.ContainingSymbol is IMethodSymbol method && LogSinks.IsLoggerMessage(method)))
                return;
            if (LogSinks.IsLoggerMessage(call.TargetMethod))
            {
                foreach (var argument in call.Arguments)
                {
                    if (!LoggerMessages.IsRedacted(argument.Parameter))
                        ReportAll(action, ExposedParts.Of(argument.Value), sink);
                }

                return;
            }

            ReportAll(action, ExposedParts.Of(call.Arguments), sink);
        }

        // log4net: ThreadContext.Properties["key"] = value
        void OfProperty(OperationAnalysisContext action, ISimpleAssignmentOperation assignment)
        {
            if (assignment.Target is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: IPropertyReferenceOperation { Property: { Name: "Properties", ContainingType: { } owner } } }
                && (LogSinks.IsIn(owner, "log4net") || LogSinks.IsIn(owner, "NLog")))
                ReportAll(action, ExposedParts.Of(assignment.Value), LogSink.Scope);
        }

        void OfCreation(OperationAnalysisContext action, IObjectCreationOperation creation)
        {
            if (creation.Type is INamedTypeSymbol { Name: "LogEventInfo" or "LoggingEvent" or "LogEvent" or "LogEventProperty" or "ScalarValue" } type
                && (LogSinks.IsIn(type, "NLog") || LogSinks.IsIn(type, "log4net") || LogSinks.IsIn(type, "Serilog")))
                ReportAll(action, ExposedParts.Of(creation.Arguments), LogSink.Log);
        }

        void OfDefinition(SymbolAnalysisContext action, IMethodSymbol method)
        {
            if (!LogSinks.IsLoggerMessage(method) || method.PartialDefinitionPart is not null)
                return;
            foreach (var parameter in LoggerMessages.Written(method))
            {
                if (origins.OfSymbol(parameter) is { } origin && parameter.Locations is { Length: > 0 } locations
                    && DiagnosticFactory.OfUse(guard, Rule, locations[0], origin.Phrase, LogSink.Log.Place) is { } diagnostic)
                    action.ReportDiagnostic(diagnostic);
            }
        }

        void ReportAll(OperationAnalysisContext action, List<IOperation> parts, LogSink sink)
        {
            foreach (var part in parts)
            {
                if (origins.Of(part, action.CancellationToken) is { } origin && !ParsersWord.Is(part, origin)
                    && DiagnosticFactory.OfUse(guard, Rule, part.Syntax.GetLocation(), origin.Phrase, sink.Place) is { } diagnostic)
                    action.ReportDiagnostic(diagnostic);
            }
        }
    }
}
