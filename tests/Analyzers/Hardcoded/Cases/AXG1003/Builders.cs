// Builders of connection strings.
// references: npgsql, redis
using System.Data.Common;
using Npgsql;
using StackExchange.Redis;

class Builders
{
    void Properties(string configured)
    {
        var npgsql = new NpgsqlConnectionStringBuilder { Host = "db.acme.io", Username = "billing", Password = [|"winter"|] };
        npgsql.Password = [|"autumn"|];
        npgsql["Password"] = [|"spring"|];
        npgsql.Password = configured;
        npgsql.Password = null;
        npgsql.Password = "";
        npgsql["Username"] = "billing";
        npgsql.Database = "orders";
    }

    void Entries(string configured)
    {
        var builder = new DbConnectionStringBuilder();
        builder["Pwd"] = [|"winter"|];
        builder.Add("Password", [|"autumn"|]);
        builder.Add("Data Source", "db.acme.io");
        builder["User ID"] = "sa";
        builder.Add("Password", configured);
    }

    void Redis(string configured)
    {
        var options = new ConfigurationOptions { Password = [|"winter"|], User = "orders", EndPoints = { "cache.acme.io" } };
        options.Password = configured;
        options.ClientName = "orders";
        ConnectionMultiplexer.Connect([|"cache.acme.io:6379,password=hunter2"|]);
        ConnectionMultiplexer.Connect("cache.acme.io:6379");
    }

    void Sql(string configured)
    {
        var sql = new Microsoft.Data.SqlClient.SqlConnectionStringBuilder { DataSource = "db.acme.io", UserID = "sa", Password = [|"winter"|] };
        sql.Password = Environment.GetEnvironmentVariable("DB_PASSWORD") ?? [|"spring"|];
        sql.Password = configured;
        sql.UserID = "billing";
        new Microsoft.Data.SqlClient.SqlConnection([|"Server=db.acme.io;User Id=sa;Password=hunter2"|]);
    }
}

namespace Microsoft.Data.SqlClient
{
    public sealed class SqlConnectionStringBuilder : DbConnectionStringBuilder
    {
        public string? DataSource { get; set; }
        public string? UserID { get; set; }
        public string? Password { get; set; }
    }

    public sealed class SqlConnection(string connectionString) { public string ConnectionString => connectionString; }
}
