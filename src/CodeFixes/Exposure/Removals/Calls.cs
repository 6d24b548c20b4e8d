using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.CodeFixes.Exposure.Removals;

/// <summary>Calls, creations and calls of base constructors, seen alike.</summary>
internal static class Calls
{
    /// <summary>What is called.</summary>
    public static IMethodSymbol? MethodOf(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        _ => null,
    };

    /// <summary>What it is called with.</summary>
    public static IReadOnlyList<IArgumentOperation> ArgumentsOf(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => [],
    };

    /// <summary>The call without an argument.</summary>
    public static SyntaxNode? Without(SyntaxNode call, ArgumentSyntax argument) => argument.Parent is ArgumentListSyntax ? Lists.Without(call, argument) : null;

    /// <summary>The call without a value: an argument, or an element of an array that is one.</summary>
    public static SyntaxNode? WithoutValue(SyntaxNode call, SyntaxNode value)
    {
        while (value.Parent is CastExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
            value = value.Parent;
        switch (value.Parent)
        {
            case ArgumentSyntax argument:
                return Without(call, argument);
            case ExpressionElementSyntax { Parent: CollectionExpressionSyntax { Elements.Count: var count } list } element:
                return count == 1 && list.Parent is ArgumentSyntax whole ? Without(call, whole) : Lists.Without(call, element);
            case InitializerExpressionSyntax { Expressions.Count: var count, Parent: ExpressionSyntax array }:
                return count == 1 && array.Parent is ArgumentSyntax given ? Without(call, given) : Lists.Without(call, value);
            default:
                return null;
        }
    }

    /// <summary>The way from a node down to one in it.</summary>
    public static IReadOnlyList<int> PathOf(SyntaxNode from, SyntaxNode to)
    {
        var path = new List<int>();
        for (var at = to; at != from && at.Parent is { } parent; at = parent)
            path.Insert(0, parent.ChildNodes().ToList().IndexOf(at));
        return path;
    }

    /// <summary>The node at the end of a way.</summary>
    public static SyntaxNode? NodeAt(SyntaxNode from, IReadOnlyList<int> path)
    {
        SyntaxNode? at = from;
        foreach (var step in path)
            at = at?.ChildNodes().ElementAtOrDefault(step);
        return at;
    }
}
