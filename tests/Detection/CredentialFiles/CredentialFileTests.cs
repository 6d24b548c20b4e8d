using ApiXGuard.Detection.Tests.Structures;

namespace ApiXGuard.Detection.Tests.CredentialFiles;

public sealed class CredentialFileTests
{
    private const string Token = "Zx3vWm1RtB7nkq8gQi8bhFwGkG1bm3Hk";
    private const string Password = "f7Kx2mQz91wTb4v";

    [Theory]
    [InlineData("npmrc-credentials", ".npmrc", "registry=https://npm.contoso.net/\n//npm.contoso.net/:_auth" + "Token=\"" + Token + "\"\n", Token)]
    [InlineData("npmrc-credentials", ".npmrc", "_auth" + " = c2hvcDpmN0t4Mm1Rejkxd1RiNHY=\n", "c2hvcDpmN0t4Mm1Rejkxd1RiNHY=")]
    [InlineData("netrc-password", ".netrc", "# build\nmachine git.contoso.net\n\tlogin shop\n\tpass" + "word " + Password, Password)]
    [InlineData("pgpass-password", ".pgpass", "# database\ndb7:5432:shop:shop:" + Password + "\n", Password)]
    [InlineData("nuget-clear-text-password", "NuGet.config", "<add key=\"ClearText" + "Password\" value=\"" + Password + "\" />", Password)]
    [InlineData("publish-profile-password", "a.PublishSettings", "<publishProfile user" + "PWD=\"" + Token + "\" />", Token)]
    [InlineData("kubernetes-secret", "k8s/db.yaml", "kind: ConfigMap\ndata:\n  a: b\n---\nkind: Secret\ndata:\n  token: " + "ZjdLeDJtUXo5MXdUYjR2\n---\nkind: Pod\n", "ZjdLeDJtUXo5MXdUYjR2")]
    [InlineData("php-constant-secret", "wp-config.php", "define( 'NONCE_" + "SALT', 'q7]K{x2mQ~z91w^Tb4v#Zx3vWm' );", "q7]K{x2mQ~z91w^Tb4v#Zx3vWm")]
    public void A_credential_is_found_where_its_format_puts_it(string rule, string path, string text, string secret) =>
        Assert.Equal(secret, Found.One(rule, text, path).Secret);

    [Theory]
    [InlineData(".npmrc", "//npm.contoso.net/:_authToken=${NPM_TOKEN}\n")]
    [InlineData(".netrc", "machine git.contoso.net login shop\n")]
    [InlineData(".pgpass", "# hostname:port:database:username:password\n")]
    [InlineData("src/hosts.cs", "db7:5432:shop:shop:f7Kx2mQz91wTb4v")]
    [InlineData("NuGet.config", "<add key=\"ClearTextPassword\" value=\"%FEED_TOKEN%\" />")]
    [InlineData("web.config", "<machineKey validationKey=\"AutoGenerate,IsolateApps\" decryptionKey=\"AutoGenerate\" />")]
    [InlineData("k8s/db.yaml", "kind: Secret\nmetadata:\n  name: db\ndata:\n  tls.crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCg==\n")]
    [InlineData("wp-config.php", "define('DB_PASSWORD', 'password_here');")]
    public void A_file_without_a_credential_of_its_own_does_not_block(string path, string text) => Found.NothingThatBlocks(text, path);
}
