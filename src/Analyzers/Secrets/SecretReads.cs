using System.Collections.Immutable;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Secrets;

/// <summary>
/// Calls and members that bring a secret into the program: key stores, vaults, configuration, environment, headers, and look-ups
/// under a telling key. Thread-safe.
/// </summary>
internal sealed class SecretReads
{
    private static readonly string[] SecretHeaders =
        ["Authorization", "Proxy-Authorization", "ProxyAuthorization", "Cookie", "Set-Cookie", "SetCookie", "X-Signature", "X-Functions-Key", "X-Amz-Security-Token", "Ocp-Apim-Subscription-Key"];

    private readonly SecretNames _names;
    private readonly INamedTypeSymbol? _keyStore, _keys, _configuration, _environment, _keyProvider;

    public SecretReads(GuardCompilation guard)
    {
        _names = SecretNames.Of(guard);
        _keyStore = guard.Types.Find("ApiXGuard.Runtime.IApiXKeyStore");
        _keyProvider = guard.Types.Find("ApiXGuard.Runtime.IKeyProvider");
        _keys = guard.Types.Find("ApiXGuard.Runtime.ApiXKeys");
        _configuration = guard.Types.Find("Microsoft.Extensions.Configuration.IConfiguration");
        _environment = guard.Types.Find("System.Environment");
    }

    /// <summary>Whether a type is the pair of keys, which shows none of them when printed.</summary>
    public bool IsKeys(ITypeSymbol? type) => _keys is not null && SymbolEqualityComparer.Default.Equals(type, _keys);

    /// <summary>What a call reads.</summary>
    public SecretVerdict Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var owner = method.ContainingType;
        if (_keyStore is not null && owner.IsOrInherits(_keyStore) && method.Name is "GetApiKeyAsync" or "GetAppKeyAsync")
            return SecretVerdict.Of(SecretOriginKind.KeyStore, method.Name);
        if (_keyProvider is not null && owner.IsOrInherits(_keyProvider) && method.Name == "GetKey")
            return SecretVerdict.Of(SecretOriginKind.KeyStore, method.Name);
        if (_environment is not null && SymbolEqualityComparer.Default.Equals(owner, _environment))
            return method.Name == "GetEnvironmentVariable" ? OfEnvironment(call) : SecretVerdict.Unknown;
        if (method.Name == "Unprotect" && owner.Name is "IDataProtector" or "DataProtectionCommonExtensions" or "ITimeLimitedDataProtector" or "DataProtectionAdvancedExtensions" or "ProtectedData" && ValueTypes.IsText(call.Type))
            return SecretVerdict.Of(SecretOriginKind.SecretStore, method.Name);
        if (method.Name == "GetConnectionString" && KeyOf(call.Arguments) is { } connection)
            return SecretVerdict.Of(SecretOriginKind.Configuration, "ConnectionStrings:" + connection);
        if (method.Name is "GetValue" or "GetRequiredValue" && ReceiverOf(call) is { } receiver && IsConfiguration(receiver.Type))
            return OfConfiguration(receiver, call.Arguments, call.Syntax.SyntaxTree);
        if (method.Name is "GetValues" or "GetCommaSeparatedValues" or "TryGetValue" or "TryGetValues" or "Get" or "GetFirst" or "GetHeader" && ReceiverOf(call) is { } headers && IsHeaders(headers.Type))
            return OfHeader(call.Arguments, call.Syntax.SyntaxTree);
        return OfLookup(call);
    }

    /// <summary>What a property or an indexer reads.</summary>
    public SecretVerdict Of(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        var tree = reference.Syntax.SyntaxTree;
        if (property.IsIndexer)
        {
            if (IsConfiguration(reference.Instance?.Type))
                return OfConfiguration(reference.Instance!, reference.Arguments, tree);
            if (IsHeaders(reference.Instance?.Type))
                return OfHeader(reference.Arguments, tree);
            return KeyOf(reference.Arguments) is { } key && ValueTypes.IsText(property.Type) && !IsTextSource(reference.Instance?.Type) && _names.IsSecretPath(key, tree)
                ? SecretVerdict.Of(reference.Instance is IPropertyReferenceOperation { Property.Name: "AppSettings" } ? SecretOriginKind.Configuration : SecretOriginKind.Name, key)
                : SecretVerdict.Unknown;
        }

        if (IsKeys(property.ContainingType) && property.Name is "ApiKey" or "AppKey")
            return SecretVerdict.Of(SecretOriginKind.KeyStore, property.Name);
        switch (property.ContainingType?.Name, property.Name)
        {
            case ("KeyVaultSecret" or "SecretBundle", "Value"):
            case ("GetSecretValueResponse", "SecretString" or "SecretBinary"):
            case ("SecretPayload", "Data"):
                return SecretVerdict.Of(SecretOriginKind.SecretStore, property.ContainingType!.Name + "." + property.Name);
            case ("ConnectionStringSettings", "ConnectionString"):
                return SecretVerdict.Of(SecretOriginKind.Configuration, property.Name);
            case ("AuthenticationHeaderValue", "Scheme"):
                return SecretVerdict.Clean;
            case ("AuthenticationHeaderValue", "Parameter"):
                return SecretVerdict.Of(SecretOriginKind.Header, "Authorization");
            case ("HttpRequestHeaders", "Authorization" or "ProxyAuthorization"):
            case ("IHeaderDictionary" or "RequestHeaders", "Authorization" or "Cookie" or "ProxyAuthorization"):
            case ("IHeaderDictionary" or "ResponseHeaders", "SetCookie"):
                return SecretVerdict.Of(SecretOriginKind.Header, property.Name);
            case ("IConfigurationSection", "Value") when PathOf(reference.Instance) is { Length: > 0 } path && _names.IsSecretPath(path, tree):
                return SecretVerdict.Of(SecretOriginKind.Configuration, path);
            case ("HttpRequestHeaders" or "HttpResponseHeaders" or "IConfigurationSection", _):
                return SecretVerdict.Unknown;
        }

        return SecretVerdict.Unknown;
    }

    /// <summary>Whether a type is a request's or response's headers.</summary>
    public static bool IsHeaders(ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.Name is "IHeaderDictionary" or "HeaderDictionary" or "HttpHeaders" or "WebHeaderCollection" or "HttpHeadersCollection" or "RequestHeaders" or "ResponseHeaders")
                return true;
        }

        return false;
    }

    /// <summary>Whether a header's name is one under which credentials travel.</summary>
    public bool IsSecretHeader(string name, SyntaxTree? tree)
    {
        foreach (var header in SecretHeaders)
        {
            if (string.Equals(header, name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return _names.IsSecret(name, tree);
    }

    /// <summary>Whether a type is configuration that is asked by keys.</summary>
    public bool IsConfiguration(ITypeSymbol? type) => _configuration is not null && type.IsOrInherits(_configuration);

    private SecretVerdict OfEnvironment(IInvocationOperation call) =>
        KeyOf(call.Arguments) is { } key && _names.IsSecretPath(key, call.Syntax.SyntaxTree) ? SecretVerdict.Of(SecretOriginKind.Environment, key) : SecretVerdict.Unknown;

    private SecretVerdict OfConfiguration(IOperation configuration, ImmutableArray<IArgumentOperation> arguments, SyntaxTree tree)
    {
        if (KeyOf(arguments) is not { } key)
            return SecretVerdict.Unknown;
        var path = PathOf(configuration) is { Length: > 0 } before ? before + ":" + key : key;
        return _names.IsSecretPath(path, tree) ? SecretVerdict.Of(SecretOriginKind.Configuration, path) : SecretVerdict.Unknown;
    }

    private SecretVerdict OfHeader(ImmutableArray<IArgumentOperation> arguments, SyntaxTree tree)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Type.SpecialType != SpecialType.System_String || argument.Parameter.RefKind == RefKind.Out)
                continue;
            var name = KeyOf(argument.Value) ?? NameOfHeader(argument.Value);
            return name is not null && IsSecretHeader(name, tree) ? SecretVerdict.Of(SecretOriginKind.Header, name) : SecretVerdict.Unknown;
        }

        return SecretVerdict.Unknown;
    }

    // _options.ApiKeyHeaderName names the header of the API key.
    private static string? NameOfHeader(IOperation value)
    {
        var name = value switch
        {
            IFieldReferenceOperation field => field.Field.Name,
            IPropertyReferenceOperation property => property.Property.Name,
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            _ => null,
        };
        foreach (var ending in new[] { "HeaderName", "HeaderKey", "Header" })
        {
            if (name is not null && name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return name.Substring(0, name.Length - ending.Length).TrimStart('_');
        }

        return null;
    }

    // form["password"], values.GetValueOrDefault("api_key"), session.GetString("AccessToken"), json.GetProperty("password").GetString()
    private SecretVerdict OfLookup(IInvocationOperation call)
    {
        var tree = call.Syntax.SyntaxTree;
        switch (call.TargetMethod.Name)
        {
            case "GetString" or "ToString" or "GetValue" when call.Instance is IInvocationOperation { TargetMethod.Name: "GetProperty" } property:
                return KeyOf(property.Arguments) is { } member && _names.IsSecret(member, tree) ? SecretVerdict.Of(SecretOriginKind.Name, member) : SecretVerdict.Unknown;
            case "GetValueOrDefault" or "TryGetValue" or "GetString" or "FindFirstValue" or "GetTokenAsync":
                return ReceiverOf(call) is { } receiver && !IsTextSource(receiver.Type) && KeyOf(call.Arguments) is { } key && _names.IsSecretPath(key, tree)
                    && (ValueTypes.IsText(call.Type) || call.TargetMethod.Name == "TryGetValue")
                    ? SecretVerdict.Of(SecretOriginKind.Name, key)
                    : SecretVerdict.Unknown;
            default:
                return SecretVerdict.Unknown;
        }
    }

    // What gives texts of the program, not values of its users.
    private static bool IsTextSource(ITypeSymbol? type)
    {
        if (type is null)
            return true;
        var name = type.Name;
        return name.IndexOf("Locali", StringComparison.Ordinal) >= 0 || name.IndexOf("Resource", StringComparison.Ordinal) >= 0 || name.IndexOf("ViewData", StringComparison.Ordinal) >= 0
            || name.IndexOf("Translat", StringComparison.Ordinal) >= 0 || name.IndexOf("ModelState", StringComparison.Ordinal) >= 0 || name.IndexOf("Encoding", StringComparison.Ordinal) >= 0;
    }

    // GetSection("Stripe") before ["SecretKey"].
    private string? PathOf(IOperation? configuration) => configuration switch
    {
        IConversionOperation conversion => PathOf(conversion.Operand),
        IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection" } call when KeyOf(call.Arguments) is { } key =>
            PathOf(ReceiverOf(call)) is { Length: > 0 } before ? before + ":" + key : key,
        ILocalReferenceOperation local => Values.LocalWrites.In(local).Only(local.Local) is IInvocationOperation call ? PathOf(call) : null,
        _ => null,
    };

    private static IOperation? ReceiverOf(IInvocationOperation call) => call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value.Unconverted() : null);

    /// <summary>The first constant text among arguments, which is the key of a look-up; header names of the framework too.</summary>
    public static string? KeyOf(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Type.SpecialType == SpecialType.System_String)
                return KeyOf(argument.Value);
        }

        return null;
    }

    private static string? KeyOf(IOperation value)
    {
        if (value.ConstantValue.Value is string constant)
            return constant;
        return value is IFieldReferenceOperation { Field: { IsStatic: true, ContainingType.Name: "HeaderNames" } field } ? field.Name : null;
    }
}
