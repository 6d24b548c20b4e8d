using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>What others may call who are not in the solution.</summary>
internal static class Libraries
{
    /// <summary>
    /// Whether a public member of a library may have callers elsewhere: no program of the solution uses the library, and nothing shows that
    /// the type is built by dependency injection.
    /// </summary>
    public static async Task<bool> HasUnknownCallersAsync(IMethodSymbol symbol, Spot spot, Injection injection)
    {
        if (!IsPublic(symbol))
            return false;
        var project = spot.Document.Project;
        var graph = injection.Solution.GetProjectDependencyGraph();
        var users = graph.GetProjectsThatTransitivelyDependOnThisProject(project.Id).Select(injection.Solution.GetProject).Concat([project]);
        if (users.Any(user => user?.CompilationOptions?.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication))
            return false;
        return symbol.MethodKind != MethodKind.Constructor || !Conventions.IsBuiltByInjection(symbol) && !(await References.FindAsync(injection, symbol.ContainingType).ConfigureAwait(false) is { } references && IsRegistered(references));
    }

    /// <summary>Whether one of the references to a type adds it to the services.</summary>
    public static bool IsRegistered(IReadOnlyList<(DocumentId Document, SyntaxNode Node, SemanticModel Model)> references) =>
        references.Any(reference =>
            reference.Node.FirstAncestorOrSelf<TypeArgumentListSyntax>() is { Parent: GenericNameSyntax name }
            && reference.Model.GetSymbolInfo(name).Symbol is IMethodSymbol method
            && ((method.ReducedFrom ?? method).Parameters.FirstOrDefault()?.Type.Name is "IServiceCollection"));

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
