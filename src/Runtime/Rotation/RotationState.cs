namespace ApiXGuard.Runtime;

/// <summary>
/// The current and the previous keys, and which of them are given out. Not thread-safe: <see cref="RotatingApiXKeyStore"/> holds one lock
/// around each call, so that no key is read while it is wiped.
/// </summary>
internal sealed class RotationState(RotationOptions options, TimeProvider clock)
{
    /// <summary>
    /// For so long after a change, refusals are taken to be about requests that were under way before it: a refusal does not say which keys
    /// it was about.
    /// </summary>
    internal static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    private HeldKeys? _current;
    private HeldKeys? _previous;
    private long _rotatedAt;
    private long _fallbackAt;
    private bool _fallback;
    private bool _previousRefused;
    private DateTimeOffset? _warnedAt;

    /// <summary>What <see cref="Take"/> did.</summary>
    internal enum Outcome
    {
        Kept,
        First,
        Changed,
        Reverted,
        FellBack,
    }

    internal HeldKeys? Previous => _previous;

    internal bool HasKeys => _current is not null;

    internal DateTimeOffset? PreviousUntil { get; private set; }

    /// <summary>How long until the previous keys are to be wiped; <see langword="null"/> where there are none.</summary>
    internal TimeSpan? OverlapLeft => _previous is null ? null : options.Overlap - clock.GetElapsedTime(_rotatedAt);

    /// <summary>Whether a refusal that comes now says something about the keys that are given out now.</summary>
    internal bool IsSettled =>
        (_previous is null || clock.GetElapsedTime(_rotatedAt) >= Settling) && (!_fallback || clock.GetElapsedTime(_fallbackAt) >= Settling);

    /// <summary>Takes note of what the inner store gives.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="created">When they were made, where that is known.</param>
    /// <param name="refused">Whether a server refused the keys that were given out before.</param>
    /// <param name="announced">Whether the inner store said itself that it changed, so that even the previous keys are news.</param>
    internal Outcome Take(ApiXKeys keys, DateTimeOffset? created, bool refused, bool announced)
    {
        EndOverlapWhenDue();
        if (_current is null)
        {
            _current = new HeldKeys(keys, created ?? clock.GetUtcNow());
            return Outcome.First;
        }

        if (_current.Match(keys))
        {
            _current.Since = created ?? _current.Since;
            return refused ? AnswerRefusal() : Outcome.Kept;
        }

        if (_previous is { } previous && previous.Match(keys))
        {
            // A replica that lags behind gives the previous keys for a while: that is no news unless the new ones do not work.
            if (!refused && !announced)
                return Outcome.Kept;
            Replace(keys, created ?? previous.Since);
            return Outcome.Reverted;
        }

        Replace(keys, created);
        return Outcome.Changed;
    }

    /// <summary>Makes new keys the current ones.</summary>
    internal void Replace(ApiXKeys keys, DateTimeOffset? created)
    {
        _previous?.Wipe();
        _previous = null;
        PreviousUntil = null;
        if (options.Overlap > TimeSpan.Zero && _current is not null)
        {
            _previous = _current;
            PreviousUntil = clock.GetUtcNow() + options.Overlap;
        }
        else
        {
            _current?.Wipe();
        }

        _current = new HeldKeys(keys, created ?? clock.GetUtcNow());
        _rotatedAt = clock.GetTimestamp();
        _fallback = false;
        _previousRefused = false;
        _warnedAt = null;
    }

    /// <summary>Answers a refusal where there is no inner store to ask.</summary>
    internal Outcome Reconsider(bool refused)
    {
        EndOverlapWhenDue();
        return refused ? AnswerRefusal() : Outcome.Kept;
    }

    internal bool IsCurrent(ApiXKeys keys) => _current is not null && _current.Match(keys);

    internal ApiXKeys Give()
    {
        EndOverlapWhenDue();
        if (_fallback && clock.GetElapsedTime(_fallbackAt) >= options.FallbackPeriod)
            _fallback = false;
        return (_fallback && _previous is not null ? _previous : _current!).ToKeys();
    }

    internal ApiXKeys? GivePrevious()
    {
        EndOverlapWhenDue();
        return _previous?.ToKeys();
    }

    /// <summary>All keys that are good, those of <see cref="Give"/> first.</summary>
    internal IReadOnlyList<ApiXKeys> GiveAll()
    {
        var first = Give();
        return _previous is null ? [first] : _fallback ? [first, _current!.ToKeys()] : [first, _previous.ToKeys()];
    }

    /// <summary>Whether the keys are old and it is time to say so; notes that it was said.</summary>
    internal bool MustWarn(out TimeSpan age)
    {
        var now = clock.GetUtcNow();
        age = _current is null ? TimeSpan.Zero : now - _current.Since;
        if (options.DeprecationPeriod is not { } period || age < period || now - _warnedAt < options.WarningInterval)
            return false;
        _warnedAt = now;
        return true;
    }

    internal void EndOverlapWhenDue()
    {
        if (OverlapLeft is not { } left || left > TimeSpan.Zero)
            return;
        _previous!.Wipe();
        _previous = null;
        PreviousUntil = null;
        _fallback = false;
    }

    internal void Wipe()
    {
        _current?.Wipe();
        _previous?.Wipe();
        _current = _previous = null;
        PreviousUntil = null;
    }

    private Outcome AnswerRefusal()
    {
        if (_fallback)
        {
            // Neither works: stay with the new ones, and do not try the old ones again.
            _fallback = false;
            _previousRefused = true;
            return Outcome.Kept;
        }

        if (_previous is null || _previousRefused || options.FallbackPeriod == TimeSpan.Zero)
            return Outcome.Kept;
        _fallback = true;
        _fallbackAt = clock.GetTimestamp();
        return Outcome.FellBack;
    }
}
