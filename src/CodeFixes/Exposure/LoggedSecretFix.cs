using System.Composition;
using ApiXGuard.Analyzers;
using ApiXGuard.CodeFixes.Exposure;
using ApiXGuard.CodeFixes.Exposure.LogMethods;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ApiXGuard.CodeFixes;

/// <summary>AXG2001: what is logged goes without the secret, or redacted.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LoggedSecretFix)), Shared]
public sealed class LoggedSecretFix() : GuardFix(DiagnosticIds.LoggedSecret)
{
    private protected override IEnumerable<Rewriting> Rewritings(FixTarget target) =>
        [new LogMethodRewriting(), new DefinedMessageRewriting(), new RemoveRewriting("Leave the secret out"), new RedactRewriting()];
}
