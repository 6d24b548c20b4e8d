using System.Composition;
using ApiXGuard.Analyzers;
using ApiXGuard.CodeFixes.Fixes;
using ApiXGuard.CodeFixes.KeyUse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes;

/// <summary>AXG4001: a comparison becomes <c>CryptographicOperations.FixedTimeEquals</c> of the bytes.</summary>
/// <remarks>
/// A null stays without an exception, but two nulls are no longer equal: a secret that is not configured must not be matched by one that is
/// not given. Not offered where bytes are compared one by one, where references are compared, where the order of two texts is asked for, and
/// where the framework has no such method.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TimingUnsafeComparisonFix)), Shared]
public sealed class TimingUnsafeComparisonFix() : GuardFix(DiagnosticIds.TimingUnsafeComparison)
{
    private protected override IEnumerable<Rewriting> Rewritings(FixTarget target) => [new FixedTime()];

    private sealed class FixedTime : Rewriting
    {
        private const string Operations = "System.Security.Cryptography.CryptographicOperations";
        private const string Encoding = "System.Text.Encoding";
        private const string Marshal = "System.Runtime.InteropServices.MemoryMarshal";

        public override string Key => FixKeys.Replace;

        public override string TitleOf(FixTarget target) => "Compare in fixed time";

        public override async Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken)
        {
            var model = await target.GetModelAsync(cancellationToken).ConfigureAwait(false);
            if (model.Compilation.GetTypeByMetadataName(Operations)?.GetMembers("FixedTimeEquals").IsEmpty != false
                || WrittenComparison.Of(target.Node, model, cancellationToken) is not { } comparison)
                return null;
            var guards = new NullGuards(comparison, model, cancellationToken);
            if (Bytes(comparison, guards) is not var (left, right, used))
                return null;
            // A span cannot wait while something is awaited: what is awaited comes first.
            var (first, second) = HasAwait(right) ? (right, left) : (left, right);
            ExpressionSyntax call = SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, UsingDirectives.NameOf(Operations), SyntaxFactory.IdentifierName("FixedTimeEquals")),
                SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList([SyntaxFactory.Argument(first), SyntaxFactory.Argument(second)], [SyntaxFactory.Token(default, SyntaxKind.CommaToken, [SyntaxFactory.Space])])));
            if (comparison.IsNegated)
                call = SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, call);
            var (old, made) = LogicalChain.Place(comparison.Whole, [.. guards.Conditions, call], comparison.IsNegated);
            var root = Comments.Replace(target.Root, old, made);
            root = UsingDirectives.Add(root, model, old.SpanStart, [Operations, .. used]);
            return target.Document.WithSyntaxRoot(root).Project.Solution;
        }

        private static bool HasAwait(ExpressionSyntax expression) =>
            expression.DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax).Any(static node => node is AwaitExpressionSyntax);

        // Bytes and spans as they are, texts as their UTF-8.
        private static (ExpressionSyntax Left, ExpressionSyntax Right, string[] Used)? Bytes(WrittenComparison comparison, NullGuards guards)
        {
            var (left, right) = (comparison.Left, comparison.Right);
            if (ComparedOperand.IsBytes(left.Type) && ComparedOperand.IsBytes(right.Type) && !comparison.IgnoresCase)
                return (left.AsBytes(guards.ValueOf(left)), right.AsBytes(guards.ValueOf(right)), []);
            if (ComparedOperand.IsString(left.Type) && ComparedOperand.IsString(right.Type))
                return (Encoded(left), Encoded(right), [Encoding]);
            if (ComparedOperand.IsText(left.Type) && ComparedOperand.IsText(right.Type) && !comparison.IgnoresCase)
                return (Viewed(left), Viewed(right), [Marshal]);
            return null;

            ExpressionSyntax Encoded(ComparedOperand operand)
            {
                var text = operand.AsString(guards.ValueOf(operand));
                if (comparison.IgnoresCase)
                    text = Call(Member(text, "ToUpperInvariant"));
                return Call(Member(Member(UsingDirectives.NameOf(Encoding), "UTF8"), "GetBytes"), text);
            }

            ExpressionSyntax Viewed(ComparedOperand operand) =>
                Call(Member(UsingDirectives.NameOf(Marshal), "AsBytes"), operand.AsSpan(guards.ValueOf(operand)));
        }

        private static ExpressionSyntax Member(ExpressionSyntax of, string name) => ComparedOperand.Member(of, name);

        private static ExpressionSyntax Call(ExpressionSyntax method, params ExpressionSyntax[] arguments) => ComparedOperand.Call(method, arguments);
    }
}
