using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Secrets;

/// <summary>Which types can carry a secret's text.</summary>
internal static class ValueTypes
{
    /// <summary>Whether no value of a type shows a secret: numbers, dates, enumerations, and what prints its type's name only.</summary>
    public static bool IsHarmless(ITypeSymbol? type)
    {
        if (type is null)
            return false;
        if (type.TypeKind == TypeKind.Enum)
            return true;
        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_DateTime or SpecialType.System_Void:
            case >= SpecialType.System_SByte and <= SpecialType.System_Double:
                return true;
        }

        return type is INamedTypeSymbol named && (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            ? IsHarmless(named.TypeArguments[0])
            : named.Name is "TimeSpan" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "Guid" or "Type" or "CancellationToken" or "CancellationTokenSource" or "SecureString"
                && named.ContainingNamespace is { } space && space.ToDisplayString().StartsWith("System", StringComparison.Ordinal));
    }

    /// <summary>
    /// Whether values of a type can carry a text that was put into them: texts themselves, what is boxed, tuples, collections, and the few
    /// types that are made of a text. Others are not followed, since nothing of them is known.
    /// </summary>
    public static bool MayCarry(ITypeSymbol? type) => type switch
    {
        null => false,
        { TypeKind: TypeKind.Dynamic or TypeKind.Array or TypeKind.TypeParameter } or { SpecialType: SpecialType.System_Object } or { IsTupleType: true } or { IsAnonymousType: true } => true,
        INamedTypeSymbol { Name: "AuthenticationHeaderValue" or "Uri" or "UriBuilder" or "KeyValuePair" or "Tuple" or "StringWriter" or "NameValueHeaderValue" or "DefaultInterpolatedStringHandler" or "FormattableString" } => true,
        INamedTypeSymbol { Name: "Task" or "ValueTask" or "Lazy" or "Nullable", TypeArguments: { Length: 1 } arguments } => MayCarry(arguments[0]),
        INamedTypeSymbol { ContainingNamespace: { } space } named => IsText(named) || IsCollections(space),
        _ => false,
    };

    private static bool IsCollections(INamespaceSymbol space)
    {
        for (var at = space; at is { IsGlobalNamespace: false }; at = at.ContainingNamespace)
        {
            if (at.Name == "Collections")
                return at.ContainingNamespace is { Name: "System" };
        }

        return false;
    }

    /// <summary>Whether values of a type are texts or bytes, so that a name alone can say that they are secret.</summary>
    public static bool IsText(ITypeSymbol? type) => IsText(type, 3);

    private static bool IsText(ITypeSymbol? type, int depth)
    {
        if (type is null || depth == 0)
            return false;
        switch (type)
        {
            case { SpecialType: SpecialType.System_String }:
                return true;
            case IArrayTypeSymbol array:
                return IsElement(array.ElementType);
            case INamedTypeSymbol { TypeArguments.Length: 1 } generic:
                var argument = generic.TypeArguments[0];
                return generic.Name switch
                {
                    "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "ArraySegment" or "ImmutableArray" or "List" or "IList" or "IEnumerable" or "ICollection"
                        or "IReadOnlyList" or "IReadOnlyCollection" or "HashSet" or "ISet" => IsElement(argument),
                    "Task" or "ValueTask" or "Lazy" or "Nullable" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" or "TaskAwaiter" or "ValueTaskAwaiter" => IsText(argument, depth - 1),
                    _ => false,
                };
            case INamedTypeSymbol named:
                return named.Name is "StringValues" or "StringBuilder" or "BinaryData" or "StringSegment" or "ByteString" or "JToken" or "JsonNode" or "JsonValue" or "JsonElement" or "JValue";
            default:
                return false;
        }
    }

    private static bool IsElement(ITypeSymbol type) => type.SpecialType is SpecialType.System_String or SpecialType.System_Byte or SpecialType.System_Char;
}
