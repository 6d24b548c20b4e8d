namespace ApiXGuard.Detection.Catalogue;

internal static class LogServiceRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("splunk-hec-token", "Splunk HTTP event collector token")
        {
            Provider = "Splunk",
            Description = "Writes events to the indexes of a Splunk deployment.",
            Pattern = RulePattern.NamedValue(["splunk", "hectoken"], "<uuid>"),
            Remedy = new Remedy(
                "Disable and delete the collector token and create a new one.",
                "https://help.splunk.com/en/splunk-enterprise/get-started/get-data-in"),
            Examples =
            [
                "<add key=\"SplunkHecToken\" value=\"cf" + "f2b9cf-3894-8c73" + "-09d3-a315ea2f02d3\" />",
                "private const string SplunkHecToken = \"1b" + "68bf2d-fbc1-db35" + "-da64-c4169a9b514d\";",
            ],
            NearMisses =
            [
                "<add key=\"SplunkHecToken\" value=\"cf" + "f2b9cf-3894-8c7" + "3-09d3-a315ea2f02d\" />",
                "checksum=1b" + "68bf2d-fbc1-db35" + "-da64-c4169a9b514d",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("splunk-observability-token", "Splunk Observability Cloud token")
        {
            Provider = "Splunk",
            Description = "Writes metrics to, or queries and configures, an organisation.",
            Pattern = RulePattern.NamedValue(["signalfx", "sfxaccess", "splunkaccess", "splunko11y", "splunkobservability"], "<b64u>{22}"),
            Remedy = new Remedy(
                "Rotate or disable the access token.",
                "https://help.splunk.com/en/splunk-observability-cloud"),
            Examples =
            [
                "private const string SignalfxAccessToken = \"Fg" + "I7Bdb95MR" + "eDQ-z2xCdP2\";",
                "var signalfxAccessToken = \"DL" + "Sf729H0Qj" + "PMNZhEMxeEt\";",
            ],
            NearMisses =
            [
                "private const string SignalfxAccessToken = \"Fg" + "I7Bdb95M" + "ReDQ-z2xCdP\";",
                "checksum=DL" + "Sf729H0Qj" + "PMNZhEMxeEt",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("logdna-key", "Mezmo (LogDNA) key")
        {
            Provider = "Mezmo",
            Description = "Writes logs to, or reads and configures, an account.",
            Pattern = RulePattern.NamedValue(["logdna", "mezmo"], "<hex>{32}|sts_<hex>{32}"),
            Remedy = new Remedy(
                "Delete the key in the settings and create a new one.",
                "https://docs.mezmo.com/docs/ingestion-key"),
            Examples =
            [
                "    LOGDNA_INGESTION_KEY: \"e9" + "41e11b2575d532" + "17d8b7dbde4e4f30\"",
                "LOGDNA_INGESTION_KEY=st" + "s_a65a600e67213b" + "fb9da94dd09869b478",
            ],
            NearMisses =
            [
                "    LOGDNA_INGESTION_KEY: \"e9" + "41e11b2575d53" + "217d8b7dbde4e4f3\"",
                "checksum=st" + "s_a65a600e67213b" + "fb9da94dd09869b478",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("logzio-token", "Logz.io token")
        {
            Provider = "Logz.io",
            Description = "Ships logs to, or queries, an account.",
            Pattern = RulePattern.NamedValue(["logz"], "<uuid>|<alpha>{32}"),
            Remedy = new Remedy(
                "Delete the token in the settings and create a new one.",
                "https://docs.logz.io/docs/user-guide/admin/authentication-tokens/"),
            Examples =
            [
                "LOGZIO_TOKEN=lt" + "LQMqjGMJpsaTlM" + "iqoYbGGWiJzHXSCu",
                "export LOGZIO_TOKEN=\"wG" + "TnkHZeAixvexEk" + "FKoUNsZHJSPdILpi\"",
            ],
            NearMisses =
            [
                "LOGZIO_TOKEN=lt" + "LQMqjGMJpsaTl" + "MiqoYbGGWiJzHXSC",
                "checksum=wG" + "TnkHZeAixvexEk" + "FKoUNsZHJSPdILpi",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("loggly-token", "Loggly token")
        {
            Provider = "Loggly",
            Description = "Writes logs to, or reads, an account.",
            Pattern = RulePattern.NamedValue(["loggly"], "<uuid>"),
            Remedy = new Remedy(
                "Retire the token in the source setup and create a new one.",
                "https://documentation.solarwinds.com/en/success_center/loggly/"),
            Examples =
            [
                "loggly_token = 'c4" + "54e2fc-c09b-ccd4" + "-f70e-e06c79638445'",
                "<add key=\"LogglyToken\" value=\"ec" + "290673-0e0e-a0bc" + "-be81-919c856ed5b7\" />",
            ],
            NearMisses =
            [
                "loggly_token = 'c4" + "54e2fc-c09b-ccd" + "4-f70e-e06c7963844'",
                "checksum=ec" + "290673-0e0e-a0bc" + "-be81-919c856ed5b7",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("papertrail-token", "Papertrail API token")
        {
            Provider = "SolarWinds",
            Description = "Searches and configures the logs of an account.",
            Pattern = RulePattern.NamedValue(["papertrail"], "<b62>{20}"),
            Remedy = new Remedy(
                "Reset the token in the profile.",
                "https://www.papertrail.com/help/http-api/"),
            Examples =
            [
                "    PAPERTRAIL_API_TOKEN: \"Zf" + "NDsRGZhc" + "xGDRTZcsXe\"",
                "export PAPERTRAIL_API_TOKEN=\"iN" + "CAqPzgwq" + "MTMMiXnVEZ\"",
            ],
            NearMisses =
            [
                "    PAPERTRAIL_API_TOKEN: \"Zf" + "NDsRGZh" + "cxGDRTZcsX\"",
                "checksum=iN" + "CAqPzgwq" + "MTMMiXnVEZ",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("better-stack-token", "Better Stack token")
        {
            Provider = "Better Stack",
            Description = "Writes logs to a source, or reads and configures a team.",
            Pattern = RulePattern.NamedValue(["logtail", "betterstack", "betteruptime"], "<b62>{24}"),
            Remedy = new Remedy(
                "Remove the token in the settings and create a new one.",
                "https://betterstack.com/docs/logs/api/getting-started/"),
            Examples =
            [
                "export LOGTAIL_SOURCE_TOKEN=\"0F" + "HCa6R9OcWX" + "Jzs6HScXOEEW\"",
                "    LOGTAIL_SOURCE_TOKEN: \"GX" + "WFyjv9CW6R" + "fzRHnICKFvHC\"",
            ],
            NearMisses =
            [
                "export LOGTAIL_SOURCE_TOKEN=\"0F" + "HCa6R9OcW" + "XJzs6HScXOEE\"",
                "checksum=GX" + "WFyjv9CW6R" + "fzRHnICKFvHC",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("coralogix-api-key", "Coralogix API key")
        {
            Provider = "Coralogix",
            Description = "Writes to, queries or configures a team, within its permissions.",
            Pattern = RulePattern.Token("cx(t|u)p_<b62>{30}"),
            Remedy = new Remedy(
                "Delete the key in the settings and create a new one.",
                "https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/"),
            Examples =
            [
                "CORALOGIX_API_KEY=cx" + "up_PBrBrdau83ZSzmuWaWqkxwVbbCdv5J",
                "curl -H \"Authorization: Bearer cx" + "up_JS7zxKWg5Z8Itq1tftFsRKWb6gLHmv\" https://api.internal.invalid/v1",
            ],
            NearMisses =
            [
                "CORALOGIX_API_KEY=cx" + "up_PBrBrdau83ZSzmuWaWqkxwVbbCdv5",
                "CORALOGIX_API_KEY=cx" + "up_PBrBrdau83ZSzmuWaWqkxwVbbCdv5J0",
            ],
            VisiblePrefix = 5,
        },
        new("coralogix-send-data-key", "Coralogix send-your-data key")
        {
            Provider = "Coralogix",
            Description = "Writes logs, metrics and traces to a team.",
            Pattern = RulePattern.NamedValue(["coralogix"], "<uuid>"),
            Remedy = new Remedy(
                "Delete the key in the settings and create a new one.",
                "https://coralogix.com/docs/user-guides/account-management/api-keys/send-your-data-api-key/"),
            Examples =
            [
                "private const string CoralogixPrivateKey = \"40" + "e956a0-8eb9-b042" + "-bdb9-5eccbaf08aa7\";",
                "\"coralogixPrivateKey\": \"e9" + "101c0c-c7c5-1fd6" + "-aa9e-ed6eb5d0744e\",",
            ],
            NearMisses =
            [
                "private const string CoralogixPrivateKey = \"40" + "e956a0-8eb9-b04" + "2-bdb9-5eccbaf08aa\";",
                "checksum=e9" + "101c0c-c7c5-1fd6" + "-aa9e-ed6eb5d0744e",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
