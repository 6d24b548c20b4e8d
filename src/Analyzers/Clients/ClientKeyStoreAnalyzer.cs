using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>AXG3006: a key store in a client, filled from what ships with the client.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientKeyStoreAnalyzer() : GuardAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.ClientKeyStore,
        title: "Key store in a client",
        message: "This key store in client code takes its keys from {0}: whoever has the client has them. Let the client call a backend of yours that signs, and keep the store there.",
        description: "A client that signs requests holds the key, and all its users hold the client. The place of a key store is a server: the client authenticates its user there, and the server signs what the user may ask for.",
        category: DiagnosticCategory.Clients);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        if (guard.Types.Find("ApiXGuard.Runtime.IApiXKeyStore") is not { } store)
            return;
        var sources = new KeySources(guard, store);
        context.RegisterOperationAction(
            action =>
            {
                // What is made within a registration, or within another store, is told there.
                if (action.Operation is IInvocationOperation call && sources.OfRegistration(call, action.CancellationToken) is { } registered)
                    Report(action.ReportDiagnostic, guard, action.Operation, action.ContainingSymbol, registered);
                else if (action.Operation is IObjectCreationOperation creation && !IsWithin(creation, sources) && sources.OfCreation(creation, action.CancellationToken) is { } made)
                    Report(action.ReportDiagnostic, guard, action.Operation, action.ContainingSymbol, made);
            },
            OperationKind.Invocation,
            OperationKind.ObjectCreation);
        context.RegisterOperationBlockAction(block =>
        {
            if (block.OwningSymbol is not IMethodSymbol { Name: "GetApiKeyAsync" or "GetAppKeyAsync" or "GetKeysAsync" or ".ctor" } method || !sources.IsStore(method.ContainingType))
                return;
            foreach (var body in block.OperationBlocks)
            {
                if (sources.OfBody(body, block.CancellationToken) is var (at, source))
                    Report(block.ReportDiagnostic, guard, at, method, source);
            }
        });
    }

    private static bool IsWithin(IOperation creation, KeySources sources)
    {
        for (var at = creation.Parent; at is not null; at = at.Parent)
        {
            if (at is IInvocationOperation { TargetMethod.Name: "AddApiXKeyStore" } || (at is IObjectCreationOperation outer && sources.IsStore(outer.Type)))
                return true;
        }

        // In a method of a store, the method is told.
        return creation.SemanticModel?.GetEnclosingSymbol(creation.Syntax.SpanStart) is { ContainingType: { } type } && sources.IsStore(type);
    }

    private static void Report(Action<Diagnostic> report, GuardCompilation guard, IOperation operation, ISymbol? symbol, string source)
    {
        if (ClientCode.Of(guard).PlatformOf(operation, symbol) == ClientPlatform.None)
            return;
        if (DiagnosticFactory.OfUse(guard, Rule, operation.Syntax.GetLocation(), source) is { } diagnostic)
            report(diagnostic);
    }
}
