using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Secrets;
using ApiXGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Exposure.Sinks;

/// <summary>An object that shows a secret when it is written whole.</summary>
/// <param name="Whole">The object, in words that begin a sentence.</param>
/// <param name="Secret">What it shows.</param>
internal sealed record WholeObject(string Whole, string Secret);

/// <summary>Says which expressions show more than was meant when they are written whole. Thread-safe.</summary>
/// <param name="guard">The compilation.</param>
internal sealed class WholeObjects(GuardCompilation guard)
{
    private const int MostSteps = 8;

    private static readonly WholeObject Configuration = new("Configuration", "every value of it");
    private static readonly WholeObject Environment = new("The environment", "every variable");
    private static readonly WholeObject Headers = new("The request's headers", "those that carry credentials");

    private readonly SecretMembers _members = SecretMembers.Of(guard);
    private readonly SecretOrigins _origins = SecretOrigins.Of(guard);
    private readonly SecretNames _names = SecretNames.Of(guard);

    /// <summary>Whether a call makes a text of all configuration, as it is.</summary>
    public static bool IsDebugView(IInvocationOperation call) =>
        call.TargetMethod is { Name: "GetDebugView", ContainingType.Name: "ConfigurationRootExtensions", Parameters.Length: <= 1 }
        && !call.Arguments.Any(static argument => argument.Parameter?.Type.TypeKind == TypeKind.Delegate && argument.ArgumentKind == ArgumentKind.Explicit);

    /// <summary>What <c>{@x}</c> shows.</summary>
    public WholeObject? Destructured(IOperation value, CancellationToken cancellationToken)
    {
        var at = Followed(value);
        if (at is IAnonymousObjectCreationOperation anonymous)
            return OfAnonymous(anonymous, serialized: true, cancellationToken);
        return OfDump(at) ?? OfMembers(at);
    }

    /// <summary>What a parameter with <c>[LogProperties]</c> shows.</summary>
    public WholeObject? TakenApart(IOperation value)
    {
        var type = Unconverted(value).Type;
        return _members.Logged(type) is { } member ? Of(type!, member) : null;
    }

    /// <summary>What the text of a part of a message shows: of records, anonymous objects, serializers' output, dumps.</summary>
    public WholeObject? Printed(IOperation part, LogSink sink, CancellationToken cancellationToken)
    {
        if (part.ConstantValue.HasValue || (part is not IConversionOperation && ValueTypes.IsHarmless(part.Type)))
            return null;
        var at = Followed(part);
        switch (at)
        {
            case IAnonymousObjectCreationOperation anonymous:
                return OfAnonymous(anonymous, serialized: false, cancellationToken);
            case IInvocationOperation call when SerializedBy(call) is { } serialized:
                return Destructured(serialized, cancellationToken);
            case IInvocationOperation { TargetMethod: { Name: "Join", ContainingType.SpecialType: SpecialType.System_String } } join:
                return OfJoined(join, cancellationToken);
            case IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.Length: 0 }, Instance: { } instance }:
                return Printed(instance, sink, cancellationToken);
        }

        if (OfDump(at) is { } dump && (sink.Destructures || at.Type is { Name: "HttpRequestHeaders" } || at is IPropertyReferenceOperation { Property.Name: "Value" }))
            return dump;
        var type = at.Type;
        if (type is null)
            return null;
        if (_members.Printed(type) is { } member)
            return Of(type, member);
        // A log that keeps structure prints the elements of a collection.
        return sink.Destructures && SecretMembers.ElementOf(type) is { } element && _members.Printed(element) is { } inside ? Of(element, inside) : null;
    }

    private WholeObject? OfJoined(IInvocationOperation join, CancellationToken cancellationToken)
    {
        foreach (var argument in join.Arguments)
        {
            var value = Followed(argument.Value);
            if (value.Type is not { } type)
                continue;
            if (OfDump(value) is { } dump)
                return dump;
            if (SecretMembers.ElementOf(type) is { } element && _members.Printed(element) is { } member)
                return Of(element, member);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return null;
    }

    private WholeObject? OfMembers(IOperation value) => value.Type is { } type && _members.Serialized(type) is { } member ? Of(SecretMembers.ElementOf(type) ?? type, member) : null;

    private static WholeObject Of(ITypeSymbol type, string member) =>
        new(type.IsAnonymousType ? "An anonymous object" : $"A '{type.Name}'", $"its member '{member}'");

    private WholeObject? OfAnonymous(IAnonymousObjectCreationOperation creation, bool serialized, CancellationToken cancellationToken)
    {
        foreach (var initializer in creation.Initializers)
        {
            if (initializer is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var value })
                continue;
            var verdict = _origins.Judge(value, cancellationToken);
            if (verdict.IsSecret || (!verdict.IsClean && ValueTypes.IsText(property.Type) && _names.IsSecret(property.Name, creation.Syntax.SyntaxTree) && !SecretNames.IsBareToken(property.Name)))
                return new WholeObject("An anonymous object", $"its member '{property.Name}'");
            if ((serialized ? Destructured(value, cancellationToken) : Printed(value, LogSink.Log, cancellationToken)) is { } nested)
                return nested;
        }

        return null;
    }

    // The environment, the configuration, a request's headers: as a collection, or the value of one of its pairs in a loop over all.
    private WholeObject? OfDump(IOperation value)
    {
        if (value is IPropertyReferenceOperation { Property.Name: "Value", Instance: { } pair } && Unconverted(pair) is ILocalReferenceOperation local)
            return LoopOver(local) is { } loop && !Chooses(loop, local.Local) ? OfSource(Followed(loop.Collection), isLoop: true) : null;
        return OfSource(value, isLoop: false);
    }

    private static WholeObject? OfSource(IOperation value, bool isLoop)
    {
        switch (value)
        {
            case IInvocationOperation { TargetMethod: { Name: "GetEnvironmentVariables", ContainingType.Name: "Environment" } }:
                return Environment;
            case IInvocationOperation { TargetMethod: { Name: "AsEnumerable", ContainingType.Name: "ConfigurationExtensions" } } call when !IsSection(call):
                return Configuration;
            case IInvocationOperation { TargetMethod: { Name: "GetChildren", ContainingType.Name: "IConfiguration" } } call when isLoop && !IsSection(call):
                return Configuration;
            case IPropertyReferenceOperation { Property.Name: "Headers" or "DefaultRequestHeaders" or "RequestHeaders" } headers when IsRequests(headers):
                return Headers;
            default:
                return null;
        }
    }

    private static bool IsSection(IInvocationOperation call)
    {
        var receiver = call.Instance ?? (call.Arguments.Length > 0 ? Unconverted(call.Arguments[0].Value) : null);
        return receiver is IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection" } || receiver?.Type?.Name == "IConfigurationSection";
    }

    private static bool IsRequests(IPropertyReferenceOperation headers) =>
        headers.Type?.Name is "HttpRequestHeaders" || (SecretReads.IsHeaders(headers.Type) && headers.Property.ContainingType.Name is "HttpRequest" or "HttpRequestData" or "HttpListenerRequest" or "HttpWebRequest");

    private static IForEachLoopOperation? LoopOver(ILocalReferenceOperation local)
    {
        for (var at = (IOperation?)local; at is not null; at = at.Parent)
        {
            if (at is IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var element } } loop && SymbolEqualityComparer.Default.Equals(element, local.Local))
                return loop;
        }

        return null;
    }

    // A loop that looks at each pair before it writes it chooses what may be seen.
    private static bool Chooses(IForEachLoopOperation loop, ILocalSymbol pair)
    {
        var seen = 0;
        foreach (var operation in loop.Body.DescendantsAndSelf())
        {
            if (++seen > 500)
                return true;
            var condition = operation switch
            {
                IConditionalOperation conditional => conditional.Condition,
                ISwitchExpressionOperation choice => choice.Value,
                ISwitchOperation choice => choice.Value,
                _ => null,
            };
            if (condition is not null && condition.DescendantsAndSelf().Any(inner => inner is ILocalReferenceOperation used && SymbolEqualityComparer.Default.Equals(used.Local, pair)))
                return true;
        }

        return false;
    }

    private static IOperation? SerializedBy(IInvocationOperation call) => (call.TargetMethod.ContainingType.Name, call.TargetMethod.Name) switch
    {
        ("JsonSerializer", "Serialize" or "SerializeToUtf8Bytes" or "SerializeToNode" or "SerializeToElement") or ("JsonConvert", "SerializeObject") or ("JObject" or "JToken", "FromObject") or ("XmlSerializer" or "YamlSerializer", "Serialize")
            or (_, "ToJson" or "ToJsonString" or "AsJson" or "SerializeObject") => call.Instance is { Type.Name: not "Serializer" } instance && call.Arguments.Length == 0 ? instance : call.Arguments.Length > 0 ? call.Arguments[0].Value : null,
        _ => null,
    };

    // A local that is assigned once stands for what it was given.
    private static IOperation Followed(IOperation value)
    {
        var at = Unconverted(value);
        for (var step = 0; step < MostSteps && at is ILocalReferenceOperation local && LocalWrites.In(local).Only(local.Local) is { } written; step++)
            at = Unconverted(written);
        return at;
    }

    private static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation or IParenthesizedOperation)
            value = value is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)value).Operand;
        return value;
    }
}
