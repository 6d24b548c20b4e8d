using System.Composition;
using ApiXGuard.Analyzers;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes;

/// <summary>AXG3007: a secret that a page shows becomes <c>Redact.Secret(…)</c>.</summary>
/// <remarks>
/// Offered for texts in C# code, where the runtime resolves. Not offered for Razor files, whose C# is generated and cannot be edited, for whole
/// objects, for texts that the secret is only a part of, and for expressions that name a property of a model.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenderedSecretFix)), Shared]
public sealed class RenderedSecretFix() : GuardFix(DiagnosticIds.RenderedSecret)
{
    private protected override IEnumerable<Rewriting> Rewritings(FixTarget target) => [new Redacted()];

    private sealed class Redacted : Rewriting
    {
        private const string Redact = "ApiXGuard.Runtime.Redact";

        public override string Key => FixKeys.Redact;

        public override string TitleOf(FixTarget target) => "Show that there is a secret, not which";

        public override async Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken)
        {
            var model = await target.GetModelAsync(cancellationToken).ConfigureAwait(false);
            if (target.Node is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or InvocationExpressionSyntax) || target.Node is not ExpressionSyntax secret
                || model.GetTypeInfo(secret, cancellationToken).Type?.SpecialType != SpecialType.System_String || model.Compilation.GetTypeByMetadataName(Redact) is null || IsNamed(secret, model, cancellationToken))
                return null;
            ExpressionSyntax made = SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, UsingDirectives.NameOf(Redact), SyntaxFactory.IdentifierName("Secret")),
                SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(secret.WithoutTrivia()))));
            var root = target.Root.ReplaceNode(secret, made.WithTriviaFrom(secret));
            return target.Document.WithSyntaxRoot(UsingDirectives.Add(root, model, secret.SpanStart, Redact)).Project.Solution;
        }

        // Html.HiddenFor(model => model.ApiKey)
        private static bool IsNamed(ExpressionSyntax secret, SemanticModel model, CancellationToken cancellationToken) =>
            secret.Ancestors().OfType<LambdaExpressionSyntax>().Any(lambda => model.GetTypeInfo(lambda, cancellationToken).ConvertedType is { Name: "Expression" });
    }
}
