namespace ApiXGuard.Detection.Catalogue;

/// <summary>Secrets that no provider's format tells: only the name they are assigned to and their randomness do.</summary>
internal static class GenericRules
{
    private static readonly Remedy Replace = new(
        "Replace the value wherever it is in use, move the new one to a key store or an environment variable, and remove it from the history.", string.Empty);

    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("generic-secret", "Secret value assigned to a telling name")
        {
            Provider = "Generic",
            Description = "A random value under a name such as apiKey, token or secret. Whoever reads it can use it in the owner's place.",
            Pattern = RulePattern.Structure(StructureKind.Assignment, "secret"),
            Remedy = Replace,
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            Examples =
            [
                "var apiKey = \"" + "q7Zt2LmX9vRb4KcW8sNd\";",
                "\"AccessToken\": \"" + "h3Vn8QwY5tBz1RxK7mJcP2dF\"",
            ],
            NearMisses =
            [
                "var cacheKey = \"customer-orders-by-region\";",
                "\"TokenType\": \"Bearer\"",
                "string publicKeyToken = \"" + "b03f5f7f11d50a3a\";",
            ],
        },
        new("generic-password", "Password assigned to a telling name")
        {
            Provider = "Generic",
            Description = "A password written next to its name. Whoever reads it can log in as the account it belongs to.",
            Pattern = RulePattern.Structure(StructureKind.Assignment, "password"),
            Remedy = new Remedy(
                "Change the password, move the new one to a key store or an environment variable, and look for logins you do not know.", string.Empty),
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            Examples =
            [
                "db_password = '" + "tR7#kq9ZvL2m'",
                "<Password>" + "wX4!pn8GsB6y</Password>",
            ],
            NearMisses =
            [
                "passwordLabel = 'Password'",
                "password = '${DB_PASSWORD}'",
            ],
        },
        new("client-secret", "OAuth client secret")
        {
            Provider = "Generic",
            Description = "Proves to an authorization server that a request comes from the registered application.",
            Pattern = RulePattern.Structure(StructureKind.Assignment, "client-secret"),
            Remedy = new Remedy(
                "Create a new secret for the application at its authorization server, delete the leaked one, and move the new one to a key store.", string.Empty),
            Confidence = Confidence.High,
            IsDistinctive = false,
            Examples =
            [
                "clientSecret: \"" + "v9Kx2TqLm7RwZ4bNc8HsYd3F\"",
                "OAUTH_CLIENT_SEC" + "RET=p4Gz8WnQ2vXk6RtB9mLcJ7sD",
            ],
            NearMisses =
            [
                "clientSecretName = \"orders-client-secret\"",
                "client_secret: <your-client-secret>",
            ],
        },
        new("cryptographic-key", "Cryptographic key")
        {
            Provider = "Generic",
            Description = "A symmetric key with which data is encrypted or tokens are signed. Whoever reads it can decrypt or forge them.",
            Pattern = RulePattern.Structure(StructureKind.Assignment, "cryptographic-key"),
            Remedy = new Remedy(
                "Make a new key, move it to a key store, re-encrypt or invalidate what the old one protected.", string.Empty),
            Confidence = Confidence.High,
            IsDistinctive = false,
            Examples =
            [
                "<machineKey decryptionKey=\"" + "9F3A61C07B5E2D84A1F0936C5BD7E248\" />",
                "\"SigningKey\": \"" + "k3Jx9QvT7mZr2LwB8nYc5HdG1sPf6RtV4aXe0UoKiMs=\"",
            ],
            NearMisses =
            [
                "\"SigningKey\": \"{{signing-key}}\"",
                "encryptionKeyPath = \"/etc/keys/encryption.key\"",
            ],
        },
        new("token-signing-key", "Key that signs JSON web tokens")
        {
            Provider = "Generic",
            Description = "Whoever reads it makes tokens for any user and any role, and the application believes them.",
            Pattern = RulePattern.NamedValue(
                ["jwt", "issuersigning", "symmetricsecurity", "encodinggetbytes", "encodingutf8getbytes", "encodingasciigetbytes", "tokenoptions", "tokensettings"],
                "[!#-&(-;=?-Z^_a-~\\-]{16,160}"),
            Remedy = new Remedy("Make a new key, move it to a key store, and let every token that the old one signed expire or be refused.", string.Empty),
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            Examples =
            [
                "{ \"Jwt\": { \"Ke" + "y\": \"v9Kx2TqLm7RwZ4bNc8HsYd3Fp4Gz8WnQ\" } }",
                "var key = Encoding.ASCII.GetBy" + "tes(\"k3Jx9QvT7mZr2LwB8nYc5HdG1sPf6RtV\");",
            ],
            NearMisses =
            [
                "{ \"Jwt\": { \"Issuer\": \"https://login.contoso.net\", \"Audience\": \"orders\" } }",
                "var bytes = Encoding.UTF8.GetBytes(\"content type of the request\");",
                "{ \"Jwt\": { \"Key\": \"<signing key>\" } }",
            ],
        },
    ];
}
