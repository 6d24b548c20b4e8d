class OrdersContext
{
    static string Sql => Environment.GetEnvironmentVariable("ConnectionStrings__Orders") ?? throw new InvalidOperationException("The environment variable ConnectionStrings__Orders is not set.");
    readonly string _billingConnection = Environment.GetEnvironmentVariable("ConnectionStrings__Billing") ?? throw new InvalidOperationException("The environment variable ConnectionStrings__Billing is not set.");

    string Raw() => Environment.GetEnvironmentVariable("ConnectionStrings__Orders") ?? throw new InvalidOperationException("The environment variable ConnectionStrings__Orders is not set.");

    string Folded(string database) => $"Server=db.acme.io;Database={database};User Id=sa;Password={Environment.GetEnvironmentVariable("Orders__Password") ?? throw new InvalidOperationException("The environment variable Orders__Password is not set.")};";

    string Concatenated(string server) => "Server=" + server + ";Database=orders;" + "User Id=sa;Pass" + $"word={Environment.GetEnvironmentVariable("Orders__Password") ?? throw new InvalidOperationException("The environment variable Orders__Password is not set.")}";

    string Formatted(string server) => string.Format(Environment.GetEnvironmentVariable("ConnectionStrings__Orders") ?? throw new InvalidOperationException("The environment variable ConnectionStrings__Orders is not set."), server);

    string[] All() => [Sql, _billingConnection];
}
