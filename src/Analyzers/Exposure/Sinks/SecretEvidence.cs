using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Secrets;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure.Sinks;

/// <summary>Says whether what a sink is given is a secret, as surely as the sink asks for. Thread-safe.</summary>
/// <param name="guard">The compilation.</param>
internal sealed class SecretEvidence(GuardCompilation guard)
{
    private const int MostSteps = 12;

    private static readonly string[] SettingsTypes = ["Options", "Settings", "Configuration", "Config"];

    private readonly SecretOrigins _origins = SecretOrigins.Of(guard);
    private readonly SecretNames _names = SecretNames.Of(guard);
    private readonly SecretMembers _members = SecretMembers.Of(guard);
    private readonly WholeConfiguration _whole = new(guard.Types);
    private readonly INamedTypeSymbol? _issued = guard.Types.Find("ApiXGuard.Runtime.IssuedApiKey");

    /// <summary>The one of a compilation.</summary>
    public static SecretEvidence Of(GuardCompilation guard) => guard.Part(static guard => new SecretEvidence(guard));

    /// <summary>Why a value is a secret; <see langword="null"/> where it is none, or not as surely as it is asked.</summary>
    public SecretOrigin? Of(IOperation value, SinkDemand demand, CancellationToken cancellationToken)
    {
        if (_whole.Reads(value) is { } all)
            return new SecretOrigin(SecretOriginKind.Configuration, all);
        var origin = _origins.Of(value, cancellationToken) ?? OfKey(value, demand);
        return origin?.Kind switch
        {
            null => null,
            SecretOriginKind.Name => MayBeShown(value, origin.Name, demand) ? null : origin,
            // A caller's own header, given back to the caller.
            SecretOriginKind.Header => demand == SinkDemand.Name ? origin : null,
            // What the caller gave is the caller's.
            SecretOriginKind.Attribute when demand == SinkDemand.Origin && Unwrap(value) is IParameterReferenceOperation => null,
            SecretOriginKind.KeyStore or SecretOriginKind.Attribute when demand != SinkDemand.Name && IsJustIssued(value) => null,
            _ => origin,
        };
    }

    /// <summary>Why an object is a secret for what serialises it: options that were bound to configuration, with a secret among them.</summary>
    public SecretOrigin? OfWhole(IOperation value) =>
        value.Type is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } type && Unwrap(value) is not IObjectCreationOperation && IsBound(value, type) && _members.Serialized(type) is { } member
            ? new SecretOrigin(SecretOriginKind.Configuration, type.Name + "." + member)
            : null;

    private static bool IsBound(IOperation value, INamedTypeSymbol type)
    {
        var at = Unwrap(value);
        if (at is ILocalReferenceOperation local)
            at = Unwrap(LocalWrites.In(local).Only(local.Local));
        return IsSettings(type) || at is IPropertyReferenceOperation { Property: { Name: "Value" or "CurrentValue", ContainingType.Name: "IOptions" or "IOptionsSnapshot" or "IOptionsMonitor" } }
            or IInvocationOperation { TargetMethod: { Name: "Get", ContainingType.Name: "ConfigurationBinder" } };
    }

    private bool MayBeShown(IOperation value, string name, SinkDemand demand) => demand switch
    {
        SinkDemand.Name => false,
        SinkDemand.NameOfOthers => OwnCredentials.Names(name),
        _ => !IsOfSettings(value, MostSteps),
    };

    // SetTag("api.key", value): the key says what the value is.
    private SecretOrigin? OfKey(IOperation value, SinkDemand demand)
    {
        if (demand == SinkDemand.Origin || value.ConstantValue.HasValue || !ValueTypes.IsText(value.Type) || Unwrap(value) is not (ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation))
            return null;
        return ValueTarget.Of(value) is { Kind: ValueTargetKind.Key } target && _names.IsSecret(target.Name, value.Syntax.SyntaxTree) && !SecretNames.IsBareToken(target.Name)
            ? new SecretOrigin(SecretOriginKind.Name, target.Name)
            : null;
    }

    // Bound options are configuration, whatever class they are bound to.
    private static bool IsOfSettings(IOperation? value, int steps)
    {
        for (; value is not null && steps > 0; steps--)
        {
            switch (Unwrap(value))
            {
                case IPropertyReferenceOperation { Property.ContainingType: { } owner } property:
                    if (IsSettings(owner) || IsSettings(property.Instance?.Type))
                        return true;
                    value = property.Instance;
                    continue;
                case IFieldReferenceOperation { Field.ContainingType: { } owner } field:
                    if (IsSettings(owner))
                        return true;
                    value = field.Instance;
                    continue;
                case ILocalReferenceOperation local:
                    value = LocalWrites.In(local).Only(local.Local);
                    continue;
                case IInterpolatedStringOperation interpolated:
                    var left = steps - 1;
                    return interpolated.Parts.Any(part => part is IInterpolationOperation hole && IsOfSettings(hole.Expression, left));
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                    if (IsOfSettings(sum.RightOperand, steps - 1))
                        return true;
                    value = sum.LeftOperand;
                    continue;
                case ICoalesceOperation coalesce:
                    value = coalesce.Value;
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsSettings(ITypeSymbol? type)
    {
        if (type is null)
            return false;
        foreach (var ending in SettingsTypes)
        {
            if (type.Name.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // The endpoint that issues a key shows it, once.
    private bool IsJustIssued(IOperation? value)
    {
        for (var step = 0; _issued is not null && value is not null && step < MostSteps; step++)
        {
            value = Unwrap(value);
            if (value is IInvocationOperation { Instance: { } receiver } && receiver.Type is { } type && SymbolEqualityComparer.Default.Equals(type, _issued))
                return true;
            value = value switch
            {
                IMemberReferenceOperation member => member.Instance,
                IInvocationOperation call => call.Instance,
                ILocalReferenceOperation local => LocalWrites.In(local).Only(local.Local),
                _ => null,
            };
        }

        return false;
    }

    private static IOperation? Unwrap(IOperation? value)
    {
        while (value is IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation)
        {
            value = value switch
            {
                IConversionOperation conversion => conversion.Operand,
                IParenthesizedOperation parenthesized => parenthesized.Operand,
                IConditionalAccessOperation access => access.WhenNotNull,
                _ => value,
            };
        }

        return value;
    }
}
