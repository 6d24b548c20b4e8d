using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>AXG3003: a secret in a file that ships with a client.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShippedSecretAnalyzer() : FileSecretAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.ShippedSecret,
        title: "Secret in a file that ships to clients",
        message: "{0} in {1}, which {2}: whoever has the client has the secret. Revoke it, and let a server that the client asks hold its successor.",
        description: "A file below wwwroot, an asset or an embedded resource of a client holds a secret. Clients download it as it is; nothing in a client can be kept from whoever uses it.",
        category: DiagnosticCategory.Clients);

    private protected override object[] ArgumentsOf(GuardCompilation guard, ProjectFile file, FileSecret secret) =>
        [secret.Secret.Rule.Title, PlaceOf(guard, file, secret), HowItShips(file)];

    private static string HowItShips(ProjectFile file) => file.Ships switch
    {
        "EmbeddedResource" => "is embedded in the client's assembly",
        "MauiAsset" or "AndroidAsset" or "BundleResource" => "is packed into the app",
        "wwwroot" or null => "every visitor can download",
        _ => "ships with the client",
    };
}
