using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.HttpCredentials;

/// <summary>Reads what stands between the name of a header or a scheme and its value, in HTTP itself and in the code that sends it.</summary>
internal static class HeaderValue
{
    private const int LongestJoint = 16;
    private const int MostValue = 4096;

    /// <summary>Skips quotes, blanks and one colon, comma, equals sign or arrow.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">One past the name.</param>
    /// <param name="hasOperator">Whether a colon, comma, equals sign or arrow was among them.</param>
    /// <returns>Where the value begins; <paramref name="at"/> where nothing joins.</returns>
    public static int SkipJoint(ReadOnlySpan<byte> text, int at, out bool hasOperator)
    {
        hasOperator = false;
        var end = Math.Min(text.Length, at + LongestJoint);
        var i = at;
        for (; i < end; i++)
        {
            var b = text[i];
            if (b is (byte)':' or (byte)',' or (byte)'=' or (byte)'>')
                hasOperator = true;
            else if (!Ascii.IsBlank(b) && !Ascii.IsQuote(b) && b is not ((byte)'\\' or (byte)']' or (byte)'-' or (byte)'$' or (byte)'@'))
                break;
            else if (b == (byte)'-' && !(i + 1 < end && text[i + 1] == (byte)'>'))
                break;
        }

        return i;
    }

    /// <summary>Length of a value of the characters that tokens have (RFC 7235 §2.1, and a colon).</summary>
    public static int TokenLength(ReadOnlySpan<byte> text, int start)
    {
        var end = Math.Min(text.Length, start + MostValue);
        var i = start;
        while (i < end && (Ascii.IsWord(text[i]) || text[i] is (byte)'-' or (byte)'.' or (byte)'~' or (byte)'+' or (byte)'/' or (byte)'=' or (byte)':' or (byte)'|'))
            i++;
        while (i > start && text[i - 1] is (byte)'.' or (byte)':')
            i--;
        // A call, an index or a template goes on: not a value.
        return i < text.Length && text[i] is (byte)'(' or (byte)'[' or (byte)'{' or (byte)'$' ? 0 : i - start;
    }
}
