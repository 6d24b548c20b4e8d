using ApiXGuard.Detection.Tests.Structures;

namespace ApiXGuard.Detection.Tests.HttpCredentials;

public sealed class HttpCredentialTests
{
    private const string Token = "Zx3vWm1RtB7nkq8gQi8bhFwGkG1bm3Hk";
    private const string Password = "f7K" + "x2mQz91wTb4v";

    [Theory]
    [InlineData("http-bearer-token", "req.Headers.Add(\"Authorization\", \"Bearer " + Token + "\");", Token)]
    [InlineData("http-bearer-token", "curl -H \"authorization: bearer " + Token + "\" https://contoso.net", Token)]
    [InlineData("http-header-key", "{ \"headers\": { \"Authorization\": \"Token " + Token + "\" } }", Token)]
    [InlineData("http-header-key", "PRIVATE-TOKEN: " + Token, Token)]
    [InlineData("http-header-key", "http.Headers.Add(\"x-functions-key\", \"" + Token + "\");", Token)]
    [InlineData("http-basic-credentials", "-H 'Authorization: Basic " + "c2hvcDpmN0t4Mm1Rejkxd1RiNHY='", "c2hvcDpmN0t4Mm1Rejkxd1RiNHY=")]
    [InlineData("command-line-password", "cu" + "rl -X POST \\\n  --user 'shop:" + Password + "' \\\n  https://contoso.net", Password)]
    [InlineData("command-line-password", "run([\"curl\", \"-u\", \"shop:" + Password + "\", url])", Password)]
    [InlineData("command-line-password", "sh -c \"cu" + "rl -ushop:" + Password + " https://contoso.net\"", Password)]
    [InlineData("command-line-password", "my" + "sqldump --password=\"" + Password + "\" shop > shop.sql", Password)]
    [InlineData("command-line-password", "az lo" + "gin --service-principal -u 1 -p " + Password + " --tenant t", Password)]
    [InlineData("powershell-plain-text-password", "$s = ConvertTo-Secure" + "String -AsPlainText -Force -String '" + Password + "'", Password)]
    public void A_credential_is_found(string rule, string text, string secret)
    {
        var found = Found.One(rule, text);
        Assert.Equal(secret, found.Secret);
        Assert.True(found.Confidence >= Confidence.Medium);
    }

    [Theory]
    [InlineData("req.Headers.Add(\"Authorization\", \"Bearer \" + token);")]
    [InlineData("req.Headers.Add(\"Authorization\", $\"Bearer {token}\");")]
    [InlineData("headers: { Authorization: `Bearer ${process.env.API_TOKEN}` }")]
    [InlineData("using Microsoft.AspNetCore.Authentication.JwtBearer;")]
    [InlineData("Authorization: Basic <base64 of user:password>")]
    [InlineData("Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")]
    [InlineData("curl -u $USER:$PASSWORD https://contoso.net")]
    [InlineData("curl -u \"${USER}:${PASSWORD}\" https://contoso.net")]
    [InlineData("curl -u shop https://contoso.net")]
    [InlineData("curl -u user:password https://contoso.net")]
    [InlineData("sshpass -p \"$SSHPASS\" ssh deploy@host7")]
    [InlineData("sshpass -e ssh deploy@host7")]
    [InlineData("mysql -u shop -p shop < schema.sql")]
    [InlineData("echo $TOKEN | docker login -u ci --password-stdin")]
    [InlineData("docker login -u ci -p ${{ secrets.REGISTRY_PASSWORD }} registry.contoso.net")]
    [InlineData("X-Api-Key: your-api-key-goes-here")]
    public void A_reference_to_a_credential_does_not_block(string text) => Found.NothingThatBlocks(text);
}
