using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Symbols;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>Recognises what reads configuration: single keys, sections, and whole objects. Immutable and thread-safe.</summary>
internal sealed class ConfigurationTypes
{
    private readonly INamedTypeSymbol? _configuration;
    private readonly INamedTypeSymbol? _manager;

    private ConfigurationTypes(GuardCompilation guard)
    {
        _configuration = guard.Types.Find("Microsoft.Extensions.Configuration.IConfiguration");
        _manager = guard.Types.Find("System.Configuration.ConfigurationManager");
    }

    /// <summary>Whether the compilation knows no configuration.</summary>
    public bool IsEmpty => _configuration is null && _manager is null;

    /// <summary>The one of a compilation.</summary>
    public static ConfigurationTypes Of(GuardCompilation guard) => guard.Part(static guard => new ConfigurationTypes(guard));

    /// <summary>Whether a type is configuration or a section of it.</summary>
    public bool IsConfiguration(ITypeSymbol? type) => _configuration is not null && type.IsOrInherits(_configuration);

    /// <summary>The key that an operation reads, with the sections that it is read from; <see langword="null"/> where it reads none.</summary>
    public string? KeyOf(IOperation operation, CancellationToken cancellationToken)
    {
        switch (operation)
        {
            case IPropertyReferenceOperation { Arguments: { Length: 1 } arguments, Instance: { } instance } property when property.Property.IsIndexer:
                if (property.Parent is ISimpleAssignmentOperation assignment && assignment.Target == property)
                    return null;
                if (IsConfiguration(instance.Type))
                    return Join(SectionOf(instance, cancellationToken), Text(arguments[0], cancellationToken));
                return instance is IPropertyReferenceOperation { Property: { Name: "AppSettings" or "ConnectionStrings" } settings } && SymbolEqualityComparer.Default.Equals(settings.ContainingType, _manager)
                    ? settings.Name == "AppSettings" ? Text(arguments[0], cancellationToken) : Join(settings.Name, Text(arguments[0], cancellationToken))
                    : null;
            case IInvocationOperation call:
                return OfCall(call, cancellationToken);
            default:
                return null;
        }
    }

    /// <summary>What a call reads configuration into, whole; <see langword="null"/> where it does not.</summary>
    public ITypeSymbol? BoundType(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (_configuration is null)
            return null;
        switch (method.Name)
        {
            // services.Configure<T>(section), configuration.Get<T>(), GetValue<T>(key)
            case "Configure" or "Get" or "GetValue" when method.TypeArguments.Length == 1 && TakesConfiguration(call):
                return method.TypeArguments[0];
            // services.AddOptions<T>().Bind(section), .BindConfiguration("section")
            case "Bind" or "BindConfiguration" when method.ContainingType.Name is "OptionsBuilderConfigurationExtensions" && method.TypeArguments.Length == 1:
                return method.TypeArguments[0];
            // configuration.Bind(settings), configuration.Bind("section", settings), configuration.Get(typeof(T))
            case "Bind" or "Get" when method.ContainingType.Name is "ConfigurationBinder":
                foreach (var argument in call.Arguments)
                {
                    if (argument.Parameter?.Name == "instance")
                        return argument.Value.Unconverted().Type;
                    if (argument.Value is ITypeOfOperation type)
                        return type.TypeOperand;
                }

                return null;
            default:
                return null;
        }
    }

    private string? OfCall(IInvocationOperation call, CancellationToken cancellationToken)
    {
        var method = call.TargetMethod;
        if (method.Name is not ("GetValue" or "GetSection" or "GetRequiredSection" or "GetConnectionString") || Source(call) is not { } source || !IsConfiguration(source.Type))
            return null;
        // What is read from a section is told where it is read.
        if (method.Name is "GetSection" or "GetRequiredSection" && IsReadFrom(call))
            return null;
        var key = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name is "key" or "name");
        if (key is null)
            return null;
        var text = Text(key, cancellationToken);
        return method.Name == "GetConnectionString" ? Join("ConnectionStrings", text) : Join(SectionOf(source, cancellationToken), text);
    }

    // GetSection("a")["b"], GetSection("a").GetSection("b"), GetSection("a").GetValue<T>("b"), and what binds it.
    private bool IsReadFrom(IInvocationOperation section)
    {
        var parent = section.Parent;
        while (parent is IConversionOperation or IArgumentOperation)
            parent = parent.Parent;
        return parent switch
        {
            IPropertyReferenceOperation property => property.Property.IsIndexer,
            IInvocationOperation call => call.TargetMethod.Name is "GetSection" or "GetRequiredSection" or "GetConnectionString" or "Exists" or "GetChildren" || (call.TargetMethod.Name == "GetValue" && call.TargetMethod.IsGenericMethod)
                || BoundType(call) is { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct },
            _ => false,
        };
    }

    private string? SectionOf(IOperation source, CancellationToken cancellationToken) =>
        source.Unconverted() is IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection" } call && call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "key") is { } key
            ? Text(key, cancellationToken)
            : null;

    private bool TakesConfiguration(IInvocationOperation call)
    {
        if (call.Instance is { } instance && IsConfiguration(instance.Type))
            return true;
        foreach (var argument in call.Arguments)
        {
            if (IsConfiguration(argument.Parameter?.Type))
                return true;
        }

        return false;
    }

    private static IOperation? Source(IInvocationOperation call) => call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value.Unconverted() : null);

    private static string? Text(IArgumentOperation argument, CancellationToken cancellationToken) =>
        ValueFolder.Fold(argument.Value, cancellationToken) is { HasHoles: false, Text: { Length: > 0 and <= 200 } text } ? text : null;

    private static string? Join(string? section, string? key) => key is null ? null : section is null ? key : section + ":" + key;
}
