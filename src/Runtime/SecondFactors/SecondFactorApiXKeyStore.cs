namespace ApiXGuard.Runtime;

/// <summary>
/// Asks for a second factor before it lets keys of the inner store out. Reads that come while somebody is being asked wait for the same
/// answer. Without a right proof, reads throw <see cref="SecondFactorException"/>. Thread-safe; disposes the inner store. It keeps no key: a
/// cache goes inside it, so that the proof guards the cache too.
/// </summary>
public sealed class SecondFactorApiXKeyStore : IApiXKeyCache, IDisposable, IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly IApiXKeyStore _inner;
    private readonly ISecondFactor _factor;
    private readonly SecondFactorOptions _options;
    private readonly IApiXAudit? _audit;
    private readonly TimeProvider _clock;
    private readonly AttemptLimiter _attempts;
    private readonly bool _disposeFactor;
    private Ask? _ask;
    private bool _released;
    private long _releasedAt;
    private DateTimeOffset _releasedTime;
    private bool _disposed;

    /// <summary>Makes the store.</summary>
    /// <param name="inner">Where the keys are.</param>
    /// <param name="factor">Asks for the proof.</param>
    /// <param name="options">How to ask; <see langword="null"/> for the defaults.</param>
    /// <param name="audit">Takes the events; <see langword="null"/> for none.</param>
    /// <param name="clock">The clock; <see langword="null"/> for the system's.</param>
    /// <param name="disposeFactor">Whether to dispose the factor together with the store.</param>
    public SecondFactorApiXKeyStore(
        IApiXKeyStore inner,
        ISecondFactor factor,
        SecondFactorOptions? options = null,
        IApiXAudit? audit = null,
        TimeProvider? clock = null,
        bool disposeFactor = false)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(factor);
        _inner = inner;
        _factor = factor;
        _options = options ?? new SecondFactorOptions();
        _audit = audit;
        _clock = clock ?? TimeProvider.System;
        _attempts = new AttemptLimiter(_options.Attempts, _clock);
        _disposeFactor = disposeFactor;
    }

    /// <inheritdoc/>
    /// <exception cref="SecondFactorException">The second factor was not given.</exception>
    public async ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default)
    {
        await ReleaseAsync(cancellationToken).ConfigureAwait(false);
        return await _inner.GetApiKeyAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="SecondFactorException">The second factor was not given.</exception>
    public async ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default)
    {
        await ReleaseAsync(cancellationToken).ConfigureAwait(false);
        return await _inner.GetAppKeyAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="SecondFactorException">The second factor was not given.</exception>
    public async ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default)
    {
        await ReleaseAsync(cancellationToken).ConfigureAwait(false);
        return await _inner.GetKeysAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the release before its time: the next read asks again.</summary>
    public void EndSession()
    {
        lock (_gate)
            _released = false;
    }

    /// <summary>Passes the word on to the inner store, where that keeps keys. The release stays: it is the keys that were refused.</summary>
    public void Invalidate() => InnerStore.Invalidate(_inner);

    /// <summary>Ends the release, stops asking and disposes the inner store, once.</summary>
    public void Dispose()
    {
        if (!End())
            return;
        if (_disposeFactor)
            InnerStore.Dispose(_factor);
        InnerStore.Dispose(_inner);
    }

    /// <summary>Ends the release, stops asking and disposes the inner store, once.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!End())
            return;
        if (_disposeFactor)
            await InnerStore.DisposeAsync(_factor).ConfigureAwait(false);
        await InnerStore.DisposeAsync(_inner).ConfigureAwait(false);
    }

    private async ValueTask ReleaseAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Ask? ask = null;
        TimeSpan wait;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (IsReleased())
                return;
            wait = _ask is null ? _attempts.Wait : TimeSpan.Zero;
            if (wait <= TimeSpan.Zero)
            {
                ask = _ask ??= new Ask(this);
                ask.Waiting++;
            }
        }

        if (ask is null)
            throw Refusal(SecondFactorResult.LockedOut, wait);
        SecondFactorResult result;
        try
        {
            result = await ask.Answer.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave(ask);
        }

        if (result is not SecondFactorResult.Accepted)
            throw NotGiven(result, _attempts.Wait);
    }

    // Called under the lock. Both clocks have to agree: the one that cannot be set may stand still while the machine sleeps, and the other one
    // can be turned back.
    private bool IsReleased()
    {
        if (!_released)
            return false;
        var byClock = _clock.GetUtcNow() - _releasedTime;
        _released = byClock >= TimeSpan.Zero && byClock < _options.SessionLifetime && _clock.GetElapsedTime(_releasedAt) < _options.SessionLifetime;
        return _released;
    }

    // When nobody waits for the answer any more, nobody need be asked.
    private void Leave(Ask ask)
    {
        lock (_gate)
        {
            if (--ask.Waiting > 0)
                return;
            if (_ask == ask)
                _ask = null;
        }

        ask.Stop();
    }

    private async Task<SecondFactorResult> AskAsync(Ask ask, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_options.AskTimeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var result = SecondFactorResult.Refused;
        var reason = "error";
        try
        {
            // The factor may not listen to the token: what it says after that does not count.
            result = await _factor.AskAsync(new SecondFactorChallenge(_options.Name, _attempts.Failures), either.Token)
                .AsTask().WaitAsync(either.Token).ConfigureAwait(false);
            reason = ReasonOf(result);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            result = SecondFactorResult.Unanswered;
            reason = timeout.IsCancellationRequested ? "timeout" : "canceled";
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // What went wrong may quote the proof, so it is not passed on; it counts as a wrong one.
        }

        Settle(ask, result);
        if (result is not SecondFactorResult.Accepted)
            _audit?.Record(new ApiXAuditEvent(ApiXAuditKind.SecondFactorRefused, _options.Name, reason));
        return result;
    }

    private void Settle(Ask ask, SecondFactorResult result)
    {
        lock (_gate)
        {
            if (_ask == ask)
                _ask = null;
            switch (result)
            {
                case SecondFactorResult.Accepted:
                    _attempts.Succeed();
                    _released = _options.SessionLifetime > TimeSpan.Zero && !_disposed;
                    _releasedAt = _clock.GetTimestamp();
                    _releasedTime = _clock.GetUtcNow();
                    break;
                case SecondFactorResult.Unanswered or SecondFactorResult.LockedOut:
                    break;
                default:
                    _attempts.Fail();
                    break;
            }
        }
    }

    private SecondFactorException Refusal(SecondFactorResult result, TimeSpan wait)
    {
        _audit?.Record(new ApiXAuditEvent(ApiXAuditKind.SecondFactorRefused, _options.Name, ReasonOf(result)));
        return NotGiven(result, wait);
    }

    private SecondFactorException NotGiven(SecondFactorResult result, TimeSpan wait)
    {
        wait = wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        var what = result switch
        {
            SecondFactorResult.Unanswered => "nobody answered",
            SecondFactorResult.Replayed => "the proof was used before; wait for the next one",
            SecondFactorResult.LockedOut => "there were too many wrong proofs",
            _ => "the proof is wrong",
        };
        var next = wait > TimeSpan.Zero ? $"The next one is asked for in {Math.Ceiling(wait.TotalSeconds)} s."
            : result is SecondFactorResult.LockedOut ? "Read again later."
            : "Read again to be asked again.";
        return new SecondFactorException($"The store '{_options.Name}' did not release its keys: {what}. {next}") { Result = result, RetryAfter = wait };
    }

    private static string ReasonOf(SecondFactorResult result) => result switch
    {
        SecondFactorResult.Unanswered => "unanswered",
        SecondFactorResult.Replayed => "replayed",
        SecondFactorResult.LockedOut => "locked-out",
        _ => "wrong-proof",
    };

    private bool End()
    {
        Ask? ask;
        lock (_gate)
        {
            if (_disposed)
                return false;
            _disposed = true;
            _released = false;
            ask = _ask;
        }

        ask?.Stop();
        return true;
    }

    /// <summary>One time of asking, and how many reads wait for it.</summary>
    private sealed class Ask
    {
        private readonly CancellationTokenSource _cancellation = new();

        // Made under the lock, so the factor must not be entered on this thread.
        internal Ask(SecondFactorApiXKeyStore store) => Answer = Task.Run(() => store.AskAsync(this, _cancellation.Token));

        internal Task<SecondFactorResult> Answer { get; }

        internal int Waiting { get; set; }

        internal void Stop() => _cancellation.Cancel();
    }
}
