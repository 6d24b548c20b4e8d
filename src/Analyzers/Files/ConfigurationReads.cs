using System.Collections.Immutable;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Symbols;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Files;

/// <summary>A read of configuration.</summary>
/// <param name="Reader">By what.</param>
/// <param name="Key">The key, or the section's.</param>
/// <param name="IsSection">Whether a whole section is read, as where options are bound.</param>
internal sealed record ConfigurationRead(ConfigurationReaders Reader, string Key, bool IsSection = false);

/// <summary>
/// Tells which key an operation reads: <c>IConfiguration</c> with its sections and extensions, <c>ConfigurationManager</c>, the
/// environment. Thread-safe.
/// </summary>
internal sealed class ConfigurationReads
{
    private const int MostDepth = 16;

    private readonly INamedTypeSymbol? _configuration;
    private readonly INamedTypeSymbol? _environment;

    public ConfigurationReads(GuardCompilation guard)
    {
        _configuration = guard.Types.Find("Microsoft.Extensions.Configuration.IConfiguration");
        _environment = guard.Types.Find("System.Environment");
    }

    /// <summary>What an operation reads; <see langword="null"/> where that is no configuration, or not known.</summary>
    public ConfigurationRead? Of(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        IPropertyReferenceOperation reference => OfProperty(reference, cancellationToken),
        IInvocationOperation call => OfCall(call, cancellationToken),
        _ => null,
    };

    private ConfigurationRead? OfProperty(IPropertyReferenceOperation reference, CancellationToken cancellationToken)
    {
        if (reference.Property.IsIndexer)
        {
            // What is assigned is not read.
            if (reference.Parent is IAssignmentOperation assignment && assignment.Target == reference)
                return null;
            if (IsConfiguration(reference.Instance?.Type))
                return Configuration(reference.Instance, KeyIn(reference.Arguments, cancellationToken), cancellationToken);
            return OfManager(reference.Instance, reference.Arguments, cancellationToken);
        }

        return reference.Property.Name == "Value" && IsConfiguration(reference.Instance?.Type) && PathOf(reference.Instance, 0, cancellationToken) is { } path
            ? new ConfigurationRead(ConfigurationReaders.Configuration, path)
            : null;
    }

    private ConfigurationRead? OfCall(IInvocationOperation call, CancellationToken cancellationToken)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "GetEnvironmentVariable" when _environment is not null && SymbolEqualityComparer.Default.Equals(method.ContainingType, _environment):
                return KeyIn(call.Arguments, cancellationToken) is { } variable ? new ConfigurationRead(ConfigurationReaders.Environment, variable) : null;
            case "GetConnectionString" when IsConfiguration(ReceiverOf(call)?.Type):
                return KeyIn(call.Arguments, cancellationToken) is { } name ? Configuration(ReceiverOf(call), "ConnectionStrings:" + name, cancellationToken) : null;
            case "GetValue" when IsConfiguration(ReceiverOf(call)?.Type):
                return Configuration(ReceiverOf(call), KeyIn(call.Arguments, cancellationToken), cancellationToken);
            case "Get" when IsConfiguration(ReceiverOf(call)?.Type):
                // Of a text the section is the value, of an object it holds values.
                return PathOf(ReceiverOf(call), 0, cancellationToken) is { } section
                    ? new ConfigurationRead(ConfigurationReaders.Configuration, section, IsSection: call.Type?.SpecialType != SpecialType.System_String)
                    : null;
            case "Bind" when IsConfiguration(ReceiverOf(call)?.Type):
                return PathOf(ReceiverOf(call), 0, cancellationToken) is { } bound ? new ConfigurationRead(ConfigurationReaders.Configuration, bound, IsSection: true) : null;
            case "BindConfiguration" when method.ContainingType.Name == "OptionsBuilderConfigurationExtensions":
                return KeyIn(call.Arguments, cancellationToken) is { } key ? new ConfigurationRead(ConfigurationReaders.Configuration, key, IsSection: true) : null;
            case "Configure" or "Bind":
                return OfOptions(call, cancellationToken);
            case "Get" or "GetValues":
                return OfManager(call.Instance, call.Arguments, cancellationToken);
            default:
                return null;
        }
    }

    // services.Configure<PaymentOptions>(configuration.GetSection("Payment"))
    private ConfigurationRead? OfOptions(IInvocationOperation call, CancellationToken cancellationToken)
    {
        foreach (var argument in call.Arguments)
        {
            if (IsConfiguration(Unconverted(argument.Value).Type) && PathOf(argument.Value, 0, cancellationToken) is { } path)
                return new ConfigurationRead(ConfigurationReaders.Configuration, path, IsSection: true);
        }

        return null;
    }

    // ConfigurationManager.AppSettings["…"], .ConnectionStrings["…"]
    private static ConfigurationRead? OfManager(IOperation? instance, ImmutableArray<IArgumentOperation> arguments, CancellationToken cancellationToken)
    {
        if (instance is not IPropertyReferenceOperation { Property: { Name: "AppSettings" or "ConnectionStrings" } property }
            || property.ContainingType?.Name is not ("ConfigurationManager" or "WebConfigurationManager" or "ConfigurationSettings")
            || KeyIn(arguments, cancellationToken) is not { } key)
            return null;
        return new ConfigurationRead(property.Name == "AppSettings" ? ConfigurationReaders.AppSettings : ConfigurationReaders.ConnectionStrings, key);
    }

    private ConfigurationRead? Configuration(IOperation? receiver, string? key, CancellationToken cancellationToken)
    {
        if (key is null)
            return null;
        var path = PathOf(receiver, 0, cancellationToken);
        return new ConfigurationRead(ConfigurationReaders.Configuration, path is null ? key : path + ":" + key);
    }

    /// <summary>The path of a section; <see langword="null"/> for the whole configuration and for what is not known.</summary>
    private string? PathOf(IOperation? configuration, int depth, CancellationToken cancellationToken)
    {
        if (configuration is null || depth > MostDepth)
            return null;
        switch (Unconverted(configuration))
        {
            case IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection" } call when KeyIn(call.Arguments, cancellationToken) is { } key:
                return PathOf(ReceiverOf(call), depth + 1, cancellationToken) is { } before ? before + ":" + key : key;
            case ILocalReferenceOperation local:
                return PathOf(LocalWrites.In(local).Only(local.Local), depth + 1, cancellationToken);
            default:
                return null;
        }
    }

    private bool IsConfiguration(ITypeSymbol? type) => _configuration is not null && type.IsOrInherits(_configuration);

    private static IOperation? ReceiverOf(IInvocationOperation call)
    {
        if (call.Instance is { } instance)
            return Unconverted(instance);
        return call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? Unconverted(call.Arguments[0].Value) : null;
    }

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation or IConditionalAccessInstanceOperation)
        {
            var inner = operation switch
            {
                IConversionOperation conversion => conversion.Operand,
                IParenthesizedOperation parenthesized => parenthesized.Operand,
                // configuration?["…"]
                _ => Accessed(operation),
            };
            if (inner is null)
                return operation;
            operation = inner;
        }

        return operation;
    }

    private static IOperation? Accessed(IOperation instance)
    {
        for (var at = instance.Parent; at is not null; at = at.Parent)
        {
            if (at is IConditionalAccessOperation access)
                return access.Operation;
        }

        return null;
    }

    private static string? KeyIn(ImmutableArray<IArgumentOperation> arguments, CancellationToken cancellationToken)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Type.SpecialType == SpecialType.System_String)
                return ValueFolder.Fold(argument.Value, cancellationToken) is { Text: { } text, HasHoles: false } ? text : null;
        }

        return null;
    }
}
