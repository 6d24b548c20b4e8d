// references: npgsql, logging
using Npgsql;

class Startup
{
    void Build(string connection)
    {
        var source = new NpgsqlDataSourceBuilder(connection).[|EnableParameterLogging|]().Build();
        var innocent = new NpgsqlDataSourceBuilder(connection).EnableParameterLogging(false).Build();
    }
}
