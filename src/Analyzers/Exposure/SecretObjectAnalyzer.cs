using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Exposure.Sinks;
using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure;

/// <summary>AXG2003: an object that holds secrets, logged or put into an exception whole.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretObjectAnalyzer() : GuardAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.SecretObject,
        title: "Object with secrets logged whole",
        message: "{0} written to {1} whole shows {2}. Write the parts that may be seen, or take the secret out of what is printed.",
        description: "What prints or serialises an object whole prints its secrets too: destructuring in a log, the text of a record, a serializer's output, all configuration, all headers.",
        category: DiagnosticCategory.Exposure);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        var sinks = LogSinks.Of(guard);
        var objects = new WholeObjects(guard);
        var exception = guard.Types.Find("System.Exception");
        context.RegisterOperationAction(action => OfCall(action, (IInvocationOperation)action.Operation), OperationKind.Invocation);
        context.RegisterOperationAction(action => OfCreation(action, (IObjectCreationOperation)action.Operation), OperationKind.ObjectCreation);

        void OfCall(OperationAnalysisContext action, IInvocationOperation call)
        {
            if (sinks.Of(call) is not { } sink)
            {
                if (WholeObjects.IsDebugView(call))
                    Report(action, call, "Configuration", "text", "every value of the configuration");
                return;
            }

            if (action.ContainingSymbol is IMethodSymbol method && LogSinks.IsLoggerMessage(method))
                return;
            var destructured = sink.Destructures ? MessageTemplate.Destructured(call) : [];
            foreach (var value in destructured)
            {
                if (objects.Destructured(value, action.CancellationToken) is { } shown)
                    Report(action, value, shown.Whole, sink.Place, shown.Secret);
            }

            foreach (var argument in call.Arguments)
            {
                if (argument.Parameter is { } parameter && LoggerMessages.TakesApart(parameter))
                {
                    if (objects.TakenApart(argument.Value) is { } shown)
                        Report(action, argument.Value, shown.Whole, sink.Place, shown.Secret);
                    continue;
                }

                foreach (var part in ExposedParts.Of(argument))
                {
                    if (!IsAmong(destructured, part) && objects.Printed(part, sink, action.CancellationToken) is { } printed)
                        Report(action, part, printed.Whole, sink.Place, printed.Secret);
                }
            }
        }

        void OfCreation(OperationAnalysisContext action, IObjectCreationOperation creation)
        {
            if (creation.Arguments.Length == 0 || !creation.Type.IsOrInherits(exception))
                return;
            foreach (var argument in creation.Arguments)
            {
                // An object handed over whole is the exception's to print, a text shows it already.
                if (argument.Parameter?.Type.SpecialType != SpecialType.System_String)
                    continue;
                foreach (var part in ExposedParts.Of(argument))
                {
                    if (objects.Printed(part, LogSink.Log, action.CancellationToken) is { } printed)
                        Report(action, part, printed.Whole, "an exception", printed.Secret);
                }
            }
        }

        void Report(OperationAnalysisContext action, IOperation at, string whole, string place, string secret)
        {
            if (DiagnosticFactory.OfUse(guard, Rule, at.Syntax.GetLocation(), whole, place, secret) is { } diagnostic)
                action.ReportDiagnostic(diagnostic);
        }

        static bool IsAmong(IReadOnlyList<IOperation> values, IOperation part)
        {
            foreach (var value in values)
            {
                if (value.Syntax == part.Syntax)
                    return true;
            }

            return false;
        }
    }
}
