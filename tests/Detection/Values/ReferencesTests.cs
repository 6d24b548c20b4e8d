using System.Text;
using ApiXGuard.Detection.Values;

namespace ApiXGuard.Detection.Tests.Values;

public sealed class ReferencesTests
{
    [Theory]
    [InlineData("${X}")]
    [InlineData("prefix-${env.API_KEY:-none}-suffix")]
    [InlineData("$(cat /run/secrets/db)")]
    [InlineData("$API_KEY")]
    [InlineData("$env:API_KEY")]
    [InlineData("$config['key']")]
    [InlineData("$this->password")]
    [InlineData("{{ x }}")]
    [InlineData("{{resolve:secretsmanager:db:SecretString:password}}")]
    [InlineData("${{ secrets.API_KEY }}")]
    [InlineData("{0}")]
    [InlineData("{password}")]
    [InlineData("%API_KEY%")]
    [InlineData("%(password)s")]
    [InlineData("<x>")]
    [InlineData("<%= key %>")]
    [InlineData("#{x}")]
    [InlineData("#{ApiKey}#")]
    [InlineData("__ApiKey__")]
    [InlineData("@Model.Key")]
    [InlineData("[[x]]")]
    [InlineData("((db-password))")]
    [InlineData("[parameters('adminPassword')]")]
    [InlineData("env:API_KEY")]
    [InlineData("process.env.API_KEY")]
    [InlineData("os.environ[\"API_KEY\"]")]
    [InlineData("Environment.GetEnvironmentVariable(\"API_KEY\")")]
    [InlineData("Configuration[\"Api:Key\"]")]
    [InlineData("vault:secret/data/app#key")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://acme.vault.azure.net/secrets/db)")]
    [InlineData("ref+vault://secret/app#/key")]
    [InlineData("secretKeyRef")]
    [InlineData("op://vault/item/field")]
    [InlineData("ssm:/app/key")]
    [InlineData("arn:aws:secretsmanager:eu-west-1:123456789012:secret:db")]
    [InlineData("/run/secrets/db_password")]
    [InlineData("./certs/server.key")]
    [InlineData("~/.ssh/id_rsa")]
    [InlineData("C:\\keys\\server.pfx")]
    [InlineData("certs/server.pem")]
    [InlineData("https://acme.example/token")]
    [InlineData("ENC(abcdef)")]
    public void What_names_a_place_is_a_reference_in_quotes(string value) =>
        Assert.True(References.IsReference(Encoding.UTF8.GetBytes(value), ValueSyntax.Quoted, FileLanguage.Code));

    [Theory]
    [InlineData("key")]
    [InlineData("apiKey")]
    [InlineData("config.ApiKey")]
    [InlineData("GetKey(name)")]
    [InlineData("await store.GetAsync(name)")]
    [InlineData("options?.Key")]
    [InlineData("keys[0]")]
    [InlineData("1234")]
    [InlineData("0x1f2e3d4c")]
    [InlineData("null")]
    [InlineData("std::string")]
    [InlineData("user->password")]
    [InlineData("new SecretClient(uri)")]
    public void A_bare_word_of_code_is_an_expression(string value) =>
        Assert.True(References.IsReference(Encoding.UTF8.GetBytes(value), ValueSyntax.Bare, FileLanguage.Code));

    [Theory]
    [InlineData("m{{h}o)p${e]nob" + "(ody[finds>-_$#thisone}}")]
    [InlineData("pa$$" + "w0rd")]
    [InlineData("$ecr3t" + "Pa55")]
    [InlineData("K8#x!2" + "Lq%v9")]
    [InlineData("Kq8ZrV2mXw7" + "LpN4tYc")]
    [InlineData("/Kq8ZrV2mX" + "w7/LpN4tYcHs/5YdGf3Aa1EuT6o=")]
    [InlineData("https://joe:" + "hunter2@acme.example/")]
    [InlineData("Winter" + "2024!")]
    [InlineData("hunter" + "2")]
    [InlineData("env:Kq8ZrV2mXw7" + "LpN4tYcHs5YdGf3")]
    public void A_secret_in_quotes_is_none(string value) =>
        Assert.False(References.IsReference(Encoding.UTF8.GetBytes(value), ValueSyntax.Quoted, FileLanguage.Code));

    [Theory]
    [InlineData("hunter" + "2")]
    [InlineData("letmein")]
    [InlineData("Kq8ZrV2mXw7" + "LpN4tYc")]
    public void A_bare_word_of_a_settings_file_is_a_value(string value) =>
        Assert.False(References.IsReference(Encoding.UTF8.GetBytes(value), ValueSyntax.Bare, FileLanguage.Settings));

    [Theory]
    [InlineData("Kq8ZrV2mXw7" + "LpN4tYc")]
    [InlineData("9f86d081884c7d65" + "9a2feaa0c55ad015")]
    public void A_token_in_a_comment_or_within_a_literal_is_no_expression(string value) =>
        Assert.False(References.IsReference(Encoding.UTF8.GetBytes(value), ValueSyntax.Bare, FileLanguage.Code));
}
