// Connection strings are asked for by their name.
// references: hosting
using Microsoft.Extensions.Configuration;

class OrdersRepository(IConfiguration configuration, string schema)
{
    private const string Sql = [|"Server=db.acme.io;Database=orders;User Id=billing;Password=$password.9$"|];

    public string Open() => Sql + schema + configuration["Timeout"];
}

class ArchiveRepository
{
    public string Open()
    {
        var connectionString = [|"Server=db.acme.io;Database=archive;User Id=billing;Password=hunter2"|];
        return connectionString;
    }
}
