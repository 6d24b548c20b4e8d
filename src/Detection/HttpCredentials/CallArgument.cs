using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.HttpCredentials;

/// <summary>Reads the password of a call that takes it second: <c>new NetworkCredential("user", "…")</c>.</summary>
internal static class CallArgument
{
    private const int MostFirst = 256;
    private const int MostPassword = 256;

    /// <summary>The beginnings of such calls.</summary>
    public static IReadOnlyList<string> Calls { get; } = ["Credential(", "Certificate2(", "UseHttps(", "LoadPkcs12"];

    /// <summary>Finds the second argument, where it is a string.</summary>
    public static bool TryFind(ReadOnlySpan<byte> text, int end, out int start, out int length)
    {
        start = length = 0;
        var at = end;
        if (text[at - 1] != (byte)'(')
        {
            // LoadPkcs12FromFile(
            while (at < text.Length && at - end < 16 && Ascii.IsWord(text[at]))
                at++;
            if (at >= text.Length || text[at++] != (byte)'(')
                return false;
        }

        if (!TrySkipFirst(text, ref at))
            return false;
        at = Ascii.SkipSpaces(text, at, 64);
        // A named argument.
        var name = at;
        while (name < text.Length && name - at < 24 && Ascii.IsWord(text[name]))
            name++;
        if (name > at && name < text.Length && text[name] is (byte)':' or (byte)'=')
            at = Ascii.SkipSpaces(text, name + 1, 8);
        if (at < text.Length && text[at] == (byte)'@')
            at++;
        if (at >= text.Length || text[at] is not ((byte)'"' or (byte)'\''))
            return false;
        start = at + 1;
        var rest = text.Slice(start, Math.Min(MostPassword, text.Length - start));
        length = rest.IndexOfAny(text[at], (byte)'\n', (byte)'\\');
        return length > 0 && rest[length] == text[at];
    }

    // To the comma behind the first argument; what it is does not matter.
    private static bool TrySkipFirst(ReadOnlySpan<byte> text, ref int at)
    {
        var end = Math.Min(text.Length, at + MostFirst);
        var depth = 0;
        byte quote = 0;
        for (; at < end; at++)
        {
            var b = text[at];
            if (quote != 0)
            {
                if (b == (byte)'\\')
                    at++;
                else if (b == quote)
                    quote = 0;
            }
            else if (b is (byte)'"' or (byte)'\'')
            {
                quote = b;
            }
            else if (b is (byte)'(' or (byte)'[')
            {
                depth++;
            }
            else if (b is (byte)';' or (byte)'{' or (byte)'}' || (b is (byte)')' or (byte)']' && depth-- == 0))
            {
                return false;
            }
            else if (b == (byte)',' && depth == 0)
            {
                at++;
                return true;
            }
        }

        return false;
    }
}
