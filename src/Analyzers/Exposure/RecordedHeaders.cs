using ApiXGuard.Analyzers.Exposure.Sinks;
using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure;

/// <summary>Lists of headers and query parameters that logging shows in clear text. Immutable and thread-safe.</summary>
internal sealed class RecordedHeaders
{
    private static readonly (string Type, string Property, bool IsQuery)[] All =
    [
        ("Microsoft.AspNetCore.HttpLogging.HttpLoggingOptions", "RequestHeaders", false),
        ("Microsoft.AspNetCore.HttpLogging.HttpLoggingOptions", "ResponseHeaders", false),
        ("Microsoft.AspNetCore.HttpLogging.W3CLoggerOptions", "AdditionalRequestHeaders", false),
        ("Azure.Core.DiagnosticsOptions", "LoggedHeaderNames", false),
        ("Azure.Core.DiagnosticsOptions", "LoggedQueryParameters", true),
        ("System.ClientModel.Primitives.ClientLoggingOptions", "AllowedHeaderNames", false),
        ("System.ClientModel.Primitives.ClientLoggingOptions", "AllowedQueryParameters", true),
    ];

    private readonly List<(INamedTypeSymbol Type, string Property, bool IsQuery)> _lists = [];

    /// <summary>Looks the lists up among a compilation's types.</summary>
    public RecordedHeaders(TypeCache types)
    {
        foreach (var (name, property, isQuery) in All)
        {
            if (types.Find(name) is { } type)
                _lists.Add((type, property, isQuery));
        }
    }

    /// <summary>Whether the compilation knows none.</summary>
    public bool IsEmpty => _lists.Count == 0;

    /// <summary>The credentials' header that a call puts on such a list.</summary>
    public RecordedSecret? Of(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("Add" or "UnionWith" or "Insert" or "AddRange"))
            return null;
        var receiver = Containers.ReceiverOf(call);
        if (receiver is ILocalReferenceOperation local)
            receiver = local.Type?.Name is "ISet" or "IList" ? Containers.Behind(local) : null;
        if (receiver is not IPropertyReferenceOperation { Property: var property } || Find(property) is not { } list)
            return null;
        foreach (var argument in call.Arguments)
        {
            foreach (var value in Constants(argument.Value))
            {
                if (list.IsQuery ? IsSecretParameter(value.Text) : value.Text == "*" || CredentialHeaders.Carry(value.Text))
                {
                    return list.IsQuery
                        ? new RecordedSecret(value.Place, $"'{property.Name}' with '{value.Text}'", "a signature or key of the URL", "Leave it out, so that it stays redacted", IsFineInDevelopment: true)
                        : new RecordedSecret(value.Place, $"'{property.Name}' with '{value.Text}'", "a header that carries credentials", "Leave it out, so that it stays redacted", IsFineInDevelopment: true);
                }
            }
        }

        return null;
    }

    private (INamedTypeSymbol Type, string Property, bool IsQuery)? Find(IPropertySymbol property)
    {
        foreach (var list in _lists)
        {
            if (list.Property == property.Name && property.ContainingType.IsOrInherits(list.Type))
                return list;
        }

        return null;
    }

    private static bool IsSecretParameter(string name) => name.ToLowerInvariant() is "*" or "sig" or "signature" or "key" or "api_key" or "apikey" or "api-key" or "code" or "access_token" or "token" or "subscription-key";

    /// <summary>The constant texts of an argument: one, or those of an array.</summary>
    internal static IEnumerable<(SyntaxNode Place, string Text)> Constants(IOperation value)
    {
        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: string text } }:
                yield return (value.Syntax, text);
                break;
            // HeaderNames are read-only fields, named like what they hold.
            case IFieldReferenceOperation { Field: { IsStatic: true, ContainingType.Name: "HeaderNames" } field }:
                yield return (value.Syntax, HeaderOf(field.Name));
                break;
            case IConversionOperation conversion:
                foreach (var inner in Constants(conversion.Operand))
                    yield return inner;
                break;
            case IArrayCreationOperation { Initializer.ElementValues: var elements }:
                foreach (var inner in elements.SelectMany(Constants))
                    yield return inner;
                break;
            case ICollectionExpressionOperation collection:
                foreach (var inner in collection.Elements.SelectMany(Constants))
                    yield return inner;
                break;
        }
    }

    private static string HeaderOf(string field) => field switch
    {
        "SetCookie" => "Set-Cookie",
        "ProxyAuthorization" => "Proxy-Authorization",
        _ => field,
    };
}
