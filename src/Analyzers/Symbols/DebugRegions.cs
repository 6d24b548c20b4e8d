using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.Analyzers.Symbols;

/// <summary>Tells code that is compiled for debugging only.</summary>
internal static class DebugRegions
{
    /// <summary>Whether a node stands in <c>#if DEBUG</c> or the like, or in the <c>#else</c> of <c>#if !DEBUG</c>.</summary>
    public static bool Hold(SyntaxNode node)
    {
        var root = node.SyntaxTree.GetRoot();
        if (!root.ContainsDirectives)
            return false;
        var open = new Stack<(bool IsDebug, bool IsElseDebug)>();
        for (var directive = ((CSharpSyntaxNode)root).GetFirstDirective(); directive is not null && directive.SpanStart < node.SpanStart; directive = directive.GetNextDirective())
        {
            switch (directive)
            {
                case IfDirectiveTriviaSyntax check:
                    open.Push((IsOfDebugBuild(check.Condition), IsNegatedDebug(check.Condition)));
                    break;
                case ElifDirectiveTriviaSyntax check when open.Count > 0:
                    open.Pop();
                    open.Push((IsOfDebugBuild(check.Condition), false));
                    break;
                case ElseDirectiveTriviaSyntax when open.Count > 0:
                    open.Push((open.Pop().IsElseDebug, false));
                    break;
                case EndIfDirectiveTriviaSyntax when open.Count > 0:
                    open.Pop();
                    break;
            }
        }

        return open.Any(region => region.IsDebug);
    }

    private static bool IsOfDebugBuild(ExpressionSyntax condition) =>
        condition is not PrefixUnaryExpressionSyntax && condition.DescendantTokens().Any(token => token.ValueText is "DEBUG" or "DEVELOPMENT" or "LOCAL");

    private static bool IsNegatedDebug(ExpressionSyntax condition) =>
        condition is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: IdentifierNameSyntax { Identifier.ValueText: "DEBUG" } };
}
