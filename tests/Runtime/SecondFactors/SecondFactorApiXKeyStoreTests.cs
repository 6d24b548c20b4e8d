using ApiXGuard.Runtime.Tests.Audit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.Tests.SecondFactors;

public sealed class SecondFactorApiXKeyStoreTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly CollectedAudit _audit = new();
    private readonly ScriptedStore _inner = new(ScriptedStore.Keys());
    private readonly ScriptedFactor _factor = new(SecondFactorResult.Accepted);

    public static TheoryData<SecondFactorResult, string, string> Refusals => new()
    {
        { SecondFactorResult.Refused, "wrong-proof", "The store 'orders' did not release its keys: the proof is wrong. The next one is asked for in 1 s." },
        { SecondFactorResult.Replayed, "replayed", "The store 'orders' did not release its keys: the proof was used before; wait for the next one. The next one is asked for in 1 s." },
        { SecondFactorResult.Unanswered, "unanswered", "The store 'orders' did not release its keys: nobody answered. Read again to be asked again." },
        { SecondFactorResult.LockedOut, "locked-out", "The store 'orders' did not release its keys: there were too many wrong proofs. Read again later." },
        { (SecondFactorResult)77, "wrong-proof", "The store 'orders' did not release its keys: the proof is wrong. The next one is asked for in 1 s." },
    };

    [Fact]
    public async Task A_right_proof_releases_keys_for_the_session_and_not_a_moment_longer()
    {
        await using var store = Store();

        Assert.Equal("made-up-api-1", await store.GetApiKeyAsync());
        _clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromTicks(1));
        Assert.Equal("made-up-app-1", await store.GetAppKeyAsync());
        Assert.Equal(1, _factor.Asked);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.NotNull(await store.GetKeysAsync());

        Assert.Equal(2, _factor.Asked);
        Assert.Equal(new SecondFactorChallenge("orders", 0), _factor.LastChallenge);
        Assert.Empty(_audit.Events);
    }

    [Fact]
    public async Task Without_a_session_every_read_asks()
    {
        await using var store = Store(options => options.SessionLifetime = TimeSpan.Zero);

        for (var read = 0; read < 3; read++)
            await store.GetKeysAsync();

        Assert.Equal(3, _factor.Asked);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Without_a_right_proof_no_key_is_read_and_the_reason_is_told(SecondFactorResult result, string reason, string message)
    {
        _factor.Give(result);
        await using var store = Store();

        var error = await Assert.ThrowsAsync<SecondFactorException>(async () => await store.GetKeysAsync());

        Assert.Equal((message, result, 0), (error.Message, error.Result, _inner.Reads));
        Assert.Equal([new ApiXAuditEvent(ApiXAuditKind.SecondFactorRefused, "orders", reason)], _audit.Events);
    }

    [Fact]
    public async Task Wrong_proofs_are_slowed_down_ever_more_then_locked_out_and_a_right_one_begins_anew()
    {
        _factor.Give(SecondFactorResult.Refused);
        await using var store = Store(options => options.Attempts = new AttemptLimits
        {
            MaximumAttempts = 3,
            FirstDelay = TimeSpan.FromSeconds(2),
            LockOut = TimeSpan.FromMinutes(1),
        });

        foreach (var seconds in new[] { 2, 4, 60, 120, 240 })
        {
            var refused = await RefusedAsync(store);
            Assert.Equal((SecondFactorResult.Refused, TimeSpan.FromSeconds(seconds)), (refused.Result, refused.RetryAfter));
            _clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
            var early = await RefusedAsync(store);
            Assert.Equal((SecondFactorResult.LockedOut, TimeSpan.FromTicks(1)), (early.Result, early.RetryAfter));
            _clock.Advance(TimeSpan.FromTicks(1));
        }

        Assert.Equal(5, _factor.Asked);
        Assert.Equal(4, _factor.LastChallenge.FailedAttempts);
        _factor.Give(SecondFactorResult.Accepted);
        await store.GetKeysAsync();
        store.EndSession();
        _factor.Give(SecondFactorResult.Refused);
        Assert.Equal(TimeSpan.FromSeconds(2), (await RefusedAsync(store)).RetryAfter);
    }

    [Fact]
    public async Task Turning_the_time_forward_shortens_no_lock_out_and_turning_it_back_prolongs_no_session()
    {
        var clock = new SettableClock(_clock);
        await using var store = new SecondFactorApiXKeyStore(_inner, _factor, Options(), _audit, clock);
        await store.GetKeysAsync();

        clock.Offset = TimeSpan.FromHours(-1);
        await store.GetKeysAsync();
        Assert.Equal(2, _factor.Asked);

        store.EndSession();
        _factor.Give(SecondFactorResult.Refused);
        await RefusedAsync(store);
        clock.Offset = TimeSpan.FromDays(365);
        Assert.Equal(SecondFactorResult.LockedOut, (await RefusedAsync(store)).Result);
        Assert.Equal(3, _factor.Asked);
    }

    [Fact]
    public async Task Nobody_answering_is_no_wrong_proof()
    {
        _factor.Give(SecondFactorResult.Unanswered);
        await using var store = Store();

        for (var ask = 0; ask < 10; ask++)
            Assert.Equal(TimeSpan.Zero, (await RefusedAsync(store)).RetryAfter);

        Assert.Equal(10, _factor.Asked);
    }

    [Fact]
    public async Task A_factor_that_fails_counts_as_a_wrong_proof_and_what_it_says_goes_no_further()
    {
        _factor.Answer = (_, _) => throw new FormatException("The input string '12" + "3456' was not in a correct format.");
        await using var store = Store();

        var error = await RefusedAsync(store);

        Assert.Equal(TimeSpan.FromSeconds(1), error.RetryAfter);
        Assert.DoesNotContain("12" + "3456", error.ToString(), StringComparison.Ordinal);
        Assert.Equal([(ApiXAuditKind.SecondFactorRefused, "error")], _audit.Kinds);
    }

    [Fact]
    public async Task Reads_at_once_ask_one_person_once()
    {
        var answer = new TaskCompletionSource<SecondFactorResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        _factor.Answer = (_, _) => new ValueTask<SecondFactorResult>(answer.Task);
        await using var store = Store(options => options.SessionLifetime = TimeSpan.Zero);

        // Each is waiting when its call returns, so nothing has to be waited for here.
        var reads = Enumerable.Range(0, 100).Select(_ => store.GetApiKeyAsync().AsTask()).ToArray();
        answer.SetResult(SecondFactorResult.Accepted);

        Assert.All(await Task.WhenAll(reads).WaitAsync(Patience), key => Assert.Equal("made-up-api-1", key));
        Assert.Equal(1, _factor.Asked);
    }

    [Fact]
    public async Task A_refusal_reaches_all_who_wait_and_is_recorded_once()
    {
        var answer = new TaskCompletionSource<SecondFactorResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        _factor.Answer = (_, _) => new ValueTask<SecondFactorResult>(answer.Task);
        await using var store = Store();

        var reads = Enumerable.Range(0, 10).Select(_ => store.GetApiKeyAsync().AsTask()).ToArray();
        answer.SetResult(SecondFactorResult.Refused);

        foreach (var read in reads)
            await Assert.ThrowsAsync<SecondFactorException>(() => read.WaitAsync(Patience));
        Assert.Single(_audit.Events);
        Assert.Equal(0, _inner.Reads);
    }

    [Fact]
    public async Task Who_stops_waiting_leaves_the_others_asking_and_the_last_one_ends_the_ask()
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _factor.Answer = async (_, cancellationToken) =>
        {
            var never = new TaskCompletionSource<SecondFactorResult>();
            await using var registration = cancellationToken.Register(() =>
            {
                never.TrySetCanceled(cancellationToken);
                stopped.TrySetResult();
            });
            return await never.Task;
        };
        await using var store = Store();
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var reads = new[] { store.GetKeysAsync(first.Token).AsTask(), store.GetKeysAsync(second.Token).AsTask() };

        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reads[0].WaitAsync(Patience));
        Assert.False(stopped.Task.IsCompleted);
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reads[1].WaitAsync(Patience));
        await stopped.Task.WaitAsync(Patience);

        _factor.Give(SecondFactorResult.Accepted);
        Assert.NotNull(await store.GetKeysAsync());
    }

    [Fact]
    public async Task A_factor_that_never_answers_and_does_not_listen_is_given_up()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var late = new TaskCompletionSource<SecondFactorResult>();
        _factor.Answer = (_, _) =>
        {
            asked.SetResult();
            return new ValueTask<SecondFactorResult>(late.Task);
        };
        await using var store = Store();

        var read = store.GetKeysAsync().AsTask();
        await asked.Task.WaitAsync(Patience);
        _clock.Advance(TimeSpan.FromMinutes(2));
        var error = await Assert.ThrowsAsync<SecondFactorException>(() => read.WaitAsync(Patience));
        late.SetResult(SecondFactorResult.Accepted);
        _factor.Give(SecondFactorResult.Unanswered);

        Assert.Equal(SecondFactorResult.Unanswered, error.Result);
        Assert.Equal([(ApiXAuditKind.SecondFactorRefused, "timeout")], _audit.Kinds);
        Assert.Equal(SecondFactorResult.Unanswered, (await RefusedAsync(store)).Result);
    }

    [Fact]
    public async Task Refused_keys_are_passed_on_and_the_release_stays()
    {
        await using var store = Store();
        await store.GetKeysAsync();

        store.Invalidate();
        await store.GetKeysAsync();

        Assert.Equal((1, 1), (_inner.Invalidations, _factor.Asked));
    }

    [Fact]
    public async Task The_end_ends_the_asking_the_inner_store_and_an_owned_factor_once()
    {
        var never = new TaskCompletionSource<SecondFactorResult>();
        _factor.Answer = (_, _) => new ValueTask<SecondFactorResult>(never.Task);
        var store = new SecondFactorApiXKeyStore(_inner, _factor, Options(), _audit, _clock, disposeFactor: true);
        var read = store.GetKeysAsync().AsTask();

        store.Dispose();
        await store.DisposeAsync();

        await Assert.ThrowsAsync<SecondFactorException>(() => read.WaitAsync(Patience));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.GetKeysAsync());
        Assert.Equal((1, 1), (_inner.Disposals, _factor.Disposals));
    }

    [Fact]
    public async Task A_factor_that_is_not_owned_outlives_the_store()
    {
        await Store().DisposeAsync();

        Assert.Equal((1, 0), (_inner.Disposals, _factor.Disposals));
    }

    [Fact]
    public async Task With_second_factor_uses_the_registered_factor_or_one_of_ones_own()
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(_clock).AddSingleton<ISecondFactor>(_ => _factor);
        services.AddApiXKeyStore(_ => _inner).WithSecondFactor(options => options.Name = "registered");
        await using (var provider = services.BuildServiceProvider())
            await provider.GetRequiredService<IApiXKeyStore>().GetKeysAsync();
        Assert.Equal("registered", _factor.LastChallenge.Subject);

        var own = new ScriptedFactor(SecondFactorResult.Accepted);
        services.AddApiXKeyStore(_ => _inner).WithSecondFactor(_ => own, options => options.Name = "own");
        await using (var provider = services.BuildServiceProvider())
            await provider.GetRequiredService<IApiXKeyStore>().GetKeysAsync();
        Assert.Equal(("own", 1), (own.LastChallenge.Subject, own.Disposals));
    }

    [Fact]
    public void Options_outside_their_range_are_refused()
    {
        var options = new SecondFactorOptions();
        var limits = new AttemptLimits();

        Assert.ThrowsAny<ArgumentException>(() => options.Name = " ");
        Assert.Throws<ArgumentNullException>(() => options.Attempts = null!);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.SessionLifetime = TimeSpan.FromTicks(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.SessionLifetime = TimeSpan.FromDays(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.AskTimeout = TimeSpan.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => limits.MaximumAttempts = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => limits.MaximumAttempts = 101);
        Assert.Throws<ArgumentOutOfRangeException>(() => limits.FirstDelay = TimeSpan.FromHours(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => limits.LockOut = TimeSpan.Zero);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 8)]
    [InlineData(5, 900)]
    [InlineData(6, 1_800)]
    [InlineData(12, 86_400)]
    [InlineData(int.MaxValue - 1, 86_400)]
    public void The_delay_doubles_and_has_an_end(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), new AttemptLimits().DelayAfter(failures));

    private static async Task<SecondFactorException> RefusedAsync(IApiXKeyStore store) =>
        await Assert.ThrowsAsync<SecondFactorException>(async () => await store.GetKeysAsync());

    private SecondFactorApiXKeyStore Store(Action<SecondFactorOptions>? configure = null) =>
        new(_inner, _factor, Options(configure), _audit, _clock);

    private static SecondFactorOptions Options(Action<SecondFactorOptions>? configure = null)
    {
        var options = new SecondFactorOptions { Name = "orders" };
        configure?.Invoke(options);
        return options;
    }

    /// <summary>A clock on the wall that somebody turns; the other one goes on as it did.</summary>
    private sealed class SettableClock(FakeTimeProvider clock) : TimeProvider
    {
        internal TimeSpan Offset { get; set; }

        public override long TimestampFrequency => clock.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + Offset;

        public override long GetTimestamp() => clock.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            clock.CreateTimer(callback, state, dueTime, period);
    }
}
