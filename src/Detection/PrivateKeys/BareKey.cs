using System.Buffers;
using ApiXGuard.Detection.Checks;
using ApiXGuard.Detection.Text;

namespace ApiXGuard.Detection.PrivateKeys;

/// <summary>Private keys as bare base64: DER without armour, or an armoured key encoded once more (as in a kubeconfig).</summary>
internal static class BareKey
{
    private const int MostCharacters = 24 * 1024;
    private const int MostBefore = 12;

    /// <summary>Starts of base64 text that only an unencrypted private key has, and where in the text they stand.</summary>
    public static IReadOnlyList<string> DerAnchors { get; } =
    [
        "BADANBgkqhkiG9w0BAQEFAAS", // PKCS#8, RSA
        "GByqGSM49AgEG", // PKCS#8, elliptic curves
        "MC4CAQAwBQYDK2Vw", // PKCS#8, Ed25519 and X25519
        "IBAAKCA", // PKCS#1, 2048 bits and more
        "MHcCAQEEI", // SEC1, P-256
    ];

    /// <summary>Base64 of <c>-----BEGIN</c>.</summary>
    public const string EncodedArmour = "LS0tLS1CRUdJTi";

    /// <summary>Reads base64 DER around an anchor.</summary>
    public static bool TryReadDer(ReadOnlySpan<byte> text, int anchor, out int start, out int end)
    {
        start = anchor;
        while (start > 0 && anchor - start < MostBefore && Base64Text.IsStandard(text[start - 1]))
            start--;
        end = start;
        if (text[start] != (byte)'M' || Base64Text.IsStandard(Before(text, start)) || IsInArmour(text, start))
            return false;
        var expected = ExpectedCharacters(text.Slice(start));
        if (expected < 0)
            return false;
        // Half as much again for line breaks and indentation.
        text = text.Slice(0, (int)Math.Min(text.Length, start + (expected * 1.5) + 64));
        var reader = new PemReader(text, start);
        while (reader.TryRead(out _))
        {
        }

        if (reader.Count < 60)
            return false;
        var block = new PemBlock(PemKind.Der, start, reader.End, reader.Count, reader.LongestRun);
        end = reader.End;
        var bytes = block.Decode(text.Slice(0, end), out var length);
        var isKey = DerKeyCheck.IsPrivateKey(bytes.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        return isKey;
    }

    /// <summary>Reads an armoured key that is encoded once more.</summary>
    public static bool TryReadEncoded(ReadOnlySpan<byte> text, int start, out int end)
    {
        end = start + Base64Text.LengthAt(text, start, MostCharacters);
        var encoded = text.Slice(start, end - start);
        Span<byte> head = stackalloc byte[60];
        if (encoded.Length < 100 || Base64Text.Decode(encoded.Slice(0, 80), head) < head.Length || head.IndexOf("PRIVATE KEY"u8) < 0)
            return false;
        var bytes = ArrayPool<byte>.Shared.Rent(Base64Text.DecodedLength(encoded.Length));
        var length = Base64Text.Decode(encoded, bytes);
        var isKey = length > 0
            && PemBlock.TryRead(bytes.AsSpan(0, length), 0, out var block)
            && PrivateKeyMatcher.HasBody(block);
        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        return isKey;
    }

    // The outer sequence tells its length.
    private static int ExpectedCharacters(ReadOnlySpan<byte> text)
    {
        Span<byte> head = stackalloc byte[6];
        if (text.Length < 8 || Base64Text.Decode(text.Slice(0, 8), head) < head.Length || head[0] != DerReader.Sequence)
            return -1;
        var length = head[1] switch
        {
            < 0x80 => head[1] + 2,
            0x81 => head[2] + 3,
            0x82 => ((head[2] << 8) | head[3]) + 4,
            _ => int.MaxValue,
        };
        var characters = ((long)length + 2) / 3 * 4;
        return characters > MostCharacters ? -1 : (int)characters;
    }

    private static byte Before(ReadOnlySpan<byte> text, int at)
    {
        if (at == 0 || Scanning.TokenBoundary.StartsAt(text, at))
            return 0;
        return text[at - 1];
    }

    // An armoured key is found by its armour.
    private static bool IsInArmour(ReadOnlySpan<byte> text, int start)
    {
        var from = Math.Max(0, start - 160);
        return text.Slice(from, start - from).IndexOf("PRIVATE KEY-----"u8) >= 0;
    }
}
