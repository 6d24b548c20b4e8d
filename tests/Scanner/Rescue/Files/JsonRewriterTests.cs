using System.Text;

namespace ApiXGuard.Scanner.Tests.Rescue.Files;

public class JsonRewriterTests
{
    private const string Token = RewriteRun.Token;

    [Fact]
    public void Only_the_value_changes()
    {
        var before = "{\r\n  // the forge\r\n  \"Forge\" : { \"Token\":\"" + Token + "\", /* more */ \"Retries\": 3, },\r\n\t\"Ü\": [ 1,2 , ],\r\n}\r\n";

        Assert.Equal(before.Replace(Token, ""), RewriteRun.TextOf("appsettings.json", before));
    }

    [Fact]
    public void The_key_path_is_that_of_configuration()
    {
        var result = RewriteRun.Of("appsettings.json", "{\"Forges\":[{\"Name\":\"a\"},{\"Token\":\"" + Token + "\"}]}");

        Assert.Equal(("Forges:1:Token", Token, "FORGES_TOKEN"), (result.KeyPath, result.Value, result.VariableName));
    }

    [Fact]
    public void A_connection_string_moves_as_a_whole_and_unescaped()
    {
        const string password = RewriteRun.Password;
        var before = "{\"ConnectionStrings\":{\"Orders\":\"Server=db.example.com\\\\prod;User Id=app;Password=" + password + "\\u0021;\"}}";

        var result = RewriteRun.Of("appsettings.json", before, password);

        Assert.Equal("ConnectionStrings:Orders", result.KeyPath);
        Assert.Equal(@"Server=db.example.com\prod;User Id=app;Password=" + password + "!;", result.Value);
        Assert.Equal("ORDERS_CONNECTION_STRING", result.VariableName);
        Assert.Equal("{\"ConnectionStrings\":{\"Orders\":\"\"}}", Encoding.UTF8.GetString(result.Content!));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    public void Encoding_and_mark_stay(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        const string before = "{ \"Größe\": \"weiß 🙂\", \"Forge\": { \"Token\": \"" + Token + "\" } }\r\n";

        var result = RewriteRun.Of("a.json", before, encoding: encoding, hasMark: hasMark);

        Assert.True(result.IsRewritten, result.Reason);
        Assert.Equal([.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(before.Replace(Token, ""))], result.Content);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_stay()
    {
        var before = Encoding.Latin1.GetBytes("{ \"Straße\": \"ü\", \"Token\": \"" + Token + "\" }");
        var start = before.AsSpan().IndexOf(Encoding.Latin1.GetBytes(Token));

        var result = new Scanner.Rescue.Files.JsonRewriter().Rewrite(before, start, Token.Length, "");

        Assert.Equal(Encoding.Latin1.GetBytes("{ \"Straße\": \"ü\", \"Token\": \"\" }"), result.Content);
    }

    [Theory]
    [InlineData("{\"A\":{\"Token\":\"@\",\"token\":\"x\"}}", "twice")]
    [InlineData("{\"a\":{\"Token\":\"x\"},\"A\":{\"Token\":\"@\"}}", "twice")]
    [InlineData("{\"A\":{\"Token\":\"@\"}", "line 1 is no JSON")]
    [InlineData("{\"A\":\n{\"Token\":\"@\"}}}", "line 2 is no JSON")]
    [InlineData("{\"A\": {{ value }}, \"Token\":\"@\"}", "no JSON")]
    [InlineData("{'Token':'@'}", "no JSON")]
    [InlineData("{\"Token\":@}", "no JSON")]
    [InlineData("{\"Token\":\"x\" // @\n}", "comment")]
    [InlineData("{\"@\":\"x\"}", "a name")]
    [InlineData("\"@\"", "without a name")]
    [InlineData("{\"Token\":\"${PREFIX}@\"}", "other settings")]
    [InlineData("{\"scripts\":{\"publish\":\"curl -H 'Authorization: Bearer @' example.com\"}}", "part of a command")]
    [InlineData("{\"type\":\"service_account\",\"private_key_id\":\"@\"}", "move it out")]
    public void What_is_not_understood_is_refused_with_the_reason(string text, string reason)
    {
        Assert.Contains(reason, RewriteRun.RefusalOf("settings.json", text.Replace("@", Token)), StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused_at_once()
    {
        var text = string.Concat(Enumerable.Repeat("{\"a\":[", 100_000)) + "\"" + Token + "\"";

        Assert.Contains("nested deeper", RewriteRun.RefusalOf("a.json", text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_is_not_there_is_refused()
    {
        var rewriter = new Scanner.Rescue.Files.JsonRewriter();

        Assert.False(rewriter.Rewrite("{}"u8.ToArray(), 1, 5, "").IsRewritten);
        Assert.False(rewriter.Rewrite("{}"u8.ToArray(), -1, 1, "").IsRewritten);
        Assert.False(rewriter.Rewrite([], 0, 0, "").IsRewritten);
        Assert.False(rewriter.Rewrite([0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}'], 0, 4, "").IsRewritten);
    }

    [Fact]
    public void Nothing_is_left_for_the_scanner_and_nothing_printed_shows_the_value()
    {
        var (text, results) = RewriteRun.Everything("src/Api/appsettings.json",
            "{\n  \"Forge\": { \"Token\": \"" + Token + "\" },\n  \"ConnectionStrings\": { \"Orders\": \"Server=db.internal;User Id=app;Password=" + RewriteRun.Password + ";\" }\n}\n");

        Assert.Equal("{\n  \"Forge\": { \"Token\": \"\" },\n  \"ConnectionStrings\": { \"Orders\": \"\" }\n}\n", text);
        Assert.Equal(["Forge:Token taken out", "ConnectionStrings:Orders taken out"], results.Select(result => result.ToString()));
    }
}
