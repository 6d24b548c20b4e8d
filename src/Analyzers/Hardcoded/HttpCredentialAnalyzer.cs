using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>AXG1007: an Authorization, API key or cookie header, a login or another credential of a request made of constants.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HttpCredentialAnalyzer() : SinkAnalyzer(Rule, showsValues: true)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.HttpCredential,
        title: "Credentials of a request in source code",
        message: "{0} in source code: whoever reads the code or the assembly can send requests in your name. Revoke it, and read its successor from a key store when the request is made.",
        description: "A header, a cookie, a login or other credentials of a request are made of constants.",
        category: DiagnosticCategory.Hardcoded);
}
