namespace ApiXGuard.Runtime.Tests.Stores.Vault;

public sealed class VaultTokenTests : VaultTestBase
{
    private const string Renewal = "POST /v1/auth/token/renew-self";

    [Fact]
    public async Task A_token_comes_from_the_environment()
    {
        var variable = "APIX_TEST_" + Guid.NewGuid().ToString("N");
        var store = Store(options => options.Authentication = VaultAuthentication.TokenFromEnvironment(variable));
        await FailsAsync(store, variable);

        Environment.SetEnvironmentVariable(variable, Token);
        try
        {
            Assert.Equal("made-up-api", await store.GetApiKeyAsync());
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }

    [Fact]
    public async Task A_token_file_is_read_again_when_its_token_was_revoked()
    {
        var file = Write("token", Token + "\r\n");
        var store = Store(options => options.Authentication = VaultAuthentication.TokenFromFile(file));
        Assert.Equal("made-up-api", await store.GetApiKeyAsync());

        Server.Tokens.Clear();
        await FailsAsync(store, "403");
        Server.Give(Token + "-2", TimeSpan.FromHours(1), renewable: false);
        Write("token", Token + "-2");
        Assert.Equal("made-up-api", await store.GetApiKeyAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("hvs.made-up\ntoken")]
    [InlineData("hvs.made-up-ü")]
    public async Task A_token_file_without_a_token_is_named(string content)
    {
        var file = Write("token", content);

        await FailsAsync(Store(options => options.Authentication = VaultAuthentication.TokenFromFile(file)), file);
        await FailsAsync(Store(options => options.Authentication = VaultAuthentication.TokenFromFile(file + ".none")), file + ".none", "cannot be read");
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_delegate_that_fails_is_the_inner_exception()
    {
        var error = await FailsAsync(Store(options => options.Authentication = VaultAuthentication.Token(_ => throw new TimeoutException("the helper is slow"))), "delegate", nameof(TimeoutException));

        Assert.IsType<TimeoutException>(error.InnerException);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_token_that_may_read_and_not_ask_for_its_lease_serves()
    {
        Server.Instead = route => route.EndsWith("lookup-self", StringComparison.Ordinal) ? new(403, """{"errors":["permission denied"]}""") : null;

        Assert.Equal("made-up-api", await Store().GetApiKeyAsync());
    }

    [Fact]
    public async Task A_pod_logs_in_once_with_its_service_account_and_reads_with_that_token()
    {
        Server.KubernetesMount = "clusters/one";
        var store = KubernetesStore();

        for (var i = 0; i < 5; i++)
            Assert.Equal("made-up-api", await store.GetApiKeyAsync());
        Assert.Equal(1, Server.Logins);
        Assert.Equal(1, Server.Count("POST /v1/auth/clusters/one/login"));
    }

    [Fact]
    public async Task Many_first_reads_at_once_log_in_once()
    {
        var store = KubernetesStore();

        var keys = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () => await store.GetAppKeyAsync()))).WaitAsync(Bound);
        Assert.All(keys, key => Assert.Equal("made-up-app", key));
        Assert.Equal(1, Server.Logins);
    }

    [Fact]
    public async Task The_service_account_token_is_read_anew_for_each_login()
    {
        Server.LoginRenewable = false;
        var store = KubernetesStore("made-up.jwt.1");
        await store.GetKeysAsync();

        Server.Jwt = "made-up.jwt.2";
        Write("jwt", "made-up.jwt.2");
        Clock.Advance(TimeSpan.FromMinutes(45));
        Assert.Equal("made-up-api", await store.GetApiKeyAsync());
        Assert.Equal(2, Server.Logins);
    }

    [Fact]
    public async Task A_refused_login_names_method_and_status_and_not_the_token()
    {
        var store = KubernetesStore();
        Server.Jwt = "made-up.jwt.other";
        await FailsAsync(store, "'kubernetes'", "'made-up-role'", "403");

        Server.Role = "another";
        await FailsAsync(store, "400", "role");
        Server.Instead = _ => new(200, """{"auth":{"client_token":17}}""");
        await FailsAsync(store, "holds no token");
    }

    [Fact]
    public async Task A_lease_is_renewed_before_it_ends()
    {
        var store = KubernetesStore();
        await store.GetKeysAsync();
        for (var i = 1; i <= 10; i++)
        {
            Clock.Advance(TimeSpan.FromMinutes(41));
            Assert.Equal("made-up-api", await store.GetApiKeyAsync());
            Assert.Equal(i, Server.Count(Renewal));
        }

        Assert.Equal(1, Server.Logins);
    }

    [Fact]
    public async Task A_lease_is_renewed_though_nobody_reads()
    {
        Server.Give(Token, TimeSpan.FromHours(1), renewable: true);
        var store = Store();
        await store.GetKeysAsync();
        for (var i = 1; i <= 5; i++)
        {
            Clock.Advance(TimeSpan.FromMinutes(41));
            await UntilAsync(() => Server.Count(Renewal) == i);

            // The answer is on its way; the token is good either way.
            Assert.Equal("made-up-api", await store.GetApiKeyAsync());
        }

        Assert.Equal(5, Server.Count(Renewal));
    }

    [Fact]
    public async Task A_lease_of_months_is_renewed_in_time_too()
    {
        Server.MaxLife = TimeSpan.FromDays(3650);
        Server.Give(Token, TimeSpan.FromDays(90), renewable: true);
        await Store().GetKeysAsync();

        for (var day = 0; day < 59; day++)
            Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, Server.Count(Renewal));
        Clock.Advance(TimeSpan.FromDays(1));
        Clock.Advance(TimeSpan.FromDays(1));
        await UntilAsync(() => Server.Count(Renewal) == 1);
    }

    [Fact]
    public async Task A_token_that_cannot_be_renewed_is_replaced_by_a_login_before_it_ends()
    {
        Server.LoginRenewable = false;
        var store = KubernetesStore();
        await store.GetKeysAsync();
        Clock.Advance(TimeSpan.FromMinutes(39));
        await store.GetKeysAsync();
        Assert.Equal(1, Server.Logins);

        Clock.Advance(TimeSpan.FromMinutes(2));
        await store.GetKeysAsync();
        Assert.Equal((2, 0), (Server.Logins, Server.Count(Renewal)));
    }

    [Fact]
    public async Task Towards_the_longest_life_of_a_token_the_pod_logs_in_anew_and_no_read_fails()
    {
        Server.MaxLife = TimeSpan.FromMinutes(100);
        var store = KubernetesStore();
        for (var minute = 0; minute < 600; minute += 5)
        {
            Assert.Equal("made-up-api", await store.GetApiKeyAsync());
            Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.InRange(Server.Logins, 6, 12);
    }

    [Fact]
    public async Task A_lease_that_ended_unseen_is_replaced_by_a_login()
    {
        Server.LoginRenewable = false;
        var store = KubernetesStore();
        await store.GetKeysAsync();
        Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal("made-up-api", await store.GetApiKeyAsync());
        Assert.Equal(2, Server.Logins);
    }

    [Fact]
    public async Task While_Vault_cannot_renew_the_token_serves_to_its_end()
    {
        var store = KubernetesStore();
        await store.GetKeysAsync();
        Server.Instead = route => route.EndsWith("renew-self", StringComparison.Ordinal) ? new(503, "") : null;
        Clock.Advance(TimeSpan.FromMinutes(41));
        Assert.Equal("made-up-api", await store.GetApiKeyAsync());
        Assert.Equal(1, Server.Logins);

        Server.Instead = null;
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("made-up-api", await store.GetApiKeyAsync());
        await UntilAsync(() => Server.Count(Renewal) >= 2);
        Assert.Equal(1, Server.Logins);
    }

    [Fact]
    public async Task A_revoked_token_is_replaced_within_the_same_read()
    {
        var store = KubernetesStore();
        await store.GetKeysAsync();
        Server.Tokens.Clear();

        Assert.Equal("made-up-api", await store.GetApiKeyAsync());
        Assert.Equal(2, Server.Logins);
    }

    [Fact]
    public async Task A_policy_that_does_not_allow_the_read_is_told_after_one_more_try()
    {
        Server.AllowReads = false;

        await FailsAsync(KubernetesStore(), "403", "policies", "'apps/billing'");
        Assert.Equal((2, 2), (Server.Logins, Server.Count("GET /v1/" + Secret)));
    }

    [Fact]
    public async Task A_given_token_that_was_refused_is_not_sent_again_in_the_same_read()
    {
        Server.AllowReads = false;

        await FailsAsync(Store(), "403");
        Assert.Equal(1, Server.Count("GET /v1/" + Secret));
    }

    [Fact]
    public async Task A_disposed_store_refuses_and_renews_no_more()
    {
        var store = KubernetesStore();
        await store.GetKeysAsync();
        store.Dispose();
        store.Dispose();
        var before = Server.Requests.Count;
        Clock.Advance(TimeSpan.FromMinutes(50));

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.GetKeysAsync());
        Assert.Equal(before, Server.Requests.Count);
    }
}
