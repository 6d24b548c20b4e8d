using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace ApiXGuard.CodeFixes.Hardcoded;

/// <summary>Which section of the configuration options are bound to, as far as the solution says.</summary>
internal static class OptionsSection
{
    /// <summary>The section's path; <see langword="null"/> where none is seen, or more than one.</summary>
    public static async Task<string?> OfAsync(INamedTypeSymbol options, Solution solution, CancellationToken cancellationToken)
    {
        var sections = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var found in await SymbolFinder.FindReferencesAsync(options, solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (var location in found.Locations)
            {
                if (await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
                    || root.FindNode(location.Location.SourceSpan).FirstAncestorOrSelf<GenericNameSyntax>() is not { Identifier.ValueText: "Configure" or "AddOptions" or "AddOptionsWithValidateOnStart" or "Get" } name
                    || await location.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
                {
                    continue;
                }

                if (SectionIn(name, model, cancellationToken) is { } section)
                    sections.Add(section);
            }
        }

        return sections.Count == 1 ? sections.First() : null;
    }

    // services.Configure<T>(configuration.GetSection("…")), services.AddOptions<T>().Bind(…), .BindConfiguration("…")
    private static string? SectionIn(GenericNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode chain = name;
        while (chain.Parent is ExpressionSyntax)
            chain = chain.Parent;
        foreach (var call in chain.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
        {
            if (call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetSection" or "GetRequiredSection" or "BindConfiguration" }, ArgumentList.Arguments: { Count: > 0 } arguments }
                && model.GetConstantValue(arguments[0].Expression, cancellationToken) is { HasValue: true, Value: string { Length: > 0 } section })
            {
                return section;
            }
        }

        return null;
    }
}
