namespace ApiXGuard.Runtime.AzureKeyVault.Tests;

public sealed class AzureKeyVaultSecretWriterTests
{
    [Fact]
    public async Task A_secret_is_created_once_and_never_overwritten()
    {
        await using var server = await KeyVaultServer.StartAsync();
        var writer = new AzureKeyVaultSecretWriter(server.Client());

        Assert.True(await writer.WriteAsync("Stripe--ApiKey", "made-up-value", CancellationToken.None));
        Assert.False(await writer.WriteAsync("Stripe--ApiKey", "made-up-value", CancellationToken.None));
        Assert.Null(await writer.WriteAsync("Stripe--ApiKey", "made-up-other", CancellationToken.None));

        Assert.Equal("made-up-value", Assert.Single(server.Secrets["Stripe--ApiKey"]).Value);
        Assert.DoesNotContain("made-up-value", $"{writer}", StringComparison.Ordinal);
    }

    [Theory, InlineData(403, "Key Vault Secrets Officer"), InlineData(409, "recover or purge"), InlineData(400, "status 400")]
    public async Task A_refusal_is_told_without_the_value(int status, string hint)
    {
        await using var server = await KeyVaultServer.StartAsync();
        server.InsteadOfWriting = (status, """{ "error": { "code": "No", "message": "made-up-value" } }""");

        var error = await Assert.ThrowsAsync<ApiXKeyStoreException>(() => new AzureKeyVaultSecretWriter(server.Client()).WriteAsync("Name", "made-up-value", CancellationToken.None));

        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("made-up-value", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stripe:ApiKey", "Stripe--ApiKey")]
    [InlineData("ConnectionStrings__Orders", "ConnectionStrings--Orders")]
    [InlineData("STRIPE_API_KEY", "STRIPE-API-KEY")]
    public void A_setting_has_one_name(string setting, string name)
    {
        Assert.Equal(name, AzureKeyVaultSecretWriter.NameOf(setting));
        Assert.True(AzureKeyVaultSecretWriter.IsName(name));
    }
}
