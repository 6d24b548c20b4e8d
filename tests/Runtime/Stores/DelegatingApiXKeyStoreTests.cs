namespace ApiXGuard.Runtime.Tests.Stores;

public sealed class DelegatingApiXKeyStoreTests
{
    [Fact]
    public async Task Every_read_asks_the_delegate_anew()
    {
        var reads = 0;
        var store = new DelegatingApiXKeyStore(_ => new(new ApiXKeys($"made-up-api-{++reads}", $"made-up-app-{reads}")));

        Assert.Equal("made-up-api-1", await store.GetApiKeyAsync());
        Assert.Equal("made-up-app-2", await store.GetAppKeyAsync());
        Assert.Equal("made-up-api-3", (await store.GetKeysAsync()).ApiKey);
    }

    [Fact]
    public async Task A_delegate_for_each_key_is_asked_for_that_key_only()
    {
        var asked = new List<string>();
        var store = new DelegatingApiXKeyStore(
            _ => { asked.Add("api"); return new("made-up-api"); },
            async cancellationToken => { asked.Add("app"); await Task.Delay(1, cancellationToken); return "made-up-app"; });

        Assert.Equal("made-up-app", await store.GetAppKeyAsync());
        Assert.Equal(["app"], asked);
        Assert.Equal("made-up-api", await store.GetApiKeyAsync());
        Assert.Equal(["app", "api"], asked);
        var keys = await store.GetKeysAsync();
        Assert.Equal(("made-up-api", "made-up-app"), (keys.ApiKey, keys.AppKey));
    }

    [Fact]
    public async Task A_delegate_that_gives_nothing_or_fails_is_told_of()
    {
        await Fails(new DelegatingApiXKeyStore(_ => default(ValueTask<ApiXKeys>)));
        await Fails(new DelegatingApiXKeyStore(_ => new(""), _ => new("made-up")));
        await Fails(new DelegatingApiXKeyStore(_ => new("made-up"), _ => new("made-up\r\n")));
        var error = await Fails(new DelegatingApiXKeyStore(_ => throw new TimeoutException("the manager is slow")));
        Assert.IsType<TimeoutException>(error.InnerException);

        static async Task<ApiXKeyStoreException> Fails(DelegatingApiXKeyStore store)
        {
            var error = await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await store.GetKeysAsync());
            Assert.DoesNotContain("made-up", error.ToString(), StringComparison.Ordinal);
            return error;
        }
    }

    [Fact]
    public async Task A_callers_cancellation_reaches_the_delegate_and_stays_one_while_a_timeout_of_its_own_is_a_failure()
    {
        using var cancellation = new CancellationTokenSource();
        var waiting = new DelegatingApiXKeyStore(async cancellationToken =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null!;
        }).GetKeysAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);

        var timedOut = new DelegatingApiXKeyStore(_ => throw new TaskCanceledException());
        await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await timedOut.GetKeysAsync());
    }
}
