using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>AXG1006: a private key, or the password of a key or certificate.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PrivateKeyAnalyzer() : SinkAnalyzer(Rule, showsValues: true)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.PrivateKey,
        title: "Private key or certificate password in source code",
        message: "{0} in source code: whoever reads the code or the assembly can act as its owner. Replace the key, and load the new one from a key store or the operating system's certificate store.",
        description: "A private key stands in the source, or the password that protects one or a certificate.",
        category: DiagnosticCategory.Hardcoded);
}
