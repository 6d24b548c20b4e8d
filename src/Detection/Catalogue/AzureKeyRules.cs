namespace ApiXGuard.Detection.Catalogue;

internal static class AzureKeyRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("azure-common-annotated-key", "Azure resource key (common annotated form)")
        {
            Provider = "Microsoft Azure",
            Description = "Opens the Azure resource it was issued for; four characters near its end name the service.",
            Pattern = RulePattern.Token("<b62>{52}JQQJ9(9|D|H)<b62>[A-L]<b62>{16}([B-Zb-z]<b62>{3}|A[0-9A-Ya-z]<b62>{2}|AZ[0-9A-CE-Za-z]<b62>|AZD[0-9A-NP-Za-z])<b62>{4}(<b62>{2}==)?"),
            Remedy = new Remedy(
                "Regenerate the key (the second one keeps clients running meanwhile), and prefer Microsoft Entra identities to keys.",
                "https://learn.microsoft.com/azure/security/fundamentals/secrets-best-practices"),
            Examples =
            [
                "curl -H \"Authorization: Bearer We"
                    + "qt7jbVvEqy28lnInQmHjzIqFSCy5pwYi9bdo5UJiBZFEB93XioJQQ"
                    + "J9DlGDINNndN7hFtZivCIAZDLztYgdD==\" https://api.internal.invalid/v1",
                "var azureApiKey = \"Yl" + "TmkQ9jmfFJYM569OeXJkk0r8UiHxPsKXPmQzgmOB8K9metKW2fJQQ" + "J9DuEfdJ0bs7PzJYYVWq5AZxpPNKM\";",
            ],
            NearMisses =
            [
                "curl -H \"Authorization: Bearer We"
                    + "qt7jbVvEqy28lnInQmHjzIqFSCy5pwYi9bdo5UJiBZFEB93XioJQQ"
                    + "J9DlGDINNndN7hFtZivCIAZDLztYgdD=\" https://api.internal.invalid/v1",
                "curl -H \"Authorization: Bearer We"
                    + "qt7jbVvEqy28lnInQmHjzIqFSCy5pwYi9bdo5UJiBZFEB93XioJQQ"
                    + "J9DlGDINNndN7hFtZivCIAZDLztYgdD==f\" https://api.internal.invalid/v1",
            ],
        },
        new("azure-storage-key", "Azure Storage account key")
        {
            Provider = "Microsoft Azure",
            Description = "Reads and writes everything in a storage account, and signs access for others.",
            Pattern = RulePattern.Token("<b64>{76}+ASt<b64>{5}[AQgw]=="),
            Remedy = new Remedy(
                "Regenerate the key (the second one keeps clients running meanwhile), and prefer Microsoft Entra identities to keys.",
                "https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage"),
            Examples =
            [
                "docker run -e AZURE_STORAGE_KEY=MW"
                    + "Yh0R9vBhTg+rYoFxh4w+KkKzBZQySSqIEc5eqYy3ub6/+lT+pr3UYaWnNYGDjnI4mC4govgQ2I+AS"
                    + "t1hhcWQ== app",
                "azure_storage_key = '2U" + "0QIYOp+oUuyMMg9Pa5GRqwHlzxdp8ol3KJxcT66O3pK1fjSyNwD5ibUSTkNa0qf94BQh+uvRBA+AS" + "tbbXwPg=='",
            ],
            NearMisses =
            [
                "docker run -e AZURE_STORAGE_KEY=MW"
                    + "Yh0R9vBhTg+rYoFxh4w+KkKzBZQySSqIEc5eqYy3ub6/+lT+pr3UYaWnNYGDjnI4mC4govgQ2I+AS"
                    + "t1hhcWQ= app",
                "docker run -e AZURE_STORAGE_KEY=MW"
                    + "Yh0R9vBhTg+rYoFxh4w+KkKzBZQySSqIEc5eqYy3ub6/+lT+pr3UYaWnNYGDjnI4mC4govgQ2I+AS"
                    + "t1hhcWQ==e app",
            ],
        },
        new("azure-cosmos-key", "Azure Cosmos DB account key")
        {
            Provider = "Microsoft Azure",
            Description = "Reads, and with the primary key writes, everything in a Cosmos DB account.",
            Pattern = RulePattern.Token("<b64>{76}ACDb<b64>{5}[AQgw]=="),
            Remedy = new Remedy(
                "Regenerate the key (the second one keeps clients running meanwhile), and prefer Microsoft Entra identities to keys.",
                "https://learn.microsoft.com/azure/cosmos-db/how-to-rotate-keys"),
            Examples =
            [
                "<add key=\"CosmosKey\" value=\"6d"
                    + "a1KJufg3AhNy8Z7tiJ2BR95tuXVeqQfIMq2UMKdfvg1+W8XxffK4HrnZggJwftviy2IPbZ9dwaACD"
                    + "bcPpTeQ==\" />",
                "private const string CosmosKey = \"3a"
                    + "v3pyoIL26OKaBAqp7ehdRDxAdzzTDqh1wJ/d4QV6SG1eK0UbsSsqT34seWgjERfQOo3qU4unPQACD"
                    + "be0TMcQ==\";",
            ],
            NearMisses =
            [
                "<add key=\"CosmosKey\" value=\"6d"
                    + "a1KJufg3AhNy8Z7tiJ2BR95tuXVeqQfIMq2UMKdfvg1+W8XxffK4HrnZggJwftviy2IPbZ9dwaACD"
                    + "bcPpTeQ=\" />",
                "<add key=\"CosmosKey\" value=\"6d"
                    + "a1KJufg3AhNy8Z7tiJ2BR95tuXVeqQfIMq2UMKdfvg1+W8XxffK4HrnZggJwftviy2IPbZ9dwaACD"
                    + "bcPpTeQ==1\" />",
            ],
        },
        new("azure-batch-key", "Azure Batch account key")
        {
            Provider = "Microsoft Azure",
            Description = "Runs work on, and reads the work of, a Batch account.",
            Pattern = RulePattern.Token("<b64>{76}+ABa<b64>{5}[AQgw]=="),
            Remedy = new Remedy(
                "Regenerate the key (the second one keeps clients running meanwhile), and prefer Microsoft Entra identities to keys.",
                "https://learn.microsoft.com/azure/batch/account-key-rotation"),
            Examples =
            [
                "BATCH_ACCOUNT_KEY=5M" + "m7/bZPjYvnIYR7ld300Z5wGoKK2jVPCzRen6uusYl5J8+uOIkwUEh1mqceCEW8/WwseXczoVbR+AB" + "aBsJYew==",
                "    BATCH_ACCOUNT_KEY: \"pK"
                    + "lbmzeMYuq3oqNlwUAyke7g/fKHoQJeAUUNY6+155y86gbjLVVUu2TIhTeRiBs11zgonAbfwtyO+AB"
                    + "auBaFyg==\"",
            ],
            NearMisses =
            [
                "BATCH_ACCOUNT_KEY=5M" + "m7/bZPjYvnIYR7ld300Z5wGoKK2jVPCzRen6uusYl5J8+uOIkwUEh1mqceCEW8/WwseXczoVbR+AB" + "aBsJYew=",
                "BATCH_ACCOUNT_KEY=5M" + "m7/bZPjYvnIYR7ld300Z5wGoKK2jVPCzRen6uusYl5J8+uOIkwUEh1mqceCEW8/WwseXczoVbR+AB" + "aBsJYew==4",
            ],
        },
        new("azure-machine-learning-key", "Azure Machine Learning key")
        {
            Provider = "Microsoft Azure",
            Description = "Uses a deployed model or a classic workspace of Azure Machine Learning.",
            Pattern = RulePattern.Token("<b64>{76}+AMC<b64>{5}[AQgw]=="),
            Remedy = new Remedy(
                "Regenerate the key (the second one keeps clients running meanwhile), and prefer Microsoft Entra identities to keys.",
                "https://learn.microsoft.com/azure/machine-learning/how-to-authenticate-online-endpoint"),
            Examples =
            [
                "    AZURE_ML_KEY: \"EF" + "7xNnK3586sDpONryH3E3/o00ldqdXWwp2DT4YfNgwyJ6XkI4MlEtXJfwwinEaVksuKwy7pWVJN+AM" + "C0lgwjw==\"",
                "azure_ml_key = 'sJ" + "kCbOyNi+2q2FuBDktQLdMCYRjdGxqhPX7BYv87BoHyGmkSjizeFXKRSQH3d9WZLzI4XHoQnsdo+AM" + "Cabnltw=='",
            ],
            NearMisses =
            [
                "    AZURE_ML_KEY: \"EF" + "7xNnK3586sDpONryH3E3/o00ldqdXWwp2DT4YfNgwyJ6XkI4MlEtXJfwwinEaVksuKwy7pWVJN+AM" + "C0lgwjw=\"",
                "    AZURE_ML_KEY: \"EF" + "7xNnK3586sDpONryH3E3/o00ldq" + "dXWwp2DT4YfNgwyJ6XkI4MlEtXJfw\"",
            ],
        },
        new("azure-api-management-key", "Azure API Management key")
        {
            Provider = "Microsoft Azure",
            Description = "Manages, or calls the APIs of, an API Management instance.",
            Pattern = RulePattern.Token("<b64>{76}APIM<b64>{5}[AQgw]=="),
            Remedy = new Remedy(
                "Regenerate the key (the second one keeps clients running meanwhile), and prefer Microsoft Entra identities to keys.",
                "https://learn.microsoft.com/azure/api-management/api-management-subscriptions"),
            Examples =
            [
                "client.Authenticate(\"1F"
                    + "U1sNKPPY8W9GGQeEmhsSLKnfYdqpRGdeKcVw8AgmXpYY9FMRJ2jqCKmVkwGPB7Bff00DlTD2H6API"
                    + "MyWpu7Q==\");",
                "# old value: cW" + "hQx5gFTXJl8ypwxt0LUN2rgnEsvRSYFqSfTAhgHpJEyEkhoJil0xDyDeCla3nYO2BVhAGnEq9yAPI" + "MTiW1FA==",
            ],
            NearMisses =
            [
                "client.Authenticate(\"1F"
                    + "U1sNKPPY8W9GGQeEmhsSLKnfYdqpRGdeKcVw8AgmXpYY9FMRJ2jqCKmVkwGPB7Bff00DlTD2H6API"
                    + "MyWpu7Q=\");",
                "client.Authenticate(\"1F"
                    + "U1sNKPPY8W9GGQeEmhsSLKnfYdqpRGdeKcVw8AgmXpYY9FMRJ2jqCKmVkwGPB7Bff00DlTD2H6API"
                    + "MyWpu7Q==b\");",
            ],
        },
        new("azure-redis-key", "Azure Cache for Redis key")
        {
            Provider = "Microsoft Azure",
            Description = "Reads and writes everything in a cache.",
            Pattern = RulePattern.Token("<b64>{33}AzCa[A-P]<b64>{5}="),
            Remedy = new Remedy(
                "Regenerate the key (the second one keeps clients running meanwhile), and prefer Microsoft Entra identities to keys.",
                "https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure"),
            Examples =
            [
                "# old value: ph" + "cLW3UjynCXRPoUFIp2oaDDSrGP4AUG2AzC" + "aMGR8e9=",
                "private const string RedisKey = \"TR" + "Ijd1voZm9M/qmI0tVV0RPaLDRv7x2N6AzC" + "aP9Hlfj=\";",
            ],
            NearMisses =
            [
                "# old value: ph" + "cLW3UjynCXRPoUFIp2oaDDSrGP4AUG2AzC" + "aMGR8e9",
                "# old value: ph" + "cLW3UjynCXRPoUFIp2oaDDSrGP4AUG2AzC" + "aMGR8e9=1",
            ],
        },
        new("azure-functions-key", "Azure Functions key")
        {
            Provider = "Microsoft Azure",
            Description = "Calls a function; the master key also administers the function app.",
            Pattern = RulePattern.Token("[0-9A-Za-z_\\-]{44}AzFu<b64u>{5}[AQgw]=="),
            Remedy = new Remedy(
                "Regenerate the key (the second one keeps clients running meanwhile), and prefer Microsoft Entra identities to keys.",
                "https://learn.microsoft.com/azure/azure-functions/function-keys-how-to"),
            Examples =
            [
                "private const string FunctionsKey = \"b0" + "Xo2ihOElQWtHmwXLn6oiR7tAQi0XgvCQAHMx4RLkn0AzF" + "uIbAweQ==\";",
                "var functionsKey = \"Vq" + "AuM_tiUZnoDQhPDLck7VWwt53ZdOMHjgkxjpEQXLzsAzF" + "uaYQmCQ==\";",
            ],
            NearMisses =
            [
                "private const string FunctionsKey = \"b0" + "Xo2ihOElQWtHmwXLn6oiR7tAQi0XgvCQAHMx4RLkn0AzF" + "uIbAweQ=\";",
                "private const string FunctionsKey = \"b0" + "Xo2ihOElQWtHmwXLn6oiR7tAQi0XgvCQAHMx4RLkn0AzF" + "uIbAweQ==0\";",
            ],
        },
        new("azure-search-key", "Azure AI Search key")
        {
            Provider = "Microsoft Azure",
            Description = "Queries a search service; an admin key also rewrites its indexes.",
            Pattern = RulePattern.Token("<b62>{42}AzSe[A-D]<b62>{5}"),
            Remedy = new Remedy(
                "Regenerate the key (the second one keeps clients running meanwhile), and prefer Microsoft Entra identities to keys.",
                "https://learn.microsoft.com/azure/search/search-security-api-keys"),
            Examples =
            [
                "docker run -e SEARCH_ADMIN_KEY=QK" + "MX4ahf0vQrY8eHl6KBkNFaIVlnblzaZatqMGeaSZAzS" + "eBNGImO app",
                "export SEARCH_ADMIN_KEY=\"vA" + "RqB4WAMKWB74bDqEhqTQJFm1oRXexnIwmsyoNZPDAzS" + "eAvrqR3\"",
            ],
            NearMisses =
            [
                "docker run -e SEARCH_ADMIN_KEY=QK" + "MX4ahf0vQrY8eHl6KBkNFaIVlnblzaZatqMGeaSZAzS" + "eBNGIm app",
                "docker run -e SEARCH_ADMIN_KEY=QK" + "MX4ahf0vQrY8eHl" + "6KBkNFaIVlnblzaZa app",
            ],
        },
        new("azure-messaging-key", "Azure Service Bus, Event Hubs or Relay key")
        {
            Provider = "Microsoft Azure",
            Description = "Sends to, listens on or manages the messaging namespace, as the access policy says.",
            Pattern = RulePattern.Token("<b64>{33}(+ASb|+AEh|+ARm)[A-P]<b64>{5}="),
            Remedy = new Remedy(
                "Regenerate the key (the second one keeps clients running meanwhile), and prefer Microsoft Entra identities to keys.",
                "https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas"),
            Examples =
            [
                "service_bus_key = 'xA" + "kaF5DThiJWfZq5Oo/6IPXAIeF6JqGOX+AR" + "mJivXVV='",
                "client.Authenticate(\"8d" + "bo2b0ZtSzMLvPocdE4GrhVaAZdhXQfo+AS" + "bOwjnr8=\");",
            ],
            NearMisses =
            [
                "service_bus_key = 'xA" + "kaF5DThiJWfZq5Oo/6IPXAIeF6JqGOX+AR" + "mJivXVV'",
                "service_bus_key = 'xA" + "kaF5DThiJWfZ" + "q5Oo/6IPXAIeF6J'",
            ],
        },
        new("azure-container-registry-key", "Azure Container Registry password")
        {
            Provider = "Microsoft Azure",
            Description = "Pulls, and perhaps pushes, the images of a registry.",
            Pattern = RulePattern.Token("<b64>{42}+ACR[A-D]<b64>{5}"),
            Remedy = new Remedy(
                "Regenerate the key (the second one keeps clients running meanwhile), and prefer Microsoft Entra identities to keys.",
                "https://learn.microsoft.com/azure/container-registry/container-registry-authentication"),
            Examples =
            [
                "var acrPassword = \"GY" + "9eO+qxICqig4/b386Vlk77/QF145El/KBzaZLvKc+AC" + "RASokb3\";",
                "curl -H \"Authorization: Bearer dt"
                    + "vq5rtta0cP6HB0Ga5jo/FgBQbHx306pk2fQ/Z1vU+AC"
                    + "RDU2n1x\" https://api.internal.invalid/v1",
            ],
            NearMisses =
            [
                "var acrPassword = \"GY" + "9eO+qxICqig4/b386Vlk77/QF145El/KBzaZLvKc+AC" + "RASokb\";",
                "var acrPassword = \"GY" + "9eO+qxICqig4/b386Vlk77/QF145El/KBzaZLvKc+AC" + "RASokb3e\";",
            ],
        },
        new("azure-iot-key", "Azure IoT Hub key")
        {
            Provider = "Microsoft Azure",
            Description = "Connects to an IoT hub as a device or a service.",
            Pattern = RulePattern.Token("<b64>{33}AIoT[A-P]<b64>{5}="),
            Remedy = new Remedy(
                "Regenerate the key (the second one keeps clients running meanwhile), and prefer Microsoft Entra identities to keys.",
                "https://learn.microsoft.com/azure/iot-hub/iot-hub-dev-guide-sas"),
            Examples =
            [
                "var iotHubKey = \"CK" + "+X8ljZklaHZzxvEKP95JCQTQb36HntNAIo" + "TAGgZvP=\";",
                "<add key=\"IotHubKey\" value=\"GO" + "VddpqxsljwsIXGyK9EdEJL4cM7GgtpyAIo" + "TMbyfZX=\" />",
            ],
            NearMisses =
            [
                "var iotHubKey = \"CK" + "+X8ljZklaHZzxvEKP95JCQTQb36HntNAIo" + "TAGgZvP\";",
                "var iotHubKey = \"CK" + "+X8ljZklaHZzxvEKP95JCQTQb36HntNAIo" + "TAGgZvP=1\";",
            ],
        },
    ];
}
