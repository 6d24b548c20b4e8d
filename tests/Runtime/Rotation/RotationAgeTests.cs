using ApiXGuard.Runtime.Tests.Audit;
using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime.Tests.Rotation;

public sealed class RotationAgeTests : IAsyncDisposable
{
    private static readonly (ApiXAuditKind Kind, string? Reason) Old = (ApiXAuditKind.KeyDeprecated, "age");

    private readonly RotationFixture _fixture = new();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Keys_seen_for_thirty_days_are_warned_of_once_a_day()
    {
        var store = _fixture.Store();
        await store.GetKeysAsync();
        _fixture.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromTicks(1));
        await store.GetKeysAsync();
        Assert.Empty(_fixture.Audit.Events);

        _fixture.Clock.Advance(TimeSpan.FromTicks(1));
        for (var read = 0; read < 10; read++)
            await store.GetKeysAsync();
        Assert.Equal([Old], _fixture.Audit.Kinds);
        _fixture.Clock.Advance(TimeSpan.FromDays(1));
        for (var read = 0; read < 10; read++)
            await store.GetKeysAsync();

        Assert.Equal([Old, Old], _fixture.Audit.Kinds);
        var entries = _fixture.Logs.Entries.Where(entry => entry.Id.Id == 1102).ToList();
        Assert.Equal(2, entries.Count);
        Assert.Equal(LogLevel.Warning, entries[0].Level);
        Assert.StartsWith("The keys of the store orders are 30 days old and due to be replaced after 30.00:00:00.", entries[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_keys_begin_anew()
    {
        var store = _fixture.Store();
        await store.GetKeysAsync();
        _fixture.Clock.Advance(TimeSpan.FromDays(29));
        _fixture.Inner.Give(ScriptedStore.Keys(2));
        await store.GetKeysAsync();

        _fixture.Clock.Advance(TimeSpan.FromDays(29));
        await store.GetKeysAsync();

        Assert.DoesNotContain(Old, _fixture.Audit.Kinds);
    }

    [Fact]
    public async Task A_store_that_knows_the_age_is_believed()
    {
        var store = _fixture.Around(new AgedStore(_fixture.Inner, () => _fixture.Clock.GetUtcNow().AddDays(-31)));

        await store.GetKeysAsync();

        Assert.Equal([Old], _fixture.Audit.Kinds);
    }

    [Fact]
    public async Task The_option_goes_before_the_store()
    {
        var store = _fixture.Around(
            new AgedStore(_fixture.Inner, () => _fixture.Clock.GetUtcNow().AddDays(-31)),
            options => options.KeysCreated = _ => new ValueTask<DateTimeOffset?>(_fixture.Clock.GetUtcNow()));

        await store.GetKeysAsync();

        Assert.Empty(_fixture.Audit.Events);
    }

    [Fact]
    public async Task An_age_that_cannot_be_read_does_not_stop_the_keys()
    {
        var store = _fixture.Around(new AgedStore(_fixture.Inner, () => throw new TimeoutException()));

        Assert.Equal("made-up-api-1", await store.GetApiKeyAsync());

        Assert.Equal(1105, Assert.Single(_fixture.Logs.Entries).Id.Id);
        Assert.Contains("TimeoutException", _fixture.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_period_nothing_is_warned_of()
    {
        var store = _fixture.Store(options => options.DeprecationPeriod = null);
        await store.GetKeysAsync();

        _fixture.Clock.Advance(TimeSpan.FromDays(3_000));
        await store.GetKeysAsync();

        Assert.Empty(_fixture.Audit.Events);
    }

    [Fact]
    public async Task Reads_at_once_warn_once()
    {
        var store = _fixture.Store();
        await store.GetKeysAsync();
        _fixture.Clock.Advance(TimeSpan.FromDays(31));

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await store.GetKeysAsync()))).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal([Old], _fixture.Audit.Kinds);
    }

    [Fact]
    public void Options_outside_their_range_are_refused()
    {
        var options = new RotationOptions();
        var negative = TimeSpan.FromTicks(-1);

        Assert.ThrowsAny<ArgumentException>(() => options.Name = "");
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Overlap = negative);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.PollInterval = negative);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.FallbackPeriod = TimeSpan.MaxValue);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.DeprecationPeriod = TimeSpan.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.WarningInterval = TimeSpan.Zero);
        options.DeprecationPeriod = null;
    }

    private sealed class AgedStore(IApiXKeyStore inner, Func<DateTimeOffset?> created) : IApiXKeyStore, IApiXKeyAge
    {
        public ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => inner.GetApiKeyAsync(cancellationToken);

        public ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) => inner.GetAppKeyAsync(cancellationToken);

        public ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default) => inner.GetKeysAsync(cancellationToken);

        public ValueTask<DateTimeOffset?> GetKeysCreatedAsync(CancellationToken cancellationToken = default) => new(created());
    }
}
