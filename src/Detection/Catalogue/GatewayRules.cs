namespace ApiXGuard.Detection.Catalogue;

internal static class GatewayRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("fastly-api-token", "Fastly API token")
        {
            Provider = "Fastly",
            Description = "Configures and purges the services of a Fastly account, within its scope.",
            Pattern = RulePattern.NamedValue(["fastly"], "<b64u>{32}"),
            Remedy = new Remedy(
                "Delete the token in the account settings and create a new one.",
                "https://docs.fastly.com/en/guides/using-api-tokens"),
            Examples =
            [
                "<add key=\"FastlyApiToken\" value=\"xG" + "6DynNS681fd2gi" + "te4tYsDKr5GZ3UjP\" />",
                "FASTLY_API_TOKEN=VT" + "798olyR8HHimbh" + "tioGdkXLmqjlckms",
            ],
            NearMisses =
            [
                "<add key=\"FastlyApiToken\" value=\"xG" + "6DynNS681fd2g" + "ite4tYsDKr5GZ3Uj\" />",
                "checksum=VT" + "798olyR8HHimbh" + "tioGdkXLmqjlckms",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("akamai-edgegrid-token", "Akamai EdgeGrid token")
        {
            Provider = "Akamai",
            Description = "Names an API client of Akamai; with its client secret it configures properties and networks.",
            Pattern = RulePattern.Token("akab-<lownum>{16}-<lownum>{16}"),
            Remedy = new Remedy(
                "Deactivate the credential of the API client and create a new one. Its client secret has probably leaked beside it.",
                "https://techdocs.akamai.com/developer/docs/manage-api-client-credentials"),
            Examples =
            [
                "akamai_client_token = 'aka" + "b-roew2pt8qqtj0qg6-pxipezn90y8fjus6'",
                "# old value: aka" + "b-b42m3i34doru7ar2-u18hygmr8ca00emb",
            ],
            NearMisses =
            [
                "akamai_client_token = 'aka" + "b-roew2pt8qqtj0qg6-pxipezn90y8fjus'",
                "akamai_client_token = 'aka" + "b-roew2pt8qqtj0qg6-pxi'",
            ],
            Confidence = Confidence.Low,
            VisiblePrefix = 5,
        },
        new("akamai-edgegrid-secret", "Akamai EdgeGrid client secret")
        {
            Provider = "Akamai",
            Description = "Signs requests as an API client of Akamai.",
            Pattern = RulePattern.NamedValue(["akamai", "edgegrid", "edgerc"], "<b64>{43}="),
            Remedy = new Remedy(
                "Deactivate the credential of the API client and create a new one.",
                "https://techdocs.akamai.com/developer/docs/manage-api-client-credentials"),
            Examples =
            [
                "var akamaiClientSecret = \"9z" + "L/fmS1PxVHDLOU7jd/zf" + "NUqzHiDsTmmr4RamNxFSK=\";",
                "export AKAMAI_CLIENT_SECRET=\"3M" + "RO5CL4PYHPf1HNeXSb0B" + "ZIMNIB9iKG5s0x3PIjqJk=\"",
            ],
            NearMisses =
            [
                "var akamaiClientSecret = \"9z" + "L/fmS1PxVHDLOU7jd/z" + "fNUqzHiDsTmmr4RamNxFSK\";",
                "checksum=3M" + "RO5CL4PYHPf1HNeXSb0B" + "ZIMNIB9iKG5s0x3PIjqJk=",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("zuplo-api-key", "Zuplo API key")
        {
            Provider = "Zuplo",
            Description = "Calls an API behind a Zuplo gateway, or administers a Zuplo account.",
            Pattern = RulePattern.Token("zpka_<b62>{32}_<hex>{8}"),
            Remedy = new Remedy(
                "Delete or roll the key in the portal.",
                "https://zuplo.com/docs/articles/api-key-management"),
            Examples =
            [
                "var apiKey = \"zpk" + "a_xwJq1FTGI2maQLn7itqfloDqfUECKHO9_35521fc7\";",
                "API_KEY=zpk" + "a_iV4ae6CpDhEltY27m5RqdCSrziat8diq_d8fe57ba",
            ],
            NearMisses =
            [
                "var apiKey = \"zpk" + "a_xwJq1FTGI2maQLn7itqfloDqfUECKHO9_35521fc\";",
                "var apiKey = \"zpk" + "a_xwJq1FTGI2maQLn7itqfloDqf\";",
            ],
            VisiblePrefix = 5,
        },
        new("kong-konnect-token", "Kong Konnect access token")
        {
            Provider = "Kong",
            Description = "Administers the gateways of a Konnect organisation.",
            Pattern = RulePattern.Token("(kpat|spat)_<b62>{40,60}"),
            Remedy = new Remedy(
                "Revoke the token in the user or system account settings and create a new one.",
                "https://developer.konghq.com/konnect-api/"),
            Examples =
            [
                "docker run -e KONNECT_TOKEN=spa" + "t_dHeDNWaJ3N7zR1NySwOcVBFBlPDdXTnfvLRWNaSHA8wbdQ app",
                "KONNECT_TOKEN=spa" + "t_gkY7FdOTfFU9L9vRLdZkKCTU6R2Uh7alcTyJOLFDSASyGH",
            ],
            NearMisses =
            [
                "docker run -e KONNECT_TOKEN=spa" + "t_dHeDNWaJ3N7zR1NySwOcVBFBlPDdX app",
                "docker run -e KONNECT_TOKEN=spa" + "t_dHeDNWaJ3N7zR1Ny app",
            ],
            VisiblePrefix = 5,
        },
        new("apollo-graph-key", "Apollo GraphOS API key")
        {
            Provider = "Apollo GraphQL",
            Description = "Publishes schemas to, or reads, a graph in the name of the graph or a user.",
            Pattern = RulePattern.NamedValue(["apollo"], "(service|user):[0-9A-Za-z_.\\-]{1,64}:<b64u>{22}"),
            Remedy = new Remedy(
                "Delete the key in the graph or the profile settings and create a new one.",
                "https://www.apollographql.com/docs/graphos/platform/access-management/api-keys"),
            Examples =
            [
                "    APOLLO_KEY: \"us" + "er:U:pRP_U9o" + "Zmv3D1axsX2wnes\"",
                "\"apolloKey\": \"se" + "rvice:rp:qfN1e" + "qoS45jUQWtRe3F0Lc\",",
            ],
            NearMisses =
            [
                "    APOLLO_KEY: \"us" + "er:U:pRP_U9o" + "Zmv3D1axsX2wne\"",
                "checksum=se" + "rvice:rp:qfN1e" + "qoS45jUQWtRe3F0Lc",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("stackhawk-api-key", "StackHawk API key")
        {
            Provider = "StackHawk",
            Description = "Runs scans and reads findings in the name of its owner.",
            Pattern = RulePattern.Token("hawk.<b64u>{20}.<b64u>{20}"),
            Remedy = new Remedy(
                "Delete the key in the account settings and create a new one.",
                "https://docs.stackhawk.com/apidocs.html"),
            Examples =
            [
                "hawk_api_key = 'haw" + "k.W7CKUZQys52eOH6MINFX.lqd1fPTlwIUIJRymubWu'",
                "os.environ[\"HAWK_API_KEY\"] = \"haw" + "k.tCsELPTkqXvBEh4hfSMP.rIkNnjxGf3pAmgxqiQ1q\"",
            ],
            NearMisses =
            [
                "hawk_api_key = 'haw" + "k.W7CKUZQys52eOH6MINFX.lqd1fPTlwIUIJRymubW'",
                "hawk_api_key = 'haw" + "k.W7CKUZQys52eOH6MINFX.lqd1'",
            ],
            VisiblePrefix = 5,
        },
    ];
}
