using System.Collections.Concurrent;
using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Secrets;

/// <summary>Finds the secret among what an object shows when it is printed or serialised whole. Thread-safe.</summary>
/// <param name="guard">The compilation.</param>
internal sealed class SecretMembers(GuardCompilation guard)
{
    private const int MostDepth = 3;
    private const int MostMembers = 200;

    private readonly SecretSymbols _symbols = SecretSymbols.Of(guard);
    private readonly ConcurrentDictionary<ITypeSymbol, string> _printed = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, string> _serialized = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, string> _logged = new(SymbolEqualityComparer.Default);

    /// <summary>The one of a compilation.</summary>
    public static SecretMembers Of(GuardCompilation guard) => guard.Part(static guard => new SecretMembers(guard));

    /// <summary>The member that <c>ToString</c> shows: of records and anonymous objects that do not say themselves what they print.</summary>
    public string? Printed(ITypeSymbol? type) => type is INamedTypeSymbol { IsRecord: true } or { IsAnonymousType: true } ? Known(_printed, type, Showing.Text) : null;

    /// <summary>The member that a serializer or a destructuring logger shows.</summary>
    public string? Serialized(ITypeSymbol? type) => type is null ? null : Known(_serialized, ElementOf(type) ?? type, Showing.Members);

    /// <summary>The member that <c>[LogProperties]</c> shows, which redacts what is classified.</summary>
    public string? Logged(ITypeSymbol? type) => type is null ? null : Known(_logged, type, Showing.Redacted);

    /// <summary>The type of a collection's elements, of a dictionary's values; <see langword="null"/> where a type is no collection.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return array.ElementType;
        if (type.SpecialType == SpecialType.System_String || type is not INamedTypeSymbol named)
            return null;
        if (named is { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T })
            return ValueOf(named.TypeArguments[0]);
        foreach (var implemented in named.AllInterfaces)
        {
            if (implemented.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
                return ValueOf(implemented.TypeArguments[0]);
        }

        return null;
    }

    private static ITypeSymbol ValueOf(ITypeSymbol element) => element is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments: { Length: 2 } pair } ? pair[1] : element;

    private string? Known(ConcurrentDictionary<ITypeSymbol, string> known, ITypeSymbol type, Showing showing)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named || named.SpecialType != SpecialType.None)
            return null;
        var member = known.TryGetValue(named, out var found) ? found : known.GetOrAdd(named, Find(named, showing, depth: 0) ?? string.Empty);
        return member.Length == 0 ? null : member;
    }

    private string? Find(INamedTypeSymbol type, Showing showing, int depth)
    {
        if (depth == MostDepth || IsFrameworks(type) || (showing == Showing.Text && PrintsItself(type)))
            return null;
        var tree = type.DeclaringSyntaxReferences.Length > 0 ? type.DeclaringSyntaxReferences[0].SyntaxTree : null;
        var nested = default(string);
        var seen = 0;
        for (var at = type; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            foreach (var member in at.GetMembers())
            {
                if (++seen > MostMembers)
                    return nested;
                if (TypeShown(member) is not { } shown || (showing != Showing.Text && IsLeftOut(member, showing)))
                    continue;
                if (_symbols.OriginOf(member, use: null, tree) is not null)
                    return member.Name;
                if (nested is null && (ElementOf(shown) is { } element && showing != Showing.Text ? element : shown) is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct } inner
                    && !SymbolEqualityComparer.Default.Equals(inner, type) && (showing != Showing.Text || inner.IsRecord) && Find(inner, showing, depth + 1) is { } below)
                    nested = member.Name + "." + below;
            }
        }

        return nested;
    }

    // What printing and serialising show: public instance properties that can be read, and a record's public fields.
    private static ITypeSymbol? TypeShown(ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public } property => property.Type,
        IFieldSymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false } field => field.Type,
        _ => null,
    };

    // A ToString or PrintMembers of its own decides what is shown.
    private static bool PrintsItself(INamedTypeSymbol type)
    {
        for (var at = type; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            foreach (var method in at.GetMembers("ToString"))
            {
                if (method is IMethodSymbol { Parameters.Length: 0, IsImplicitlyDeclared: false } own && (at.Equals(type, SymbolEqualityComparer.Default) || own.IsSealed))
                    return !at.IsAnonymousType && !IsSynthesized(method, at);
            }

            foreach (var method in at.GetMembers("PrintMembers"))
            {
                if (method is IMethodSymbol { IsImplicitlyDeclared: false } && !IsSynthesized(method, at) && at.Equals(type, SymbolEqualityComparer.Default))
                    return true;
            }
        }

        return false;
    }

    // In another assembly everything looks declared; only the compiler's attribute tells.
    private static bool IsSynthesized(ISymbol method, INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Length == 0 && method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");

    private static bool IsFrameworks(INamedTypeSymbol type)
    {
        if (type.IsAnonymousType || type.Name == "NetworkCredential")
            return false;
        var space = type.ContainingNamespace;
        if (space is null)
            return false;
        while (space.ContainingNamespace is { IsGlobalNamespace: false } outer)
            space = outer;
        return space.Name is "System" || (space.Name == "ApiXGuard" && type.DeclaringSyntaxReferences.Length == 0);
    }

    private static bool IsLeftOut(ISymbol member, Showing showing)
    {
        foreach (var attribute in member.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name)
            {
                case "JsonIgnoreAttribute":
                    // Only when writing a default is no protection.
                    return !attribute.NamedArguments.Any(static argument => argument.Key == "Condition" && argument.Value.Value is not 1);
                case "IgnoreDataMemberAttribute" or "XmlIgnoreAttribute" or "NotLoggedAttribute" or "LogMaskedAttribute" or "LogPropertyIgnoreAttribute" or "NonSerializedAttribute" or "NotLoggedIfNullAttribute"
                    or "LogIgnoreAttribute" or "DoNotLogAttribute" or "NoLogAttribute" or "MaskedAttribute" or "RedactedAttribute" or "RedactAttribute" or "LogReplacedAttribute":
                    return true;
                case "JsonConverterAttribute":
                    return attribute.ConstructorArguments.Any(static argument => argument.Value is INamedTypeSymbol converter && SecretNames.IsTreated(converter.Name.Replace("Redact", "Redacted").Replace("Mask", "Masked")));
            }

            for (var type = attribute.AttributeClass; showing == Showing.Redacted && type is not null; type = type.BaseType)
            {
                if (type.Name == "DataClassificationAttribute")
                    return true;
            }
        }

        return false;
    }

    private enum Showing
    {
        Text,
        Members,
        Redacted,
    }
}
