namespace ApiXGuard.Detection.Catalogue;

internal static class MediaModelRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("replicate-api-token", "Replicate API token")
        {
            Provider = "Replicate",
            Description = "Runs models at the account's expense and reads past predictions.",
            Pattern = RulePattern.Token("r8_<b62>{37}"),
            Remedy = new Remedy(
                "Revoke the token, issue a new one from a key store, and look through the predictions list for use that is not yours.",
                "https://replicate.com/account/api-tokens"),
            Examples =
            [
                "$env:REPLICATE_API_TOKEN = \"r8" + "_8N9magsAxUkgKHexyyefwIPep09q1tgIS7okd\"",
                "  \"ReplicateApiToken\": \"r8" + "_2lqeDWDYFTvBcs12tGZd3AlsC1v3LMTGdEgGd\",",
            ],
            NearMisses =
            [
                "ENV REPLICATE_API_TOKEN=r8" + "_RUHX534yBtYgSb897Z1R0lamjkgPnTPaejzj",
                "private const string ReplicateApiToken = \"r8" + "_xNHb4Q6iQWz1BjMYtUvP9gCG9QhmRG0fKxuR1x7\";",
            ],
            VisiblePrefix = 3,
        },
        new("elevenlabs-api-key", "ElevenLabs API key")
        {
            Provider = "ElevenLabs",
            Description = "Generates speech at the account's expense and reads its cloned voices.",
            Pattern = RulePattern.Token("sk_<hex>{48}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the usage page for anything unexpected.",
                "https://elevenlabs.io/app/settings/api-keys"),
            Examples =
            [
                "curl -H \"xi-api-key: sk" + "_ccefb8de1ec5c592c21a056057858fce827c9485686f23de\" https://api.elevenlabs.io/v1/voices",
                "elevenlabs_api_key: sk" + "_ac61787363356a9d04ec428ef1e078f37fec13f092eedb79",
                "  \"ElevenlabsApiKey\": \"sk" + "_ef3e86ae0b7f8783df0fc03b20f0299ef3cd9faa3ee5a425\",",
            ],
            NearMisses =
            [
                "export ELEVENLABS_API_KEY=160b" + "e657bb97d37a76031ed6dffccd1a3c8ffbc09c185ba",
                "checksum = \"0b5b" + "a03050c9e1a60b8e043bbed670e7ebe90f3f8816eec5\"",
            ],
        },
        new("elevenlabs-legacy-api-key", "ElevenLabs API key (legacy)")
        {
            Provider = "ElevenLabs",
            Description = "Generates speech at the account's expense and reads its cloned voices.",
            Pattern = RulePattern.NamedValue(["elevenlabs", "elevenlab", "eleven", "xiapi"], "(<hex>{32}|<hex>{48})"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the usage page for the time it was exposed.",
                "https://elevenlabs.io/app/settings/api-keys"),
            Examples =
            [
                "elevenlabs_api_key = 'b443" + "7e50823dd29fa877d74d5c9b566b'",
                "elevenlabs_api_key: 2120" + "65adebac7adfa384794a6928b085",
            ],
            NearMisses =
            [
                "ELEVENLABS_API_KEY = \"3957" + "79eb28f53f66cc0bb100a63b3ea\"",
                "checksum = \"1d2d" + "737144aebf71a0c478e3b355b587\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("stability-api-key", "Stability AI API key")
        {
            Provider = "Stability AI",
            Description = "Generates images and spends the account's credits.",
            Pattern = RulePattern.NamedValue(["stability", "dreamstudio"], "sk-<b62>{48}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the usage page for use that is not yours.",
                "https://platform.stability.ai/account/keys"),
            Examples =
            [
                "STABILITY_API_KEY = \"sk" + "-GpiMphzSagZMUbK51zXR7MHdYZ24MvOODYeRDM5PHlXqAdra\"",
                "stability_api_key = 'sk" + "-Tb6BPUkyhJgGjX0NGxMPtIW3JIVbE5HT3SnMXd1OCk9SCBv8'",
            ],
            NearMisses =
            [
                "stability_api_key = 'sk" + "-yXdkaSGLUVfAwzBh6ZamkqTAWbq0JE5vkVRLz6TxJmRmGaO'",
                "checksum = \"sk" + "-UqddNuohkEHrPSM3rJfT707ZdHkRZGvklIED2imtgRRhrQOz\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            VisiblePrefix = 3,
        },
        new("assemblyai-api-key", "AssemblyAI API key")
        {
            Provider = "AssemblyAI",
            Description = "Transcribes at the account's expense and reads past transcripts.",
            Pattern = RulePattern.NamedValue(["assemblyai"], "<hex>{32}"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the usage page for anything unexpected.",
                "https://www.assemblyai.com/dashboard"),
            Examples =
            [
                "export ASSEMBLYAI_API_KEY=63c4" + "d79ba6fb7953d518b87cffc6baf0",
                "ASSEMBLYAI_API_KEY = \"2024" + "4c48e5e9e3a8b551f845a6a48a76\"",
            ],
            NearMisses =
            [
                "assemblyai_api_key: 805d" + "8626ba81540ef06b0cb14d62e26",
                "checksum = \"49c9" + "ea8675aec02275ad6ea904e6dee0\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("deepgram-api-key", "Deepgram API key")
        {
            Provider = "Deepgram",
            Description = "Transcribes at the project's expense and, by role, administers the project.",
            Pattern = RulePattern.NamedValue(["deepgram"], "<hex>{40}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the request log for the time it was exposed.",
                "https://console.deepgram.com"),
            Examples =
            [
                "DEEPGRAM_API_KEY=c39a" + "a1da463c1babfb0f5026274c31083bc11654",
                "export DEEPGRAM_API_KEY=55f4" + "983bc7520a3858c4817971e7b82a20e28fe0",
            ],
            NearMisses =
            [
                "  \"DeepgramApiKey\": \"0c04" + "099babfc9ce37f733b114487d7c9db56a32\",",
                "checksum = \"4b57" + "a3db3c9e9b149c6a25f4fe5e6afcf0e0c543\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("cartesia-api-key", "Cartesia API key")
        {
            Provider = "Cartesia",
            Description = "Generates speech at the account's expense and reads its voices.",
            Pattern = RulePattern.NamedValue(["cartesia"], "sk_car_<b64u>{20,40}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the usage page for use that is not yours.",
                "https://play.cartesia.ai/keys"),
            Examples =
            [
                "const cartesiaApiKey = \"sk_car" + "_PusqQdv7DWqhhrKrxp87APeqOA\";",
                "CARTESIA_API_KEY=sk_car" + "_5tgJdfAll0yQjsUgHGB1Q",
            ],
            NearMisses =
            [
                "private const string CartesiaApiKey = \"sk_car" + "_COWgz6S13SBdRHvOehn\";",
                "checksum = \"sk_car" + "_B-EifRZvpV4s3YsGFdqI\"",
            ],
            VisiblePrefix = 7,
        },
        new("clarifai-access-token", "Clarifai personal access token")
        {
            Provider = "Clarifai",
            Description = "Runs and trains models in every app of its owner.",
            Pattern = RulePattern.NamedValue(["clarifai"], "<hex>{32}"),
            Remedy = new Remedy(
                "Delete the token, replace it where it is used, and check the usage page for anything unexpected.",
                "https://clarifai.com/settings/security"),
            Examples =
            [
                "private const string ClarifaiPat = \"5205" + "e125cef6ad0b9de03f9f74b1bf24\";",
                "const clarifaiPat = \"6178" + "7977404f9b5f811dbd994d7d520b\";",
            ],
            NearMisses =
            [
                "const clarifaiPat = \"fb5f" + "8d9ba12537bf4bc5b748c1944ee\";",
                "checksum = \"056f" + "849c5b69ca16097a0dbc7e2b5eae\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("roboflow-api-key", "Roboflow API key")
        {
            Provider = "Roboflow",
            Description = "Reads and changes the workspace's data sets and models.",
            Pattern = RulePattern.NamedValue(["roboflow"], "<b62>{20}"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the usage page for the time it was exposed.",
                "https://docs.roboflow.com"),
            Examples =
            [
                "  \"RoboflowApiKey\": \"5KcG" + "9UurJwYhIR4eIH2s\",",
                "private const string RoboflowApiKey = \"LgJw" + "y0m0vhkVtGINver1\";",
            ],
            NearMisses =
            [
                "ROBOFLOW_API_KEY=VzG4" + "ptuPZKrohC7zGwU",
                "checksum = \"Y2Wg" + "gWKSnfuyWmxp3Aoi\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("fal-api-key", "fal API key")
        {
            Provider = "fal",
            Description = "Runs models at the account's expense.",
            Pattern = RulePattern.NamedValue(["falkey", "falapi", "falai"], "<uuid>:<hex>{32}"),
            Remedy = new Remedy(
                "Revoke the key, issue a new one from a key store, and look through the usage page for use that is not yours.",
                "https://fal.ai/dashboard/keys"),
            Examples =
            [
                "fal_key: a889" + "ea8c-c507-b4ab-b9c4-f16acd1ff751:59b581c6cab2c51797ee2527b4a89892",
                "  \"FalKey\": \"a96a" + "9686-521d-8aed-7b80-49387fedfee4:4b48eca51b825ee1dd43b1bcfac76179\",",
            ],
            NearMisses =
            [
                "export FAL_KEY=1cf6" + "e146-1d60-ea5a-ae26-d32089a4edf7:091f0dac58a5c23b88b227646338ad2",
                "checksum = \"65e5" + "b527-2e3e-0686-e42c-f07e600e6149:63f37e694ffc13e183e30b696f742589\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("leonardo-api-key", "Leonardo.Ai API key")
        {
            Provider = "Leonardo.Ai",
            Description = "Generates images and spends the account's tokens.",
            Pattern = RulePattern.NamedValue(["leonardo"], "<uuid>"),
            Remedy = new Remedy(
                "Delete the key, replace it where it is used, and check the usage page for anything unexpected.",
                "https://app.leonardo.ai/api-access"),
            Examples =
            [
                "leonardo_api_key = '0b82" + "4e8e-688c-7ebb-c409-03aa60c700e5'",
                "leonardo_api_key: 3098" + "b108-b995-fbb8-9cb8-19279b534408",
            ],
            NearMisses =
            [
                "LEONARDO_API_KEY = \"96d2" + "a59e-df4c-13d1-d9d6-d5370b90b6e\"",
                "checksum = \"27b1" + "64c2-d188-5a19-8f1f-4284d477394a\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("vapi-private-key", "Vapi private API key")
        {
            Provider = "Vapi",
            Description = "Places calls through voice assistants at the organisation's expense.",
            Pattern = RulePattern.NamedValue(["vapi"], "<uuid>"),
            Remedy = new Remedy(
                "Rotate the key now, then go through the call log for the time it was exposed.",
                "https://dashboard.vapi.ai"),
            Examples =
            [
                "VAPI_PRIVATE_KEY = \"c7c5" + "1047-bb39-af7d-a62c-08f8f8bf28f3\"",
                "vapi_private_key = 'e923" + "a71f-8ee1-c363-5dbc-32bfe2bed255'",
            ],
            NearMisses =
            [
                "vapi_private_key = 'c3e9" + "2e58-0594-e2bc-4906-9eb25669873'",
                "checksum = \"e533" + "bf87-9ef3-ec19-9364-d72ecb1a0589\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
