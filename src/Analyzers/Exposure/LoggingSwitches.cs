using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure;

/// <summary>Properties, parameters and flags that make a framework record what is secret. Immutable and thread-safe.</summary>
internal sealed class LoggingSwitches
{
    private const string OnlyInDevelopment = "Switch it on in development only";

    private static readonly Switch[] All =
    [
        new("Microsoft.EntityFrameworkCore.DbContextOptionsBuilder", "EnableSensitiveDataLogging", SwitchForm.Call, "the values of parameters and keys of every command"),
        new("Npgsql.NpgsqlDataSourceBuilder", "EnableParameterLogging", SwitchForm.Call, "the values of parameters of every command"),
        new("Npgsql.NpgsqlSlimDataSourceBuilder", "EnableParameterLogging", SwitchForm.Call, "the values of parameters of every command"),
        new("Npgsql.NpgsqlLoggingConfiguration", "InitializeLogging", SwitchForm.Call, "the values of parameters of every command", "parameterLoggingEnabled"),
        new("Microsoft.AspNetCore.Hosting.ListenOptionsConnectionLoggingExtensions", "UseConnectionLogging", SwitchForm.Call, "every byte of every connection, headers and bodies included"),
        new("Microsoft.Identity.Client.BaseAbstractApplicationBuilder`1", "WithLogging", SwitchForm.Call, "tokens' contents and names of accounts", "enablePiiLogging"),
        new("Microsoft.Identity.Client.AbstractApplicationBuilder`1", "WithLogging", SwitchForm.Call, "tokens' contents and names of accounts", "enablePiiLogging"),
        new("Microsoft.IdentityModel.Logging.IdentityModelEventSource", "ShowPII", SwitchForm.Property, "tokens' contents and names of users"),
        new("Microsoft.IdentityModel.Logging.IdentityModelEventSource", "LogCompleteSecurityArtifact", SwitchForm.Property, "whole security tokens"),
        new("Azure.Core.DiagnosticsOptions", "IsLoggingContentEnabled", SwitchForm.Property, "the contents of requests and responses, secrets read from a vault among them"),
        new("Azure.Identity.TokenCredentialOptions", "IsUnsafeSupportLoggingEnabled", SwitchForm.Property, "tokens and what else the credential exchanges"),
        new("System.ClientModel.Primitives.ClientLoggingOptions", "EnableMessageContentLogging", SwitchForm.Property, "the contents of requests and responses"),
        new("Amazon.Runtime.ClientConfig", "LogResponse", SwitchForm.Property, "the contents of responses, secrets read from a vault among them"),
        new("Amazon.Util.LoggingConfig", "LogResponses", SwitchForm.Always, "the contents of responses, secrets read from a vault among them"),
        new("Microsoft.AspNetCore.HttpLogging.HttpLoggingOptions", "LoggingFields", SwitchForm.Bodies, "bodies, passwords and tokens in them included"),
        new("Microsoft.AspNetCore.HttpLogging.HttpLoggingInterceptorContext", "LoggingFields", SwitchForm.Bodies, "bodies, passwords and tokens in them included"),
        new("Microsoft.AspNetCore.HttpLogging.W3CLoggerOptions", "LoggingFields", SwitchForm.Cookies, "cookies, with them the sessions of users,"),
        new("Microsoft.AspNetCore.Builder.HttpLoggingEndpointConventionBuilderExtensions", "WithHttpLogging", SwitchForm.BodiesCall, "bodies, passwords and tokens in them included"),
        new("Microsoft.AspNetCore.HttpLogging.HttpLoggingAttribute", ".ctor", SwitchForm.Attribute, "bodies, passwords and tokens in them included"),
    ];

    private static readonly string[] BodyFields = ["RequestBody", "ResponseBody"], CookieFields = ["Cookie"];

    private readonly Dictionary<string, List<(Switch Switch, INamedTypeSymbol Type)>> _byMember = new(StringComparer.Ordinal);

    /// <summary>Looks the switches up among a compilation's types.</summary>
    public LoggingSwitches(TypeCache types)
    {
        foreach (var each in All)
        {
            if (types.Find(each.Type) is not { } type)
                continue;
            if (!_byMember.TryGetValue(each.Member, out var list))
                _byMember.Add(each.Member, list = []);
            list.Add((each, type));
        }
    }

    /// <summary>Whether the compilation knows none.</summary>
    public bool IsEmpty => _byMember.Count == 0;

    /// <summary>What an assignment or a call switches on; <see langword="null"/> where that is nothing.</summary>
    public RecordedSecret? Of(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment when Find(property.Name, property.ContainingType) is { } found => OfProperty(found, assignment),
        IInvocationOperation call when Find(call.TargetMethod.Name, call.TargetMethod.ContainingType) is { } found => OfCall(found, call),
        _ => null,
    };

    /// <summary>What an attribute switches on.</summary>
    public RecordedSecret? Of(AttributeData attribute, CancellationToken cancellationToken) =>
        attribute.AttributeClass is { } type && Find(".ctor", type) is { Form: SwitchForm.Attribute } found && attribute.ConstructorArguments is { Length: > 0 } arguments
            && arguments[0] is { Value: { } fields, Type: { } enumeration } && Holds(enumeration, fields, BodyFields) && attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is { } place
            ? Recorded(place, "HttpLogging", found)
            : null;

    private static RecordedSecret? OfProperty(Switch found, ISimpleAssignmentOperation assignment)
    {
        var value = assignment.Value;
        var isOn = found.Form switch
        {
            SwitchForm.Property => value.ConstantValue.Value is true,
            SwitchForm.Always => value is IFieldReferenceOperation { Field.Name: "Always" } or IConversionOperation { Operand: IFieldReferenceOperation { Field.Name: "Always" } },
            SwitchForm.Bodies => value is { Type: { } type, ConstantValue: { HasValue: true, Value: { } fields } } && Holds(type, fields, BodyFields),
            SwitchForm.Cookies => value is { Type: { } type, ConstantValue: { HasValue: true, Value: { } fields } } && Holds(type, fields, CookieFields),
            _ => false,
        };
        return isOn ? Recorded(assignment.Syntax, found.Member, found) : null;
    }

    private static RecordedSecret? OfCall(Switch found, IInvocationOperation call)
    {
        var isOn = false;
        switch (found.Form)
        {
            case SwitchForm.Call when found.Parameter is { } name:
                isOn = call.Arguments.Any(argument => argument.Parameter?.Name == name && argument.Value.ConstantValue.Value is true);
                break;
            case SwitchForm.Call:
                // Without an argument, or with its default, it is on.
                isOn = call.Arguments.All(argument => argument.Parameter?.Type.SpecialType != SpecialType.System_Boolean || argument.Value.ConstantValue.Value is true);
                break;
            case SwitchForm.BodiesCall:
                isOn = call.Arguments.Any(argument => argument.Value is { Type: { TypeKind: TypeKind.Enum } type, ConstantValue: { HasValue: true, Value: { } fields } } && Holds(type, fields, BodyFields));
                break;
        }

        return isOn ? Recorded(NameAndArguments(call), found.Member, found) : null;
    }

    // In a chain of calls the place is this one, not all before it.
    private static SyntaxNode NameAndArguments(IInvocationOperation call) =>
        call.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax { Expression: Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax { Name: var name } } ? name : call.Syntax;

    private static RecordedSecret Recorded(SyntaxNode place, string what, Switch found) =>
        new(place, $"'{what}'", found.Secrets, found.Form is SwitchForm.Bodies or SwitchForm.BodiesCall or SwitchForm.Attribute
            ? "Record no bodies outside of development"
            : found.Form == SwitchForm.Cookies ? "Leave cookies out of its fields" : OnlyInDevelopment, IsFineInDevelopment: found.Form != SwitchForm.Attribute);

    private static bool Holds(ITypeSymbol enumeration, object value, string[] fields)
    {
        var set = Bits(value);
        foreach (var name in fields)
        {
            foreach (var member in enumeration.GetMembers(name))
            {
                if (member is IFieldSymbol { ConstantValue: { } constant } && Bits(constant) is var bits && bits != 0 && (set & bits) == bits)
                    return true;
            }
        }

        return false;
    }

    private static ulong Bits(object value) => value switch
    {
        long number => unchecked((ulong)number),
        int number => unchecked((ulong)(long)number),
        ulong number => number,
        uint number => number,
        short number => unchecked((ulong)number),
        byte number => number,
        _ => 0,
    };

    private Switch? Find(string member, INamedTypeSymbol? type)
    {
        if (!_byMember.TryGetValue(member, out var list))
            return null;
        foreach (var (found, declaring) in list)
        {
            if (type.IsOrInherits(declaring))
                return found;
        }

        return null;
    }

    private enum SwitchForm
    {
        /// <summary>A call that switches on, with an optional flag.</summary>
        Call,

        /// <summary>A property that is set to true.</summary>
        Property,

        /// <summary>A property that is set to <c>Always</c>.</summary>
        Always,

        /// <summary>A property whose flags hold bodies.</summary>
        Bodies,

        /// <summary>A property whose flags hold cookies.</summary>
        Cookies,

        /// <summary>A call whose flags hold bodies.</summary>
        BodiesCall,

        /// <summary>An attribute whose flags hold bodies.</summary>
        Attribute,
    }

    private sealed record Switch(string Type, string Member, SwitchForm Form, string Secrets, string? Parameter = null);
}
