using System.Buffers;
using System.Globalization;
using System.Text;

namespace ApiXGuard.Runtime;

/// <summary>
/// Makes text from outside fit for a log: what could begin a forged line, move a terminal's cursor or turn the reading direction is replaced,
/// and the length is bounded.
/// </summary>
internal static class AuditText
{
    internal const int MaximumLength = 128;

    /// <summary>Stands for nothing, so that each message keeps its shape.</summary>
    internal const string None = "-";

    private const char Replacement = '\uFFFD';
    private const char Cut = '\u2026';

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -_.:/@#%+*()[],=");

    /// <summary>Gives the text, or a harmless form of it.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="maximumLength">In UTF-16 code units; at least 2.</param>
    internal static string Neutralise(string? text, int maximumLength = MaximumLength)
    {
        if (string.IsNullOrEmpty(text))
            return None;
        if (text.Length <= maximumLength && !text.AsSpan().ContainsAnyExcept(Plain))
            return text;

        var clean = new StringBuilder(Math.Min(text.Length, maximumLength));
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var whole = Rune.DecodeFromUtf16(rest, out var rune, out var used) == OperationStatus.Done;
            rest = rest[used..];
            var length = whole && IsHarmless(rune) ? used : 1;
            if (clean.Length + length > (rest.IsEmpty ? maximumLength : maximumLength - 1))
                return clean.Append(Cut).ToString();
            if (whole && IsHarmless(rune))
                clean.Append(rune.ToString());
            else
                clean.Append(Replacement);
        }

        return clean.ToString();
    }

    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned);
}
