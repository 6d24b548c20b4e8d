using System.Composition;
using ApiXGuard.Analyzers;
using ApiXGuard.CodeFixes.Exposure;
using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes;

/// <summary>AXG2002: an exception's message and data go without the secret, or with it redacted.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExceptionSecretFix)), Shared]
public sealed class ExceptionSecretFix() : GuardFix(DiagnosticIds.ExceptionSecret)
{
    private protected override IEnumerable<Rewriting> Rewritings(FixTarget target) => [new RemoveRewriting("Take the secret out of the exception", IsTextOrData), new RedactRewriting()];

    // A member of the program's own exception is read by somebody: it is redacted, never left unset.
    private static bool IsTextOrData(ExpressionSyntax secret)
    {
        foreach (var around in secret.AncestorsAndSelf())
        {
            switch (around)
            {
                case AssignmentExpressionSyntax assignment:
                    return assignment.Left is ElementAccessExpressionSyntax or ImplicitElementAccessSyntax;
                case ArgumentSyntax or StatementSyntax or MemberDeclarationSyntax:
                    return true;
            }
        }

        return true;
    }
}
