using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Exposure.Sinks;
using ApiXGuard.Analyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure;

/// <summary>AXG2005: a secret in a response, a file, a cookie, a URL or a command line.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DisclosedSecretAnalyzer() : GuardAnalyzer(Rule)
{
    private const string Url = "a URL: proxies, logs and browser histories keep it";
    private const string View = "the data of a view, which renders it for the browser";
    private const string Response = "a response: whoever calls the endpoint reads it";
    private const string File = "a file in clear text, where backups and other users find it";

    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.DisclosedSecret,
        title: "Secret handed out",
        message: "{0} goes into {1}. Keep it on this side: send it in a header, pass it by standard input or the environment, encrypt it, or leave it out.",
        description: "A secret leaves the process where others read it: in a response, a file, a cookie, a URL or the command line of another process.",
        category: DiagnosticCategory.Exposure);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        var table = new SinkTable(guard.Types, DisclosureSinks.All);
        var use = new Use(guard, table);
        table.Register(context, (action, sink) => use.Report(action, sink.Values, sink.Sink.Demand, sink.Sink.Place));

        var urls = new UrlSecrets(guard);
        context.RegisterOperationAction(
            action =>
            {
                foreach (var (value, origin) in urls.In(action.Operation, action.CancellationToken))
                {
                    if (!use.Reports(action.Operation, action.CancellationToken))
                        Report(guard, action, value, origin, Url);
                }
            },
            OperationKind.InterpolatedString, OperationKind.Binary, OperationKind.Invocation, OperationKind.SimpleAssignment);

        var files = new FileWriters(guard.Types);
        context.RegisterOperationAction(
            action =>
            {
                if (files.WrittenBy((IInvocationOperation)action.Operation) is { Count: > 0 } values)
                    use.Report(action, values, SinkDemand.Name, File);
            },
            OperationKind.Invocation);

        var endpoints = new Endpoints(guard.Types);
        if (endpoints.Exist)
        {
            context.RegisterOperationAction(
                action =>
                {
                    if (action.Operation is IReturnOperation { ReturnedValue: { } value } returning && endpoints.Answers(returning, action.ContainingSymbol))
                        use.Report(action, [value], SinkDemand.Origin, Response);
                },
                OperationKind.Return);
            context.RegisterOperationAction(
                action =>
                {
                    foreach (var handler in endpoints.MappedBy((IInvocationOperation)action.Operation))
                        use.Report(action, ReturnedValues.Of(handler, action.CancellationToken) ?? [], SinkDemand.Origin, Response);
                },
                OperationKind.Invocation);
            // ViewBag is dynamic, and no property of any type.
            context.RegisterOperationAction(
                action =>
                {
                    if (action.Operation is ISimpleAssignmentOperation { Target: IDynamicMemberReferenceOperation { Instance: IPropertyReferenceOperation { Property.Name: "ViewBag" } }, Value: var value })
                        use.Report(action, [value], SinkDemand.Origin, View);
                },
                OperationKind.SimpleAssignment);
        }
    }

    private static void Report(GuardCompilation guard, OperationAnalysisContext action, IOperation place, SecretOrigin origin, string where)
    {
        if (DiagnosticFactory.OfUse(guard, Rule, place.Syntax.GetLocation(), origin.Phrase, where) is { } diagnostic)
            action.ReportDiagnostic(diagnostic);
    }

    private sealed class Use(GuardCompilation guard, SinkTable table)
    {
        private readonly PublishedValues _values = new(table);
        private readonly SecretEvidence _evidence = SecretEvidence.Of(guard);

        public void Report(OperationAnalysisContext action, IReadOnlyList<IOperation> values, SinkDemand demand, string where)
        {
            foreach (var published in _values.In(values))
            {
                // return Ok(value): reported at the call.
                if (!_values.IsSink(published.Value) && (_evidence.Of(published.Value, demand, action.CancellationToken) ?? (where == Response ? _evidence.OfWhole(published.Value) : null)) is { } origin)
                    DisclosedSecretAnalyzer.Report(guard, action, published.Place, origin, where);
            }
        }

        // What is an argument of a sink is reported there.
        public bool Reports(IOperation text, CancellationToken cancellationToken)
        {
            var at = text;
            while (at.Parent is IConversionOperation or IParenthesizedOperation or IArgumentOperation or IArrayInitializerOperation or IArrayCreationOperation or IObjectCreationOperation)
            {
                if (at.Parent is IObjectCreationOperation creation && IsReported(creation))
                    return true;
                at = at.Parent;
            }

            // AXG3007 tells of links in pages.
            return at.Parent is { } parent && (parent is IInvocationOperation { TargetMethod.ContainingType.Name: "RenderTreeBuilder" } || IsReported(parent));

            bool IsReported(IOperation operation) =>
                table.Find(operation) is { } use && _values.In(use.Values).Any(published => _evidence.Of(published.Value, use.Sink.Demand, cancellationToken) is not null);
        }
    }
}
