namespace ApiXGuard.Detection.Catalogue;

internal static class ConnectionStringRules
{
    private const string Password = "Pass" + "word=";
    private const string AccountKey = "Account" + "Key=";
    private const string AccessKey = "Access" + "Key=";

    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new("connection-string-password", "Password in a database connection string")
        {
            Provider = "Generic",
            Description = "Opens the database that the same string names, with the rights of its user.",
            Pattern = RulePattern.Structure(StructureKind.ConnectionString, "database"),
            IsDistinctive = false,
            Remedy = new Remedy("Change the password of the database user, and move the string to user secrets, a vault or an environment variable.", string.Empty),
            Examples =
            [
                "\"Default\": \"Server=sql.contoso.net;Database=shop;User Id=shop;" + Password + "f7K!x2mQz91wTb4v;Encrypt=True\"",
                "Host=db.contoso.net;Username=app;" + Password + "'9q;RtB4v';Database=app",
                "<add connectionString=\"Data Source=sql1;Initial Catalog=crm;Uid=crm;P" + "wd=Zk83hf02Lq;\" />",
            ],
            NearMisses =
            [
                "Server=sql.contoso.net;Database=shop;Integrated Security=true",
                "Server=sql.contoso.net;Database=shop;User Id=shop;Password={your_password};",
                "$\"Server={host};Password={password};Database=shop\"",
                "Server=sql.contoso.net;Database=shop;User Id=shop;Password=;",
            ],
        },
        new("jdbc-password", "Password in a JDBC URL")
        {
            Provider = "Generic",
            Description = "Opens the database that the same URL names, with the rights of its user.",
            Pattern = RulePattern.Structure(StructureKind.ConnectionString, "jdbc"),
            IsDistinctive = false,
            Remedy = new Remedy("Change the password of the database user, and give it to the program from outside the source.", string.Empty),
            Examples =
            [
                "jdbc:mysql://db.contoso.net:3306/shop?user=shop&pass" + "word=f7Kx2mQz91wTb4v",
                "jdbc:oracle" + ":thin:shop/f7Kx2mQz91@//ora.contoso.net:1521/orcl",
                "jdbc:sqlserver://sql.contoso.net:1433;databaseName=shop;user=shop;pass" + "word=f7Kx2mQz91wTb4v;",
            ],
            NearMisses =
            [
                "jdbc:mysql://db.contoso.net:3306/shop?user=shop&password=${DB_PASSWORD}",
                "jdbc:oracle:thin:@//ora.contoso.net:1521/orcl",
            ],
        },
        new("redis-connection-string", "Password in a Redis connection string")
        {
            Provider = "Generic",
            Description = "Reads and writes everything in the cache: sessions, queues, tokens.",
            Pattern = RulePattern.Structure(StructureKind.ConnectionString, "redis"),
            IsDistinctive = false,
            Remedy = new Remedy("Change the password (in Azure: regenerate the access key), then flush what must not be trusted.", string.Empty),
            Examples =
            [
                "cache.redis.contoso.net:6380,pass" + "word=Zx3vWm1RtB7nkq8gQi8bhFwGkG1bm3Hk,ssl=True,abortConnect=False",
                "\"Redis\": \"10.2.0.7:6379,pass" + "word=f7Kx2mQz91wTb4v\"",
            ],
            NearMisses =
            [
                "cache.redis.contoso.net:6380,password={key},ssl=True",
                "connect(host, port=6379,password=settings.redis_password)",
            ],
        },
        new("azure-storage-connection-string", "Azure Storage account key in a connection string")
        {
            Provider = "Microsoft Azure",
            Description = "Full control over every blob, queue, table and file of a storage account.",
            Pattern = RulePattern.Structure(StructureKind.ConnectionString, "azure-storage"),
            Check = Checks.AzureKeyCheck.OfStorage,
            Remedy = new Remedy(
                "Rotate the account's access keys, and prefer a managed identity or a short-lived shared access signature.",
                "https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage"),
            Examples =
            [
                "DefaultEndpointsProtocol=https;AccountName=contoso;" + AccountKey + "jNqSq1MXBd0TQfLc3xD+ziJpqm+IpPCq+V2wDg63j60hQirQ0w5DIL/A1DtjZqmEVf4W4Ml/T39sPzzih/sH7Q==;EndpointSuffix=core.windows.net",
                "<add name=\"s\" connectionString=\"AccountName=contoso;" + AccountKey + "mmwDdADhvM0TcCDYNlDNMUnwMeYvObs0G9rWcx2T8R7AvCw2Q3aH9wpOlmDFiM3y3BbIYZ47eet2pPJSX/IHvA==\" />",
            ],
            NearMisses =
            [
                "AccountName=devstoreaccount1;" + AccountKey + "Eby8vdM02xNOcqFlqUwJPLlmEtl" + "CDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;",
                "AccountName=contoso;AccountKey=<your-account-key>;EndpointSuffix=core.windows.net",
            ],
        },
        new("azure-cosmos-connection-string", "Azure Cosmos DB account key in a connection string")
        {
            Provider = "Microsoft Azure",
            Description = "Full control over every database of a Cosmos DB account.",
            Pattern = RulePattern.Structure(StructureKind.ConnectionString, "azure-cosmos"),
            Check = Checks.AzureKeyCheck.OfStorage,
            Remedy = new Remedy(
                "Regenerate the account's keys, and prefer role-based access with a managed identity.",
                "https://learn.microsoft.com/azure/cosmos-db/how-to-rotate-keys"),
            Examples =
            [
                "AccountEndpoint=https://contoso.documents.azure.com:443/;" + AccountKey + "jNqSq1MXBd0TQfLc3xD+ziJpqm+IpPCq+V2wDg63j60hQirQ0w5DIL/A1DtjZqmEVf4W4Ml/T39sPzzih/sH7Q==;",
                "\"Cosmos\": \"AccountEndpoint=https://c.documents.azure.com:443/;" + AccountKey + "mmwDdADhvM0TcCDYNlDNMUnwMeYvObs0G9rWcx2T8R7AvCw2Q3aH9wpOlmDFiM3y3BbIYZ47eet2pPJSX/IHvA==\"",
            ],
            NearMisses =
            [
                "AccountEndpoint=https://localhost:8081/;" + AccountKey + "C2y6yDjf5/R+ob0N8A7Cgv30VRD" + "JIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==",
                "AccountEndpoint=https://contoso.documents.azure.com:443/;AccountKey=${COSMOS_KEY};",
            ],
        },
        new("azure-access-key-connection-string", "Azure access key in a connection string")
        {
            Provider = "Microsoft Azure",
            Description = "Sends, receives or manages, by its policy, in Service Bus, Event Hubs, IoT Hub, Relay, SignalR or Communication Services.",
            Pattern = RulePattern.Structure(StructureKind.ConnectionString, "azure-access-key"),
            Check = Checks.AzureKeyCheck.OfAccess,
            Remedy = new Remedy(
                "Regenerate the policy's keys, and prefer a managed identity.",
                "https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas"),
            Aliases = ["azure-service-bus-connection-string", "azure-event-hubs-connection-string"],
            Examples =
            [
                "Endpoint=sb://contoso.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;Shared" + AccessKey + "jRddATuMdH+STDcL+eSFg+g+TIq33tj92l58EBsGWr4=",
                "Endpoint=https://contoso.service.signalr.net;" + AccessKey + "pg1OsQKoGC4Grg2BLGjT7oecRYz9cz+o+KMvBHfwSOE=;Version=1.0;",
                "HostName=contoso.azure-devices.net;DeviceId=d1;Shared" + AccessKey + "jRddATuMdH+STDcL+eSFg+g+TIq33tj92l58EBsGWr4=",
            ],
            NearMisses =
            [
                "Endpoint=sb://contoso.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=<key>",
                "Endpoint=sb://localhost;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;",
            ],
        },
        new("azure-app-configuration-connection-string", "Azure App Configuration secret in a connection string")
        {
            Provider = "Microsoft Azure",
            Description = "Reads, and with a read-write key changes, all settings that programs take from the store.",
            Pattern = RulePattern.Structure(StructureKind.ConnectionString, "azure-app-configuration"),
            Remedy = new Remedy(
                "Regenerate the store's access keys, and prefer a managed identity.",
                "https://learn.microsoft.com/azure/azure-app-configuration/howto-disable-access-key-authentication"),
            Examples =
            [
                "Endpoint=https://contoso.azconfig.io;Id=x7aR-l0-s0:Kq8gZx3vWm1RtB7n;Sec" + "ret=jRddATuMdH+STDcL+eSFg+g+TIq33tj92l58EBsGWr4=",
                "\"AppConfig\": \"Endpoint=https://c.azconfig.io;Id=q2Lm;Sec" + "ret=pg1OsQKoGC4Grg2BLGjT7oecRYz9cz+o+KMvBHfwSOE=\"",
            ],
            NearMisses =
            [
                "Endpoint=https://contoso.azconfig.io;Id=x7aR;Secret=<secret>",
                "Endpoint=https://contoso.azconfig.io;Id=x7aR-l0-s0:Kq8gZx3vWm1RtB7n",
            ],
        },
    ];
}
