using System.Composition;
using ApiXGuard.Analyzers;
using ApiXGuard.CodeFixes.Fixes;
using ApiXGuard.CodeFixes.KeyUse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ApiXGuard.CodeFixes;

/// <summary>AXG4003: <c>http</c> becomes <c>https</c>, and port 80, which is that of <c>http</c>, goes.</summary>
/// <remarks>
/// In literals, interpolated strings, sums and builders, also where a local, or a private field or constant that is used only there, holds
/// the address. Not offered for what others may use. Other ports stay: only the server knows which of them speaks TLS.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsecureTransportFix)), Shared]
public sealed class InsecureTransportFix() : GuardFix(DiagnosticIds.InsecureTransport)
{
    private protected override IEnumerable<Rewriting> Rewritings(FixTarget target) => [new HttpsAddress()];

    private sealed class HttpsAddress : Rewriting
    {
        public override string Key => FixKeys.Replace;

        public override string TitleOf(FixTarget target) => "Use https";

        public override async Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken)
        {
            var model = await target.GetModelAsync(cancellationToken).ConfigureAwait(false);
            var address = new AddressOrigin(model, cancellationToken).Of(target.Node);
            return address is not null && SecureAddress.Replace(target.Root, address) is { } changed ? target.Document.WithSyntaxRoot(changed).Project.Solution : null;
        }
    }
}
