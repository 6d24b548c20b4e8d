using ApiXGuard.Detection.Tests.Structures;

namespace ApiXGuard.Detection.Tests.Urls;

public sealed class UrlCredentialTests
{
    private const string S = ":" + "//";
    private const string Password = "f7Kx2mQz91wTb4v";

    [Theory]
    [InlineData("url-credentials", "https" + S + "shop:" + Password + "@git.contoso.net/o/r.git", Password)]
    [InlineData("url-credentials", "\"ftp" + S + "shop:" + Password + "@10.0.0.7/in\"", Password)]
    [InlineData("url-credentials", "{\"u\":\"https:\\/" + "\\/shop:" + Password + "@contoso.net\\/\"}", Password)]
    [InlineData("url-credentials", "git clone https" + S + "oauth2:" + Password + "@gitlab.contoso.net/o/r", Password)]
    [InlineData("mongodb-url", "mongodb+srv" + S + "shop:" + Password + "@cluster0.abcde.mongodb.net/db?retryWrites=true", Password)]
    [InlineData("postgres-url", "postgresql+psycopg2" + S + "shop:" + Password + "@db.contoso.net:5432/shop", Password)]
    [InlineData("postgres-url", "postgres" + S + "shop:p@ss" + "W0rd9x@db.contoso.net/shop", "p@ss" + "W0rd9x")]
    [InlineData("postgres-url", "postgres" + S + "shop:f7Kx/2mQz#91@db.contoso.net/shop", "f7Kx/2mQz#91")]
    [InlineData("redis-url", "rediss" + S + ":" + Password + "@cache.contoso.net:6380", Password)]
    [InlineData("amqp-url", "amqps" + S + "shop:" + Password + "%21@mq.contoso.net/vhost", Password + "%21")]
    [InlineData("mysql-url", "\"mysql" + S + "shop:" + Password + "@\" + host", Password)]
    public void A_password_in_a_url_is_found(string rule, string text, string password)
    {
        var found = Found.One(rule, text);
        Assert.Equal(password, found.Secret);
        Assert.Equal(Confidence.High, found.Confidence);
    }

    [Theory]
    [InlineData("https" + S + "user:password@host/path")]
    [InlineData("https" + S + "user:pass@localhost/path")]
    [InlineData("postgres" + S + "postgres:postgres@localhost:5432/shop")]
    [InlineData("amqp" + S + "guest:guest@rabbitmq:5672/")]
    [InlineData("https" + S + "${USER}:${PASSWORD}@contoso.net")]
    [InlineData("https" + S + "$USER:$PASSWORD@contoso.net")]
    [InlineData("https" + S + "{user}:{password}@contoso.net")]
    [InlineData("https" + S + "%s:%s@%s/path")]
    [InlineData("https" + S + "<user>:<password>@contoso.net")]
    [InlineData("mongodb" + S + "<username>:<password>@cluster0.mongodb.net")]
    [InlineData("http" + S + "localhost:8080/@types/node")]
    [InlineData("http" + S + "localhost:80@example")]
    [InlineData("\"https" + S + "host:8000\"; // mail a@b.example")]
    [InlineData("git@github.com:o/r.git")]
    [InlineData("ssh" + S + "git@github.com:22/o/r.git")]
    [InlineData("https" + S + "unpkg.com/@scope/package@1.0.0")]
    [InlineData("https" + S + "shop:***@contoso.net")]
    [InlineData("https" + S + "4f9c2b7d81e06a35c4d2f8b19e7a60d3@o123.ingest.sentry.io/42")]
    public void A_url_without_a_password_of_its_own_does_not_block(string text) => Found.NothingThatBlocks(text);

    [Fact]
    public void A_remote_host_ranks_higher_than_a_local_one()
    {
        Assert.Equal(Confidence.High, Found.One("postgres-url", "postgres" + S + "shop:" + Password + "@db.contoso.net/shop").Confidence);
        Assert.Equal(Confidence.Medium, Found.One("postgres-url", "postgres" + S + "shop:" + Password + "@localhost/shop").Confidence);
    }
}
