namespace ApiXGuard.Detection.Checks;

/// <summary>JFrog's reference tokens: base64 of <c>reftkn:</c>, a version, an expiry and a random part, all printable.</summary>
internal static class JFrogReferenceToken
{
    public static Validity Check(ReadOnlySpan<byte> token)
    {
        ReadOnlySpan<byte> text = Base64Bytes.Decode(token);
        if (!text.StartsWith("reftkn:"u8))
            return Validity.Invalid;
        foreach (var b in text)
        {
            if (b is < 0x20 or > 0x7E)
                return Validity.Invalid;
        }

        return Validity.Valid;
    }

    public static string Complete(string token)
    {
        var text = new byte[48];
        "reftkn:01:1893456000:"u8.CopyTo(text);
        for (var i = 21; i < text.Length; i++)
            text[i] = (byte)token[i];
        return Convert.ToBase64String(text);
    }
}
