namespace ApiXGuard.Detection.Catalogue;

internal static class SquareRules
{
    // A set of one character, as in shp[a]t_, ends a literal there, so that rules share the anchor before or behind it.
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("square-access-token", "Square access token")
        {
            Provider = "Square",
            Description = "Takes payments, refunds and reads customers of the merchant.",
            Pattern = RulePattern.Token("EAAA<b64u>{22,60}", "square", "bearer", "access", "sq_"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the merchant's transactions for use that is not yours.",
                "https://developer.squareup.com/apps"),
            Examples =
            [
                "curl https://connect.squareup.com/v2/locations -H \"Authorization: Bearer EAA" + "AwlvYmz98lgGWpc_NvlzvRCBtr5G\"",
                "SQUARE_ACCESS_TOKEN=EAA" + "Am6hljD8dZ5tsl9Vb6xVmB-dY9_CvS",
                "  \"SquareAccessToken\": \"EAA" + "AbkutqupGeKo0qK1CoNcAcVvAngDr\",",
            ],
            NearMisses =
            [
                "blob: EAA" + "AjW7kvbTAUhq3FmDVQj7sU2",
                "private const string SquareAccessToken = \"EAA" + "Agyp4espaQjdlSlzBetgmx\";",
                "name_of_zEAA" + "AaMTZyMOTs-4ODAkoTPH3vY",
            ],
            VisiblePrefix = 4,
        },
        new("square-legacy-access-token", "Square access token (legacy)")
        {
            Provider = "Square",
            Description = "Takes payments, refunds and reads customers of the merchant.",
            Pattern = RulePattern.Token("sq0[a]tp-<b64u>{22}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the merchant's transactions for anything unexpected.",
                "https://developer.squareup.com/apps"),
            Examples =
            [
                "export SQUARE_ACCESS_TOKEN=\"sq" + "0atp-vhGQcn_TNpG03rlu2kHmse\"",
                "ENV SQUARE_ACCESS_TOKEN=sq" + "0atp-3cv__ie9A_VWw_hSjwzJZE",
            ],
            NearMisses =
            [
                "SQUARE_ACCESS_TOKEN=sq" + "0atp-UML8tte08oyi0ZcLZMryw",
                "private const string SquareAccessToken = \"sq" + "0atp-nQLVWv7jrncZrp31p591apx7\";",
            ],
            VisiblePrefix = 7,
        },
        new("square-oauth-secret", "Square OAuth secret")
        {
            Provider = "Square",
            Description = "Obtains tokens of every merchant who authorised the application.",
            Pattern = RulePattern.Token("sq0[c]sp-<b64u>{43}"),
            Remedy = new Remedy(
                "Rotate the secret now, then go through the application's authorisations for the time it was exposed.",
                "https://developer.squareup.com/apps"),
            Examples =
            [
                "<add key=\"SquareApplicationSecret\" value=\"sq" + "0csp-zVuWz-XpohVtcnE5b-R899fIXtWwQbY8C3C1-3wPJ5p\" />",
                "builder.Configuration[\"SquareApplicationSecret\"] = \"sq" + "0csp-LUGyA92n9_4CyoI4t9aoLZpPUnn7R5wRzO5B46ZfXot\";",
            ],
            NearMisses =
            [
                "application = \"sq0idp" + "-hrX7mp5pb7zY9YJAaET3hb\"",
                "export SQUARE_APPLICATION_SECRET=\"sq" + "0csp-Nzy_Z5MJZwlcJi_HAVKm6jbr2xZgnCLlVv9VoBRBtO\"",
                "  \"SquareApplicationSecret\": \"sq" + "0csp-ISrEV0Wd8FObSAO_5jfXb8-mw1dvSEFsgH3smjqqR0zx7\",",
            ],
            VisiblePrefix = 7,
        },
    ];
}
