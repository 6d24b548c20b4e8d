using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Files;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>AXG1008: a secret in a configuration file of the project, told in the file and where the code reads it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationFileAnalyzer() : FileSecretAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.ConfigurationFile,
        title: "Secret in a configuration file",
        message: "{0} in {1}: everybody who can read the repository can use it. Revoke it, and keep its successor in user secrets, the environment or a key store.",
        description: "A configuration file of the project holds a secret. It is committed with the code, copied to every build, and stays in the history. Configuration names secrets; "
            + "user secrets, the environment and key stores hold them.",
        category: DiagnosticCategory.Hardcoded);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        base.Start(context, guard);
        var secrets = ConfigurationSecrets.Read(guard, Rule.Id, context.CancellationToken);
        if (secrets.IsEmpty)
            return;
        var reads = new ConfigurationReads(guard);
        context.RegisterOperationAction(
            action =>
            {
                if (reads.Of(action.Operation, action.CancellationToken) is not { } read || secrets.Find(read) is not { } known)
                    return;
                var place = PlaceOf(guard, known.File, known.Secret, "read here");
                if (DiagnosticFactory.OfSecret(guard, Rule, action.Operation.Syntax.GetLocation(), known.Secret.Secret, known.Secret.Secret.Rule.Title, place) is { } diagnostic)
                    action.ReportDiagnostic(diagnostic);
            },
            OperationKind.Invocation,
            OperationKind.PropertyReference);
    }

    private protected override object[] ArgumentsOf(GuardCompilation guard, ProjectFile file, FileSecret secret) =>
        [secret.Secret.Rule.Title, PlaceOf(guard, file, secret)];
}
