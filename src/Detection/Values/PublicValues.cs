namespace ApiXGuard.Detection.Values;

/// <summary>Tells values that look random or technical and are meant to be read by everybody.</summary>
internal static class PublicValues
{
    // Longer values are judged by their head.
    private const int MostBytes = 4096;
    private const int MostNameBytes = 256;

    // Names of what is derived from content or published with it. As words of the name, so that "sharedKey" has no "sha".
    private static readonly WordList HashWords = new(
    [
        "hash", "hashes", "checksum", "checksums", "sha", "sha1", "sha224", "sha256", "sha384", "sha512", "md5", "crc", "crc32", "digest", "digests", "integrity", "fingerprint", "fingerprints",
        "thumbprint", "thumbprints", "etag", "commit", "commits", "revision", "rev", "sri", "ref", "oid", "blob", "guid", "uuid", "correlation", "trace", "span",
    ]);

    // Names of what is public though it is a key.
    private static readonly WordList PublicNames = new(
    [
        "publickeytoken", "publickey", "public_key", "public-key", "pubkey", "pub_key", "contenthash", "content_hash", "commitsha", "gitsha", "commithash", "sourcerevision",
        "sitekey", "site_key", "site-key", "publishablekey", "publishable_key", "publishable-key", "instrumentationkey", "usersecretsid", "projectguid", "assemblyversion", "primarykey", "primary_key", "primary-key",
        "foreignkey", "foreign_key", "partitionkey", "partition_key", "rowkey", "row_key", "sortkey", "sort_key", "cachekey", "cache_key", "cache-key", "hotkey", "shortcutkey", "keycode", "key_code", "keyid", "key_id", "key-id",
        "tokentype", "token_type", "token-type", "tokenname", "token_name", "csrftokenname", "objectkey", "object_key", "storagekeyname", "sessionstorage", "localstoragekey", "i18nkey", "translationkey", "labelkey", "messagekey", "resourcekey",
        "idempotencykey", "idempotency_key", "idempotency-key", "routingkey_name", "maptoken_name", "keyfile", "key_file", "keypath", "key_path", "secretname", "secret_name", "secret-name", "keyname", "key_name", "key-name",
        "passwordpolicy", "passwordlabel", "passwordhint", "passwordfield", "passwordplaceholder", "vapidpublic", "recaptchasite",
    ]);

    private static readonly WordList GuidPrefixes = new(["uuid:", "urn:uuid:", "guid:"]);

    private static readonly WordList HashPrefixes = new(
    [
        "sha1", "sha224", "sha256", "sha384", "sha512", "md5", "h1", "blake2", "blake3", "git-sha"
    ]);

    /// <summary>Whether a value under a name is public: a hash, an identifier, a public key, a picture, a date, an address.</summary>
    /// <param name="value">The value, without quotes.</param>
    /// <param name="name">The name it is assigned to; empty where there is none.</param>
    public static bool IsPublic(ReadOnlySpan<byte> value, ReadOnlySpan<byte> name)
    {
        value = AsciiText.Trim(value);
        if (value.Length > MostBytes)
            value = value.Slice(0, MostBytes);
        if (name.Length > MostNameBytes)
            name = name.Slice(0, MostNameBytes);
        return !value.IsEmpty && (IsPublicName(name) || IsHashName(name, value) || IsPublicShape(value));
    }

    /// <summary>Whether a value is public by its own form, whatever its name.</summary>
    public static bool IsPublicShape(ReadOnlySpan<byte> value) =>
        IsGuid(value) || IsPublicKey(value) || IsMedia(value) || IsPrefixedHash(value) || PublicForms.IsForm(value);

    /// <summary>Whether a name says that its value is public though it speaks of a key: <c>publicKeyToken</c>, <c>partitionKey</c>.</summary>
    public static bool IsPublicName(ReadOnlySpan<byte> name) => PublicNames.IsIn(name);

    /// <summary>Whether a value is a GUID: 8-4-4-4-12 hexadecimal digits, perhaps in braces or parentheses.</summary>
    public static bool IsGuid(ReadOnlySpan<byte> value)
    {
        foreach (var prefix in GuidPrefixes.At(value, 0))
        {
            if (AsciiText.StartsWith(value, prefix) && value.Length >= prefix.Length + 36)
                value = value.Slice(prefix.Length, 36);
        }

        if (value.Length == 38 && value[0] is (byte)'{' or (byte)'(')
            value = value.Slice(1, 36);
        if (value.Length != 36)
            return false;
        for (var i = 0; i < 36; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? value[i] != (byte)'-' : !AsciiText.IsHex(value[i]))
                return false;
        }

        return true;
    }

    // A name of several words says hash by any of them, but passwordHash, hashSecret and hash_key name a secret; the value must be hash-like.
    private static bool IsHashName(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.IsEmpty || !IsHashText(value))
            return false;
        var hash = false;
        for (var i = 0; i < name.Length;)
        {
            while (i < name.Length && !AsciiText.IsAlphanumeric(name[i]))
                i++;
            var start = i;
            while (i < name.Length && AsciiText.IsAlphanumeric(name[i])
                && (i == start || !AsciiText.IsUpper(name[i]) || AsciiText.IsUpper(name[i - 1])))
                i++;
            var word = name.Slice(start, i - start);
            hash |= HashWords.Has(word);
            if (AsciiText.Equals(word, "secret") || AsciiText.Equals(word, "salt") || AsciiText.Equals(word, "password") || AsciiText.Equals(word, "hmac")
                || AsciiText.Equals(word, "private") || AsciiText.Equals(word, "token") || AsciiText.Equals(word, "key"))
                return false;
        }

        return hash;
    }

    // Hexadecimal or base64 of a length that digests have; or a short revision.
    private static bool IsHashText(ReadOnlySpan<byte> value)
    {
        // The weak entity tag of HTTP: W/"…".
        if (value.Length > 4 && value[0] == (byte)'W' && value[1] == (byte)'/')
            return true;
        var hex = 0;
        while (hex < value.Length && AsciiText.IsHex(value[hex]))
            hex++;
        if (hex == value.Length)
            return hex is >= 7 and <= 12 or 16 or 32 or 40 or 48 or 56 or 64 or 96 or 128;
        return value.Length is 24 or 28 or 44 or 64 or 88 or 36 or 59 || IsPrefixedHash(value) || value.IndexOf((byte)':') > 0;
    }

    // sha256-…, sha512:…, md5=…, h1:… (go.sum), W/"…"
    private static bool IsPrefixedHash(ReadOnlySpan<byte> value)
    {
        foreach (var prefix in HashPrefixes.At(value, 0))
        {
            if (AsciiText.StartsWith(value, prefix) && value.Length > prefix.Length + 16 && value[prefix.Length] is (byte)'-' or (byte)':' or (byte)'=')
                return true;
        }

        return IsColonHex(value);
    }

    // AA:BB:CC:… of fingerprints, at least eight pairs.
    private static bool IsColonHex(ReadOnlySpan<byte> value)
    {
        if (value.Length < 23 || value.Length % 3 != 2)
            return false;
        for (var i = 0; i < value.Length; i++)
        {
            if (i % 3 == 2 ? value[i] is not ((byte)':' or (byte)'-') : !AsciiText.IsHex(value[i]))
                return false;
        }

        return true;
    }

    private static bool IsPublicKey(ReadOnlySpan<byte> value) =>
        AsciiText.StartsWith(value, "ssh-rsa aaaa") || AsciiText.StartsWith(value, "ssh-ed25519 aaaa") || AsciiText.StartsWith(value, "ssh-dss aaaa")
        || AsciiText.StartsWith(value, "ecdsa-sha2-") || AsciiText.StartsWith(value, "sk-ssh-ed25519") || AsciiText.StartsWith(value, "sk-ecdsa-")
        || Begins(value, "AAAAB3NzaC1yc2E") || Begins(value, "AAAAC3NzaC1lZDI1NTE5") || Begins(value, "AAAAE2VjZHNh")
        || Begins(value, "-----BEGIN PUBLIC KEY") || Begins(value, "-----BEGIN CERTIFICATE") || Begins(value, "-----BEGIN RSA PUBLIC KEY")
        || Begins(value, "-----BEGIN PGP PUBLIC") || Begins(value, "-----BEGIN SSH2 PUBLIC") || Begins(value, "-----BEGIN X509")
        // SubjectPublicKeyInfo of RSA and of the NIST curves in base64, and a strong name's public key in hexadecimal.
        || Begins(value, "MIGfMA0GCSqGSIb3DQEBAQUAA4") || Begins(value, "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A") || Begins(value, "MIICIjANBgkqhkiG9w0BAQEFAAOCAg8A")
        || Begins(value, "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE") || Begins(value, "MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE") || Begins(value, "MCowBQYDK2VwAyEA")
        || (value.Length > 160 && AsciiText.StartsWith(value, "00240000048000009400000006020000"));

    // The first bytes of pictures and fonts in base64, and data: URLs of media.
    private static bool IsMedia(ReadOnlySpan<byte> value) =>
        AsciiText.StartsWith(value, "data:image/") || AsciiText.StartsWith(value, "data:font/") || AsciiText.StartsWith(value, "data:application/font")
        || AsciiText.StartsWith(value, "data:application/x-font") || AsciiText.StartsWith(value, "data:audio/") || AsciiText.StartsWith(value, "data:video/")
        || AsciiText.StartsWith(value, "data:text/") || AsciiText.StartsWith(value, "data:application/octet")
        || Begins(value, "iVBORw0KGgo") || Begins(value, "/9j/4AAQ") || Begins(value, "/9j/2wBD") || Begins(value, "R0lGODlh") || Begins(value, "R0lGODdh")
        || Begins(value, "UklGR") || Begins(value, "PHN2Zy") || Begins(value, "d09GRg") || Begins(value, "d09GMg") || Begins(value, "AAABAAE")
        || Begins(value, "JVBERi0") || Begins(value, "AAEAAAD/////") || Begins(value, "Qk02") || Begins(value, "T1RUTw");

    private static bool Begins(ReadOnlySpan<byte> value, string text)
    {
        if (value.Length < text.Length)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (value[i] != text[i])
                return false;
        }

        return true;
    }
}
