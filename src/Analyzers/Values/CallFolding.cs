using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>Folds calls that only give a constant another form: formatting, joining, encoding, decoding.</summary>
internal static class CallFolding
{
    /// <summary>Folds a call.</summary>
    public static FoldedValue Of(IInvocationOperation call, int depth, CancellationToken cancellationToken)
    {
        var method = call.TargetMethod;
        var type = method.ContainingType;
        if (type.SpecialType == SpecialType.System_String)
            return OfString(call, depth, cancellationToken);
        return (type.Name, method.Name) switch
        {
            ("Convert", "FromBase64String") => Decode(Argument(0).Text, static text => Convert.FromBase64String(text)),
            ("Convert", "FromHexString") => Decode(Argument(0).Text, FromHex),
            ("Encoding" or "UTF8Encoding" or "ASCIIEncoding" or "UnicodeEncoding", "GetBytes") => Decode(Argument(0).Text, EncoderOf(call)),
            ("Encoding" or "UTF8Encoding" or "ASCIIEncoding" or "UnicodeEncoding", "GetString") when Argument(0).Bytes is { } bytes =>
                FoldedValue.Of(EncodingOf(call).GetString(bytes)),
            ("MemoryExtensions", "AsSpan" or "AsMemory") when call.Arguments.Length == 1 => Argument(0),
            ("Enumerable", "ToArray") when call.Arguments.Length == 1 => Argument(0),
            _ => default,
        };

        FoldedValue Argument(int index) =>
            index < call.Arguments.Length ? ValueFolder.Fold(call.Arguments[index].Value, depth - 1, cancellationToken) : default;
    }

    /// <summary>Folds <c>new string(chars)</c>.</summary>
    public static FoldedValue Of(IObjectCreationOperation creation, int depth, CancellationToken cancellationToken) =>
        creation is { Type.SpecialType: SpecialType.System_String, Arguments.Length: 1 }
            ? ValueFolder.Fold(creation.Arguments[0].Value, depth - 1, cancellationToken)
            : default;

    private static FoldedValue OfString(IInvocationOperation call, int depth, CancellationToken cancellationToken)
    {
        switch (call.TargetMethod.Name)
        {
            case "ToCharArray" or "Trim" or "ToString" or "Clone" or "Normalize" when call.Arguments.Length == 0:
                return ValueFolder.Fold(call.Instance, depth - 1, cancellationToken);
            case "Concat":
                return Joined(string.Empty, Elements(call.Arguments));
            case "Join" when call.Arguments.Length > 1 && ValueFolder.Fold(call.Arguments[0].Value, depth - 1, cancellationToken).Text is { } separator:
                return Joined(separator, Elements(call.Arguments.Skip(1)));
            case "Format":
                return Formatted(call, depth, cancellationToken);
            default:
                return default;
        }

        FoldedValue Joined(string separator, IEnumerable<IOperation>? elements)
        {
            if (elements is null)
                return default;
            var text = new StringBuilder();
            var (hasHoles, isFirst) = (false, true);
            foreach (var element in elements)
            {
                if (!isFirst)
                    text.Append(separator);
                isFirst = false;
                TextFolding.Append(text, element, depth, ref hasHoles, cancellationToken);
            }

            return FoldedValue.Of(text.ToString(), hasHoles);
        }
    }

    private static FoldedValue Formatted(IInvocationOperation call, int depth, CancellationToken cancellationToken)
    {
        var at = call.Arguments.Length > 0 && call.Arguments[0].Value.Type?.SpecialType != SpecialType.System_String ? 1 : 0;
        if (at >= call.Arguments.Length || ValueFolder.Fold(call.Arguments[at].Value, depth - 1, cancellationToken).Text is not { } format)
            return default;
        var elements = Elements(call.Arguments.Skip(at + 1))?.ToList();
        var text = new StringBuilder();
        var hasHoles = false;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] is not ('{' or '}') || i + 1 >= format.Length)
            {
                text.Append(format[i]);
                continue;
            }

            if (format[i + 1] == format[i])
            {
                text.Append(format[i++]);
                continue;
            }

            var end = format.IndexOf('}', i);
            if (end < 0)
                return FoldedValue.Of(text.Append(format, i, format.Length - i).ToString(), hasHoles: true);
            var inside = format.Substring(i + 1, end - i - 1);
            var digits = inside.Split(',', ':')[0];
            var element = int.TryParse(digits, out var index) && elements is not null && index >= 0 && index < elements.Count ? elements[index] : null;
            TextFolding.Append(text, element, depth, ref hasHoles, cancellationToken);
            i = end;
        }

        return FoldedValue.Of(text.ToString(), hasHoles);
    }

    /// <summary>Arguments one by one, with those of a <c>params</c> array in its place; <see langword="null"/> where they cannot be told.</summary>
    private static IEnumerable<IOperation>? Elements(IEnumerable<IArgumentOperation> arguments)
    {
        var elements = new List<IOperation>();
        foreach (var argument in arguments)
        {
            var value = argument.Value is IConversionOperation { Operand: var operand } ? operand : argument.Value;
            if (value is IArrayCreationOperation { Initializer.ElementValues: var values })
                elements.AddRange(values.Take(ValueFolder.MostElements));
            else if (value is ICollectionExpressionOperation { Elements: var items })
                elements.AddRange(items.Take(ValueFolder.MostElements));
            else if (argument.Parameter?.Type.TypeKind == TypeKind.Array || argument.Parameter?.IsParams == true)
                return null;
            else
                elements.Add(argument.Value);
        }

        return elements;
    }

    private static FoldedValue Decode(string? text, Func<string, byte[]?> decode)
    {
        if (text is null)
            return default;
        try
        {
            return decode(text) is { } bytes ? FoldedValue.Of(bytes) : default;
        }
        catch (FormatException)
        {
            return default;
        }
    }

    private static Func<string, byte[]?> EncoderOf(IInvocationOperation call) => text => EncodingOf(call).GetBytes(text);

    private static Encoding EncodingOf(IInvocationOperation call) => call.Instance is IPropertyReferenceOperation { Property.Name: "Unicode" } ? Encoding.Unicode : Encoding.UTF8;

    private static byte[]? FromHex(string text)
    {
        if (text.Length % 2 != 0)
            return null;
        var bytes = new byte[text.Length / 2];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = Convert.ToByte(text.Substring(2 * i, 2), 16);
        return bytes;
    }
}
