using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>AXG4004: certificate validation switched off, outside development.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CertificateValidationAnalyzer() : GuardAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.CertificateValidation,
        title: "Certificate validation switched off",
        message: "{0} accepts every certificate: whoever is between here and the server reads the keys that are sent. Leave validation on, and trust or pin the server's own certificate authority where it is private.",
        description: "A callback that always says yes makes TLS an encrypted line to anybody. Keys, tokens and signed requests then go to whoever answers.",
        category: DiagnosticCategory.KeyUse);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        var errors = guard.Types.Find("System.Net.Security.SslPolicyErrors");
        var handler = guard.Types.Find("System.Net.Http.HttpClientHandler");
        if (errors is not null)
        {
            context.RegisterOperationAction(
                action =>
                {
                    var creation = (IDelegateCreationOperation)action.Operation;
                    if (IsValidation(creation.Type, errors) && ForgivingCallback.Is(creation, action.CancellationToken))
                        Report(action, guard, "This callback");
                },
                OperationKind.DelegateCreation);
        }

        if (handler is not null)
        {
            context.RegisterOperationAction(
                action =>
                {
                    var property = ((IPropertyReferenceOperation)action.Operation).Property;
                    if (property.Name == "DangerousAcceptAnyServerCertificateValidator" && SymbolEqualityComparer.Default.Equals(property.ContainingType, handler))
                        Report(action, guard, "'DangerousAcceptAnyServerCertificateValidator'");
                },
                OperationKind.PropertyReference);
        }
    }

    // Whatever takes the policy's errors and answers yes or no decides on certificates: of HttpClient, SslStream, sockets, mail, databases.
    private static bool IsValidation(ITypeSymbol? type, INamedTypeSymbol errors)
    {
        if (type is not INamedTypeSymbol { DelegateInvokeMethod: { ReturnType.SpecialType: SpecialType.System_Boolean } invoke })
            return false;
        foreach (var parameter in invoke.Parameters)
        {
            if (SymbolEqualityComparer.Default.Equals(parameter.Type, errors))
                return true;
        }

        return false;
    }

    private static void Report(OperationAnalysisContext action, GuardCompilation guard, string what)
    {
        if (DevelopmentOnly.Is(action.Operation))
            return;
        if (DiagnosticFactory.OfUse(guard, Rule, action.Operation.Syntax.GetLocation(), what) is { } diagnostic)
            action.ReportDiagnostic(diagnostic);
    }
}
