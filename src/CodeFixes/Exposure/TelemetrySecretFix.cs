using System.Composition;
using ApiXGuard.Analyzers;
using ApiXGuard.CodeFixes.Exposure;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ApiXGuard.CodeFixes;

/// <summary>AXG2004: a tag, a property or baggage goes, a text goes without the secret, or it is redacted.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TelemetrySecretFix)), Shared]
public sealed class TelemetrySecretFix() : GuardFix(DiagnosticIds.TelemetrySecret)
{
    private protected override IEnumerable<Rewriting> Rewritings(FixTarget target) => [new RemoveRewriting("Do not record the secret"), new RedactRewriting()];
}
