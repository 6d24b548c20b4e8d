using System.Buffers;
using System.Buffers.Text;
using ApiXGuard.Detection.Text;
using ApiXGuard.Detection.WebTokens;

namespace ApiXGuard.Detection.Checks;

/// <summary>Reads a JSON web token's header and claims and judges its structure.</summary>
internal static class WebTokenCheck
{
    // 1 January 2020: a token that expired before it is long dead, whatever the clock says.
    private const long LongAgo = 1_577_836_800;

    /// <summary>The offline check.</summary>
    public static Validity Of(ReadOnlySpan<byte> secret) => Read(secret) switch
    {
        WebTokenState.Whole => Validity.Valid,
        WebTokenState.NoToken or WebTokenState.Broken or WebTokenState.Expired or WebTokenState.Unsigned => Validity.Invalid,
        _ => Validity.Unknown,
    };

    /// <summary>Whether the header is that of a web token; quick, for the first step.</summary>
    public static bool HasHeader(ReadOnlySpan<byte> encoded)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Base64Text.DecodedLength(encoded.Length) + 1);
        var header = buffer.AsSpan(0, Math.Max(0, Base64Text.Decode(encoded, buffer)));
        var isHeader = JsonText.IsObject(header) && JsonText.Has(header, "alg"u8);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return isHeader;
    }

    /// <summary>What a token is worth.</summary>
    public static WebTokenState Read(ReadOnlySpan<byte> secret)
    {
        if (!WebToken.TryRead(secret, 0, out var token))
            return WebTokenState.NoToken;
        if (token.IsEncrypted)
            return WebTokenState.Whole;
        var buffer = ArrayPool<byte>.Shared.Rent(Base64Text.DecodedLength(token.HeaderLength + token.PayloadLength) + 2);
        try
        {
            var headerLength = Math.Max(0, Base64Text.Decode(token.HeaderIn(secret), buffer));
            var payloadLength = Math.Max(0, Base64Text.Decode(token.PayloadIn(secret), buffer.AsSpan(headerLength)));
            return Read(buffer.AsSpan(0, headerLength), buffer.AsSpan(headerLength, payloadLength), token.SignatureLength);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static WebTokenState Read(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload, int signature)
    {
        if (!JsonText.TryGet(header, "alg"u8, out var algorithm))
            return WebTokenState.NoToken;
        if (!JsonText.IsObject(payload))
            return WebTokenState.Broken;
        if (IsTextbook(payload))
            return WebTokenState.Textbook;
        if (Ascii.AreEqual(algorithm, "none"u8))
            return WebTokenState.Unsigned;
        if (!IsSignature(algorithm, signature))
            return WebTokenState.Broken;
        return JsonText.TryGet(payload, "exp"u8, out var expiry) && IsLongAgo(expiry) ? WebTokenState.Expired : WebTokenState.Whole;
    }

    // The samples of jwt.io and of RFC 7515 to 7519.
    private static bool IsTextbook(ReadOnlySpan<byte> payload) =>
        (JsonText.TryGet(payload, "sub"u8, out var subject) && subject.SequenceEqual("1234567890"u8))
        || (JsonText.TryGet(payload, "name"u8, out var name) && (name.SequenceEqual("John Doe"u8) || name.SequenceEqual("Jane Doe"u8)))
        || JsonText.Has(payload, "http://example.com/is_root"u8);

    // The number of characters that the signatures of RFC 7518 §3.1 and RFC 8037 take.
    private static bool IsSignature(ReadOnlySpan<byte> algorithm, int length)
    {
        if (algorithm.Length < 5)
            return length > 0;
        if (algorithm.StartsWith("HS"u8))
            return length == (algorithm[2] switch { (byte)'2' => 43, (byte)'3' => 64, _ => 86 });
        if (algorithm.SequenceEqual("ES256K"u8))
            return length == 86;
        if (algorithm.StartsWith("ES"u8))
            return length == (algorithm[2] switch { (byte)'2' => 86, (byte)'3' => 128, _ => 176 });
        if (algorithm.StartsWith("RS"u8) || algorithm.StartsWith("PS"u8))
            return length >= 86;
        return algorithm.SequenceEqual("EdDSA"u8) ? length is 86 or 152 : length > 0;
    }

    private static bool IsLongAgo(ReadOnlySpan<byte> expiry) =>
        Utf8Parser.TryParse(expiry, out long seconds, out _) && seconds is > 0 and < LongAgo;
}
