using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>Builders, hosts and contexts, which hand out configuration and services.</summary>
internal static class HostTypes
{
    private static readonly string[] Homes = ["Microsoft.AspNetCore", "Microsoft.Extensions.Hosting", "Microsoft.Maui.Hosting", "Aspire.Hosting"];

    /// <summary>Whether its property <c>Configuration</c> is the application's.</summary>
    public static bool HasConfiguration(ITypeSymbol type, Compilation compilation) =>
        IsOfHosting(type) && Members(type, "Configuration").Any(property => Dependency.Configuration.IsServedBy(property.Type, compilation));

    /// <summary>Whether it gives services itself.</summary>
    public static bool IsProvider(ITypeSymbol type) =>
        type is { Name: "IServiceProvider", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Its property that gives services, if it has one.</summary>
    public static string? ProviderOf(ITypeSymbol type)
    {
        if (!IsOfHosting(type) && type.ContainingNamespace?.ToDisplayString() != "Microsoft.Extensions.DependencyInjection")
            return null;
        string[] names = ["Services", "ApplicationServices", "RequestServices", "ServiceProvider"];
        return names.FirstOrDefault(name => Members(type, name).Any(property => IsProvider(property.Type)));
    }

    private static bool IsOfHosting(ITypeSymbol type)
    {
        var home = type.ContainingNamespace?.ToDisplayString() ?? "";
        return Homes.Any(each => home == each || home.StartsWith(each + ".", StringComparison.Ordinal));
    }

    private static IEnumerable<IPropertySymbol> Members(ITypeSymbol type, string name)
    {
        for (var each = type; each is not null; each = each.BaseType)
        {
            foreach (var property in each.GetMembers(name).OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, GetMethod: not null, DeclaredAccessibility: Accessibility.Public })
                    yield return property;
            }
        }

        foreach (var property in type.AllInterfaces.SelectMany(each => each.GetMembers(name)).OfType<IPropertySymbol>())
        {
            if (type.TypeKind == TypeKind.Interface && property.GetMethod is not null)
                yield return property;
        }
    }
}
