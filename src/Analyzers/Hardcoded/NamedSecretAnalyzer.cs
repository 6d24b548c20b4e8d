using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>AXG1002: a secret under a name that speaks of one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NamedSecretAnalyzer() : HardcodedValueAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        DiagnosticIds.NamedSecret,
        title: "Hardcoded secret under a telling name",
        message: "The value of '{0}' looks like a real secret, and everybody who can read the code or the assembly can use it. Replace it where it is in use, and read the new one from a key store or configuration.",
        description: "A value under a name such as password, apiKey or clientSecret looks like a real one. Whoever reads the code, its history or the compiled assembly can use it in the owner's place. "
            + "Replace the value where it is in use, keep the new one in a key store or in user secrets, and read it from there.",
        category: DiagnosticCategory.Hardcoded);

    private protected override object[] ArgumentsOf(HardcodedValue value) => [value.Target?.Name ?? "this expression"];
}
