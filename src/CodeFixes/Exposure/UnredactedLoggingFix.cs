using System.Composition;
using ApiXGuard.Analyzers;
using ApiXGuard.CodeFixes.Exposure.Removals;
using ApiXGuard.CodeFixes.Exposure.Switches;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes;

/// <summary>AXG2006: logging is set up so that secret headers, bodies and parameters stay out of it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnredactedLoggingFix)), Shared]
public sealed class UnredactedLoggingFix() : GuardFix(DiagnosticIds.UnredactedLogging)
{
    private protected override IEnumerable<Rewriting> Rewritings(FixTarget target) => [new QuietLogging()];

    private sealed class QuietLogging : Rewriting
    {
        public override string Key => FixKeys.Replace;

        public override string TitleOf(FixTarget target) => target.Node switch
        {
            SimpleNameSyntax { Identifier.ValueText: "RedactLoggedHeaders" or "AddHttpClient" } => "Redact the headers that carry credentials",
            LiteralExpressionSyntax or MemberAccessExpressionSyntax => "Leave the header out of the log",
            _ => "Do not record secrets in the log",
        };

        public override async Task<Solution?> ApplyAsync(FixTarget target, CancellationToken cancellationToken)
        {
            var model = await target.GetModelAsync(cancellationToken).ConfigureAwait(false);
            var changed = target.Node switch
            {
                AssignmentExpressionSyntax assignment => SwitchRemoval.OfAssignment(target.Root, assignment, model, cancellationToken),
                AttributeSyntax attribute => SwitchRemoval.OfAttribute(target.Root, attribute, model, cancellationToken),
                SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access } name when access.Name == name => name.Identifier.ValueText is "RedactLoggedHeaders" or "AddHttpClient"
                    ? HeaderRedaction.Of(target, call, model, cancellationToken)
                    : SwitchRemoval.OfCall(target.Root, call, model, cancellationToken),
                InvocationExpressionSyntax call => SwitchRemoval.OfCall(target.Root, call, model, cancellationToken),
                ExpressionSyntax header => new SecretRemoval(target.Root, model, cancellationToken).Without(header),
                _ => null,
            };
            return changed is null ? null : target.Document.WithSyntaxRoot(changed).Project.Solution;
        }
    }
}
