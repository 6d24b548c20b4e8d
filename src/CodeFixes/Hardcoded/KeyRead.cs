using ApiXGuard.CodeFixes.Asynchrony;
using ApiXGuard.CodeFixes.Dependencies;
using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>Writes the awaited call that gets a key from its store.</summary>
internal static class KeyRead
{
    /// <summary>Puts the call in the place of an expression.</summary>
    /// <param name="document">The document.</param>
    /// <param name="place">The expression.</param>
    /// <param name="setting">The key.</param>
    /// <param name="withValue">From the call, and the place as it is by then, to what takes the place.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The document, whose solution holds all else that this needs; <see langword="null"/> where it cannot be had.</returns>
    public static async Task<Document?> InsertAsync(
        Document document, ExpressionSyntax place, SettingName setting, Func<ExpressionSyntax, ExpressionSyntax, ExpressionSyntax?> withValue, CancellationToken cancellationToken)
    {
        if (await AsyncMaker.TryMakeAsync(document, place, cancellationToken).ConfigureAwait(false) is not { } made
            || await DependencyInjector.TryGiveAsync(made.Document, made.Place, Dependency.KeyStore(setting), cancellationToken).ConfigureAwait(false) is not { Place: ExpressionSyntax at } use
            || await use.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var call = Call(use.Expression, setting.Role, made.CancellationToken);
        if (withValue(Awaiting.Await(call, Awaiting.IsConfigured(root)), at) is not { } value)
            return null;
        var mark = new SyntaxAnnotation();
        root = root.ReplaceNode(at, value.WithTriviaFrom(at).WithAdditionalAnnotations(mark));
        return use.Document.WithSyntaxRoot(KeyPair.Join(root, root.GetAnnotatedNodes(mark).First()));
    }

    private static InvocationExpressionSyntax Call(ExpressionSyntax store, KeyRole role, ExpressionSyntax? token)
    {
        var name = SyntaxFactory.IdentifierName(role == KeyRole.AppKey ? KeyPair.AppKeyCall : KeyPair.ApiKeyCall);
        var call = SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Parentheses.Around(store.WithoutTrivia()), name));
        return token is null ? call : call.AddArgumentListArguments(SyntaxFactory.Argument(token.WithoutTrivia()));
    }
}
