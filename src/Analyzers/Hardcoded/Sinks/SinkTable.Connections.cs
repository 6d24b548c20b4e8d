namespace ApiXGuard.Analyzers.Hardcoded.Sinks;

internal static partial class SinkTable
{
    private static void AddConnections()
    {
        const string Builders =
            "DbConnectionStringBuilder SqlConnectionStringBuilder NpgsqlConnectionStringBuilder MySqlConnectionStringBuilder OracleConnectionStringBuilder"
            + " OdbcConnectionStringBuilder OleDbConnectionStringBuilder FbConnectionStringBuilder SqliteConnectionStringBuilder DB2ConnectionStringBuilder SnowflakeDbConnectionStringBuilder"
            + " ClickHouseConnectionStringBuilder";
        new Sinks(DiagnosticIds.ConnectionString, SinkForm.Secret, "Password of a connection string")
            .Set(Builders, "Password PWD ProxyPassword DBAPassword CertificatePassword SslKeyPassword WalletPassword")
            .Set("ServiceBusConnectionStringBuilder EventHubsConnectionStringBuilder RelayConnectionStringBuilder IotHubConnectionStringBuilder", "SasKey SasToken SharedAccessKey SharedAccessSignature")
            .New("ServiceBusConnectionStringBuilder EventHubsConnectionStringBuilder", "sharedAccessKey sharedAccessSignature")
            .Set("ConfigurationOptions", "Password", "StackExchange.Redis")
            .Set("ConfigurationOptions", "SentinelPassword", "StackExchange.Redis");
        new Sinks(DiagnosticIds.ConnectionString, SinkForm.ConnectionEntry, "Password of a connection string")
            .Set(Builders, "this[]")
            .Call(Builders, "Add", "value", names: "keyword key");
        new Sinks(DiagnosticIds.UrlCredential, SinkForm.QueryParameter, "Secret in the query of a URL")
            .Call("QueryHelpers", "AddQueryString", "value", names: "name")
            .Call("QueryBuilder", "Add", "value", names: "key")
            .Call("QueryString", "Add Create", "value", names: "name")
            .Call(AnyType, "SetQueryParam AppendQueryParam", "value", names: "name")
            .Call(AnyType, "AddQueryParameter AddDefaultQueryParameter", "value", names: "name");
        new Sinks(DiagnosticIds.UrlCredential, SinkForm.Query, "Secret in the query of a URL")
            .Set("UriBuilder", "Query")
            .New("QueryString", "value", inNamespace: "Microsoft.AspNetCore.Http");
    }
}
