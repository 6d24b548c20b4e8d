using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.WebTokens;

/// <summary>The parts of a JSON web token in compact form (RFC 7515 §3.1, RFC 7516 §3.1).</summary>
/// <param name="Length">Length of the token in bytes.</param>
/// <param name="HeaderLength">Length of the encoded header.</param>
/// <param name="PayloadLength">Length of the encoded payload; of the encrypted key where it is encrypted.</param>
/// <param name="IsEncrypted">Whether it has the five parts of an encrypted token.</param>
internal readonly record struct WebToken(int Length, int HeaderLength, int PayloadLength, bool IsEncrypted)
{
    private const int MostHeader = 16 * 1024;
    private const int MostPart = 64 * 1024;
    private const int LeastHeader = 15;

    public int SignatureLength => Length - HeaderLength - PayloadLength - 2;

    /// <summary>Reads a token's outline, without decoding it.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, int start, out WebToken token)
    {
        token = default;
        var header = Base64Text.UrlSafeLengthAt(text, start, MostHeader);
        var at = start + header;
        if (header < LeastHeader || at >= text.Length || text[at] != (byte)'.')
            return false;
        var payload = Base64Text.UrlSafeLengthAt(text, at + 1, MostPart);
        at += 1 + payload;
        if (at >= text.Length || text[at] != (byte)'.')
            return false;
        at++;
        var third = Base64Text.UrlSafeLengthAt(text, at, MostPart);
        at += third;
        // A third part and a dot may be an encrypted token, or the end of a sentence.
        if (third > 0 && at < text.Length && text[at] == (byte)'.')
        {
            var fourth = Base64Text.UrlSafeLengthAt(text, at + 1, MostPart);
            var last = at + 1 + fourth;
            if (fourth > 0 && last < text.Length && text[last] == (byte)'.')
            {
                var tag = Base64Text.UrlSafeLengthAt(text, last + 1, 128);
                if (tag >= 16)
                {
                    token = new WebToken(last + 1 + tag - start, header, payload, IsEncrypted: true);
                    return true;
                }
            }
        }

        token = new WebToken(at - start, header, payload, IsEncrypted: false);
        return payload >= 4;
    }

    public ReadOnlySpan<byte> HeaderIn(ReadOnlySpan<byte> token) => token.Slice(0, HeaderLength);

    public ReadOnlySpan<byte> PayloadIn(ReadOnlySpan<byte> token) => token.Slice(HeaderLength + 1, PayloadLength);
}
