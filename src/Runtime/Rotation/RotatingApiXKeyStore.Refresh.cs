using System.Globalization;
using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime;

// How the inner store is asked, and what is told when it gives something new.
public sealed partial class RotatingApiXKeyStore
{
    private async ValueTask EnsureFreshAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var arrived = -1;
        while (true)
        {
            Task<int> refresh;
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                if (IsFresh())
                    return;
                if (arrived < 0)
                    arrived = _generation;
                refresh = _refresh ??= StartRefresh();
            }

            // A read that began before the keys were refused does not answer who asked afterwards.
            if (await refresh.WaitAsync(cancellationToken).ConfigureAwait(false) >= arrived)
                return;
        }
    }

    // Explicit keys are always fresh, but a refusal still has to be answered.
    private bool IsFresh() => _state.HasKeys && (_inner is null
        ? !_stale
        : !_stale && _options.PollInterval > TimeSpan.Zero && _clock.GetElapsedTime(_readAt) < _options.PollInterval);

    // Called under the lock, so the inner store must not be entered on this thread.
    private Task<int> StartRefresh()
    {
        var generation = _generation;
        return Task.Run(() => RefreshAsync(generation));
    }

    private async Task<int> RefreshAsync(int generation)
    {
        News news;
        try
        {
            var readAt = _clock.GetTimestamp();
            ApiXKeys? keys = null;
            DateTimeOffset? created = null;
            if (_inner is not null)
            {
                keys = await _inner.GetKeysAsync(_lifetime.Token).ConfigureAwait(false)
                    ?? throw new ApiXKeyStoreException($"The store inside the rotating store '{_options.Name}' gave no keys.");
                created = await GetCreatedAsync().ConfigureAwait(false);
            }

            news = Accept(keys, created, generation, readAt);
        }
        finally
        {
            lock (_gate)
                _refresh = null;
            ArmPollTimer();
        }

        // Only now, so that a handler may read this store.
        Tell(news);
        return generation;
    }

    private async ValueTask<DateTimeOffset?> GetCreatedAsync()
    {
        try
        {
            if (_options.KeysCreated is { } created)
                return await created(_lifetime.Token).ConfigureAwait(false);
            return _inner is IApiXKeyAge age ? await age.GetKeysCreatedAsync(_lifetime.Token).ConfigureAwait(false) : null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The keys are good without their age.
            AgeUnknown(_logger, AuditText.Neutralise(_options.Name), error.GetType().Name);
            return null;
        }
    }

    private News Accept(ApiXKeys? keys, DateTimeOffset? created, int generation, long readAt)
    {
        lock (_gate)
        {
            if (_disposed)
                return default;
            ApiXKeysRotatedEventArgs? rotated = null;
            var inTime = generation == _generation;
            var outcome = keys is null
                ? _state.Reconsider(inTime && _refused)
                : _state.Take(keys, created, inTime && _refused, inTime && _announced);
            if (inTime)
            {
                _refused = _announced = _stale = false;
                _readAt = readAt;
            }

            if (outcome is RotationState.Outcome.Changed or RotationState.Outcome.Reverted)
            {
                var reason = outcome is RotationState.Outcome.Changed ? "changed" : "reverted";
                rotated = new ApiXKeysRotatedEventArgs(_clock.GetUtcNow(), _state.PreviousUntil, reason);
                ArmOverlapTimer();
            }

            return new News(rotated, outcome is RotationState.Outcome.FellBack);
        }
    }

    private void Tell(News news)
    {
        if (news.Rotated is { } rotated)
            Tell(rotated);
        if (!news.FellBack)
            return;
        FellBack(_logger, AuditText.Neutralise(_options.Name), _options.FallbackPeriod);
        _audit?.Record(new ApiXAuditEvent(ApiXAuditKind.KeyDeprecated, _options.Name, "fallback"));
    }

    private void Tell(ApiXKeysRotatedEventArgs rotated)
    {
        _audit?.Record(new ApiXAuditEvent(ApiXAuditKind.KeyRotated, _options.Name, rotated.Reason));
        Rotated(_logger, AuditText.Neutralise(_options.Name), rotated.Reason, rotated.PreviousUntil?.ToString("u", CultureInfo.InvariantCulture) ?? AuditText.None);
        try
        {
            KeysRotated?.Invoke(this, rotated);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            HandlerFailed(_logger, AuditText.Neutralise(_options.Name), error.GetType().Name);
        }
    }

    private void WarnOfAgeWhenDue()
    {
        TimeSpan age;
        lock (_gate)
        {
            if (_disposed || !_state.MustWarn(out age))
                return;
        }

        _audit?.Record(new ApiXAuditEvent(ApiXAuditKind.KeyDeprecated, _options.Name, "age"));
        Old(_logger, AuditText.Neutralise(_options.Name), (int)age.TotalDays, _options.DeprecationPeriod.GetValueOrDefault());
    }

    private void OnAnnounced()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _announced = _stale = true;
            _generation++;
        }

        InnerStore.Invalidate(_inner!);
        Poll();
    }

    // Nobody waits for what the timer asks: a failure is told once here, and again by the next read.
    private async void Poll()
    {
        try
        {
            Task<int> refresh;
            lock (_gate)
            {
                if (_disposed || _inner is null || !_state.HasKeys)
                    return;
                refresh = _refresh ??= StartRefresh();
            }

            await refresh.ConfigureAwait(false);
            WarnOfAgeWhenDue();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            PollFailed(_logger, AuditText.Neutralise(_options.Name), error.GetType().Name);
        }
    }

    private void ArmPollTimer()
    {
        lock (_gate)
        {
            if (!_disposed && _inner is not null && _options.PollInBackground && _options.PollInterval > TimeSpan.Zero)
                _pollTimer.Change(Shortest(_options.PollInterval), Timeout.InfiniteTimeSpan);
        }
    }

    private void ArmOverlapTimer()
    {
        if (_state.OverlapLeft is { } left)
            _overlapTimer.Change(Shortest(left), Timeout.InfiniteTimeSpan);
    }

    private void EndOverlap()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _state.EndOverlapWhenDue();
            ArmOverlapTimer();
        }
    }

    private static TimeSpan Shortest(TimeSpan wait) =>
        wait > LongestTimer ? LongestTimer : wait < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : wait;

    private readonly record struct News(ApiXKeysRotatedEventArgs? Rotated, bool FellBack);

    [LoggerMessage(EventId = 1101, Level = LogLevel.Information,
        Message = "The store {Store} has new keys ({Reason}); previous ones are kept until: {PreviousUntil}")]
    private static partial void Rotated(ILogger logger, string store, string reason, string previousUntil);

    [LoggerMessage(EventId = 1102, Level = LogLevel.Warning,
        Message = "The keys of the store {Store} are {Days} days old and due to be replaced after {Period}. Have new ones issued and put them into the store.")]
    private static partial void Old(ILogger logger, string store, int days, TimeSpan period);

    [LoggerMessage(EventId = 1103, Level = LogLevel.Warning,
        Message = "The server refused the new keys of the store {Store}; the previous ones are used for {Period}. If this happens again, check that the server knows the new keys.")]
    private static partial void FellBack(ILogger logger, string store, TimeSpan period);

    [LoggerMessage(EventId = 1104, Level = LogLevel.Warning,
        Message = "The store inside {Store} could not be asked for new keys in the background ({Error}). The next read asks again.")]
    private static partial void PollFailed(ILogger logger, string store, string error);

    [LoggerMessage(EventId = 1105, Level = LogLevel.Warning,
        Message = "The age of the keys of the store {Store} could not be read ({Error}); it counts from when they were first seen.")]
    private static partial void AgeUnknown(ILogger logger, string store, string error);

    [LoggerMessage(EventId = 1106, Level = LogLevel.Error, Message = "A handler of the store {Store} for new keys failed ({Error}).")]
    private static partial void HandlerFailed(ILogger logger, string store, string error);
}
