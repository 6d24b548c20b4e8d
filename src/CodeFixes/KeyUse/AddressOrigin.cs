using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.KeyUse;

/// <summary>Finds the piece of code that says <c>http</c> in an address.</summary>
/// <param name="model">The semantic model.</param>
/// <param name="cancellationToken">Stops the binding.</param>
internal sealed class AddressOrigin(SemanticModel model, CancellationToken cancellationToken)
{
    private const int MostSteps = 4;

    /// <summary>A literal, or the first text of an interpolated string; <see langword="null"/> where others may use it.</summary>
    /// <param name="address">The address.</param>
    public SyntaxNode? Of(SyntaxNode address)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (address.DescendantNodesAndSelf().FirstOrDefault(IsInsecure) is { } found)
                return found;
            if (NameIn(address) is not { } name || DeclarationOf(name) is not { } value)
                return null;
            address = value;
        }

        return null;
    }

    private bool IsInsecure(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) =>
            SecureAddress.IsInsecure(literal.Token.ValueText) || (string.Equals(literal.Token.ValueText, "http", StringComparison.OrdinalIgnoreCase) && IsScheme(literal)),
        InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax whole } text => whole.Contents[0] == text && SecureAddress.IsInsecure(text.TextToken.ValueText),
        _ => false,
    };

    // new UriBuilder("http", host), "http" + "://" + host
    private bool IsScheme(LiteralExpressionSyntax literal) => literal.Parent switch
    {
        ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } => model.GetTypeInfo(creation, cancellationToken).Type is { Name: "UriBuilder" },
        BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.AddExpression) && sum.Left == literal && sum.Right is LiteralExpressionSyntax { Token.Value: string after } && after.StartsWith("://", StringComparison.Ordinal),
        _ => false,
    };

    // address, new Uri(address), builder.Uri, address + path, $"{address}/path"
    private static SimpleNameSyntax? NameIn(SyntaxNode address) => address switch
    {
        IdentifierNameSyntax name => name,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Uri", Expression: IdentifierNameSyntax builder } => builder,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or IdentifierNameSyntax } member => member.Name,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => NameIn(arguments[0].Expression),
        BinaryExpressionSyntax sum => NameIn(sum.Left),
        ParenthesizedExpressionSyntax parenthesized => NameIn(parenthesized.Expression),
        InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } contents } when contents[0] is InterpolationSyntax first => NameIn(first.Expression),
        _ => null,
    };

    private ExpressionSyntax? DeclarationOf(SimpleNameSyntax name)
    {
        if (model.GetSymbolInfo(name, cancellationToken).Symbol is not { DeclaringSyntaxReferences: { Length: 1 } declared } symbol
            || declared[0].GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } value } declarator || declarator.SyntaxTree != name.SyntaxTree)
            return null;
        return symbol switch
        {
            ILocalSymbol => value,
            IFieldSymbol { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences.Length: 1 } when Uses(symbol, declarator) == 1 => value,
            _ => null,
        };
    }

    private int Uses(ISymbol symbol, VariableDeclaratorSyntax declarator) =>
        declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.DescendantNodes().OfType<SimpleNameSyntax>()
            .Count(name => name.Identifier.ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, symbol));
}
