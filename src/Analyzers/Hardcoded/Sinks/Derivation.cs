using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

/// <summary>Calls whose result is a constant if what they are given is one: encoding, decoding, padding, cutting, hashing.</summary>
internal static class Derivation
{
    /// <summary>The one expression that a derived value is made of; <see langword="null"/> where the call is none of these.</summary>
    public static IOperation? SourceOf(IOperation value) => value switch
    {
        IInvocationOperation call => SourceOf(call),
        IObjectCreationOperation { Arguments.Length: 1 } creation when IsWrapper(creation.Type) => creation.Arguments[0].Value,
        // new string(chars), new ReadOnlySpan<byte>(bytes, 0, 32)
        IObjectCreationOperation { Arguments.Length: >= 1, Type: { SpecialType: SpecialType.System_String } or { Name: "ReadOnlySpan" or "Span" or "ReadOnlyMemory" or "Memory" } } creation
            when creation.Arguments[0].Value.Type?.SpecialType != SpecialType.System_Char => creation.Arguments[0].Value,
        _ => null,
    };

    /// <summary>Whether a call or creation only wraps a value into a task.</summary>
    public static bool IsTask(IOperation value) => value switch
    {
        IObjectCreationOperation creation => IsWrapper(creation.Type),
        IInvocationOperation call => call.TargetMethod.Name == "FromResult",
        _ => false,
    };

    /// <summary>Whether an expression makes an array of bytes to which nothing is written: zeros.</summary>
    public static bool IsZeros(IOperation value) => value switch
    {
        IArrayCreationOperation { Initializer: null, Type: IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } } array =>
            array.DimensionSizes is { Length: 1 } sizes && sizes[0].ConstantValue.Value is not 0,
        { Kind: OperationKind.None, Syntax: StackAllocArrayCreationExpressionSyntax { Initializer: null, Type: ArrayTypeSyntax { ElementType: PredefinedTypeSyntax { Keyword.ValueText: "byte" } } } } => true,
        _ => false,
    };

    private static bool IsWrapper(ITypeSymbol? type) => type is { Name: "ValueTask" or "StringValues" or "BinaryData" or "ArraySegment" };

    private static IOperation? SourceOf(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType;
        var arguments = call.Arguments;
        switch (call.TargetMethod.Name)
        {
            case "PadLeft" or "PadRight" or "Substring" or "ToUpper" or "ToLower" or "ToUpperInvariant" or "ToLowerInvariant" or "ToCharArray" or "Trim" or "TrimEnd" or "TrimStart"
                or "Replace" or "Insert" or "Remove" or "Normalize" when type.SpecialType == SpecialType.System_String && call.Instance is not null && AreConstant(arguments, 0):
                return call.Instance;
            case "FromResult" when arguments.Length == 1:
                return arguments[0].Value;
            case "GetBytes" when arguments.Length == 1 && Inherits(type, "Encoding"):
                return arguments[0].Value;
            case "FromBase64String" or "FromHexString" or "ToBase64String" or "ToHexString" or "ToHexStringLower" when type.Name == "Convert" && arguments.Length >= 1:
                return arguments[0].Value;
            case "Decode" or "DecodeBytes" or "DecodeFromChars" when type.Name is "Base64UrlEncoder" or "Base64Url" or "WebEncoders" or "Hex" or "Base64" && arguments.Length == 1:
                return arguments[0].Value;
            case "HashData" when arguments.Length == 1 && Inherits(type, "HashAlgorithm"):
                return arguments[0].Value;
            case "ComputeHash" when arguments.Length == 1 && call.Instance?.Type is { } hash && Inherits(hash, "HashAlgorithm") && !Inherits(hash, "KeyedHashAlgorithm"):
                return arguments[0].Value;
            case "AsSpan" or "AsMemory" or "ToArray" or "Take" or "Skip" or "Reverse" or "ToList" or "Concat" when call.Instance is null && arguments.Length >= 1 && AreConstant(arguments, 1):
                return arguments[0].Value;
            case "Slice" or "ToArray" or "Clone" or "ToString" when call.Instance is not null && AreConstant(arguments, 0):
                return call.Instance;
            default:
                return null;
        }
    }

    private static bool AreConstant(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, int from)
    {
        for (var i = from; i < arguments.Length; i++)
        {
            if (!arguments[i].Value.ConstantValue.HasValue)
                return false;
        }

        return true;
    }

    private static bool Inherits(ITypeSymbol type, string name)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == name)
                return true;
        }

        return false;
    }
}
