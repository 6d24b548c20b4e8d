namespace ApiXGuard.Detection.Catalogue;

internal static class AzureRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("azure-entra-client-secret", "Microsoft Entra (Azure AD) client secret")
        {
            Provider = "Microsoft Azure",
            Description = "Signs in as an application registration: everything that application may reach.",
            Pattern = RulePattern.Token("[0-9A-Za-z_~.\\-]{3}(0|1|2|3|4|5|6|7|8|9)Q~[0-9A-Za-z_~.\\-]{31,34}"),
            Remedy = new Remedy(
                "Delete the secret under Certificates & secrets, read the sign-in log, and prefer a managed identity or a certificate.",
                "https://learn.microsoft.com/entra/identity-platform/howto-create-service-principal-portal"),
            Examples =
            [
                "private const string AzureClientSecret = \"Az" + "77Q~Cj0h4aQQ_8djS" + "9o-BG9MMMBQAGKVOYgz\";",
                "azure_client_secret: bB" + "r7Q~z7HYbzoEUzr-e" + "QFLVpXvaBhSLgB9mUMK",
            ],
            NearMisses =
            [
                "private const string AzureClientSecret = \"Az" + "77Q~Cj0h4a" + "QQ_8djS9o-BG9\";",
                "private const string AzureClientSecret = \"Az77Q~" + "Cj0h4aQ\";",
            ],
        },
        new("azure-client-secret-legacy", "Azure AD client secret (before 2021)")
        {
            Provider = "Microsoft Azure",
            Description = "Signs in as an application registration: everything that application may reach.",
            Pattern = RulePattern.NamedValue(["azureclientsecret", "aadclientsecret", "armclientsecret", "azureadclientsecret", "azuread", "entraid"], "[0-9A-Za-z_~.+/=:\\-\\[\\]?*@]{32,44}"),
            Remedy = new Remedy(
                "Delete the secret under Certificates & secrets, read the sign-in log, and prefer a managed identity or a certificate.",
                "https://learn.microsoft.com/entra/identity-platform/howto-create-service-principal-portal"),
            Examples =
            [
                "azure_client_secret = '_y" + "8P8N1Hf1tsm4Biy" + "UAo8REFV040IUvhhK'",
                "    AZURE_CLIENT_SECRET: \"D3" + "9On~goAX-cyc9Lb" + "DVCo6Sr8qjsNNa9Sl\"",
            ],
            NearMisses =
            [
                "azure_client_secret = '_y" + "8P8N1Hf1t" + "sm4BiyUAo8R'",
                "checksum=D3" + "9On~goAX-cyc9Lb" + "DVCo6Sr8qjsNNa9Sl",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("azure-entra-refresh-token", "Microsoft Entra refresh token")
        {
            Provider = "Microsoft Azure",
            Description = "Obtains new access tokens for a user for up to ninety days.",
            Pattern = RulePattern.Token("(0|1).A<b64u>{50,400}(.<dec>)?.Ag<b64u>{250,2500}"),
            Remedy = new Remedy(
                "Revoke the user's sessions, and read the sign-in log.",
                "https://learn.microsoft.com/entra/identity/users/users-revoke-access"),
            Examples =
            [
                "\"azureRefreshToken\": \"1."
                    + "AkERULfI2XQRt-aY2b5rxmchB5atevp8Pfk2s3F2g0OczHvpBv6.5.A"
                    + "gIbDKRScwRRToGJP6d5QxHG9RK3wP4IgVHCn779rGr07KEx6evwOeDj8nJXuYGjmqTzxcH-xQENBsatJl272JAgdIgOn6Rm6DPFO"
                    + "OqturHdUylCxcDmJ7QIs5idXE6Oy7IwaqMziNtfOOcLdKlKYzz1cKpGXv7lTmhWknSnjeQ6YBaib0MJkM8vQeHtO19tRAVhS-NP9"
                    + "58sBOQgAFJ8X0yGbTul67f5yQV2hb2L4KZZlK8QAWw-P1hw7eGjMmPNKU\",",
                "    AZURE_REFRESH_TOKEN: \"0."
                    + "A8jl7YJffQ9GX7Goqumqxo4ocXKkUuM5KddEXQEgvIJa2ztOayf.A"
                    + "gDDslAOw5eUho3dVUmbSxyC9v4oNI8atUVveFF9qKuTrR3qW3wHy1F0qU142mCl7tNgIhqKvOz2QMkR1T7xIlH8FFL8zZomtGXKR"
                    + "3LG6ZGykTogohzNnDUrbfvLjc6uOcEXa9QDOi1Ovu5d2VHJFF58mqrwRVsQDFX8jnfq6o5H9T_y8wiXbPu9IrItAV_xGJcrz0oP6"
                    + "loUDEJNcsqIgyj5GrRxrLjpnhKsaKhwH5371fTs7kE9Bd30-Aapg\"",
            ],
            NearMisses =
            [
                "\"azureRefreshToken\": \"1."
                    + "AkERULfI2XQRt-aY2b5rxmchB5atevp8Pfk2s3F2g0OczHvpBv6.5.A"
                    + "gIbDKRScwRRToGJP6d5QxHG9RK3wP4IgVHCn779rGr07KEx6evwOeDj8nJXuYGjmqTzxcH-xQENBsatJl272JAgdIgOn6Rm6DPFO"
                    + "OqturHdUylCxcDmJ7QIs5idXE6Oy7IwaqMziNtfOOcLdKlKYzz1c\",",
                "\"azureRefreshToken\": \"1.AkERULfI" + "2XQRt-aY2b5\",",
            ],
        },
        new("azure-bot-direct-line-secret", "Azure Bot Direct Line secret")
        {
            Provider = "Microsoft Azure",
            Description = "Talks to a bot as any user, and makes tokens that do.",
            Pattern = RulePattern.Token("<b64u>{11}.cwA.<b64u>{3}.<b64u>{43}"),
            Remedy = new Remedy(
                "Regenerate the secret of the Direct Line channel.",
                "https://learn.microsoft.com/azure/bot-service/bot-service-channel-connect-directline"),
            Examples =
            [
                "<add key=\"DirectLineSecret\" value=\"35" + "mquPaM8QZ.cw" + "A.DGT.h3TgM9IgWS1JIXNeJpVp9kMHo3mkk1CMod5CNz0G6MP\" />",
                "\"directLineSecret\": \"48" + "6NxhZSDLD.cw" + "A.ZRF.cAXykazxBPswvaA6ilk8JKoea9yM61f8CvkcZLTrtlU\",",
            ],
            NearMisses =
            [
                "<add key=\"DirectLineSecret\" value=\"35" + "mquPaM8QZ.cw" + "A.DGT.h3TgM9IgWS1JIXNeJpVp9kMHo3mkk1CMod5CNz0G6M\" />",
                "<add key=\"DirectLineSecret\" value=\"35" + "mquPaM8QZ.cw" + "A.DGT.h3TgM9IgWS1JIXNeJpVp9kMHo3mkk1CMod5CNz0G6MP0\" />",
            ],
        },
        new("azure-sas-signature", "Azure shared access signature")
        {
            Provider = "Microsoft Azure",
            Description = "Grants what the rest of the URL or connection string says, to whoever has it, until it expires.",
            Pattern = RulePattern.Token("sig=[0-9A-Za-z%/+_\\-]{43,100}[=]?", "sv=", "se=", "sp=", "sr="),
            Remedy = new Remedy(
                "Rotate the key that signed it, which ends every signature made with that key; prefer user delegation with a short life.",
                "https://learn.microsoft.com/azure/storage/common/storage-sas-overview"),
            Examples =
            [
                "https://acme.blob.core.windows.net/in?sv=2024-11-04&sr=c&sp=rl&se=2027-01-01&sig"
                    + "=EIWb%2FNrmuE%2BYteLW0xTZansgLArUUmv8mz2stW1AHIg%3D",
                "BLOB_SAS=\"?sv=2023-08-03&ss=b&srt=co&sp=rwdlac&se=2026-12-31T08:00:00Z&spr=https&sig"
                    + "=hxoS2iTTXzWf4DjRB%2FcPYmnvefiiUJwIuk1KRhAsODg%3D\"",
            ],
            NearMisses =
            [
                "https://acme.blob.core.windows.net/in?sv=2024-11-04&sr=c&sp=rl&se=2027-01-01&sig" + "=EIWb%2FNrmuE%2BYteLW0xTZansgLArU",
                "https://acme.blob.core.windows.net/in?sv=2024-11-04&sr=c&sp=rl&se=2027-01-01&sig" + "=EIWb%2FNrmuE%2BYt",
            ],
            VisiblePrefix = 4,
        },
        new("azure-storage-legacy-key", "Azure Storage account key (without a marker)")
        {
            Provider = "Microsoft Azure",
            Description = "Reads and writes everything in a storage account, and signs access for others.",
            Pattern = RulePattern.NamedValue(["azurestorage", "storageaccount", "storagekey", "blobkey", "blobstorage", "azureaccountkey"], "<b64>{86}=="),
            Remedy = new Remedy(
                "Regenerate the key, and prefer Microsoft Entra identities to keys.",
                "https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage"),
            Examples =
            [
                "os.environ[\"AZURE_STORAGE_KEY\"] = \"bP"
                    + "ETq6cFuzofU1ORETIBHwNbYGFM9OsuqHtUVRNDZCSI"
                    + "uFrl4JyOoDwEuLvWxYMiy6rhX1f17U9S1inhBU+ptM==\"",
                "\"azureStorageKey\": \"oK"
                    + "fJn4JIFbH0broX2b9UL2BK2P//qX6t4eZywwbUBfP3"
                    + "6W5NRviBgVTB4677cUbt4OB3xcPnjMdSKHnwDqRMHU==\",",
            ],
            NearMisses =
            [
                "os.environ[\"AZURE_STORAGE_KEY\"] = \"bP"
                    + "ETq6cFuzofU1ORETIBHwNbYGFM9OsuqHtUVRNDZCS"
                    + "IuFrl4JyOoDwEuLvWxYMiy6rhX1f17U9S1inhBU+ptM=\"",
                "checksum=oK" + "fJn4JIFbH0broX2b9UL2BK2P//qX6t4eZywwbUBfP3" + "6W5NRviBgVTB4677cUbt4OB3xcPnjMdSKHnwDqRMHU==",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("azure-cosmos-legacy-key", "Azure Cosmos DB account key (without a marker)")
        {
            Provider = "Microsoft Azure",
            Description = "Reads, and with the primary key writes, everything in a Cosmos DB account.",
            Pattern = RulePattern.NamedValue(["cosmos", "documentdb"], "<b64>{86}=="),
            Remedy = new Remedy(
                "Regenerate the key, and prefer Microsoft Entra identities to keys.",
                "https://learn.microsoft.com/azure/cosmos-db/how-to-rotate-keys"),
            Examples =
            [
                "<add key=\"CosmosDbKey\" value=\"OM"
                    + "8WXveGXF64jdQK1E0Z60A7O3Lll3C4AK4cllcVhZx1"
                    + "FGL7Nr7s/dPY5VpzABv3rqNQ4iXR3MozXhGCi6bWT0==\" />",
                "\"cosmosDbKey\": \"SL" + "XDTxcjLt4zNQVtmVOgHt4nPIPm9r2yYJO77K0yjK4C" + "wiNRmTA7u6q6vAZto6ntn4db5Mz1c3Cab3bgIMEvzA==\",",
            ],
            NearMisses =
            [
                "<add key=\"CosmosDbKey\" value=\"OM"
                    + "8WXveGXF64jdQK1E0Z60A7O3Lll3C4AK4cllcVhZx"
                    + "1FGL7Nr7s/dPY5VpzABv3rqNQ4iXR3MozXhGCi6bWT0=\" />",
                "checksum=SL" + "XDTxcjLt4zNQVtmVOgHt4nPIPm9r2yYJO77K0yjK4C" + "wiNRmTA7u6q6vAZto6ntn4db5Mz1c3Cab3bgIMEvzA==",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("azure-account-key", "Azure account key named by its rank")
        {
            Provider = "Microsoft Azure",
            Description = "The primary or secondary key of a storage, database or messaging account: everything in it.",
            Pattern = RulePattern.NamedValue(
                ["primarykey", "secondarykey", "primarymasterkey", "secondarymasterkey", "primaryaccesskey", "secondaryaccesskey", "sharedkeycredential"],
                "(<b64>{86}==|<b64>{43}=)"),
            Remedy = new Remedy(
                "Regenerate the key, and prefer Microsoft Entra identities to keys.",
                "https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage"),
            Examples =
            [
                "\"primaryKey\": \"bP" + "ETq6cFuzofU1ORETIBHwNbYGFM9OsuqHtUVRNDZCSIuFrl4JyOoDwEuLvWxYMiy6rhX1f17U9S1inhBU+ptM==\"",
                "secondary_key = \"oK" + "fJn4JIFbH0broX2b9UL2BK2P//qX6t4eZywwbUBfP=\"",
            ],
            NearMisses =
            [
                "\"primaryKey\": \"orders_id\"",
                "\"primaryKey\": \"3f2504e04f8911d39a0c0305e82c3301\"",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("application-insights-instrumentation-key", "Application Insights instrumentation key")
        {
            Provider = "Microsoft Azure",
            Description = "Says where telemetry is sent. Microsoft calls it no secret: whoever reads it can send telemetry, never read it.",
            Pattern = RulePattern.NamedValue(["instrumentation"], "<uuid>"),
            Remedy = new Remedy(
                "Nothing need be done; where false telemetry hurts, turn local authentication off.",
                "https://learn.microsoft.com/azure/azure-monitor/app/azure-ad-authentication"),
            Examples =
            [
                "\"InstrumentationKey\": \"3f25" + "04e0-4f89-41d3-9a0c-0305e82c3301\"",
                "APPINSIGHTS_INSTRUMENTATIONKEY=8e03" + "978e-40d5-43e8-bc93-6894a57f9324",
            ],
            NearMisses = ["\"InstrumentationKey\": \"\"", "\"InstrumentationKey\": \"00000000-0000-0000-0000-000000000000\""],
            Confidence = Confidence.Low,
            IsDistinctive = false,
        },
        new("azure-messaging-legacy-key", "Azure messaging access key (without a marker)")
        {
            Provider = "Microsoft Azure",
            Description = "Sends to, listens on or manages the messaging namespace, as the access policy says.",
            Pattern = RulePattern.NamedValue(["servicebus", "eventhub", "iothub", "azurerelay", "notificationhub", "sharedaccesskey"], "<b64>{43}="),
            Remedy = new Remedy(
                "Regenerate the key of the access policy.",
                "https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas"),
            Examples =
            [
                "private const string ServiceBusAccessKey = \"nf" + "LDru9RgQhzA9s6LRo7x3" + "Kz7AKJsYyGSqh8OO1FHAa=\";",
                "var serviceBusAccessKey = \"74" + "ffRdPd6CSYz1AGVf+4CK" + "zSk41UJkX4cYg8r1hCuRq=\";",
            ],
            NearMisses =
            [
                "private const string ServiceBusAccessKey = \"nf" + "LDru9RgQhzA9s6LRo7x" + "3Kz7AKJsYyGSqh8OO1FHAa\";",
                "checksum=74" + "ffRdPd6CSYz1AGVf+4CK" + "zSk41UJkX4cYg8r1hCuRq=",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("azure-functions-legacy-key", "Azure Functions key (without a marker)")
        {
            Provider = "Microsoft Azure",
            Description = "Calls a function; the master key also administers the function app.",
            Pattern = RulePattern.NamedValue(["functionskey", "functionkey", "functionapp", "azurefunction", "hostkey"], "[0-9A-Za-z/+_\\-]{54}=="),
            Remedy = new Remedy(
                "Renew the key under App keys.",
                "https://learn.microsoft.com/azure/azure-functions/function-keys-how-to"),
            Examples =
            [
                "private const string FunctionKey = \"HF" + "4S+TeKZ4mDCthsWCBEavtxfNMd" + "4mKexral/8TWNOlNY+iB7NO3Wb==\";",
                "os.environ[\"FUNCTION_KEY\"] = \"Cp" + "ATTwG5vgS-cVqxRMOXD5gv7jsR" + "vmex1f/XA6U46gIb0lD1caELBB==\"",
            ],
            NearMisses =
            [
                "private const string FunctionKey = \"HF" + "4S+TeKZ4mDCthsWCBEavtxfNM" + "d4mKexral/8TWNOlNY+iB7NO3Wb=\";",
                "checksum=Cp" + "ATTwG5vgS-cVqxRMOXD5gv7jsR" + "vmex1f/XA6U46gIb0lD1caELBB==",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
        new("azure-cognitive-services-key", "Azure AI services key")
        {
            Provider = "Microsoft Azure",
            Description = "Uses an Azure AI (Cognitive Services) resource, or an API Management subscription, at its owner's expense.",
            Pattern = RulePattern.NamedValue(["ocpapimsubscription", "cognitiveservices", "azurecognitive", "azurespeech", "speechkey", "azuretranslator", "azuremaps", "apimsubscription"], "<hex>{32}"),
            Remedy = new Remedy(
                "Regenerate the key of the resource.",
                "https://learn.microsoft.com/azure/ai-services/rotate-keys"),
            Examples =
            [
                "Ocp-Apim-Subscription-Key: cb" + "f75cd7d3db95e6" + "7733dacd6c334022",
                "os.environ[\"COGNITIVE_SERVICES_KEY\"] = \"a6" + "f4df06e10355b4" + "b3ed2a715e87fc8c\"",
            ],
            NearMisses =
            [
                "Ocp-Apim-Subscription-Key: cb" + "f75cd7d3db95e" + "67733dacd6c33402",
                "checksum=a6" + "f4df06e10355b4" + "b3ed2a715e87fc8c",
            ],
            Confidence = Confidence.Medium,
            IsDistinctive = false,
        },
    ];
}
