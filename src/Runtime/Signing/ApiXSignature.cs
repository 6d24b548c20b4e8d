using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ApiXGuard.Runtime;

/// <summary>
/// The signature of an API-X request: HMAC-SHA256 (RFC 2104), keyed with the app key's text in UTF-8, over
/// <c>target.METHOD.nonce.date.body</c>, where body is the canonical JSON in base64 (RFC 4648, with padding) and empty where there is no body or
/// the body has no top-level keys. Thread-safe; keeps nothing of a key.
/// </summary>
public static class ApiXSignature
{
    /// <summary>The length of a signature, in bytes.</summary>
    public const int Size = HMACSHA256.HashSizeInBytes;

    /// <summary>Computes a signature.</summary>
    /// <param name="appKey">The app key's text, which is not decoded; not empty.</param>
    /// <param name="target">Path and query as they go on the wire; a lone question mark at the end is not signed.</param>
    /// <param name="method">The method; signed in upper case.</param>
    /// <param name="nonce">The nonce's text.</param>
    /// <param name="date">The date's text.</param>
    /// <param name="utf8Json">The body, one JSON object or array in UTF-8; empty for no body.</param>
    /// <param name="profile">Which bytes of the canonical JSON are signed.</param>
    /// <param name="mac">Takes the signature, <see cref="Size"/> bytes.</param>
    /// <returns>What lets another body have the same signature.</returns>
    /// <exception cref="ArgumentException">The app key is empty, or <paramref name="mac"/> is too short.</exception>
    /// <exception cref="CanonicalJsonException">The body cannot be signed.</exception>
    public static CanonicalJsonTraits Compute(
        ReadOnlySpan<char> appKey,
        ReadOnlySpan<char> target,
        ReadOnlySpan<char> method,
        ReadOnlySpan<char> nonce,
        ReadOnlySpan<char> date,
        ReadOnlySpan<byte> utf8Json,
        SignatureProfile profile,
        Span<byte> mac)
    {
        if (appKey.IsEmpty)
            throw new ArgumentException("The app key is empty.", nameof(appKey));
        if (mac.Length < Size)
            throw new ArgumentException($"A signature needs {Size} bytes.", nameof(mac));

        var message = new SignedMessage(target.Length + method.Length + nonce.Length + date.Length, utf8Json.Length);
        try
        {
            message.Append(RequestTarget.SignedForm(target));
            message.Append("."u8);
            message.AppendUpperCase(method);
            message.Append("."u8);
            message.Append(nonce);
            message.Append("."u8);
            message.Append(date);
            message.Append("."u8);
            var traits = utf8Json.IsEmpty ? CanonicalJsonTraits.None : message.AppendBody(utf8Json, profile);
            ComputeMac(appKey, message.Written, mac);
            return traits;
        }
        finally
        {
            message.Dispose();
        }
    }

    /// <summary>Computes a signature as it stands in the header.</summary>
    /// <returns>The signature in lower-case hexadecimal digits.</returns>
    /// <inheritdoc cref="Compute"/>
    public static string ComputeHex(
        ReadOnlySpan<char> appKey,
        ReadOnlySpan<char> target,
        ReadOnlySpan<char> method,
        ReadOnlySpan<char> nonce,
        ReadOnlySpan<char> date,
        ReadOnlySpan<byte> utf8Json,
        SignatureProfile profile)
    {
        Span<byte> mac = stackalloc byte[Size];
        Compute(appKey, target, method, nonce, date, utf8Json, profile, mac);
        return ToHex(mac);
    }

    internal static string ToHex(ReadOnlySpan<byte> mac)
    {
        Span<char> hex = stackalloc char[Size * 2];
        for (var at = 0; at < Size; at++)
        {
            hex[2 * at] = "0123456789abcdef"[mac[at] >> 4];
            hex[(2 * at) + 1] = "0123456789abcdef"[mac[at] & 15];
        }

        return new string(hex);
    }

    private static void ComputeMac(ReadOnlySpan<char> appKey, ReadOnlySpan<byte> message, Span<byte> mac)
    {
        const int OnStack = 256;
        var size = Encoding.UTF8.GetMaxByteCount(appKey.Length);
        byte[]? rented = null;
        var key = size <= OnStack ? stackalloc byte[OnStack] : rented = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            var length = Encoding.UTF8.GetBytes(appKey, key);
            HMACSHA256.HashData(key[..length], message, mac);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
