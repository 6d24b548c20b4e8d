namespace ApiXGuard.Detection.Checks;

/// <summary>Numbers written with the digits 0-9, A-Z, a-z (base 62) or 0-9, a-z (base 36), padded on the left with 0.</summary>
internal static class RadixText
{
    private const string Digits62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Digits36 = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static bool IsBase62(uint number, ReadOnlySpan<byte> text) => Is(number, text, Digits62);

    public static bool IsBase36(uint number, ReadOnlySpan<byte> text) => Is(number, text, Digits36);

    public static string ToBase62(uint number, int width) => Write(number, width, Digits62);

    public static string ToBase36(uint number, int width) => Write(number, width, Digits36);

    private static bool Is(uint number, ReadOnlySpan<byte> text, string digits)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] != digits[(int)(number % (uint)digits.Length)])
                return false;
            number /= (uint)digits.Length;
        }

        return number == 0;
    }

    private static string Write(uint number, int width, string digits)
    {
        var text = new char[width];
        for (var i = width - 1; i >= 0; i--)
        {
            text[i] = digits[(int)(number % (uint)digits.Length)];
            number /= (uint)digits.Length;
        }

        return new string(text);
    }
}
