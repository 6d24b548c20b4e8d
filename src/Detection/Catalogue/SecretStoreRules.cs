using ApiXGuard.Detection.Checks;

namespace ApiXGuard.Detection.Catalogue;

internal static class SecretStoreRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("doppler-token", "Doppler token")
        {
            Provider = "Doppler",
            Description = "Reads, and perhaps writes, the secrets of the configs its kind and role allow.",
            Pattern = RulePattern.Token("dp.(pt|ct|sa|scim|audit).<b62>{40,44}"),
            Remedy = new Remedy(
                "Revoke the token, and rotate the secrets it could read.",
                "https://docs.doppler.com/docs/service-tokens"),
            Examples =
            [
                "# old value: dp.sci" + "m.xFZ50mJCSi1kMhOwqf0vGE9brbP9vs1ZaWqrL1kEhtGJ",
                "doppler_token = 'dp.sci" + "m.Jvfl3Nzfy6btbM6I5rm9dumaXAl9IsbLlyMUc4ymkjFa'",
            ],
            NearMisses =
            [
                "# old value: dp.sci" + "m.xFZ50mJCSi1kMhOwqf0vGE9brb",
                "# old value: dp.sci" + "m.xFZ50",
            ],
            VisiblePrefix = 6,
        },
        new("doppler-service-token", "Doppler service token")
        {
            Provider = "Doppler",
            Description = "Reads the secrets of one config.",
            Pattern = RulePattern.Token("dp.st.([a-z0-9_\\-]{2,35}.)?<b62>{40,44}"),
            Remedy = new Remedy(
                "Revoke the token in the config, and rotate the secrets it could read.",
                "https://docs.doppler.com/docs/service-tokens"),
            Examples =
            [
                "# old value: dp.s" + "t.UirqF7uZzdoTy2aVL6iX8rHgvNrBAoqs9ebITD9OOOA",
                "\"dopplerToken\": \"dp.s" + "t.Vu579XX0MyOwbdiD7sIW8qLjKrYI2IOkrhyc8WOG\",",
            ],
            NearMisses =
            [
                "# old value: dp.s" + "t.UirqF7uZzdoTy2aVL6iX8rHgvN",
                "# old value: dp.s" + "t.UirqF7uZzdoTy2aVL",
            ],
            VisiblePrefix = 6,
        },
        new("infisical-service-token", "Infisical service token")
        {
            Provider = "Infisical",
            Description = "Reads, and perhaps writes, the secrets of an environment.",
            Pattern = RulePattern.NamedValue(["infisical"], "st.<hex>{24}.<hex>{32}.<hex>{32}"),
            Remedy = new Remedy(
                "Delete the service token, and rotate the secrets it could read.",
                "https://infisical.com/docs/documentation/platform/token"),
            Examples =
            [
                "<add key=\"InfisicalToken\" value=\"st"
                    + ".66b09014d1124f63513a878f.10529fc8fde07e62a6"
                    + "135591d969dca1.c0777ee02b8081921f6dd845c70e05a5\" />",
                "var infisicalToken = \"st"
                    + ".ffc6c3e37d18195efc8fe7fb.311453f454bf8c97cf"
                    + "59ae6df3ed96b3.c1a748cb0ed621acb54912cded8f8542\";",
            ],
            NearMisses =
            [
                "<add key=\"InfisicalToken\" value=\"st"
                    + ".66b09014d1124f63513a878f.10529fc8fde07e62a6"
                    + "135591d969dca1.c0777ee02b8081921f6dd845c70e05a\" />",
                "checksum=st" + ".ffc6c3e37d18195efc8fe7fb.311453f454bf8c97cf" + "59ae6df3ed96b3.c1a748cb0ed621acb54912cded8f8542",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("onepassword-service-account-token", "1Password service account token")
        {
            Provider = "1Password",
            Description = "Reads, and perhaps writes, the vaults granted to a service account.",
            Pattern = RulePattern.Token("ops_eyJ<b64>{240,1200}[=]{0,3}"),
            Remedy = new Remedy(
                "Revoke or rotate the token, and change the items it could read.",
                "https://developer.1password.com/docs/service-accounts/manage-service-accounts/"),
            Examples =
            [
                "op_service_account_token = 'ops_"
                    + "eyJqwlLPCvVjLkNBPL5XlqNqQOw5WjT8AKoroa3gyTPFfFCVMpMiQu7qta0HEbaBVp1cWfDLgilAgW9rLP3v3gJykTF3vppADtHf"
                    + "gbzBguOwOZctLDzLtLJ2+9CrIFi4Vekd4XfQe1a1pyYhiIEq4l3rnHNCyxGKVLWnfjjPsl0MAZ24WqOu8ri5MQVwopdafdawSWoQ"
                    + "b8l8pBhSDO61T6AI3JTeF7Qu/ngmpezMFImVCSrhN7Fho==='",
                "curl -H \"Authorization: Bearer ops_"
                    + "eyJxLLL2KHvewtBY6hsBXQn7sDKlR3MyTJU1xV5K71Ms3LNxjSeP2HOcv9ATuDu8AYtJcIhKfrMxunkzy5oLPDDt9zpNLwb6k8ge"
                    + "y1PF6VBCEYYxD3uFSHamEwrr8AHuCwu1suojTCP7YNLE020U7Eu6hGEUjlTaYkCI5L6J5k1wEuv5vBq69LbY4TWymkow2ufnXVox"
                    + "qIQxIX9sYPvMUbXxeWy37FuZ1vMwaoqGwlYZQIyu3EQur3\" https://api.internal.invalid/v1",
            ],
            NearMisses =
            [
                "op_service_account_token = 'ops_"
                    + "eyJqwlLPCvVjLkNBPL5XlqNqQOw5WjT8AKoroa3gyTPFfFCVMpMiQu7qta0HEbaBVp1cWfDLgilAgW9rLP3v3gJykTF3vppADtHf"
                    + "gbzBguOwOZctLDzLtLJ2+9CrIFi4Vekd4XfQe1a1pyYhiIEq4l3rnHNCyxGKVLWn'",
                "op_service_account_token = 'ops_" + "eyJqwlLPCvVj'",
            ],
            VisiblePrefix = 7,
        },
        new("onepassword-secret-key", "1Password secret key")
        {
            Provider = "1Password",
            Description = "Decrypts an account together with its password.",
            Pattern = RulePattern.Token("A3-<upnum>{6}-(<upnum>{11}|<upnum>{6}-<upnum>{5})-<upnum>{5}-<upnum>{5}-<upnum>{5}"),
            Remedy = new Remedy(
                "Regenerate the secret key in the account's profile.",
                "https://support.1password.com/regenerate-secret-key/"),
            Examples =
            [
                "ONEPASSWORD_SECRET_KEY=A3" + "-7Q207S-C9VKXW8VLH1-LZNUW-B0OMJ-MM75I",
                "docker run -e ONEPASSWORD_SECRET_KEY=A3" + "-J0B03H-NRGJ4HTA4I2-8JQ1C-L5AF0-G06AR app",
            ],
            NearMisses =
            [
                "ONEPASSWORD_SECRET_KEY=A3" + "-7Q207S-C9VKXW8VLH1-LZNUW-B0OMJ-MM75",
                "ONEPASSWORD_SECRET_KEY=A3" + "-7Q207S-C9VKXW8VLH1-LZNU",
            ],
            VisiblePrefix = 3,
        },
        new("bitwarden-access-token", "Bitwarden Secrets Manager access token")
        {
            Provider = "Bitwarden",
            Description = "Reads, and perhaps writes, the projects granted to a machine account.",
            Pattern = RulePattern.NamedValue(["bws", "bitwarden"], "0.<uuid>.<b62>{30}:<b64>{22}=="),
            Remedy = new Remedy(
                "Revoke the access token, and rotate the secrets it could read.",
                "https://bitwarden.com/help/access-tokens/"),
            Examples =
            [
                "os.environ[\"BWS_ACCESS_TOKEN\"] = \"0."
                    + "35d94773-6556-55d4-ef20-7279fc13e3e4.xuRV8d2O"
                    + "1MXi8dIu4I95MeRezV5jo3:qq8l3keYqwQd6hXQ6frbSX==\"",
                "BWS_ACCESS_TOKEN=0." + "b4850390-518d-2e5c-c07d-659794a58b93.JofV9OXE" + "kqEFwD7nOebzL4oK8ZK4OL:6LbE6ituYggo1KL0s8MLVV==",
            ],
            NearMisses =
            [
                "os.environ[\"BWS_ACCESS_TOKEN\"] = \"0."
                    + "35d94773-6556-55d4-ef20-7279fc13e3e4.xuRV8d2"
                    + "O1MXi8dIu4I95MeRezV5jo3:qq8l3keYqwQd6hXQ6frbSX=\"",
                "checksum=0." + "b4850390-518d-2e5c-c07d-659794a58b93.JofV9OXE" + "kqEFwD7nOebzL4oK8ZK4OL:6LbE6ituYggo1KL0s8MLVV==",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("bitwarden-client-secret", "Bitwarden API client secret")
        {
            Provider = "Bitwarden",
            Description = "Signs in as a user or an organisation; a user's vault stays encrypted.",
            Pattern = RulePattern.NamedValue(["bitwarden", "bwclient"], "<b62>{30}"),
            Remedy = new Remedy(
                "Rotate the API key in the security settings.",
                "https://bitwarden.com/help/personal-api-key/"),
            Examples =
            [
                "bw_clientsecret = 'xF" + "ca2FnGOYzlZGc" + "hs7FBt4kWgFtlpa'",
                "export BW_CLIENTSECRET=\"kS" + "HYxleyL5U7qFP" + "QMlk7aG0u8jQqa5\"",
            ],
            NearMisses =
            [
                "bw_clientsecret = 'xF" + "ca2FnGOYzlZG" + "chs7FBt4kWgFtlp'",
                "checksum=kS" + "HYxleyL5U7qFP" + "QMlk7aG0u8jQqa5",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("pulumi-access-token", "Pulumi access token")
        {
            Provider = "Pulumi",
            Description = "Reads state and secrets, and updates stacks, in the name of a user, a team or an organisation.",
            Pattern = RulePattern.Token("pul-<hex>{40}"),
            Remedy = new Remedy(
                "Delete the token in the settings and create a new one with an expiry.",
                "https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/"),
            Examples =
            [
                "    PULUMI_ACCESS_TOKEN: \"pul" + "-5eabb7d5c80dccd6b003bdd09c55c4bc78644b57\"",
                "var pulumiAccessToken = \"pul" + "-33ca7385f4a612f09f78366689bd50c85bd1d8f5\";",
            ],
            NearMisses =
            [
                "    PULUMI_ACCESS_TOKEN: \"pul" + "-5eabb7d5c80dccd6b003bdd09c55c4bc78644b5\"",
                "    PULUMI_ACCESS_TOKEN: \"pul" + "-5eabb7d5c80dccd6b003bdd09c55c4bc78644b57d\"",
            ],
            VisiblePrefix = 4,
        },
        new("age-secret-key", "age secret key")
        {
            Provider = "age",
            Description = "Decrypts every file that was encrypted to it, SOPS files included.",
            Pattern = RulePattern.Token("AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}"),
            Remedy = new Remedy(
                "Make a new key, encrypt the files to it, and change the secrets in all earlier versions of them.",
                "https://github.com/FiloSottile/age"),
            Examples =
            [
                "# created: 2026-03-14T09:26:53Z\nAGE-SECRE" + "T-KEY-1MG8QQV00VQDCWJ7U8XV5ENZYVNRE5JYCAP74ATD4Q8NV648N8CUSQWHEUZ",
                "    SOPS_AGE_KEY: \"AGE-SECRE" + "T-KEY-16G06HJ3ZPQ5UWZSSUAJEE56XFF7G3W72Y92XHP866AYJ2EFC3U8SLJU4M0\"",
            ],
            NearMisses =
            [
                "# created: 2026-03-14T09:26:53Z\nAGE-SECRE" + "T-KEY-1MG8QQV00VQDCWJ7U8XV5ENZYVNRE5JYCAP74ATD4Q8NV648N8CUSQWHEU",
                "# created: 2026-03-14T09:26:53Z\nAGE-SECRE" + "T-KEY-1MG8QQV00VQDCWJ7U8XV5ENZYVNRE5JYCA",
            ],
            Check = AgeSecretKey.Check,
            Complete = AgeSecretKey.Complete,
            VisiblePrefix = 16,
        },
    ];
}
