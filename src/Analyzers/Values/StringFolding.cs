using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ApiXGuard.Analyzers.Values;

/// <summary>Folds the methods of <see cref="string"/>.</summary>
internal static class StringFolding
{
    private const int MostPadding = 4096;
    private const int MostText = 1 << 20;

    /// <summary>Folds a call.</summary>
    public static FoldedValue Of(Folding folding, IInvocationOperation call, int depth) =>
        call.Instance is { } instance ? OfInstance(folding, call, instance, depth) : OfStatic(folding, call, depth);

    /// <summary>Cuts a part out of a text.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="length">How long it is; to the end where that is not said.</param>
    /// <param name="isCut">Whether anything is cut at all.</param>
    public static FoldedValue Cut(FoldedValue folded, int? start, int? length, bool isCut)
    {
        if (!isCut)
            return folded;
        if (folded is not { Text: { } text, HasHoles: false } || start is not { } from || from < 0 || from > text.Length)
            return default;
        var count = length ?? text.Length - from;
        return count >= 0 && from + count <= text.Length ? FoldedValue.Of(text.Substring(from, count)) : default;
    }

    private static FoldedValue OfStatic(Folding folding, IInvocationOperation call, int depth)
    {
        var parameters = call.TargetMethod.Parameters;
        switch (call.TargetMethod.Name)
        {
            case "Concat":
                return CallFolding.Elements(call, 0) is { } parts ? TextFolding.Joined(folding, string.Empty, parts, depth) : default;
            case "Join":
                return CallFolding.Argument(call, 0) is { } first && folding.Of(first, depth - 1).Text is { } separator && CallFolding.Elements(call, 1) is { } joined
                    ? TextFolding.Joined(folding, separator, joined, depth)
                    : default;
            case "Format":
                var at = parameters.Length > 0 && parameters[0].Name == "provider" ? 1 : 0;
                return folding.Of(CallFolding.Argument(call, at), depth - 1).Text is { } format ? FormatFolding.Of(folding, format, CallFolding.Elements(call, at + 1), depth) : default;
            case "Copy" or "Intern" or "IsInterned":
                return folding.Of(CallFolding.Argument(call, 0), depth - 1);
            case "Create" when parameters.Length > 0 && parameters[parameters.Length - 1].Name == "handler":
                return folding.Of(CallFolding.Argument(call, parameters.Length - 1), depth - 1);
            default:
                return default;
        }
    }

    private static FoldedValue OfInstance(Folding folding, IInvocationOperation call, IOperation instance, int depth)
    {
        if (!IsKnown(call.TargetMethod.Name))
            return default;
        var folded = folding.Of(instance, depth - 1);
        if (folded.Text is not { } text)
            return default;
        switch (call.TargetMethod.Name)
        {
            case "ToCharArray" or "ToString" or "Clone" or "Normalize" or "AsSpan" when call.Arguments.IsEmpty || call.TargetMethod.Name is "ToString" or "Normalize":
                return folded;
            case "Trim" or "TrimStart" or "TrimEnd" when call.Arguments.IsEmpty:
                return Keep(call.TargetMethod.Name == "Trim" ? text.Trim() : call.TargetMethod.Name == "TrimStart" ? text.TrimStart() : text.TrimEnd());
            case "Trim" or "TrimStart" or "TrimEnd":
                return OfLetters(folding.Of(CallFolding.Argument(call, 0), depth - 1).Text) is { Length: > 0 } letters ? Keep(Trimmed(call.TargetMethod.Name, text, letters)) : default;
        }

        if (folded.HasHoles)
            return default;
        return call.TargetMethod.Name switch
        {
            "ToUpper" or "ToUpperInvariant" => FoldedValue.Of(text.ToUpper(CultureInfo.InvariantCulture)),
            "ToLower" or "ToLowerInvariant" => FoldedValue.Of(text.ToLower(CultureInfo.InvariantCulture)),
            "Substring" or "ToCharArray" => Cut(folded, Number(0), Number(1), isCut: true),
            "Remove" when Number(0) is >= 0 and var from && from <= text.Length => Removed(from),
            "Insert" when Number(0) is >= 0 and var place && place <= text.Length && Text(1) is { } inserted => Bounded(text.Length + inserted.Length, () => text.Insert(place, inserted)),
            "Replace" when Text(0) is { Length: > 0 } old && CallFolding.Argument(call, 1) is { } by && (by.ConstantValue is { HasValue: true, Value: null } ? string.Empty : Text(1)) is { } replacement =>
                Bounded(text.Length * Math.Max(1, replacement.Length), () => text.Replace(old, replacement)),
            "PadLeft" when Number(0) is >= 0 and <= MostPadding and var width => FoldedValue.Of(text.PadLeft(width, Letter(1))),
            "PadRight" when Number(0) is >= 0 and <= MostPadding and var width => FoldedValue.Of(text.PadRight(width, Letter(1))),
            _ => default,
        };

        FoldedValue Keep(string kept) => FoldedValue.Of(kept, folded.HasHoles);

        FoldedValue Removed(int from) => CallFolding.Argument(call, 1) is null
            ? FoldedValue.Of(text.Substring(0, from))
            : Number(1) is >= 0 and var count && from + count <= text.Length ? FoldedValue.Of(text.Remove(from, count)) : default;

        int? Number(int ordinal) => CallFolding.Argument(call, ordinal)?.ConstantValue.Value as int?;

        string? Text(int ordinal) => folding.Of(CallFolding.Argument(call, ordinal), depth - 1) is { HasHoles: false } argument ? argument.Text : null;

        char Letter(int ordinal) => CallFolding.Argument(call, ordinal)?.ConstantValue.Value as char? ?? ' ';
    }

    private static FoldedValue Bounded(long length, Func<string> make) => length <= MostText ? FoldedValue.Of(make()) : default;

    private static char[]? OfLetters(string? letters) => letters?.ToCharArray();

    private static string Trimmed(string method, string text, char[] letters) => method switch
    {
        "Trim" => text.Trim(letters),
        "TrimStart" => text.TrimStart(letters),
        _ => text.TrimEnd(letters),
    };

    // Most methods of strings do not give a text, and their instance need not be folded.
    private static bool IsKnown(string name) => name is "ToCharArray" or "ToString" or "Clone" or "Normalize" or "AsSpan" or "Trim" or "TrimStart" or "TrimEnd" or "ToUpper" or "ToUpperInvariant" or "ToLower"
        or "ToLowerInvariant" or "Substring" or "Remove" or "Insert" or "Replace" or "PadLeft" or "PadRight";
}
