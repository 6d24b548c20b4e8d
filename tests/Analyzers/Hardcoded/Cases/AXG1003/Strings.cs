// Connection strings as literals, folded and concatenated.
class Strings
{
    const string Sql = [|"Server=db.acme.io;Database=orders;User Id=billing;Password=$password.9$"|];
    const string Weak = [|"Server=db.acme.io;Database=orders;User Id=sa;Password=hunter2"|];
    const string Postgres = [|"Host=db.acme.io;Username=postgres;Password=postgres;Database=orders"|];
    const string MySql = [|"server=10.1.2.3;uid=root;pwd=12345;database=orders"|];
    const string Oracle = [|"Data Source=ORCL;User Id=scott;Password=oracle"|];
    const string Quoted = [|"Server=db.acme.io;User Id=billing;Password='$password.8$;'"|];
    const string Spaced = [|"Server = db.acme.io ; User ID = sa ; Password = hunter2 ;"|];
    const string Storage = [|"DefaultEndpointsProtocol=https;AccountName=orders;AccountKey=$azure-account-key$;EndpointSuffix=core.windows.net"|];
    const string Bus = [|"Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=all;SharedAccessKey=$base64key32$"|];
    const string Signature = [|"BlobEndpoint=https://orders.blob.core.windows.net/;SharedAccessSignature=$sas$"|];
    const string Redis = [|"cache.acme.io:6380,password=$random40.9$,ssl=True,abortConnect=False"|];
    const string WeakRedis = [|"localhost:6379,password=hunter2"|];
    const string Raw = [|"""
        Server=db.acme.io;
        Database=orders;
        User Id=billing;
        Password=autumn;
        """|];

    string Folded(string database) => [|$"Server=db.acme.io;Database={database};User Id=sa;Password=hunter2;"|];
    string Concatenated(string server) => [|"Server=" + server + ";Database=orders;" + "User Id=sa;Pass" + "word=hunter2"|];
    string Formatted(string server) => [|string.Format("Server={0};Database=orders;User Id=sa;Password=hunter2", server)|];

    const string NoPassword = "Server=db.acme.io;Database=orders;User Id=billing;Password=";
    const string Empty = "Server=db.acme.io;Database=orders;User Id=billing;Password=;Encrypt=True";
    const string Integrated = "Server=db.acme.io;Database=orders;Integrated Security=True";
    const string LocalDb = @"Server=(localdb)\MSSQLLocalDB;Database=orders;Trusted_Connection=True";
    const string File = "Data Source=orders.db;Cache=Shared";
    const string Template = "Server={0};Database={1};User Id={2};Password={3}";
    const string Placeholder = "Server=db.acme.io;Database=orders;User Id=billing;Password=<password>";
    const string ToReplace = "Server=db.acme.io;Database=orders;User Id=billing;Password=your_password";
    const string Masked = "Server=db.acme.io;Database=orders;User Id=billing;Password=*****";
    const string Variable = "Server=db.acme.io;Database=orders;User Id=billing;Password=${DB_PASSWORD}";
    const string Named = "Server=db.acme.io;Database=orders;User Id=billing;Password=password";
    const string Development = "UseDevelopmentStorage=true";
    const string Query = "SELECT Id FROM Users WHERE Password=@password";
    const string Sentence = "Set Password=… in the connection string of the server; see Server=.";
    const string RedisOpen = "localhost:6379,ssl=False,abortConnect=False";
    const string Identity = "Endpoint=sb://orders.servicebus.windows.net/;Authentication=ManagedIdentity";
    string Configured(string password) => $"Server=db.acme.io;Database=orders;User Id=sa;Password={password}";
    string Joined(string password) => "Server=db.acme.io;User Id=sa;Password=" + password + ";Encrypt=True";
}
