using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>AXG4006: a key used after its store was disposed, or taken along by work that outlives the request.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OutlivedKeyAnalyzer() : GuardAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.OutlivedKey,
        title: "Key used after its request",
        message: "{0} {1}. Ask the store where and when the key is used.",
        description: "A key is asked for where it is used, and forgotten after. Work that goes on with a copy of it, or a store that is gone before its key is used, escapes rotation, refusal and disposal.",
        category: DiagnosticCategory.KeyUse);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        var stores = KeyStoreCalls.Of(guard);
        var hasHeaders = guard.Types.Has("Microsoft.AspNetCore.Http.IHeaderDictionary");
        if (stores.IsEmpty && !hasHeaders)
            return;
        var captured = new CapturedKeys(guard);
        context.RegisterOperationAction(
            action =>
            {
                var (values, where) = EscapingDelegates.Of(action.Operation);
                foreach (var value in values)
                {
                    if (captured.In(value, action.CancellationToken) is not var (at, what))
                        continue;
                    Report(action, guard, at, what, $"is taken along by {where}, which outlives the code around it and every rotation");
                    return;
                }
            },
            EscapingDelegates.Kinds);
        if (stores.IsEmpty)
            return;
        context.RegisterOperationAction(
            action =>
            {
                var call = (IInvocationOperation)action.Operation;
                if (stores.GivesKey(call.TargetMethod) && StoreLifetime.UseAfterEnd(call, action.CancellationToken) is { } use)
                    Report(action, guard, use, $"What '{call.TargetMethod.Name}' gives", "is used after its store was disposed");
            },
            OperationKind.Invocation);
    }

    private static void Report(OperationAnalysisContext action, GuardCompilation guard, IOperation at, string what, string why)
    {
        if (DiagnosticFactory.OfUse(guard, Rule, at.Syntax.GetLocation(), what, why) is { } diagnostic)
            action.ReportDiagnostic(diagnostic);
    }
}
