using ApiXGuard.CodeFixes.Asynchrony;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>
/// A private constant, field or property that holds a key. A key that was asked for is not kept: each use asks, and the declaration goes.
/// </summary>
internal sealed class KeyDeclaration
{
    private readonly SecretLiteral _secret;
    private readonly ISymbol _symbol;
    private readonly SyntaxNode _declaration;

    private KeyDeclaration(SecretLiteral secret, ISymbol symbol, SyntaxNode declaration) => (_secret, _symbol, _declaration) = (secret, symbol, declaration);

    /// <summary>The declaration whose value a literal is; <see langword="null"/> where it is no such value.</summary>
    public static KeyDeclaration? Of(SecretLiteral secret, CancellationToken cancellationToken)
    {
        SyntaxNode? declaration = secret.Expression.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } declarator } => declarator,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property,
            _ => null,
        };
        return declaration is not null && secret.Model.GetDeclaredSymbol(declaration, cancellationToken) is { } symbol ? new KeyDeclaration(secret, symbol, declaration) : null;
    }

    /// <summary>Lets each use get the key and takes the declaration away; <see langword="null"/> where somebody else may use it, or a use cannot wait.</summary>
    public async Task<Solution?> InlineAsync(CancellationToken cancellationToken)
    {
        if (_symbol.DeclaredAccessibility != Accessibility.Private || !_symbol.GetAttributes().IsEmpty || _symbol is IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false })
            return null;
        if (await UsesAsync(cancellationToken).ConfigureAwait(false) is not { Count: > 0 } uses)
            return null;

        var edits = new TreeEdits();
        var declared = new SyntaxAnnotation();
        edits.Add(_secret.Document, _declaration, node => node.WithAdditionalAnnotations(declared));
        var marks = new List<(DocumentId Document, SyntaxAnnotation Mark)>();
        foreach (var (document, use) in uses)
        {
            var mark = new SyntaxAnnotation();
            edits.Add(document, use, node => node.WithAdditionalAnnotations(mark));
            marks.Add((document.Id, mark));
        }

        var solution = await edits.ApplyAsync(_secret.Document.Project.Solution, cancellationToken).ConfigureAwait(false);
        foreach (var (id, mark) in marks)
        {
            var document = solution.GetDocument(id)!;
            var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            // Another use in the same statement may have taken it along.
            if (root.GetAnnotatedNodes(mark).OfType<ExpressionSyntax>().FirstOrDefault() is not { } use)
                return null;
            var read = await KeyRead.InsertAsync(
                document, use, _secret.Setting, (value, place) => _secret.WithValue(value) is { } written ? Parentheses.Around(written.WithoutTrivia(), place) : null, cancellationToken).ConfigureAwait(false);
            if (read is null)
                return null;
            solution = read.Project.Solution;
        }

        return await RemoveAsync(solution, declared, cancellationToken).ConfigureAwait(false);
    }

    private async Task<List<(Document Document, ExpressionSyntax Use)>?> UsesAsync(CancellationToken cancellationToken)
    {
        var uses = new List<(Document, ExpressionSyntax)>();
        foreach (var reference in await SymbolFinder.FindReferencesAsync(_symbol, _secret.Document.Project.Solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (var location in reference.Locations)
            {
                if (location.IsImplicit || location.IsCandidateLocation || location.Document is SourceGeneratedDocument)
                    return null;
                var root = await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
                // The name in a comment of documentation would lead nowhere.
                if (root!.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true) is not SimpleNameSyntax name
                    || name.IsPartOfStructuredTrivia()
                    || UseOf(name) is not { } use)
                {
                    return null;
                }

                uses.Add((location.Document, use));
            }
        }

        return uses;
    }

    // A read; null for anything else.
    private static ExpressionSyntax? UseOf(SimpleNameSyntax name)
    {
        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return whole.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == whole => null,
            ArgumentSyntax { RefOrOutKeyword.RawKind: not 0 } or RefExpressionSyntax or NameColonSyntax or NameEqualsSyntax or MemberBindingExpressionSyntax or SubpatternSyntax => null,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } => null,
            _ when SecretPosition.NeedsConstant(whole) || ComparedPattern.IsPlain(whole) => null,
            _ => whole,
        };
    }

    private async Task<Solution?> RemoveAsync(Solution solution, SyntaxAnnotation declared, CancellationToken cancellationToken)
    {
        var document = solution.GetDocument(_secret.Document.Id)!;
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        if (root.GetAnnotatedNodes(declared).FirstOrDefault() is not { } declaration)
            return null;
        var member = declaration is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } ? field : declaration;
        return document.WithSyntaxRoot(member is MemberDeclarationSyntax whole ? WithoutMember(root, whole) : root.RemoveNode(member, SyntaxRemoveOptions.KeepUnbalancedDirectives)!).Project.Solution;
    }

    private static SyntaxNode WithoutMember(SyntaxNode root, MemberDeclarationSyntax member)
    {
        // What follows the first member stands first: without a blank line.
        if (member.Parent is TypeDeclarationSyntax type && type.Members.IndexOf(member) == 0 && type.Members.Count > 1 && !member.GetLeadingTrivia().Any(static trivia => trivia.IsDirective))
        {
            var next = type.Members[1];
            var leading = SyntaxFactory.TriviaList(next.GetLeadingTrivia().SkipWhile(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
            return root.ReplaceNode(type, type.WithMembers(type.Members.Replace(next, next.WithLeadingTrivia(leading)).RemoveAt(0)));
        }

        return root.RemoveNode(member, SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
    }
}
