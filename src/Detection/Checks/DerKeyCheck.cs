namespace ApiXGuard.Detection.Checks;

/// <summary>Whether bytes are a private key in DER: PKCS#1 (RFC 8017), PKCS#8 (RFC 5958), SEC1 (RFC 5915), DSA as OpenSSL writes it.</summary>
internal static class DerKeyCheck
{
    /// <summary>Whether the bytes are one whole unencrypted private key.</summary>
    public static bool IsPrivateKey(ReadOnlySpan<byte> der) => IsPkcs8(der) || IsRsa(der) || IsElliptic(der) || IsDsa(der);

    /// <summary>Whether the bytes are a whole encrypted PKCS#8 structure.</summary>
    public static bool IsEncryptedPkcs8(ReadOnlySpan<byte> der)
    {
        var outer = new DerReader(der);
        if (!outer.TryRead(DerReader.Sequence, out var content) || !outer.IsEmpty)
            return false;
        var inner = new DerReader(content);
        return inner.TryRead(DerReader.Sequence, out var algorithm)
            && new DerReader(algorithm).Tag == DerReader.ObjectIdentifier
            && inner.TryRead(DerReader.OctetString, out var data)
            && data.Length >= 16
            && inner.IsEmpty;
    }

    private static bool IsPkcs8(ReadOnlySpan<byte> der)
    {
        if (!TryOpen(der, out var inner) || !inner.TryReadSmall(out var version) || version > 1)
            return false;
        return inner.TryRead(DerReader.Sequence, out var algorithm)
            && new DerReader(algorithm).Tag == DerReader.ObjectIdentifier
            && inner.TryRead(DerReader.OctetString, out var key)
            && key.Length >= 16;
    }

    private static bool IsRsa(ReadOnlySpan<byte> der)
    {
        if (!TryOpen(der, out var inner) || !inner.TryReadSmall(out var version) || version > 1)
            return false;
        return inner.TryReadInteger(32)
            && inner.TryReadInteger(1)
            && inner.TryReadInteger(16)
            && inner.TryReadInteger(16)
            && inner.TryReadInteger(16)
            && inner.TryReadInteger(1)
            && inner.TryReadInteger(1)
            && inner.TryReadInteger(1);
    }

    private static bool IsElliptic(ReadOnlySpan<byte> der)
    {
        if (!TryOpen(der, out var inner) || !inner.TryReadSmall(out var version) || version != 1)
            return false;
        return inner.TryRead(DerReader.OctetString, out var key) && key.Length is >= 16 and <= 80;
    }

    private static bool IsDsa(ReadOnlySpan<byte> der)
    {
        if (!TryOpen(der, out var inner) || !inner.TryReadSmall(out var version) || version != 0)
            return false;
        return inner.TryReadInteger(32)
            && inner.TryReadInteger(16)
            && inner.TryReadInteger(1)
            && inner.TryReadInteger(1)
            && inner.TryReadInteger(1)
            && inner.IsEmpty;
    }

    private static bool TryOpen(ReadOnlySpan<byte> der, out DerReader inner)
    {
        var outer = new DerReader(der);
        var isOpen = outer.TryRead(DerReader.Sequence, out var content) && outer.IsEmpty;
        inner = new DerReader(content);
        return isOpen;
    }
}
