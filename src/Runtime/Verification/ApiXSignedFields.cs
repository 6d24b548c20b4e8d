using Microsoft.Extensions.Primitives;

namespace ApiXGuard.Runtime;

/// <summary>The four headers of a signed request, and what strict mode asks of them and of the request line.</summary>
internal readonly record struct ApiXSignedFields(string ApiKey, string Signature, string Nonce, string Date)
{
    /// <summary>The longest API key that the application directory is asked for; issued keys have about 80 characters.</summary>
    public const int MaxApiKeyLength = 1024;

    private const int MaxNonceLength = 128;
    private const int MaxMethodLength = 32;
    private const int MaxTargetLength = 64 * 1024;
    private const int SignatureLength = 64;

    /// <summary>Reads the headers; gives the reason where one is missing or, in strict mode, stands there twice.</summary>
    public static string? TryRead(ApiXIncomingRequest request, bool strict, out ApiXSignedFields fields)
    {
        fields = default;
        if (strict && (request.ApiKey.Count > 1 || request.Signature.Count > 1 || request.Nonce.Count > 1 || request.Date.Count > 1))
            return ApiXRejectionReasons.RepeatedHeader;
        fields = new(Join(request.ApiKey), Join(request.Signature), Join(request.Nonce), Join(request.Date));
        return fields.ApiKey.Length == 0 || fields.Signature.Length == 0 || fields.Nonce.Length == 0 || fields.Date.Length == 0
            ? ApiXRejectionReasons.MissingHeader
            : null;
    }

    /// <summary>
    /// Gives the reason where the signed message could be taken apart in two ways. Its fields are joined by dots: with no dot in method, nonce and
    /// date, the last four are told from the right, and all that is left is the target.
    /// </summary>
    public string? FindAmbiguity(ApiXIncomingRequest request)
    {
        if (request.Method.Length is 0 or > MaxMethodLength || request.Method.AsSpan().ContainsAnyExceptInRange('A', 'Z'))
            return ApiXRejectionReasons.MalformedMethod;
        // Only the origin form names a path of this server; the absolute and asterisk forms are for proxies (RFC 9112, section 3.2).
        if (request.Target.Length is 0 or > MaxTargetLength
            || request.Target[0] != '/'
            || request.Target.AsSpan().ContainsAnyExceptInRange('!', '~')
            || request.Target.Contains('#', StringComparison.Ordinal))
        {
            return ApiXRejectionReasons.MalformedTarget;
        }

        if (Nonce.Length > MaxNonceLength || !Nonce.AsSpan().ContainsOnlyLettersAndDigits())
            return ApiXRejectionReasons.MalformedNonce;
        return null;
    }

    /// <summary>Reads the signature: lower-case hexadecimal, so that one signature has one text.</summary>
    public bool TryDecodeSignature(Span<byte> mac)
    {
        if (Signature.Length != SignatureLength)
            return false;
        for (var i = 0; i < mac.Length; i++)
        {
            var high = Digit(Signature[2 * i]);
            var low = Digit(Signature[(2 * i) + 1]);
            if ((high | low) < 0)
                return false;
            mac[i] = (byte)((high << 4) | low);
        }

        return true;
    }

    /// <summary>Shows none of them.</summary>
    public override string ToString() => nameof(ApiXSignedFields);

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        _ => -1,
    };

    // As Node joins what stands there twice.
    private static string Join(StringValues values) => values.Count switch
    {
        0 => "",
        1 => values[0] ?? "",
        _ => string.Join(", ", values.ToArray()),
    };
}
