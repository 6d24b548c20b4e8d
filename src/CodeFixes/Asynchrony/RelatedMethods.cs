using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;

namespace ApiXGuard.CodeFixes.Asynchrony;

/// <summary>The methods that share a signature: what a method implements and overrides, what overrides it, and its other part.</summary>
internal static class RelatedMethods
{
    /// <summary>All of them, the method itself among them; <see langword="null"/> where one is not code of the solution.</summary>
    public static async Task<IReadOnlyCollection<IMethodSymbol>?> FindAsync(IMethodSymbol method, Solution solution, CancellationToken cancellationToken)
    {
        var found = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var open = new Queue<IMethodSymbol>([method]);
        while (open.Count > 0)
        {
            var next = open.Dequeue().OriginalDefinition;
            if (!found.Add(next))
                continue;
            // From the reference to a project to its code.
            if (next.DeclaringSyntaxReferences.IsEmpty || next.IsImplicitlyDeclared)
                return null;
            if (next.MethodKind != MethodKind.LocalFunction)
                await AddNeighboursAsync(next, solution, open, cancellationToken).ConfigureAwait(false);
        }

        return found;
    }

    private static async Task AddNeighboursAsync(IMethodSymbol method, Solution solution, Queue<IMethodSymbol> open, CancellationToken cancellationToken)
    {
        void Add(IEnumerable<ISymbol?> symbols)
        {
            foreach (var symbol in symbols.OfType<IMethodSymbol>())
                open.Enqueue(symbol);
        }

        Add([method.OverriddenMethod, method.PartialDefinitionPart, method.PartialImplementationPart, .. method.ExplicitInterfaceImplementations]);
        if (method.IsStatic && !method.IsVirtual && !method.IsAbstract && method.ContainingType.AllInterfaces.IsEmpty)
            return;
        if (method.ContainingType.TypeKind == TypeKind.Interface)
            Add(await SymbolFinder.FindImplementationsAsync(method, solution, cancellationToken: cancellationToken).ConfigureAwait(false));
        else
            Add(await SymbolFinder.FindImplementedInterfaceMembersAsync(method, solution, cancellationToken: cancellationToken).ConfigureAwait(false));
        if (method.IsVirtual || method.IsAbstract || method.IsOverride)
            Add(await SymbolFinder.FindOverridesAsync(method, solution, cancellationToken: cancellationToken).ConfigureAwait(false));
    }
}
