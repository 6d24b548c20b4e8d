using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>What others may call who are not in the solution.</summary>
internal static class Libraries
{
    /// <summary>
    /// Whether a public member of a library may have callers elsewhere: no program of the solution uses the library, and nothing shows that
    /// the type is built by dependency injection.
    /// </summary>
    public static Task<bool> HasUnknownCallersAsync(IMethodSymbol symbol, Spot spot, Injection injection)
    {
        if (!IsPublic(symbol))
            return Task.FromResult(false);
        var project = spot.Document.Project;
        var graph = injection.Solution.GetProjectDependencyGraph();
        var users = graph.GetProjectsThatTransitivelyDependOnThisProject(project.Id).Select(injection.Solution.GetProject).Concat([project]);
        if (users.Any(user => user?.CompilationOptions?.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication))
            return Task.FromResult(false);
        return Task.FromResult(symbol.MethodKind != MethodKind.Constructor || !Conventions.IsBuiltByInjection(symbol));
    }

    private static bool IsPublic(ISymbol symbol)
    {
        for (ISymbol? each = symbol; each is not null and not INamespaceSymbol; each = each.ContainingSymbol)
        {
            if (each.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                return false;
        }

        return true;
    }
}
