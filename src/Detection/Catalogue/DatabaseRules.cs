namespace ApiXGuard.Detection.Catalogue;

internal static class DatabaseRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("planetscale-api-token", "PlanetScale service token")
        {
            Provider = "PlanetScale",
            Description = "Acts on the databases of an organisation, within its permissions.",
            Pattern = RulePattern.Token("pscale_tkn_[0-9A-Za-z_\\-=.]{32,64}"),
            Remedy = new Remedy(
                "Delete the service token in the organisation settings and create a new one.",
                "https://planetscale.com/docs/api/reference/service-tokens"),
            Examples =
            [
                "export PLANETSCALE_SERVICE_TOKEN=\"pscale" + "_tkn_MEN5ZtmGpdv0qSyIhg5uPKgbORMbzeotHboOFy\"",
                "    PLANETSCALE_SERVICE_TOKEN: \"pscale" + "_tkn_BWgGvO2RvKCw3gXDyC81aX5dsCw68Ix0TPR\"",
            ],
            NearMisses =
            [
                "export PLANETSCALE_SERVICE_TOKEN=\"pscale" + "_tkn_MEN5ZtmGpdv0qSyIhg5uP\"",
                "export PLANETSCALE_SERVICE_TOKEN=\"pscale" + "_tkn_MEN5ZtmGp\"",
            ],
            VisiblePrefix = 11,
        },
        new("planetscale-password", "PlanetScale database password")
        {
            Provider = "PlanetScale",
            Description = "Signs in to a branch of a database.",
            Pattern = RulePattern.Token("pscale_pw_[0-9A-Za-z_\\-=.]{32,64}"),
            Remedy = new Remedy(
                "Delete the password of the branch and create a new one.",
                "https://planetscale.com/docs/vitess/connecting/connection-strings"),
            Examples =
            [
                "docker run -e DATABASE_PASSWORD=pscale" + "_pw_oF1YuMTj3kU2XyDwydvDUI-fp42yuMM7DQghGU app",
                "database_password: pscale" + "_pw_VkSron3Dx94WcS.pMOzrs7QwdZAr=mV5qDr",
            ],
            NearMisses =
            [
                "docker run -e DATABASE_PASSWORD=pscale" + "_pw_oF1YuMTj3kU2XyDwydvDUI app",
                "docker run -e DATABASE_PASSWORD=pscale" + "_pw_oF1YuMTj3 app",
            ],
            VisiblePrefix = 10,
        },
        new("planetscale-oauth-token", "PlanetScale OAuth token")
        {
            Provider = "PlanetScale",
            Description = "Acts for a user who authorised an application.",
            Pattern = RulePattern.Token("pscale_oauth_[0-9A-Za-z_\\-=.]{32,64}"),
            Remedy = new Remedy(
                "Revoke the authorisation of the application.",
                "https://planetscale.com/docs/api/reference/service-tokens"),
            Examples =
            [
                "PLANETSCALE_TOKEN=pscale_" + "oauth_vq.tXSY3pVZOB9Pqyc3SDVhNq7FsqL2e",
                "private const string PlanetscaleToken = \"pscale_" + "oauth_iJi4jWbq8cPTUkaTDXBuadIJ4MAu=Q84F\";",
            ],
            NearMisses =
            [
                "PLANETSCALE_TOKEN=pscale_" + "oauth_vq.tXSY3pVZOB9Pqyc3SDVhNq7FsqL2",
                "PLANETSCALE_TOKEN=pscale_" + "oauth_vq.tXSY3p",
            ],
            VisiblePrefix = 13,
        },
        new("supabase-access-token", "Supabase personal access token")
        {
            Provider = "Supabase",
            Description = "Acts as its owner on every project the owner can reach, their databases and secrets included.",
            Pattern = RulePattern.Token("sbp_((v0|oauth)_)?<hex>{40}"),
            Remedy = new Remedy(
                "Delete the token in the account settings and create a new one.",
                "https://supabase.com/dashboard/account/tokens"),
            Examples =
            [
                "SUPABASE_ACCESS_TOKEN=sbp" + "_8f842f0c5355b3e4ee8db522b2945ad997e39fa8",
                "\"supabaseAccessToken\": \"sbp" + "_v0_125f06cc82a8235aed5a4a814230a5c1d9e5129a\",",
            ],
            NearMisses =
            [
                "SUPABASE_ACCESS_TOKEN=sbp" + "_8f842f0c5355b3e4ee8db522b2945ad997e39fa",
                "SUPABASE_ACCESS_TOKEN=sbp" + "_8f842f0c5355b3e4ee8db522b",
            ],
            VisiblePrefix = 4,
        },
        new("supabase-secret-key", "Supabase secret key")
        {
            Provider = "Supabase",
            Description = "Reads and writes everything in a project, past its row level security.",
            Pattern = RulePattern.Token("sb_secret_<b64u>{31}"),
            Remedy = new Remedy(
                "Delete the key under API keys and create a new one.",
                "https://supabase.com/docs/guides/api/api-keys"),
            Examples =
            [
                "supabase_secret_key: sb_sec" + "ret_K4rOznZQkAUXuNxUaskKBxyot1TUC0b",
                "private const string SupabaseSecretKey = \"sb_sec" + "ret_Umm-aOJo3RpwvbUWw9RRQUqKq9HszNF\";",
            ],
            NearMisses =
            [
                "supabase_secret_key: sb_sec" + "ret_K4rOznZQkAUXuNxUaskKBxyot1TUC0",
                "supabase_secret_key: sb_sec" + "ret_K4rOznZQkAUXuNxUaskKBxyot1TUC0b5",
                "sb_publish" + "able_q7Zk2mX9RtB4vNc8LpHsYw_dGf3Aa1E",
            ],
            VisiblePrefix = 10,
        },
        new("neon-api-key", "Neon API key")
        {
            Provider = "Neon",
            Description = "Acts on the projects and databases of a user or an organisation.",
            Pattern = RulePattern.Token("napi_<lownum>{64}"),
            Remedy = new Remedy(
                "Revoke the key in the account settings and create a new one.",
                "https://neon.com/docs/manage/api-keys"),
            Examples =
            [
                "client.Authenticate(\"nap" + "i_96le8zw2z77ijj34qf5wqw2bg9w14r0inp7a4kfc0z793p4gwxtemr0dj0f451fb\");",
                "neon_api_key: nap" + "i_b0h9pvd0ikqsu9bydencvcsu19xpcousnhc4frvdjvgmwyrmiib08wez1rv89etr",
            ],
            NearMisses =
            [
                "client.Authenticate(\"nap" + "i_96le8zw2z77ijj34qf5wqw2bg9w14r0inp7a4kfc0z793p4gwxtemr0dj0f451f\");",
                "client.Authenticate(\"nap" + "i_96le8zw2z77ijj34qf5wqw2bg9w14r0inp7a4kfc0z793p4gwxtemr0dj0f451fb7\");",
            ],
            VisiblePrefix = 5,
        },
        new("neon-database-password", "Neon database password")
        {
            Provider = "Neon",
            Description = "Signs in to a database as one of its roles.",
            Pattern = RulePattern.Token("npg_<b62>{12,20}"),
            Remedy = new Remedy(
                "Reset the password of the role.",
                "https://neon.com/docs/manage/roles"),
            Examples =
            [
                "pgpassword = 'npg" + "_WgnpW21LvOGd8c656w'",
                "# old value: npg" + "_BfTkgn0XalWLKD2",
            ],
            NearMisses =
            [
                "pgpassword = 'npg" + "_WgnpW21LvO'",
                "pgpassword = 'nP" + "G_WgnpW21LvOGd8c656w'",
            ],
            VisiblePrefix = 4,
        },
        new("upstash-token", "Upstash token")
        {
            Provider = "Upstash",
            Description = "Reads and writes an Upstash database, or acts on an account.",
            Pattern = RulePattern.NamedValue(["upstash"], "[0-9A-Za-z_\\-+/]{40,140}[=]{0,2}"),
            Remedy = new Remedy(
                "Reset the credentials of the database, or delete the management key.",
                "https://upstash.com/docs/devops/developer-api/introduction"),
            Examples =
            [
                "\"upstashRedisRestToken\": \"OM" + "v4_pBDbYvnjFmhOeoPd" + "wAu-uzekCJO7B_1xIcOdse\",",
                "<add key=\"UpstashRedisRestToken\" value=\"W9" + "7pgxUkaCNM1dupYVo/Fp8" + "p2G4gTfjMorh2g1sfqnta_k\" />",
            ],
            NearMisses =
            [
                "\"upstashRedisRestToken\": \"OM" + "v4_pBDbYvnjF" + "mhOeoPdwAu-uze\",",
                "checksum=W9" + "7pgxUkaCNM1dupYVo/Fp8" + "p2G4gTfjMorh2g1sfqnta_k",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("cockroachdb-api-key", "CockroachDB Cloud API key")
        {
            Provider = "CockroachDB",
            Description = "Acts as a service account on CockroachDB Cloud.",
            Pattern = RulePattern.Token("CCDB1_<b62>{22}_<b62>{40}"),
            Remedy = new Remedy(
                "Delete the key of the service account and create a new one.",
                "https://www.cockroachlabs.com/docs/cockroachcloud/managing-access"),
            Examples =
            [
                "# old value: CCDB" + "1_bJmGfAzV3kN87Mhk4LNk0U_Y5YclwusIWP9VCa5IjPfqie5OGTPl8JIWuGKgmaz",
                "private const string CockroachApiKey = \"CCDB" + "1_avneXDF30ULlkPqSIHzvu8_Dja3HW1CrjxSFGLyds4i16xXdBQ8tmCAp2AJRqzt\";",
            ],
            NearMisses =
            [
                "# old value: CCDB" + "1_bJmGfAzV3kN87Mhk4LNk0U_Y5YclwusIWP9VCa5IjPfqie5OGTPl8JIWuGKgma",
                "# old value: CCDB" + "1_bJmGfAzV3kN87Mhk4LNk0U_Y5YclwusIWP9VCa5IjPfqie5OGTPl8JIWuGKgmaz4",
            ],
            VisiblePrefix = 6,
        },
        new("astra-token", "DataStax Astra token")
        {
            Provider = "DataStax",
            Description = "Reads and writes the Astra databases of an organisation, within its role.",
            Pattern = RulePattern.Token("AstraCS:<b62>{24}:<hex>{64}"),
            Remedy = new Remedy(
                "Delete the token in the organisation settings and create a new one.",
                "https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html"),
            Examples =
            [
                "export ASTRA_DB_APPLICATION_TOKEN=\"Astra"
                    + "CS:w4Pb7qInLnmjEIlQs3yZrOWp:473992758633a2fc0d24e4dbe1bacece598013d8eac5c3f236a67675e8827134\"",
                "var astraDbApplicationToken = \"Astra"
                    + "CS:EyXoCXeErDu1VYDd81tyfrvu:27329879aafba07f19d7917210272dcdebe29d3bcdc77fe3e8e680f85595725f\";",
            ],
            NearMisses =
            [
                "export ASTRA_DB_APPLICATION_TOKEN=\"Astra"
                    + "CS:w4Pb7qInLnmjEIlQs3yZrOWp:473992758633a2fc0d24e4dbe1bacece598013d8eac5c3f236a67675e882713\"",
                "export ASTRA_DB_APPLICATION_TOKEN=\"Astra" + "CS:w4Pb7qInLnmjEIlQs3yZrOWp:473992758633a2fc0d24e4dbe1bacec\"",
            ],
            VisiblePrefix = 8,
        },
        new("fauna-secret", "Fauna secret")
        {
            Provider = "Fauna",
            Description = "Reads and writes a Fauna database, within its role.",
            Pattern = RulePattern.NamedValue(["fauna"], "fn<b64u>{38}"),
            Remedy = new Remedy(
                "Delete the key and create a new one.",
                "https://docs.fauna.com/"),
            Examples =
            [
                "FAUNA_SECRET=fn" + "UoBCl1bOBMuHPAEAhj" + "oehC22RlX4Urv0h4DaKI",
                "fauna_secret = 'fn" + "P-SFj5mnZgTYfTAwoB" + "8zjmqT791jWXneDsVrjW'",
            ],
            NearMisses =
            [
                "FAUNA_SECRET=fn" + "UoBCl1bOBMuHPAEAh" + "joehC22RlX4Urv0h4DaK",
                "checksum=fn" + "P-SFj5mnZgTYfTAwoB" + "8zjmqT791jWXneDsVrjW",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("influxdb-token", "InfluxDB token")
        {
            Provider = "InfluxData",
            Description = "Reads and writes the buckets of an organisation, within its permissions.",
            Pattern = RulePattern.NamedValue(["influx"], "<b64u>{86}=="),
            Remedy = new Remedy(
                "Delete the token and create a new one with the least permissions.",
                "https://docs.influxdata.com/influxdb/v2/admin/tokens/"),
            Examples =
            [
                "var influxToken = \"C1" + "Laq8RewHUPZqEvwzQ0cwDFXsikWKl3clP4mcyUNJTo" + "DkxY-43qT48aj1QF2iq6bbLpkCgyjKQJNHTVK_weN9==\";",
                "os.environ[\"INFLUX_TOKEN\"] = \"cd"
                    + "Ib99RNUapNDf4Aaj8ZoXnETUNqN6FzzaAcEtsWdfCL"
                    + "kp9X7qcHnLrNLqYf7EyUoUJgoaRqfjjDyOrbcgyxHL==\"",
            ],
            NearMisses =
            [
                "var influxToken = \"C1" + "Laq8RewHUPZqEvwzQ0cwDFXsikWKl3clP4mcyUNJT" + "oDkxY-43qT48aj1QF2iq6bbLpkCgyjKQJNHTVK_weN9=\";",
                "checksum=cd" + "Ib99RNUapNDf4Aaj8ZoXnETUNqN6FzzaAcEtsWdfCL" + "kp9X7qcHnLrNLqYf7EyUoUJgoaRqfjjDyOrbcgyxHL==",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("xata-api-key", "Xata API key")
        {
            Provider = "Xata",
            Description = "Acts on the databases of its owner's workspaces.",
            Pattern = RulePattern.Token("xau_<b62>{32,48}"),
            Remedy = new Remedy(
                "Delete the key in the account settings and create a new one.",
                "https://xata.io/docs"),
            Examples =
            [
                "var xataApiKey = \"xau" + "_nFN81yGWpNafShkcY5G1OCsZJ8YyDpgkBvHLp\";",
                "xata_api_key: xau" + "_MUvijonEzaBQbHqlFWxbAc5j6UlPNJ2a",
            ],
            NearMisses =
            [
                "var xataApiKey = \"xau" + "_nFN81yGWpNafShkcY5G1OCs\";",
                "var xataApiKey = \"xau" + "_nFN81yGWpNafShkcY\";",
            ],
            VisiblePrefix = 4,
        },
    ];
}
