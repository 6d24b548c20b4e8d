using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>AXG4003: a signed request, or one with credentials in a header, over plain <c>http://</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InsecureTransportAnalyzer() : GuardAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.InsecureTransport,
        title: "Key sent over plain HTTP",
        message: "{0} goes to an http:// address: everybody on the way can read it and use it again. Use https://.",
        description: "Plain HTTP shows headers and bodies to all networks between here and there. A signature protects a request from change, not the API key from being read, nor the request from being answered by somebody else.",
        category: DiagnosticCategory.KeyUse);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        var requests = HttpRequests.Of(guard);
        if (requests.IsEmpty)
            return;
        context.RegisterOperationAction(
            action =>
            {
                switch (action.Operation)
                {
                    case IInvocationOperation call when requests.SignedAddress(call) is { } address:
                        Report(action, guard, address, "A signed request");
                        return;
                    case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Address", ContainingType.Name: "VaultKeyStoreOptions" } } } vault:
                        Report(action, guard, vault.Value, "The vault's token");
                        return;
                    case ISimpleAssignmentOperation assignment when HttpRequests.IsSignedBase(assignment):
                        Report(action, guard, assignment.Value, "A signed request");
                        return;
                }

                if (requests.Credentials(action.Operation) is not var (carrier, header))
                    return;
                foreach (var address in HttpRequests.AddressesOf(carrier, action.Operation, action.CancellationToken))
                {
                    if (!PlainAddress.Is(address, action.CancellationToken))
                        continue;
                    if (requests.IsFirst(carrier, action.Operation))
                        Report(action, guard, address, $"The header '{header}'");
                    return;
                }
            },
            OperationKind.Invocation,
            OperationKind.SimpleAssignment);
    }

    private static void Report(OperationAnalysisContext action, GuardCompilation guard, IOperation address, string what)
    {
        if (!PlainAddress.Is(address, action.CancellationToken))
            return;
        if (DiagnosticFactory.OfUse(guard, Rule, address.Syntax.GetLocation(), what) is { } diagnostic)
            action.ReportDiagnostic(diagnostic);
    }
}
