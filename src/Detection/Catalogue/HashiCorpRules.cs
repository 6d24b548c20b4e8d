namespace ApiXGuard.Detection.Catalogue;

internal static class HashiCorpRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("vault-service-token", "Vault service token")
        {
            Provider = "HashiCorp",
            Description = "Reads and writes the secrets its policies allow.",
            Pattern = RulePattern.Token("hvs.<b64u>{24,300}"),
            Remedy = new Remedy(
                "Revoke the token, rotate the secrets it could read, and read the audit log.",
                "https://developer.hashicorp.com/vault/docs/commands/token/revoke"),
            Examples =
            [
                "    VAULT_TOKEN: \"hvs" + ".Ptq21Jo5p5iZSBP3j1tJ0lgYG\"",
                "export VAULT_TOKEN=\"hvs" + ".Tk5YM7GaId3wGg9bgKApig42\"",
            ],
            NearMisses =
            [
                "    VAULT_TOKEN: \"hvs" + ".Ptq21Jo5p5iZSBP\"",
                "    VAULT_TOKEN: \"hvs" + ".Ptq21Jo5p\"",
            ],
            VisiblePrefix = 4,
        },
        new("vault-batch-token", "Vault batch token")
        {
            Provider = "HashiCorp",
            Description = "Reads and writes the secrets its policies allow, until it expires.",
            Pattern = RulePattern.Token("hvb.<b64u>{100,400}"),
            Remedy = new Remedy(
                "Batch tokens cannot be revoked: revoke their parent or wait for expiry, and rotate the secrets they could read.",
                "https://developer.hashicorp.com/vault/docs/commands/token/revoke"),
            Examples =
            [
                "var vaultToken = \"hvb"
                    + ".6XzYZNmfPJdUrIq9pstnKD5TmHj3rIYRE263RH4xxSzM1Q1_40x8QymXxQ2Ya2CZPrnJIwLdKGeio5OaIXLbi2diVt6mM_POjq8"
                    + "9JxV\";",
                "export VAULT_TOKEN=\"hvb"
                    + ".0HKStnWpSk15557KMpW1bfq1ySltMZuy-dSiXZfsqdD5XRbHTwTy6OB5EgeGNuy318NjcBhdvCHv3SMMbwunZzk5OnWq4zjGUiX"
                    + "-QNy4z\"",
            ],
            NearMisses =
            [
                "var vaultToken = \"hvb" + ".6XzYZNmfPJdUrIq9pstnKD5TmHj3rIYRE263RH4xxSzM1Q1_40x8QymXxQ2Ya2CZPrn\";",
                "var vaultToken = \"hvb" + ".6XzYZNmfP\";",
            ],
            VisiblePrefix = 4,
        },
        new("vault-recovery-token", "Vault recovery token")
        {
            Provider = "HashiCorp",
            Description = "Opens the raw storage of a Vault in recovery mode.",
            Pattern = RulePattern.Token("hvr.<b64u>{24,300}"),
            Remedy = new Remedy(
                "End recovery mode, which ends the token.",
                "https://developer.hashicorp.com/vault/docs/concepts/recovery-mode"),
            Examples =
            [
                "curl -H \"Authorization: Bearer hvr" + ".66PMd0siYoAbFpTcu4hILkOsfFxR06\" https://api.internal.invalid/v1",
                "    VAULT_TOKEN: \"hvr" + ".G5NK8IVr0b0rYB6x12ZTE9Sa0\"",
            ],
            NearMisses =
            [
                "curl -H \"Authorization: Bearer hvr" + ".66PMd0siYoAbFpTcu4\" https://api.internal.invalid/v1",
                "curl -H \"Authorization: Bearer hvr" + ".66PMd0siY\" https://api.internal.invalid/v1",
            ],
            VisiblePrefix = 4,
        },
        new("vault-legacy-token", "Vault token (before 1.10)")
        {
            Provider = "HashiCorp",
            Description = "Reads and writes the secrets its policies allow.",
            Pattern = RulePattern.NamedValue(["vault"], "(s|b|r).<b62>{24}(.<b62>{5})?"),
            Remedy = new Remedy(
                "Revoke the token, rotate the secrets it could read, and read the audit log.",
                "https://developer.hashicorp.com/vault/docs/commands/token/revoke"),
            Examples =
            [
                "var vaultToken = \"r." + "J8Vq0srBsv8w1S" + "wiDn5wM1Tv.g4gYQ\";",
                "os.environ[\"VAULT_TOKEN\"] = \"b." + "9CFsfXeGTQd" + "YWWakKa0MZlxt\"",
            ],
            NearMisses =
            [
                "var vaultToken = \"r." + "J8Vq0srBsv8w1" + "SwiDn5wM1Tv.g4gY\";",
                "checksum=b." + "9CFsfXeGTQd" + "YWWakKa0MZlxt",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("vault-unseal-key", "Vault unseal or recovery key")
        {
            Provider = "HashiCorp",
            Description = "Opens a sealed Vault together with other shares, or makes a new root token.",
            Pattern = RulePattern.NamedValue(["unseal", "vaultrecovery"], "<b64>{43}=|<b64>{44}|<hex>{64}|<hex>{66}"),
            Remedy = new Remedy(
                "Rekey the Vault, which makes all old shares worthless.",
                "https://developer.hashicorp.com/vault/docs/commands/operator/rekey"),
            Examples =
            [
                "<add key=\"VaultUnsealKey\" value=\"US" + "R9cLYRNqHv2yRpkngT/i" + "DykWEgcrxcPzDeO6ZciHzl\" />",
                "vault_unseal_key: WT" + "4uYWiVZOxXsWfExUA3UU" + "vMTlqUzuzaJSIIn39WH4j5",
            ],
            NearMisses =
            [
                "<add key=\"VaultUnsealKey\" value=\"US" + "R9cLYRNqHv2yRpkngT/" + "iDykWEgcrxcPzDeO6ZciHz\" />",
                "checksum=WT" + "4uYWiVZOxXsWfExUA3UU" + "vMTlqUzuzaJSIIn39WH4j5",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("vault-approle-secret-id", "Vault AppRole secret id")
        {
            Provider = "HashiCorp",
            Description = "Signs in to Vault as an AppRole together with its role id.",
            Pattern = RulePattern.NamedValue(["vaultsecret", "approle"], "<uuid>"),
            Remedy = new Remedy(
                "Destroy the secret id and issue a new one with few uses and a short life.",
                "https://developer.hashicorp.com/vault/docs/auth/approle"),
            Examples =
            [
                "var vaultSecretId = \"f7" + "a5840d-0da5-1b5f" + "-f9f8-594e23dff15d\";",
                "private const string VaultSecretId = \"45" + "aa62d7-229b-2959" + "-d04f-7699d796718e\";",
            ],
            NearMisses =
            [
                "var vaultSecretId = \"f7" + "a5840d-0da5-1b5" + "f-f9f8-594e23dff15\";",
                "checksum=45" + "aa62d7-229b-2959" + "-d04f-7699d796718e",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("terraform-cloud-token", "HCP Terraform token")
        {
            Provider = "HashiCorp",
            Description = "Reads state, and with it secrets, and starts runs in the name of a user, a team or an organisation.",
            Pattern = RulePattern.Token("<b62>{14}.atlasv1.[0-9A-Za-z_\\-=]{60,70}"),
            Remedy = new Remedy(
                "Delete the token in the settings and create a new one with an expiry.",
                "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens"),
            Examples =
            [
                "curl -H \"Authorization: Bearer gC"
                    + "W3585AKLXNMQ.atla"
                    + "sv1.kiRMq71ISwgCPgvRKUaIfaQ84UIrQAAT9LoDOfCVAec_yGi6FwH5itlH48nkAaADv\" https://api.internal.invalid/"
                    + "v1",
                "private const string TfTokenAppTerraformIo = \"ON"
                    + "cq3mxqTDQkAW.atla"
                    + "sv1.3uh1iHBlJyMKK3xEZ3kdZYMI2KBmTrY8NP8an66TJhyB9V16zaebvW2VNIZPI99K\";",
            ],
            NearMisses =
            [
                "curl -H \"Authorization: Bearer gC"
                    + "W3585AKLXNMQ.atla"
                    + "sv1.kiRMq71ISwgCPgvRKUaIfaQ84UIrQAAT9Lo\" https://api.internal.invalid/v1",
                "curl -H \"Authorization: Bearer gCW358" + "5AKLXNM\" https://api.internal.invalid/v1",
            ],
        },
        new("consul-token", "Consul ACL token")
        {
            Provider = "HashiCorp",
            Description = "Reads and writes services and keys, within its policies.",
            Pattern = RulePattern.NamedValue(["consul"], "<uuid>"),
            Remedy = new Remedy(
                "Delete the token and create a new one.",
                "https://developer.hashicorp.com/consul/commands/acl/token/delete"),
            Examples =
            [
                "CONSUL_HTTP_TOKEN=1e" + "8d6328-29ca-1676" + "-18cd-2782889e6eaf",
                "os.environ[\"CONSUL_HTTP_TOKEN\"] = \"7d" + "94dbcb-337b-fd32" + "-1554-4f10eb6619dc\"",
            ],
            NearMisses =
            [
                "CONSUL_HTTP_TOKEN=1e" + "8d6328-29ca-167" + "6-18cd-2782889e6ea",
                "checksum=7d" + "94dbcb-337b-fd32" + "-1554-4f10eb6619dc",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("nomad-token", "Nomad ACL token")
        {
            Provider = "HashiCorp",
            Description = "Runs and reads jobs, within its policies.",
            Pattern = RulePattern.NamedValue(["nomad"], "<uuid>"),
            Remedy = new Remedy(
                "Delete the token and create a new one.",
                "https://developer.hashicorp.com/nomad/commands/acl/token/delete"),
            Examples =
            [
                "<add key=\"NomadToken\" value=\"e7" + "5544ca-64c2-b3b3" + "-0d05-6a1fbe44756c\" />",
                "export NOMAD_TOKEN=\"9e" + "0cd51a-19aa-826b" + "-fee1-eda7dcf5a089\"",
            ],
            NearMisses =
            [
                "<add key=\"NomadToken\" value=\"e7" + "5544ca-64c2-b3b" + "3-0d05-6a1fbe44756\" />",
                "checksum=9e" + "0cd51a-19aa-826b" + "-fee1-eda7dcf5a089",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("hcp-client-secret", "HCP client secret")
        {
            Provider = "HashiCorp",
            Description = "Acts as a service principal on HashiCorp Cloud Platform.",
            Pattern = RulePattern.NamedValue(["hcpclient"], "<b64u>{64}"),
            Remedy = new Remedy(
                "Delete the key of the service principal and create a new one.",
                "https://developer.hashicorp.com/hcp/docs/hcp/iam/service-principal"),
            Examples =
            [
                "hcp_client_secret = 'On" + "mnoW6zEgJMEl7-vZnXp0vxEM8NUuAn" + "JcjXBAyAOuit5HPf92gptoeRuGqBuH7Z'",
                "\"hcpClientSecret\": \"fm" + "cIITE4P1v--AzKEwzHx23o8ar8Hhed" + "jJJ6i15ZLjPJ2sRldtOHWv3RQomC2QSw\",",
            ],
            NearMisses =
            [
                "hcp_client_secret = 'On" + "mnoW6zEgJMEl7-vZnXp0vxEM8NUuA" + "nJcjXBAyAOuit5HPf92gptoeRuGqBuH7'",
                "checksum=fm" + "cIITE4P1v--AzKEwzHx23o8ar8Hhed" + "jJJ6i15ZLjPJ2sRldtOHWv3RQomC2QSw",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
