using System.Diagnostics;

namespace ApiXGuard.Runtime;

/// <summary>
/// Asks for a code from an authenticator application (RFC 6238). A code is accepted once, also by other processes where they share the
/// <see cref="ITotpStepStore"/>, and wrong codes are slowed down and locked out. Thread-safe; disposes the <see cref="Totp"/>.
/// </summary>
[DebuggerDisplay("{_account,nq}")]
public sealed class TotpSecondFactor : ISecondFactor, IDisposable
{
    private readonly string _account;
    private readonly Totp _totp;
    private readonly Func<SecondFactorChallenge, CancellationToken, ValueTask<string?>> _prompt;
    private readonly ITotpStepStore _steps;
    private readonly TimeProvider _clock;
    private readonly AttemptLimiter _attempts;
    private readonly SemaphoreSlim _verifying = new(1, 1);

    /// <summary>Makes the factor.</summary>
    /// <param name="account">Whose code is asked for; names the steps in the step store. Not empty.</param>
    /// <param name="totp">Checks codes.</param>
    /// <param name="prompt">Asks somebody for the code; gives <see langword="null"/> or an empty text where they decline.</param>
    /// <param name="steps">Remembers used codes; <see langword="null"/> to remember them in this object.</param>
    /// <param name="limits">How wrong codes are slowed down; <see langword="null"/> for the defaults.</param>
    /// <param name="clock">The clock; <see langword="null"/> for the system's.</param>
    public TotpSecondFactor(
        string account,
        Totp totp,
        Func<SecondFactorChallenge, CancellationToken, ValueTask<string?>> prompt,
        ITotpStepStore? steps = null,
        AttemptLimits? limits = null,
        TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        ArgumentNullException.ThrowIfNull(totp);
        ArgumentNullException.ThrowIfNull(prompt);
        _account = account;
        _totp = totp;
        _prompt = prompt;
        _steps = steps ?? new InMemoryTotpStepStore();
        _clock = clock ?? TimeProvider.System;
        _attempts = new AttemptLimiter(limits ?? new AttemptLimits(), _clock);
    }

    /// <inheritdoc/>
    public async ValueTask<SecondFactorResult> AskAsync(SecondFactorChallenge challenge, CancellationToken cancellationToken = default)
    {
        if (_attempts.Wait > TimeSpan.Zero)
            return SecondFactorResult.LockedOut;
        var code = await _prompt(challenge, cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(code))
            return SecondFactorResult.Unanswered;

        // One code at a time, so that many guesses at once get no further than one after the other.
        await _verifying.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await VerifyAsync(code, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _verifying.Release();
        }
    }

    /// <summary>Wipes the secret.</summary>
    public void Dispose() => _totp.Dispose();

    private async ValueTask<SecondFactorResult> VerifyAsync(string code, CancellationToken cancellationToken)
    {
        if (_attempts.Wait > TimeSpan.Zero)
            return SecondFactorResult.LockedOut;
        if (!_totp.TryVerify(code, _clock.GetUtcNow(), out var step))
        {
            _attempts.Fail();
            return SecondFactorResult.Refused;
        }

        if (!await _steps.TryAdvanceAsync(_account, step, cancellationToken).ConfigureAwait(false))
        {
            _attempts.Fail();
            return SecondFactorResult.Replayed;
        }

        _attempts.Succeed();
        return SecondFactorResult.Accepted;
    }
}
