namespace ApiXGuard.Detection.Checks;

/// <summary>Personal access tokens of Atlassian's Data Center products: base64 of twelve digits, a colon and twenty random bytes.</summary>
internal static class JiraPersonalToken
{
    private const int IdLength = 12;
    private const int Length = 33;

    public static Validity Check(ReadOnlySpan<byte> token)
    {
        var bytes = Base64Bytes.Decode(token);
        if (bytes.Length != Length || bytes[IdLength] != (byte)':')
            return Validity.Invalid;
        for (var i = 0; i < IdLength; i++)
        {
            if ((uint)(bytes[i] - '0') > 9)
                return Validity.Invalid;
        }

        return Validity.Valid;
    }

    public static string Complete(string token)
    {
        var bytes = new byte[Length];
        for (var i = 0; i < Length; i++)
            bytes[i] = i < IdLength ? (byte)('0' + (token[i] % 10)) : (byte)(token[i] * 7);
        bytes[IdLength] = (byte)':';
        return Convert.ToBase64String(bytes);
    }
}
