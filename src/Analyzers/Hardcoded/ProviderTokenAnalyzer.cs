using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>AXG1001: a known provider's token anywhere in a string, whatever it is assigned to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProviderTokenAnalyzer() : HardcodedValueAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.ProviderToken,
        title: "Provider token in source code",
        message: "{0} in source code: everybody who can read the repository can use it. Revoke it, and read its successor from a key store or configuration.",
        description: "A string holds a token whose form tells who issued it. Whoever reads the source, its history or the compiled assembly can use it.",
        category: DiagnosticCategory.Hardcoded);
}
