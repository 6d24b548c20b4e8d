using System.Collections.Concurrent;
using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Secrets;

/// <summary>Says of symbols whether they hold a secret: by their attributes, then by their type and name. Thread-safe.</summary>
/// <param name="guard">The compilation.</param>
internal sealed class SecretSymbols(GuardCompilation guard)
{
    // Members of such types are texts about secrets: labels, messages, names of headers and claims.
    private static readonly string[] TypesOfTexts =
        ["Resource", "Strings", "Messages", "Labels", "Locali", "Texts", "Constants", "Names", "Keys", "Errors", "Permissions", "Claims", "ClaimTypes", "Headers", "Routes", "Fields", "Columns", "Types",
            "Parameters", "Captions", "Titles", "Selectors", "Patterns", "Urls", "Paths", "Endpoints"];

    private readonly SecretNames _names = SecretNames.Of(guard);
    private readonly ConcurrentDictionary<ISymbol, SecretOrigin?> _attributed = new(SymbolEqualityComparer.Default);

    /// <summary>The one of a compilation.</summary>
    public static SecretSymbols Of(GuardCompilation guard) => guard.Part(static guard => new SecretSymbols(guard));

    /// <summary>Why a symbol holds a secret; <see langword="null"/> where nothing says so.</summary>
    /// <param name="symbol">A field, property, parameter, local or method.</param>
    /// <param name="use">Where it is used; <see langword="null"/> at its declaration.</param>
    /// <param name="tree">The file, whose options may name more.</param>
    public SecretOrigin? OriginOf(ISymbol symbol, IOperation? use, SyntaxTree? tree)
    {
        var type = TypeOf(symbol);
        if (ValueTypes.IsHarmless(type))
            return null;
        if (OfAttributes(symbol) is { } attributed)
            return attributed;
        if (!ValueTypes.IsText(type))
            return null;
        if (symbol is IMethodSymbol)
            return _names.IsSecretGiver(symbol.Name, tree) && !IsParsers(symbol.Name.Replace("Async", string.Empty).Replace("Get", string.Empty).Replace("Read", string.Empty), symbol, use)
                ? new SecretOrigin(SecretOriginKind.Name, symbol.Name)
                : null;
        if (IsText(symbol))
            return null;
        if (_names.IsSecret(symbol.Name, tree))
            return IsParsers(symbol.Name, symbol, use) ? null : new SecretOrigin(SecretOriginKind.Name, symbol.Name);
        return OfOwner(symbol, tree);
    }

    /// <summary>Why a symbol's attributes say that it is sensitive.</summary>
    public SecretOrigin? OfAttributes(ISymbol symbol) =>
        symbol is ILocalSymbol ? null : _attributed.GetOrAdd(symbol, static key => IsMarked(key) ? new SecretOrigin(SecretOriginKind.Attribute, key.Name) : null);

    // "JwtSettings.Key", and "ApiKey.Value" of types that hold nothing but the secret.
    private SecretOrigin? OfOwner(ISymbol symbol, SyntaxTree? tree)
    {
        if (symbol is not (IPropertySymbol or IFieldSymbol) || symbol.ContainingType is not { } owner)
            return null;
        if (symbol.Name is "Value" or "RawValue" or "PlainText" or "Text" or "Raw" or "Secret")
            return !SecretNames.IsBareToken(owner.Name) && !owner.Name.StartsWith("I", StringComparison.Ordinal) && _names.IsSecret(owner.Name, tree) ? new SecretOrigin(SecretOriginKind.Name, owner.Name) : null;
        if (symbol.Name != "Key")
            return null;
        foreach (var ending in new[] { "Options", "Settings", "Configuration", "Config" })
        {
            if (owner.Name.EndsWith(ending, StringComparison.Ordinal) && _names.IsSecret(owner.Name.Substring(0, owner.Name.Length - ending.Length) + "Key", tree))
                return new SecretOrigin(SecretOriginKind.Name, owner.Name + ".Key");
        }

        return null;
    }

    private static bool IsText(ISymbol symbol)
    {
        if (symbol is not (IPropertySymbol or IFieldSymbol) || symbol.ContainingType is not { } owner)
            return false;
        if (symbol is IFieldSymbol { IsConst: true } || owner.TypeKind == TypeKind.Enum)
            return true;
        if (!symbol.IsStatic)
            return false;
        foreach (var word in TypesOfTexts)
        {
            if (owner.Name.EndsWith(word, StringComparison.Ordinal) || (word is "Resource" or "Locali" && owner.Name.IndexOf(word, StringComparison.Ordinal) >= 0))
                return true;
        }

        return false;
    }

    private static bool IsParsers(string name, ISymbol symbol, IOperation? use) =>
        SecretNames.IsBareToken(name)
        && ((symbol is not IMethodSymbol && TypeOf(symbol) is not { SpecialType: SpecialType.System_String }) || name.EndsWith("s", StringComparison.OrdinalIgnoreCase)
            || (symbol.ContainingType is { } owner && ParserContext.Speaks(owner.Name)) || (use is not null && ParserContext.Surrounds(use)));

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    private static bool IsMarked(ISymbol symbol)
    {
        if (AreMarking(symbol.GetAttributes()) || (symbol is IMethodSymbol method && AreMarking(method.GetReturnTypeAttributes())))
            return true;
        // A record's attribute may stand on the parameter that makes the property.
        if (symbol is IPropertySymbol { ContainingType: { IsRecord: true } owner })
        {
            foreach (var constructor in owner.InstanceConstructors)
            {
                foreach (var parameter in constructor.Parameters)
                {
                    if (parameter.Name == symbol.Name && AreMarking(parameter.GetAttributes()))
                        return true;
                }
            }
        }

        return symbol is IPropertySymbol { OverriddenProperty: { } overridden } && IsMarked(overridden);
    }

    private static bool AreMarking(System.Collections.Immutable.ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (IsMarking(attribute))
                return true;
        }

        return false;
    }

    private static bool IsMarking(AttributeData attribute)
    {
        var name = attribute.AttributeClass?.Name;
        switch (name)
        {
            case null or "NoDataClassificationAttribute":
                return false;
            case "LogPropertyIgnoreAttribute" or "NotLoggedAttribute" or "LogMaskedAttribute" or "SensitiveDataAttribute" or "SensitiveAttribute" or "SecretAttribute" or "SecretDataAttribute"
                or "ConfidentialAttribute" or "ConfidentialDataAttribute" or "CredentialAttribute" or "RedactAttribute" or "RedactedAttribute" or "MaskedAttribute" or "DoNotLogAttribute" or "NoLogAttribute"
                or "LogIgnoreAttribute" or "SensitiveInformationAttribute":
                return true;
            case "PasswordPropertyTextAttribute":
                return !(attribute.ConstructorArguments is { Length: 1 } shown && shown[0].Value is false);
            case "DataTypeAttribute":
                // DataType.Password
                return attribute.ConstructorArguments is { Length: 1 } kind && kind[0].Value is 11;
        }

        for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (type.Name == "DataClassificationAttribute")
                return true;
        }

        return false;
    }
}
