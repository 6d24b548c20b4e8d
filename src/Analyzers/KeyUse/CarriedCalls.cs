using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>Calls whose result is what they were given, in another form.</summary>
internal static class CarriedCalls
{
    /// <summary>Whether a call gives on what it is called on.</summary>
    public static bool Keeps(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "ConfigureAwait" or "AsTask" or "GetAwaiter" or "GetResult" or "Preserve" or "ToByteArray" or "ToArray" or "ToUnixTimeSeconds" or "ToUnixTimeMilliseconds" or "ToString" or "ToCharArray" or "AsSpan" or "AsMemory"
            or "Slice" or "WaitAsync" or "ToList" or "Append" => true,
        _ => call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String && IsText(call.Type),
    };

    /// <summary>Whether a call gives on its arguments.</summary>
    public static bool Carries(IInvocationOperation call)
    {
        var owner = call.TargetMethod.ContainingType;
        if (owner.SpecialType == SpecialType.System_String)
            return IsText(call.Type);
        return owner.Name switch
        {
            "Convert" or "BitConverter" or "Encoding" or "UTF8Encoding" or "ASCIIEncoding" or "UnicodeEncoding" or "WebEncoders" or "Base64Url" or "Base64UrlEncoder" or "MemoryExtensions" or "Math" => call.Type is not { SpecialType: SpecialType.System_Boolean or SpecialType.System_Void },
            "Enumerable" => call.TargetMethod.Name is not ("Any" or "All" or "Count" or "Contains" or "SequenceEqual"),
            "Task" or "ValueTask" => call.TargetMethod.Name is "FromResult",
            // A hash of what can be guessed can be guessed.
            "SHA1" or "SHA256" or "SHA384" or "SHA512" or "MD5" or "HashAlgorithm" => call.TargetMethod.Name is "HashData" or "ComputeHash",
            _ => false,
        };
    }

    /// <summary>Whether an object is made of its argument.</summary>
    public static bool Carries(IObjectCreationOperation creation) =>
        creation.Type is { SpecialType: SpecialType.System_String } or { Name: "ValueTask" or "Lazy" or "AsyncLazy" or "ReadOnlyMemory" or "StringBuilder" or "StringContent" };

    /// <summary>Whether what a delegate returns is what the call or object that it is given to holds.</summary>
    public static bool TakesResult(IArgumentOperation argument) => argument.Parent switch
    {
        IObjectCreationOperation { Type.Name: "Lazy" or "AsyncLazy" } => true,
        IInvocationOperation { TargetMethod: { ContainingType.Name: "Enumerable", Name: "Select" or "SelectMany" or "Aggregate" or "Repeat" } } => true,
        IInvocationOperation call => Retains(call),
        _ => false,
    };

    /// <summary>Whether a call puts what it is given, or what its delegate returns, into a cache.</summary>
    public static bool Retains(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("Set" or "SetAsync" or "SetString" or "SetStringAsync" or "GetOrCreate" or "GetOrCreateAsync" or "GetOrSet" or "GetOrSetAsync" or "GetOrAdd" or "AddOrUpdate" or "TryAdd" or "AddOrGetExisting" or "GetOrAddAsync"))
            return false;
        var owner = call.TargetMethod.ContainingType.Name;
        return owner.IndexOf("Cache", StringComparison.Ordinal) >= 0 || owner == "ConcurrentDictionary";
    }

    private static bool IsText(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String or SpecialType.System_Char };
}
