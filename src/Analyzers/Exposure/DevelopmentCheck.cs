using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.Analyzers.Exposure;

/// <summary>Tells code that runs only in development, or where somebody switched it on: under a check of the environment, a setting or <c>DEBUG</c>.</summary>
internal static class DevelopmentCheck
{
    private static readonly string[] Words = ["Development", "Debug", "Local", "Sensitive", "Pii", "IsDev", "isDev", "Test", "Verbose", "Diagnos", "Trace"];

    /// <summary>Whether such a check stands before or around an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="containing">The method around it.</param>
    public static bool Guards(IOperation operation, ISymbol containing) => IsForDebugging(containing) || IsUnderCheck(operation.Syntax) || DebugRegions.Hold(operation.Syntax);

    // [Conditional("DEBUG")], and factories that only the design-time tools call.
    private static bool IsForDebugging(ISymbol containing)
    {
        for (var at = containing; at is IMethodSymbol or INamedTypeSymbol; at = at.ContainingSymbol)
        {
            if (at.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ConditionalAttribute" && attribute.ConstructorArguments.Any(argument => argument.Value is "DEBUG")))
                return true;
            if (at is INamedTypeSymbol type && type.AllInterfaces.Any(each => each.Name == "IDesignTimeDbContextFactory"))
                return true;
            if (Speaks(at.Name, "Development"))
                return true;
        }

        return false;
    }

    private static bool IsUnderCheck(SyntaxNode node)
    {
        for (var at = node; at.Parent is { } parent; at = parent)
        {
            switch (parent)
            {
                case IfStatementSyntax check when check.Condition != at && Is(check.Condition, isElse: check.Else == at):
                case ConditionalExpressionSyntax conditional when conditional.Condition != at && Is(conditional.Condition, isElse: conditional.WhenFalse == at):
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both when both.Right == at && Is(both.Left, isElse: false):
                    return true;
                case SwitchSectionSyntax section when section.Labels.Any(label => IsDevelopment(label)):
                    return true;
                case BlockSyntax block when at is StatementSyntax statement && ReturnsBefore(block.Statements, statement):
                    return true;
                case CompilationUnitSyntax unit when at is GlobalStatementSyntax global && ReturnsBefore([.. unit.Members.OfType<GlobalStatementSyntax>().Select(each => each.Statement)], global.Statement):
                    return true;
                case MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return false;
            }
        }

        return false;
    }

    // if (!env.IsDevelopment()) return;
    private static bool ReturnsBefore(IReadOnlyList<StatementSyntax> statements, StatementSyntax at)
    {
        foreach (var statement in statements)
        {
            if (statement == at)
                return false;
            if (statement is IfStatementSyntax { Else: null, Statement: var leaving } check && Leaves(leaving) && Is(check.Condition, isElse: true))
                return true;
        }

        return false;
    }

    private static bool Leaves(StatementSyntax statement) =>
        statement is ReturnStatementSyntax or ThrowStatementSyntax || (statement is BlockSyntax { Statements: { Count: > 0 } inside } && inside[inside.Count - 1] is ReturnStatementSyntax or ThrowStatementSyntax);

    // What is checked counts where it is true, and its negation where it is not.
    private static bool Is(ExpressionSyntax condition, bool isElse)
    {
        var isNegated = condition is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression };
        var isProduction = condition.DescendantNodesAndSelf().Any(node => node is IdentifierNameSyntax { Identifier.ValueText: "IsProduction" });
        return (isNegated == isElse && !isProduction && IsDevelopment(condition)) || (isProduction && isNegated != isElse);
    }

    private static bool IsDevelopment(SyntaxNode condition)
    {
        foreach (var token in condition.DescendantTokens())
        {
            if (token.Kind() is not (SyntaxKind.IdentifierToken or SyntaxKind.StringLiteralToken))
                continue;
            foreach (var word in Words)
            {
                if (Speaks(token.ValueText, word))
                    return true;
            }
        }

        return false;
    }

    private static bool Speaks(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0 || string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
}
