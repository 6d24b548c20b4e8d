using System.Diagnostics;

namespace ApiXGuard.Runtime;

/// <summary>Takes the escapes of JSON strings away, or brings them into the form that <c>JSON.stringify</c> gives (ECMA-262, QuoteJSONString).</summary>
internal static class JsonEscapes
{
    /// <summary>Writes a string without its escapes, in UTF-8 where halves of surrogate pairs are three bytes each.</summary>
    /// <param name="raw">What stands between the quotes of a valid JSON string.</param>
    /// <param name="destination">As long as <paramref name="raw"/> at least: no escape is shorter than what it stands for.</param>
    /// <param name="hasLoneSurrogates">Whether there are halves of surrogate pairs.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Unescape(ReadOnlySpan<byte> raw, Span<byte> destination, out bool hasLoneSurrogates)
    {
        hasLoneSurrogates = false;
        var written = 0;
        while (true)
        {
            var plain = raw.IndexOf((byte)'\\');
            var run = plain < 0 ? raw : raw[..plain];
            run.CopyTo(destination[written..]);
            written += run.Length;
            if (plain < 0)
                return written;
            raw = raw[plain..];
            var character = Next(ref raw);
            hasLoneSurrogates |= IsSurrogate(character);
            written += Encode(character, destination[written..]);
        }
    }

    /// <summary>Writes a string with no escapes but those that <c>JSON.stringify</c> would write.</summary>
    /// <returns>Whether there are halves of surrogate pairs.</returns>
    public static bool WriteMinimal(ReadOnlySpan<byte> raw, ref SpanWriter writer)
    {
        var hasLoneSurrogates = false;
        Span<byte> encoded = stackalloc byte[6];
        while (true)
        {
            var plain = NotMinimal(raw);
            writer.Write(plain < 0 ? raw : raw[..plain]);
            if (plain < 0)
                return hasLoneSurrogates;
            raw = raw[plain..];
            var character = Next(ref raw);
            var shortEscape = character switch
            {
                '"' => (byte)'"',
                '\\' => (byte)'\\',
                '\b' => (byte)'b',
                '\f' => (byte)'f',
                '\n' => (byte)'n',
                '\r' => (byte)'r',
                '\t' => (byte)'t',
                _ => default,
            };
            if (shortEscape != default)
            {
                writer.Write((byte)'\\');
                writer.Write(shortEscape);
            }
            else if (character < ' ' || IsSurrogate(character))
            {
                hasLoneSurrogates |= character >= ' ';
                "\\u"u8.CopyTo(encoded);
                for (var digit = 0; digit < 4; digit++)
                    encoded[2 + digit] = "0123456789abcdef"u8[(character >> (12 - (4 * digit))) & 15];
                writer.Write(encoded);
            }
            else
            {
                writer.Write(encoded[..Encode(character, encoded)]);
            }
        }
    }

    /// <summary>Where the first escape stands that may have to be written otherwise.</summary>
    private static int NotMinimal(ReadOnlySpan<byte> raw)
    {
        for (var at = 0; ;)
        {
            var next = raw[at..].IndexOf((byte)'\\');
            if (next < 0)
                return -1;
            at += next;
            if (raw[at + 1] is (byte)'u' or (byte)'/')
                return at;
            at += 2;
        }
    }

    private static bool IsSurrogate(int character) => character is >= 0xD800 and <= 0xDFFF;

    /// <summary>Takes the escape at the start, or the two of a surrogate pair.</summary>
    private static int Next(ref ReadOnlySpan<byte> raw)
    {
        Debug.Assert(raw[0] == '\\', "Stands at an escape.");
        var letter = raw[1];
        if (letter != 'u')
        {
            raw = raw[2..];
            return letter switch
            {
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                _ => letter,
            };
        }

        var unit = Hex(raw);
        raw = raw[6..];
        if (unit is >= 0xD800 and <= 0xDBFF && raw.Length >= 6 && raw[0] == '\\' && raw[1] == 'u' && Hex(raw) is >= 0xDC00 and <= 0xDFFF and var low)
        {
            raw = raw[6..];
            return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        }

        return unit;
    }

    private static int Hex(ReadOnlySpan<byte> escape)
    {
        var value = 0;
        foreach (var digit in escape.Slice(2, 4))
            value = (value << 4) | (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        return value;
    }

    private static int Encode(int character, Span<byte> destination)
    {
        switch (character)
        {
            case < 0x80:
                destination[0] = (byte)character;
                return 1;
            case < 0x800:
                destination[1] = (byte)(0x80 | (character & 0x3F));
                destination[0] = (byte)(0xC0 | (character >> 6));
                return 2;
            case < 0x10000:
                destination[2] = (byte)(0x80 | (character & 0x3F));
                destination[1] = (byte)(0x80 | ((character >> 6) & 0x3F));
                destination[0] = (byte)(0xE0 | (character >> 12));
                return 3;
            default:
                destination[3] = (byte)(0x80 | (character & 0x3F));
                destination[2] = (byte)(0x80 | ((character >> 6) & 0x3F));
                destination[1] = (byte)(0x80 | ((character >> 12) & 0x3F));
                destination[0] = (byte)(0xF0 | (character >> 18));
                return 4;
        }
    }
}
