using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>AXG3001: an environment variable read in client code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientEnvironmentAnalyzer() : GuardAnalyzer(Rule)
{
    private const string InBrowser = "a browser has no environment, so it is empty there, and a build that fills it in ships the value to everybody";
    private const string OnDevice = "the environment is that of the user's device, and a build that fills it in ships the value to everybody";

    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.ClientEnvironment,
        title: "Environment variable read in client code",
        message: "{0} read in client code: {1}. Keep secrets on a server that the client asks, and settings in configuration that may be public.",
        description: "Client code runs on machines of its users. Environment variables of the build or of a server do not exist there; what brings them there, brings them to every user.",
        category: DiagnosticCategory.Clients);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        if (guard.Types.Find("System.Environment") is not { } environment)
            return;
        context.RegisterOperationAction(
            action =>
            {
                var method = action.Operation is IInvocationOperation call ? call.TargetMethod : ((IMethodReferenceOperation)action.Operation).Method;
                if (IsRead(method, environment))
                    Report(action, guard, method);
            },
            OperationKind.Invocation,
            OperationKind.MethodReference);
    }

    private static bool IsRead(IMethodSymbol method, INamedTypeSymbol environment) => method.Name switch
    {
        "GetEnvironmentVariable" or "GetEnvironmentVariables" or "ExpandEnvironmentVariables" => SymbolEqualityComparer.Default.Equals(method.ContainingType, environment),
        // What it adds to configuration is read from the same place.
        "AddEnvironmentVariables" => method.ContainingType.Name == "EnvironmentVariablesExtensions",
        _ => false,
    };

    private static void Report(OperationAnalysisContext action, GuardCompilation guard, IMethodSymbol method)
    {
        var platform = ClientCode.Of(guard).PlatformOf(action.Operation, action.ContainingSymbol);
        if (platform == ClientPlatform.None)
            return;
        var why = platform == ClientPlatform.Browser ? InBrowser : OnDevice;
        var location = action.Operation.Syntax.GetLocation();
        if (NameOf(action.Operation, method, action.CancellationToken) is not { } name)
            Report(DiagnosticFactory.OfHint(guard, Rule, location, method.Name == "GetEnvironmentVariable" ? "Environment variable" : "Environment variables", why));
        else if (SettingNames.IsSecret(guard, action.Operation.Syntax.SyntaxTree, name))
            Report(DiagnosticFactory.OfUse(guard, Rule, location, $"Environment variable '{name}', which speaks of a secret,", why));
        else
            Report(DiagnosticFactory.OfHint(guard, Rule, location, $"Environment variable '{name}'", why));

        void Report(Diagnostic? diagnostic)
        {
            if (diagnostic is not null)
                action.ReportDiagnostic(diagnostic);
        }
    }

    private static string? NameOf(IOperation operation, IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (operation is not IInvocationOperation { Arguments: { Length: > 0 } arguments } || method.Name is not ("GetEnvironmentVariable" or "ExpandEnvironmentVariables"))
            return null;
        var folded = ValueFolder.Fold(arguments[0].Value, cancellationToken);
        // A name is shown in the message, so it has to be one.
        return folded is { HasHoles: false, Text: { Length: > 0 and <= 100 } text } && text.All(static letter => char.IsLetterOrDigit(letter) || letter is '_' or '%' or '.' or ':' or '-' or '(' or ')' or '/' or '\\')
            ? text.Trim('%')
            : null;
    }
}
