using ApiXGuard.Detection.Checks;

namespace ApiXGuard.Detection.Catalogue;

internal static class SentryRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("sentry-organization-token", "Sentry organisation auth token")
        {
            Provider = "Sentry",
            Description = "Uploads releases and source maps for an organisation.",
            Pattern = RulePattern.Token("sntrys_eyJ<b64>{20,500}[=]{0,2}_<b64>{43}"),
            Remedy = new Remedy(
                "Revoke the token in the organisation settings and create a new one.",
                "https://docs.sentry.io/account/auth-tokens/"),
            Examples =
            [
                "    SENTRY_AUTH_TOKEN: \"sntrys"
                    + "_eyJpYXQiOjE3ODE2MjY2MjQuODIzMjE3LCJ1cmwiOiJodHRwczovL3NlbnRyeS5pbyIsInJlZ2lvbl91cmwiOiJodHRwczovL3V"
                    + "zLnNlbnRyeS5pbyIsIm9yZyI6ImFjbWUtNCJ9_jRUMWDm58jMHWhmdPQtWR8//qVjAswJZVhHzKzE33SQ\"",
                "<add key=\"SentryAuthToken\" value=\"sntrys"
                    + "_eyJpYXQiOjE3NzQ1MDc5MTguNjk0MjExLCJ1cmwiOiJodHRwczovL3NlbnRyeS5pbyIsInJlZ2lvbl91cmwiOiJodHRwczovL3V"
                    + "zLnNlbnRyeS5pbyIsIm9yZyI6ImFjbWUtODUifQ==_TO6NV6JlDj2x0zR5YpynqxH0HhQqwmQjDchWEQ0vdFn\" />",
            ],
            NearMisses =
            [
                "    SENTRY_AUTH_TOKEN: \"sntrys"
                    + "_eyJpYXQiOjE3ODE2MjY2MjQuODIzMjE3LCJ1cmwiOiJodHRwczovL3NlbnRyeS5pbyIsInJlZ2lvbl91cmwiOiJodHRwczovL3V"
                    + "zLnNlbnRyeS5pbyIsIm9yZyI6ImFjbWUtNCJ9_jRUMWDm58jMHWhmdPQtWR8//qVjAswJZVhHzKzE33S\"",
                "    SENTRY_AUTH_TOKEN: \"sntrys"
                    + "_eyJpYXQiOjE3ODE2MjY2MjQuODIzMjE3LCJ1cmwiOiJodHRwczovL3NlbnRyeS5pbyIsInJlZ2lvbl91cmwiOiJodHRwczovL3V"
                    + "zLnNlbnRyeS5pbyIsIm9yZyI6ImFjbWUtNCJ9_jRUMWDm58jMHWhmdPQtWR8//qVjAswJZVhHzKzE33SQe\"",
            ],
            Check = SentryOrganizationToken.Check,
            Complete = SentryOrganizationToken.Complete,
            VisiblePrefix = 10,
        },
        new("sentry-user-token", "Sentry user auth token")
        {
            Provider = "Sentry",
            Description = "Acts as its owner on Sentry, within its scopes.",
            Pattern = RulePattern.Token("sntryu_<hex>{64}"),
            Remedy = new Remedy(
                "Remove the token in the user settings and create a new one.",
                "https://docs.sentry.io/account/auth-tokens/"),
            Examples =
            [
                "    SENTRY_AUTH_TOKEN: \"sntr" + "yu_539bd8c51561212b6c3426d7032d2d98e5911c48d1a8d1873dd8ff8a4675f4f6\"",
                "var sentryAuthToken = \"sntr" + "yu_adee56bea461d537c612d99ff4d74f4ba8b30f9ea42be230ae978b5d1fe295fa\";",
            ],
            NearMisses =
            [
                "    SENTRY_AUTH_TOKEN: \"sntr" + "yu_539bd8c51561212b6c3426d7032d2d98e5911c48d1a8d1873dd8ff8a4675f4f\"",
                "    SENTRY_AUTH_TOKEN: \"sntr" + "yu_539bd8c51561212b6c3426d7032d2d98e5911c48d1a8d1873dd8ff8a4675f4f6b\"",
            ],
            VisiblePrefix = 7,
        },
        new("sentry-legacy-token", "Sentry auth token (without a prefix)")
        {
            Provider = "Sentry",
            Description = "Acts as its owner or an integration on Sentry, within its scopes.",
            Pattern = RulePattern.NamedValue(["sentry"], "<hex>{64}"),
            Remedy = new Remedy(
                "Remove the token in the settings and create a new one.",
                "https://docs.sentry.io/account/auth-tokens/"),
            Examples =
            [
                "private const string SentryAuthToken = \"90" + "a52192c5b677fa929eb14d511003e0" + "0346d6aa798d5efb12412a7b4413356e\";",
                "\"sentryAuthToken\": \"86" + "8b1bf6b2e0f5f5773a457fcad6a3f4" + "c0ebf9726a5c2103c3814265e97d20ab\",",
            ],
            NearMisses =
            [
                "private const string SentryAuthToken = \"90" + "a52192c5b677fa929eb14d511003e" + "00346d6aa798d5efb12412a7b4413356\";",
                "checksum=86" + "8b1bf6b2e0f5f5773a457fcad6a3f4" + "c0ebf9726a5c2103c3814265e97d20ab",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
