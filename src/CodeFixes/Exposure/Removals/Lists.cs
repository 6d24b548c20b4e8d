using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Exposure.Removals;

/// <summary>Takes elements out of lists, so that the others stand as they did.</summary>
internal static class Lists
{
    /// <summary>The list without an element: what stood around it moves to its neighbour.</summary>
    public static SeparatedSyntaxList<T> Without<T>(SeparatedSyntaxList<T> list, T element)
        where T : SyntaxNode
    {
        var at = list.IndexOf(element);
        var shorter = list.RemoveAt(at);
        if (shorter.Count == 0)
            return shorter;
        if (at == list.Count - 1 && list.SeparatorCount < list.Count)
            return shorter.Replace(shorter[at - 1], shorter[at - 1].WithTrailingTrivia(Comments(shorter[at - 1].GetTrailingTrivia()).AddRange(element.GetTrailingTrivia())));
        return at == 0 ? shorter.Replace(shorter[0], shorter[0].WithLeadingTrivia(element.GetLeadingTrivia())) : shorter;
    }

    private static SyntaxTriviaList Comments(SyntaxTriviaList trivia) => trivia.Any(SyntaxKind.MultiLineCommentTrivia) ? trivia : default;

    /// <summary>A tree without an element of an initializer, a collection expression, an argument or parameter list.</summary>
    public static SyntaxNode? Without(SyntaxNode tree, SyntaxNode element) => element.Parent switch
    {
        InitializerExpressionSyntax list => tree.ReplaceNode(list, list.WithExpressions(Without(list.Expressions, (ExpressionSyntax)element))),
        CollectionExpressionSyntax list => tree.ReplaceNode(list, list.WithElements(Without(list.Elements, (CollectionElementSyntax)element))),
        AnonymousObjectCreationExpressionSyntax list => tree.ReplaceNode(list, list.WithInitializers(Without(list.Initializers, (AnonymousObjectMemberDeclaratorSyntax)element))),
        ArgumentListSyntax list => tree.ReplaceNode(list, list.WithArguments(Without(list.Arguments, (ArgumentSyntax)element))),
        ParameterListSyntax list => tree.ReplaceNode(list, list.WithParameters(Without(list.Parameters, (ParameterSyntax)element))),
        TypeArgumentListSyntax list => tree.ReplaceNode(list, list.WithArguments(Without(list.Arguments, (TypeSyntax)element))),
        AttributeArgumentListSyntax list => tree.ReplaceNode(list, list.WithArguments(Without(list.Arguments, (AttributeArgumentSyntax)element))),
        AttributeListSyntax { Attributes.Count: > 1 } list => tree.ReplaceNode(list, list.WithAttributes(Without(list.Attributes, (AttributeSyntax)element))),
        _ => null,
    };
}
