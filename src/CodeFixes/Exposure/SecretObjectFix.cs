using System.Composition;
using ApiXGuard.Analyzers;
using ApiXGuard.CodeFixes.Exposure;
using ApiXGuard.CodeFixes.Exposure.Objects;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ApiXGuard.CodeFixes;

/// <summary>AXG2003: of an object with secrets, the members that may be seen are written, or it is left out, or redacted.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecretObjectFix)), Shared]
public sealed class SecretObjectFix() : GuardFix(DiagnosticIds.SecretObject)
{
    private protected override IEnumerable<Rewriting> Rewritings(FixTarget target) =>
        [new SafeObjectRewriting(), new RemoveRewriting("Leave the object out", standsInFor: FixKeys.Replace), new RedactRewriting(standsInFor: FixKeys.Replace)];
}
