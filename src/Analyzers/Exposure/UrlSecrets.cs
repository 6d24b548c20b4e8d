using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Exposure.Sinks;
using ApiXGuard.Analyzers.Secrets;
using ApiXGuard.Analyzers.Symbols;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure;

/// <summary>
/// Finds secrets that become part of a URL's query or user info while its text is put together, wherever the URL goes afterwards.
/// Thread-safe.
/// </summary>
/// <param name="guard">The compilation.</param>
internal sealed class UrlSecrets(GuardCompilation guard)
{
    private const int MostParts = 64;

    private readonly SecretEvidence _evidence = SecretEvidence.Of(guard);
    private readonly SecretNames _names = SecretNames.Of(guard);
    private readonly INamedTypeSymbol? _queries = guard.Types.Find("System.Web.HttpUtility");
    private readonly INamedTypeSymbol? _collection = guard.Types.Find("System.Collections.Specialized.NameValueCollection");

    /// <summary>The secrets that an operation puts into a URL, and why they are some.</summary>
    public IEnumerable<(IOperation Value, SecretOrigin Origin)> In(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        IInterpolatedStringOperation interpolated when interpolated.Parent is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } && UrlParts.MayHoldSecret(interpolated) => InText(operation, UrlParts.Of(interpolated), cancellationToken),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false } sum
            when sum.Parent is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } && UrlParts.MayHoldSecret(sum) => InText(operation, UrlParts.Of(sum), cancellationToken),
        IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: "Format" or "Concat" } } call => InText(operation, UrlParts.Of(call), cancellationToken),
        IInvocationOperation { TargetMethod.Name: "Add" or "Set" } call when _collection is not null && call.Arguments.Length == 2 && IsQuery(call.Instance) =>
            OfParameter(call.Arguments[0].Value, call.Arguments[1].Value, cancellationToken),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 1 } target } assignment when _collection is not null && IsQuery(target.Instance) =>
            OfParameter(target.Arguments[0].Value, assignment.Value, cancellationToken),
        _ => [],
    };

    private IEnumerable<(IOperation Value, SecretOrigin Origin)> InText(IOperation whole, List<UrlPart> parts, CancellationToken cancellationToken)
    {
        if (parts.Count < 2 || parts.Count > MostParts || !MayBeQuery(parts))
            yield break;
        var before = string.Empty;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (part.Text is { } text)
            {
                before += text;
                continue;
            }

            var after = i + 1 < parts.Count ? parts[i + 1].Text : null;
            if (part.Value is { } value && Parameter(before, whole) is { } name && OfParameter(name, value, cancellationToken) is { } queried)
                yield return (Unescaped(value), queried);
            else if (part.Value is { } user && after is { Length: > 0 } && after[0] == '@' && IsUserInfo(before) && _evidence.Of(user, SinkDemand.Name, cancellationToken) is { } info)
                yield return (user, info);
            before += FoldedValue.Hole;
        }
    }

    private IEnumerable<(IOperation Value, SecretOrigin Origin)> OfParameter(IOperation key, IOperation value, CancellationToken cancellationToken)
    {
        if (key.ConstantValue.Value is string name && OfParameter(name, value, cancellationToken) is { } origin)
            yield return (Unescaped(value), origin);
    }

    private SecretOrigin? OfParameter(string parameter, IOperation value, CancellationToken cancellationToken)
    {
        if (value.ConstantValue.HasValue)
            return null;
        value = Unescaped(value);
        if (_evidence.Of(value, SinkDemand.Name, cancellationToken) is { } origin)
            return origin.Kind == SecretOriginKind.Name && (OwnCredentials.NamesOfLinks(origin.Name) || IsOnceParameter(parameter, origin.Name)) ? null : origin;
        return IsPlainRead(value) && ValueTypes.IsText(value.Type) && _names.IsSecret(parameter, value.Syntax.SyntaxTree) && !OwnCredentials.NamesOfLinks(parameter)
            ? new SecretOrigin(SecretOriginKind.Name, parameter)
            : null;
    }

    // confirm?code={token}: made for this link.
    private static bool IsOnceParameter(string parameter, string name) => SecretNames.IsBareToken(name) && OwnCredentials.NamesOfLinks(parameter);

    private static bool IsPlainRead(IOperation value) => value is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.Length: 0 };

    private static IOperation Unescaped(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    continue;
                case IInvocationOperation { TargetMethod.Name: "EscapeDataString" or "UrlEncode" or "EscapeUriString" or "Encode", Arguments: { Length: > 0 } arguments }:
                    value = arguments[0].Value;
                    continue;
                default:
                    return value;
            }
        }
    }

    private static bool MayBeQuery(List<UrlPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Text is { Length: > 0 } text && (text[text.Length - 1] == '=' || text[0] == '@'))
                return true;
        }

        return false;
    }

    // "…?key=" of what begins as a URL does; behind "&" it may as well be a form's body.
    private static string? Parameter(string before, IOperation whole)
    {
        if (before.Length == 0 || before[before.Length - 1] != '=')
            return null;
        var start = before.LastIndexOfAny(['?', '&']);
        if (start < 0 || start + 1 == before.Length - 1)
            return null;
        var name = before.Substring(start + 1, before.Length - start - 2);
        foreach (var letter in name)
        {
            if (!char.IsLetterOrDigit(letter) && letter is not ('_' or '-' or '.' or '[' or ']' or '$'))
                return null;
        }

        var question = before.IndexOf('?');
        if (question >= 0)
            return IsUrl(before.Substring(0, question)) ? name : null;
        return before.IndexOf("://", StringComparison.Ordinal) >= 0 || IsNamedUrl(whole) ? name : null;
    }

    private static bool IsUrl(string path)
    {
        foreach (var letter in path)
        {
            if (char.IsWhiteSpace(letter) || letter is '<' or '>' or '"' or '\'' or ';')
                return false;
        }

        return true;
    }

    private static bool IsNamedUrl(IOperation whole)
    {
        if (ValueTarget.Of(whole) is not { } target)
            return false;
        foreach (var word in new[] { "url", "uri", "link", "href", "endpoint", "query", "address" })
        {
            if (target.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    // https://user:{password}@host, https://{token}@host; databases and brokers have no other way.
    private static bool IsUserInfo(string before)
    {
        var scheme = before.LastIndexOf("://", StringComparison.Ordinal);
        if (scheme < 0 || before.IndexOfAny(['/', '?', ' '], scheme + 3) >= 0)
            return false;
        var start = scheme;
        while (start > 0 && (char.IsLetterOrDigit(before[start - 1]) || before[start - 1] is '+' or '-' or '.'))
            start--;
        return before.Substring(start, scheme - start).ToLowerInvariant() is "http" or "https" or "ws" or "wss" or "git+https" or "ftp" && (before.EndsWith(":", StringComparison.Ordinal) || before.EndsWith("://", StringComparison.Ordinal));
    }

    private bool IsQuery(IOperation? instance)
    {
        if (instance is not ILocalReferenceOperation local || !local.Type.IsOrInherits(_collection) || _queries is null)
            return false;
        return Containers.Behind(local) is IInvocationOperation { TargetMethod: { Name: "ParseQueryString" } method } && SymbolEqualityComparer.Default.Equals(method.ContainingType, _queries);
    }
}
