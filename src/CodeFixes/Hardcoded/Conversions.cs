using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>Writes calls of the framework, by names that hold wherever they stand and are made short where they can be.</summary>
internal static class Conversions
{
    /// <summary>Marks <c>global::</c> names, for <see cref="ShortNames"/>.</summary>
    public static readonly SyntaxAnnotation GlobalName = new("ApiXGuard.GlobalName");

    private const string Placeholder = "__value";

    /// <summary>The bytes of a text.</summary>
    public static ExpressionSyntax ToUtf8(ExpressionSyntax value) => Written($"global::System.Text.Encoding.UTF8.GetBytes({Placeholder})", value);

    /// <summary>The bytes that a base64 text encodes.</summary>
    public static ExpressionSyntax FromBase64(ExpressionSyntax value) => Written($"global::System.Convert.FromBase64String({Placeholder})", value);

    /// <summary>The characters of a text.</summary>
    public static ExpressionSyntax ToCharArray(ExpressionSyntax value) => Written($"{Placeholder}.ToCharArray()", value);

    /// <summary>Parses an expression, puts another one in the placeholder's place, and marks global names as to be shortened.</summary>
    /// <param name="text">The expression, with <c>__value</c>.</param>
    /// <param name="value">The other one; <see langword="null"/> where there is none.</param>
    public static ExpressionSyntax Written(string text, ExpressionSyntax? value = null)
    {
        var expression = SyntaxFactory.ParseExpression(text);
        var names = expression.DescendantNodes().Where(static node => node is QualifiedNameSyntax or MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax or AliasQualifiedNameSyntax }
            && node.ToString().StartsWith("global::", StringComparison.Ordinal));
        expression = expression.ReplaceNodes(names, static (_, node) => node.WithAdditionalAnnotations(GlobalName));
        return value is not null && expression.DescendantNodes().OfType<IdentifierNameSyntax>().FirstOrDefault(static name => name.Identifier.ValueText == Placeholder) is { } place
            ? expression.ReplaceNode(place, Parentheses.Around(value.WithoutTrivia(), place).WithTriviaFrom(place))
            : expression;
    }
}
