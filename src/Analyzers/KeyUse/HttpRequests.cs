using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Secrets;
using ApiXGuard.Analyzers.Symbols;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.KeyUse;

/// <summary>
/// What carries keys over HTTP: clients and requests of the runtime, and clients and messages that a header with credentials is set on,
/// together with the addresses that they get. Thread-safe.
/// </summary>
internal sealed class HttpRequests
{
    private const int MostOperations = 20_000;

    private readonly SecretReads _reads;
    private readonly HashSet<INamedTypeSymbol> _signers;
    private readonly INamedTypeSymbol? _headers;

    private HttpRequests(GuardCompilation guard)
    {
        _reads = guard.Part(static guard => new SecretReads(guard));
        _signers = guard.Types.FindAll("ApiXGuard.Runtime.ApiXClient", "ApiXGuard.Runtime.RequestTarget");
        _headers = guard.Types.Find("System.Net.Http.Headers.HttpHeaders");
    }

    /// <summary>Whether nothing here is known to the compilation.</summary>
    public bool IsEmpty => _headers is null && _signers.Count == 0;

    /// <summary>The one of a compilation.</summary>
    public static HttpRequests Of(GuardCompilation guard) => guard.Part(static guard => new HttpRequests(guard));

    /// <summary>The address that a call signs a request for; <see langword="null"/> where it signs none.</summary>
    public IOperation? SignedAddress(IInvocationOperation call)
    {
        if (_signers.Count == 0 || !call.TargetMethod.ContainingType.IsOrInheritsAny(_signers))
            return null;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type.Name == "Uri")
                return argument.Value;
        }

        return null;
    }

    /// <summary>Whether an assignment sets the base address of a client that signs.</summary>
    public static bool IsSignedBase(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: { Name: "BaseAddress", ContainingType.Name: "HttpClient" }, Instance: { } client })
            return false;
        switch (client)
        {
            // new HttpClient(new ApiXSigningHandler(…)) { BaseAddress = … }
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }:
                return assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation } && IsSigning(creation);
            case ILocalReferenceOperation local:
                return Values.LocalWrites.In(local).Only(local.Local) is { } written && written.Unconverted() is IObjectCreationOperation made && IsSigning(made);
            // AddHttpClient("…", client => client.BaseAddress = …).AddApiXSigning()
            case IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LambdaMethod } }:
                return IsConfiguredToSign(assignment);
            default:
                return false;
        }
    }

    /// <summary>The client, message or web request that an operation sets a header with credentials on, and the header; <see langword="null"/> where it sets none.</summary>
    public (ISymbol Carrier, string Header)? Credentials(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod.Name: "Add" or "TryAddWithoutValidation" or "Set", Instance: { } headers, Arguments: { Length: >= 2 } arguments } when SecretReads.IsHeaders(headers.Type):
                return HeaderName(arguments[0].Value) is { } name && IsCredential(name, operation) && CarrierOf(headers) is { } carrier ? (carrier, name) : null;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Authorization", ContainingType.Name: "HttpRequestHeaders" }, Instance: { } requestHeaders }, Value.ConstantValue.HasValue: false }:
                return CarrierOf(requestHeaders) is { } authorized ? (authorized, "Authorization") : null;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } indexed, Arguments: { Length: 1 } keys } } when SecretReads.IsHeaders(indexed.Type):
                return HeaderName(keys[0].Value) is { } key && IsCredential(key, operation) && CarrierOf(indexed) is { } owner ? (owner, key) : null;
            default:
                return null;
        }
    }

    /// <summary>Whether no operation before this one sets a header with credentials on the same client or message, so that one address is told once.</summary>
    public bool IsFirst(ISymbol carrier, IOperation credentials)
    {
        foreach (var operation in OperationBody.Of(credentials).Descendants())
        {
            if (operation == credentials)
                return true;
            if (operation is IInvocationOperation or ISimpleAssignmentOperation && Credentials(operation) is var (other, _) && SymbolEqualityComparer.Default.Equals(other, carrier))
                return false;
        }

        return true;
    }

    /// <summary>The addresses that a client or message gets in the body that an operation is part of.</summary>
    public static IEnumerable<IOperation> AddressesOf(ISymbol carrier, IOperation within, CancellationToken cancellationToken)
    {
        var seen = 0;
        foreach (var operation in OperationBody.Of(within).Descendants())
        {
            if (++seen > MostOperations)
                yield break;
            cancellationToken.ThrowIfCancellationRequested();
            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "BaseAddress" or "RequestUri", Instance: { } instance }, Value: var value }
                    when IsCarrier(instance, carrier) || (instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } && IsMadeFor(operation, carrier)):
                    yield return value;
                    break;
                case IInvocationOperation { Instance: { } client, Arguments: { Length: > 0 } arguments } call when call.TargetMethod.ContainingType.Name is "HttpClient" or "WebClient" && IsCarrier(client, carrier):
                    yield return arguments[0].Value;
                    break;
                case IInvocationOperation { TargetMethod: { IsExtensionMethod: true, ContainingType.Name: "HttpClientJsonExtensions" }, Arguments: { Length: > 1 } extended } when IsCarrier(extended[0].Value.Unconverted(), carrier):
                    yield return extended[1].Value;
                    break;
                case IObjectCreationOperation { Type.Name: "HttpRequestMessage", Arguments: { Length: > 1 } made } when IsMadeFor(operation, carrier):
                    yield return made[1].Value;
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Create" or "CreateHttp", ContainingType.Name: "WebRequest" }, Arguments: { Length: > 0 } requested } when IsMadeFor(operation, carrier):
                    yield return requested[0].Value;
                    break;
            }
        }
    }

    private bool IsCredential(string header, IOperation operation) =>
        header.IndexOf("Cookie", StringComparison.OrdinalIgnoreCase) < 0 && _reads.IsSecretHeader(header, operation.Syntax.SyntaxTree);

    private static string? HeaderName(IOperation value) => value switch
    {
        { ConstantValue.Value: string name } => name,
        IFieldReferenceOperation { Field: { IsStatic: true, ContainingType.Name: "HeaderNames" or "HttpRequestHeader" } field } => field.Name,
        _ => null,
    };

    // request.Headers, client.DefaultRequestHeaders, message.Content.Headers
    private static ISymbol? CarrierOf(IOperation headers) =>
        headers is IPropertyReferenceOperation { Property.Name: "Headers" or "DefaultRequestHeaders", Instance: { } carrier } ? SymbolOf(carrier) ?? MadeSymbol(carrier) : null;

    // new HttpRequestMessage(…) { Headers = { { "X-API-Key", key } } }
    private static ISymbol? MadeSymbol(IOperation instance)
    {
        for (var at = instance.Parent; at is not null; at = at.Parent)
        {
            if (at is IObjectCreationOperation creation)
                return Assigned(creation);
        }

        return null;
    }

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property,
        _ => null,
    };

    private static bool IsCarrier(IOperation operation, ISymbol carrier) => SymbolEqualityComparer.Default.Equals(SymbolOf(operation), carrier);

    private static bool IsMadeFor(IOperation operation, ISymbol carrier)
    {
        var at = operation;
        while (at is not null and not IObjectCreationOperation and not IInvocationOperation { TargetMethod.ContainingType.Name: "WebRequest" })
            at = at.Parent;
        return at is not null && SymbolEqualityComparer.Default.Equals(Assigned(at), carrier);
    }

    private static ISymbol? Assigned(IOperation made)
    {
        var at = made.Parent;
        while (at is IConversionOperation)
            at = at.Parent;
        return at switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation assignment => SymbolOf(assignment.Target),
            _ => null,
        };
    }

    private static bool IsSigning(IObjectCreationOperation client)
    {
        foreach (var argument in client.Arguments)
        {
            var handler = argument.Value.Unconverted();
            if (handler is ILocalReferenceOperation local && Values.LocalWrites.In(local).Only(local.Local) is { } written)
                handler = written.Unconverted();
            if (handler.Type?.Name == "ApiXSigningHandler")
                return true;
        }

        return false;
    }

    private static bool IsConfiguredToSign(IOperation operation)
    {
        IOperation? call = null;
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is IArgumentOperation { Parent: IInvocationOperation configuring })
            {
                call = configuring;
                break;
            }
        }

        // Before it: AddApiXClient().ConfigureHttpClient(…). After it: AddHttpClient(…).AddApiXSigning().
        for (var before = call; before is IInvocationOperation { Arguments: { Length: > 0 } arguments } chained; before = arguments[0].Value.Unconverted())
        {
            if (chained.TargetMethod.Name is "AddApiXClient" or "AddApiXSigning")
                return true;
        }

        for (var after = call?.Parent; after is IArgumentOperation or IInvocationOperation or IConversionOperation; after = after.Parent)
        {
            if (after is IInvocationOperation { TargetMethod.Name: "AddApiXSigning" })
                return true;
        }

        return false;
    }
}
