using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Symbols;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>
/// Says from where a key store in a client takes its keys, where that is a place that ships with the client: constants, configuration,
/// the environment, a vault whose credentials would ship too. Thread-safe.
/// </summary>
internal sealed class KeySources
{
    private const int MostOperations = 2000;

    private readonly INamedTypeSymbol _store;
    private readonly INamedTypeSymbol? _keys;
    private readonly INamedTypeSymbol? _environment;
    private readonly ConfigurationTypes _configuration;

    public KeySources(GuardCompilation guard, INamedTypeSymbol store)
    {
        _store = store;
        _keys = guard.Types.Find("ApiXGuard.Runtime.ApiXKeys");
        _environment = guard.Types.Find("System.Environment");
        _configuration = ConfigurationTypes.Of(guard);
    }

    /// <summary>Whether a type is a key store.</summary>
    public bool IsStore(ITypeSymbol? type) => type.IsOrInherits(_store);

    /// <summary>From where a registration (<c>AddApiXKeyStore(…)</c>) takes the keys.</summary>
    public string? OfRegistration(IInvocationOperation call, CancellationToken cancellationToken)
    {
        switch (call.TargetMethod.Name)
        {
            case "AddVaultApiXKeyStore" or "AddAzureKeyVaultApiXKeyStore":
                return "a vault, whose credentials ship too";
            case "AddApiXKeyStore" when call.TargetMethod.TypeArguments.Length == 1:
                return null;
            case "AddApiXKeyStore":
                var arguments = call.Arguments.Where(static argument => argument.Parameter is { Ordinal: > 0 } && !argument.IsImplicit).ToList();
                if (arguments.Count == 0)
                    return "configuration";
                return arguments.Any(argument => _configuration.IsConfiguration(argument.Parameter?.Type))
                    ? "configuration"
                    : arguments.Select(argument => Within(argument.Value, isKey: false, cancellationToken)).FirstOrDefault(static source => source is not null);
            default:
                return null;
        }
    }

    /// <summary>From where a store or a pair of keys that is made takes them.</summary>
    public string? OfCreation(IObjectCreationOperation creation, CancellationToken cancellationToken)
    {
        if (creation.Type is not { } type)
            return null;
        if (SymbolEqualityComparer.Default.Equals(type, _keys))
            return creation.Arguments.Select(argument => Within(argument.Value, isKey: true, cancellationToken)).FirstOrDefault(static source => source is not null);
        if (!IsStore(type))
            return null;
        if (type.Name == "ConfigurationApiXKeyStore")
            return "configuration";
        if (type.Name is "VaultApiXKeyStore" or "AzureKeyVaultApiXKeyStore")
            return "a vault, whose credentials ship too";
        foreach (var argument in creation.Arguments)
        {
            var isKey = argument.Parameter is { Type.SpecialType: SpecialType.System_String, Name: var name } && name.EndsWith("Key", StringComparison.OrdinalIgnoreCase);
            if (Within(argument.Value, isKey, cancellationToken) is { } source)
                return source;
        }

        return null;
    }

    /// <summary>From where the body of a store's method takes a key, and the operation that does.</summary>
    public (IOperation At, string Source)? OfBody(IOperation body, CancellationToken cancellationToken)
    {
        var seen = 0;
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (++seen > MostOperations)
                return null;
            cancellationToken.ThrowIfCancellationRequested();
            if (Read(operation, cancellationToken) is { } read)
                return (operation, read);
            if (operation is IReturnOperation { ReturnedValue: { } returned } && IsConstantKey(Unwrapped(returned), cancellationToken))
                return (returned, "constants");
        }

        return null;
    }

    // A value, or the delegate that gives it, with all that it is made of.
    private string? Within(IOperation value, bool isKey, CancellationToken cancellationToken)
    {
        if (isKey && IsConstantKey(value, cancellationToken))
            return "constants";
        if (value is ILocalReferenceOperation local && LocalWrites.In(value).Only(local.Local) is { } written)
            return Within(written, isKey, cancellationToken);
        return OfBody(value, cancellationToken)?.Source;
    }

    private string? Read(IOperation operation, CancellationToken cancellationToken)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod: { Name: "GetEnvironmentVariable" or "ExpandEnvironmentVariables" } method } when SymbolEqualityComparer.Default.Equals(method.ContainingType, _environment):
            case IInvocationOperation { TargetMethod: { Name: "FromEnvironment", ContainingType.Name: "DelegatingKeyProvider" } }:
                return "the environment";
            case IObjectCreationOperation { Arguments: { Length: > 0 } arguments } creation when SymbolEqualityComparer.Default.Equals(creation.Type, _keys):
                return arguments.Any(argument => IsConstantKey(argument.Value, cancellationToken)) ? "constants" : null;
            default:
                return operation is IPropertyReferenceOperation or IInvocationOperation && _configuration.KeyOf(operation, cancellationToken) is not null ? "configuration" : null;
        }
    }

    private static bool IsConstantKey(IOperation value, CancellationToken cancellationToken) => ValueFolder.Fold(value, cancellationToken).Text is { Length: > 0 };

    // new ValueTask<string>("…"), Task.FromResult("…"), ValueTask.FromResult("…")
    private static IOperation Unwrapped(IOperation returned)
    {
        returned = returned.Unconverted();
        return returned switch
        {
            IObjectCreationOperation { Type.Name: "ValueTask", Arguments: { Length: 1 } arguments } => arguments[0].Value,
            IInvocationOperation { TargetMethod.Name: "FromResult", Arguments: { Length: 1 } arguments } => arguments[0].Value,
            _ => returned,
        };
    }
}
