using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Files;
using ApiXGuard.Detection;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>AXG3004: a file for secrets (<c>.env</c>, user secrets, a key file) that is packed, copied to the output or embedded.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShippedSecretFileAnalyzer() : GuardAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.ShippedSecretFile,
        title: "File for secrets that ships",
        message: "{0} {1}: whoever has the output has its secrets. Take the file out of the project's items, and give the values to the process through user secrets, the environment or a key store.",
        description: "A file that is made for secrets is packed, copied to the output, embedded or served. What it holds ships with the program to everybody who gets it.",
        category: DiagnosticCategory.Clients);

    private protected override void Start(CompilationStartAnalysisContext context, GuardCompilation guard)
    {
        var files = ProjectFiles.Of(guard);
        if (!files.All.Any(IsShipped))
            return;
        context.RegisterAdditionalFileAction(action =>
        {
            if (files.Find(action.AdditionalFile) is not { } file || !IsShipped(file))
                return;
            var reading = FileReading.Of(file, guard.Policy, action.CancellationToken);
            if (LocationOf(guard, file, reading, action.CancellationToken) is { } location
                && FileDiagnostics.OfFile(guard, Rule, file, reading?.Allows ?? InlineAllowSet.Empty, location, file.DisplayName, HowItShips(file)) is { } diagnostic)
                action.ReportDiagnostic(diagnostic);
        });
    }

    private static bool IsShipped(ProjectFile file) =>
        file.Kind == FileKind.SecretFile && (file.Ships is not null || file.ShipsToClients)
        // A strong name's key proves nothing to anybody; an example holds nothing.
        && !file.Path.EndsWith(".snk", StringComparison.OrdinalIgnoreCase) && !file.Place.Has(PathTraits.Example);

    /// <summary>The first secret; the first value whose name speaks of one; nothing where a file of variables holds neither.</summary>
    private static Location? LocationOf(GuardCompilation guard, ProjectFile file, FileReading? reading, CancellationToken cancellationToken)
    {
        if (reading is null)
            return FileKinds.IsKeyFile(file.Path) ? Location.Create(file.Text.Path, default, default) : null;
        if (file.Text.GetText(cancellationToken) is not { } text)
            return null;
        foreach (var secret in reading.Secrets)
        {
            if (secret.PublishedName is null && secret.Secret.Confidence >= Confidence.Medium)
                return FileDiagnostics.LocationOf(file, text, secret.Span);
        }

        foreach (var key in reading.Keys)
        {
            if (guard.Policy.Scanner.JudgeName(key.Path) >= NameSensitivity.Moderate)
                return FileDiagnostics.LocationOf(file, text, new TextSpan(key.Start, key.Length));
        }

        return null;
    }

    private static string HowItShips(ProjectFile file) => file.Ships switch
    {
        "Packed" => "is packed",
        "EmbeddedResource" => "is embedded in the assembly",
        "MauiAsset" or "AndroidAsset" or "BundleResource" => "is packed into the app",
        _ when file.ShipsToClients => "can be downloaded by every visitor",
        _ => "is copied to the output",
    };
}
