using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>Makes a function async, or a task of what it returns, or both.</summary>
internal static class AsyncRewriting
{
    /// <summary>Puts down what changes a function; <see langword="false"/> where its body is in the way.</summary>
    public static bool TryAdd(TreeEdits edits, FunctionChange change, SemanticModel model, CancellationToken cancellationToken)
    {
        if (change.ChangesType && ReturnTypeOf(change.Node) is { } type)
        {
            var isPlain = TaskNames.IsPlain(model, type.SpanStart, out var needsImport);
            if (needsImport)
                edits.Import(change.Document, TaskNames.Namespace);
            edits.Add(change.Document, type, node => TaskNames.TaskOf((TypeSyntax)node, isPlain));
        }

        if (!change.BecomesAsync)
            return CompletedRewriting.TryAdd(edits, change, model, cancellationToken);
        if (!change.ChangesType && ReturnKinds.IsTask(change.Method.ReturnType) && !new ReturnRewriting(edits, change, model, cancellationToken).TryAdd())
            return false;
        ForgottenTasks.Add(edits, change, model, cancellationToken);
        edits.Add(change.Document, change.Node, WithAsync);
        return true;
    }

    /// <summary>Adds the modifier, where the language wants it.</summary>
    /// <param name="function">The function.</param>
    public static SyntaxNode WithAsync(SyntaxNode function)
    {
        switch (function)
        {
            case AnonymousFunctionExpressionSyntax lambda:
                var bare = lambda.WithoutLeadingTrivia();
                return bare.WithModifiers(bare.Modifiers.Add(AsyncKeyword(default))).WithLeadingTrivia(lambda.GetLeadingTrivia());
            case LocalFunctionStatementSyntax { Modifiers.Count: 0 } local:
                return local
                    .WithReturnType(local.ReturnType.WithoutLeadingTrivia())
                    .WithModifiers(SyntaxFactory.TokenList(AsyncKeyword(local.ReturnType.GetLeadingTrivia())));
            case MethodDeclarationSyntax { Modifiers.Count: 0 } method:
                return method
                    .WithReturnType(method.ReturnType.WithoutLeadingTrivia())
                    .WithModifiers(SyntaxFactory.TokenList(AsyncKeyword(method.ReturnType.GetLeadingTrivia())));
            case LocalFunctionStatementSyntax local:
                return local.WithModifiers(WithAsync(local.Modifiers));
            case MethodDeclarationSyntax method:
                return method.WithModifiers(WithAsync(method.Modifiers));
            default:
                throw new ArgumentException("There is no such function.", nameof(function));
        }
    }

    /// <summary>The return type as written; <see langword="null"/> for lambdas without one.</summary>
    public static TypeSyntax? ReturnTypeOf(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.ReturnType,
        LocalFunctionStatementSyntax local => local.ReturnType,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ReturnType,
        _ => null,
    };

    // After all others but partial, which has to be the last one.
    private static SyntaxTokenList WithAsync(SyntaxTokenList modifiers)
    {
        var at = modifiers.IndexOf(SyntaxKind.PartialKeyword);
        if (at < 0)
            return modifiers.Add(AsyncKeyword(default));
        var leading = modifiers[at].LeadingTrivia;
        return modifiers.Replace(modifiers[at], modifiers[at].WithLeadingTrivia()).Insert(at, AsyncKeyword(leading));
    }

    private static SyntaxToken AsyncKeyword(SyntaxTriviaList leading) =>
        SyntaxFactory.Token(leading, SyntaxKind.AsyncKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space));
}
