using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.CredentialFiles;

/// <summary>Reads attribute values of XML.</summary>
internal static class MarkupValue
{
    private const int MostValue = 1024;

    /// <summary>Reads the quoted value after a name and an equals sign.</summary>
    public static bool TryReadAttribute(ReadOnlySpan<byte> text, int at, out int start, out int length)
    {
        start = length = 0;
        at = Ascii.SkipSpaces(text, at, 16);
        if (at >= text.Length || text[at] != (byte)'=')
            return false;
        at = Ascii.SkipSpaces(text, at + 1, 16);
        if (at < text.Length && text[at] == (byte)'\\')
            at++;
        if (at >= text.Length || text[at] is not ((byte)'"' or (byte)'\''))
            return false;
        start = at + 1;
        var rest = text.Slice(start, Math.Min(MostValue, text.Length - start));
        length = rest.IndexOfAny(text[at], (byte)'\n', (byte)'\\');
        return length > 0;
    }
}
