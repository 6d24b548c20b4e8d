using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Values;

/// <summary>Folds composite formats: <c>{index[,alignment][:format]}</c>.</summary>
internal static class FormatFolding
{
    /// <summary>Puts elements into a format.</summary>
    /// <param name="folding">The fold under way.</param>
    /// <param name="format">The format.</param>
    /// <param name="elements">What stands for the places; <see langword="null"/> where that is not known.</param>
    /// <param name="depth">How deep elements may be looked into.</param>
    public static FoldedValue Of(Folding folding, string format, IReadOnlyList<IOperation>? elements, int depth)
    {
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
            var (index, alignment, itemFormat) = Item(format.Substring(i + 1, end - i - 1));
            TextFolding.Append(folding, text, elements is not null && index >= 0 && index < elements.Count ? elements[index] : null, depth, ref hasHoles, alignment, itemFormat);
            i = end;
        }

        return FoldedValue.Of(text.ToString(), hasHoles);
    }

    private static (int Index, int Alignment, string? Format) Item(string item)
    {
        string? format = null;
        if (item.IndexOf(':') is >= 0 and var colon)
        {
            format = item.Substring(colon + 1);
            item = item.Substring(0, colon);
        }

        var alignment = 0;
        if (item.IndexOf(',') is >= 0 and var comma)
        {
            _ = int.TryParse(item.Substring(comma + 1), NumberStyles.Integer, CultureInfo.InvariantCulture, out alignment);
            item = item.Substring(0, comma);
        }

        return (int.TryParse(item, NumberStyles.Integer, CultureInfo.InvariantCulture, out var index) ? index : -1, alignment, format);
    }
}
