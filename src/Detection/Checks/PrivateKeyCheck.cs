using System.Buffers;
using ApiXGuard.Detection.PrivateKeys;

namespace ApiXGuard.Detection.Checks;

/// <summary>Whether an armoured private key can be read as what its label says.</summary>
internal static class PrivateKeyCheck
{
    /// <summary>The offline check of armoured keys.</summary>
    public static Validity Of(ReadOnlySpan<byte> secret) =>
        PemBlock.TryRead(secret, 0, out var block) ? Read(secret, block).Validity : Validity.Unknown;

    /// <summary>Decodes and reads a block.</summary>
    public static (Validity Validity, bool IsEncrypted) Read(ReadOnlySpan<byte> text, in PemBlock block)
    {
        // What stands between the armour lines of a legacy encrypted key is not readable.
        if (block.HasEncryptionHeader)
            return (Validity.Unknown, true);
        var bytes = block.Decode(text, out var length);
        try
        {
            return Read(block.Kind, bytes.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        }
    }

    private static (Validity Validity, bool IsEncrypted) Read(PemKind kind, ReadOnlySpan<byte> bytes)
    {
        bool isEncrypted;
        switch (kind)
        {
            case PemKind.OpenSsh:
                return (OpenSshKeyCheck.TryRead(bytes, out isEncrypted) ? Validity.Valid : Validity.Invalid, isEncrypted);
            case PemKind.OpenPgp:
                return (OpenPgpKeyCheck.TryRead(bytes, out isEncrypted) ? Validity.Valid : Validity.Invalid, isEncrypted);
            case PemKind.Encrypted:
                return (DerKeyCheck.IsEncryptedPkcs8(bytes) ? Validity.Valid : Validity.Unknown, true);
            default:
                if (DerKeyCheck.IsEncryptedPkcs8(bytes))
                    return (Validity.Valid, true);
                // Some tools write the format of OpenSSH under an older label.
                var isKey = DerKeyCheck.IsPrivateKey(bytes) || OpenSshKeyCheck.TryRead(bytes, out _);
                return (isKey ? Validity.Valid : Validity.Invalid, false);
        }
    }
}
