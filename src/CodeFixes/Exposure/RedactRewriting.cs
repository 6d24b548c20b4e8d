using ApiXGuard.CodeFixes.Exposure.Removals;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace ApiXGuard.CodeFixes.Exposure;

/// <summary>The secret goes through <c>Redact.Secret</c>, which tells only whether there is one. Offered where the runtime is referred to.</summary>
/// <param name="standsInFor">The key of the way that fix-all takes this in place of.</param>
/// <param name="condition">Where this may be done at all.</param>
/// <param name="textsOnly">Whether an object stays what it is, since its shape counts.</param>
internal sealed class RedactRewriting(string? standsInFor = FixKeys.Remove, Func<ExpressionSyntax, bool>? condition = null, bool textsOnly = false) : Rewriting
{
    private const string Space = "ApiXGuard.Runtime";

    /// <inheritdoc/>
    public override string Key => FixKeys.Redact;

    /// <inheritdoc/>
    public override string? StandsInFor => standsInFor;

    /// <inheritdoc/>
    public override string TitleOf(FixTarget target) => "Redact the secret";

    /// <inheritdoc/>
    public override async Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken)
    {
        if (target.Node is not ExpressionSyntax node || condition?.Invoke(node) == false)
            return null;
        var model = await target.GetModelAsync(cancellationToken).ConfigureAwait(false);
        if (model.Compilation.GetTypeByMetadataName(Space + ".Redact") is not { } redact || !model.IsAccessible(node.SpanStart, redact))
            return null;
        var redacted = new Dictionary<SyntaxNode, SyntaxNode>();
        foreach (var secret in ContainerSecrets.In(target, node, model, cancellationToken))
        {
            if (Redacted(secret, model, cancellationToken) is not { } safe)
                return null;
            redacted.Add(secret, safe.WithTriviaFrom(secret).WithAdditionalAnnotations(Simplifier.Annotation));
        }

        var root = target.Root.ReplaceNodes(redacted.Keys, (secret, _) => redacted[secret]);
        return target.Document.WithSyntaxRoot(UsingDirectives.Add(root, model, node.SpanStart, Space + ".Redact")).Project.Solution;
    }

    private ExpressionSyntax? Redacted(ExpressionSyntax secret, SemanticModel model, CancellationToken cancellationToken)
    {
        var info = model.GetTypeInfo(secret, cancellationToken);
        var text = model.Compilation.GetSpecialType(SpecialType.System_String);
        // A list of values, a stream: what is published is more than a text.
        if (info.Type is not { } type || (secret.Parent is not InterpolationSyntax && info.ConvertedType is { } wanted && !model.Compilation.ClassifyCommonConversion(text, wanted).IsImplicit))
            return null;
        if (model.Compilation.ClassifyCommonConversion(type, text).IsImplicit)
            return Call("Secret", secret.WithoutTrivia());
        return !textsOnly && SideEffects.MayGo(secret, model, cancellationToken) ? Mark() : null;
    }

    private static ExpressionSyntax Call(string method, ExpressionSyntax value) =>
        SyntaxFactory.InvocationExpression(Member(method), SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(value))));

    private static MemberAccessExpressionSyntax Mark() => Member("Mark");

    private static MemberAccessExpressionSyntax Member(string name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.ParseName("global::" + Space + ".Redact").WithAdditionalAnnotations(Simplifier.Annotation), SyntaxFactory.IdentifierName(name));
}
