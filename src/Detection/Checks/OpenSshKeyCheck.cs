namespace ApiXGuard.Detection.Checks;

/// <summary>Reads the frame of a private key in the format of OpenSSH (its PROTOCOL.key).</summary>
internal static class OpenSshKeyCheck
{
    /// <summary>Reads the frame.</summary>
    /// <param name="bytes">The decoded body.</param>
    /// <param name="isEncrypted">Whether a cipher is named.</param>
    /// <returns>Whether the frame is whole; without a cipher, also whether its two check numbers agree.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out bool isEncrypted)
    {
        isEncrypted = false;
        if (!bytes.StartsWith("openssh-key-v1\0"u8))
            return false;
        var rest = bytes.Slice(15);
        if (!TryReadString(ref rest, out var cipher))
            return false;
        isEncrypted = !cipher.SequenceEqual("none"u8);
        if (!TryReadString(ref rest, out _) || !TryReadString(ref rest, out _) || rest.Length < 4)
            return false;
        rest = rest.Slice(4);
        if (!TryReadString(ref rest, out _) || !TryReadString(ref rest, out var key) || key.Length < 16)
            return false;
        return isEncrypted || key.Slice(0, 4).SequenceEqual(key.Slice(4, 4));
    }

    private static bool TryReadString(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (rest.Length < 4)
            return false;
        var length = ((uint)rest[0] << 24) | ((uint)rest[1] << 16) | ((uint)rest[2] << 8) | rest[3];
        if (length > (uint)(rest.Length - 4))
            return false;
        value = rest.Slice(4, (int)length);
        rest = rest.Slice(4 + (int)length);
        return true;
    }
}
