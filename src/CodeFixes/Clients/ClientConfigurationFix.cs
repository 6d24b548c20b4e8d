using System.Composition;
using ApiXGuard.Analyzers;
using ApiXGuard.CodeFixes.Clients;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ApiXGuard.CodeFixes;

/// <summary>AXG3002: a header with a secret of the configuration goes where the request is for the client's own server.</summary>
/// <remarks>See <see cref="OwnOriginHeader"/> for what is offered, and what is not.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClientConfigurationFix)), Shared]
public sealed class ClientConfigurationFix() : GuardFix(DiagnosticIds.ClientConfiguration)
{
    private protected override IEnumerable<Rewriting> Rewritings(FixTarget target) => [new OwnOriginHeader()];
}
