using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>Where a literal is ready to be replaced by a call.</summary>
/// <param name="Document">The document, with the declaration changed as needed.</param>
/// <param name="Expression">The literal in it.</param>
internal sealed record OpenPlace(Document Document, ExpressionSyntax Expression);

/// <summary>
/// Makes declarations of constants hold what is read at run time: a constant or a static field becomes a property of the same name, so
/// that its uses stay; a constant in a method becomes a variable.
/// </summary>
internal static class ConstantDeclaration
{
    private static readonly SyntaxAnnotation Place = new("ApiXGuard.OpenPlace");

    /// <summary>The place; <see langword="null"/> where a constant is needed, or cannot be opened this way.</summary>
    /// <param name="secret">The literal.</param>
    /// <param name="isStatic">Whether what is read can be read from static code.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<OpenPlace?> OpenAsync(SecretLiteral secret, bool isStatic, CancellationToken cancellationToken)
    {
        var (document, root, expression) = (secret.Document, secret.Root, secret.Expression);
        if (expression.FirstAncestorOrSelf<IsPatternExpressionSyntax>() is { } pattern && ComparedPattern.IsPlain(expression))
            return Changed(document, root, expression, pattern, ComparedPattern.AsComparison(pattern, Marked(expression)));
        var declarator = DeclaratorOf(expression);
        switch (declarator?.Parent?.Parent)
        {
            case LocalDeclarationStatementSyntax { IsConst: true } local:
                return Changed(document, root, expression, local, WithoutConst(local.ReplaceNode(expression, Marked(expression))));
            case FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword) || (field.Modifiers.Any(SyntaxKind.StaticKeyword) && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)):
                if (secret.Model.GetDeclaredSymbol(declarator, cancellationToken) is not IFieldSymbol symbol)
                    return null;
                // A client or a table is made once, and stays so.
                if (!IsPlainValue(symbol.Type))
                    return isStatic ? new OpenPlace(document, expression) : null;
                if (field.Declaration.Variables.Count > 1)
                    return null;
                if (await ReachOfAsync(symbol, document, cancellationToken).ConfigureAwait(false) is not { } reach || (reach == Reach.Static && !isStatic))
                    return null;
                // Read from static code where it must, and where nothing can be injected.
                return Changed(document, root, expression, field, AsProperty(field, declarator, Marked(expression), expression, reach == Reach.Static || isStatic));
            default:
                return new OpenPlace(document, expression);
        }
    }

    // The declaration that an expression is the value of, or a part of it.
    private static VariableDeclaratorSyntax? DeclaratorOf(ExpressionSyntax expression)
    {
        foreach (var node in expression.Ancestors())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax declarator:
                    return declarator;
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax:
                    return null;
            }
        }

        return null;
    }

    private static bool IsPlainValue(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Char } => true,
        _ => false,
    };

    private static ExpressionSyntax Marked(ExpressionSyntax expression) => expression.WithAdditionalAnnotations(Place);

    private static OpenPlace? Changed(Document document, SyntaxNode root, ExpressionSyntax expression, SyntaxNode old, SyntaxNode replacement)
    {
        var changed = document.WithSyntaxRoot(root.ReplaceNode(old, replacement));
        return changed.TryGetSyntaxRoot(out var after) && after.GetAnnotatedNodes(Place).OfType<ExpressionSyntax>().FirstOrDefault() is { } place ? new OpenPlace(changed, place) : null;
    }

    private static LocalDeclarationStatementSyntax WithoutConst(LocalDeclarationStatementSyntax local)
    {
        var leading = local.GetLeadingTrivia();
        return local.WithModifiers(SyntaxFactory.TokenList(local.Modifiers.Where(static modifier => !modifier.IsKind(SyntaxKind.ConstKeyword)))).WithLeadingTrivia(leading);
    }

    private static PropertyDeclarationSyntax AsProperty(FieldDeclarationSyntax field, VariableDeclaratorSyntax declarator, ExpressionSyntax marked, ExpressionSyntax expression, bool isStatic)
    {
        var value = declarator.Initializer!.ReplaceNode(expression, marked);
        var modifiers = field.Modifiers.Where(static modifier => !modifier.IsKind(SyntaxKind.ReadOnlyKeyword) && !modifier.IsKind(SyntaxKind.ConstKeyword) && !modifier.IsKind(SyntaxKind.StaticKeyword)).ToList();
        if (isStatic)
            modifiers.Add(SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(SyntaxFactory.Space));
        return SyntaxFactory.PropertyDeclaration(
            field.AttributeLists,
            SyntaxFactory.TokenList(modifiers),
            field.Declaration.Type,
            explicitInterfaceSpecifier: null,
            declarator.Identifier,
            accessorList: null,
            SyntaxFactory.ArrowExpressionClause(SyntaxFactory.Token(SyntaxKind.EqualsGreaterThanToken).WithTriviaFrom(value.EqualsToken), value.Value),
            initializer: null,
            field.SemicolonToken).WithLeadingTrivia(field.GetLeadingTrivia());
    }

    // Who uses the symbol, in the whole solution; nothing where a use wants a constant.
    private static async Task<Reach?> ReachOfAsync(ISymbol symbol, Document document, CancellationToken cancellationToken)
    {
        var reach = symbol.DeclaredAccessibility == Accessibility.Private ? Reach.Instance : Reach.Static;
        foreach (var found in await SymbolFinder.FindReferencesAsync(symbol, document.Project.Solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (var location in found.Locations)
            {
                if (await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
                    || root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax use)
                {
                    continue;
                }

                if (SecretPosition.NeedsConstant(use) || ComparedPattern.IsPlain(use) || IsInConstant(use) || use.Parent is RefExpressionSyntax or ArgumentSyntax { RefOrOutKeyword.RawKind: not 0 })
                    return null;
                if (!IsInInstance(use, symbol))
                    reach = Reach.Static;
            }
        }

        return reach;
    }

    private static bool IsInConstant(ExpressionSyntax use) => use.FirstAncestorOrSelf<VariableDeclaratorSyntax>()?.Parent?.Parent switch
    {
        LocalDeclarationStatementSyntax local => local.IsConst,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };

    // Whether there is an instance of the symbol's own type around a use.
    private static bool IsInInstance(ExpressionSyntax use, ISymbol symbol)
    {
        if (use.Parent is MemberAccessExpressionSyntax access && access.Name == use)
            return false;
        foreach (var node in use.Ancestors())
        {
            switch (node)
            {
                case ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or FieldDeclarationSyntax or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax }:
                case AnonymousFunctionExpressionSyntax function when function.Modifiers.Any(SyntaxKind.StaticKeyword):
                case LocalFunctionStatementSyntax local when local.Modifiers.Any(SyntaxKind.StaticKeyword):
                    return false;
                case MemberDeclarationSyntax member when member is not BaseTypeDeclarationSyntax:
                    return !member.Modifiers.Any(SyntaxKind.StaticKeyword) && member.Parent is TypeDeclarationSyntax type && type.Identifier.ValueText == symbol.ContainingType.Name;
            }
        }

        return false;
    }

    private enum Reach
    {
        Instance,
        Static,
    }
}
