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

/// <summary>AXG4006: work that outlives the code around it asks the store itself.</summary>
/// <remarks>
/// Offered where a lambda takes along a local that one call of a store gave, where that store belongs to the type, and where the lambda can be
/// async: a timer, a thread and an event have nobody to wait for them. Not offered for a store that was disposed, nor for the headers of a
/// request: what is right there is another order of things.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OutlivedKeyFix)), Shared]
public sealed class OutlivedKeyFix() : GuardFix(DiagnosticIds.OutlivedKey)
{
    private protected override IEnumerable<Rewriting> Rewritings(FixTarget target) => [new AskInside()];

    private sealed class AskInside : Rewriting
    {
        public override string Key => FixKeys.KeyStore;

        public override string TitleOf(FixTarget target) => "Ask the key store where the key is used";

        public override async Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken)
        {
            var model = await target.GetModelAsync(cancellationToken).ConfigureAwait(false);
            if (target.Node is not IdentifierNameSyntax use || model.GetSymbolInfo(use, cancellationToken).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declared } key
                || declared[0].GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration } } declarator
                || StoreCall.Of(declarator.Initializer?.Value, model, cancellationToken) is not { } call
                || use.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().FirstOrDefault() is not { } work || work.Span.Contains(declarator.Span))
                return null;
            var all = declaration.Parent!.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Where(name => name.Identifier.ValueText == key.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, key)).ToList();
            var inside = all.Where(name => name.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().FirstOrDefault() == work).ToList();
            // Assigned again, or used deeper inside.
            if (all.Any(static name => name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name) || all.Count(name => work.Span.Contains(name.Span)) != inside.Count)
                return null;
            var (useMark, declarationMark) = (new SyntaxAnnotation(), new SyntaxAnnotation());
            var isUnused = all.Count == inside.Count;
            SyntaxNode[] marked = isUnused ? [.. inside, declaration] : [.. inside];
            var root = target.Root.ReplaceNodes(marked, (old, node) => node.WithAdditionalAnnotations(old == declaration ? declarationMark : useMark));
            var document = target.Document.WithSyntaxRoot(root);
            root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            if (await AsyncMaker.TryMakeAsync(document, root.GetAnnotatedNodes(useMark).First(), cancellationToken).ConfigureAwait(false) is not { } place)
                return null;
            root = (await place.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            var token = place.CancellationToken is IdentifierNameSyntax { Identifier.ValueText: var name } && IsOwn(place.Place, name) ? place.CancellationToken : null;
            root = root.ReplaceNodes(root.GetAnnotatedNodes(useMark), (old, _) => call.At((ExpressionSyntax)old, token));
            if (isUnused && Without(root, declarationMark) is var changed)
                return changed is null ? null : place.Document.WithSyntaxRoot(changed).Project.Solution;
            return place.Document.WithSyntaxRoot(root).Project.Solution;
        }

        // The token of the code around is cancelled when that ends.
        private static bool IsOwn(SyntaxNode place, string token) => place.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() switch
        {
            SimpleLambdaExpressionSyntax lambda => lambda.Parameter.Identifier.ValueText == token,
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == token),
            _ => false,
        };

        private static SyntaxNode? Without(SyntaxNode root, SyntaxAnnotation declaration)
        {
            var statement = root.GetAnnotatedNodes(declaration).First();
            if (statement.Ancestors().FirstOrDefault(static node => node is MethodDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) is not MethodDeclarationSyntax method)
                return Removal.Node(root, statement);
            var mark = new SyntaxAnnotation();
            root = root.ReplaceNode(method, method.WithAdditionalAnnotations(mark));
            if (Removal.Node(root, root.GetAnnotatedNodes(declaration).First()) is not { } changed)
                return null;
            var left = (MethodDeclarationSyntax)changed.GetAnnotatedNodes(mark).First();
            return Synchronous.Of(left) is { } plain ? changed.ReplaceNode(left, plain) : null;
        }
    }
}
