using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>How far a source of values can be guessed.</summary>
internal enum Predictability
{
    /// <summary>Not, or it is no source.</summary>
    None,

    /// <summary>Unique, but made to be seen: a GUID.</summary>
    Unique,

    /// <summary>Repeated by whoever knows the time or a few outputs: <c>Random</c>, clocks.</summary>
    Guessable,
}

/// <summary>Recognises what gives values that can be guessed. Immutable and thread-safe.</summary>
internal sealed class PredictableSources
{
    private readonly INamedTypeSymbol? _random;
    private readonly INamedTypeSymbol? _guid;
    private readonly HashSet<INamedTypeSymbol> _clocks;

    private PredictableSources(GuardCompilation guard)
    {
        _random = guard.Types.Find("System.Random");
        _guid = guard.Types.Find("System.Guid");
        _clocks = guard.Types.FindAll("System.DateTime", "System.DateTimeOffset", "System.Environment", "System.Diagnostics.Stopwatch", "System.TimeProvider");
    }

    /// <summary>The one of a compilation.</summary>
    public static PredictableSources Of(GuardCompilation guard) => guard.Part(static guard => new PredictableSources(guard));

    /// <summary>What an operation gives, in words.</summary>
    public (Predictability Kind, string Name) Of(IOperation operation) => operation switch
    {
        IInvocationOperation call => OfCall(call.TargetMethod),
        IPropertyReferenceOperation property => OfProperty(property.Property),
        _ => (Predictability.None, string.Empty),
    };

    private (Predictability Kind, string Name) OfCall(IMethodSymbol method)
    {
        switch (method.Name)
        {
            case "Next" or "NextInt64" or "NextDouble" or "NextSingle" or "NextBytes" or "GetItems" or "Sample" or "GetString" or "GetHexString" or "Shuffle" when method.ContainingType.IsOrInherits(_random):
                return (Predictability.Guessable, "Random");
            case "NewGuid" or "CreateVersion7" when SymbolEqualityComparer.Default.Equals(method.ContainingType, _guid):
                return (Predictability.Unique, "Guid." + method.Name);
            case "GetRandomFileName" when method.ContainingType is { Name: "Path", ContainingNamespace.Name: "IO" }:
                return (Predictability.Guessable, "Path.GetRandomFileName");
            case "GetTimestamp" or "GetUtcNow" or "GetLocalNow" when _clocks.Contains(method.ContainingType):
                return (Predictability.Guessable, "the clock");
            default:
                return (Predictability.None, string.Empty);
        }
    }

    private (Predictability Kind, string Name) OfProperty(IPropertySymbol property) =>
        property is { IsStatic: true, Name: "Now" or "UtcNow" or "TickCount" or "TickCount64" } && _clocks.Contains(property.ContainingType) ? (Predictability.Guessable, "the clock") : (Predictability.None, string.Empty);
}
