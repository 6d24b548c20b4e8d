using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>Folds calls that only give a constant another form: joining, cutting, formatting, encoding, decoding.</summary>
internal static class CallFolding
{
    /// <summary>Whether a call may give a constant another form: a quick look before any folding. What a method returns is judged in the method.</summary>
    public static bool MayFold(IMethodSymbol method) => method.ContainingType is { } type && (type.SpecialType == SpecialType.System_String || FamilyOf(type) != Family.None);

    /// <summary>Folds a call.</summary>
    public static FoldedValue Of(Folding folding, IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (method.ContainingType is not { } type)
            return default;
        if (type.SpecialType == SpecialType.System_String)
            return StringFolding.Of(folding, call, depth);
        switch (FamilyOf(type))
        {
            case Family.Encoding:
                return EncodingFolding.Of(folding, call, depth);
            case Family.Builder:
                return BuilderFolding.Of(folding, call, depth);
            case Family.Copy:
                return Copied(folding, call, depth);
            default:
                return IsParameterless(method) && call.Arguments.IsEmpty ? SymbolFolding.Of(folding, method, call, depth) : default;
        }
    }

    /// <summary>Folds what is made of one constant: strings, spans, builders.</summary>
    public static FoldedValue Of(Folding folding, IObjectCreationOperation creation, int depth)
    {
        if (creation.Type is not INamedTypeSymbol type || creation.Arguments.Length is 0 or > 3)
            return default;
        var first = creation.Arguments[0];
        if (type.SpecialType == SpecialType.System_String)
            return creation.Arguments.Length == 2 ? Repeated(creation) : StringFolding.Cut(folding.Of(first.Value, depth - 1), Number(creation, 1), Number(creation, 2), creation.Arguments.Length > 1);
        var isOne = type.Name switch
        {
            "StringBuilder" => first.Value.Type?.SpecialType == SpecialType.System_String,
            "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" => creation.Arguments.Length == 1,
            _ => false,
        };
        return isOne && IsOfSystem(type) ? folding.Of(first.Value, depth - 1) : default;
    }

    /// <summary>The argument of a parameter, by the parameter's place.</summary>
    public static IOperation? Argument(IInvocationOperation call, int ordinal)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
                return argument.Value;
        }

        return null;
    }

    /// <summary>Arguments one by one from a parameter on, with those of a <c>params</c> collection in its place; <see langword="null"/> where they cannot be told.</summary>
    public static List<IOperation>? Elements(IInvocationOperation call, int from)
    {
        var elements = new List<IOperation>();
        for (var ordinal = from; ordinal < call.TargetMethod.Parameters.Length; ordinal++)
        {
            var value = Argument(call, ordinal);
            while (value is IConversionOperation { Operand: var operand })
                value = operand;
            switch (value)
            {
                case IArrayCreationOperation { Initializer.ElementValues: { Length: <= ValueFolder.MostElements } values }:
                    elements.AddRange(values);
                    break;
                case IArrayCreationOperation { Initializer: null, DimensionSizes: { Length: 1 } sizes } when sizes[0].ConstantValue.Value is 0:
                    break;
                case ICollectionExpressionOperation { Elements: { Length: <= ValueFolder.MostElements } items } when !items.Any(static item => item is ISpreadOperation):
                    elements.AddRange(items);
                    break;
                case null:
                    return null;
                default:
                    if (call.TargetMethod.Parameters[ordinal].IsParams || IsCollection(value.Type))
                        return null;
                    elements.Add(value);
                    break;
            }
        }

        return elements;
    }

    private static bool IsCollection(ITypeSymbol? type) =>
        type is IArrayTypeSymbol || (type is INamedTypeSymbol { TypeArguments.Length: 1, Name: "IEnumerable" or "List" or "ReadOnlySpan" or "Span" });

    // new string('x', 20)
    private static FoldedValue Repeated(IObjectCreationOperation creation) =>
        creation.Arguments[0].Value.ConstantValue.Value is char letter && Number(creation, 1) is >= 0 and <= ValueFolder.MostElements and var count
            ? FoldedValue.Of(new string(letter, count))
            : default;

    private static int? Number(IObjectCreationOperation creation, int index) => index < creation.Arguments.Length ? creation.Arguments[index].Value.ConstantValue.Value as int? : null;

    private static FoldedValue Copied(Folding folding, IInvocationOperation call, int depth)
    {
        // Extension methods take what they copy as their first argument, others as their instance.
        var source = call.Instance ?? Argument(call, 0);
        var rest = call.Instance is null ? 1 : 0;
        switch (call.TargetMethod.Name)
        {
            case "AsSpan" or "AsMemory" or "Slice":
                return StringFolding.Cut(folding.Of(source, depth - 1), Argument(call, rest)?.ConstantValue.Value as int?, Argument(call, rest + 1)?.ConstantValue.Value as int?, call.TargetMethod.Parameters.Length > rest);
            case "ToArray" or "ToList" or "ToString" or "AsEnumerable" or "Intern" or "ToImmutableArray" when call.TargetMethod.Parameters.Length == rest:
                return folding.Of(source, depth - 1);
            case "Reverse" when call.TargetMethod.Parameters.Length == rest && folding.Of(source, depth - 1) is { HasHoles: false } folded:
                return Reversed(folded);
            case "Concat" when call.TargetMethod.Parameters.Length == 2:
                return Appended(folding.Of(source, depth - 1), folding.Of(Argument(call, 1), depth - 1));
            case "Create" when call.TargetMethod.ContainingType.Name == "ImmutableArray" && Elements(call, 0) is { } elements && call.TargetMethod.TypeArguments.Length == 1:
                return ArrayFolding.Of(folding, [.. elements], call.TargetMethod.TypeArguments[0].SpecialType, depth);
            default:
                return default;
        }
    }

    private static FoldedValue Reversed(FoldedValue folded)
    {
        if (folded.Text is { } text)
        {
            var letters = text.ToCharArray();
            Array.Reverse(letters);
            return FoldedValue.Of(new string(letters));
        }

        return folded.Bytes is { } bytes ? FoldedValue.Of([.. bytes.AsEnumerable().Reverse()]) : default;
    }

    private static FoldedValue Appended(FoldedValue first, FoldedValue second)
    {
        if (first.Text is { } a && second.Text is { } b)
            return FoldedValue.Of(a + b, first.HasHoles || second.HasHoles);
        return first.Bytes is { } x && second.Bytes is { } y ? FoldedValue.Of([.. x, .. y]) : default;
    }

    // A method of the compilation that takes nothing may return a constant.
    private static bool IsParameterless(IMethodSymbol method) => method is { Parameters.IsEmpty: true, TypeParameters.IsEmpty: true, DeclaringSyntaxReferences.Length: 1 };

    private static Family FamilyOf(INamedTypeSymbol type)
    {
        var family = type.Name switch
        {
            "Convert" or "Encoding" or "UTF8Encoding" or "ASCIIEncoding" or "UnicodeEncoding" or "UTF32Encoding" or "Base64Url" or "WebEncoders" or "Uri" or "WebUtility" or "HttpUtility"
                or "CompositeFormat" or "EncodingExtensions" => Family.Encoding,
            "StringBuilder" => Family.Builder,
            "MemoryExtensions" or "Enumerable" or "ReadOnlySpan" or "Span" or "Memory" or "ReadOnlyMemory" or "ImmutableArray" => Family.Copy,
            _ => Family.None,
        };
        return family == Family.None || IsOfSystem(type) || type.Name == "WebEncoders" ? family : Family.None;
    }

    private static bool IsOfSystem(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
            space = outer;
        return space is { Name: "System" };
    }

    private enum Family
    {
        None,
        Encoding,
        Builder,
        Copy,
    }
}
