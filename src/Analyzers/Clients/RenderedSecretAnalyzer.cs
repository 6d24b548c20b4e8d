using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Exposure.Sinks;
using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>AXG3007: a secret rendered into markup or script, or handed to script as an argument.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RenderedSecretAnalyzer() : GuardAnalyzer(Rule)
{
    private const string Markup = "the markup of a page";
    private const string Script = "an argument of script in the browser";

    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.RenderedSecret,
        title: "Secret rendered into a page",
        message: "{0} goes into {1}: everybody who opens the page can read it there. Keep it on the server, and let the page call an endpoint that uses it.",
        description: "What a page renders, and what it hands to script, is on the user's machine: in the source of the page, in the developer tools and in browser extensions. "
            + "That holds for pages rendered on a server too.",
        category: DiagnosticCategory.Clients);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        var table = new SinkTable(guard.Types, RenderingSinks.All);
        var values = new PublishedValues(table);
        var secrets = new RenderedValues(guard);
        var evidence = SecretEvidence.Of(guard);
        table.Register(context, (action, use) =>
        {
            if (use.Member == "AddAttribute" && !RenderTree.IsElementAttribute((IInvocationOperation)action.Operation))
                return;
            Report(action, use.Values, use.Sink.Demand, use.Sink.Place, isSerialized: use.Sink.Place == Script || use.Member == "Serialize");
        });

        if (guard.Types.Find("Microsoft.AspNetCore.Mvc.Razor.RazorPageBase") is { } page)
        {
            // @ViewBag.ApiKey: the call of Write is dynamic as its argument is.
            context.RegisterOperationAction(
                action =>
                {
                    if (action.Operation is IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { MemberName: "Write" or "WriteLiteral" }, Arguments: var arguments } && action.ContainingSymbol.ContainingType.IsOrInherits(page))
                        Report(action, arguments, SinkDemand.Name, Markup);
                },
                OperationKind.DynamicInvocation);
        }

        if (guard.Types.Find("System.Runtime.InteropServices.JavaScript.JSImportAttribute") is { } imported)
        {
            context.RegisterOperationAction(
                action =>
                {
                    var call = (IInvocationOperation)action.Operation;
                    if (call.TargetMethod is { IsStatic: true, IsPartialDefinition: true } method && method.GetAttributes().Any(attribute => attribute.AttributeClass.IsOrInherits(imported)))
                        Report(action, [.. call.Arguments.Select(argument => argument.Value)], SinkDemand.NameOfOthers, Script);
                },
                OperationKind.Invocation);
        }

        var expressions = new HtmlExpressions(guard.Types);
        if (expressions.Exist)
        {
            context.RegisterOperationAction(
                action =>
                {
                    if (expressions.RenderedBy((IInvocationOperation)action.Operation) is { } value)
                        Report(action, [value], SinkDemand.Name, Markup);
                },
                OperationKind.Invocation);
        }

        void Report(OperationAnalysisContext action, IReadOnlyList<IOperation> rendered, SinkDemand demand, string where, bool isSerialized = false)
        {
            foreach (var published in values.In(rendered))
            {
                if (!values.IsSink(published.Value) && (secrets.OriginOf(action.Operation, published.Value, demand, action.CancellationToken) ?? (isSerialized ? evidence.OfWhole(published.Value) : null)) is { } origin
                    && DiagnosticFactory.OfUse(guard, Rule, secrets.PlaceOf(published, demand, action.CancellationToken).Syntax.GetLocation(), origin.Phrase, where) is { } diagnostic)
                    action.ReportDiagnostic(diagnostic);
            }
        }
    }
}
