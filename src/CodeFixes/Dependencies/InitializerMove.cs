using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Moves the initializer of a field or property to the constructor, where there are parameters.</summary>
internal static class InitializerMove
{
    /// <summary>Moves the initializer around a place, which goes with it; false where it cannot be moved.</summary>
    public static async Task<bool> MoveAsync(Injection injection, Mark place)
    {
        var spot = await injection.FindAsync(place).ConfigureAwait(false);
        if (PlaceKinds.InitializerAround(spot.Node) is not { } clause || clause.ContainsDirectives || Generated.Is(spot.Root))
            return false;
        var type = clause.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        if (spot.Model.GetDeclaredSymbol(type) is not { } symbol || Conventions.IsConstructedElsewhere(symbol) || Conventions.IsComponent(symbol) || ValueOf(clause, spot.Model) is not { } value)
            return false;

        var typeMark = await injection.MarkAsync(place.Document, type).ConfigureAwait(false);
        if (await ConstructorAsync(injection, typeMark, symbol).ConfigureAwait(false) is not { } constructor)
            return false;
        spot = await injection.FindAsync(place).ConfigureAwait(false);
        clause = PlaceKinds.InitializerAround(spot.Node)!;
        value = ValueOf(clause, spot.Model)!;
        var name = clause.Parent is VariableDeclaratorSyntax variable ? variable.Identifier.ValueText : ((PropertyDeclarationSyntax)clause.Parent!).Identifier.ValueText;
        var style = MemberStyle.Of(symbol, clause.FirstAncestorOrSelf<TypeDeclarationSyntax>()!, Options.Of(spot));
        var target = (ConstructorDeclarationSyntax)(await injection.FindAsync(constructor).ConfigureAwait(false)).Node;
        var needsThis = style.UsesThis || target.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name && token.Parent is ParameterSyntax or VariableDeclaratorSyntax);
        var assignment = SyntaxFactory.ExpressionStatement(((AssignmentExpressionSyntax)SyntaxFactory.ParseExpression($"{(needsThis ? "this." : "")}{Scope.Escaped(name)} = x"))
            .WithRight(WithoutSpace(value)));

        var root = spot.Root.ReplaceNode(clause.Parent!, Without(clause));
        root = root.ReplaceNode(root.GetAnnotatedNodes(constructor.Annotation).First(), Statements.Insert(
            (ConstructorDeclarationSyntax)root.GetAnnotatedNodes(constructor.Annotation).First(), assignment, Layout.EndOfLine(spot.Root), statement => IsOpening(statement, name)));
        injection.Replace(place.Document, root);
        return true;
    }

    /// <summary>The one constructor that runs for every instance.</summary>
    private static async Task<Mark?> ConstructorAsync(Injection injection, Mark typeMark, INamedTypeSymbol symbol)
    {
        var all = symbol.InstanceConstructors
            .Select(each => each.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax())
            .OfType<ConstructorDeclarationSyntax>()
            .Where(each => each.Initializer?.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword) != true)
            .ToList();
        var spot = await injection.FindAsync(typeMark).ConfigureAwait(false);
        if (all.Count == 0)
        {
            return symbol.TypeKind == TypeKind.Class
                ? await Constructors.AddAsync(injection, typeMark, (TypeDeclarationSyntax)spot.Node, callsBase: false).ConfigureAwait(false)
                : null;
        }

        // In several, the value would be written several times.
        if (all.Count > 1)
            return null;
        var here = spot.Node.DescendantNodes().OfType<ConstructorDeclarationSyntax>()
            .FirstOrDefault(each => each.SpanStart == all[0].SpanStart && each.SyntaxTree.FilePath == all[0].SyntaxTree.FilePath && each.Parent == spot.Node);
        return here is null ? null : await injection.MarkAsync(typeMark.Document, here).ConfigureAwait(false);
    }

    // Behind what was moved before, or is but set; ahead of what sets the same again.
    private static bool IsOpening(StatementSyntax statement, string name) =>
        statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment }
        && (assignment.Left is MemberAccessExpressionSyntax access ? access.Name : assignment.Left) is IdentifierNameSyntax left
        && left.Identifier.ValueText != name
        && !assignment.Right.DescendantNodesAndSelf().Any(node => node is InvocationExpressionSyntax);

    private static ExpressionSyntax WithoutSpace(ExpressionSyntax value)
    {
        if (value.GetLeadingTrivia().All(IsSpace))
            value = value.WithLeadingTrivia();
        return value.GetTrailingTrivia().All(IsSpace) ? value.WithTrailingTrivia() : value;
    }

    private static bool IsSpace(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia;

    /// <summary>The value as it can be assigned.</summary>
    private static ExpressionSyntax? ValueOf(EqualsValueClauseSyntax clause, SemanticModel model)
    {
        if (clause.Value is not InitializerExpressionSyntax elements)
            return clause.Value;
        var type = clause.Parent is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } ? declaration.Type : (clause.Parent as PropertyDeclarationSyntax)?.Type;
        return type is ArrayTypeSyntax array && model.GetTypeInfo(array).Type is IArrayTypeSymbol
            ? SyntaxFactory.ArrayCreationExpression(array.WithoutTrivia().WithTrailingTrivia(SyntaxFactory.Space), elements)
                .WithNewKeyword(SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            : null;
    }

    private static SyntaxNode Without(EqualsValueClauseSyntax clause)
    {
        if (clause.Parent is VariableDeclaratorSyntax variable)
            return variable.WithInitializer(null).WithIdentifier(variable.Identifier.WithTrailingTrivia(clause.GetTrailingTrivia()));
        var property = (PropertyDeclarationSyntax)clause.Parent!;
        var trailing = property.SemicolonToken.TrailingTrivia;
        return property.WithInitializer(null).WithSemicolonToken(default)
            .WithAccessorList(property.AccessorList!.WithCloseBraceToken(property.AccessorList.CloseBraceToken.WithTrailingTrivia(trailing)));
    }
}
