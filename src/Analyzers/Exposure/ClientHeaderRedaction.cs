using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure;

/// <summary>
/// Judges what the logging of <c>IHttpClientFactory</c> shows: until version 8 every header in clear text, from version 9 on none,
/// and in both only what <c>RedactLoggedHeaders</c> leaves out, where it is called. Immutable and thread-safe.
/// </summary>
internal sealed class ClientHeaderRedaction
{
    private const string Secrets = "a header that carries credentials";

    private readonly INamedTypeSymbol? _builders;
    private readonly INamedTypeSymbol? _clients;
    private readonly INamedTypeSymbol? _headers;
    private readonly bool _isRedactedByDefault;

    public ClientHeaderRedaction(GuardCompilation guard)
    {
        _builders = guard.Types.Find("Microsoft.Extensions.DependencyInjection.HttpClientBuilderExtensions");
        _clients = guard.Types.Find("Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions");
        _headers = guard.Types.Find("System.Net.Http.Headers.HttpHeaders");
        _isRedactedByDefault = _clients?.ContainingAssembly.Identity.Version.Major >= 9;
    }

    /// <summary>Whether the compilation knows the factory.</summary>
    public bool Exists => _builders is not null && _clients is not null;

    /// <summary>The headers with credentials that the client of a call is given.</summary>
    public IReadOnlyList<string> HeadersAround(IInvocationOperation call) => [.. HeadersOf(Chain(call)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What a call leaves unredacted.</summary>
    public RecordedSecret? Of(IInvocationOperation call, CancellationToken cancellationToken) => call.TargetMethod.Name switch
    {
        "RedactLoggedHeaders" when Is(call, _builders) => OfRedaction(call),
        "AddHttpClient" when !_isRedactedByDefault && Is(call, _clients) => OfClient(call),
        "RedactLoggedHeaders" => null,
        _ => null,
    };

    private RecordedSecret? OfRedaction(IInvocationOperation call)
    {
        var redacted = call.Arguments[call.Arguments.Length - 1].Value;
        if (RedactsNothing(redacted))
            return new RecordedSecret(NameOf(call), "'RedactLoggedHeaders' that redacts nothing", "every header, credentials included,", "Return true for Authorization and the headers with keys");
        if (redacted is IConversionOperation { Operand: IDelegateCreationOperation } or IDelegateCreationOperation)
            return null;
        var names = RecordedHeaders.Constants(redacted).Select(name => name.Text).ToList();
        if (names.Count == 0)
            return null;
        foreach (var header in HeadersOf(Chain(call)))
        {
            if (!names.Contains(header, StringComparer.OrdinalIgnoreCase))
                return new RecordedSecret(NameOf(call), $"'RedactLoggedHeaders' without '{header}'", Secrets, "Add it to the list, for all other headers are logged in clear text");
        }

        return null;
    }

    private RecordedSecret? OfClient(IInvocationOperation call)
    {
        var chain = Chain(call);
        if (chain.Any(each => each.TargetMethod.Name is "RedactLoggedHeaders" or "RemoveAllLoggers"))
            return null;
        foreach (var header in HeadersOf(chain))
            return new RecordedSecret(NameOf(call), $"'AddHttpClient' with the header '{header}'", Secrets, "Call RedactLoggedHeaders, for this version logs all headers in clear text");
        return null;
    }

    private static bool RedactsNothing(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        if (value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: { Length: 1 } body } } && body[0] is IReturnOperation { ReturnedValue.ConstantValue: { HasValue: true, Value: false } })
            return true;
        return value is IArrayCreationOperation { Initializer.ElementValues.Length: 0 } or ICollectionExpressionOperation { Elements.Length: 0 }
            or IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.Name: "Array" or "Enumerable" } };
    }

    // The whole chain of calls, from its first on.
    private static List<IInvocationOperation> Chain(IInvocationOperation call)
    {
        IOperation at = call;
        while (true)
        {
            if (at.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: { Length: > 0 } arguments } next } argument && arguments[0] == argument)
                at = next;
            else if (at.Parent is IConversionOperation conversion)
                at = conversion;
            else
                break;
        }

        var calls = new List<IInvocationOperation>();
        for (IOperation? each = at; each is not null;)
        {
            if (each is IInvocationOperation invocation)
            {
                calls.Add(invocation);
                each = invocation.Instance ?? (invocation.Arguments.Length > 0 ? invocation.Arguments[0].Value : null);
            }
            else
            {
                each = (each as IConversionOperation)?.Operand;
            }
        }

        return calls;
    }

    private IEnumerable<string> HeadersOf(List<IInvocationOperation> chain)
    {
        foreach (var lambda in chain.SelectMany(call => call.Arguments.Skip(1)).SelectMany(argument => argument.Value.DescendantsAndSelf().OfType<IAnonymousFunctionOperation>()).Take(16))
        {
            foreach (var operation in lambda.Descendants().Take(2000))
            {
                if (operation is IInvocationOperation { TargetMethod: { Name: "Add" or "TryAddWithoutValidation" } method, Arguments: { Length: > 1 } arguments } && method.ContainingType.IsOrInherits(_headers)
                    && arguments[0].Value.ConstantValue.Value is string name && CredentialHeaders.Carry(name))
                    yield return name;
                else if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Authorization" or "ProxyAuthorization", ContainingType.Name: "HttpRequestHeaders" } property } })
                    yield return property.Name == "Authorization" ? property.Name : "Proxy-Authorization";
            }
        }
    }

    private static bool Is(IInvocationOperation call, INamedTypeSymbol? type) => SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, type);

    private static SyntaxNode NameOf(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } ? name : call.Syntax;
}
