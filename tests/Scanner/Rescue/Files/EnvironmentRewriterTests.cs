namespace ApiXGuard.Scanner.Tests.Rescue.Files;

public class EnvironmentRewriterTests
{
    private const string Token = RewriteRun.Token;

    [Theory]
    [InlineData("FORGE_TOKEN=@", "FORGE_TOKEN=")]
    [InlineData("# one\r\nexport FORGE_TOKEN = @  # from Ada\r\nB=2\r\n", "# one\r\nexport FORGE_TOKEN =   # from Ada\r\nB=2\r\n")]
    [InlineData("A=1\nFORGE_TOKEN=\"@\" # x\nB='2'", "A=1\nFORGE_TOKEN=\"\" # x\nB='2'")]
    [InlineData("FORGE_TOKEN='@'\n", "FORGE_TOKEN=''\n")]
    [InlineData("A=\"one\ntwo=three\"\nFORGE_TOKEN=`@`\n", "A=\"one\ntwo=three\"\nFORGE_TOKEN=``\n")]
    public void Only_the_value_changes(string before, string after) =>
        Assert.Equal(after, RewriteRun.TextOf(".env", before.Replace("@", Token)));

    [Fact]
    public void The_value_is_what_a_program_would_read()
    {
        var result = RewriteRun.Of("api/.env.production", "PEM=\"-----\\n" + Token + "\\n\\\"-----\"\n");

        Assert.Equal(("PEM", "-----\n" + Token + "\n\"-----"), (result.KeyPath, result.Value));
    }

    [Theory]
    [InlineData("A=@\nA=2\n", "set twice")]
    [InlineData("A=1\nA=@\n", "set twice")]
    [InlineData("#A=@\n", "comment")]
    [InlineData("A=\"@\n", "no end")]
    [InlineData("A=\"@\"tail\n", "differently")]
    [InlineData("A=x\"@\"\n", "differently")]
    [InlineData("A=$(cat file)@\n", "other settings")]
    [InlineData("@\n", "no value")]
    public void What_is_not_understood_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, RewriteRun.RefusalOf(".env", text.Replace("@", Token)), StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_left_for_the_scanner()
    {
        var (text, results) = RewriteRun.Everything(".env.production",
            "FORGE_TOKEN=" + Token + "\nDATABASE_URL=postgres://app:" + RewriteRun.Password + "@db.internal:5432/orders\n");

        Assert.Equal("FORGE_TOKEN=\nDATABASE_URL=\n", text);
        Assert.Equal(["FORGE_TOKEN", "DATABASE_URL"], results.Select(result => result.KeyPath));
    }
}
