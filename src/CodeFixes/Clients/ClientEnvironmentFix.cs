using System.Composition;
using ApiXGuard.Analyzers;
using ApiXGuard.CodeFixes.Clients;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ApiXGuard.CodeFixes;

/// <summary>AXG3001: a header with a secret of the environment goes where the request is for the client's own server.</summary>
/// <remarks>See <see cref="OwnOriginHeader"/> for what is offered, and what is not.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClientEnvironmentFix)), Shared]
public sealed class ClientEnvironmentFix() : GuardFix(DiagnosticIds.ClientEnvironment)
{
    private protected override IEnumerable<Rewriting> Rewritings(FixTarget target) => [new OwnOriginHeader()];
}
