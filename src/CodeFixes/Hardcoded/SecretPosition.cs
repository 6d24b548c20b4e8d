using ApiXGuard.Analyzers;
using ApiXGuard.Analyzers.Clients;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Hardcoded.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>Where a call cannot stand in a literal's place, or would cure nothing.</summary>
internal static class SecretPosition
{
    /// <summary>Whether a setting can be read in a literal's place.</summary>
    /// <param name="secret">The literal.</param>
    /// <param name="diagnosticId">What is told of it.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static bool MayCall(SecretLiteral secret, string diagnosticId, CancellationToken cancellationToken) =>
        !NeedsConstant(secret.Expression)
        && !(diagnosticId == DiagnosticIds.CryptographicKey && IsMadeAnew(secret, cancellationToken))
        && !RunsInClient(secret, cancellationToken);

    /// <summary>Whether the language wants a constant there. Declarations of constants are looked at elsewhere.</summary>
    public static bool NeedsConstant(ExpressionSyntax expression)
    {
        foreach (var node in expression.AncestorsAndSelf())
        {
            switch (node)
            {
                case AttributeArgumentSyntax or CaseSwitchLabelSyntax or GotoStatementSyntax or EnumMemberDeclarationSyntax:
                case EqualsValueClauseSyntax { Parent: ParameterSyntax }:
                    return true;
                case PatternSyntax:
                    return !ComparedPattern.IsPlain(expression);
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or SwitchExpressionArmSyntax:
                    return false;
            }
        }

        return false;
    }

    // Vectors, nonces and salts are made anew each time: as a setting they would be as constant as before.
    private static bool IsMadeAnew(SecretLiteral secret, CancellationToken cancellationToken)
    {
        var guard = GuardCompilation.Of(secret.Model.Compilation, secret.Document.Project.AnalyzerOptions, cancellationToken);
        foreach (var found in FileSinks.Of(guard, secret.Model, cancellationToken).Secrets)
        {
            if (found.Sink.Form is SinkForm.Vector or SinkForm.Nonce or SinkForm.Salt && found.Location.SourceSpan.OverlapsWith(secret.Expression.Span))
                return true;
        }

        return false;
    }

    // Whatever a client reads, its user can read.
    private static bool RunsInClient(SecretLiteral secret, CancellationToken cancellationToken)
    {
        var guard = GuardCompilation.Of(secret.Model.Compilation, secret.Document.Project.AnalyzerOptions, cancellationToken);
        return secret.Model.GetOperation(secret.Expression, cancellationToken) is { } operation
            && ClientCode.Of(guard).PlatformOf(operation, secret.Model.GetEnclosingSymbol(secret.Expression.SpanStart, cancellationToken)) != ClientPlatform.None;
    }
}
