using ApiXGuard.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ApiXGuard.CodeFixes.Dependencies;

/// <summary>A service that code can be given.</summary>
/// <param name="MetadataName">Its type.</param>
/// <param name="Name">What a parameter that holds it is called.</param>
/// <param name="ServiceKey">The key it is registered under; <see langword="null"/> for none.</param>
internal sealed record Dependency(string MetadataName, string Name, string? ServiceKey)
{
    internal const string FromKeyedServices = "Microsoft.Extensions.DependencyInjection.FromKeyedServicesAttribute";

    /// <summary>The configuration of the application.</summary>
    public static Dependency Configuration { get; } = new("Microsoft.Extensions.Configuration.IConfiguration", "configuration", null);

    /// <summary>Name of the type without its namespace.</summary>
    public string TypeName => MetadataName.Substring(MetadataName.LastIndexOf('.') + 1);

    /// <summary>Whether it is the configuration, which hosts and builders hand out as well.</summary>
    public bool IsConfiguration => MetadataName == Configuration.MetadataName;

    /// <summary>The key store that reads a setting.</summary>
    /// <param name="setting">The setting.</param>
    public static Dependency KeyStore(SettingName setting) => KeyStore(setting.Section);

    /// <summary>The key store of a section of the configuration.</summary>
    /// <param name="section">The section; <c>ApiX</c> has the store that is registered without a key.</param>
    public static Dependency KeyStore(string section)
    {
        var isDefault = section == "ApiX";
        var name = isDefault ? "keyStore" : NameOf(section);
        return new Dependency("ApiXGuard.Runtime.IApiXKeyStore", name, isDefault ? null : section);
    }

    /// <summary>Whether the project knows the type, and the attribute that a keyed service is asked for with.</summary>
    /// <param name="compilation">The project.</param>
    public bool ResolvesIn(Compilation compilation) =>
        compilation.GetTypeByMetadataName(MetadataName) is not null && (ServiceKey is null || compilation.GetTypeByMetadataName(FromKeyedServices) is not null);

    /// <summary>Whether a value of this type can stand for it. A section of the configuration cannot: its keys are others.</summary>
    /// <param name="type">The type.</param>
    /// <param name="compilation">The project.</param>
    public bool IsServedBy(ITypeSymbol type, Compilation compilation)
    {
        if (type.NullableAnnotation == NullableAnnotation.Annotated || compilation.GetTypeByMetadataName(MetadataName) is not { } wanted)
            return false;
        if (!IsConfiguration)
            return SymbolEqualityComparer.Default.Equals(type, wanted);
        return type.Name != "IConfigurationSection"
            && type.AllInterfaces.All(each => each.Name != "IConfigurationSection")
            && (SymbolEqualityComparer.Default.Equals(type, wanted) || type.AllInterfaces.Contains(wanted, SymbolEqualityComparer.Default));
    }

    private static string NameOf(string section)
    {
        var letters = new string([.. section.Where(char.IsLetterOrDigit)]);
        if (letters.Length == 0 || !char.IsLetter(letters[0]))
            return "keyStore";
        var name = char.ToLowerInvariant(letters[0]) + letters.Substring(1) + "Keys";
        return SyntaxFacts.IsValidIdentifier(name) ? name : "keyStore";
    }
}
