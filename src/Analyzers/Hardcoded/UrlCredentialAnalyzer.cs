using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>AXG1004: user and password, or a key, in a URL or its query.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UrlCredentialAnalyzer() : SinkAnalyzer(Rule, showsValues: true)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.UrlCredential,
        title: "Credentials in a URL in source code",
        message: "{0} in source code: URLs end up in logs and caches, and whoever reads the code can use it. Revoke it, and add it at run time from configuration or a key store.",
        description: "A URL holds a user with a password, or a key or token among its query parameters.",
        category: DiagnosticCategory.Hardcoded);
}
