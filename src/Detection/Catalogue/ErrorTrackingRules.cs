namespace ApiXGuard.Detection.Catalogue;

internal static class ErrorTrackingRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("rollbar-access-token", "Rollbar access token")
        {
            Provider = "Rollbar",
            Description = "Writes to, or reads, a project or an account, within its scope.",
            Pattern = RulePattern.NamedValue(["rollbar"], "<hex>{32}|<hex>{128}"),
            Remedy = new Remedy(
                "Disable the token in the settings and create a new one.",
                "https://docs.rollbar.com/docs/access-tokens"),
            Examples =
            [
                "private const string RollbarAccessToken = \"8d" + "fdef338c0f8be2" + "a241356f65643e0c\";",
                "rollbar_access_token = '06" + "470d3de3486733" + "2d6ade4db01d25cb'",
            ],
            NearMisses =
            [
                "private const string RollbarAccessToken = \"8d" + "fdef338c0f8be" + "2a241356f65643e0\";",
                "checksum=06" + "470d3de3486733" + "2d6ade4db01d25cb",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("bugsnag-key", "Bugsnag key or token")
        {
            Provider = "Bugsnag",
            Description = "Writes errors to a project, or reads and configures an organisation.",
            Pattern = RulePattern.NamedValue(["bugsnag"], "<hex>{32}|<uuid>"),
            Remedy = new Remedy(
                "Regenerate the key in the project or account settings.",
                "https://docs.bugsnag.com/"),
            Examples =
            [
                "<add key=\"BugsnagApiKey\" value=\"88" + "1aa7c44c2ec1c8" + "fb5d06da69857665\" />",
                "bugsnag_api_key: d0" + "3a8311544c721a" + "f765925f533c4865",
            ],
            NearMisses =
            [
                "<add key=\"BugsnagApiKey\" value=\"88" + "1aa7c44c2ec1c" + "8fb5d06da6985766\" />",
                "checksum=d0" + "3a8311544c721a" + "f765925f533c4865",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("airbrake-key", "Airbrake project or user key")
        {
            Provider = "Airbrake",
            Description = "Writes errors to a project, or acts as its owner.",
            Pattern = RulePattern.NamedValue(["airbrake"], "<hex>{32}|<hex>{40}"),
            Remedy = new Remedy(
                "Regenerate the key in the settings.",
                "https://docs.airbrake.io/docs/"),
            Examples =
            [
                "export AIRBRAKE_PROJECT_KEY=\"1b" + "ecafee4b7e09b38e02" + "dfeffd353b0e5d9e42cd\"",
                "AIRBRAKE_PROJECT_KEY=0e" + "1dbc41cf49e06e" + "69e8c1a8df699b39",
            ],
            NearMisses =
            [
                "export AIRBRAKE_PROJECT_KEY=\"1b" + "ecafee4b7e09b38e0" + "2dfeffd353b0e5d9e42c\"",
                "checksum=0e" + "1dbc41cf49e06e" + "69e8c1a8df699b39",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("honeybadger-api-key", "Honeybadger API key")
        {
            Provider = "Honeybadger",
            Description = "Writes errors to a project.",
            Pattern = RulePattern.NamedValue(["honeybadger"], "hbp_<b62>{36}|<lownum>{32}"),
            Remedy = new Remedy(
                "Create a new key in the project settings and delete the old one.",
                "https://docs.honeybadger.io/"),
            Examples =
            [
                "\"honeybadgerApiKey\": \"t5" + "dd8imi4zu4t4pi" + "7g8gex6rr1sz25wz\",",
                "<add key=\"HoneybadgerApiKey\" value=\"a2" + "0e7sfj9dzwemd7" + "vztpz79urqdo7crm\" />",
            ],
            NearMisses =
            [
                "\"honeybadgerApiKey\": \"t5" + "dd8imi4zu4t4p" + "i7g8gex6rr1sz25w\",",
                "checksum=a2" + "0e7sfj9dzwemd7" + "vztpz79urqdo7crm",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("raygun-api-key", "Raygun API key")
        {
            Provider = "Raygun",
            Description = "Writes errors and timings to an application.",
            Pattern = RulePattern.NamedValue(["raygun"], "<b64>{22}==|<b62>{22,24}"),
            Remedy = new Remedy(
                "Regenerate the key in the application settings.",
                "https://raygun.com/documentation/"),
            Examples =
            [
                "\"raygunApiKey\": \"C1" + "O4Wi3LWkT" + "HjfTsv4vZfl\",",
                "raygun_api_key: kX" + "YTEqbcPAZy" + "aavx9zep3K==",
            ],
            NearMisses =
            [
                "\"raygunApiKey\": \"C1" + "O4Wi3LWk" + "THjfTsv4vZf\",",
                "checksum=kX" + "YTEqbcPAZy" + "aavx9zep3K==",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("exceptionless-api-key", "Exceptionless API key")
        {
            Provider = "Exceptionless",
            Description = "Writes errors to a project.",
            Pattern = RulePattern.NamedValue(["exceptionless"], "<b62>{40}"),
            Remedy = new Remedy(
                "Delete the key in the project settings and create a new one.",
                "https://exceptionless.com/docs/api/api-getting-started/"),
            Examples =
            [
                "var exceptionlessApiKey = \"mq" + "pZ2rQqFwpDDRWYKTHW" + "T99D3n58av8dDPqBUOeg\";",
                "<add key=\"ExceptionlessApiKey\" value=\"Mr" + "trapRBFGlt5FpjM1bC" + "YVBFPdPvwsjs02u1lONe\" />",
            ],
            NearMisses =
            [
                "var exceptionlessApiKey = \"mq" + "pZ2rQqFwpDDRWYKTH" + "WT99D3n58av8dDPqBUOe\";",
                "checksum=Mr" + "trapRBFGlt5FpjM1bC" + "YVBFPdPvwsjs02u1lONe",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("elmah-io-api-key", "elmah.io API key")
        {
            Provider = "elmah.io",
            Description = "Writes to, or reads and configures, the logs of an organisation.",
            Pattern = RulePattern.NamedValue(["elmah"], "<hex>{32}|<uuid>"),
            Remedy = new Remedy(
                "Revoke the key in the organisation settings and create a new one.",
                "https://docs.elmah.io/how-to-configure-api-key-permissions/"),
            Examples =
            [
                "os.environ[\"ELMAH_IO_API_KEY\"] = \"97" + "c9a957-c0ef-7ea1" + "-b0a3-e1d2106ead22\"",
                "ELMAH_IO_API_KEY=d6" + "1a8f17-bf50-5098" + "-da25-85d32c82a06b",
            ],
            NearMisses =
            [
                "os.environ[\"ELMAH_IO_API_KEY\"] = \"97" + "c9a957-c0ef-7ea" + "1-b0a3-e1d2106ead2\"",
                "checksum=d6" + "1a8f17-bf50-5098" + "-da25-85d32c82a06b",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("appsignal-push-key", "AppSignal push API key")
        {
            Provider = "AppSignal",
            Description = "Writes errors and metrics to an organisation.",
            Pattern = RulePattern.NamedValue(["appsignal"], "<uuid>"),
            Remedy = new Remedy(
                "Reset the push key in the organisation settings.",
                "https://docs.appsignal.com/appsignal/terminology.html"),
            Examples =
            [
                "\"appsignalPushApiKey\": \"d6" + "bf4e00-6863-51b0" + "-dbf8-8601b782e053\",",
                "APPSIGNAL_PUSH_API_KEY=36" + "d65d64-f7c0-d983" + "-c413-56cbf73c1629",
            ],
            NearMisses =
            [
                "\"appsignalPushApiKey\": \"d6" + "bf4e00-6863-51b" + "0-dbf8-8601b782e05\",",
                "checksum=36" + "d65d64-f7c0-d983" + "-c413-56cbf73c1629",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("checkly-api-key", "Checkly API key")
        {
            Provider = "Checkly",
            Description = "Reads and changes the checks of an account in the name of a user or the account.",
            Pattern = RulePattern.NamedValue(["checkly"], "(cu|sv)_<hex>{32}"),
            Remedy = new Remedy(
                "Delete the key in the settings and create a new one.",
                "https://www.checklyhq.com/docs/"),
            Examples =
            [
                "os.environ[\"CHECKLY_API_KEY\"] = \"sv" + "_1ec590896180cc" + "7cd4244876a8b30383\"",
                "<add key=\"ChecklyApiKey\" value=\"cu" + "_7cf44343c96256" + "ff1a9a4dc3c8f032c9\" />",
            ],
            NearMisses =
            [
                "os.environ[\"CHECKLY_API_KEY\"] = \"sv" + "_1ec590896180cc" + "7cd4244876a8b3038\"",
                "checksum=cu" + "_7cf44343c96256" + "ff1a9a4dc3c8f032c9",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("uptimerobot-api-key", "UptimeRobot API key")
        {
            Provider = "UptimeRobot",
            Description = "Reads, or changes, the monitors of an account.",
            Pattern = RulePattern.NamedValue(["uptimerobot"], "(u|m|ur)<dec>{6,10}-<hex>{24}"),
            Remedy = new Remedy(
                "Regenerate the key under Integrations and API.",
                "https://uptimerobot.com/api/"),
            Examples =
            [
                "export UPTIMEROBOT_API_KEY=\"u1" + "342067-d3dd7b5" + "33c9056e196d5f645\"",
                "private const string UptimerobotApiKey = \"m1" + "75926-17812438" + "ed7148dafbe7ed2d\";",
            ],
            NearMisses =
            [
                "export UPTIMEROBOT_API_KEY=\"u1" + "342067-d3dd7b5" + "33c9056e196d5f64\"",
                "checksum=m1" + "75926-17812438" + "ed7148dafbe7ed2d",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("cronitor-api-key", "Cronitor API key")
        {
            Provider = "Cronitor",
            Description = "Reads and changes the monitors of an account.",
            Pattern = RulePattern.NamedValue(["cronitor"], "<hex>{32}"),
            Remedy = new Remedy(
                "Delete the key in the settings and create a new one.",
                "https://cronitor.io/docs/api-keys"),
            Examples =
            [
                "export CRONITOR_API_KEY=\"6c" + "dfb7786c1db817" + "8175b63f72f42758\"",
                "var cronitorApiKey = \"0c" + "a4ef0758b8c4a7" + "d687de13a4e0dd21\";",
            ],
            NearMisses =
            [
                "export CRONITOR_API_KEY=\"6c" + "dfb7786c1db81" + "78175b63f72f4275\"",
                "checksum=0c" + "a4ef0758b8c4a7" + "d687de13a4e0dd21",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
