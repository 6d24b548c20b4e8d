using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Exposure.Sinks;
using ApiXGuard.Analyzers.Secrets;
using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure;

/// <summary>AXG2002: a secret in an exception's message, data or members.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExceptionSecretAnalyzer() : GuardAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.ExceptionSecret,
        title: "Secret in an exception",
        message: "{0} is put into {1}, and exceptions end in logs, error pages and crash reports. Say which secret is meant, not what it is.",
        description: "An exception travels further than the code that throws it: into logs, crash reports, responses and the consoles of users. What its message, its data or its members hold counts as leaked.",
        category: DiagnosticCategory.Exposure);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        if (guard.Types.Find("System.Exception") is not { } exception)
            return;
        var origins = SecretOrigins.Of(guard);
        context.RegisterOperationAction(action => OfCreation(action, (IObjectCreationOperation)action.Operation), OperationKind.ObjectCreation);
        context.RegisterOperationAction(action => OfCall(action, (IInvocationOperation)action.Operation), OperationKind.Invocation);
        context.RegisterOperationAction(action => OfAssignment(action, (ISimpleAssignmentOperation)action.Operation), OperationKind.SimpleAssignment);

        // new X("… " + key), new X { ApiKey = key }
        void OfCreation(OperationAnalysisContext action, IObjectCreationOperation creation)
        {
            if (creation.Arguments.Length > 0 && creation.Type.IsOrInherits(exception))
                ReportAll(action, ExposedParts.Of(creation.Arguments), "an exception");
        }

        void OfCall(OperationAnalysisContext action, IInvocationOperation call)
        {
            if (call.Arguments.Length == 0)
                return;
            // : base($"… {key}")
            if (call.TargetMethod.MethodKind == MethodKind.Constructor)
            {
                if (call.TargetMethod.ContainingType.IsOrInherits(exception))
                    ReportAll(action, ExposedParts.Of(call.Arguments), "an exception");
            }
            else if (call.TargetMethod.Name is "Add" or "TryAdd" && IsData(call.Instance))
            {
                ReportAll(action, ExposedParts.Of(call.Arguments), "an exception's data");
            }
            else if (call.TargetMethod.Name.StartsWith("Throw", StringComparison.Ordinal))
            {
                // ThrowHelper.ThrowInvalid($"… {key}"); ThrowIfNull(key) shows no more than its name.
                foreach (var argument in call.Arguments)
                {
                    if (argument.Parameter is { Name: "message" or "msg" or "text" or "reason" or "detail" or "details" or "error" })
                        ReportAll(action, ExposedParts.Of(argument), "an exception");
                }
            }
        }

        void OfAssignment(OperationAnalysisContext action, ISimpleAssignmentOperation assignment)
        {
            if (assignment.Target is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: var data })
            {
                if (IsData(data))
                    ReportAll(action, ExposedParts.Of(assignment.Value), "an exception's data");
            }
            else if (assignment.Target is IMemberReferenceOperation { Member: { IsStatic: false, ContainingType: { } owner } member } && owner.IsOrInherits(exception))
            {
                ReportAll(action, ExposedParts.Of(assignment.Value), $"the exception's member '{member.Name}'");
            }
        }

        bool IsData(IOperation? instance) => instance switch
        {
            IPropertyReferenceOperation { Property: { Name: "Data", ContainingType: { } owner } } => owner.IsOrInherits(exception),
            // new X("…") { Data = { ["key"] = value } }
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver, Parent.Parent.Parent.Parent: IMemberInitializerOperation member } => IsData(member.InitializedMember),
            _ => false,
        };

        void ReportAll(OperationAnalysisContext action, List<IOperation> parts, string place)
        {
            foreach (var part in parts)
            {
                if (origins.Of(part, action.CancellationToken) is { } origin && !ParsersWord.Is(part, origin)
                    && DiagnosticFactory.OfUse(guard, Rule, part.Syntax.GetLocation(), origin.Phrase, place) is { } diagnostic)
                    action.ReportDiagnostic(diagnostic);
            }
        }
    }
}
