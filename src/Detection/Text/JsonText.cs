namespace ApiXGuard.Detection.Text;

/// <summary>Reads the top level of a JSON object (RFC 8259) without allocating: enough to know what a token's parts say.</summary>
internal static class JsonText
{
    private const int MostDepth = 64;

    /// <summary>Whether a text is one whole JSON object and nothing else.</summary>
    public static bool IsObject(ReadOnlySpan<byte> text)
    {
        var at = Ascii.SkipSpaces(text, 0);
        if (at >= text.Length || text[at] != (byte)'{')
            return false;
        return SkipValue(text, ref at) && Ascii.Trim(text.Slice(at)).IsEmpty;
    }

    /// <summary>The raw value of a key at the top level: strings without their quotes, other values as they stand.</summary>
    /// <returns>Whether the key is there.</returns>
    public static bool TryGet(ReadOnlySpan<byte> json, ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        value = default;
        var at = Ascii.SkipSpaces(json, 0);
        if (at >= json.Length || json[at] != (byte)'{')
            return false;
        at++;
        while (true)
        {
            at = Ascii.SkipSpaces(json, at);
            var nameStart = at;
            if (at >= json.Length || json[at] != (byte)'"' || !SkipString(json, ref at))
                return false;
            var name = json.Slice(nameStart + 1, at - nameStart - 2);
            at = Ascii.SkipSpaces(json, at);
            if (at >= json.Length || json[at] != (byte)':')
                return false;
            at = Ascii.SkipSpaces(json, at + 1);
            var valueStart = at;
            if (!SkipValue(json, ref at))
                return false;
            if (name.SequenceEqual(key))
            {
                value = json[valueStart] == (byte)'"'
                    ? json.Slice(valueStart + 1, at - valueStart - 2)
                    : Ascii.Trim(json.Slice(valueStart, at - valueStart));
                return true;
            }

            at = Ascii.SkipSpaces(json, at);
            if (at >= json.Length || json[at] != (byte)',')
                return false;
            at++;
        }
    }

    /// <summary>Whether the top level has a key.</summary>
    public static bool Has(ReadOnlySpan<byte> json, ReadOnlySpan<byte> key) => TryGet(json, key, out _);

    // Brackets are only counted, not paired: a token's part that is balanced is whole.
    private static bool SkipValue(ReadOnlySpan<byte> text, ref int at)
    {
        var depth = 0;
        while (at < text.Length)
        {
            switch (text[at])
            {
                case (byte)'"':
                    if (!SkipString(text, ref at))
                        return false;
                    break;
                case (byte)'{' or (byte)'[':
                    if (++depth > MostDepth)
                        return false;
                    at++;
                    break;
                case (byte)'}' or (byte)']':
                    if (depth == 0)
                        return false;
                    depth--;
                    at++;
                    break;
                case (byte)',' or (byte)':' when depth > 0:
                    at++;
                    continue;
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                    at++;
                    continue;
                default:
                    if (!SkipWord(text, ref at))
                        return false;
                    break;
            }

            if (depth == 0)
                return true;
        }

        return false;
    }

    private static bool SkipString(ReadOnlySpan<byte> text, ref int at)
    {
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == (byte)'\\')
            {
                i++;
            }
            else if (text[i] == (byte)'"')
            {
                at = i + 1;
                return true;
            }
            else if (text[i] < 0x20)
            {
                return false;
            }
        }

        return false;
    }

    // A number, true, false or null.
    private static bool SkipWord(ReadOnlySpan<byte> text, ref int at)
    {
        var start = at;
        while (at < text.Length && (Ascii.IsAlphanumeric(text[at]) || text[at] is (byte)'-' or (byte)'+' or (byte)'.'))
            at++;
        return at > start;
    }
}
