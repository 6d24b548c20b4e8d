using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Exposure;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.CodeFixes.Exposure.Switches;

/// <summary>Has the logging of <c>IHttpClientFactory</c> redact the headers that carry credentials.</summary>
internal static class HeaderRedaction
{
    /// <summary>Completes a call of <c>RedactLoggedHeaders</c>, or adds one behind <c>AddHttpClient</c>.</summary>
    public static SyntaxNode? Of(FixTarget target, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetOperation(call, cancellationToken) is not IInvocationOperation operation)
            return null;
        var guard = GuardCompilation.Of(model.Compilation, target.Document.Project.AnalyzerOptions, cancellationToken);
        var headers = new ClientHeaderRedaction(guard).HeadersAround(operation);
        return operation.TargetMethod.Name == "AddHttpClient"
            ? headers.Count > 0 ? target.Root.ReplaceNode(call, Redacting(call, headers)) : null
            : call.ArgumentList.Arguments.LastOrDefault()?.Expression is { } redacted && Completed(redacted, headers) is { } complete ? target.Root.ReplaceNode(redacted, complete) : null;
    }

    private static InvocationExpressionSyntax Redacting(InvocationExpressionSyntax call, IReadOnlyList<string> headers)
    {
        ExpressionSyntax list = call.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 }
            ? SyntaxFactory.CollectionExpression(Separated(headers.Select(static header => (CollectionElementSyntax)SyntaxFactory.ExpressionElement(Literal(header)))))
            : SyntaxFactory.ImplicitArrayCreationExpression(SyntaxFactory.InitializerExpression(SyntaxKind.ArrayInitializerExpression, Separated(headers.Select(static header => (ExpressionSyntax)Literal(header))))).NormalizeWhitespace();
        return SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, call.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("RedactLoggedHeaders")),
                SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(list))))
            .WithTrailingTrivia(call.GetTrailingTrivia());
    }

    private static ExpressionSyntax? Completed(ExpressionSyntax redacted, IReadOnlyList<string> headers)
    {
        switch (redacted)
        {
            // _ => false
            case LambdaExpressionSyntax { ExpressionBody: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } nothing } lambda:
                return lambda.ReplaceNode(nothing, SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression).WithTriviaFrom(nothing));
            case CollectionExpressionSyntax { Elements.Count: > 0 } collection:
                var missing = Missing(collection.Elements.Select(static element => (element as ExpressionElementSyntax)?.Expression), headers);
                return missing.Count > 0 ? collection.WithElements(Appended(collection.Elements, missing.Select(static header => (CollectionElementSyntax)SyntaxFactory.ExpressionElement(Literal(header))))) : null;
            case ArrayCreationExpressionSyntax { Initializer: { Expressions.Count: > 0 } initializer } array:
                return array.WithInitializer(WithMissing(initializer, headers));
            case ImplicitArrayCreationExpressionSyntax { Initializer: { Expressions.Count: > 0 } initializer } array:
                return array.WithInitializer(WithMissing(initializer, headers));
            // Nothing is redacted: [], new string[0], Array.Empty<string>().
            case CollectionExpressionSyntax or ArrayCreationExpressionSyntax or InvocationExpressionSyntax:
                return SyntaxFactory.ParseExpression("_ => true").WithTriviaFrom(redacted);
            default:
                return null;
        }
    }

    private static InitializerExpressionSyntax WithMissing(InitializerExpressionSyntax initializer, IReadOnlyList<string> headers) =>
        initializer.WithExpressions(Appended(initializer.Expressions, Missing(initializer.Expressions, headers).Select(static header => (ExpressionSyntax)Literal(header))));

    private static List<string> Missing(IEnumerable<ExpressionSyntax?> given, IReadOnlyList<string> headers)
    {
        var known = new HashSet<string>(given.OfType<LiteralExpressionSyntax>().Select(static literal => literal.Token.ValueText), StringComparer.OrdinalIgnoreCase);
        return [.. headers.Where(header => !known.Contains(header))];
    }

    private static SeparatedSyntaxList<T> Appended<T>(SeparatedSyntaxList<T> list, IEnumerable<T> more)
        where T : SyntaxNode
    {
        var last = list[list.Count - 1].GetTrailingTrivia();
        var separators = list.GetSeparators().ToList();
        var elements = list.ToList();
        foreach (var element in more)
        {
            if (separators.Count < elements.Count)
            {
                elements[elements.Count - 1] = elements[elements.Count - 1].WithoutTrailingTrivia();
                separators.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
            }

            elements.Add(element);
        }

        elements[elements.Count - 1] = elements[elements.Count - 1].WithTrailingTrivia(last);
        return SyntaxFactory.SeparatedList(elements, separators);
    }

    private static SeparatedSyntaxList<T> Separated<T>(IEnumerable<T> elements)
        where T : SyntaxNode
    {
        var all = elements.ToList();
        return SyntaxFactory.SeparatedList(all, Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), all.Count - 1));
    }

    private static LiteralExpressionSyntax Literal(string text) => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
