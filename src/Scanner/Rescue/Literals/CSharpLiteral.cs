using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ApiXGuard.Scanner.Rescue.Literals;

/// <summary>How a string is written in C#.</summary>
internal enum LiteralStyle
{
    /// <summary><c>"…"</c></summary>
    Regular,

    /// <summary><c>@"…"</c></summary>
    Verbatim,

    /// <summary><c>"""…"""</c></summary>
    Raw,
}

/// <summary>A string literal in C# text, as places in that text.</summary>
/// <param name="Start">The first character, with whatever stands before the quote.</param>
/// <param name="ContentStart">The first character after the opening quotes.</param>
/// <param name="ContentEnd">The first of the closing quotes.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Style">How it is written.</param>
[DebuggerDisplay("{Style} {Start}..{End}")]
internal readonly record struct CSharpLiteral(int Start, int ContentStart, int ContentEnd, int End, LiteralStyle Style)
{
    /// <summary>Whether it begins with a <c>$</c>.</summary>
    public bool IsInterpolated { get; init; }

    /// <summary>Whether an expression stands in it.</summary>
    public bool HasHoles { get; init; }

    /// <summary>What the compiler makes of a part of it; <see langword="null"/> where it cannot be told.</summary>
    /// <param name="text">The text that it stands in.</param>
    /// <param name="start">First character of the part.</param>
    /// <param name="end">One past the last.</param>
    public string? ValueOf(string text, int start, int end)
    {
        if (start < ContentStart || end > ContentEnd || start > end)
            return null;
        var part = text.AsSpan(start, end - start);
        return Style switch
        {
            LiteralStyle.Raw => start == ContentStart && end == ContentEnd ? RawValue(text) : part.ToString(),
            LiteralStyle.Verbatim => Braces(part.ToString().Replace("\"\"", "\"", StringComparison.Ordinal)),
            _ => Unescape(part) is { } value ? Braces(value) : null,
        };
    }

    /// <summary>What the compiler makes of all of it; <see langword="null"/> where an expression stands in it or an escape is wrong.</summary>
    public string? WholeValue(string text) => HasHoles ? null : ValueOf(text, ContentStart, ContentEnd);

    private string Braces(string value) => IsInterpolated ? value.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal) : value;

    // The white space before the closing quotes is taken from each line, and the first and the last line break with it.
    private string? RawValue(string text)
    {
        var content = text[ContentStart..ContentEnd];
        if (!content.Contains('\n'))
            return content;
        var lines = content.Split('\n');
        var indent = lines[^1];
        if (lines[0].Trim().Length > 0 || indent.Trim().Length > 0)
            return null;
        var value = new StringBuilder();
        for (var i = 1; i < lines.Length - 1; i++)
        {
            var line = lines[i];
            var isLast = i == lines.Length - 2;
            if (line.StartsWith(indent, StringComparison.Ordinal))
                line = line[indent.Length..];
            else if (line.Trim().Length == 0)
                line = line.EndsWith('\r') ? "\r" : "";
            else
                return null;
            value.Append(isLast ? line.TrimEnd('\r') : line + "\n");
        }

        return value.ToString();
    }

    private static string? Unescape(ReadOnlySpan<char> part)
    {
        var value = new StringBuilder(part.Length);
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] != '\\')
            {
                value.Append(part[i]);
                continue;
            }

            if (++i >= part.Length)
                return null;
            if (Simple(part[i]) is { } simple)
            {
                value.Append(simple);
                continue;
            }

            var (least, most) = part[i] switch
            {
                'u' => (4, 4),
                'U' => (8, 8),
                'x' => (1, 4),
                _ => (0, 0),
            };
            var digits = 0;
            while (digits < most && i + 1 + digits < part.Length && char.IsAsciiHexDigit(part[i + 1 + digits]))
                digits++;
            if (most == 0 || digits < least)
                return null;
            var code = uint.Parse(part.Slice(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (code <= char.MaxValue)
                value.Append((char)code);
            else if (Rune.IsValid(code))
                value.Append(new Rune(code));
            else
                return null;
            i += digits;
        }

        return value.ToString();
    }

    private static char? Simple(char escape) => escape switch
    {
        '\'' or '"' or '\\' => escape,
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        'e' => '\e',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => null,
    };
}
