using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>AXG3002: a secret read from configuration in client code, one by one or bound to options.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientConfigurationAnalyzer() : GuardAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.ClientConfiguration,
        title: "Secret read from configuration in client code",
        message: "{0} in client code: a client's configuration ships with it, and everybody who has the client has the secret. Keep it on a server that the client asks.",
        description: "What a client reads from its configuration is a file that every user downloads or a part of the package that every user installs. Encryption does not help, since the key ships too.",
        category: DiagnosticCategory.Clients);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        var types = ConfigurationTypes.Of(guard);
        if (types.IsEmpty)
            return;
        context.RegisterOperationAction(
            action =>
            {
                if (types.KeyOf(action.Operation, action.CancellationToken) is { } key && SettingNames.IsSecret(guard, action.Operation.Syntax.SyntaxTree, key))
                    Report(action, guard, $"Configuration key '{key}' is read");
                else if (action.Operation is IInvocationOperation call && types.BoundType(call) is { } bound && SecretMembers.Of(guard).In(bound) is { } member)
                    Report(action, guard, $"'{member}' is read from configuration");
            },
            OperationKind.Invocation,
            OperationKind.PropertyReference);
    }

    private static void Report(OperationAnalysisContext action, GuardCompilation guard, string what)
    {
        if (ClientCode.Of(guard).PlatformOf(action.Operation, action.ContainingSymbol) == ClientPlatform.None)
            return;
        if (DiagnosticFactory.OfUse(guard, Rule, action.Operation.Syntax.GetLocation(), what) is { } diagnostic)
            action.ReportDiagnostic(diagnostic);
    }
}
