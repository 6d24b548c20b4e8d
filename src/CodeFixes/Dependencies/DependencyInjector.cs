using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Makes a service available at a place in code, with every other edit in the solution that this needs.</summary>
internal static class DependencyInjector
{
    /// <summary>
    /// Takes what is in scope already; else lets the constructor, the method or the lambda around the place take it, and everybody who calls
    /// that pass it on.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="place">Where the dependency is wanted.</param>
    /// <param name="dependency">What is wanted.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The changed solution; <see langword="null"/> where it cannot be had.</returns>
    public static async Task<DependencyUse?> TryGiveAsync(Document document, SyntaxNode place, Dependency dependency, CancellationToken cancellationToken)
    {
        var before = document.Project.Solution;
        var injection = new Injection(before, dependency, cancellationToken);
        try
        {
            var mark = await injection.MarkAsync(document.Id, place).ConfigureAwait(false);
            if (await injection.GiveAsync(mark).ConfigureAwait(false) is not { } expression
                || !await SolutionCheck.CompilesAsync(injection, before).ConfigureAwait(false))
            {
                return null;
            }

            var spot = await injection.FindAsync(mark).ConfigureAwait(false);
            return new DependencyUse(spot.Document, spot.Node, expression);
        }
        catch (LostPlaceException)
        {
            return null;
        }
    }
}
