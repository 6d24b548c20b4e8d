namespace ApiXGuard.Runtime;

/// <summary>Hexadecimal in lower case, and only that: one text for each run of bytes.</summary>
internal static class LowerHex
{
    private const string Digits = "0123456789abcdef";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            text[2 * i] = Digits[bytes[i] >> 4];
            text[2 * i + 1] = Digits[bytes[i] & 15];
        }

        return new string(text);
    }

    public static bool TryDecode(ReadOnlySpan<byte> utf8, out byte[] bytes)
    {
        bytes = [];
        if (utf8.Length % 2 != 0)
            return false;
        var result = new byte[utf8.Length / 2];
        for (var i = 0; i < result.Length; i++)
        {
            var high = Value(utf8[2 * i]);
            var low = Value(utf8[2 * i + 1]);
            if ((high | low) < 0)
                return false;
            result[i] = (byte)(high << 4 | low);
        }

        bytes = result;
        return true;
    }

    private static int Value(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        _ => -1,
    };
}
