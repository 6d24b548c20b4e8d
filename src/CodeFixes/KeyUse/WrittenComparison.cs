using ApiXGuard.Analyzers.KeyUse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.CodeFixes.KeyUse;

/// <summary>A comparison for equality as it stands in code, in the forms that another one can stand in for.</summary>
/// <param name="Whole">All of it, up to the expression that is true or false.</param>
/// <param name="Left">One side.</param>
/// <param name="Right">The other.</param>
/// <param name="IsNegated">Whether it is true where they differ.</param>
/// <param name="IgnoresCase">Whether upper and lower case are the same.</param>
/// <param name="Access">Whether the left side is asked with <c>?.</c>, and false where it is null.</param>
internal sealed record WrittenComparison(ExpressionSyntax Whole, ComparedOperand Left, ComparedOperand Right, bool IsNegated, bool IgnoresCase, bool Access)
{
    /// <summary>The comparison that a diagnostic is about; <see langword="null"/> where it cannot be told what it asks, or not be asked otherwise.</summary>
    /// <param name="node">The expression that is reported.</param>
    /// <param name="model">Its semantic model.</param>
    /// <param name="cancellationToken">Stops the binding.</param>
    public static WrittenComparison? Of(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node is not ExpressionSyntax written)
            return null;
        var operation = model.GetOperation(written, cancellationToken);
        var access = operation as IConditionalAccessOperation;
        if (access is not null)
            operation = access.WhenNotNull;
        if (operation is null || Comparison.Of(operation) is not { } comparison || comparison.Left is IArrayElementReferenceOperation { Type.SpecialType: SpecialType.System_Byte }
            || comparison.Left.Syntax is not ExpressionSyntax left || comparison.Right.Syntax is not ExpressionSyntax right)
            return null;
        var call = operation as IInvocationOperation;
        if (call is not null && (ComparesReferences(call, comparison) || HasBounds(call)))
            return null;
        if ((call is null ? false : ComparisonRules.IgnoresCase(call)) is not { } ignoresCase || Answer(written, access is not null, call, model) is not var (whole, isNegated))
            return null;
        // !(a != b)
        if (isNegated && whole.Parent is ParenthesizedExpressionSyntax { Parent: PrefixUnaryExpressionSyntax not } && not.IsKind(SyntaxKind.LogicalNotExpression))
            (whole, isNegated) = (not, false);
        var throws = access is null && call is { Instance: { } instance } && instance.Syntax.Span.Contains(left.Span);
        // What is said not to be null goes on being said where it has to be.
        if (throws && left.Parent is PostfixUnaryExpressionSyntax said && said.IsKind(SyntaxKind.SuppressNullableWarningExpression))
            left = said;
        return new WrittenComparison(whole, new ComparedOperand(comparison.Left, left, throws), new ComparedOperand(comparison.Right, right, false), isNegated, ignoresCase, access is not null);
    }

    // Equals of an array, a memory or a list asks whether they are the same object.
    private static bool ComparesReferences(IInvocationOperation call, Comparison comparison) =>
        call.TargetMethod.Name == "Equals" && !(ComparedOperand.IsString(comparison.Left.Type) && ComparedOperand.IsString(comparison.Right.Type)) && !ComparisonRules.IsStructural(call);

    // string.Compare(a, 0, b, 0, 8) compares parts.
    private static bool HasBounds(IInvocationOperation call) => call.TargetMethod.Parameters.Any(static parameter => parameter.Type.SpecialType == SpecialType.System_Int32);

    private static (ExpressionSyntax Whole, bool IsNegated)? Answer(ExpressionSyntax written, bool isAccess, IInvocationOperation? call, SemanticModel model)
    {
        if (call is null)
            return (written, written.IsKind(SyntaxKind.NotEqualsExpression));
        if (call.Type?.SpecialType == SpecialType.System_Boolean && !isAccess)
            return (written, false);
        // given?.Equals(known) ?? false, == true; string.Compare(a, b) == 0
        var isOrder = call.Type?.SpecialType == SpecialType.System_Int32;
        switch (written.Parent)
        {
            case BinaryExpressionSyntax coalesce when coalesce.IsKind(SyntaxKind.CoalesceExpression) && coalesce.Left == written && isAccess && !isOrder && coalesce.Right.IsKind(SyntaxKind.FalseLiteralExpression):
                return (coalesce, false);
            case BinaryExpressionSyntax equality when equality.IsKind(SyntaxKind.EqualsExpression) || equality.IsKind(SyntaxKind.NotEqualsExpression):
                var other = equality.Left == written ? equality.Right : equality.Left;
                return IsSame(other) ? (equality, equality.IsKind(SyntaxKind.NotEqualsExpression)) : null;
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: var constant } } matched when IsSame(constant):
                return (matched, false);
            case IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression: var constant } } } refused when IsSame(constant):
                return (refused, true);
            default:
                return null;
        }

        bool IsSame(ExpressionSyntax expected) => isOrder ? model.GetConstantValue(expected).Value is 0 : expected.IsKind(SyntaxKind.TrueLiteralExpression);
    }
}
