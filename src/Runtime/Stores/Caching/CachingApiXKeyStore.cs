using System.Diagnostics;

namespace ApiXGuard.Runtime;

/// <summary>
/// Answers from memory for a bounded time, so that a vault is not asked for each request. Callers that come while a read is under way share
/// it. Keys are wiped from memory when they expire, are replaced or invalidated, and when the store is disposed. Disposes the store it wraps.
/// Thread-safe.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CachingApiXKeyStore : IApiXKeyCache, IDisposable, IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly IApiXKeyStore _inner;
    private readonly IApiXAudit? _audit;
    private readonly TimeProvider _clock;
    private readonly long _epoch;
    private readonly TimeSpan _lifetime;
    private readonly TimeSpan _grace;
    private readonly TimeSpan _interval;
    private readonly ITimer _wiping;

    // All below is guarded by the gate. Times count from the epoch, by a clock that nobody sets.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private PinnedKeys? _keys;
    private TimeSpan _usableUntil;
    private TimeSpan _graceUntil;
    private bool _rejected;
    private TimeSpan? _forcedAt;
    private SharedRead? _read;
    private bool _disposed;

    /// <summary>Puts a cache around a store.</summary>
    /// <param name="inner">The store to read; disposed with this one.</param>
    /// <param name="lifetime">How long keys are kept; more than zero, at most a day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is outside its range.</exception>
    public CachingApiXKeyStore(IApiXKeyStore inner, TimeSpan lifetime)
        : this(inner, new ApiXKeyCacheOptions { Lifetime = lifetime })
    {
    }

    /// <summary>Puts a cache around a store.</summary>
    /// <param name="inner">The store to read; disposed with this one.</param>
    /// <param name="options">How long and when to answer from memory; <see langword="null"/> for the defaults.</param>
    /// <param name="clock">Tells the time; <see langword="null"/> for the system's clock.</param>
    /// <param name="audit">Told, with the reason <c>stale</c>, when a read failed and old keys serve on; may be <see langword="null"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public CachingApiXKeyStore(IApiXKeyStore inner, ApiXKeyCacheOptions? options = null, TimeProvider? clock = null, IApiXAudit? audit = null)
    {
        ArgumentNullException.ThrowIfNull(inner);
        options ??= new ApiXKeyCacheOptions();
        options.Check();
        _inner = inner;
        _audit = audit;
        _lifetime = options.Lifetime;
        _grace = options.GraceAfterFailure;
        _interval = options.MinimumInterval;
        _clock = clock ?? TimeProvider.System;
        _epoch = _clock.GetTimestamp();
        _wiping = _clock.CreateTimer(static store => ((CachingApiXKeyStore)store!).WipeWhatIsOver(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) =>
        GetAsync(static keys => keys.ApiKey(), static keys => keys.ApiKey, cancellationToken);

    /// <inheritdoc cref="GetApiKeyAsync"/>
    public ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) =>
        GetAsync(static keys => keys.AppKey(), static keys => keys.AppKey, cancellationToken);

    /// <inheritdoc cref="GetApiKeyAsync"/>
    public ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default) =>
        GetAsync(static keys => keys.Both(), static keys => keys, cancellationToken);

    /// <summary>
    /// Forgets the keys, so that the next call reads them anew; a read already under way no longer counts for calls that come later. Where the
    /// last read that an invalidation caused began less than <see cref="ApiXKeyCacheOptions.MinimumInterval"/> ago, takes effect when that has
    /// passed. Passed on to a wrapped <see cref="IApiXKeyCache"/>. Does nothing once disposed.
    /// </summary>
    public void Invalidate()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _rejected = true;
            if (_forcedAt is { } forced && Now() - forced < _interval)
            {
                _usableUntil = Min(_usableUntil, forced + _interval);
            }
            else
            {
                Forget();
                _read = null;
            }
        }

        (_inner as IApiXKeyCache)?.Invalidate();
    }

    /// <summary>Wipes the keys, ends a read under way and disposes the wrapped store.</summary>
    public void Dispose()
    {
        if (Close())
            InnerStore.Dispose(_inner);
    }

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync() => Close() ? InnerStore.DisposeAsync(_inner) : default;

    /// <summary>Says what it is and what it wraps, and never a key.</summary>
    public override string ToString() => $"{nameof(CachingApiXKeyStore)} {{ {_inner.GetType().Name} }}";

    private ValueTask<T> GetAsync<T>(Func<PinnedKeys, T> fromMemory, Func<ApiXKeys, T> fromRead, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SharedRead read;
        var begin = false;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var now = Now();
            if (_keys is not null && now < _usableUntil)
                return new ValueTask<T>(fromMemory(_keys));
            if (_read is null)
            {
                _read = new SharedRead(now);
                begin = true;
                if (_rejected)
                    _forcedAt = now;
                _rejected = false;
            }

            read = _read;
            read.Waiters++;
        }

        if (begin)
            _ = ReadAsync(read);
        return WaitAsync(read, fromRead, cancellationToken);
    }

    private async ValueTask<T> WaitAsync<T>(SharedRead read, Func<ApiXKeys, T> fromRead, CancellationToken cancellationToken)
    {
        try
        {
            return fromRead(await read.Keys.WaitAsync(cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            Leave(read);
        }
    }

    private void Leave(SharedRead read)
    {
        lock (_gate)
        {
            if (--read.Waiters > 0 || read.Keys.IsCompleted)
                return;
            if (_read == read)
                _read = null;
        }

        read.Cancel();
    }

    private async Task ReadAsync(SharedRead read)
    {
        try
        {
            var keys = KeyText.Require(await _inner.GetKeysAsync(read.Cancellation).ConfigureAwait(false), _inner.GetType().Name);
            lock (_gate)
            {
                if (_read == read)
                    Keep(keys, read.Began);
            }

            read.Finish(keys);
        }
        catch (Exception error)
        {
            if (StaleKeys(read) is { } stale)
            {
                _audit?.Record(new ApiXAuditEvent(ApiXAuditKind.KeyAccessFailed, ToString(), "stale"));
                read.Finish(stale);
            }
            else
            {
                read.Fail(error);
            }
        }
    }

    private void Keep(ApiXKeys keys, TimeSpan began)
    {
        Forget();
        _read = null;
        if (_disposed)
            return;
        _keys = new PinnedKeys(keys);
        _usableUntil = began + _lifetime;
        if (_rejected && _forcedAt is { } forced)
            _usableUntil = Min(_usableUntil, forced + _interval);
        _graceUntil = began + _lifetime + _grace;
        WipeAt(_graceUntil);
    }

    private ApiXKeys? StaleKeys(SharedRead read)
    {
        lock (_gate)
        {
            if (_read != read)
                return null;
            _read = null;
            var now = Now();
            if (_keys is null || _rejected || _forcedAt == read.Began || now >= _graceUntil)
            {
                Forget();
                return null;
            }

            _usableUntil = Min(_graceUntil, now + _interval);
            return _keys.Both();
        }
    }

    private void WipeWhatIsOver()
    {
        lock (_gate)
        {
            if (_disposed || _keys is null)
                return;
            if (Now() >= _graceUntil)
                Forget();
            else
                WipeAt(_graceUntil);
        }
    }

    // Timers may be early by the part of a millisecond that they cannot count.
    private void WipeAt(TimeSpan time) => _wiping.Change(TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling((time - Now()).TotalMilliseconds))), Timeout.InfiniteTimeSpan);

    private void Forget()
    {
        _keys?.Wipe();
        _keys = null;
    }

    private bool Close()
    {
        SharedRead? read;
        lock (_gate)
        {
            if (_disposed)
                return false;
            _disposed = true;
            Forget();
            read = _read;
            _read = null;
        }

        _wiping.Dispose();
        read?.Fail(new ObjectDisposedException(nameof(CachingApiXKeyStore)));
        read?.Cancel();
        return true;
    }

    private TimeSpan Now() => _clock.GetElapsedTime(_epoch);

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    /// <summary>A read that several callers wait for. It is cancelled when the last of them has left.</summary>
    private sealed class SharedRead(TimeSpan began)
    {
        private readonly TaskCompletionSource<ApiXKeys> _keys = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly CancellationTokenSource _cancellation = new();

        public TimeSpan Began { get; } = began;

        public int Waiters { get; set; }

        public Task<ApiXKeys> Keys => _keys.Task;

        public CancellationToken Cancellation => _cancellation.Token;

        public void Finish(ApiXKeys keys) => _keys.TrySetResult(keys);

        public void Fail(Exception error)
        {
            if (_keys.TrySetException(error))
                _ = _keys.Task.Exception; // Observed, though every waiter may have left.
        }

        // What listens to a cancellation may throw; whoever left has nothing to do with it.
        public void Cancel() => _ = _cancellation.CancelAsync();
    }
}
