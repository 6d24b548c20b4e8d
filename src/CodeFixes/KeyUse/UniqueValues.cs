using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.KeyUse;

/// <summary>What stands in for GUIDs, moments and names of temporary files, together with what is made of them at once.</summary>
internal static class UniqueValues
{
    private const int GuidDigits = 32;
    private const int GuidBytes = 16;

    /// <summary>The expression to replace, and by what; nothing where there is no such thing.</summary>
    /// <param name="source">The call or property that is reported.</param>
    /// <param name="random">The secure generator.</param>
    /// <param name="model">The semantic model.</param>
    /// <param name="cancellationToken">Stops the binding.</param>
    public static (ExpressionSyntax Old, ExpressionSyntax? Made) Replacement(ExpressionSyntax source, SecureRandom random, SemanticModel model, CancellationToken cancellationToken)
    {
        var last = source;
        foreach (var step in Chain(source))
        {
            last = step;
            switch (model.GetTypeInfo(step, cancellationToken).Type)
            {
                case { SpecialType: SpecialType.System_String }:
                    var text = Plain(step);
                    return IsCutShort(source, text) ? (text, null) : (text, random.Hexadecimal(GuidDigits, IsHole(text)));
                case IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte }:
                    return (step, random.Bytes(GuidBytes));
            }
        }

        var type = model.GetTypeInfo(last, cancellationToken).Type;
        if (IsHole(last))
            return (last, type is { Name: "Guid" } or { SpecialType: SpecialType.System_Int64 or SpecialType.System_Int32 or SpecialType.System_DateTime } ? random.Hexadecimal(GuidDigits, isHole: true) : null);
        return (last, type switch
        {
            { Name: "Guid" } when random.Bytes(GuidBytes) is { } bytes => SyntaxFactory.ObjectCreationExpression(
                SyntaxFactory.Token(default, SyntaxKind.NewKeyword, [SyntaxFactory.Space]), GuidName(source), SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(bytes))), null),
            { SpecialType: SpecialType.System_Int64 } => random.Long(),
            { SpecialType: SpecialType.System_Int32 } => random.Integer(),
            _ => null,
        });
    }

    // As the code writes it: Guid.NewGuid() or System.Guid.NewGuid().
    private static TypeSyntax GuidName(ExpressionSyntax source) =>
        source is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var type } }
            ? SyntaxFactory.ParseTypeName(type.WithoutTrivia().ToString())
            : SyntaxFactory.ParseTypeName("System.Guid");

    // The source, and each expression that begins with it.
    private static IEnumerable<ExpressionSyntax> Chain(ExpressionSyntax source)
    {
        for (var at = source; ;)
        {
            yield return at;
            switch (at.Parent)
            {
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member when member.Expression == at && call.Expression == member:
                    at = call;
                    continue;
                case MemberAccessExpressionSyntax member when member.Expression == at:
                    at = member;
                    continue;
                default:
                    yield break;
            }
        }
    }

    // What takes out hyphens and dots finds none.
    private static ExpressionSyntax Plain(ExpressionSyntax text)
    {
        while (text.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Replace", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments } call } member && call.Expression == member
            && arguments[0].Expression is LiteralExpressionSyntax { Token.ValueText: "-" or "." } && arguments[1].Expression is LiteralExpressionSyntax { Token.ValueText: "" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" })
            text = call;
        return text;
    }

    // A part of a file's name says more with each letter than as many digits.
    private static bool IsCutShort(ExpressionSyntax source, ExpressionSyntax text) =>
        source is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetRandomFileName" } }
        && text.Parent is ElementAccessExpressionSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Substring" or "Remove" or "AsSpan" or "Take" };

    private static bool IsHole(ExpressionSyntax expression) => expression.Parent is InterpolationSyntax;
}
