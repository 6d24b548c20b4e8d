using ApiXGuard.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Secrets;

internal sealed partial class SecretFlow
{
    private SecretVerdict OfCall(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (Sanitizers.Hides(method))
            return SecretVerdict.Clean;
        var read = _reads.Of(call);
        if (read.IsSecret)
            return read;
        var passed = OfPassedOn(call, depth);
        if (passed is { } verdict)
            return verdict;
        if (_symbols.OfAttributes(method) is { } attributed)
            return new(attributed, IsClean: false);
        if (ValueTypes.MayCarry(call.Type) && ReturnedValues.Of(call, _cancellationToken) is { } returned)
        {
            var own = OfReturned(call, returned, depth);
            if (own.IsSecret || own.IsClean)
                return own;
        }

        return Named(method, call);
    }

    // Calls that only give a text another form, or take a part of it.
    private SecretVerdict? OfPassedOn(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        var type = method.ContainingType;
        if (type.SpecialType == SpecialType.System_String)
            return OfString(call, depth);
        switch (type.Name, method.Name)
        {
            case ("Encoding" or "UTF8Encoding" or "ASCIIEncoding" or "UnicodeEncoding" or "EncodingExtensions", "GetBytes" or "GetString" or "GetChars"):
            case ("Convert", "ToBase64String" or "ToHexString" or "ToHexStringLower" or "FromBase64String" or "FromHexString" or "ToString" or "ChangeType"):
            case ("BitConverter", "ToString"):
            case ("Base64Url" or "WebEncoders" or "Base64UrlEncoder" or "Base64UrlTextEncoder", _):
            case ("Uri", "EscapeDataString" or "EscapeUriString" or "UnescapeDataString"):
            case ("WebUtility" or "HttpUtility", _):
            case ("UrlEncoder" or "HtmlEncoder" or "JavaScriptEncoder" or "TextEncoder", "Encode"):
            case ("AuthenticationHeaderValue", "Parse"):
            case ("Task" or "ValueTask", "FromResult" or "WhenAll"):
            case ("Task" or "ValueTask", "ConfigureAwait" or "GetAwaiter" or "WaitAsync" or "AsTask" or "Preserve"):
            case ("ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" or "TaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredTaskAwaiter" or "ConfiguredValueTaskAwaiter", _):
            case ("MemoryExtensions", "AsSpan" or "AsMemory" or "Trim" or "TrimStart" or "TrimEnd"):
            case ("Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", "ToArray" or "ToString"):
            case ("Enumerable", "ToArray" or "ToList" or "Concat" or "Append" or "Prepend" or "Reverse" or "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "AsEnumerable"
                or "DefaultIfEmpty" or "Skip" or "ElementAt" or "ElementAtOrDefault" or "Cast" or "OfType" or "Distinct" or "OrderBy" or "Where" or "ToHashSet" or "Chunk"):
            case ("StringBuilder", "Append" or "AppendLine" or "AppendFormat" or "AppendJoin" or "Insert" or "ToString"):
            case ("StringValues" or "BinaryData" or "StringWriter" or "Uri" or "UriBuilder" or "Nullable" or "KeyValuePair" or "StringSegment" or "ByteString" or "AuthenticationHeaderValue" or "Object" or "ValueTuple", "ToString" or "ToStringUtf8" or "ToArray"
                or "GetValueOrDefault" or "Create"):
            case ("Tuple" or "ValueTuple" or "KeyValuePair", "Create"):
            case ("JwtSecurityTokenHandler" or "JsonWebTokenHandler" or "SecurityTokenHandler", "WriteToken" or "CreateToken") when type.Name != "JwtSecurityTokenHandler" || method.Name == "WriteToken":
                if (type.Name.EndsWith("TokenHandler", StringComparison.Ordinal))
                    return method.ReturnType.SpecialType == SpecialType.System_String ? SecretVerdict.Of(SecretOriginKind.Name, method.Name) : SecretVerdict.Unknown;
                return OfInputs(call, depth);
            case ("Regex", "Replace"):
                // Masking, nearly always; what it leaves cannot be told.
                return SecretVerdict.Clean;
            case ("Enumerable", "Take" or "TakeLast"):
                return call.Arguments.Length == 2 && Sanitizers.IsGlimpse(start: null, call.Arguments[1].Value) == false ? Of(call.Arguments[0].Value, depth + 1, isNamed: false) : SecretVerdict.Clean;
            case ("MemoryExtensions" or "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", "Slice"):
                return OfSubstring(call, depth);
            case ("JsonSerializer" or "JsonConvert", "Serialize" or "SerializeObject"):
                return call.Arguments.Length > 0 ? Of(call.Arguments[0].Value, depth + 1, isNamed: false) : SecretVerdict.Unknown;
            default:
                return null;
        }
    }

    private SecretVerdict OfInputs(IInvocationOperation call, int depth)
    {
        var verdict = Of(call.Instance, depth + 1, isNamed: false);
        return verdict.IsSecret ? verdict : OfAny(call.Arguments.Select(static argument => argument.Value), depth, isNamed: false) is { IsSecret: true } argument ? argument : SecretVerdict.Unknown;
    }

    private SecretVerdict OfString(IInvocationOperation call, int depth)
    {
        switch (call.TargetMethod.Name)
        {
            case "Concat" or "Format" or "Join" or "Copy" or "Intern":
                return OfAny(call.Arguments.Select(static argument => argument.Value), depth, isNamed: false);
            case "Create" or "Insert" or "PadLeft" or "PadRight" or "Trim" or "TrimStart" or "TrimEnd" or "ToString" or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "Normalize"
                or "ToCharArray" or "Clone" or "Split" or "ReplaceLineEndings":
                return OfInputs(call, depth);
            case "Replace" when call.Arguments.Length >= 2:
                // message.Replace(apiKey, "***") takes the secret out; template.Replace("{key}", apiKey) puts it in.
                return Of(call.Arguments[0].Value, depth + 1, isNamed: false).IsSecret ? SecretVerdict.Clean
                    : Of(call.Arguments[1].Value, depth + 1, isNamed: false) is { IsSecret: true } put ? put : Of(call.Instance, depth + 1, isNamed: false);
            case "Substring":
                return OfSubstring(call, depth);
            case "Remove":
                return call.Arguments.Length == 1 && Sanitizers.IsGlimpse(start: null, call.Arguments[0].Value) == true ? SecretVerdict.Clean : Of(call.Instance, depth + 1, isNamed: false);
            default:
                return SecretVerdict.Unknown;
        }
    }

    private SecretVerdict OfSubstring(IInvocationOperation call, int depth)
    {
        var whole = call.Instance ?? call.Arguments[0].Value;
        var at = call.Instance is null ? 1 : 0;
        var start = call.Arguments.Length > at ? call.Arguments[at].Value : null;
        var length = call.Arguments.Length > at + 1 ? call.Arguments[at + 1].Value : null;
        return OfGlimpse(Sanitizers.IsGlimpse(start, length), whole, depth);
    }

    private SecretVerdict OfSlice(IOperation instance, IOperation argument, int depth) => argument is IRangeOperation range
        ? OfGlimpse(Sanitizers.IsGlimpse(range), instance, depth)
        // One character, or one of many.
        : Of(instance, depth + 1, isNamed: false);

    private SecretVerdict OfGlimpse(bool? isGlimpse, IOperation whole, int depth) => isGlimpse switch
    {
        true => SecretVerdict.Clean,
        false => Of(whole, depth + 1, isNamed: false),
        // A length that is worked out: as often the scheme before a credential as the credential.
        _ => SecretVerdict.Unknown,
    };

    private SecretVerdict OfElement(IArrayElementReferenceOperation element, int depth)
    {
        if (element.Indices.Length == 1 && element.Indices[0] is IRangeOperation range)
            return OfGlimpse(Sanitizers.IsGlimpse(range), element.ArrayReference, depth);
        // "Bearer x".Split(' ')[0] is the scheme.
        return element.Indices.Length == 1 && element.Indices[0].ConstantValue is { HasValue: true, Value: 0 } && element.ArrayReference is not (ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation)
            ? SecretVerdict.Unknown
            : Of(element.ArrayReference, depth + 1, isNamed: false);
    }

    private SecretVerdict OfProperty(IPropertyReferenceOperation reference, int depth)
    {
        var read = _reads.Of(reference);
        if (read.IsSecret || read.IsClean)
            return read;
        var property = reference.Property;
        if (property.IsIndexer)
            return ValueTypes.IsText(property.Type) && reference.Instance is { } holder && ValueTypes.IsText(holder.Type) ? Of(holder, depth + 1, isNamed: false) : SecretVerdict.Unknown;
        switch (property.ContainingType?.Name, property.Name)
        {
            case ("Task" or "ValueTask" or "Nullable" or "Lazy" or "Memory" or "ReadOnlyMemory", "Result" or "Value" or "Span"):
            case ("KeyValuePair", "Value"):
            case ("Uri" or "UriBuilder", "AbsoluteUri" or "OriginalString" or "Query" or "PathAndQuery" or "UserInfo" or "Uri"):
                return Of(reference.Instance, depth + 1, isNamed: false);
        }

        if (SecretNames.IsTreated(property.Name))
            return SecretVerdict.Clean;
        if (_symbols.OfAttributes(property) is { } attributed)
            return new(attributed, IsClean: false);
        if (ValueTypes.MayCarry(property.Type) && _open.Add(property))
        {
            var own = ReturnedValues.Of(property, reference, _cancellationToken) is { } returned ? OfAny(returned, depth, isNamed: true) : SecretVerdict.Unknown;
            _open.Remove(property);
            if (own.IsSecret || own.IsClean)
                return own;
        }

        return Named(property, reference);
    }

    private SecretVerdict OfField(IFieldReferenceOperation reference, int depth)
    {
        var field = reference.Field;
        if (SecretNames.IsTreated(field.Name))
            return SecretVerdict.Clean;
        if (_symbols.OfAttributes(field) is { } attributed)
            return new(attributed, IsClean: false);
        if (field.ContainingType is { IsTupleType: true })
            return Named(field, reference) is { IsSecret: true } named ? named : OfTupleElement(reference, depth);
        if (ValueTypes.MayCarry(field.Type) && _open.Add(field))
        {
            var own = AssignedFields.Of(field, reference, _cancellationToken) is { } assigned ? OfAny(assigned, depth, isNamed: true) : SecretVerdict.Unknown;
            _open.Remove(field);
            if (own.IsSecret || own.IsClean)
                return own;
        }

        return Named(field, reference);
    }

    private SecretVerdict OfTupleElement(IFieldReferenceOperation reference, int depth)
    {
        var whole = reference.Instance;
        if (whole is ILocalReferenceOperation local && ValueSources.In(local).Of(local.Local) is { Count: 1 } sources)
            whole = sources[0];
        while (whole is IConversionOperation { Operand: var operand })
            whole = operand;
        if (whole is not ITupleOperation tuple)
            return SecretVerdict.Unknown;
        var at = (reference.Field.CorrespondingTupleField ?? reference.Field).Name;
        return at.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(at.Substring(4), out var index) && index >= 1 && index <= tuple.Elements.Length
            ? Of(tuple.Elements[index - 1], depth + 1, isNamed: true)
            : SecretVerdict.Unknown;
    }

    // What a call gives out through an argument: headers.TryGetValue("Authorization", out var value), TryGetApiKey(out var value).
    private SecretVerdict OfGivenOut(IArgumentOperation argument, int depth)
    {
        if (argument.Parent is not IInvocationOperation call || ValueTypes.IsHarmless(argument.Value.Type))
            return SecretVerdict.Unknown;
        if (_reads.Of(call) is { IsSecret: true } read)
            return read;
        if (Sanitizers.Hides(call.TargetMethod) || argument.Parameter is not { RefKind: RefKind.Out } parameter)
            return SecretVerdict.Unknown;
        if (call.TargetMethod.Name == "Deconstruct" && _reads.IsKeys(call.TargetMethod.ContainingType))
            return SecretVerdict.Of(SecretOriginKind.KeyStore, parameter.Name);
        if (SecretNames.Of(_guard).IsSecretGiver(call.TargetMethod.Name, call.Syntax.SyntaxTree) && ValueTypes.IsText(parameter.Type))
            return SecretVerdict.Of(SecretOriginKind.Name, call.TargetMethod.Name);
        return Named(parameter, call);
    }

    private SecretVerdict OfReturned(IInvocationOperation call, IReadOnlyList<IOperation> returned, int depth)
    {
        if (returned.Count == 0 || !_open.Add(call.TargetMethod))
            return SecretVerdict.Unknown;
        var outer = _bound;
        var bound = outer is null ? new Dictionary<ISymbol, SecretVerdict>(SymbolEqualityComparer.Default) : new Dictionary<ISymbol, SecretVerdict>(outer, SymbolEqualityComparer.Default);
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.None } parameter)
                bound[parameter.OriginalDefinition] = Of(argument.Value, depth + 1, isNamed: true);
        }

        _bound = bound;
        try
        {
            return OfAny(returned, depth, isNamed: true);
        }
        finally
        {
            _bound = outer;
            _open.Remove(call.TargetMethod);
        }
    }
}
