using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ApiXGuard.CodeFixes.Exposure.Messages;

/// <summary>One character of a string's value, and what stands for it in the source.</summary>
/// <param name="Value">The character.</param>
/// <param name="Start">Where its source begins in the token's text.</param>
/// <param name="Length">How long its source is: an escape has several characters. Zero for the second half of a surrogate pair.</param>
internal readonly record struct LiteralUnit(char Value, int Start, int Length);

/// <summary>Reads literals character by character, so that one can be cut out of them without touching how the others are written.</summary>
internal static class LiteralUnits
{
    /// <summary>The characters of a string literal of any form; <see langword="null"/> where they cannot be told.</summary>
    public static IReadOnlyList<LiteralUnit>? Of(SyntaxToken token)
    {
        var text = token.Text;
        var units = token.Kind() switch
        {
            SyntaxKind.StringLiteralToken when text.StartsWith("@", StringComparison.Ordinal) => Verbatim(text, 2, text.Length - 1, isInterpolated: false),
            SyntaxKind.StringLiteralToken => Regular(text, 1, text.Length - 1, isInterpolated: false),
            SyntaxKind.SingleLineRawStringLiteralToken => Plain(text, Quotes(text, 0), text.Length - Quotes(text, 0)),
            SyntaxKind.MultiLineRawStringLiteralToken => Lines(text),
            _ => null,
        };
        return Checked(units, token.ValueText);
    }

    /// <summary>The characters of the text between the holes of an interpolated string.</summary>
    public static IReadOnlyList<LiteralUnit>? Of(InterpolatedStringTextSyntax part)
    {
        var text = part.TextToken.Text;
        if (part.Parent is not InterpolatedStringExpressionSyntax { StringStartToken: var start })
            return null;
        var units = start.Kind() switch
        {
            SyntaxKind.InterpolatedStringStartToken => Regular(text, 0, text.Length, isInterpolated: true),
            SyntaxKind.InterpolatedVerbatimStringStartToken => Verbatim(text, 0, text.Length, isInterpolated: true),
            SyntaxKind.InterpolatedSingleLineRawStringStartToken => Plain(text, 0, text.Length),
            SyntaxKind.InterpolatedMultiLineRawStringStartToken => Unindented(text, part),
            _ => null,
        };
        // Doubled braces are doubled in the token's value, too.
        var isRaw = start.Kind() is SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken;
        return Checked(units, isRaw ? part.TextToken.ValueText : part.TextToken.ValueText.Replace("{{", "{").Replace("}}", "}"));
    }

    // Each line begins with the white space that stands before the closing quotes.
    private static List<LiteralUnit> Unindented(string text, InterpolatedStringTextSyntax part)
    {
        var interpolated = (InterpolatedStringExpressionSyntax)part.Parent!;
        var closing = interpolated.StringEndToken.Text;
        var indentation = closing.LastIndexOf('\n') is var line && line >= 0 ? closing.IndexOf('"') - line - 1 : 0;
        var units = new List<LiteralUnit>();
        var isLineStart = interpolated.Contents[0] == part;
        for (var at = 0; at < text.Length;)
        {
            for (var skipped = 0; isLineStart && skipped < indentation && at < text.Length && text[at] is ' ' or '\t'; skipped++)
                at++;
            isLineStart = false;
            if (at == text.Length)
                break;
            isLineStart = text[at] == '\n';
            units.Add(new(text[at], at, 1));
            at++;
        }

        return units;
    }

    // What was read has to be what the compiler reads.
    private static List<LiteralUnit>? Checked(List<LiteralUnit>? units, string value)
    {
        if (units is null || units.Count != value.Length)
            return null;
        for (var i = 0; i < value.Length; i++)
        {
            if (units[i].Value != value[i])
                return null;
        }

        return units;
    }

    private static int Quotes(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == '"')
            end++;
        return end - start;
    }

    private static List<LiteralUnit> Plain(string text, int start, int end)
    {
        var units = new List<LiteralUnit>();
        for (var i = start; i < end; i++)
            units.Add(new(text[i], i, 1));
        return units;
    }

    // """ LINES """, each without the white space that stands before the closing quotes.
    private static List<LiteralUnit>? Lines(string text)
    {
        var quotes = Quotes(text, 0);
        var first = text.IndexOf('\n') + 1;
        var last = text.LastIndexOf('\n');
        if (first == 0 || last < first)
            return null;
        var indentation = text.Length - quotes - last - 1;
        var end = last > 0 && text[last - 1] == '\r' ? last - 1 : last;
        var units = new List<LiteralUnit>();
        for (var at = first; at < end;)
        {
            for (var skipped = 0; skipped < indentation && at < end && text[at] is ' ' or '\t'; skipped++)
                at++;
            while (at < end)
            {
                units.Add(new(text[at], at, 1));
                if (text[at++] == '\n')
                    break;
            }
        }

        return units;
    }

    private static List<LiteralUnit> Verbatim(string text, int start, int end, bool isInterpolated)
    {
        var units = new List<LiteralUnit>();
        for (var i = start; i < end;)
        {
            var isDoubled = i + 1 < end && text[i + 1] == text[i] && (text[i] == '"' || (isInterpolated && text[i] is '{' or '}'));
            units.Add(new(text[i], i, isDoubled ? 2 : 1));
            i += isDoubled ? 2 : 1;
        }

        return units;
    }

    private static List<LiteralUnit>? Regular(string text, int start, int end, bool isInterpolated)
    {
        var units = new List<LiteralUnit>();
        for (var i = start; i < end;)
        {
            var length = 1;
            if (isInterpolated && text[i] is '{' or '}' && i + 1 < end && text[i + 1] == text[i])
            {
                length = 2;
            }
            else if (text[i] == '\\')
            {
                if (Escape(text, i, end) is not { } escape)
                    return null;
                units.Add(new(escape.Value[0], i, escape.Length));
                if (escape.Value.Length > 1)
                    units.Add(new(escape.Value[1], i + escape.Length, 0));
                i += escape.Length;
                continue;
            }

            units.Add(new(text[i], i, length));
            i += length;
        }

        return units;
    }

    private static (string Value, int Length)? Escape(string text, int at, int end)
    {
        if (at + 1 >= end)
            return null;
        switch (text[at + 1])
        {
            case 'u':
                return Hexadecimal(text, at, 4, 4, end);
            case 'U':
                return Hexadecimal(text, at, 8, 8, end);
            case 'x':
                return Hexadecimal(text, at, 1, 4, end);
            case '0':
                return ("\0", 2);
            case 'a':
                return ("\a", 2);
            case 'b':
                return ("\b", 2);
            case 'e':
                return ("\u001b", 2);
            case 'f':
                return ("\f", 2);
            case 'n':
                return ("\n", 2);
            case 'r':
                return ("\r", 2);
            case 't':
                return ("\t", 2);
            case 'v':
                return ("\v", 2);
            default:
                return (text[at + 1].ToString(), 2);
        }
    }

    private static (string Value, int Length)? Hexadecimal(string text, int at, int least, int most, int end)
    {
        var digits = 0;
        while (digits < most && at + 2 + digits < end && Uri.IsHexDigit(text[at + 2 + digits]))
            digits++;
        if (digits < least || !int.TryParse(text.Substring(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || value is > 0x10FFFF or < 0)
            return null;
        return (value > 0xFFFF ? char.ConvertFromUtf32(value) : ((char)value).ToString(), 2 + digits);
    }
}
