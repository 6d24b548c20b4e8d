using System.Text;

namespace ApiXGuard.Scanner.Tests.Rescue.Files;

public class XmlRewriterTests
{
    private const string Token = RewriteRun.Token;

    [Theory]
    [InlineData("web.config", "<configuration>\r\n  <connectionStrings>\r\n    <add name=\"Orders\"\r\n      connectionString='Server=db;Password=@'/> <!-- x -->\r\n  </connectionStrings>\r\n</configuration>", "ConnectionStrings:Orders", "Server=db;Password=@", "")]
    [InlineData("App.config", "<?xml version=\"1.0\" encoding=\"utf-8\"?><configuration><appSettings><add value=\"@&amp;&lt;&#33;\" key=\"Forge:Token\" /></appSettings></configuration>", "Forge:Token", "@&<!", "")]
    [InlineData("web.config", "<configuration><applicationSettings><My.Settings><setting name=\"Token\" serializeAs=\"String\"><value> @ </value></setting></My.Settings></applicationSettings></configuration>", "applicationSettings:My.Settings:Token", "@", "")]
    [InlineData("site.pubxml", "<Project><PropertyGroup><A>1</A><DeployPassword>@</DeployPassword></PropertyGroup></Project>", "DeployPassword", "@", "$(DEPLOY_PASSWORD)")]
    [InlineData("NuGet.config", "<configuration><packageSourceCredentials><My_x0020_Feed><add key=\"Username\" value=\"ci\"/><add key=\"ClearTextPassword\" value=\"@\"/></My_x0020_Feed></packageSourceCredentials></configuration>", "packageSourceCredentials:My Feed:ClearTextPassword", "@", "%NUGET_MY_FEED_PASSWORD%")]
    [InlineData("settings.xml", "<settings xmlns=\"http://maven.apache.org/SETTINGS/1.0.0\"><servers><server><id>forge</id><password>@</password></server></servers></settings>", "servers:server:password", "@", "${env.SERVER_PASSWORD}")]
    [InlineData("a.xml", "<root><x:a xmlns:x=\"urn:x\"><![CDATA[@]]></x:a><b/><b t='@@'/></root>", "a", "@", "")]
    [InlineData("a.xml", "<root><b/><b><c t='@'/></b></root>", "b:1:c:t", "@", "")]
    [InlineData("a.xml", "<Token>@</Token>", "Token", "@", "")]
    public void Only_the_value_changes(string path, string before, string key, string value, string after)
    {
        before = before.Replace("@@", "none");
        var raw = before.Contains("&amp;", StringComparison.Ordinal) ? "@&amp;&lt;&#33;" : value;

        var result = RewriteRun.Of(path, before.Replace("@", Token));

        Assert.True(result.IsRewritten, result.Reason);
        Assert.Equal((key, value.Replace("@", Token)), (result.KeyPath, result.Value));
        Assert.Equal(before.Replace(raw, after), Encoding.UTF8.GetString(result.Content));
    }

    [Theory]
    [InlineData("<a><b>@</a>", "no XML")]
    [InlineData("<a>@", "no XML")]
    [InlineData("<!DOCTYPE a [<!ENTITY e \"x\">]><a>@</a>", "no XML")]
    [InlineData("<a><!-- @ --></a>", "comment")]
    [InlineData("<a>one<b/>@</a>", "more than one value")]
    [InlineData("<a>@<!-- x --></a>", "more than one value")]
    [InlineData("<a b='1' b='@'/>", "no XML")]
    [InlineData("<c><appSettings><add key='k' value='@'/><add key='K' value='2'/></appSettings></c>", "twice")]
    [InlineData("<c><appSettings><add value='@'/></appSettings></c>", "has no name")]
    [InlineData("<c><appSettings><add key='@' value=''/></appSettings></c>", "the name of a setting")]
    [InlineData("<a>@&unknown;</a>", "no XML")]
    [InlineData("<a t='$(Prefix)@'/>", "other settings")]
    [InlineData("<plist><dict><key>Token</key><string>@</string></dict></plist>", "property list")]
    public void What_is_not_understood_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, RewriteRun.RefusalOf("a.config", text.Replace("@", Token)), StringComparison.Ordinal);

    [Fact]
    public void Deep_nesting_is_refused_at_once() =>
        Assert.Contains("nested deeper", RewriteRun.RefusalOf("a.xml", string.Concat(Enumerable.Repeat("<a>", 100_000)) + Token), StringComparison.Ordinal);

    [Fact]
    public void A_command_of_a_build_keeps_all_but_the_secret() =>
        Assert.Equal("<Project><Target Name=\"Push\"><Exec Command=\"push --api-token $(API_TOKEN) a.nupkg\" /></Target></Project>".Replace("$(API_TOKEN)", "$(DEPLOY_TOKEN)"),
            RewriteRun.TextOf("Directory.Build.targets", $"<Project><Target Name=\"Push\"><Exec Command=\"push --api-token {Token} a.nupkg\" /></Target></Project>"));

    [Theory]
    [InlineData("NuGet.config", "<configuration><packageSourceCredentials><Feed><add key=\"ClearTextPassword\" value=\"@\" /></Feed></packageSourceCredentials></configuration>")]
    [InlineData("web.config", "<configuration><connectionStrings><add name=\"Orders\" connectionString=\"Server=db.internal;User Id=app;Password=@;\" /></connectionStrings></configuration>")]
    [InlineData("deploy.pubxml", "<Project><PropertyGroup><DeployPassword>@</DeployPassword></PropertyGroup></Project>")]
    [InlineData("settings.xml", "<settings><servers><server><password>@</password></server></servers></settings>")]
    public void Nothing_is_left_for_the_scanner(string path, string text) =>
        Assert.Single(RewriteRun.Everything(path, text.Replace("@", RewriteRun.Password)).Results);
}
