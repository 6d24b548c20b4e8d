namespace ApiXGuard.Detection.Assignments;

/// <summary>Steps into the brackets and calls that may wrap a literal without changing what it is: lists, decoders, key types.</summary>
internal static class WrapperReader
{
    private const int MostPath = 64;

    // Functions and types whose first argument is the secret itself, not the name of one.
    private static readonly HashSet<ulong> Wrappers = WordHash.SetOf(
        "getbytes frombase64string fromhexstring frombase64 fromhex from buffer symmetricsecuritykey azurekeycredential apikeycredential "
        + "keycredential azuresaskeycredential azurenamedkeycredential networkcredential secretkeyspec ivparameterspec string tostring securestring bytes byte encode "
        + "tochararray b64decode base64decode decode atob unhexlify hex guid uuid parse some ok secret secretstr secretstring sensitive set list array arrayof listof of "
        + "asstring literal str char utf8 apikey apikeyauth bearer token passwordcredential sqlcredential fernet hmac createhmac basicauthenticationcredentials");

    /// <summary>Steps over at most <paramref name="most"/> brackets and calls.</summary>
    public static int Skip(ReadOnlySpan<byte> text, int at, int most, out bool isList)
    {
        isList = false;
        for (var depth = 0; depth < most; depth++)
        {
            var next = Step(text, at, ref isList);
            if (next < 0)
                break;
            at = Bytes.SkipBlank(text, next);
        }

        return at;
    }

    private static int Step(ReadOnlySpan<byte> text, int at, ref bool isList)
    {
        if (at >= text.Length)
            return -1;
        var b = text[at];
        if (b == (byte)'[' && Bytes.StandsAt(text, at, "[]byte("))
            return at + 7;
        if (b is (byte)'[' or (byte)'{')
        {
            // "{{ x }}" and "{x}" in a template are no lists: a literal must follow, which the caller sees.
            isList = true;
            return Bytes.At(text, at + 1) == b ? -1 : at + 1;
        }

        if (b == (byte)'(')
            return at + 1;
        if (!Bytes.IsLetter(b))
            return -1;
        if ((b | 0x20) == 'n')
        {
            if (Bytes.StandsAt(text, at, "new[]"))
                return at + 5;
            if (Bytes.StandsAt(text, at, "new "))
                at = Bytes.SkipSpaces(text, at + 4);
        }

        return Call(text, at);
    }

    // a.b.Name( or Type[] {
    private static int Call(ReadOnlySpan<byte> text, int at)
    {
        var most = Math.Min(text.Length, at + MostPath);
        var segment = at;
        var end = at;
        while (end < most && Bytes.IsPath(text[end]))
        {
            if (!Bytes.IsWord(text[end]))
                segment = end + 1;
            end++;
        }

        if (end >= most || end == segment)
            return -1;
        if (text[end] == (byte)'[' && Bytes.At(text, end + 1) == (byte)']')
            return Bytes.At(text, Bytes.SkipBlank(text, end + 2)) == (byte)'{' ? Bytes.SkipBlank(text, end + 2) : -1;
        return text[end] == (byte)'(' && Wrappers.Contains(WordHash.Of(text.Slice(segment, end - segment))) ? end + 1 : -1;
    }
}
