using System.Text;

namespace ApiXGuard.Analyzers.Hardcoded;

/// <summary>Tells bytes that are text from bytes that are data.</summary>
internal static class BinaryText
{
    /// <summary>The text that bytes hold; <see langword="null"/> where they hold none.</summary>
    public static string? Of(byte[]? bytes)
    {
        if (bytes is null)
            return null;
        foreach (var b in bytes)
        {
            if (b is (< 0x20 and not (0x09 or 0x0A or 0x0D)) or 0x7F)
                return null;
        }

        return Encoding.UTF8.GetString(bytes);
    }
}
