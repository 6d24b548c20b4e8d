using System.Composition;
using ApiXGuard.Analyzers;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes;

/// <summary>AXG3006: the registration of a key store that nothing in the client uses goes.</summary>
/// <remarks>
/// Not offered where the client asks a store or signs requests: those calls have to move to a server first, which is more than an edit can do.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClientKeyStoreFix)), Shared]
public sealed class ClientKeyStoreFix() : GuardFix(DiagnosticIds.ClientKeyStore)
{
    private protected override IEnumerable<Rewriting> Rewritings(FixTarget target) => [new NoStore()];

    private sealed class NoStore : Rewriting
    {
        // What resolves a store, by itself or through others.
        private static readonly HashSet<string> Users = new(StringComparer.Ordinal)
        {
            "IApiXKeyStore", "ApiXClient", "ApiXSigningHandler", "AddApiXClient", "AddApiXSigning", "AddApiX", "UseApiX", "GetApiKeyAsync", "GetAppKeyAsync", "GetKeysAsync",
        };

        public override string Key => FixKeys.Remove;

        public override string TitleOf(FixTarget target) => "Remove the key store that nothing uses";

        public override async Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken)
        {
            if (target.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } } call
                || !name.EndsWith("ApiXKeyStore", StringComparison.Ordinal))
                return null;
            foreach (var document in target.Document.Project.Documents)
            {
                if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
                    return null;
                var registration = document.Id == target.Document.Id ? call : null;
                if (root.DescendantNodes().OfType<SimpleNameSyntax>().Any(used => Users.Contains(used.Identifier.ValueText) && registration?.Span.Contains(used.Span) != true))
                    return null;
            }

            var changed = call.Parent switch
            {
                ExpressionStatementSyntax statement => Removal.Statement(target.Root, statement),
                ArrowExpressionClauseSyntax arrow => Removal.ArrowBody(target.Root, arrow),
                _ => null,
            };
            return changed is null ? null : target.Document.WithSyntaxRoot(changed).Project.Solution;
        }
    }
}
