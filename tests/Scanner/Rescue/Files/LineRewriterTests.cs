using System.Text;

namespace ApiXGuard.Scanner.Tests.Rescue.Files;

public class LineRewriterTests
{
    private const string Token = RewriteRun.Token;

    [Theory]
    [InlineData("app.properties", "# x\r\nforge.token = @\r\nb:2\r\n", "# x\r\nforge.token = \r\nb:2\r\n", "forge.token", "@")]
    [InlineData("app.properties", "forge\\ token:\\u0041\\\n   @\nb=c\\=d\n", "forge\\ token:\nb=c\\=d\n", "forge token", "A@")]
    [InlineData("application-prod.properties", "spring.datasource.password=@\n", "spring.datasource.password=${DATASOURCE_PASSWORD}\n", "spring.datasource.password", "@")]
    [InlineData("app.ini", "; x\n[forge]\nurl = a;b\ntoken = \"@\"\n[other]\ntoken = 2\n", "; x\n[forge]\nurl = a;b\ntoken = \"\"\n[other]\ntoken = 2\n", "forge:token", "@")]
    [InlineData("setup.cfg", "token: @", "token: ", "token", "@")]
    [InlineData(".npmrc", "registry=https://npm.example.com/\n//npm.example.com/:_authToken=@\n", "registry=https://npm.example.com/\n//npm.example.com/:_authToken=${NPM_TOKEN}\n", "//npm.example.com/:_authToken", "@")]
    [InlineData("a.toml", "# x\n[forge.\"a b\"]\nn = 1 # one\ntoken = \"@\\u0021\"\n", "# x\n[forge.\"a b\"]\nn = 1 # one\ntoken = \"\"\n", "forge:a b:token", "@!")]
    [InlineData("a.toml", "[[forge]]\na = [ { t = 'x' }, { t = '@' }, ]\n[[forge]]\na = 2\n", "[[forge]]\na = [ { t = 'x' }, { t = '' }, ]\n[[forge]]\na = 2\n", "forge:0:a:1:t", "@")]
    [InlineData("a.toml", "k = \"\"\"\n@\"\"\"\nd = 1979-05-27T07:32:00Z\n", "k = \"\"\"\"\"\"\nd = 1979-05-27T07:32:00Z\n", "k", "@")]
    public void Only_the_value_changes(string path, string before, string after, string key, string value)
    {
        var result = RewriteRun.Of(path, before.Replace("@", Token));

        Assert.True(result.IsRewritten, result.Reason);
        Assert.Equal(after, Encoding.UTF8.GetString(result.Content));
        Assert.Equal((key, value.Replace("@", Token)), (result.KeyPath, result.Value));
    }

    [Theory]
    [InlineData("a.properties", "a=@\na=2\n", "twice")]
    [InlineData("a.properties", "#a=@\n", "comment")]
    [InlineData("a.properties", "a=\\u00x@\n", "escape")]
    [InlineData("a.ini", "[s]\na=1\n[t]\na=2\n[S]\nA=@\n", "twice")]
    [InlineData("a.ini", "a = @ ; x\n", "comment or not")]
    [InlineData("a.ini", "a = 1\n  b = @\n", "go on")]
    [InlineData("a.ini", "; a = @\n", "comment")]
    [InlineData("a.ini", "a = x\\@\n", "escapes")]
    [InlineData("a.toml", "a = '@'\na = 2\n", "twice")]
    [InlineData("a.toml", "a = @\n", "no value")]
    [InlineData("a.toml", "a = \"@\n", "no TOML")]
    [InlineData("a.toml", "a = ['@'\n", "no TOML")]
    [InlineData("a.toml", "{{ x }}\na = '@'\n", "no TOML")]
    public void What_is_not_understood_is_refused_with_the_reason(string path, string text, string reason) =>
        Assert.Contains(reason, RewriteRun.RefusalOf(path, text.Replace("@", Token)), StringComparison.Ordinal);

    [Fact]
    public void Deep_nesting_is_refused_at_once() =>
        Assert.Contains("nested deeper", RewriteRun.RefusalOf("a.toml", "a = " + new string('[', 100_000) + "'" + Token + "'"), StringComparison.Ordinal);

    [Theory]
    [InlineData("application.properties", "spring.datasource.password=@\n")]
    [InlineData("gradle.properties", "signing.password=@\n")]
    [InlineData("app.ini", "[database]\npassword = @\n")]
    [InlineData("config.toml", "[database]\npassword = \"@\"\n")]
    public void Nothing_is_left_for_the_scanner(string path, string text) =>
        Assert.Single(RewriteRun.Everything(path, text.Replace("@", RewriteRun.Password)).Results);

    [Fact]
    public void A_file_of_another_kind_is_refused() =>
        Assert.Contains("of this kind", RewriteRun.RefusalOf("a.txt", Token), StringComparison.Ordinal);
}
