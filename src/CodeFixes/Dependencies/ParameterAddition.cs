using ApiXGuard.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Lets a constructor, a method, a local function or a handler take the dependency, and all who call it pass it on.</summary>
internal static class ParameterAddition
{
    /// <summary>Adds the parameter unless there is one.</summary>
    /// <param name="injection">The work so far.</param>
    /// <param name="declaration">A constructor, a type with parameters, a method, a local function or a lambda.</param>
    /// <returns>The parameter's name; <see langword="null"/> where it cannot be added, or not be given to.</returns>
    public static async Task<string?> AddAsync(Injection injection, Mark declaration)
    {
        var spot = await injection.FindAsync(declaration).ConfigureAwait(false);
        if (SymbolOf(spot) is not { } symbol || ListOf(spot.Node) is not { } list)
            return null;
        var dependency = injection.Dependency;
        if (symbol.Parameters.FirstOrDefault(each => dependency.IsServedBy(each.Type, spot.Model.Compilation) && ServiceKeys.Has(each, dependency)) is { } existing)
            return existing.Name;
        if (list.ContainsDirectives || Conditions.Hold(spot.Node) || Generated.Is(spot.Root) || await Signatures.IsFixedAsync(symbol, spot, injection).ConfigureAwait(false))
            return null;
        if (await CallSites.FindAsync(injection, symbol, spot.Node).ConfigureAwait(false) is not { } calls)
            return null;

        injection.Touch(symbol.MethodKind == MethodKind.Constructor ? symbol.ContainingType.Name : symbol.Name);
        var index = IndexIn(list);
        var sites = await injection.MarkAsync(calls.Sites).ConfigureAwait(false);
        var name = await DeclareAsync(injection, declaration, symbol, index, calls.AreServices).ConfigureAwait(false);
        foreach (var site in sites)
        {
            if (!await CallSiteUpdate.PassAsync(injection, site, name, index).ConfigureAwait(false))
                return null;
        }

        return name;
    }

    private static IMethodSymbol? SymbolOf(Spot spot) => spot.Node switch
    {
        TypeDeclarationSyntax type => spot.Model.GetDeclaredSymbol(type) is { } symbol ? PrimaryConstructor.Of(symbol) : null,
        AnonymousFunctionExpressionSyntax lambda => spot.Model.GetSymbolInfo(lambda).Symbol as IMethodSymbol,
        _ => spot.Model.GetDeclaredSymbol(spot.Node) as IMethodSymbol,
    };

    private static ParameterListSyntax? ListOf(SyntaxNode declaration) => declaration switch
    {
        TypeDeclarationSyntax type => type.ParameterList,
        BaseMethodDeclarationSyntax method => method.ParameterList,
        LocalFunctionStatementSyntax local => local.ParameterList,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList,
        _ => null,
    };

    /// <summary>Before what may be left out, and before the token that stops the work, which comes last by custom.</summary>
    private static int IndexIn(ParameterListSyntax list)
    {
        var parameters = list.Parameters;
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Default is not null || parameters[i].Modifiers.Any(SyntaxKind.ParamsKeyword) || parameters[i].Type?.ToString() is "CancellationToken" or "System.Threading.CancellationToken")
                return i;
        }

        return parameters.Count;
    }

    private static async Task<string> DeclareAsync(Injection injection, Mark declaration, IMethodSymbol symbol, int index, bool isService)
    {
        var dependency = injection.Dependency;
        var type = await Imports.NameAsync(injection, declaration, dependency.MetadataName).ConfigureAwait(false);
        var attribute = "";
        if (dependency.ServiceKey is { } key && (isService || symbol.MethodKind is MethodKind.Constructor or MethodKind.AnonymousFunction))
            attribute = $"[{await Imports.NameAsync(injection, declaration, Dependency.FromKeyedServices).ConfigureAwait(false)}({SymbolDisplay.FormatLiteral(key, quote: true)})] ";
        var spot = await injection.FindAsync(declaration).ConfigureAwait(false);
        var isPositional = spot.Node is RecordDeclarationSyntax;
        var name = Names.Free(isPositional ? char.ToUpperInvariant(dependency.Name[0]) + dependency.Name.Substring(1) : dependency.Name, spot.Node);
        var parameter = SyntaxFactory.ParseParameterList($"({attribute}{type} {name})").Parameters[0];
        var endOfLine = Layout.EndOfLine(spot.Root);
        var list = ListOf(spot.Node)!;
        var previous = index > 0 ? list.Parameters[index - 1].Identifier.ValueText : null;
        var changed = spot.Node.ReplaceNode(list, list.WithParameters(Lists.Insert(list.Parameters, index, parameter, endOfLine)));
        if (spot.Node is not AnonymousFunctionExpressionSyntax)
            changed = Documentation.WithParameter(changed, name, dependency, previous, endOfLine);
        injection.Replace(declaration.Document, spot.Root.ReplaceNode(spot.Node, changed));
        return name;
    }
}
