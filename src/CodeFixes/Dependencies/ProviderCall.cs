using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Asking a service provider.</summary>
internal static class ProviderCall
{
    /// <summary>The call that gets the dependency from a provider; adds the usings it needs.</summary>
    public static async Task<ExpressionSyntax> WriteAsync(Injection injection, Mark place, ExpressionSyntax provider)
    {
        await Imports.ProviderExtensionsAsync(injection, place).ConfigureAwait(false);
        var type = await Imports.NameAsync(injection, place, injection.Dependency.MetadataName).ConfigureAwait(false);
        var key = injection.Dependency.ServiceKey;
        return SyntaxFactory.ParseExpression(key is null
            ? $"{provider}.GetRequiredService<{type}>()"
            : $"{provider}.GetRequiredKeyedService<{type}>({SymbolDisplay.FormatLiteral(key, quote: true)})");
    }
}
