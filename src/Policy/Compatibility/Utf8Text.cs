using System.Text;

namespace ApiXGuard.Policy.Compatibility;

/// <summary>UTF-8 conversions that both target frameworks have.</summary>
internal static class Utf8Text
{
    /// <summary>Decodes; ill-formed bytes become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
#if NET8_0_OR_GREATER
        return Encoding.UTF8.GetString(bytes);
#else
        return Encoding.UTF8.GetString(bytes.ToArray());
#endif
    }

    /// <summary>Encodes.</summary>
    public static byte[] Encode(string text) => Encoding.UTF8.GetBytes(text);
}
