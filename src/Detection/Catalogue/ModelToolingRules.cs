namespace ApiXGuard.Detection.Catalogue;

internal static class ModelToolingRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("nvidia-api-key", "NVIDIA API catalogue key")
        {
            Provider = "NVIDIA",
            Description = "Calls hosted models and pulls NGC containers and models.",
            Pattern = RulePattern.Token("nvapi-<b64u>{60,70}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the account's activity for use that is not yours.",
                "https://build.nvidia.com/settings/api-keys"),
            Examples =
            [
                "export NVIDIA_API_KEY=\"nvapi" + "-YjQi1xr8dYAFIILynFBDygefkaInTDQfXqiPZiDCWorVstUrkQshzTmnOcSck\"",
                "ENV NVIDIA_API_KEY=nvapi" + "-GXc7A1rmJs9HQio5dUV1NQ90ZOT6S9VCXB0br4edyUedHeB85F5BqkIfcGsaW2",
            ],
            NearMisses =
            [
                "NVIDIA_API_KEY=nvapi" + "-oIJwblMNcF392bDRnjcANkKxzktAXJQKeVW3OXnL_0r_7nu_BjIpBThBte4",
                "name_of_znvapi" + "-ioqWIAE2kJshSHPzpmuUwcjBh18LxhZtr7Lfwv8HYi5FX-XGn0UmPgSYoCNN",
            ],
            VisiblePrefix = 6,
        },
        new("wandb-versioned-api-key", "Weights & Biases API key (versioned)")
        {
            Provider = "Weights & Biases",
            Description = "Reads and writes runs, artefacts and models of its owner and the owner's teams.",
            Pattern = RulePattern.Token("wandb_v1_<word>{60,100}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the runs list for anything unexpected.",
                "https://wandb.ai/authorize"),
            Examples =
            [
                "<add key=\"WandbApiKey\" value=\"wandb_v1" + "_ya8SuXms69SA3FaNuUBiJamKLOrrpFHwnL0fEuL5ClYNceLqaw1qrBrJm1hm6W\" />",
                "builder.Configuration[\"WandbApiKey\"] = \"wandb_v1" + "_ebd6rkVFTSIcW9RjSQRHZImVYptItbl__lTL4FKOsvPPFc4DPdl2TwJhHLUwNk\";",
            ],
            NearMisses =
            [
                "export WANDB_API_KEY=\"wandb_v1" + "_4YVB4khnZ92vIHUOBH7LhT0HVAPrfkumXSKUFN_ESYJz4ZVQfPmWUQ5K9IV\"",
                "name_of_zwandb_v1" + "_NtVLdXehlS5VZGiS9O4wmylkgl3YIiB4NMCjcbNVdWQp6uG1uoApRTnmUJ3n",
            ],
            VisiblePrefix = 9,
        },
        new("wandb-api-key", "Weights & Biases API key")
        {
            Provider = "Weights & Biases",
            Description = "Reads and writes runs, artefacts and models of its owner and the owner's teams.",
            Pattern = RulePattern.NamedValue(["wandb", "weightsandbiases"], "<hex>{40}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the runs list for the time it was exposed.",
                "https://wandb.ai/authorize"),
            Examples =
            [
                "machine api.wandb.ai\n  login user\n  wandb_password: 921a" + "f89a7335016bd8a8eb0d843a08daeecfc04b",
                "const wandbApiKey = \"156e" + "749b8ee59f0b88aa2ac7db9e2ad6801f45f2\";",
                "WANDB_API_KEY=a7bb" + "7537910b19365729d2285c7a4027efbc6ec6",
            ],
            NearMisses =
            [
                "private const string WandbApiKey = \"28f0" + "b1b05f6703c6ac5e0f68dffc5b0df5e9354\";",
                "checksum = \"8752" + "b6575f424717115f74895bddcad971f4816c\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("langsmith-api-key", "LangSmith API key")
        {
            Provider = "LangChain",
            Description = "Reads traces, prompts and data sets, which hold what users typed.",
            Pattern = RulePattern.Token("lsv2_[ps][tk]_<hex>{32}_<hex>{10}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the workspace's traces for use that is not yours.",
                "https://smith.langchain.com/settings"),
            Examples =
            [
                "LANGSMITH_API_KEY=lsv2" + "_sk_364fd533540329b90504aad83ff65e29_04f270d53f",
                "export LANGSMITH_API_KEY=\"lsv2" + "_pk_23e4dc329baf5dc192db42b751449f3b_9de0e5178a\"",
            ],
            NearMisses =
            [
                "var langsmithApiKey = \"lsv2" + "_pk_81d4e8e7e17f4e218d7136e248da4dd8_6c0aee22f\";",
                "name_of_zlsv2" + "_pt_021775d64b96fc04ed28ea1dec1910f5_6b296e3340",
            ],
            VisiblePrefix = 8,
        },
        new("langsmith-legacy-api-key", "LangSmith API key (legacy)")
        {
            Provider = "LangChain",
            Description = "Reads traces, prompts and data sets, which hold what users typed.",
            Pattern = RulePattern.NamedValue(["langsmith", "langchain"], "ls__<hex>{32}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the workspace's traces for anything unexpected.",
                "https://smith.langchain.com/settings"),
            Examples =
            [
                "  \"LangchainApiKey\": \"ls_" + "_f3bc6cf5aef9e353d39cae07f47d5d5c\",",
                "private const string LangchainApiKey = \"ls_" + "_edac062e981a192394ed3711d5578aae\";",
            ],
            NearMisses =
            [
                "LANGCHAIN_API_KEY=ls_" + "_28fec4759b4b6d68beff09702e88c4d",
                "checksum = \"ls_" + "_38f3ff8fbf35921e0366ff158dd57aca\"",
            ],
            VisiblePrefix = 4,
        },
        new("langfuse-secret-key", "Langfuse secret key")
        {
            Provider = "Langfuse",
            Description = "Reads and writes a project's traces, prompts and data sets.",
            Pattern = RulePattern.Token("sk-lf-<uuid>"),
            Remedy = new Remedy(
                "Rotate the key pair now, then go through the project's traces for the time it was exposed.",
                "https://langfuse.com/faq/all/where-are-langfuse-api-keys"),
            Examples =
            [
                "const langfuseSecretKey = 'sk-lf" + "-07010fad-6a99-4af7-8d72-c1e075402979';",
                "$env:LANGFUSE_SECRET_KEY = \"sk-lf" + "-4ea3765c-9df0-34d3-08cb-28d7dd190e42\"",
            ],
            NearMisses =
            [
                "LANGFUSE_PUBLIC_KEY=pk-lf" + "-ac811f2f-4468-d653-f603-309945256eee",
                "$env:LANGFUSE_SECRET_KEY = \"sk-lf" + "-9cf5ca2e-1a5d-03a8-4429-b81fd6918cc\"",
                "name_of_zsk-lf" + "-9a49839a-165d-40f8-4b39-4041057254bd",
            ],
            VisiblePrefix = 6,
        },
        new("pinecone-api-key", "Pinecone API key")
        {
            Provider = "Pinecone",
            Description = "Reads, changes and deletes every vector index of a project.",
            Pattern = RulePattern.Token("pcsk_<b62>{4,8}_<b62>{50,70}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the project's usage for use that is not yours.",
                "https://app.pinecone.io"),
            Examples =
            [
                "private const string PineconeApiKey = \"pcsk" + "_IqZdzMrL_jIs6RP5TNFQqXAu0HsVu8OM8il14RFq9FczmyWhtKlFf6yaoZ5K\";",
                "PINECONE_API_KEY=pcsk" + "_okk13iF_mYogk4SETevH2btzQUJoIT65mvgkU8HxMZTT0G3dlyY6FeE9XU5Lxw1",
            ],
            NearMisses =
            [
                "  \"PineconeApiKey\": \"pcsk" + "_K1DI_5AD95Uu22bRHJvQ39ptWQ8LMVBHWZQpcanWeL8ENOIgDyy8pt\",",
                "name_of_zpcsk" + "_w9Hg_q9iRJOc9oHBOH9euOKrDwgJdCumw5VO3HbTBSkPORuUgklTNbi",
            ],
            VisiblePrefix = 5,
        },
        new("pinecone-legacy-api-key", "Pinecone API key (legacy)")
        {
            Provider = "Pinecone",
            Description = "Reads, changes and deletes every vector index of a project.",
            Pattern = RulePattern.NamedValue(["pinecone"], "<uuid>"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the project's usage for anything unexpected.",
                "https://app.pinecone.io"),
            Examples =
            [
                "PINECONE_API_KEY = \"14ee" + "09c4-4c57-2378-1e92-ca6bd7d10e8f\"",
                "pinecone_api_key = 'b416" + "bf7b-16c4-a1e3-d0f8-09044acb212f'",
            ],
            NearMisses =
            [
                "pinecone_api_key = 'd65a" + "378b-b825-8dc6-5b7f-ba4bf9a1b12'",
                "checksum = \"90e8" + "be99-e84c-8458-a820-fea1665f5e09\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("voyage-api-key", "Voyage AI API key")
        {
            Provider = "Voyage AI",
            Description = "Computes embeddings at the organisation's expense.",
            Pattern = RulePattern.NamedValue(["voyage"], "pa-<b64u>{43}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the usage page for the time it was exposed.",
                "https://dashboard.voyageai.com"),
            Examples =
            [
                "export VOYAGE_API_KEY=pa" + "-7CTPMoYaLl60v1gyrEPGAzvvf674jF-MQ2COUN1gjYc",
                "VOYAGE_API_KEY = \"pa" + "-YFZpSO6n2Ch2JXe2YsiIVWYy08KK7nS8Tb_Bu-tVfgx\"",
            ],
            NearMisses =
            [
                "voyage_api_key: pa" + "-17OxZAD-Lm58Xkcfsui-9sDtGKHl5CFrPSLwmI922x",
                "checksum = \"pa" + "-PBbN9wBZsxfBxb13aA29t7VErZN1rec-A0E4j8LQGHH\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("helicone-api-key", "Helicone API key")
        {
            Provider = "Helicone",
            Description = "Reads logged model calls, prompts and answers included.",
            Pattern = RulePattern.Token("sk-helicone-(<lownum>{7}-){3}<lownum>{7}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the request log for use that is not yours.",
                "https://us.helicone.ai/settings/api-keys"),
            Examples =
            [
                "helicone_api_key: sk-helico" + "ne-zsjvtkz-8t12dow-iokvwq4-y6faj6b",
                "private const string HeliconeApiKey = \"sk-helico" + "ne-gsvzk7m-saxfssv-v3nc25b-qmxaj9p\";",
            ],
            NearMisses =
            [
                "curl -H \"Authorization: Bearer sk-helico" + "ne-nn3jnod-b4lycc0-olisgd2-8nccib\" https://api.example.com/v1",
                "  \"HeliconeApiKey\": \"sk-helico" + "ne-jevq5dl-ysgocc4-6konhh5-ieeft7ix7\",",
            ],
            VisiblePrefix = 12,
        },
        new("llamacloud-api-key", "LlamaCloud API key")
        {
            Provider = "LlamaIndex",
            Description = "Parses documents at the organisation's expense and reads its indexes.",
            Pattern = RulePattern.NamedValue(["llamacloud", "llamaindex", "llamaparse"], "llx-<b62>{48}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the usage page for anything unexpected.",
                "https://cloud.llamaindex.ai/api-key"),
            Examples =
            [
                "const llamaCloudApiKey = \"llx" + "-6c0xtYhxon0pjT1zLLTsqbT7iUgFHoUbFw89PblzfDA9AYEu\";",
                "LLAMA_CLOUD_API_KEY=llx" + "-r9F9tPaB12X0Drmo4l8mDKCkii4I2rpSBlsmHAQj9DUimUPW",
            ],
            NearMisses =
            [
                "private const string LlamaCloudApiKey = \"llx" + "-sBXxmTfoYRKo1x5jJziuGBlR3aqTRQcYzxc7bnos8qbpJSf\";",
                "checksum = \"llx" + "-dpIXyxH3Ur3TE1QU14SmksxsBIDjJZ3xE0D5m3SrGXh8QtjK\"",
            ],
            VisiblePrefix = 4,
        },
        new("e2b-api-key", "E2B API key")
        {
            Provider = "E2B",
            Description = "Starts and enters the team's sandboxes, which run arbitrary code.",
            Pattern = RulePattern.Token("e2b_<hex>{40}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the sandboxes list for the time it was exposed.",
                "https://e2b.dev/dashboard"),
            Examples =
            [
                "ENV E2B_API_KEY=e2b" + "_6057cbed3757e7e5452a85ef4b34be89cabeb281",
                "var e2bApiKey = \"e2b" + "_d16b8ad6b27376e0660ba92ca2f252ec82f679b3\";",
            ],
            NearMisses =
            [
                "builder.Configuration[\"E2bApiKey\"] = \"e2b" + "_7d5446cf59cf1e6560c2d775b2dd17e86f47844\";",
                "name_of_ze2b" + "_5dc3c371c106e2fe16fae7b2aa7d94b6a0cd3f7c",
            ],
            VisiblePrefix = 4,
        },
        new("runpod-api-key", "RunPod API key")
        {
            Provider = "RunPod",
            Description = "Starts, enters and deletes GPU pods at the account's expense.",
            Pattern = RulePattern.Token("rpa_<b62>{40,50}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the pods and the billing page for use that is not yours.",
                "https://www.runpod.io/console/user/settings"),
            Examples =
            [
                "builder.Configuration[\"RunpodApiKey\"] = \"rpa" + "_BkGtt26lFjFVeIxO9QQn0lCPkroAcuoxDUv02mwE\";",
                "runpod_api_key: rpa" + "_3bQ0udOgiD1tQFZP37nb1gLudjwYFhXLKRyjVhvXi7",
            ],
            NearMisses =
            [
                "runpod_api_key: rpa" + "_XXXckXP0ujpc6QPr8NyKfQUEP5ziIZIPAZispb9",
                "name_of_zrpa" + "_m7IUL0N5SnaO7dC0nhPVE5UPhAgc30PKwwkzrJWP",
            ],
            VisiblePrefix = 4,
        },
        new("jina-api-key", "Jina AI API key")
        {
            Provider = "Jina AI",
            Description = "Computes embeddings and reads pages at the key's token balance.",
            Pattern = RulePattern.Token("jina_<b62>{50,70}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the usage page for anything unexpected.",
                "https://jina.ai/api-dashboard"),
            Examples =
            [
                "  \"JinaApiKey\": \"jina" + "_et4yJCo5zR5ZyAumvTZUwi4rtHQlwIU15vYXNvorTSliUc9D9557Zg\",",
                "JINA_API_KEY = \"jina" + "_15duEktyZrazJwy0hKpOuGUOQc2WYlJfmkxj6wNVj6YImRfSE0nTxS6\"",
            ],
            NearMisses =
            [
                "private const string JinaApiKey = \"jina" + "_v6tEWyRg9aR3wZoTO6HhOeEuvB0MXs7ax87HYbIjuL6kX3zyK\";",
                "name_of_zjina" + "_UfcwhpgzJcfBhg779mrAl3UBGU64oWudmvUiTHpV82MyB7jwDn",
            ],
            VisiblePrefix = 5,
        },
    ];
}
