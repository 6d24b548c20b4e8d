// Connection strings move as they are; what is put together at run time keeps all but its password.
class OrdersContext
{
    const string Sql = [|"Server=db.acme.io;Database=orders;User Id=billing;Password=$password.9$"|];
    readonly string _billingConnection = [|@"Server=db.acme.io;Database=orders;User Id=sa;Password=hunter2"|];

    string Raw() => [|"""
        Server=db.acme.io;
        User Id=billing;
        Password=autumn;
        """|];

    string Folded(string database) => [|$"Server=db.acme.io;Database={database};User Id=sa;Password=hunter2;"|];

    string Concatenated(string server) => [|"Server=" + server + ";Database=orders;" + "User Id=sa;Pass" + "word=hunter2"|];

    string Formatted(string server) => [|string.Format("Server={0};Database=orders;User Id=sa;Password=hunter2", server)|];

    string[] All() => [Sql, _billingConnection];
}
