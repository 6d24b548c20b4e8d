using System.Buffers;
using System.Globalization;
using System.Text;

namespace ApiXGuard.Scanner.Reports;

/// <summary>
/// Makes text from outside (paths, source lines, messages of the system) safe to print: control characters, bidirectional and
/// zero-width ones and broken surrogates are shown as escapes, so that nothing can move the cursor, hide or reorder text.
/// </summary>
internal static class TerminalText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(c => (char)c)]);

    /// <summary>The text with what is dangerous escaped. Always one line.</summary>
    public static string Neutralise(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(Plain) < 0)
            return text;
        var safe = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length) != OperationStatus.Done)
                AppendEscape(safe, text[i]);
            else if (IsDangerous(rune))
                AppendEscape(safe, rune.Value);
            else
                safe.Append(text, i, length);
            i += length;
        }

        return safe.ToString();
    }

    private static bool IsDangerous(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static void AppendEscape(StringBuilder safe, int value)
    {
        var invariant = CultureInfo.InvariantCulture;
        _ = value switch
        {
            '\n' => safe.Append("\\n"),
            '\r' => safe.Append("\\r"),
            '\t' => safe.Append("\\t"),
            < 0x100 => safe.Append("\\x").Append(value.ToString("x2", invariant)),
            < 0x10000 => safe.Append("\\u").Append(value.ToString("x4", invariant)),
            _ => safe.Append("\\U").Append(value.ToString("x8", invariant)),
        };
    }
}
