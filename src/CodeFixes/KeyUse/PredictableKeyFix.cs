using System.Composition;
using ApiXGuard.Analyzers;
using ApiXGuard.CodeFixes.Fixes;
using ApiXGuard.CodeFixes.KeyUse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes;

/// <summary>AXG4005: what can be guessed becomes <c>RandomNumberGenerator</c>, of the same type and size.</summary>
/// <remarks>
/// Sizes stay, since columns and protocols hold them: a GUID's 16 bytes are 16 random bytes, its text 32 hexadecimal digits. Not offered for
/// fractions (<c>NextDouble</c>), for ranges of 64 bits, for moments that are kept as such, and where the framework lacks the method.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PredictableKeyFix)), Shared]
public sealed class PredictableKeyFix() : GuardFix(DiagnosticIds.PredictableKey)
{
    private protected override IEnumerable<Rewriting> Rewritings(FixTarget target) => [new Unpredictable()];

    private sealed class Unpredictable : Rewriting
    {
        public override string Key => FixKeys.Replace;

        public override string TitleOf(FixTarget target) => "Use RandomNumberGenerator";

        public override async Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken)
        {
            var model = await target.GetModelAsync(cancellationToken).ConfigureAwait(false);
            if (target.Node is not ExpressionSyntax source || SecureRandom.Of(model.Compilation) is not { } random)
                return null;
            var (old, made) = source is InvocationExpressionSyntax call && RandomCalls.MethodOf(call, model, cancellationToken) is { } method
                ? (source, RandomCalls.Replacement(call, method, random, model))
                : UniqueValues.Replacement(source, random, model, cancellationToken);
            if (made is null)
                return null;
            var unused = UnusedRandom.After(source, model, cancellationToken);
            var root = unused is null ? target.Root : target.Root.TrackNodes(unused, old);
            old = unused is null ? old : root.GetCurrentNode(old)!;
            // In an interpolated string a colon begins a format.
            var changed = old.Parent is InterpolationSyntax hole
                ? root.ReplaceNode(hole, hole.WithExpression(made.WithTriviaFrom(old)).WithFormatClause(null))
                : Comments.Replace(root, old, made);
            if (unused is not null && Removal.Node(changed, changed.GetCurrentNode(unused)!) is { } without)
                changed = without;
            return target.Document.WithSyntaxRoot(UsingDirectives.Add(changed, model, source.SpanStart, SecureRandom.Name)).Project.Solution;
        }
    }
}
