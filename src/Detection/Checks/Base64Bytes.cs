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
            var value = ValueOf(b);
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

    private static int ValueOf(byte b) => b switch
    {
        >= (byte)'A' and <= (byte)'Z' => b - 'A',
        >= (byte)'a' and <= (byte)'z' => b - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => b - '0' + 52,
        (byte)'+' or (byte)'-' => 62,
        (byte)'/' or (byte)'_' => 63,
        _ => -1,
    };
}
