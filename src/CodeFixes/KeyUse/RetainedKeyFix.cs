using System.Composition;
using ApiXGuard.Analyzers;
using ApiXGuard.CodeFixes.Asynchrony;
using ApiXGuard.CodeFixes.Fixes;
using ApiXGuard.CodeFixes.KeyUse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes;

/// <summary>AXG4002: a key in a private field goes; each use asks the store.</summary>
/// <remarks>
/// Offered where one assignment fills the field from a store that belongs to the type, and every use is in async code already. Not offered for
/// caches, singletons, default headers and what is public: who uses them is not known here.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetainedKeyFix)), Shared]
public sealed class RetainedKeyFix() : GuardFix(DiagnosticIds.RetainedKey)
{
    private protected override IEnumerable<Rewriting> Rewritings(FixTarget target) => [new AskEachTime()];

    private sealed class AskEachTime : Rewriting
    {
        public override string Key => FixKeys.KeyStore;

        public override string TitleOf(FixTarget target) => "Ask the key store at each use";

        public override async Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken)
        {
            var model = await target.GetModelAsync(cancellationToken).ConfigureAwait(false);
            if (target.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not { } assignment || StoreCall.Of(assignment.Right, model, cancellationToken) is not { } call
                || RetainedField.Of(assignment, model, cancellationToken) is not { } field)
                return null;
            var tokens = field.Reads.ToDictionary(static read => read, read => TokenInScope.At(model, read, cancellationToken));
            var method = assignment.FirstAncestorOrSelf<MethodDeclarationSyntax>();
            var root = target.Root.TrackNodes([field.Declaration, assignment, .. field.Reads, .. method is null ? [] : new SyntaxNode[] { method }, .. field.Filling is null ? [] : new SyntaxNode[] { field.Filling }]);
            var asked = field.Reads.ToDictionary(read => root.GetCurrentNode(read)!, read => call.At(read, tokens[read]));
            root = root.ReplaceNodes(asked.Keys, (old, _) => asked[old]);
            SyntaxNode? changed = field.Filling is not null
                ? Removal.Statement(root, root.GetCurrentNode(field.Filling)!)
                : root.ReplaceNode(root.GetCurrentNode(assignment)!, call.At(assignment, TokenInScope.At(model, assignment, cancellationToken)));
            if (changed is not null && method is not null && changed.GetCurrentNode(method) is { } left)
                changed = Synchronous.Of(left) is { } plain ? changed.ReplaceNode(left, plain) : null;
            if (changed is not null)
                changed = Removal.Node(changed, changed.GetCurrentNode(field.Declaration)!);
            return changed is null ? null : target.Document.WithSyntaxRoot(changed).Project.Solution;
        }
    }
}
