namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

internal static partial class SinkTable
{
    private static void AddKeys()
    {
        const string Id = DiagnosticIds.CryptographicKey;
        const string Derivations = "DeriveKey Extract Expand";
        new Sinks(Id, SinkForm.Key, "Encryption key")
            .Set("SymmetricAlgorithm", "Key")
            .Call("SymmetricAlgorithm", "CreateEncryptor CreateDecryptor", "rgbKey")
            .Call("SymmetricAlgorithm", "SetKey", "key")
            .New("AesGcm AesCcm ChaCha20Poly1305", "key")
            .New("KeyParameter", "key", inNamespace: "Org.BouncyCastle")
            .New("DesParameters DesEdeParameters RC2Parameters RC5Parameters", "key", inNamespace: "Org.BouncyCastle")
            .Call("ParameterUtilities", "CreateKeyParameter", "keyBytes")
            .New("Secret", "value", inNamespace: "Microsoft.AspNetCore.DataProtection")
            .Call("ISymmetricEncryptionService", "Encrypt Decrypt", "key");
        new Sinks(Id, SinkForm.Key, "Key of a message authentication code")
            .New("HMAC HMACMD5 HMACSHA1 HMACSHA256 HMACSHA384 HMACSHA512 HMACSHA3_256 HMACSHA3_384 HMACSHA3_512 HMACRIPEMD160 MACTripleDES Kmac128 Kmac256 KmacXof128 KmacXof256", "key rgbKey")
            .Set("KeyedHashAlgorithm", "Key")
            .Call("HMACMD5 HMACSHA1 HMACSHA256 HMACSHA384 HMACSHA512 HMACSHA3_256 HMACSHA3_384 HMACSHA3_512 Kmac128 Kmac256 KmacXof128 KmacXof256", "HashData TryHashData HashDataAsync", "key")
            .Call("CryptographicOperations", "HmacData TryHmacData HmacDataAsync", "key")
            .Call("IncrementalHash", "CreateHMAC", "key")
            .New("VersionedKey", "key", inNamespace: "ApiXGuard");
        new Sinks(Id, SinkForm.Key, "Key that signs tokens")
            .New("SymmetricSecurityKey InMemorySymmetricSecurityKey", "key keyBytes")
            .Set("JsonWebKey", "K")
            .Call("JwtBuilder", "WithSecret", "secret secrets key")
            .Call("IJwtEncoder JwtEncoder", "Encode", "key")
            .Call("IJwtDecoder JwtDecoder", "Decode DecodeToObject", "key")
            .Call("JWT", "Encode Decode EncodeBytes DecodeBytes", "key", inNamespace: "Jose");
        new Sinks(Id, SinkForm.Passphrase, "Password that a key is derived from")
            .New("Rfc2898DeriveBytes", "password")
            .Call("Rfc2898DeriveBytes", "Pbkdf2", "password")
            .New("PasswordDeriveBytes", "strPassword password")
            .Call("KeyDerivation", "Pbkdf2", "password");
        new Sinks(Id, SinkForm.Key, "Key that other keys are derived from")
            .Call("HKDF", Derivations, "ikm prk")
            .New("SP800108HmacCounterKdf", "key")
            .Call("SP800108HmacCounterKdf", "DeriveBytes", "key");
        new Sinks(Id, SinkForm.Vector, "Initialization vector")
            .Set("SymmetricAlgorithm", "IV")
            .Call("SymmetricAlgorithm", "CreateEncryptor", "rgbIV")
            .Call("SymmetricAlgorithm", "EncryptCbc EncryptCfb TryEncryptCbc TryEncryptCfb", "iv")
            .New("ParametersWithIV", "iv", inNamespace: "Org.BouncyCastle");
        new Sinks(Id, SinkForm.Nonce, "Nonce")
            .Call("AesGcm AesCcm ChaCha20Poly1305", "Encrypt", "nonce")
            .New("AeadParameters", "nonce", inNamespace: "Org.BouncyCastle");
        new Sinks(Id, SinkForm.Salt, "Salt")
            .New("Rfc2898DeriveBytes", "salt")
            .Call("Rfc2898DeriveBytes", "Pbkdf2", "salt")
            .New("PasswordDeriveBytes", "rgbSalt salt")
            .Call("KeyDerivation", "Pbkdf2", "salt");
    }

    private static void AddPrivateKeys()
    {
        const string Id = DiagnosticIds.PrivateKey;
        const string Asymmetric = "AsymmetricAlgorithm RSA ECDsa ECDiffieHellman DSA ECAlgorithm MLDsa MLKem SlhDsa";
        new Sinks(Id, SinkForm.Secret, "Password of a certificate")
            .New("X509Certificate X509Certificate2", "password")
            .Call("X509Certificate X509Certificate2 X509Certificate2Collection", "Import Export ExportPkcs12", "password")
            .Call("X509Certificate2", "CreateFromEncryptedPem CreateFromEncryptedPemFile", "password")
            .Call("X509CertificateLoader", "LoadPkcs12 LoadPkcs12FromFile LoadPkcs12Collection LoadPkcs12CollectionFromFile", "password")
            .Call(AnyType, "UseHttps", "password")
            .Call("Pkcs12Store", "Load Save", "password")
            .Call("Pkcs12Builder", "SealWithMac", "password")
            .Call("Pkcs12Info", "VerifyMac", "password");
        new Sinks(Id, SinkForm.Secret, "Password of a private key")
            .Call(Asymmetric, "ImportFromEncryptedPem ImportEncryptedPkcs8PrivateKey ExportEncryptedPkcs8PrivateKey ExportEncryptedPkcs8PrivateKeyPem", "password passwordBytes")
            .New("PrivateKeyFile", "passPhrase");
        new Sinks(Id, SinkForm.PrivateKey, "Private key")
            .Call(Asymmetric, "ImportFromPem", "input source")
            .Call(Asymmetric, "ImportFromEncryptedPem", "input source")
            .Call(Asymmetric, "FromXmlString", "xmlString")
            .Call("X509Certificate2", "CreateFromPem CreateFromEncryptedPem", "keyPem");
        new Sinks(Id, SinkForm.Key, "Private key")
            .Call(Asymmetric, "ImportPkcs8PrivateKey ImportEncryptedPkcs8PrivateKey ImportRSAPrivateKey ImportECPrivateKey", "source")
            .Set("RSAParameters", "D P Q DP DQ InverseQ")
            .Set("ECParameters", "D")
            .Set("DSAParameters", "X");
        new Sinks(Id, SinkForm.KeyBlob, "Private key").Call("RSACryptoServiceProvider DSACryptoServiceProvider", "ImportCspBlob", "keyBlob");
    }
}
