using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.KeyUse;

/// <summary>An awaited call that asks a key store which the whole type has in reach.</summary>
/// <param name="Await">The call with its <c>await</c>.</param>
/// <param name="Call">The call.</param>
internal sealed record StoreCall(AwaitExpressionSyntax Await, InvocationExpressionSyntax Call)
{
    /// <summary>The call that an expression is; <see langword="null"/> where it is another one, or the store is a local or one method's.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="model">Its semantic model.</param>
    /// <param name="cancellationToken">Stops the binding.</param>
    public static StoreCall? Of(ExpressionSyntax? value, SemanticModel model, CancellationToken cancellationToken)
    {
        if (value is not AwaitExpressionSyntax awaited)
            return null;
        var call = awaited.Expression as InvocationExpressionSyntax;
        if (call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: var configured } })
            call = configured as InvocationExpressionSyntax;
        if (call is not { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetApiKeyAsync" or "GetAppKeyAsync" or "GetKeysAsync", Expression: var store } })
            return null;
        return model.GetSymbolInfo(store, cancellationToken).Symbol switch
        {
            IFieldSymbol or IPropertySymbol or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => new StoreCall(awaited, call),
            _ => null,
        };
    }

    /// <summary>The same question asked at another place.</summary>
    /// <param name="use">What it stands in for.</param>
    /// <param name="token">The token that is in scope there; <see langword="null"/> for none.</param>
    public ExpressionSyntax At(ExpressionSyntax use, ExpressionSyntax? token)
    {
        var arguments = SyntaxFactory.ArgumentList(token is null ? default : SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(token.WithoutTrivia())));
        ExpressionSyntax asked = Await.ReplaceNode(Call, Call.WithArgumentList(arguments).WithTrailingTrivia()).WithoutTrivia();
        return use.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or PostfixUnaryExpressionSyntax
            ? SyntaxFactory.ParenthesizedExpression(asked).WithTriviaFrom(use)
            : asked.WithTriviaFrom(use);
    }
}
