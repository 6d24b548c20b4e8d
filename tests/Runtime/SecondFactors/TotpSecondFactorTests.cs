using ApiXGuard.Runtime.Tests.Audit;
using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.Tests.SecondFactors;

public sealed class TotpSecondFactorTests : IDisposable
{
    private static readonly SecondFactorChallenge Challenge = new("orders", 0);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly byte[] _secret = Totp.GenerateSecret();
    private readonly Totp _totp;
    private readonly InMemoryTotpStepStore _steps = new();

    public TotpSecondFactorTests() => _totp = new Totp(_secret);

    public void Dispose() => _totp.Dispose();

    [Fact]
    public async Task A_code_is_accepted_once_and_the_next_one_again()
    {
        var code = _totp.Compute(_clock.GetUtcNow());
        using var factor = Factor(() => code);

        Assert.Equal(SecondFactorResult.Accepted, await factor.AskAsync(Challenge));
        Assert.Equal(SecondFactorResult.Replayed, await factor.AskAsync(Challenge));
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(SecondFactorResult.Replayed, await factor.AskAsync(Challenge));
        code = _totp.Compute(_clock.GetUtcNow());
        Assert.Equal(SecondFactorResult.LockedOut, await factor.AskAsync(Challenge));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(SecondFactorResult.Accepted, await factor.AskAsync(Challenge));
    }

    [Fact]
    public async Task A_code_of_an_earlier_step_than_the_last_accepted_one_is_refused()
    {
        var code = _totp.Compute(_clock.GetUtcNow() + TimeSpan.FromSeconds(30));
        using var factor = Factor(() => code);

        Assert.Equal(SecondFactorResult.Accepted, await factor.AskAsync(Challenge));
        code = _totp.Compute(_clock.GetUtcNow());
        Assert.Equal(SecondFactorResult.Replayed, await factor.AskAsync(Challenge));
    }

    [Fact]
    public async Task Of_many_uses_at_once_by_several_instances_one_is_accepted()
    {
        var code = _totp.Compute(_clock.GetUtcNow());
        var limits = new AttemptLimits { FirstDelay = TimeSpan.Zero, MaximumAttempts = 100 };
        var factors = Enumerable.Range(0, 10).Select(_ => Factor(() => code, limits)).ToArray();

        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(use => Task.Run(async () => await factors[use % 10].AskAsync(Challenge))))
            .WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(1, results.Count(result => result is SecondFactorResult.Accepted));
        Assert.Equal(199, results.Count(result => result is SecondFactorResult.Replayed));
    }

    [Fact]
    public async Task Accounts_do_not_use_up_each_others_codes()
    {
        var code = _totp.Compute(_clock.GetUtcNow());
        using var first = Factor(() => code, account: "first");
        using var second = Factor(() => code, account: "second");

        Assert.Equal(SecondFactorResult.Accepted, await first.AskAsync(Challenge));
        Assert.Equal(SecondFactorResult.Accepted, await second.AskAsync(Challenge));
    }

    [Fact]
    public async Task Wrong_codes_lead_to_a_lock_out_that_the_right_code_does_not_open()
    {
        var right = _totp.Compute(_clock.GetUtcNow());
        var code = Wrong();
        var prompts = 0;
        using var factor = Factor(() =>
        {
            prompts++;
            return code;
        });

        for (var attempt = 1; attempt <= 5; attempt++)
        {
            Assert.Equal(SecondFactorResult.Refused, await factor.AskAsync(Challenge));
            code = attempt == 5 ? right : Wrong();
            Assert.Equal(SecondFactorResult.LockedOut, await factor.AskAsync(Challenge));
            if (attempt < 5)
                _clock.Advance(TimeSpan.FromSeconds(Math.Pow(2, attempt - 1)));
        }

        Assert.Equal(5, prompts);
        _clock.Advance(TimeSpan.FromMinutes(15));
        code = _totp.Compute(_clock.GetUtcNow());
        Assert.Equal(SecondFactorResult.Accepted, await factor.AskAsync(Challenge));
    }

    [Fact]
    public async Task Many_guesses_at_once_get_no_further_than_one_after_the_other()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var factor = new TotpSecondFactor("ops", _totp, async (_, _) =>
        {
            await gate.Task;
            return Wrong();
        }, _steps, null, _clock);

        var asks = Enumerable.Range(0, 100).Select(_ => factor.AskAsync(Challenge).AsTask()).ToArray();
        gate.SetResult();
        var results = await Task.WhenAll(asks).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(1, results.Count(result => result is SecondFactorResult.Refused));
        Assert.Equal(99, results.Count(result => result is SecondFactorResult.LockedOut));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n")]
    public async Task Who_gives_no_code_has_not_failed(string? code)
    {
        using var factor = Factor(() => code);

        for (var ask = 0; ask < 10; ask++)
            Assert.Equal(SecondFactorResult.Unanswered, await factor.AskAsync(Challenge));
    }

    [Fact]
    public async Task A_step_store_that_cannot_tell_accepts_nothing()
    {
        var code = _totp.Compute(_clock.GetUtcNow());
        using var factor = new TotpSecondFactor("ops", _totp, (_, _) => new ValueTask<string?>(code), new BrokenSteps(), null, _clock);
        await using var store = new SecondFactorApiXKeyStore(new ScriptedStore(ScriptedStore.Keys()), factor, null, null, _clock);

        var error = await Assert.ThrowsAsync<SecondFactorException>(async () => await store.GetKeysAsync());

        Assert.DoesNotContain(code, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_guarded_by_codes_releases_its_keys_for_a_right_one_and_tells_no_code()
    {
        var code = Wrong();
        var audit = new CollectedAudit();
        await using var store = new SecondFactorApiXKeyStore(
            new ScriptedStore(ScriptedStore.Keys()), Factor(() => code), null, audit, _clock, disposeFactor: true);

        var refused = await Assert.ThrowsAsync<SecondFactorException>(async () => await store.GetKeysAsync());
        Assert.Equal(SecondFactorResult.Refused, refused.Result);
        _clock.Advance(refused.RetryAfter);
        var wrong = code;
        code = _totp.Compute(_clock.GetUtcNow());

        Assert.Equal("made-up-api-1", await store.GetApiKeyAsync());
        var told = refused + string.Join('\n', audit.Events);
        Assert.DoesNotContain(wrong, told, StringComparison.Ordinal);
        Assert.Equal([new ApiXAuditEvent(ApiXAuditKind.SecondFactorRefused, "keys", "wrong-proof")], audit.Events);
    }

    private TotpSecondFactor Factor(Func<string?> code, AttemptLimits? limits = null, string account = "ops") =>
        new(account, new Totp(_secret), (_, _) => new ValueTask<string?>(code()), _steps, limits, _clock);

    // A code that no step within the drift has.
    private string Wrong()
    {
        var right = Enumerable.Range(-1, 3).Select(steps => _totp.Compute(_clock.GetUtcNow().AddSeconds(30 * steps))).ToHashSet();
        return Enumerable.Range(0, 10).Select(digit => new string((char)('0' + digit), 6)).First(code => !right.Contains(code));
    }

    private sealed class BrokenSteps : ITotpStepStore
    {
        public ValueTask<bool> TryAdvanceAsync(string account, long step, CancellationToken cancellationToken = default) =>
            throw new IOException("The step store cannot be reached.");
    }
}
