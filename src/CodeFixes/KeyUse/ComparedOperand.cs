using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace ApiXGuard.CodeFixes.KeyUse;

/// <summary>One side of a comparison.</summary>
/// <param name="Operation">What is compared, without conversions.</param>
/// <param name="Expression">The same in code.</param>
/// <param name="Throws">Whether a null there threw already.</param>
internal sealed record ComparedOperand(IOperation Operation, ExpressionSyntax Expression, bool Throws)
{
    /// <summary>Its type.</summary>
    public ITypeSymbol? Type => Operation.Type;

    /// <summary>Whether a type is a string, or values that become one.</summary>
    public static bool IsString(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or { Name: "StringValues" };

    /// <summary>Whether a type is a run of characters.</summary>
    public static bool IsText(ITypeSymbol? type) => IsString(type) || ElementOf(type) == SpecialType.System_Char;

    /// <summary>Whether a type is a run of bytes.</summary>
    public static bool IsBytes(ITypeSymbol? type) => ElementOf(type) == SpecialType.System_Byte;

    /// <summary>The string that an expression of this side gives.</summary>
    /// <param name="value">The expression.</param>
    public ExpressionSyntax AsString(ExpressionSyntax value) => Type is { Name: "StringValues" } ? Call(Member(value, "ToString")) : value;

    /// <summary>A span of its characters.</summary>
    /// <param name="value">The expression.</param>
    public ExpressionSyntax AsSpan(ExpressionSyntax value) => Type switch
    {
        { Name: "Span" or "ReadOnlySpan" } => value,
        { Name: "Memory" or "ReadOnlyMemory" } => Member(value, "Span"),
        _ => Call(Member(AsString(value), "AsSpan")),
    };

    /// <summary>What converts to a span of its bytes.</summary>
    /// <param name="value">The expression.</param>
    public ExpressionSyntax AsBytes(ExpressionSyntax value) => Type switch
    {
        IArrayTypeSymbol or { Name: "Span" or "ReadOnlySpan" } => value,
        { Name: "Memory" or "ReadOnlyMemory" } => Member(value, "Span"),
        { Name: "ImmutableArray" } => Call(Member(value, "AsSpan")),
        _ => Call(Member(value, "ToArray")),
    };

    /// <summary>A member of a value.</summary>
    /// <param name="of">The value.</param>
    /// <param name="name">The member.</param>
    public static ExpressionSyntax Member(ExpressionSyntax of, string name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Primary(of), SyntaxFactory.IdentifierName(name));

    /// <summary>A call.</summary>
    /// <param name="method">What is called.</param>
    /// <param name="arguments">What it is given.</param>
    public static ExpressionSyntax Call(ExpressionSyntax method, params ExpressionSyntax[] arguments) =>
        SyntaxFactory.InvocationExpression(method, SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(
            arguments.Select(SyntaxFactory.Argument), Enumerable.Repeat(SyntaxFactory.Token(default, SyntaxKind.CommaToken, [SyntaxFactory.Space]), Math.Max(0, arguments.Length - 1)))));

    /// <summary>An expression as it can stand before a dot, an operator or a pattern.</summary>
    /// <param name="expression">The expression.</param>
    public static ExpressionSyntax Primary(ExpressionSyntax expression) =>
        expression is NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or InstanceExpressionSyntax
            or LiteralExpressionSyntax or PostfixUnaryExpressionSyntax or InterpolatedStringExpressionSyntax
            ? expression
            : SyntaxFactory.ParenthesizedExpression(expression).WithAdditionalAnnotations(Simplifier.Annotation);

    private static SpecialType ElementOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType.SpecialType,
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "ImmutableArray" or "List" or "IEnumerable" or "IReadOnlyList" or "IList" or "ICollection" or "IReadOnlyCollection", TypeArguments: { Length: 1 } arguments } => arguments[0].SpecialType,
        _ => SpecialType.None,
    };
}
