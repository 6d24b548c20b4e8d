namespace ApiXGuard.Detection.Catalogue;

internal static class DataPlatformRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("databricks-token", "Databricks personal access token")
        {
            Provider = "Databricks",
            Description = "Acts as its owner on a workspace: its data, its notebooks, its clusters.",
            Pattern = RulePattern.Token("dapi<hex>{32}(-<dec>)?"),
            Remedy = new Remedy(
                "Revoke the token in the user settings and use OAuth in its place.",
                "https://docs.databricks.com/aws/en/dev-tools/auth/pat"),
            Examples =
            [
                "    DATABRICKS_TOKEN: \"dap" + "i65d07042e5ba3655232223ce32072ef1-5\"",
                "os.environ[\"DATABRICKS_TOKEN\"] = \"dap" + "i801bf518a6ce339e5b0556a1b2b1fd4a-8\"",
            ],
            NearMisses =
            [
                "    DATABRICKS_TOKEN: \"dap" + "i65d07042e5ba365523222\"",
                "    DATABRICKS_TOKEN: \"dap" + "i65d07042e5ba3655232223ceG2072ef1-5\"",
            ],
            VisiblePrefix = 4,
        },
        new("databricks-oauth-secret", "Databricks OAuth secret")
        {
            Provider = "Databricks",
            Description = "Obtains tokens as a service principal.",
            Pattern = RulePattern.Token("dose<hex>{32}"),
            Remedy = new Remedy(
                "Delete the secret of the service principal and create a new one.",
                "https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m"),
            Examples =
            [
                "# old value: dos" + "ec4225a32a2776fabae22fb593e9c677d",
                "docker run -e DATABRICKS_CLIENT_SECRET=dos" + "e9aa913656b0b6d23dfc8ec60467192a9 app",
            ],
            NearMisses =
            [
                "# old value: dos" + "ec4225a32a2776fabae22fb593e9c677",
                "# old value: dos" + "ec4225a32a2776fabae22",
            ],
            VisiblePrefix = 4,
        },
        new("confluent-secret", "Confluent Cloud API secret")
        {
            Provider = "Confluent",
            Description = "Reads and writes topics, or administers clusters, of a Confluent Cloud account.",
            Pattern = RulePattern.Token("cflt<b64>{60}"),
            Remedy = new Remedy(
                "Delete the API key and create a new one for a service account.",
                "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/manage-api-keys.html"),
            Examples =
            [
                "confluent_api_secret: cfl" + "tDqGbtx3nwTmdnDUaL4hPF6t7O1yJkjJ01rsDFeYZgJTmziiIdXtyyKdLjnv5",
                "os.environ[\"CONFLUENT_API_SECRET\"] = \"cfl" + "tY0ogyLoYGDdNuHEQuHNNHX6d7bKo5AV4sDWh1rxVWcVf0MWWAG9kibUE1A81\"",
            ],
            NearMisses =
            [
                "confluent_api_secret: cfl" + "tDqGbtx3nwTmdnDUaL4hPF6t7O1yJkjJ01rsDFeYZgJTmziiIdXtyyKdLjnv",
                "confluent_api_secret: cfl" + "tDqGbtx3nwTmdnDUaL4hPF6t7O1yJkjJ01rsDFe",
            ],
            VisiblePrefix = 4,
        },
        new("confluent-legacy-secret", "Confluent Cloud API secret (without a prefix)")
        {
            Provider = "Confluent",
            Description = "Reads and writes topics, or administers clusters, of a Confluent Cloud account.",
            Pattern = RulePattern.NamedValue(["confluent"], "<b64>{64}"),
            Remedy = new Remedy(
                "Delete the API key and create a new one for a service account.",
                "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/manage-api-keys.html"),
            Examples =
            [
                "CONFLUENT_SECRET=eZ" + "HgQBBSUKgqhTx2yLlWtlPkNlwLsaw2" + "kHTDtVx7ql4Hz9nEu0Jx9/E36EhFyBb6",
                "var confluentSecret = \"1G" + "SUNXEnyfHSptNCTAHAJSbJbRqO56ce" + "IOBm7PU4Enk9Q2XrUtu9u1jJKBi1iYCF\";",
            ],
            NearMisses =
            [
                "CONFLUENT_SECRET=eZ" + "HgQBBSUKgqhTx2yLlWtlPkNlwLsaw" + "2kHTDtVx7ql4Hz9nEu0Jx9/E36EhFyBb",
                "checksum=1G" + "SUNXEnyfHSptNCTAHAJSbJbRqO56ce" + "IOBm7PU4Enk9Q2XrUtu9u1jJKBi1iYCF",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("confluent-api-key", "Confluent Cloud API key")
        {
            Provider = "Confluent",
            Description = "Names an API key of Confluent Cloud; with its secret it opens clusters.",
            Pattern = RulePattern.NamedValue(["confluent"], "<upnum>{16}"),
            Remedy = new Remedy(
                "Delete the API key and create a new one for a service account.",
                "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/manage-api-keys.html"),
            Examples =
            [
                "os.environ[\"CONFLUENT_API_KEY\"] = \"02" + "I5KPTI" + "22VL671N\"",
                "    CONFLUENT_API_KEY: \"GA" + "MAY30E" + "MO5XTZBZ\"",
            ],
            NearMisses =
            [
                "os.environ[\"CONFLUENT_API_KEY\"] = \"02" + "I5KPT" + "I22VL671\"",
                "checksum=GA" + "MAY30E" + "MO5XTZBZ",
            ],
            Confidence = Confidence.Low,
            IsDistinctive = false,
        },
        new("clickhouse-cloud-api-secret", "ClickHouse Cloud API secret")
        {
            Provider = "ClickHouse",
            Description = "Administers the services of a ClickHouse Cloud organisation.",
            Pattern = RulePattern.Token("4b1d<b62>{38}"),
            Remedy = new Remedy(
                "Delete the API key and create a new one.",
                "https://clickhouse.com/docs/cloud/manage/openapi"),
            Examples =
            [
                "os.environ[\"CLICKHOUSE_KEY_SECRET\"] = \"4b1" + "dQP14rsI3TzpSQqEbck9LKGJsuQalw4f0F7oMNq\"",
                "    CLICKHOUSE_KEY_SECRET: \"4b1" + "dU590doIxSh9A4fSybwHS0id40mddluNOzCn648\"",
            ],
            NearMisses =
            [
                "os.environ[\"CLICKHOUSE_KEY_SECRET\"] = \"4b1" + "dQP14rsI3TzpSQqEbck9LKGJsuQalw4f0F7oMN\"",
                "os.environ[\"CLICKHOUSE_KEY_SECRET\"] = \"4b1" + "dQP14rsI3TzpSQqEbck9LKGJsuQalw4f0F7oMNq3\"",
            ],
            VisiblePrefix = 4,
        },
        new("dbt-cloud-token", "dbt Cloud token")
        {
            Provider = "dbt",
            Description = "Runs jobs and reads the projects and environments of a dbt account.",
            Pattern = RulePattern.Token("dbt(c|u|s)_<b64u>{40,60}"),
            Remedy = new Remedy(
                "Revoke the token in the account settings and create a new one.",
                "https://docs.getdbt.com/docs/dbt-cloud-apis/service-tokens"),
            Examples =
            [
                "<add key=\"DbtCloudApiToken\" value=\"db" + "tu_LTvwMyBhafr0HmVmJ85-jzj9nvVyEGPYn0AGLbvKqib\" />",
                "curl -H \"Authorization: Bearer db" + "tu_jtuybWTetDKK3qL5XdQXZCmnKzew8UouN0GRPt4RFxeV\" https://api.internal.invalid/v1",
            ],
            NearMisses =
            [
                "<add key=\"DbtCloudApiToken\" value=\"db" + "tu_LTvwMyBhafr0HmVmJ85-jzj9nvV\" />",
                "<add key=\"DbtCloudApiToken\" value=\"db" + "tu_LTvwMyBhafr0HmVm\" />",
            ],
            VisiblePrefix = 5,
        },
        new("looker-client-secret", "Looker client secret")
        {
            Provider = "Google",
            Description = "Queries and configures a Looker instance in the name of its owner.",
            Pattern = RulePattern.NamedValue(["looker"], "<lownum>{24}"),
            Remedy = new Remedy(
                "Delete the API key of the user and create a new one.",
                "https://cloud.google.com/looker/docs/admin-panel-users-users"),
            Examples =
            [
                "os.environ[\"LOOKER_CLIENT_SECRET\"] = \"qt" + "se6tl39bit" + "7nmkex1us58w\"",
                "<add key=\"LookerClientSecret\" value=\"qz" + "gmajdo2n1z" + "0avs676udpei\" />",
            ],
            NearMisses =
            [
                "os.environ[\"LOOKER_CLIENT_SECRET\"] = \"qt" + "se6tl39bi" + "t7nmkex1us58\"",
                "checksum=qz" + "gmajdo2n1z" + "0avs676udpei",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("tinybird-token", "Tinybird token")
        {
            Provider = "Tinybird",
            Description = "Reads, or administers, the data of a workspace, within its scopes.",
            Pattern = RulePattern.Token("p.eyJ1IjogI<b64u>{10,140}.<b64u>{27,60}"),
            Remedy = new Remedy(
                "Refresh or delete the token in the workspace.",
                "https://www.tinybird.co/docs/forward/administration/tokens"),
            Examples =
            [
                "private const string TinybirdToken = \"p.eyJ1" + "IjogI9vYg5SH3T-FRfAD.yuOk8hfutZ0b-3Xi1OIuRa8e9WJX\";",
                "client.Authenticate(\"p.eyJ1" + "IjogIgeDYQfAQYKbH3.n4Y5AdgoARW2ISj4HFdigX7QnaeXZ\");",
            ],
            NearMisses =
            [
                "private const string TinybirdToken = \"p.eyJ1" + "IjogI9vYg5SH3T-FRfAD.yuOk8hfut\";",
                "private const string TinybirdToken = \"p.eyJ1" + "IjogI9vYg5SH3T-FRfAD.y\";",
            ],
            VisiblePrefix = 11,
        },
    ];
}
