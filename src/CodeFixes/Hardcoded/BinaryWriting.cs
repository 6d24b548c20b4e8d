using ApiXGuard.Analyzers.Hardcoded;
using ApiXGuard.Analyzers.Values;
using ApiXGuard.Detection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>
/// Secrets that are written as bytes or characters. Bytes that are text become the UTF-8 of a setting, others are decoded from its base64.
/// </summary>
internal static class BinaryWriting
{
    /// <summary>How the secret is written; <see langword="null"/> where it is no array.</summary>
    public static SecretWriting? Of(SecretOrigin origin, SecretPlace place, SecretRule? rule, CancellationToken cancellationToken)
    {
        var expression = origin.Expression;
        if (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } && receiver.IsKind(SyntaxKind.Utf8StringLiteralExpression))
            expression = receiver;
        if (expression.IsKind(SyntaxKind.Utf8StringLiteralExpression))
            return OfUtf8((LiteralExpressionSyntax)expression, place, cancellationToken);
        if (!IsArray(expression) || ElementOf(origin, cancellationToken) is not { } element)
            return null;
        var folded = ValueFolder.Fold(OperationOf(origin, cancellationToken), cancellationToken);
        var isText = folded.Text is not null || (rule is { Id: not "cryptographic-key" } && BinaryText.Of(folded.Bytes) is not null);
        var isSpread = expression is CollectionExpressionSyntax && !IsArrayOrSpan(origin.Model.GetTypeInfo(expression, cancellationToken).ConvertedType);
        return element switch
        {
            SpecialType.System_Char => new(expression, expression.SpanStart, IsWholeText: false, value => Spread(Conversions.ToCharArray(value), isSpread)),
            SpecialType.System_Byte => new(expression, expression.SpanStart, IsWholeText: false, value => Spread(isText ? Conversions.ToUtf8(value) : Conversions.FromBase64(value), isSpread)),
            _ => null,
        };
    }

    // "…"u8 and "…"u8.ToArray()
    private static SecretWriting? OfUtf8(LiteralExpressionSyntax literal, SecretPlace place, CancellationToken cancellationToken)
    {
        ExpressionSyntax whole = literal.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToArray", Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call } ? call : literal;
        var text = literal.Token.ValueText;
        if (place.In(text, cancellationToken) is not { } span || span.Length == text.Length)
            return new(whole, literal.SpanStart, IsWholeText: false, static value => Conversions.ToUtf8(value));
        var plain = (LiteralExpressionSyntax)SyntaxFactory.ParseExpression(literal.Token.Text.Substring(0, literal.Token.Text.Length - 2));
        return new(whole, literal.SpanStart, IsWholeText: false, value => LiteralCut.InLiteral(plain, span, value) is { } cut ? Conversions.ToUtf8(cut) : null);
    }

    private static bool IsArray(ExpressionSyntax expression) =>
        expression is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax or StackAllocArrayCreationExpressionSyntax
            or ImplicitStackAllocArrayCreationExpressionSyntax or InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression };

    private static SpecialType? ElementOf(SecretOrigin origin, CancellationToken cancellationToken)
    {
        var info = origin.Model.GetTypeInfo(origin.Expression, cancellationToken);
        var type = info.Type ?? info.ConvertedType;
        if (origin.Expression is InitializerExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } })
            type = origin.Model.GetDeclaredSymbol(declarator, cancellationToken) switch { IFieldSymbol field => field.Type, ILocalSymbol local => local.Type, _ => type };
        return type switch
        {
            IArrayTypeSymbol { Rank: 1 } array => array.ElementType.SpecialType,
            INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0].SpecialType,
            IPointerTypeSymbol => null,
            _ => null,
        };
    }

    private static IOperation? OperationOf(SecretOrigin origin, CancellationToken cancellationToken)
    {
        var operation = origin.Model.GetOperation(origin.Expression, cancellationToken);
        return operation is Microsoft.CodeAnalysis.Operations.IArrayInitializerOperation ? operation.Parent : operation;
    }

    private static bool IsArrayOrSpan(ITypeSymbol? type) => type is IArrayTypeSymbol or INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" };

    private static ExpressionSyntax Spread(ExpressionSyntax value, bool isSpread) => isSpread
        ? SyntaxFactory.CollectionExpression(SyntaxFactory.SingletonSeparatedList<CollectionElementSyntax>(
            SyntaxFactory.SpreadElement(SyntaxFactory.Token(SyntaxKind.DotDotToken).WithTrailingTrivia(SyntaxFactory.Space), value)))
        : value;
}
