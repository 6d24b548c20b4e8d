namespace ApiXGuard.Detection.Catalogue;

internal static class SecretTokenUriRules
{
    // A set of one character, as in shp[a]t_, ends a literal there, so that rules share the anchor before or behind it.
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("mercury-api-token", "Mercury API token")
        {
            Provider = "Mercury",
            Description = "Reads a company's bank accounts and, with write scope, pays from them.",
            Pattern = RulePattern.Token("secret-token:[m]ercury_(production|sandbox)_<word>{20,80}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the accounts' transactions for anything unexpected.",
                "https://app.mercury.com/settings/tokens"),
            Examples =
            [
                "builder.Configuration[\"MercuryApiToken\"] = \"secret-tok" + "en:merc" + "ury_san" + "dbox_ikdxT2ysseEispnBkeRT0dPt\";",
                "mercury_api_token: secret-tok" + "en:merc" + "ury_san" + "dbox_eeovWDI6aAhpKyryXpLNwBiKE",
            ],
            NearMisses =
            [
                "mercury_api_token: secret-tok" + "en:merc" + "ury_san" + "dbox_yrok5Tcwr5hYcBby1Mi",
                "name_of_zsecret-tok" + "en:merc" + "ury_san" + "dbox_DYaBasTs0pLU4lMkCdJf",
            ],
            VisiblePrefix = 21,
        },
        new("secret-token-uri", "Secret token URI (RFC 8959)")
        {
            Provider = "Generic",
            Description = "Whatever its issuer lets it open: the scheme exists to mark secrets that must not leak.",
            Pattern = RulePattern.Token("secret-token:[0-9A-Za-z._~%!$*+=:@/\\-]{16,400}"),
            Remedy = new Remedy(
                "Rotate the token with its issuer now, then go through the issuer's log for the time it was exposed.",
                "https://www.rfc-editor.org/rfc/rfc8959"),
            Examples =
            [
                "API_TOKEN=secret-tok" + "en:0pZNga87Hb6mHFh8XAY8gOCMJkMzu0%20EBdQ9ErG",
                "\"ApiToken\": \"secret-tok" + "en:bDpnbPjMX3FCunHApjcvnSdhN7IlS8T%20UB0M86dk\"",
            ],
            NearMisses =
            [
                "see secret-token: URIs in RFC 8959",
                "\"ApiToken\": \"secret-tok" + "en:4-*y+=1ijctpzYO\"",
                "name_of_zsecret-tok" + "en:JLd5ZPnF:P'HRt!E",
            ],
            Confidence = Confidence.Medium,
            VisiblePrefix = 13,
        },
    ];
}
