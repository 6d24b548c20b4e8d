using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Providers and contexts that a lambda is given and does not look at: <c>_ =&gt; new Orders()</c>.</summary>
internal static class UnnamedParameter
{
    /// <summary>One that has the dependency, of the nearest lambda; nothing where there is none.</summary>
    public static (ParameterSyntax Parameter, string Name)? Around(SyntaxNode place, SemanticModel model, Dependency dependency)
    {
        foreach (var lambda in place.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax).OfType<LambdaExpressionSyntax>())
        {
            if (model.GetSymbolInfo(lambda).Symbol is not IMethodSymbol symbol)
                continue;
            foreach (var parameter in symbol.Parameters.Where(each => each.Name == "_"))
            {
                var name = HostTypes.IsProvider(parameter.Type) ? "provider"
                    : dependency.IsConfiguration && HostTypes.HasConfiguration(parameter.Type, model.Compilation) ? "context"
                    : null;
                if (name is not null && parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax syntax)
                    return (syntax, Names.Free(name, lambda, model.LookupSymbols(place.SpanStart).OfType<ISymbol>().Where(each => each is ILocalSymbol or IParameterSymbol).Select(each => each.Name)));
            }
        }

        return null;
    }

    /// <summary>Gives it a name.</summary>
    public static SyntaxNode Name(SyntaxNode root, (ParameterSyntax Parameter, string Name) unnamed) =>
        root.ReplaceNode(unnamed.Parameter, unnamed.Parameter.WithIdentifier(SyntaxFactory.Identifier(unnamed.Name).WithTriviaFrom(unnamed.Parameter.Identifier)));
}
