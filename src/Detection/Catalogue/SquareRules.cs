namespace ApiXGuard.Detection.Catalogue;

internal static class SquareRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("square-access-token", "Square access token")
        {
            Provider = "Square",
            Description = "Takes payments, refunds and reads customers of the merchant.",
            Pattern = RulePattern.Token("EAAA<b64u>{60}", "square", "bearer", "access", "sq_"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the merchant's transactions for use that is not yours.",
                "https://developer.squareup.com/apps"),
            Examples =
            [
                "curl https://connect.squareup.com/v2/locations -H \"Authorization: Bearer EAA" + "AplvYmz98lgGWpc_NvlzvRCBtr5iVsM6hljD8dZ5tsl9Vb6xVmB-dY9_CvQs2\"",
                "SQUARE_ACCESS_TOKEN=EAA" + "AstqupGeKo0qK1CoNcAcVvAngDf0rW7kvbTAUhq3FmDVQj7sUn4_yp4espaQK",
                "  \"SquareAccessToken\": \"EAA" + "A3lzBetgmx4CmAMTZyMOTs-4ODAkoTPH3vx1eF0uCAuCqF1TEbPf4b-wHHtAk\",",
            ],
            NearMisses =
            [
                "blob: EAA" + "AXXZOC1zHwENuPu1q9fHwNtfWGS2oBPHKp3_CBIPrq5Y9llQMr0TNzW9xTJlZ",
                "private const string SquareAccessToken = \"EAA" + "AmcTF5M7zTwke5L17sDpm3HyAzbsTPlQjadzyZuGxtNoqwzw7gfhFLs4rPzn\";",
                "  \"SquareAccessToken\": \"EAA" + "AyvurGPjIyNd4HrzLevgnoWz9Xcpf5DoBIFJraamoQi3FerABM7mFZ6Rsq-m3x7\",",
            ],
            VisiblePrefix = 4,
        },
        new("square-legacy-access-token", "Square access token (legacy)")
        {
            Provider = "Square",
            Description = "Takes payments, refunds and reads customers of the merchant.",
            Pattern = RulePattern.Token("sq0atp-<b64u>{22}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the merchant's transactions for anything unexpected.",
                "https://developer.squareup.com/apps"),
            Examples =
            [
                "export SQUARE_ACCESS_TOKEN=\"sq0atp" + "-i6HhGQcn_TNpG03rlu2kHp\"",
                "ENV SQUARE_ACCESS_TOKEN=sq0atp" + "-V7F6ucv__ie9A_VWw_hSjA",
            ],
            NearMisses =
            [
                "SQUARE_ACCESS_TOKEN=sq0atp" + "-Y5SkXYpML8tte08oyi0Zc",
                "private const string SquareAccessToken = \"sq0atp" + "-Qywqwrgx6_QLVWv7jrncZfx7\";",
            ],
            VisiblePrefix = 7,
        },
        new("square-oauth-secret", "Square OAuth secret")
        {
            Provider = "Square",
            Description = "Obtains tokens of every merchant who authorised the application.",
            Pattern = RulePattern.Token("sq0csp-<b64u>{43}"),
            Remedy = new Remedy(
                "Rotate the secret now, then go through the application's authorisations for the time it was exposed.",
                "https://developer.squareup.com/apps"),
            Examples =
            [
                "<add key=\"SquareApplicationSecret\" value=\"sq0csp" + "-35tVuWz-XpohVtcnE5b-R899fIXtWwQbY8C3C1-3wP1\" />",
                "builder.Configuration[\"SquareApplicationSecret\"] = \"sq0csp" + "-mS2UGyA92n9_4CyoI4t9aoLZpPUnn7R5wRzO5B46ZfQ\";",
            ],
            NearMisses =
            [
                "application = \"sq0idp" + "-0ujBuj-0lEXhFi5zDmah4I\"",
                "export SQUARE_APPLICATION_SECRET=\"sq0csp" + "-MXSVEe-j3V1v1JWhcKFCSymnrX7mp5pb7zY9YJAaET\"",
                "  \"SquareApplicationSecret\": \"sq0csp" + "-Cwlzy_Z5MJZwlcJi_HAVKm6jbr2xZgnCLlVv9VoBRB4x7\",",
            ],
            VisiblePrefix = 7,
        },
    ];
}
