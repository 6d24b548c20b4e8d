namespace ApiXGuard.Detection.Catalogue;

internal static class WebTokenRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("json-web-token", "JSON web token")
        {
            Provider = "Generic",
            Description = "Carries a login or a role and opens whatever trusts its signer, until it expires. Many service tokens never do.",
            Pattern = RulePattern.Structure(StructureKind.WebToken, "jwt"),
            Check = Checks.WebTokenCheck.Of,
            Remedy = new Remedy(
                "End the session or revoke the token with whoever issued it; if it cannot be revoked, change the signing key.",
                string.Empty),
            Examples =
            [
                "Authorization: Bearer eyJ" + "hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJidWlsZC1hZ2VudCIsInJvbGUiOiJkZXBsb3kiLCJpYXQiOjE3NjAwMDAwMDAsImV4cCI6MjEwMDAwMDAwMH0.Qi8bhFwGkG1bm3HkcAwUWZzBHpOwMABfNT59tviePHM",
                "SERVICE_KEY=\"eyJ" + "0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJhcGl4IiwicmVmIjoia3F6dndtIiwicm9sZSI6InNlcnZpY2Vfcm9sZSIsImlhdCI6MTc2MDAwMDAwMCwiZXhwIjoyMDc1NTc2MDAwfQ.f_fSCVBwk7pY5KvqCTzpe-4cAZ1jHB2RSeq9iMWkq8g\"",
            ],
            NearMisses =
            [
                "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJidWlsZC1hZ2VudCIsInJvbGUiOiJkZXBsb3kifQ",
                "eyJuYW1lIjoibm90IGEgaGVhZGVyIn0.eyJzdWIiOiJidWlsZC1hZ2VudCJ9.Qi8bhFwGkG1bm3HkcAwUWZzBHpOwMABfNT59tviePHM",
            ],
        },
        new("encrypted-json-web-token", "Encrypted JSON web token")
        {
            Provider = "Generic",
            Description = "A token whose claims are encrypted; whoever holds it can still present it.",
            Pattern = RulePattern.Structure(StructureKind.WebToken, "jwe"),
            Confidence = Confidence.Medium,
            Check = Checks.WebTokenCheck.Of,
            Remedy = new Remedy("End the session or revoke the token with whoever issued it.", string.Empty),
            Examples =
            [
                "token = eyJ" + "hbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..kq8gZx3vWm1RtB7n.Qi8bhFwGkG1bm3HkcAwUWZzBHpOwMABfNT59tviePHM.f_fSCVBwk7pY5KvqCTzpew",
                "{\"jwe\":\"eyJ" + "hbGciOiJBMTI4S1ciLCJlbmMiOiJBMTI4R0NNIn0.KXnqf3zJw8mP2sLvQx0yTg9B7dRcHkWu.Zx3vWm1RtB7nkq8g.pY5KvqCTzpe4cAZ1jHB2RSeq9iMWkq8g.NT59tviePHMf_fSCVBwk7p\"}",
            ],
            NearMisses =
            [
                "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..kq8gZx3vWm1RtB7n.Qi8bhFwGkG1bm3Hkc",
                "eyJlbmMiOiJBMjU2R0NNIn0..kq8gZx3vWm1RtB7n.Qi8bhFwGkG1bm3HkcAwUWZzBHpOwMABfNT59tviePHM.f_fSCVBwk7pY5KvqCTzpew",
            ],
        },
        new("json-web-key", "JSON web key with its private part")
        {
            Provider = "Generic",
            Description = "Signs or decrypts tokens in its owner's name: whoever has it can make every login.",
            Pattern = RulePattern.Structure(StructureKind.WebToken, "jwk"),
            Remedy = new Remedy("Publish a new key set without this key, and distrust every token it signed.", string.Empty),
            Examples =
            [
                "{\"kt" + "y\":\"EC\",\"crv\":\"P-256\",\"x\":\"Kd5eL7Tkj4TIIGUGuOzOVZN0lfDSErHov-L1sOk9C2s\",\"y\":\"bvvrNNrbpmgZ0lh0H9MigxwPI2_liBgxl9ao_rxfRJw\",\"d\":\"uoxKuieRxwf_Ea7VXasvEoWzVAK8dheO6_Kz5KPXxjI\"}",
                "{ \"k\": \"Zx3vWm1RtB7nkq8gQi8bhFwGkG1bm3HkcAwUWZzBHpO\", \"alg\": \"HS256\", \"kt" + "y\": \"oct\" }",
            ],
            NearMisses =
            [
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"Kd5eL7Tkj4TIIGUGuOzOVZN0lfDSErHov-L1sOk9C2s\",\"y\":\"bvvrNNrbpmgZ0lh0H9MigxwPI2_liBgxl9ao_rxfRJw\"}",
                "{\"kty\":\"oct\",\"k\":\"secret\"}",
            ],
        },
    ];
}
