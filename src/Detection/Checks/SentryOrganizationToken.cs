namespace ApiXGuard.Detection.Checks;

/// <summary>
/// Sentry's organisation tokens: <c>sntrys_</c>, base64 of a JSON object that names the issue date, the server and the organisation,
/// <c>_</c> and the secret (Sentry RFC 0091, "CI upload tokens").
/// </summary>
internal static class SentryOrganizationToken
{
    private const int PrefixLength = 7;
    private const int SecretLength = 43;

    public static Validity Check(ReadOnlySpan<byte> token)
    {
        var end = token.Length - SecretLength - 1;
        if (end <= PrefixLength || token[end] != (byte)'_')
            return Validity.Unknown;
        ReadOnlySpan<byte> json = Base64Bytes.Decode(token.Slice(PrefixLength, end - PrefixLength));
        return !json.IsEmpty && json[0] == (byte)'{' && json[json.Length - 1] == (byte)'}'
            && json.IndexOf("\"iat\""u8) > 0 && json.IndexOf("\"url\""u8) > 0 && json.IndexOf("\"org\""u8) > 0
            ? Validity.Valid
            : Validity.Invalid;
    }

    public static string Complete(string token) =>
        token.Substring(0, PrefixLength)
        + Convert.ToBase64String("{\"iat\":1700000000.0,\"url\":\"https://sentry.io\",\"region_url\":\"https://us.sentry.io\",\"org\":\"acme\"}"u8.ToArray())
        + "_" + token.Substring(token.Length - SecretLength);
}
