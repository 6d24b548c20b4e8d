using System.Diagnostics.Tracing;
using System.Text;
using Azure.Core.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Runtime.AzureKeyVault.Tests;

public sealed class AzureKeyVaultApiXKeyStoreTests : IAsyncLifetime
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private KeyVaultServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await KeyVaultServer.StartAsync();
        _server.Put("ApiX--ApiKey", "v1", "made-up-api");
        _server.Put("ApiX--AppKey", "v1", "made-up-app");
        _server.Put("both", "v1", """{"apiKey":"made-up-api-1","appKey":"made-up-app-1","note":{"a":[1]}}""");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Keys_come_from_two_secrets_after_the_vaults_challenge()
    {
        var store = Store();

        var (apiKey, appKey) = await store.GetKeysAsync();
        Assert.Equal(("made-up-api", "made-up-app"), (apiKey, appKey));
        Assert.Contains("401 /secrets/ApiX--ApiKey", _server.Requests);
        Assert.All(_server.Credential.Asked, asked => Assert.Equal(("https://vault.azure.net/.default", "made-up-tenant"), (Assert.Single(asked.Scopes), asked.TenantId)));
        Assert.DoesNotContain("made-up-a", $"{store}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_read_asks_for_what_it_needs_and_sees_a_new_version_at_once()
    {
        var store = Store();
        Assert.Equal("made-up-api", await store.GetApiKeyAsync());
        Assert.Equal((1, 0), (_server.Reads("ApiX--ApiKey"), _server.Reads("ApiX--AppKey")));

        _server.Put("ApiX--ApiKey", "v2", "made-up-api-2");
        Assert.Equal("made-up-api-2", await store.GetApiKeyAsync());
        Assert.Equal("made-up-app", await store.GetAppKeyAsync());
    }

    [Fact]
    public async Task A_version_that_is_asked_for_stays()
    {
        _server.Put("ApiX--AppKey", "v2", "made-up-app-2");
        _server.Put("both", "v2", """{"apiKey":"made-up-api-2","appKey":"made-up-app-2"}""");

        Assert.Equal("made-up-app", await Store(options => options.AppKeyVersion = "v1").GetAppKeyAsync());
        Assert.Equal("made-up-app-2", await Store().GetAppKeyAsync());
        Assert.Equal("made-up-app-1", await Store(options => (options.JsonSecret, options.JsonVersion) = ("both", "v1")).GetAppKeyAsync());
    }

    [Fact]
    public async Task One_secret_holds_both_keys_as_JSON_and_is_read_once_for_the_pair()
    {
        var store = Store(options => options.JsonSecret = "both");

        var (apiKey, appKey) = await store.GetKeysAsync();
        Assert.Equal(("made-up-api-1", "made-up-app-1"), (apiKey, appKey));
        Assert.Equal(1, _server.Reads("both"));
        Assert.Equal("made-up-api-1", await store.GetApiKeyAsync());
    }

    [Theory]
    [InlineData("made-up-a")]
    [InlineData("{\"apiKey\":\"made-up-a\"}")]
    [InlineData("{\"apiKey\":\"made-up-a\",\"appKey\":17}")]
    [InlineData("{\"apiKey\":\"made-up-a\",\"appKey\":\"made-up-a\\ud800\"}")]
    [InlineData("[\"made-up-a\"]")]
    [InlineData("")]
    public async Task A_secret_that_is_not_the_JSON_it_should_be_is_named_and_not_quoted(string value)
    {
        _server.Put("both", "v2", value);

        await FailsAsync(Store(options => options.JsonSecret = "both"), "'both'");
    }

    [Fact]
    public async Task A_key_with_a_line_break_at_its_end_is_refused()
    {
        _server.Put("ApiX--AppKey", "v2", "made-up-app\n");

        await FailsAsync(Store(), "'ApiX--AppKey'", "white space");
    }

    [Theory]
    [InlineData(401, "credential")]
    [InlineData(403, "may not read")]
    [InlineData(404, "no such secret")]
    [InlineData(429, "rate")]
    [InlineData(500, "failed")]
    [InlineData(503, "failed")]
    public async Task A_refusal_is_told_with_its_status_and_what_it_means(int status, string hint)
    {
        _server.Instead = (status, """{"error":{"code":"made-up-a","message":"made-up-a"}}""");

        await FailsAsync(Store(), $"status {status}", hint, ".vault.azure.net", "'ApiX--A");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>made-up-a</html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"value\":\"made-up-a\",\"id\":\"made-up-a\"}")]
    [InlineData("{\"value\":17,\"id\":\"https://made-up.vault.azure.net/secrets/a/b\"}")]
    [InlineData("{\"id\":\"https://made-up.vault.azure.net/secrets/a/b\"}")]
    public async Task An_answer_that_is_not_Key_Vaults_is_refused_without_being_quoted(string body)
    {
        _server.Instead = (200, body);

        await FailsAsync(Store());
    }

    [Fact]
    public async Task A_credential_that_gives_no_token_is_the_inner_exception()
    {
        _server.Credential.Failure = new InvalidDataException("no identity here");

        var error = await FailsAsync(Store(), nameof(InvalidDataException));
        Assert.IsType<InvalidDataException>(error.InnerException);
    }

    [Fact]
    public async Task A_vault_that_is_not_there_is_told_of()
    {
        var store = Store();
        await _server.DisposeAsync();

        await FailsAsync(store, "cannot be reached");
    }

    [Fact]
    public async Task A_callers_cancellation_stays_one()
    {
        var hold = new TaskCompletionSource();
        _server.Hold = hold.Task;
        using var cancellation = new CancellationTokenSource();
        var waiting = Store().GetKeysAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Bound));
        hold.SetResult();
    }

    [Fact]
    public async Task The_clients_own_log_at_its_most_talkative_holds_no_secret()
    {
        var text = new StringBuilder();
        using (new AzureEventSourceListener((_, line) => { lock (text) text.AppendLine(line); }, EventLevel.Verbose))
            await Store().GetKeysAsync();

        Assert.Contains("ApiX--ApiKey", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("made-up-a", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(KeyVaultServer.Bearer, text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registered_store_reads_through_its_cache()
    {
        var services = new ServiceCollection();
        services.AddAzureKeyVaultApiXKeyStore(_ => _server.Client(), options => options.JsonSecret = "both").WithCache(TimeSpan.FromMinutes(5));
        await using var provider = services.BuildServiceProvider();
        var store = provider.GetRequiredService<IApiXKeyStore>();

        Assert.Equal("made-up-api-1", await store.GetApiKeyAsync());
        Assert.Equal("made-up-app-1", await store.GetAppKeyAsync());
        Assert.Equal(1, _server.Reads("both"));
        Assert.IsType<IApiXKeyCache>(store, exactMatch: false).Invalidate();
        Assert.Equal("made-up-app-1", await store.GetAppKeyAsync());
        Assert.Equal(2, _server.Reads("both"));
    }

    [Fact]
    public void A_vault_and_a_credential_are_enough_to_register_and_the_vault_must_be_HTTPS()
    {
        var services = new ServiceCollection();
        services.AddAzureKeyVaultApiXKeyStore(_server.Vault, _server.Credential);
        using var provider = services.BuildServiceProvider();

        Assert.IsType<AzureKeyVaultApiXKeyStore>(provider.GetRequiredService<IApiXKeyStore>());
        Assert.Throws<ArgumentException>(() => services.AddAzureKeyVaultApiXKeyStore(new Uri("http://made-up.vault.azure.net"), _server.Credential));
        Assert.Throws<ArgumentException>(() => services.AddAzureKeyVaultApiXKeyStore(new Uri("made-up", UriKind.Relative), _server.Credential));
    }

    [Fact]
    public void Options_that_cannot_be_used_are_refused_by_name()
    {
        Refused("ApiKeySecret", options => options.ApiKeySecret = "a/b");
        Refused("AppKeySecret", options => options.AppKeySecret = "");
        Refused("AppKeySecret", options => options.AppKeySecret = new string('a', 128));
        Refused("AppKeyVersion", options => options.AppKeyVersion = "../v");
        Refused("JsonSecret", options => options.JsonSecret = "a_b");
        Refused("JsonVersion", options => (options.JsonSecret, options.JsonVersion) = ("a", ""));
        Refused("ApiKeyField", options => (options.JsonSecret, options.AppKeyField) = ("a", "apiKey"));
        Refused("JsonSecret", options => options.AppKeySecret = options.ApiKeySecret);

        static void Refused(string option, Action<AzureKeyVaultKeyStoreOptions> configure) => Assert.Contains(
            option,
            Assert.Throws<ArgumentException>(() => new ServiceCollection().AddAzureKeyVaultApiXKeyStore(_ => null!, configure)).Message,
            StringComparison.Ordinal);
    }

    private static async Task<ApiXKeyStoreException> FailsAsync(IApiXKeyStore store, params string[] parts)
    {
        var error = await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await store.GetKeysAsync().AsTask().WaitAsync(Bound));
        Assert.All(parts, part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("made-up-a", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(KeyVaultServer.Bearer, error.ToString(), StringComparison.Ordinal);
        return error;
    }

    private AzureKeyVaultApiXKeyStore Store(Action<AzureKeyVaultKeyStoreOptions>? configure = null)
    {
        var options = new AzureKeyVaultKeyStoreOptions();
        configure?.Invoke(options);
        return new AzureKeyVaultApiXKeyStore(_server.Client(), options);
    }
}
