using System.Text;
using ApiXGuard.Detection.Assignments;

namespace ApiXGuard.Detection.Tests.Assignments;

public sealed class NameJudgeTests
{
    [Theory]
    [InlineData("password", NameClass.Password, NameStrength.Strong)]
    [InlineData("PassWord", NameClass.Password, NameStrength.Strong)]
    [InlineData("dbpassword", NameClass.Password, NameStrength.Strong)]
    [InlineData("DB_PASSWD", NameClass.Password, NameStrength.Strong)]
    [InlineData("smtpPass", NameClass.Password, NameStrength.Strong)]
    [InlineData("userPwd", NameClass.Password, NameStrength.Strong)]
    [InlineData("renderPass", NameClass.Password, NameStrength.Moderate)]
    [InlineData("password1", NameClass.Password, NameStrength.Strong)]
    [InlineData("adminPasswordProd", NameClass.Password, NameStrength.Strong)]
    [InlineData("apiKey", NameClass.Secret, NameStrength.Strong)]
    [InlineData("APIKEY", NameClass.Secret, NameStrength.Strong)]
    [InlineData("X-Api-Key", NameClass.Secret, NameStrength.Strong)]
    [InlineData("GitHubToken", NameClass.Secret, NameStrength.Strong)]
    [InlineData("githubtoken", NameClass.Secret, NameStrength.Strong)]
    [InlineData("OAuthToken", NameClass.Secret, NameStrength.Strong)]
    [InlineData("secret", NameClass.Secret, NameStrength.Strong)]
    [InlineData("stripeKey", NameClass.Secret, NameStrength.Moderate)]
    [InlineData("key", NameClass.Secret, NameStrength.Weak)]
    [InlineData("salt", NameClass.Secret, NameStrength.Weak)]
    [InlineData("ClientSecret", NameClass.ClientSecret, NameStrength.Strong)]
    [InlineData("clientsecret", NameClass.ClientSecret, NameStrength.Strong)]
    [InlineData("jwtSigningKey", NameClass.CryptographicKey, NameStrength.Strong)]
    [InlineData("decryptionKey", NameClass.CryptographicKey, NameStrength.Strong)]
    [InlineData("token_for_github", NameClass.Secret, NameStrength.Moderate)]
    public void A_telling_name_is_told(string name, object expectedClass, object expectedStrength)
    {
        var verdict = NameJudge.Judge(Encoding.UTF8.GetBytes(name));
        Assert.Equal(((NameClass)expectedClass, (NameStrength)expectedStrength), (verdict.Class, verdict.Strength));
    }

    [Theory]
    [InlineData("cacheKey")]
    [InlineData("primaryKey")]
    [InlineData("foreign_key")]
    [InlineData("keyCode")]
    [InlineData("keyboard")]
    [InlineData("keyword")]
    [InlineData("keywords")]
    [InlineData("publicKey")]
    [InlineData("publicKeyToken")]
    [InlineData("sshPublicKey")]
    [InlineData("keyName")]
    [InlineData("keyPath")]
    [InlineData("keyId")]
    [InlineData("keyVaultName")]
    [InlineData("keyVaultUri")]
    [InlineData("tokenType")]
    [InlineData("tokenUrl")]
    [InlineData("cancellationToken")]
    [InlineData("cancellationtoken")]
    [InlineData("syntaxToken")]
    [InlineData("passThrough")]
    [InlineData("bypass")]
    [InlineData("compass")]
    [InlineData("passage")]
    [InlineData("passportNumber")]
    [InlineData("author")]
    [InlineData("authority")]
    [InlineData("authentication_type")]
    [InlineData("oauthScope")]
    [InlineData("monkey")]
    [InlineData("turkey")]
    [InlineData("hockey")]
    [InlineData("secretName")]
    [InlineData("secretRef")]
    [InlineData("secretArn")]
    [InlineData("passwordLabel")]
    [InlineData("passwordPolicy")]
    [InlineData("passwordField")]
    [InlineData("passwordHash")]
    [InlineData("resourceKey")]
    [InlineData("i18nKey")]
    [InlineData("csrfToken")]
    [InlineData("__RequestVerificationToken")]
    [InlineData("sortKey")]
    [InlineData("partitionKey")]
    [InlineData("idempotencyKey")]
    [InlineData("tokenChecksum")]
    [InlineData("nextPageToken")]
    [InlineData("keyThumbprint")]
    public void An_innocent_name_is_not(string name) =>
        Assert.Equal(NameStrength.None, NameJudge.Judge(Encoding.UTF8.GetBytes(name)).Strength);

    [Theory]
    [InlineData("password")]
    [InlineData("PASSPHRASE")]
    [InlineData("db_pwd")]
    [InlineData("PSW")]
    [InlineData("kennwort")]
    [InlineData("Contrasena")]
    [InlineData("SENHA")]
    [InlineData("identified by")]
    [InlineData("p_wd")]
    [InlineData("pass_word")]
    [InlineData("motdepasse")]
    [InlineData("userPSWD")]
    [InlineData("pword")]
    [InlineData("userPassword1")]
    public void No_name_of_a_password_escapes_the_quick_look(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        Assert.Equal(NameClass.Password, NameJudge.Judge(bytes).Class);
        Assert.True(NameJudge.MayBePassword(bytes));
    }

    [Theory]
    [InlineData("token")]
    [InlineData("authKey")]
    [InlineData("signature")]
    [InlineData("secret")]
    public void A_name_without_the_letters_of_a_password_is_none_at_once(string name) =>
        Assert.False(NameJudge.MayBePassword(Encoding.UTF8.GetBytes(name)));
}
