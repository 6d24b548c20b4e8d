using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;

namespace ApiXGuard.Runtime;

/// <summary>
/// Keeps the current keys of an inner store and, for an overlap after they changed, the previous ones, so that neither side of a rotation
/// has to be exactly in time. Keys are held in pinned memory and wiped when the overlap ends and on disposal. Thread-safe; disposes the
/// inner store.
/// </summary>
/// <remarks>
/// <para>New keys are noticed when the inner store is asked: at the poll interval, after <see cref="Invalidate"/>, when the change token
/// fires, or at once with <see cref="Rotate"/>.</para>
/// <para>A server may learn of new keys later than this process. If it refuses them within the overlap (<see cref="Invalidate"/>), the inner
/// store is read anew. If it gives yet other keys, those are taken. If it gives the previous keys again, they become the current ones. If it
/// gives the same keys, reads give the previous keys for <see cref="RotationOptions.FallbackPeriod"/>; if the server refuses those too,
/// reads give the new keys again and this is not repeated until the next rotation. Refusals within 5 seconds of a change are taken to be
/// about requests that were under way before it.</para>
/// </remarks>
public sealed partial class RotatingApiXKeyStore : IApiXKeyCache, IDisposable, IAsyncDisposable
{
    // Timers take at most 49 days; a longer overlap is waited for in parts.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(30);

    private readonly object _gate = new();
    private readonly IApiXKeyStore? _inner;
    private readonly IApiXAudit? _audit;
    private readonly ILogger _logger;
    private readonly TimeProvider _clock;
    private readonly RotationOptions _options;
    private readonly RotationState _state;
    private readonly CancellationTokenSource _lifetime = new();
    private readonly ITimer _overlapTimer;
    private readonly ITimer _pollTimer;
    private readonly IDisposable? _changes;
    private Task<int>? _refresh;
    private long _readAt;
    private int _generation;
    private bool _stale = true;
    private bool _refused;
    private bool _announced;
    private bool _disposed;

    /// <summary>Makes a store that follows an inner one.</summary>
    /// <param name="inner">Where the keys are read.</param>
    /// <param name="options">How to rotate; <see langword="null"/> for the defaults.</param>
    /// <param name="audit">Takes the events; <see langword="null"/> for none.</param>
    /// <param name="logger">Takes warnings; <see langword="null"/> for none.</param>
    /// <param name="clock">The clock; <see langword="null"/> for the system's.</param>
    public RotatingApiXKeyStore(
        IApiXKeyStore inner,
        RotationOptions? options = null,
        IApiXAudit? audit = null,
        ILogger<RotatingApiXKeyStore>? logger = null,
        TimeProvider? clock = null)
        : this(inner ?? throw new ArgumentNullException(nameof(inner)), null, options, audit, logger, clock)
    {
    }

    /// <summary>Makes a store that has its keys from you: <see cref="Rotate"/> gives it new ones.</summary>
    /// <param name="keys">The first keys.</param>
    /// <param name="options">How to rotate; <see langword="null"/> for the defaults.</param>
    /// <param name="audit">Takes the events; <see langword="null"/> for none.</param>
    /// <param name="logger">Takes warnings; <see langword="null"/> for none.</param>
    /// <param name="clock">The clock; <see langword="null"/> for the system's.</param>
    public RotatingApiXKeyStore(
        ApiXKeys keys,
        RotationOptions? options = null,
        IApiXAudit? audit = null,
        ILogger<RotatingApiXKeyStore>? logger = null,
        TimeProvider? clock = null)
        : this(null, keys ?? throw new ArgumentNullException(nameof(keys)), options, audit, logger, clock)
    {
    }

    private RotatingApiXKeyStore(
        IApiXKeyStore? inner,
        ApiXKeys? keys,
        RotationOptions? options,
        IApiXAudit? audit,
        ILogger<RotatingApiXKeyStore>? logger,
        TimeProvider? clock)
    {
        _inner = inner;
        _audit = audit;
        _logger = logger ?? (ILogger)NullLogger.Instance;
        _clock = clock ?? TimeProvider.System;
        _options = options ?? new RotationOptions();
        _state = new RotationState(_options, _clock);
        if (keys is not null)
            _state.Replace(keys, null);
        _overlapTimer = _clock.CreateTimer(_ => EndOverlap(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _pollTimer = _clock.CreateTimer(_ => Poll(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (_inner is not null && _options.ChangeToken is { } token)
            _changes = Microsoft.Extensions.Primitives.ChangeToken.OnChange(token, OnAnnounced);
    }

    /// <summary>
    /// Tells that the store took new keys. Raised on the thread that noticed; what a handler throws is logged and goes no further.
    /// </summary>
    public event EventHandler<ApiXKeysRotatedEventArgs>? KeysRotated;

    /// <summary>For tests: what is wiped when the overlap ends.</summary>
    internal HeldKeys? HeldPrevious => _state.Previous;

    /// <inheritdoc/>
    public async ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) =>
        (await GetKeysAsync(cancellationToken).ConfigureAwait(false)).ApiKey;

    /// <inheritdoc/>
    public async ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default) =>
        (await GetKeysAsync(cancellationToken).ConfigureAwait(false)).AppKey;

    /// <summary>Gets the keys to use now: the current ones, or the previous ones while the server does not know the new ones yet.</summary>
    /// <inheritdoc/>
    public async ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default)
    {
        await EnsureFreshAsync(cancellationToken).ConfigureAwait(false);
        WarnOfAgeWhenDue();
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _state.Give();
        }
    }

    /// <summary>Gets the previous keys, which a server may still use.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The keys; <see langword="null"/> where the overlap is over or nothing was rotated.</returns>
    /// <exception cref="ApiXKeyStoreException">The inner store could not be read.</exception>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public async ValueTask<ApiXKeys?> GetPreviousKeysAsync(CancellationToken cancellationToken = default)
    {
        await EnsureFreshAsync(cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _state.GivePrevious();
        }
    }

    /// <summary>Gets all keys that are good now, those that <see cref="GetKeysAsync"/> gives first: one pair, or two within the overlap.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ApiXKeyStoreException">The inner store could not be read.</exception>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public async ValueTask<IReadOnlyList<ApiXKeys>> GetAcceptedKeysAsync(CancellationToken cancellationToken = default)
    {
        await EnsureFreshAsync(cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _state.GiveAll();
        }
    }

    /// <summary>
    /// Makes new keys the current ones at once; the present ones become the previous ones. Where there is an inner store, it should give the
    /// new keys by the end of the overlap: until then, its giving the previous ones is not news, afterwards what it gives counts.
    /// </summary>
    /// <param name="keys">The new keys. Giving the current ones again changes nothing.</param>
    /// <param name="created">When they were made; <see langword="null"/> for now.</param>
    /// <exception cref="ObjectDisposedException">The store was disposed.</exception>
    public void Rotate(ApiXKeys keys, DateTimeOffset? created = null)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ApiXKeysRotatedEventArgs rotated;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_state.IsCurrent(keys))
                return;
            _state.Replace(keys, created);
            _refused = false;
            _stale = false;
            _readAt = _clock.GetTimestamp();
            ArmOverlapTimer();
            rotated = new ApiXKeysRotatedEventArgs(_clock.GetUtcNow(), _state.PreviousUntil, "requested");
        }

        Tell(rotated);
    }

    /// <summary>
    /// Says that the server refused the keys. The next read asks the inner store anew; within the overlap it may fall back to the previous
    /// keys, as the remarks of this type tell.
    /// </summary>
    public void Invalidate()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _refused |= _state.IsSettled;
            _stale = true;
            _generation++;
        }

        if (_inner is not null)
            InnerStore.Invalidate(_inner);
    }

    /// <summary>Wipes the keys and disposes the inner store, once.</summary>
    public void Dispose()
    {
        if (End() && _inner is not null)
            InnerStore.Dispose(_inner);
    }

    /// <summary>Wipes the keys and disposes the inner store, once.</summary>
    public async ValueTask DisposeAsync()
    {
        if (End() && _inner is not null)
            await InnerStore.DisposeAsync(_inner).ConfigureAwait(false);
    }

    private bool End()
    {
        lock (_gate)
        {
            if (_disposed)
                return false;
            _disposed = true;
            _state.Wipe();
        }

        _lifetime.Cancel();
        _changes?.Dispose();
        _overlapTimer.Dispose();
        _pollTimer.Dispose();
        return true;
    }
}
