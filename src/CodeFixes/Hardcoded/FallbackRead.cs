using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary><c>configuration["X"] ?? "…"</c>: the setting is there already, and the fallback is what leaks.</summary>
internal static class FallbackRead
{
    /// <summary>The key of the setting that the literal stands in for; <see langword="null"/> where it is no such fallback.</summary>
    public static string? KeyOf(SecretLiteral secret, CancellationToken cancellationToken) => ReadOf(secret, cancellationToken)?.Key;

    /// <summary>The solution where the fallback is an exception instead.</summary>
    public static Solution? Replace(SecretLiteral secret, CancellationToken cancellationToken)
    {
        if (ReadOf(secret, cancellationToken) is not { } read)
            return null;
        var thrown = read.Reader == ConfigurationReaders.Environment ? SettingRead.MissingVariable(read.Key) : SettingRead.MissingSetting(read.Key);
        return secret.Document.WithSyntaxRoot(secret.Root.ReplaceNode(secret.Expression, ShortNames.In(thrown.WithTriviaFrom(secret.Expression), secret.Model, secret.Expression.SpanStart))).Project.Solution;
    }

    private static ConfigurationRead? ReadOf(SecretLiteral secret, CancellationToken cancellationToken)
    {
        if (!secret.IsWholeText || secret.Expression.Parent is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce || coalesce.Right != secret.Expression)
            return null;
        var guard = GuardCompilation.Of(secret.Model.Compilation, secret.Document.Project.AnalyzerOptions, cancellationToken);
        var left = coalesce.Left;
        while (left is ParenthesizedExpressionSyntax parenthesized)
            left = parenthesized.Expression;
        return secret.Model.GetOperation(left, cancellationToken) is { } operation && new ConfigurationReads(guard).Of(operation, cancellationToken) is { IsSection: false } read ? read : null;
    }
}
