using Microsoft.CodeAnalysis;

namespace ApiXGuard.CodeFixes.Registrations;

/// <summary>What a compilation knows of service collections.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="type">The interface.</param>
internal sealed class ServiceCollections(Compilation compilation, INamedTypeSymbol type)
{
    public const string TypeName = "Microsoft.Extensions.DependencyInjection.IServiceCollection";

    /// <summary>The compilation.</summary>
    public Compilation Compilation => compilation;

    /// <summary>Whether a type is a service collection.</summary>
    public bool IsCollection(ITypeSymbol? candidate) =>
        candidate is not null && (SymbolEqualityComparer.Default.Equals(candidate, type) || candidate.AllInterfaces.Contains(type, SymbolEqualityComparer.Default));

    /// <summary>Whether a type is a host's builder: what has a property <c>Services</c> and makes something with <c>Build()</c>.</summary>
    public bool IsBuilder(ITypeSymbol? candidate)
    {
        var hasServices = false;
        var builds = false;
        for (var at = candidate; at is not null; at = at.BaseType)
        {
            hasServices |= at.GetMembers("Services").OfType<IPropertySymbol>().Any(property => IsCollection(property.Type));
            builds |= at.GetMembers("Build").OfType<IMethodSymbol>().Any(static method => method.Parameters.IsEmpty);
        }

        return hasServices && builds;
    }

    /// <summary>Whether a type is a configuration.</summary>
    public bool IsConfiguration(ITypeSymbol? candidate) =>
        candidate is not null && compilation.GetTypeByMetadataName("Microsoft.Extensions.Configuration.IConfiguration") is { } configuration
        && (SymbolEqualityComparer.Default.Equals(candidate, configuration) || candidate.AllInterfaces.Contains(configuration, SymbolEqualityComparer.Default));
}
