namespace ApiXGuard.Runtime;

/// <summary>Base 32 as RFC 4648, section 6 has it. Stateless and thread-safe.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerCharacter = 5;

    /// <summary>Writes bytes as text.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="padding">Whether to fill the last group of eight with <c>=</c>; authenticator applications want none.</param>
    internal static string Encode(ReadOnlySpan<byte> bytes, bool padding)
    {
        var length = ((bytes.Length * 8) + BitsPerCharacter - 1) / BitsPerCharacter;
        var text = new char[padding ? (length + 7) / 8 * 8 : length];
        text.AsSpan().Fill('=');
        uint buffer = 0;
        var bits = 0;
        var written = 0;
        foreach (var value in bytes)
        {
            buffer = (buffer << 8) | value;
            for (bits += 8; bits >= BitsPerCharacter; bits -= BitsPerCharacter)
                text[written++] = Alphabet[(int)(buffer >> (bits - BitsPerCharacter)) & 31];
        }

        if (bits > 0)
            text[written] = Alphabet[(int)(buffer << (BitsPerCharacter - bits)) & 31];
        var result = new string(text);
        Array.Clear(text);
        return result;
    }

    /// <summary>
    /// Reads text: either case, spaces and hyphens between groups as people write them down, with or without padding. Anything else, a length
    /// that no whole number of bytes has, and bits left over that are not zero, are refused.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">Takes the bytes; at least five eighths of the text's length.</param>
    /// <param name="written">How many bytes there are.</param>
    internal static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes, out int written)
    {
        written = 0;
        uint buffer = 0;
        var bits = 0;
        var characters = 0;
        var padding = 0;
        foreach (var character in text)
        {
            if (character is ' ' or '-')
                continue;
            if (character == '=')
            {
                padding++;
                continue;
            }

            var value = ValueOf(character);
            if (value < 0 || padding > 0)
                return false;
            characters++;
            buffer = (buffer << BitsPerCharacter) | (uint)value;
            bits += BitsPerCharacter;
            if (bits < 8)
                continue;
            if (written == bytes.Length)
                return false;
            bits -= 8;
            bytes[written++] = (byte)(buffer >> bits);
        }

        var spare = buffer & ((1u << bits) - 1);
        return spare == 0 && (characters % 8) is not (1 or 3 or 6) && (padding == 0 || (padding < 7 && (characters + padding) % 8 == 0));
    }

    private static int ValueOf(char character) => character switch
    {
        >= 'A' and <= 'Z' => character - 'A',
        >= 'a' and <= 'z' => character - 'a',
        >= '2' and <= '7' => character - '2' + 26,
        _ => -1,
    };
}
