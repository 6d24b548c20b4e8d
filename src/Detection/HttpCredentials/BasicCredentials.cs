using ApiXGuard.Detection.Text;
using ApiXGuard.Detection.Values;

namespace ApiXGuard.Detection.HttpCredentials;

/// <summary>User and password of the Basic scheme (RFC 7617 §2), in base64.</summary>
internal static class BasicCredentials
{
    private const int MostDecoded = 384;

    /// <summary>Whether base64 decodes to a user and a password of printable characters.</summary>
    public static bool AreIn(ReadOnlySpan<byte> encoded)
    {
        Span<byte> buffer = stackalloc byte[MostDecoded];
        return TryDecode(encoded, buffer, out var colon, out var length) && length - colon - 1 >= 1;
    }

    /// <summary>What the decoded pair is worth.</summary>
    public static Confidence Worth(ReadOnlySpan<byte> encoded, Confidence most)
    {
        Span<byte> buffer = stackalloc byte[MostDecoded];
        if (!TryDecode(encoded, buffer, out var colon, out var length))
            return Confidence.None;
        var user = buffer.Slice(0, colon);
        var password = buffer.Slice(colon + 1, length - colon - 1);
        return PairWorth(user, password, most);
    }

    /// <summary>What a user and a password are worth.</summary>
    public static Confidence PairWorth(ReadOnlySpan<byte> user, ReadOnlySpan<byte> password, Confidence most)
    {
        if (password.Length < 3 || StructureTemplates.IsTemplate(password) || Placeholders.IsPlaceholder(password) || WeakPasswords.IsDocumented(password))
            return Confidence.None;
        // RFC 7617's own example.
        if (user.SequenceEqual("Aladdin"u8))
            return Confidence.None;
        return WeakPasswords.IsWeak(password) || password.SequenceEqual(user) ? Confidence.Low : most;
    }

    private static bool TryDecode(ReadOnlySpan<byte> encoded, Span<byte> buffer, out int colon, out int length)
    {
        colon = -1;
        length = 0;
        if (encoded.Length is < 8 or > 512 || (length = Base64Text.Decode(encoded, buffer)) < 4)
            return false;
        var decoded = buffer.Slice(0, length);
        colon = decoded.IndexOf((byte)':');
        if (colon < 0)
            return false;
        foreach (var b in decoded)
        {
            if (b is < 0x20 or 0x7F)
                return false;
        }

        return true;
    }
}
