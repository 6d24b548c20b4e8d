using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Registrations;

/// <summary>The key stores that a program registers, by itself or through the projects it is made of.</summary>
internal static class RegisteredStores
{
    private const string StoreType = "ApiXGuard.Runtime.IApiXKeyStore";

    /// <summary>Whether a store is registered.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="program">The program.</param>
    /// <param name="name">The store's name; <see langword="null"/> for the one without.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<bool> HasAsync(Solution solution, Project program, string? name, CancellationToken cancellationToken)
    {
        var parts = solution.GetProjectDependencyGraph().GetProjectsThatThisProjectTransitivelyDependsOn(program.Id).Prepend(program.Id);
        foreach (var document in parts.Select(id => solution.GetProject(id)!).Where(static part => part.Language == LanguageNames.CSharp).SelectMany(static part => part.Documents))
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (text.ToString().IndexOf("KeyStore", StringComparison.Ordinal) < 0)
                continue;
            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            if (root is not null && model is not null && root.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => Registers(model, call, name, cancellationToken)))
                return true;
        }

        return false;
    }

    private static bool Registers(SemanticModel model, InvocationExpressionSyntax call, string? name, CancellationToken cancellationToken)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called }
            || !(called.StartsWith("Add", StringComparison.Ordinal) || called.StartsWith("TryAdd", StringComparison.Ordinal))
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { IsExtensionMethod: true } method)
        {
            return false;
        }

        // AddApiXKeyStore and those that end in it, or a registration of one's own.
        var isStore = method.ReturnType.Name == "ApiXKeyStoreBuilder" || method.TypeArguments.Any(static type => type.ToDisplayString() == StoreType);
        return isStore && NameOf(model, call, method, cancellationToken) is var (isKnown, own) && (!isKnown || own == name);
    }

    private static (bool IsKnown, string? Name) NameOf(SemanticModel model, InvocationExpressionSyntax call, IMethodSymbol method, CancellationToken cancellationToken)
    {
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            if (method.Parameters[i] is not { Name: "name" or "serviceKey" } parameter)
                continue;
            var argument = call.ArgumentList.Arguments.FirstOrDefault(each => each.NameColon?.Name.Identifier.ValueText == parameter.Name) ?? call.ArgumentList.Arguments.ElementAtOrDefault(i);
            var value = argument is null ? default : model.GetConstantValue(argument.Expression, cancellationToken);
            return (value.HasValue, value.Value as string);
        }

        return (true, null);
    }
}
