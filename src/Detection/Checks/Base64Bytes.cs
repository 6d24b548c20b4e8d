using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.Checks;

/// <summary>Base64 in either alphabet (RFC 4648 §4 and §5), with or without padding, decoded without exceptions.</summary>
internal static class Base64Bytes
{
    /// <summary>The decoded bytes; empty where the text is not base64.</summary>
    public static byte[] Decode(ReadOnlySpan<byte> text)
    {
        text = TrimPadding(text);
        if (text.Length % 4 == 1)
            return [];
        var bytes = new byte[text.Length * 3 / 4];
        var (bits, count, at) = (0u, 0, 0);
        foreach (var b in text)
        {
            var value = Base64Text.ValueOf(b);
            if (value < 0)
                return [];
            bits = (bits << 6) | (uint)value;
            count += 6;
            if (count < 8)
                continue;
            count -= 8;
            bytes[at++] = (byte)(bits >> count);
        }

        return bytes;
    }

    /// <summary>The text without the <c>=</c> at its end.</summary>
    public static ReadOnlySpan<byte> TrimPadding(ReadOnlySpan<byte> text)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] == (byte)'=')
            end--;
        return text.Slice(0, end);
    }
}
