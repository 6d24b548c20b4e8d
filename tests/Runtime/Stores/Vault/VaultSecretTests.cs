using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ApiXGuard.Runtime.Tests.Stores.Vault;

public sealed class VaultSecretTests : VaultTestBase
{
    [Fact]
    public async Task The_newest_version_is_read_each_time()
    {
        var store = Store();
        Assert.Equal("made-up-api", await store.GetApiKeyAsync());
        Assert.Equal("made-up-app", await store.GetAppKeyAsync());

        Server.Put(Secret, ("apiKey", "made-up-api-2"), ("appKey", "made-up-app-2"));
        var (apiKey, appKey) = await store.GetKeysAsync();
        Assert.Equal(("made-up-api-2", "made-up-app-2"), (apiKey, appKey));
        Assert.Equal(3, Server.Count("GET /v1/" + Secret));
        Assert.DoesNotContain("made-up-a", $"{store}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_is_asked_for_stays_though_there_are_newer_ones()
    {
        Server.Put(Secret, ("apiKey", "made-up-api-2"), ("appKey", "made-up-app-2"));

        Assert.Equal("made-up-app", await Store(options => options.Version = 1).GetAppKeyAsync());
        Assert.Equal("made-up-app-2", await Store(options => options.Version = 2).GetAppKeyAsync());
        await FailsAsync(Store(options => options.Version = 3), "404");
    }

    [Fact]
    public async Task Mount_path_and_fields_are_free_and_escaped()
    {
        Server.Put("team%20a/kv/data/b%20c/%C3%BC%3Fx%23", ("id", "made-up-api"), ("signing key", "made-up-app"));
        var store = Store(options =>
        {
            options.Mount = "team a/kv";
            options.Path = "b c/ü?x#";
            options.ApiKeyField = "id";
            options.AppKeyField = "signing key";
        });

        Assert.Equal("made-up-app", await store.GetAppKeyAsync());
    }

    [Fact]
    public async Task A_namespace_goes_with_every_request_and_without_it_nothing_is_found()
    {
        Server.Namespace = "teams/billing";

        Assert.Equal("made-up-api", await KubernetesStore(configure: options => options.Namespace = "teams/billing").GetApiKeyAsync());
        await FailsAsync(KubernetesStore(), "404");
    }

    [Fact]
    public async Task A_missing_secret_and_a_deleted_and_a_destroyed_version_are_told_apart()
    {
        await FailsAsync(Store(options => options.Path = "apps/other"), "no such secret", "'apps/other'", "'secret'", "404");
        Server.Secrets[Secret][0].Deleted = true;
        await FailsAsync(Store(), "deleted", "undelete", "'apps/billing'");
        Server.Secrets[Secret][0].Destroyed = true;
        await FailsAsync(Store(), "destroyed", "'apps/billing'");
    }

    [Fact]
    public async Task A_field_that_is_missing_or_no_text_is_named()
    {
        await FailsAsync(Store(options => options.AppKeyField = "signingKey"), "app key", "'signingKey'", "'apps/billing'", "missing");
        await FailsAsync(Store(options => options.ApiKeyField = "note"), "API key", "'note'");
        Server.Put(Secret, ("apiKey", "made-up-api"), ("appKey", "made-up-app\n"));
        await FailsAsync(Store(), "'appKey'", "white space");
    }

    [Fact]
    public async Task A_mount_of_version_1_is_recognised()
    {
        Server.Instead = route => route.Contains("/data/", StringComparison.Ordinal) ? new(200, """{"data":{"apiKey":"made-up-api","appKey":"made-up-app"}}""") : null;

        await FailsAsync(Store(), "version 2", "enable-versioning");
    }

    [Theory]
    [InlineData(400, "mount and path")]
    [InlineData(412, "not caught up")]
    [InlineData(429, "rate")]
    [InlineData(473, "does not serve")]
    [InlineData(500, "failed")]
    [InlineData(502, "behind")]
    [InlineData(503, "sealed")]
    [InlineData(418, "status 418")]
    public async Task A_refusal_is_told_with_its_status_and_what_it_means(int status, string hint)
    {
        Server.Instead = route => route.Contains("/data/", StringComparison.Ordinal) ? new(status, """{"errors":["made-up-a secret in an error"]}""") : null;

        await FailsAsync(Store(), $"status {status}", hint, "'apps/billing'");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>made-up-a</html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"data\":[]}")]
    [InlineData("{\"data\":{\"data\":\"made-up-a\",\"metadata\":{}}}")]
    [InlineData("{\"data\":{\"data\":{\"apiKey\":\"made-up-api\",\"appKey\":\"made-up-app\"")]
    [InlineData("{\"data\":{\"data\":{\"apiKey\":\"made-up-a\\ud800\",\"appKey\":\"made-up-app\"},\"metadata\":{}}}")]
    [InlineData("{\"data\":{\"data\":{\"apiKey\":[\"made-up-a\"],\"appKey\":{}},\"metadata\":{}}}")]
    public async Task An_answer_that_is_not_Vaults_is_refused_without_being_quoted(string body)
    {
        Server.Instead = route => route.Contains("/data/", StringComparison.Ordinal) ? new(200, body) : null;

        await FailsAsync(Store());
    }

    [Fact]
    public async Task Deep_JSON_and_an_answer_beyond_the_greatest_size_are_refused()
    {
        Server.Instead = route => route.Contains("/data/", StringComparison.Ordinal) ? new(200, string.Concat(Enumerable.Repeat("{\"data\":", 5000))) : null;
        await FailsAsync(Store());

        Server.Instead = route => route.Contains("/data/", StringComparison.Ordinal) ? new(200, "{\"data\":\"" + new string('x', 2 << 20)) : null;
        await FailsAsync(Store(), "larger than 1 MiB");
    }

    [Fact]
    public async Task An_endless_answer_without_a_length_is_cut_off()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Task.Run(async () =>
        {
            while (true)
            {
                using var connection = await listener.AcceptTcpClientAsync();
                var stream = connection.GetStream();
                try
                {
                    await stream.ReadAtLeastAsync(new byte[4096], 1);
                    await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8.ToArray());
                    var chunk = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
                    while (true)
                        await stream.WriteAsync(chunk);
                }
                catch (IOException)
                {
                    // Cut off, as it should be.
                }
            }
        });

        await FailsAsync(Store(options => options.Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}")), "larger than 1 MiB");
        listener.Stop();
        await Record.ExceptionAsync(() => serving);
    }

    [Theory]
    [InlineData("garbage\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\":")]
    [InlineData("")]
    public async Task A_server_that_breaks_off_or_speaks_no_HTTP_cannot_be_reached(string bytes)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Task.Run(async () =>
        {
            while (true)
            {
                using var connection = await listener.AcceptTcpClientAsync();
                await connection.GetStream().ReadAtLeastAsync(new byte[4096], 1);
                await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(bytes));
            }
        });

        await FailsAsync(Store(options => options.Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}")), "cannot be reached");
        listener.Stop();
        await Record.ExceptionAsync(() => serving);
    }

    [Fact]
    public async Task A_slow_server_is_given_up_after_the_timeout_and_a_callers_cancellation_stays_one()
    {
        var hold = new TaskCompletionSource();
        Server.Hold = hold.Task;
        await FailsAsync(Store(options => options.Timeout = TimeSpan.FromMilliseconds(100), TimeProvider.System), "did not answer within 0.1 s");

        using var cancellation = new CancellationTokenSource();
        var waiting = Store().GetKeysAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Bound));
        hold.SetResult();
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_of()
    {
        Server.Dispose();

        await FailsAsync(Store(), "cannot be reached");
    }

    [Fact]
    public async Task A_redirect_is_not_followed_so_the_token_goes_nowhere_else()
    {
        using var elsewhere = new VaultServer(Clock);
        Server.Instead = _ => new(307, "", new Uri(elsewhere.Address, "/v1/" + Secret).AbsoluteUri);

        await FailsAsync(Store(), "307");
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public void Options_that_cannot_be_used_are_all_named_at_once()
    {
        var error = Assert.Throws<ArgumentException>(() => Store(options =>
        {
            options.Address = new Uri("http://vault.example.com:8200");
            options.Mount = "/secret";
            options.Path = "apps/../other";
            options.Version = 0;
            options.AppKeyField = options.ApiKeyField;
            options.Namespace = "a b";
            options.Timeout = TimeSpan.Zero;
        }));

        Assert.All(["https://", "Mount", "Path", "Version", "AppKeyField", "Namespace", "Timeout"], part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
        Assert.Contains("Path is missing", Assert.Throws<ArgumentException>(() => Store(options => options.Path = "")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8200", false, false)]
    [InlineData("http://127.0.0.1:8200", true, true)]
    [InlineData("http://localhost:8200", true, true)]
    [InlineData("http://[::1]:8200", true, true)]
    [InlineData("http://127.0.0.1.example.com", true, false)]
    [InlineData("http://vault.example.com", true, false)]
    [InlineData("https://vault.example.com", false, true)]
    [InlineData("https://vault.example.com/behind/a/proxy/", false, true)]
    [InlineData("https://user@vault.example.com", false, false)]
    [InlineData("https://vault.example.com/?a=b", false, false)]
    [InlineData("ftp://vault.example.com", true, false)]
    public void Only_HTTPS_will_do_except_on_this_machine_when_allowed(string address, bool allowHttp, bool taken)
    {
        var error = Record.Exception(() => Store(options => (options.Address, options.AllowHttpOnLoopback) = (new Uri(address), allowHttp)));

        Assert.Equal(taken, error is null);
    }
}
