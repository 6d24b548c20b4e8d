namespace ApiXGuard.Detection.Catalogue;

internal static class UrlCredentialRules
{
    private const string Separator = ":" + "//";
    private const string Password = "f7K" + "x2mQz91wTb4v";
    private const string Token = "Zx3" + "vWm1RtB7nkq8gQi8bhFwGkG1bm3Hk";

    public static IReadOnlyList<SecretRule> All { get; } =
    [
        Family("url-credentials", "Password in a URL", "generic", "https", "ftp", "Opens, as the user it names, whatever the URL leads to."),
        Family("mongodb-url", "Password in a MongoDB URL", "mongodb", "mongodb", "mongodb+srv", "Opens the MongoDB databases of the user it names."),
        Family("postgres-url", "Password in a PostgreSQL URL", "postgres", "postgres", "postgresql", "Opens the PostgreSQL database it names, with the rights of its user."),
        Family("mysql-url", "Password in a MySQL or MariaDB URL", "mysql", "mysql", "mariadb", "Opens the MySQL database it names, with the rights of its user."),
        Family("redis-url", "Password in a Redis URL", "redis", "redis", "rediss", "Reads and writes everything in the Redis instance: sessions, queues, tokens."),
        Family("amqp-url", "Password in an AMQP URL", "amqp", "amqp", "amqps", "Sends and receives messages as the user it names."),
        Family("sqlserver-url", "Password in a SQL Server URL", "sqlserver", "mssql", "sqlserver", "Opens the SQL Server database it names, with the rights of its user."),
        new("url-token", "Token in the user's place of a URL")
        {
            Provider = "Generic",
            Description = "A token that stands before the host, as git and package feeds take it.",
            Pattern = RulePattern.Structure(StructureKind.UrlCredentials, "token"),
            IsDistinctive = false,
            Remedy = new Remedy("Revoke the token with whoever issued it, and use a credential helper.", string.Empty),
            Examples =
            [
                "git clone https" + Separator + Token + "@git.contoso.net/shop.git",
                "url = https" + Separator + Token + "@feed.contoso.net/index.json",
            ],
            NearMisses =
            [
                "git clone https://build-agent-of-contoso@git.contoso.net/shop.git",
                "ssh://git@git.contoso.net/shop.git",
            ],
        },
        new("url-query-secret", "Key or token in a URL's query")
        {
            Provider = "Generic",
            Description = "A key that travels in the query, and so in logs, histories and referrers too.",
            Pattern = RulePattern.Structure(StructureKind.UrlCredentials, "query"),
            Confidence = Confidence.Medium,
            IsDistinctive = false,
            Remedy = new Remedy("Revoke the key with whoever issued it, and send its successor in a header.", string.Empty),
            Examples =
            [
                "https://api.contoso.net/v1/orders?api_" + "key=" + Token,
                "GET /v1/orders?page=2&access_" + "token=" + Token,
            ],
            NearMisses =
            [
                "https://api.contoso.net/v1/orders?api_key={key}",
                "https://api.contoso.net/v1/orders?sort_key=created_at_descending",
            ],
        },
    ];

    private static SecretRule Family(string id, string title, string variant, string scheme, string other, string description) => new(id, title)
    {
        Provider = "Generic",
        Description = description,
        Pattern = RulePattern.Structure(StructureKind.UrlCredentials, variant),
        IsDistinctive = false,
        Remedy = new Remedy("Change the user's password, and give the URL to the program from outside the source.", string.Empty),
        Examples =
        [
            $"{scheme}{Separator}shop:{Password}@host7.contoso.net/data",
            $"\"url\": \"{other}{Separator}shop:{Password}%21@10.2.0.7:4711/\"",
        ],
        NearMisses =
        [
            $"{scheme}{Separator}${{USER}}:${{PASSWORD}}@host7.contoso.net/data",
            $"{scheme}{Separator}user:password@localhost/data",
            $"{scheme}{Separator}host7.contoso.net:4711/@shop",
        ],
    };
}
