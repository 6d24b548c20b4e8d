using Microsoft.Extensions.Configuration;

class OrdersRepository(IConfiguration configuration, string schema)
{
    private string Sql => configuration.GetConnectionString("Orders") is { Length: > 0 } orders ? orders : throw new InvalidOperationException("The setting ConnectionStrings:Orders is missing: keep it in user secrets, or in the environment variable ConnectionStrings__Orders.");

    public string Open() => Sql + schema + configuration["Timeout"];
}

class ArchiveRepository
{
    private readonly IConfiguration _configuration;

    public ArchiveRepository(IConfiguration configuration)
    {
        _configuration = configuration;
    }

    public string Open()
    {
        var connectionString = _configuration.GetConnectionString("Archive") is { Length: > 0 } archive ? archive : throw new InvalidOperationException("The setting ConnectionStrings:Archive is missing: keep it in user secrets, or in the environment variable ConnectionStrings__Archive.");
        return connectionString;
    }
}
