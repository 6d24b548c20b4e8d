namespace ApiXGuard.Detection.Catalogue;

internal static class MonitoringRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("datadog-api-key", "Datadog API key")
        {
            Provider = "Datadog",
            Description = "Writes metrics, logs and events to an organisation.",
            Pattern = RulePattern.NamedValue(["datadog", "ddapi"], "<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the key in the organisation settings and create a new one.",
                "https://docs.datadoghq.com/account_management/api-app-keys/"),
            Examples =
            [
                "    DD_API_KEY: \"77" + "93dfef174900b2" + "948e85d8b561ccab\"",
                "var ddApiKey = \"51" + "fd9166f090e42f" + "62970eff44da05ca\";",
            ],
            NearMisses =
            [
                "    DD_API_KEY: \"77" + "93dfef174900b" + "2948e85d8b561cca\"",
                "checksum=51" + "fd9166f090e42f" + "62970eff44da05ca",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("datadog-application-key", "Datadog application key")
        {
            Provider = "Datadog",
            Description = "Reads and configures an organisation in the name of its owner, together with an API key.",
            Pattern = RulePattern.NamedValue(["datadog", "ddapp"], "<hex>{40}"),
            Remedy = new Remedy(
                "Revoke the key in the organisation settings and create one with scopes.",
                "https://docs.datadoghq.com/account_management/api-app-keys/"),
            Examples =
            [
                "dd_app_key = '0f" + "397f712b6aca4c0269" + "7b4563e0476aa171993b'",
                "dd_app_key: 27" + "94790e7da303ac5db0" + "3211b95bb86ce9a1492f",
            ],
            NearMisses =
            [
                "dd_app_key = '0f" + "397f712b6aca4c026" + "97b4563e0476aa171993'",
                "checksum=27" + "94790e7da303ac5db0" + "3211b95bb86ce9a1492f",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("dynatrace-token", "Dynatrace token")
        {
            Provider = "Dynatrace",
            Description = "Reads, writes or configures an environment, within its scopes.",
            Pattern = RulePattern.Token("dt0(c|s)<dec>{2}.<b62>{8,24}.<b62>{64}"),
            Remedy = new Remedy(
                "Revoke the token under Access tokens and generate one with the least scopes.",
                "https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens"),
            Examples =
            [
                "# old value: dt" + "0s50.1KBhnAHuIYCrI.60B7RduEaJHU0VBOwMNkirZpiAWFRdLrIu2Qoxaa9v8nxgsiXnINeABb7UudKpxU",
                "docker run -e DYNATRACE_TOKEN=dt" + "0c14.8uf54YzH.IUI7bW0fjInCgkJPT1FVPmoR2WW5WgbQfJrXVt8szGcULyl4izmewAt3q6ZKWOwV app",
            ],
            NearMisses =
            [
                "# old value: dt" + "0s50.1KBhnAHuIYCrI.60B7RduEaJHU0VBOwMNkirZpiAWFRdLrIu2Qoxaa9v8nxgsiXnINeABb7UudKpx",
                "# old value: dt" + "0s50.1KBhnAHuIYCrI.60B7RduEaJHU0VBOwMNkirZpiAWFRdLrIu2Qoxaa9v8nxgsiXnINeABb7UudKpxUa",
            ],
            VisiblePrefix = 7,
        },
        new("honeycomb-ingest-key", "Honeycomb key")
        {
            Provider = "Honeycomb",
            Description = "Writes events to an environment, or administers a team.",
            Pattern = RulePattern.Token("hca(ik|mk|ic|xk)_<lownum>{50,66}"),
            Remedy = new Remedy(
                "Delete the key in the environment or team settings and create a new one.",
                "https://docs.honeycomb.io/configure/environments/manage-api-keys/"),
            Examples =
            [
                "curl -H \"Authorization: Bearer hc"
                    + "amk_ez6ldiz4la3tmh3lpzszwex0pr07vt3ngnn92d9mwylixkh9qxa79waw\" https://api.internal.invalid/v1",
                "docker run -e HONEYCOMB_API_KEY=hc" + "aic_yw6bf3e7ol30cnvonzgv2njetz3564ykwk41w3qqsho2sga8s1n app",
            ],
            NearMisses =
            [
                "curl -H \"Authorization: Bearer hc" + "amk_ez6ldiz4la3tmh3lpzszwex0pr07vt3ngnn\" https://api.internal.invalid/v1",
                "curl -H \"Authorization: Bearer hc"
                    + "amk_ez6ldiz4la3tmh3lpzszwex0pr07vt3ngnn92d9mGylixkh9qxa79waw\" https://api.internal.invalid/v1",
            ],
            VisiblePrefix = 6,
        },
        new("honeycomb-configuration-key", "Honeycomb API key")
        {
            Provider = "Honeycomb",
            Description = "Writes events to, queries and configures a team or an environment.",
            Pattern = RulePattern.NamedValue(["honeycomb"], "<hex>{32}|<b62>{22}"),
            Remedy = new Remedy(
                "Delete the key in the environment or team settings and create a new one.",
                "https://docs.honeycomb.io/configure/environments/manage-api-keys/"),
            Examples =
            [
                "honeycomb_api_key = 'bc" + "b6e345602a224f" + "2aa8480098dc4bcb'",
                "export HONEYCOMB_API_KEY=\"15" + "67aefdea8e1faa" + "fc2ff5fbc16cf1a7\"",
            ],
            NearMisses =
            [
                "honeycomb_api_key = 'bc" + "b6e345602a224" + "f2aa8480098dc4bc'",
                "checksum=15" + "67aefdea8e1faa" + "fc2ff5fbc16cf1a7",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("sumo-logic-access-key", "Sumo Logic access key")
        {
            Provider = "Sumo Logic",
            Description = "Queries and configures an organisation in the name of its owner.",
            Pattern = RulePattern.NamedValue(["sumologic", "sumo"], "<b62>{64}"),
            Remedy = new Remedy(
                "Deactivate and delete the access key and create a new one.",
                "https://help.sumologic.com/docs/manage/security/access-keys/"),
            Examples =
            [
                "SUMO_LOGIC_ACCESS_KEY=Ep" + "0xyvgyk6WLvW697YkzhULvlGpfTlDb" + "gQupzcJZCO1Xkwn4908oQRc5Q8CtZ8hv",
                "os.environ[\"SUMO_LOGIC_ACCESS_KEY\"] = \"5P" + "LvWokUNcSd53FaqikWfwtJhQJFJMQl" + "E3qwvU8J9qz1fQnxOVYESPoCxRp9FFkB\"",
            ],
            NearMisses =
            [
                "SUMO_LOGIC_ACCESS_KEY=Ep" + "0xyvgyk6WLvW697YkzhULvlGpfTlD" + "bgQupzcJZCO1Xkwn4908oQRc5Q8CtZ8h",
                "checksum=5P" + "LvWokUNcSd53FaqikWfwtJhQJFJMQl" + "E3qwvU8J9qz1fQnxOVYESPoCxRp9FFkB",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("sumo-logic-access-id", "Sumo Logic access id")
        {
            Provider = "Sumo Logic",
            Description = "Names an access key of Sumo Logic; with the key it queries an organisation.",
            Pattern = RulePattern.NamedValue(["sumologic", "sumoaccess"], "su<b62>{12}"),
            Remedy = new Remedy(
                "Deactivate and delete the access key and create a new one.",
                "https://help.sumologic.com/docs/manage/security/access-keys/"),
            Examples =
            [
                "os.environ[\"SUMOLOGIC_ACCESS_KEY_ID\"] = \"su" + "TeKrK" + "ujnF8dk\"",
                "\"sumologicAccessKeyId\": \"su" + "5oihb" + "21mnBBi\",",
            ],
            NearMisses =
            [
                "os.environ[\"SUMOLOGIC_ACCESS_KEY_ID\"] = \"su" + "TeKr" + "KujnF8d\"",
                "checksum=su" + "5oihb" + "21mnBBi",
            ],
            Confidence = Confidence.Low,
            IsDistinctive = false,
        },
        new("sumo-logic-collector-url", "Sumo Logic HTTP collector URL")
        {
            Provider = "Sumo Logic",
            Description = "Writes logs and metrics to an organisation.",
            Pattern = RulePattern.Token("sumologic.com/receiver/v1/http/[0-9A-Za-z_\\-+/]{60,200}[=]{0,2}"),
            Remedy = new Remedy(
                "Regenerate the URL of the HTTP source.",
                "https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/"),
            Examples =
            [
                "url = https://endpoint4.collection.su"
                    + "mologic.com/re"
                    + "ceiver/v1/http/GrOKWozAK5JQg1+RL9XCRO-pTCXRiPxJXPuKLS3xATKr1GGMj1G3CMzAgESw3ZSt=",
                "SUMO_ENDPOINT: \"https://collectors.su"
                    + "mologic.com/re"
                    + "ceiver/v1/http/XX8TzeiwNrIi08AgrP2jr5pR5rYExQTQNvSPOLhOBrLkkxVvKsPdWh4/Abv8Hqc6sq==\"",
            ],
            NearMisses =
            [
                "url = https://endpoint4.collection.su" + "mologic.com/re" + "ceiver/v1/http/GrOKWozAK5JQg1+RL9XCRO-pTCXRiPxJX",
                "url = https://endpoint4.collection.su" + "mologic.com/re" + "ceiver/v1/http/GrOKWozAK",
            ],
            VisiblePrefix = 31,
        },
        new("pagerduty-api-key", "PagerDuty API key")
        {
            Provider = "PagerDuty",
            Description = "Reads and changes incidents, schedules and users of an account.",
            Pattern = RulePattern.NamedValue(["pagerduty", "pdapi"], "[0-9A-Za-z_+\\-]{20}"),
            Remedy = new Remedy(
                "Delete the key under API access keys and create a new one.",
                "https://support.pagerduty.com/main/docs/api-access-keys"),
            Examples =
            [
                "export PAGERDUTY_API_KEY=\"mh" + "Z2eLOrsF" + "VgeTsJNRmd\"",
                "var pagerdutyApiKey = \"uo" + "f5XUprjD" + "Hz4f7cqV-m\";",
            ],
            NearMisses =
            [
                "export PAGERDUTY_API_KEY=\"mh" + "Z2eLOrs" + "FVgeTsJNRm\"",
                "checksum=uo" + "f5XUprjD" + "Hz4f7cqV-m",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("pagerduty-integration-key", "PagerDuty integration key")
        {
            Provider = "PagerDuty",
            Description = "Triggers and resolves incidents of a service.",
            Pattern = RulePattern.NamedValue(["pagerduty", "pdintegration", "pdrouting"], "<lownum>{32}|R<upnum>{31}"),
            Remedy = new Remedy(
                "Delete the integration of the service and add a new one.",
                "https://support.pagerduty.com/main/docs/services-and-integrations"),
            Examples =
            [
                "private const string PagerdutyIntegrationKey = \"hw" + "1w4niy2pvjlkuc" + "vprts7wkrgmpdx3r\";",
                "\"pagerdutyIntegrationKey\": \"R1" + "PSWN24OFMZLKG2" + "KGNX1DK1UCQY64XD\",",
            ],
            NearMisses =
            [
                "private const string PagerdutyIntegrationKey = \"hw" + "1w4niy2pvjlku" + "cvprts7wkrgmpdx3\";",
                "checksum=R1" + "PSWN24OFMZLKG2" + "KGNX1DK1UCQY64XD",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("rootly-api-key", "Rootly API key")
        {
            Provider = "Rootly",
            Description = "Reads and changes the incidents of an organisation.",
            Pattern = RulePattern.Token("rootly_<hex>{64}"),
            Remedy = new Remedy(
                "Revoke the key in the organisation settings and create a new one.",
                "https://docs.rootly.com/api-reference/overview"),
            Examples =
            [
                "var rootlyApiKey = \"root" + "ly_f1c5843795e4056f07b8e3881a9cb216ec4d6887f59fd3077f18699929bb9206\";",
                "\"rootlyApiKey\": \"root" + "ly_3dabee9b63d28a53b00e3c35338e24fff676add4bb0b7ee420f4eb3ecfb64dd1\",",
            ],
            NearMisses =
            [
                "var rootlyApiKey = \"root" + "ly_f1c5843795e4056f07b8e3881a9cb216ec4d6887f59fd3077f18699929bb920\";",
                "var rootlyApiKey = \"root" + "ly_f1c5843795e4056f07b8e3881a9cb216ec4d6887f59fd3077f18699929bb9206d\";",
            ],
            VisiblePrefix = 7,
        },
        new("opsgenie-api-key", "Opsgenie API key")
        {
            Provider = "Opsgenie",
            Description = "Creates, reads and closes alerts of an account or a team.",
            Pattern = RulePattern.NamedValue(["opsgenie", "genie"], "<uuid>"),
            Remedy = new Remedy(
                "Delete the key or the integration and create a new one.",
                "https://support.atlassian.com/opsgenie/docs/api-key-management/"),
            Examples =
            [
                "var opsgenieApiKey = \"6f" + "2182d3-f0c7-512b" + "-4d1a-3b24b890c840\";",
                "opsgenie_api_key = '63" + "a91cbf-da1e-4557" + "-0916-773e0abcf554'",
            ],
            NearMisses =
            [
                "var opsgenieApiKey = \"6f" + "2182d3-f0c7-512" + "b-4d1a-3b24b890c84\";",
                "checksum=63" + "a91cbf-da1e-4557" + "-0916-773e0abcf554",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("axiom-token", "Axiom API or personal token")
        {
            Provider = "Axiom",
            Description = "Writes to and queries the datasets of an organisation.",
            Pattern = RulePattern.Token("xa(a|p)t-<uuid>"),
            Remedy = new Remedy(
                "Delete the token in the settings and create a new one.",
                "https://axiom.co/docs/reference/tokens"),
            Examples =
            [
                "docker run -e AXIOM_TOKEN=xa" + "pt-52732c68-31e3-ac1a-2646-6f97f85697d2 app",
                "axiom_token = 'xa" + "pt-33e9dec8-44b7-dd91-72c4-64dd0402d361'",
            ],
            NearMisses =
            [
                "docker run -e AXIOM_TOKEN=xa" + "pt-52732c68-31e3-ac1a-2646-6f97f85697d app",
                "docker run -e AXIOM_TOKEN=xa" + "pt-52732c68-31e3-ac1a-2646-6f97f85697d28 app",
            ],
            VisiblePrefix = 5,
        },
        new("instana-key", "Instana agent key or API token")
        {
            Provider = "Instana",
            Description = "Writes traces to, or queries and configures, an Instana tenant.",
            Pattern = RulePattern.NamedValue(["instana"], "<b64u>{22}"),
            Remedy = new Remedy(
                "Revoke the key or the token in the settings and create a new one.",
                "https://www.ibm.com/docs/en/instana-observability"),
            Examples =
            [
                "private const string InstanaAgentKey = \"ei" + "6AdCurnDm" + "F10faA3YdNS\";",
                "instana_agent_key: OY" + "D631okPDq" + "BLhjQd-NM2W",
            ],
            NearMisses =
            [
                "private const string InstanaAgentKey = \"ei" + "6AdCurnD" + "mF10faA3YdN\";",
                "checksum=OY" + "D631okPDq" + "BLhjQd-NM2W",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
