using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime.Tests.Audit;

public sealed class AuditingApiXKeyStoreTests
{
    private readonly CollectedAudit _audit = new();

    public static TheoryData<Exception, string> Failures => new()
    {
        { new ApiXKeyStoreException("The vault is sealed."), "unavailable" },
        { new SecondFactorException(), "second-factor" },
        { new OperationCanceledException(), "canceled" },
        { new TimeoutException(), "error" },
    };

    [Fact]
    public async Task Each_read_gives_what_the_inner_store_gives_and_is_recorded_once()
    {
        var inner = new ScriptedStore(ScriptedStore.Keys());
        await using var store = new AuditingApiXKeyStore(inner, _audit, "orders");

        Assert.Equal("made-up-api-1", await store.GetApiKeyAsync());
        Assert.Equal("made-up-app-1", await store.GetAppKeyAsync());
        Assert.Equal("made-up-app-1", (await store.GetKeysAsync()).AppKey);

        Assert.Equal(Enumerable.Repeat(new ApiXAuditEvent(ApiXAuditKind.KeyAccessed, "orders"), 3), _audit.Events);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failed_read_throws_what_the_inner_store_throws_and_is_recorded_with_its_reason(Exception error, string reason)
    {
        var inner = new ScriptedStore(ScriptedStore.Keys());
        inner.Fail(error);
        await using var store = new AuditingApiXKeyStore(inner, _audit, "orders");

        Assert.Same(error, await Assert.ThrowsAnyAsync<Exception>(async () => await store.GetKeysAsync()));
        Assert.Same(error, await Assert.ThrowsAnyAsync<Exception>(async () => await store.GetApiKeyAsync()));
        Assert.Same(error, await Assert.ThrowsAnyAsync<Exception>(async () => await store.GetAppKeyAsync()));

        Assert.Equal(Enumerable.Repeat(new ApiXAuditEvent(ApiXAuditKind.KeyAccessFailed, "orders", reason), 3), _audit.Events);
    }

    [Fact]
    public async Task The_word_that_keys_were_refused_and_the_end_reach_the_inner_store()
    {
        var inner = new ScriptedStore(ScriptedStore.Keys());
        var store = new AuditingApiXKeyStore(inner, _audit, "orders");

        store.Invalidate();
        store.Dispose();
        await store.DisposeAsync();

        Assert.Equal((1, 1), (inner.Invalidations, inner.Disposals));
    }

    [Fact]
    public void A_store_without_memory_or_end_is_wrapped_all_the_same()
    {
        var store = new AuditingApiXKeyStore(new PlainStore(), _audit, "orders");

        store.Invalidate();
        store.Dispose();
    }

    [Fact]
    public async Task Neither_log_nor_metric_holds_a_key()
    {
        using var logs = new CollectedLogs();
        using var metrics = new CollectedMetrics();
        await using var provider = Services(logs, metrics, new ScriptedStore(ScriptedStore.Keys())).BuildServiceProvider();

        var keys = await provider.GetRequiredService<IApiXKeyStore>().GetKeysAsync();

        var told = logs.Text + metrics.Text;
        Assert.Contains("orders", told, StringComparison.Ordinal);
        Assert.DoesNotContain(keys.ApiKey, told, StringComparison.Ordinal);
        Assert.DoesNotContain(keys.AppKey, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_audit_registers_the_audit_log_and_the_container_ends_the_stores()
    {
        using var logs = new CollectedLogs();
        using var metrics = new CollectedMetrics();
        var inner = new ScriptedStore(ScriptedStore.Keys());
        var provider = Services(logs, metrics, inner).BuildServiceProvider();

        _ = await provider.GetRequiredService<IApiXKeyStore>().GetApiKeyAsync();
        await provider.DisposeAsync();

        Assert.Equal("A key was given out: subject orders, reason -, origin -", Assert.Single(logs.Entries).Message);
        Assert.Equal(1, inner.Disposals);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void An_empty_name_is_refused(string? name)
    {
        Assert.ThrowsAny<ArgumentException>(() => new AuditingApiXKeyStore(new PlainStore(), _audit, name!));
        Assert.ThrowsAny<ArgumentException>(() => new ServiceCollection().AddApiXKeyStore(_ => new PlainStore()).WithAudit(name!));
    }

    private static IServiceCollection Services(CollectedLogs logs, CollectedMetrics metrics, IApiXKeyStore inner)
    {
        var services = new ServiceCollection();
        services.AddSingleton<System.Diagnostics.Metrics.IMeterFactory>(metrics);
        services.AddLogging(builder => builder.AddProvider(logs));
        services.AddApiXKeyStore(_ => inner).WithAudit("orders");
        return services;
    }

    private sealed class PlainStore : IApiXKeyStore
    {
        public ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => new("made-up-api");

        public ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) => new("made-up-app");

        public ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default) => new(ScriptedStore.Keys());
    }
}
