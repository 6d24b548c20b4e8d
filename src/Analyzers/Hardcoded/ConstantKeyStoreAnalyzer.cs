using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>AXG1009: a key store or a credential built from constants.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantKeyStoreAnalyzer() : SinkAnalyzer(Rule, showsValues: false)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.ConstantKeyStore,
        title: "Key store or credential made of constants",
        message: "{0} is a constant: whoever reads the code or the assembly has it, and it cannot be rotated without a release. Revoke it, and read its successor from a key store or configuration.",
        description: "A key store or a credential is built from constants, so that it protects nothing and cannot be replaced without a release.",
        category: DiagnosticCategory.Hardcoded);
}
