using ApiXGuard.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Fixes;

/// <summary>Which way of several the project prefers: <c>apixguard.fix</c> in <c>.editorconfig</c> or global configuration.</summary>
internal static class FixOption
{
    /// <summary>The key of the way to offer first: <see cref="FixKeys.Configuration"/> unless the key store is asked for.</summary>
    /// <param name="document">The document.</param>
    /// <param name="root">Its tree.</param>
    public static string KeyOf(Document document, SyntaxNode root) =>
        document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(root.SyntaxTree).TryGetValue(OptionNames.Fix, out var value)
            && value.Trim().Equals(FixKeys.KeyStore, StringComparison.OrdinalIgnoreCase)
                ? FixKeys.KeyStore
                : FixKeys.Configuration;
}
