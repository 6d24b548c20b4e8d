using ApiXGuard.Detection.Tests.Structures;

namespace ApiXGuard.Detection.Tests.ConnectionStrings;

public sealed class ConnectionStringTests
{
    private const string Rule = "connection-string-password";
    private const string P = "Pass" + "word";

    [Theory]
    [InlineData("var c = \"Server=sql7;Database=shop;User Id=shop;" + P + "=f7Kx2mQz91wTb4v;\";", "f7Kx2mQz91wTb4v")]
    [InlineData("var c = @\"Server=sql7;User Id=shop; " + P + " = f7Kx2mQz91wTb4v\";", "f7Kx2mQz91wTb4v")]
    [InlineData("\"Host=db7;Username=shop;" + P + "='9q;RtB4v!';Database=shop\"", "9q;RtB4v!")]
    [InlineData("{\"c\": \"Host=db7;Username=shop;" + P + "=\\\"9q;RtB4v!\\\";Database=shop\"}", "9q;RtB4v!")]
    [InlineData("<add connectionString=\"Data Source=sql7;Uid=shop;" + P + "=&quot;9q;RtB4v!&quot;\" />", "9q;RtB4v!")]
    [InlineData("<add connectionString='Data Source=sql7;Uid=shop;P" + "wd=f7Kx2mQz91;' />", "f7Kx2mQz91")]
    [InlineData("<value>Data Source=sql7;Uid=shop;P" + "wd=f7Kx2mQz91</value>", "f7Kx2mQz91")]
    [InlineData("CONNECTION=Server=sql7;Database=shop;Uid=shop;P" + "wd=f7Kx2mQz91\nNEXT=1", "f7Kx2mQz91")]
    [InlineData("ConnectionStrings__Shop: Server=sql7;Database=shop;Uid=shop;P" + "wd=f7Kx2mQz91", "f7Kx2mQz91")]
    [InlineData("var c = \"Server=sql7;Database=shop;\" +\n        \"User Id=shop;\" +\n        \"" + P + "=f7Kx2mQz91wTb4v\";", "f7Kx2mQz91wTb4v")]
    [InlineData("\"" + P + "=f7Kx2mQz91wTb4v;Server=sql7;Uid=shop\"", "f7Kx2mQz91wTb4v")]
    [InlineData("Driver={ODBC Driver 18 for SQL Server};Server=sql7;Uid=shop;P" + "wd=f7Kx2mQz91;", "f7Kx2mQz91")]
    [InlineData("Provider=Microsoft.Jet.OLEDB.4.0;Data Source=shop.mdb;Jet OLEDB:Database " + P + "=f7Kx2mQz91;", "f7Kx2mQz91")]
    public void A_password_is_read_by_the_quoting_rules(string text, string password)
    {
        var found = Found.One(Rule, text);
        Assert.Equal(password, found.Secret);
        Assert.True(found.Confidence >= Confidence.Medium);
    }

    [Theory]
    [InlineData("\"Server=sql7;Database=shop;Integrated Security=true\"")]
    [InlineData("\"Server=sql7;Uid=shop;Pass" + "word=\"")]
    [InlineData("\"Server=sql7;Uid=shop;Pass" + "word=\" + password + \";Database=shop\"")]
    [InlineData("$\"Server={server};Uid={user};Password={password};Database=shop\"")]
    [InlineData("\"Server=sql7;Uid=shop;Password=${DB_PASSWORD};Database=shop\"")]
    [InlineData("\"Server=sql7;Uid=shop;Password=$(DbPassword);Database=shop\"")]
    [InlineData("\"Server=sql7;Uid=shop;Password=<password>;Database=shop\"")]
    [InlineData("\"Server=sql7;Uid=shop;Password=***;Database=shop\"")]
    [InlineData("\"Server=sql7;Uid=shop;Password={0};Database=shop\"")]
    [InlineData("\"Server=sql7;Uid=shop;Password=%DB_PASSWORD%;Database=shop\"")]
    [InlineData("\"Server=myServer;Uid=myUser;Password=myPassword;\"")]
    [InlineData("\"Host=localhost;Username=postgres;Password=postgres;Database=shop\"")]
    [InlineData("if (key == \"password\") password = value;")]
    public void A_string_without_a_password_of_its_own_does_not_block(string text) => Found.NothingThatBlocks(text);

    [Theory]
    [InlineData("Name = cipher.Name;\n        ViewPassword = cipher.ViewPassword;\n        Database = cipher.Database;")]
    [InlineData("Server = options.Server;\n        Password = options.Credentials.Value;\n        Database = options.Database;")]
    public void Rows_of_assignments_in_code_are_no_connection_strings(string text) => Found.NothingThatBlocks(text, "src/Cipher.cs");

    [Fact]
    public void A_local_server_ranks_lower_than_a_remote_one()
    {
        Assert.Equal(Confidence.Medium, Found.One(Rule, "\"Server=localhost,1433;Uid=sa;" + P + "=f7Kx2mQz91wTb4v\"").Confidence);
        Assert.Equal(Confidence.High, Found.One(Rule, "\"Server=sql7.contoso.net;Uid=sa;" + P + "=f7Kx2mQz91wTb4v\"").Confidence);
        Assert.Equal(Confidence.Low, Found.One(Rule, "\"Server=localhost;Uid=sa;" + P + "=Passw0rd!\"").Confidence);
    }

    [Fact]
    public void The_keys_of_local_emulators_are_public()
    {
        var storage = "Eby8vdM02xNOcqFlqUwJPLlmEtl" + "CDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
        Found.Nothing("azure-storage-connection-string", "AccountName=devstoreaccount1;Account" + "Key=" + storage + ";BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;");
    }
}
