namespace ApiXGuard.Runtime.Tests.Stores.Vault;

public sealed class VaultSecretWriterTests : VaultTestBase
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    [Fact]
    public async Task A_field_is_added_and_the_others_stay()
    {
        using var writer = Writer();

        Assert.Equal(SecretWrite.Written, await writer.WriteAsync("Stripe:ApiKey", "made-up \"value\" é", CancellationToken.None));

        var now = Server.Secrets[Secret][^1].Data;
        Assert.Equal("made-up \"value\" é", (string?)now["Stripe:ApiKey"]);
        Assert.Equal("made-up-api", (string?)now["apiKey"]);
        Assert.Equal(1, (int?)now["note"]);
        Assert.Equal("made-up \"value\" é", await Store(options => options.ApiKeyField = "Stripe:ApiKey").GetApiKeyAsync());
        Assert.DoesNotContain("value", $"{writer}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_is_not_there_yet_is_created()
    {
        using var writer = Writer("apps/new");

        Assert.Equal(SecretWrite.Written, await writer.WriteAsync("Key", "made-up", CancellationToken.None));

        Assert.Equal("made-up", (string?)Server.Secrets["secret/data/apps/new"][0].Data["Key"]);
    }

    [Fact]
    public async Task After_a_deleted_version_the_next_one_is_written()
    {
        Server.Secrets[Secret][0].Deleted = true;
        using var writer = Writer();

        Assert.Equal(SecretWrite.Written, await writer.WriteAsync("Key", "made-up", CancellationToken.None));

        Assert.Equal(["Key"], Server.Secrets[Secret][1].Data.Select(field => field.Key));
    }

    [Fact]
    public async Task A_field_that_is_there_is_left_alone()
    {
        using var writer = Writer();

        Assert.Equal(SecretWrite.AlreadyThere, await writer.WriteAsync("apiKey", "made-up-api", CancellationToken.None));
        Assert.Equal(SecretWrite.OtherValue, await writer.WriteAsync("apiKey", "made-up-other", CancellationToken.None));
        Assert.Equal(SecretWrite.OtherValue, await writer.WriteAsync("note", "1", CancellationToken.None));

        Assert.Single(Server.Secrets[Secret]);
        Assert.Equal(0, Server.Count("POST"));
    }

    [Fact]
    public async Task Somebody_who_writes_at_the_same_time_is_not_overwritten()
    {
        using var writer = Writer();
        Server.Instead = route =>
        {
            if (route.StartsWith("POST", StringComparison.Ordinal))
                Server.Put(Secret, ("Key", "made-up-of-somebody"));
            return null;
        };

        var error = await Assert.ThrowsAsync<ApiXKeyStoreException>(() => writer.WriteAsync("Key", "made-up-mine", CancellationToken.None));

        Assert.Contains("same moment", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("made-up-mine", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("made-up-of-somebody", (string?)Server.Secrets[Secret][^1].Data["Key"]);
    }

    [Fact]
    public async Task Whoever_may_only_read_or_only_write_writes_nothing()
    {
        using var writer = Writer();
        Server.AllowWrites = false;
        Assert.Contains("403", (await Assert.ThrowsAsync<ApiXKeyStoreException>(() => writer.WriteAsync("Key", "made-up-x", CancellationToken.None))).Message, StringComparison.Ordinal);

        (Server.AllowWrites, Server.AllowReads) = (true, false);
        Assert.Contains("read, create and update", (await Assert.ThrowsAsync<ApiXKeyStoreException>(() => writer.WriteAsync("Key", "made-up-x", CancellationToken.None))).Message, StringComparison.Ordinal);
        Assert.Single(Server.Secrets[Secret]);
    }

    [Fact]
    public void Options_that_cannot_be_used_are_named()
    {
        var options = Options();
        options.Path = "";

        Assert.Contains("Path", Assert.Throws<ArgumentException>(() => new VaultSecretWriter(_client, options, Clock)).Message, StringComparison.Ordinal);
    }

    private VaultSecretWriter Writer(string? path = null)
    {
        var options = Options();
        options.Path = path ?? options.Path;
        return new VaultSecretWriter(_client, options, Clock);
    }
}
