namespace ApiXGuard.Detection.Catalogue;

internal static class PrivateKeyRules
{
    private const string Begin = "-----BEGIN ";
    private const string Ed25519 = "MC4CAQAwBQY" + "DK2VwBCIEINteKG2bacatunUTfnGqG8Q3sqfRVaDSTSDPisotQbAj";

    private static readonly Remedy Replace = new(
        "Make a new key pair, install its public half everywhere, and take the leaked key out of every server, certificate and list of authorised keys.",
        string.Empty);

    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("private-key", "Private key (PEM, OpenSSH)")
        {
            Provider = "Generic",
            Description = "Proves an identity: a server's, a signer's or a person's. Whoever has it can log in, sign or decrypt in that name.",
            Pattern = RulePattern.Structure(StructureKind.PrivateKey, "pem"),
            Check = Checks.PrivateKeyCheck.Of,
            Remedy = Replace,
            Examples =
            [
                Begin + "PRIVATE KEY-----\n" + Ed25519 + "\n-----END PRIVATE KEY-----\n",
                "\"key\": \"" + Begin + "EC PRIVATE KEY-----\\nMHcCAQEEILqMSronkccH/xGu1V2rLxKFs1QCvHYXjuvys+Sj18YyoAoGCCqGSM49\\nAwEHoUQDQgAEKd5eL7Tkj4TIIGUGuOzOVZN0lfDSErHov+L1sOk9C2tu++s02tum\\naBnSWHQf0yKDHA8jb+WIGDGX1qj+vF9EnA==\\n-----END EC PRIVATE KEY-----\\n\"",
                Begin + "OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\nQyNTUxOQAAACDgH24Ujy6xtWzfQNFNr7TULVo3xS+8pDPKviT9NMcCYAAAAJCFOv/QhTr/\n0AAAAAtzc2gtZWQyNTUxOQAAACDgH24Ujy6xtWzfQNFNr7TULVo3xS+8pDPKviT9NMcCYA\nAAAEDJ/8PQTMHyT4Tez+IHVeqE6MKt3BKI1BJxs2uN82yL3eAfbhSPLrG1bN9A0U2vtNQt\nWjfFL7ykM8q+JP00xwJgAAAAB3Jvb3RAdm0BAgMEBQY=\n-----END OPENSSH PRIVATE KEY-----\n",
            ],
            NearMisses =
            [
                "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA21Yo4ykXvQ3sqfRVaDSTSDPisotQbAjMC4CAQAwBQY=\n-----END PUBLIC KEY-----",
                "if (text.StartsWith(\"-----BEGIN PRIVATE KEY-----\")) return true;",
                "-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----",
            ],
        },
        new("encrypted-private-key", "Private key, protected by a passphrase")
        {
            Provider = "Generic",
            Description = "A private key that a passphrase protects: as safe as the passphrase, which can be guessed offline for ever.",
            Pattern = RulePattern.Structure(StructureKind.PrivateKey, "encrypted"),
            Confidence = Confidence.Medium,
            Check = Checks.PrivateKeyCheck.Of,
            Remedy = Replace,
            Examples =
            [
                Begin + "ENCRYPTED PRIVATE KEY-----\nMIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAg0tC45UniGFgICCAAw\nDAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEOgTBc8fvSXE/7u7eWjGJWAEQDlw\nW5S1ZBJ7bulE6QupDlIYqhnzoB7+Tt1f+z2CL5qAgJjHDz+Plvq7FIFge0UzkSwj\nEsg6Vku8J38zSxPSir4=\n-----END ENCRYPTED PRIVATE KEY-----\n",
                Begin + "RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,D0E41D9AEDE23AE95B356221D7286BAF\n\n6jaLHMkmuchLVIq3I65Bu3B/tuJ+D9Q0ic2VEVvbZJ4D9LPs1i/gpQzI3ETRKv+S\nGHYYE6CXFJpyjq60UB3sCZ6fhAlthadnco+RlP9HVTB1YX25kSha6IVMimrd6Vw=\n-----END RSA PRIVATE KEY-----\n",
            ],
            NearMisses =
            [
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\n<your key>\n-----END ENCRYPTED PRIVATE KEY-----",
                Begin + "PRIVATE KEY-----\n" + Ed25519 + "\n-----END PRIVATE KEY-----\n",
            ],
        },
        new("google-service-account-key", "Google Cloud service account key")
        {
            Provider = "Google Cloud",
            Description = "Acts as a service account of a Google Cloud project with all its roles, from anywhere, until the key is deleted.",
            Pattern = RulePattern.Structure(StructureKind.PrivateKey, "google-service-account"),
            Check = Checks.PrivateKeyCheck.Of,
            Remedy = new Remedy(
                "Delete the key of the service account, create a new one (or better, use workload identity), and read the audit log for its use.",
                "https://console.cloud.google.com/iam-admin/serviceaccounts"),
            Examples =
            [
                "{\"type\": \"service_account\", \"project_id\": \"p\", \"private_key\": \"" + Begin + "PRIVATE KEY-----\\n" + Ed25519 + "\\n-----END PRIVATE KEY-----\\n\"}",
                "{\n  \"private_key\": \"" + Begin + "PRIVATE KEY-----\\n" + Ed25519 + "\\n-----END PRIVATE KEY-----\\n\",\n  \"client_email\": \"a@p.iam.gserviceaccount.com\"\n}",
            ],
            NearMisses =
            [
                "{\"type\": \"service_account\", \"private_key\": \"-----BEGIN PRIVATE KEY-----\\n<key>\\n-----END PRIVATE KEY-----\\n\"}",
                "{\"type\": \"authorized_user\", \"key\": \"" + Begin + "PRIVATE KEY-----\\n" + Ed25519 + "\\n-----END PRIVATE KEY-----\\n\"}",
            ],
        },
        new("pgp-private-key", "OpenPGP private key")
        {
            Provider = "Generic",
            Description = "Signs and decrypts in its owner's name: mail, packages, commits.",
            Pattern = RulePattern.Structure(StructureKind.PrivateKey, "pgp"),
            Check = Checks.PrivateKeyCheck.Of,
            Remedy = new Remedy("Publish the key's revocation certificate, make a new key, and sign again whatever must stay trusted.", string.Empty),
            Examples =
            [
                Begin + "PGP PRIVATE KEY BLOCK-----\n\nlFgEawMfHRYJKwYBBAHaRw8BAQdA358JGeMY5ShMi1kC+6saIdSWnG7ts/1hf/DJ\naZR+UbgAAQDHRB6RMpZN5v0J28r6V6jdO+9aDWI4nGt+AkQUYPMf3g+RtAZOb2Jv\nZHmIkAQTFggAOBYhBFT7pFc7RjWN74Dca4SWMboTXByeBQJrAx8dAhsjBQsJCAcC\nBhUKCQgLAgQWAgMBAh4BAheAAAoJEISWMboTXByecMwBAPWuI7zHk5nGDbUJ/y2O\nphME1r8iZrRskVLebvNFrnzFAP0SHRug3YK1hz5XvjJQw80bwuPkfnh9V/C//ujM\nODycAw==\n=6HrA\n-----END PGP PRIVATE KEY BLOCK-----\n",
                "key: |\n  " + Begin + "PGP PRIVATE KEY BLOCK-----\n  Version: GnuPG v2\n\n  lFgEawMfHRYJKwYBBAHaRw8BAQdA358JGeMY5ShMi1kC+6saIdSWnG7ts/1hf/DJ\n  aZR+UbgAAQDHRB6RMpZN5v0J28r6V6jdO+9aDWI4nGt+AkQUYPMf3g+RtAZOb2Jv\n  -----END PGP PRIVATE KEY BLOCK-----\n",
            ],
            NearMisses =
            [
                "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmDMEawMfHRYJKwYBBAHaRw8BAQdA358JGeMY5ShMi1kC+6saIdSWnG7ts/1hf/DJ\n=6HrA\n-----END PGP PUBLIC KEY BLOCK-----",
                "The file begins with -----BEGIN PGP PRIVATE KEY BLOCK----- and ends with the matching line.",
            ],
        },
        new("putty-private-key", "PuTTY private key")
        {
            Provider = "Generic",
            Description = "Logs in over SSH as its owner; this one has no passphrase.",
            Pattern = RulePattern.Structure(StructureKind.PrivateKey, "putty"),
            Remedy = Replace,
            Examples =
            [
                "PuTTY-User-Key-" + "File-2: ssh-ed25519\r\nEncryption: none\r\nComment: build\r\nPublic-Lines: 2\r\nAAAAC3NzaC1lZDI1NTE5AAAAIOAfbhSPLrG1bN9A0U2vtNQtWjfFL7ykM8q+JP00\r\nxwJg\r\nPrivate-Lines: 1\r\nAAAAIMn/w9BMwfJPhN7P4gdV6oTowq3cEojUEnGza43zbIvd\r\nPrivate-MAC: 4f9c2b7d81e06a35c4d2f8b19e7a60d3c5b8412f\r\n",
                "PuTTY-User-Key-" + "File-3: ssh-ed25519\nEncryption: none\nComment: deploy\nPublic-Lines: 1\nAAAAC3NzaC1lZDI1NTE5AAAAIOAfbhSPLrG1bN9A0U2vtNQtWjfFL7ykM8q+JP00\nPrivate-Lines: 1\nAAAAIDteKG2bacatunUTfnGqG8Q3sqfRVaDSTSDPisotQbAjx\n",
            ],
            NearMisses =
            [
                "PuTTY-User-Key-File-2: ssh-rsa\r\nEncryption: none\r\nPublic-Lines: 1\r\nAAAAC3NzaC1lZDI1NTE5AAAAIOAfbhSPLrG1bN9A0U2vtNQtWjfFL7ykM8q+JP00\r\n",
                "if (line.StartsWith(\"PuTTY-User-Key-File-2: \")) ReadUntil(\"Private-Lines: \");",
            ],
        },
        new("xml-private-key", "RSA or DSA private key as XML of .NET")
        {
            Provider = "Generic",
            Description = "What RSA.ToXmlString(true) writes: signs licences and tokens, decrypts configuration, in the owner's name.",
            Pattern = RulePattern.Structure(StructureKind.PrivateKey, "xml"),
            Remedy = Replace,
            Examples =
            [
                "<RSAKey" + "Value><Modulus>sbUDQ+hWYZWC3keFr0VQWo7ml/oh4hB3pmTjqfwDOWUGsIkM4nK2rsobYDMHPDgWezhwvXWVMUexhPFZQ+bkIw==</Modulus><Exponent>AQAB</Exponent><D>pyPhVlWIKXA+DmKm0hsXYJVXPUn95Goon0/08UQepDNW9bHRQ6vBVoVxyzi37wO6Lz9N6TSO5F8zlCILqZHEAQ==</D></RSAKeyValue>",
                "var key = \"&lt;RSAKey" + "Value&gt;&lt;Modulus&gt;sbUDQ+hWYZWC3keFr0VQWg==&lt;/Modulus&gt;&lt;Exponent&gt;AQAB&lt;/Exponent&gt;&lt;P&gt;41TBwottIK6ucCGfB7JO+lYTgZL7bdC7afd6QEq/CkE=&lt;/P&gt;&lt;D&gt;pyPhVlWIKXA+DmKm0hsXYJVXPUn95Goon0/08UQepDM=&lt;/D&gt;&lt;/RSAKeyValue&gt;\";",
            ],
            NearMisses =
            [
                "<RSAKeyValue><Modulus>sbUDQ+hWYZWC3keFr0VQWo7ml/oh4hB3pmTjqfwDOWUGsIkM4nK2rsobYDMHPDgWezhwvXWVMUexhPFZQ+bkIw==</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>",
                "RSAParameters p = rsa.ExportParameters(includePrivateParameters: true); // <D> is set",
            ],
        },
        new("der-private-key", "Private key as bare base64")
        {
            Provider = "Generic",
            Description = "A PKCS#8, PKCS#1 or SEC1 private key without its armour, as settings and code like to hold it.",
            Pattern = RulePattern.Structure(StructureKind.PrivateKey, "der"),
            Remedy = Replace,
            Examples =
            [
                "\"SigningKey\": \"" + Ed25519 + "\"",
                "PRIVATE_KEY=MHcCAQ" + "EEILqMSronkccH/xGu1V2rLxKFs1QCvHYXjuvys+Sj18YyoAoGCCqGSM49AwEHoUQDQgAEKd5eL7Tkj4TIIGUGuOzOVZN0lfDSErHov+L1sOk9C2tu++s02tumaBnSWHQf0yKDHA8jb+WIGDGX1qj+vF9EnA==",
            ],
            NearMisses =
            [
                "\"SigningKey\": \"MC4CAQAwBQY" + "DK2VwBCIEINteKG2bacatunUTfnGqG8Q3\"",
                "\"PublicKey\": \"MCowBQYDK2VwAyEA4B9uFI8usbVs30DRTa+01C1aN8UvvKQzyr4k/TTHAmA=\"",
            ],
        },
        new("encoded-private-key", "Private key file as base64")
        {
            Provider = "Generic",
            Description = "A whole private key file encoded once more, as in a kubeconfig or a CI variable.",
            Pattern = RulePattern.Structure(StructureKind.PrivateKey, "encoded"),
            Remedy = Replace,
            Examples =
            [
                "client-key" + "-data: LS0t" + "LS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1DNENBUUF3QlFZREsyVndCQ0lFSU50ZUtHMmJhY2F0dW5VVGZuR3FHOFEzc3FmUlZhRFNUU0RQaXNvdFFiQWoKLS0tLS1FTkQgUFJJVkFURSBLRVktLS0tLQo=",
                "DEPLOY_KEY=\"LS0tLS1C" + "RUdJTiBQUklWQVRFIEtFWS0tLS0tCk1DNENBUUF3QlFZREsyVndCQ0lFSU50ZUtHMmJhY2F0dW5VVGZuR3FHOFEzc3FmUlZhRFNUU0RQaXNvdFFiQWoKLS0tLS1FTkQgUFJJVkFURSBLRVktLS0tLQo=\"",
            ],
            NearMisses =
            [
                "certificate-authority-data: LS0t" + "LS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJkekNDQVIyZ0F3SUJBZ0lCQURBS0JnZ3Foa2pPUFFRREFqQWpNU0V3SHdZRFZRUUREQmhyTTNNdGMyVnkK",
                "client-key" + "-data: LS0t" + "LS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t",
            ],
        },
    ];
}
