using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace ApiXGuard.CodeFixes.Exposure.Messages;

/// <summary>A hole that a template names: <c>{User}</c>, <c>{@Order}</c>, <c>{0,10:N}</c>.</summary>
/// <param name="Span">With its braces.</param>
/// <param name="Name">Where its name or number stands.</param>
/// <param name="Number">Its number; <see langword="null"/> where it has a name.</param>
internal readonly record struct Placeholder(TextSpan Span, TextSpan Name, int? Number);

/// <summary>How a template finds the values of its placeholders.</summary>
internal enum Numbering
{
    /// <summary>By their order, whatever they are called: Microsoft's logger.</summary>
    Order,

    /// <summary>By number where all are numbers, by order otherwise: Serilog, NLog and most others.</summary>
    NumbersOrOrder,

    /// <summary>By number: <c>string.Format</c> and what hands its text there.</summary>
    Numbers,
}

/// <summary>Reads the placeholders of message templates and composite formats.</summary>
internal static class Placeholders
{
    /// <summary>All placeholders in order; <c>{{</c> is text.</summary>
    public static List<Placeholder> In(string text)
    {
        var found = new List<Placeholder>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '{')
                continue;
            if (at + 1 < text.Length && text[at + 1] == '{')
            {
                at++;
                continue;
            }

            var end = text.IndexOf('}', at);
            if (end < 0)
                break;
            var start = at + 1;
            if (start < end && text[start] is '@' or '$')
                start++;
            var stop = text.IndexOfAny([',', ':', '}'], start);
            var name = TextSpan.FromBounds(start, stop);
            if (name.Length > 0)
                found.Add(new(TextSpan.FromBounds(at, end + 1), name, int.TryParse(text.Substring(start, name.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null));
            at = end;
        }

        return found;
    }

    /// <summary>Takes a value out: what to cut of the template and which numbers to write anew.</summary>
    /// <param name="text">The template.</param>
    /// <param name="value">The value's place among the values.</param>
    /// <param name="numbering">How the template finds its values.</param>
    /// <returns>Edits that do not overlap.</returns>
    public static List<TextChange> Without(string text, int value, Numbering numbering)
    {
        var all = In(text);
        var isNumbered = all.Count > 0 && all.All(static placeholder => placeholder.Number is not null);
        var byNumber = numbering == Numbering.Numbers || (numbering == Numbering.NumbersOrOrder && isNumbered);
        var gone = byNumber
            ? all.Where(placeholder => placeholder.Number == value).ToList()
            : value < all.Count ? [all[value]] : [];
        var edits = new List<TextChange>();
        foreach (var placeholder in gone)
        {
            var others = all.Where(other => other != placeholder).Select(static other => other.Span).ToList();
            edits.Add(new(Tidying.Around(text, placeholder.Span, others), string.Empty));
        }

        foreach (var other in all.Except(gone))
        {
            // A number that says the place stays true: {0} {1} {2} without the second is {0} {1}.
            if (other.Number is { } number && number > value && (byNumber || isNumbered))
                edits.Add(new(other.Name, (number - 1).ToString(CultureInfo.InvariantCulture)));
        }

        return Merged(edits);
    }

    /// <summary>Edits that make <c>{{</c> to <c>{</c>, for a text that is no template any longer.</summary>
    public static IEnumerable<TextChange> Unescaping(string text)
    {
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (text[at] is '{' or '}' && text[at + 1] == text[at])
            {
                yield return new(new TextSpan(at, 1), string.Empty);
                at++;
            }
        }
    }

    /// <summary>A text with the edits made.</summary>
    public static string Applied(string text, IEnumerable<TextChange> edits)
    {
        foreach (var edit in edits.OrderByDescending(static edit => edit.Span.Start))
            text = text.Substring(0, edit.Span.Start) + edit.NewText + text.Substring(edit.Span.End);
        return text;
    }

    // Two holes that go may want the same separator.
    private static List<TextChange> Merged(List<TextChange> edits)
    {
        var merged = new List<TextChange>();
        foreach (var edit in edits.OrderBy(static edit => edit.Span.Start))
        {
            if (merged.Count > 0 && merged[merged.Count - 1].Span is var last && last.End > edit.Span.Start)
                merged[merged.Count - 1] = new(TextSpan.FromBounds(last.Start, Math.Max(last.End, edit.Span.End)), string.Empty);
            else
                merged.Add(edit);
        }

        return merged;
    }
}
