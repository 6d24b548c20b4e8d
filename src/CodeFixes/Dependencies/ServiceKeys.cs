using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>
/// Which service a variable or member of the right type holds. Configuration is one; of key stores there are several, so that where one comes
/// from has to be read from the code.
/// </summary>
internal static class ServiceKeys
{
    /// <summary>Whether the parameter is given the service.</summary>
    public static bool Has(IParameterSymbol parameter, Dependency dependency)
    {
        if (dependency.IsConfiguration)
            return parameter.Name.IndexOf("section", StringComparison.OrdinalIgnoreCase) < 0;
        // Callers of ordinary methods pass what the parameter's name says.
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } && KeyOf(parameter) is null)
            return string.Equals(parameter.Name, dependency.Name, StringComparison.Ordinal);
        return KeyOf(parameter) == dependency.ServiceKey;
    }

    /// <summary>Whether the local is initialized with the service.</summary>
    public static bool Has(ILocalSymbol local, Dependency dependency)
    {
        if (dependency.IsConfiguration)
            return local.Name.IndexOf("section", StringComparison.OrdinalIgnoreCase) < 0;
        return local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax call }
            && NameOf(call) is { Identifier.ValueText: var method }
            && (dependency.ServiceKey is { } key
                ? method is "GetRequiredKeyedService" && call.ArgumentList.Arguments.LastOrDefault()?.Expression is LiteralExpressionSyntax literal && literal.Token.ValueText == key
                : method is "GetRequiredService");
    }

    /// <summary>Whether the field or property is set to the service.</summary>
    public static bool Has(ISymbol member, Dependency dependency, Compilation compilation)
    {
        if (dependency.IsConfiguration)
            return member.Name.IndexOf("section", StringComparison.OrdinalIgnoreCase) < 0;
        if (member.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "InjectAttribute") is { } inject)
            return inject.NamedArguments.FirstOrDefault(argument => argument.Key == "Key").Value.Value as string == dependency.ServiceKey;
        if (member is IPropertySymbol && PrimaryConstructor.Of(member.ContainingType)?.Parameters.FirstOrDefault(parameter => parameter.Name == member.Name) is { } positional
            && member.ContainingType.IsRecord)
        {
            return Has(positional, dependency);
        }

        var sources = Sources(member, compilation).ToList();
        return sources.Count > 0 && sources.All(source => source is not null && Has(source, dependency));
    }

    private static string? KeyOf(IParameterSymbol parameter) =>
        parameter.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "FromKeyedServicesAttribute")?.ConstructorArguments.FirstOrDefault().Value as string;

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    /// <summary>The parameters that a member is set to; nothing for what is no parameter.</summary>
    private static IEnumerable<IParameterSymbol?> Sources(ISymbol member, Compilation compilation)
    {
        foreach (var part in member.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>())
        {
            if (!compilation.ContainsSyntaxTree(part.SyntaxTree))
                continue;
#pragma warning disable RS1030 // Other parts of the type are in other trees.
            var model = compilation.GetSemanticModel(part.SyntaxTree);
#pragma warning restore RS1030
            foreach (var node in part.DescendantNodes())
            {
                var value = node switch
                {
                    AssignmentExpressionSyntax assignment when SyntaxFacts.IsAssignmentExpression(assignment.Kind()) && Names(assignment.Left, member, model) => assignment.Right,
                    VariableDeclaratorSyntax { Initializer.Value: { } initial } declarator when Is(model.GetDeclaredSymbol(declarator), member) => initial,
                    PropertyDeclarationSyntax { Initializer.Value: { } initial } property when Is(model.GetDeclaredSymbol(property), member) => initial,
                    _ => null,
                };
                if (value is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } guarded)
                    value = guarded.Left;
                if (value is not null)
                    yield return model.GetSymbolInfo(value).Symbol as IParameterSymbol;
            }
        }
    }

    private static bool Names(ExpressionSyntax left, ISymbol member, SemanticModel model)
    {
        var name = left is MemberAccessExpressionSyntax access ? access.Name : left;
        return name is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == member.Name && Is(model.GetSymbolInfo(left).Symbol, member);
    }

    private static bool Is(ISymbol? symbol, ISymbol member) => SymbolEqualityComparer.Default.Equals(symbol, member);
}
