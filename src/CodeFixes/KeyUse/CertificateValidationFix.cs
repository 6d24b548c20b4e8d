using System.Composition;
using ApiXGuard.Analyzers;
using ApiXGuard.CodeFixes.Fixes;
using ApiXGuard.CodeFixes.KeyUse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes;

/// <summary>AXG4004: the callback that accepts everything goes, so that the framework's own validation holds.</summary>
/// <remarks>
/// Not offered where the callback has other work to do, where it is returned or kept in a variable of one's own, and where a parameter
/// demands one.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CertificateValidationFix)), Shared]
public sealed class CertificateValidationFix() : GuardFix(DiagnosticIds.CertificateValidation)
{
    private protected override IEnumerable<Rewriting> Rewritings(FixTarget target) => [new DefaultValidation()];

    private sealed class DefaultValidation : Rewriting
    {
        public override string Key => FixKeys.Remove;

        public override string TitleOf(FixTarget target) => "Leave certificate validation on";

        public override async Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken)
        {
            var model = await target.GetModelAsync(cancellationToken).ConfigureAwait(false);
            if (target.Node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } callback || AcceptingCallback.Of(callback, model, cancellationToken) is not { } accepting)
                return null;
            var place = callback;
            while (Wrapped(place) is { } outer)
                place = outer;
            // The method that nobody else uses goes with its use: both are found again in the tree that is left.
            var root = accepting.Method is { } unused ? target.Root.TrackNodes(unused, place) : target.Root;
            if (accepting.Method is not null)
                place = root.GetCurrentNode(place)!;
            var changed = place.Parent switch
            {
                AssignmentExpressionSyntax assignment when assignment.Right == place => Unassigned(root, assignment),
                ArgumentSyntax argument => Argument(root, argument, accepting.Parameter(place, target, model, cancellationToken)),
                _ => null,
            };
            if (changed is not null && accepting.Method is { } method)
                changed = Removal.Node(changed, changed.GetCurrentNode(method)!);
            return changed is null ? null : target.Document.WithSyntaxRoot(changed).Project.Solution;
        }

        // (callback), (RemoteCertificateValidationCallback)callback, isTest ? callback : null
        private static ExpressionSyntax? Wrapped(ExpressionSyntax callback) => callback.Parent switch
        {
            ParenthesizedExpressionSyntax parenthesized => parenthesized,
            CastExpressionSyntax cast => cast,
            ConditionalExpressionSyntax choice when !Removal.HasEffect(choice.Condition) && IsNull(choice.WhenTrue == callback ? choice.WhenFalse : choice.WhenTrue) => choice,
            _ => null,
        };

        private static bool IsNull(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.NullLiteralExpression) || expression.IsKind(SyntaxKind.DefaultLiteralExpression);

        private static SyntaxNode? Unassigned(SyntaxNode root, AssignmentExpressionSyntax assignment)
        {
            // Only what lies in another object: a variable of one's own has to hold something.
            if (assignment.Parent is InitializerExpressionSyntax)
                return Removal.Entry(root, assignment);
            if (assignment.Left is not (MemberAccessExpressionSyntax or MemberBindingExpressionSyntax))
                return null;
            var whole = assignment.Parent is ConditionalAccessExpressionSyntax access ? (ExpressionSyntax)access : assignment;
            return whole.Parent switch
            {
                ExpressionStatementSyntax statement => Removal.Statement(root, statement),
                ArrowExpressionClauseSyntax arrow => Removal.ArrowBody(root, arrow),
                LambdaExpressionSyntax lambda => root.ReplaceNode(lambda, lambda.WithBody(Removal.Empty(whole))),
                _ => null,
            };
        }

        private static SyntaxNode? Argument(SyntaxNode root, ArgumentSyntax argument, CallbackParameter parameter)
        {
            if (parameter == CallbackParameter.Nullable)
                return root.ReplaceNode(argument.Expression, SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression).WithTriviaFrom(argument.Expression));
            return parameter == CallbackParameter.Optional ? Removal.Argument(root, argument) : null;
        }
    }
}
