using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Exposure.Switches;

/// <summary>Takes bodies and cookies out of a set of fields to log.</summary>
internal static class FieldSet
{
    private static readonly string[] Secret = ["RequestBody", "ResponseBody", "Cookie"];

    /// <summary>The expression without them: <c>A | RequestBody</c> is <c>A</c>, <c>All</c> is <c>All &amp; ~RequestBody</c>.</summary>
    /// <returns><see langword="null"/> where it holds none.</returns>
    public static ExpressionSyntax? Without(ExpressionSyntax fields, INamedTypeSymbol type, SemanticModel model, CancellationToken cancellationToken)
    {
        var secrets = Secret.SelectMany(name => type.GetMembers(name)).OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).Select(static field => (field.Name, Value: Bits(field.ConstantValue))).Where(static field => field.Value != 0).ToList();
        var all = secrets.Aggregate(0UL, static (bits, field) => bits | field.Value);
        if (model.GetConstantValue(fields, cancellationToken) is not { HasValue: true, Value: { } value } || (Bits(value) & all) == 0)
            return null;

        var operands = Operands(fields).ToList();
        var kept = new List<ExpressionSyntax>();
        foreach (var operand in operands)
        {
            var own = model.GetConstantValue(operand, cancellationToken) is { HasValue: true, Value: { } constant } ? Bits(constant) : 0;
            if ((own & ~all) == 0)
                continue;
            kept.Add((own & all) == 0 ? operand.WithoutTrivia() : Masked(operand, [.. secrets.Where(field => (own & field.Value) != 0).Select(static field => field.Name)], isAlone: operands.Count == 1));
        }

        if (kept.Count == 0)
            return type.GetMembers("None").Length > 0 ? Member(operands[0], "None")?.WithTriviaFrom(fields) : null;
        return kept.Aggregate(static (left, right) => SyntaxFactory.BinaryExpression(SyntaxKind.BitwiseOrExpression, left.WithTrailingTrivia(SyntaxFactory.Space), Operator(SyntaxKind.BarToken), right)).WithTriviaFrom(fields);
    }

    private static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax fields) => fields switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.BitwiseOrExpression } binary => Operands(binary.Left).Concat(Operands(binary.Right)),
        ParenthesizedExpressionSyntax parenthesized => Operands(parenthesized.Expression),
        _ => [fields],
    };

    // All & ~(RequestBody | ResponseBody)
    private static ExpressionSyntax Masked(ExpressionSyntax operand, List<string> names, bool isAlone)
    {
        var mask = names.Select(name => Member(operand, name) ?? SyntaxFactory.IdentifierName(name))
            .Aggregate(static (left, right) => SyntaxFactory.BinaryExpression(SyntaxKind.BitwiseOrExpression, left.WithTrailingTrivia(SyntaxFactory.Space), Operator(SyntaxKind.BarToken), right));
        if (names.Count > 1)
            mask = SyntaxFactory.ParenthesizedExpression(mask);
        ExpressionSyntax masked = SyntaxFactory.BinaryExpression(
            SyntaxKind.BitwiseAndExpression, operand.WithoutTrivia().WithTrailingTrivia(SyntaxFactory.Space), Operator(SyntaxKind.AmpersandToken), SyntaxFactory.PrefixUnaryExpression(SyntaxKind.BitwiseNotExpression, mask));
        return isAlone ? masked : SyntaxFactory.ParenthesizedExpression(masked);
    }

    private static SyntaxToken Operator(SyntaxKind kind) => SyntaxFactory.Token(default, kind, SyntaxFactory.TriviaList(SyntaxFactory.Space));

    // The enumeration as it is written there.
    private static ExpressionSyntax? Member(ExpressionSyntax sibling, string name) =>
        sibling is MemberAccessExpressionSyntax access ? access.WithName(SyntaxFactory.IdentifierName(name)).WithoutTrivia() : sibling is IdentifierNameSyntax ? SyntaxFactory.IdentifierName(name) : null;

    private static ulong Bits(object? value) => value switch
    {
        long number => unchecked((ulong)number),
        int number => unchecked((ulong)(long)number),
        ulong number => number,
        uint number => number,
        short number => unchecked((ulong)number),
        byte number => number,
        _ => 0,
    };
}
