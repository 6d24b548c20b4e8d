using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Exposure.Sinks;
using ApiXGuard.Analyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Clients;

/// <summary>Says whether what a page renders is a secret of somebody else than the user before it. Thread-safe.</summary>
/// <param name="guard">The compilation.</param>
internal sealed class RenderedValues(GuardCompilation guard)
{
    // Two-factor enrolment shows its key to the one user whom it is for; whoever resets a password holds the link's token.
    private static readonly HashSet<string> ShownOnPurpose = new(StringComparer.OrdinalIgnoreCase)
    {
        "SharedKey", "AuthenticatorKey", "AuthenticatorUri", "RecoveryCodes", "SetupKey", "ManualEntryKey", "TotpSecret", "OtpSecret", "TwoFactorSecret",
    };

    private readonly SecretEvidence _evidence = SecretEvidence.Of(guard);
    private readonly SecretNames _names = SecretNames.Of(guard);

    /// <summary>Why a rendered value is a secret.</summary>
    public SecretOrigin? OriginOf(IOperation sink, IOperation value, SinkDemand demand, CancellationToken cancellationToken)
    {
        if (IsBinding(value))
            return null;
        var origin = _evidence.Of(value, demand, cancellationToken) ?? OfViewData(value);
        if (origin is not { Kind: SecretOriginKind.Name })
            return origin;
        if (ShownOnPurpose.Contains(origin.Name) || IsOwnToken(origin.Name))
            return null;
        // <input value="@password" @oninput="…"> is a binding written by hand.
        return OwnCredentials.Names(origin.Name) && sink is IInvocationOperation call && RenderTree.IsBoundByHand(call) ? null : origin;
    }

    /// <summary>
    /// What a diagnostic points at. Around a part of an attribute stands generated code, which no page shows: the part itself is the place.
    /// </summary>
    public IOperation PlaceOf(PublishedValue published, SinkDemand demand, CancellationToken cancellationToken)
    {
        var at = published.Place;
        while (at is IConversionOperation or IParenthesizedOperation)
            at = at is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)at).Operand;
        while (at is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum)
        {
            if (_evidence.Of(sum.RightOperand, demand, cancellationToken) is not null)
                return sum.RightOperand;
            at = sum.LeftOperand;
        }

        return at is ILiteralOperation ? published.Place : at;
    }

    // A session's token, and the token of a link in the form that the link opened.
    private static bool IsOwnToken(string name) =>
        OwnCredentials.Names(name) && name.IndexOf("pass", StringComparison.OrdinalIgnoreCase) < 0 && name.IndexOf("pwd", StringComparison.OrdinalIgnoreCase) < 0;

    // @bind
    private static bool IsBinding(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value is IInvocationOperation { TargetMethod: { Name: "FormatValue", ContainingType.Name: "BindConverter" } };
    }

    // @ViewData["ApiKey"]
    private SecretOrigin? OfViewData(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value is IPropertyReferenceOperation { Instance.Type.Name: "ViewDataDictionary" or "ITempDataDictionary", Arguments: { Length: 1 } arguments } && arguments[0].Value.ConstantValue.Value is string key && _names.IsSecret(key, value.Syntax.SyntaxTree)
            ? new SecretOrigin(SecretOriginKind.Name, key)
            : null;
    }
}
