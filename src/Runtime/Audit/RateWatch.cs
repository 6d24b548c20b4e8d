namespace ApiXGuard.Runtime;

/// <summary>Finds unusual rates; <see cref="RateAlertOptions"/> tells how. Thread-safe, with bounded memory.</summary>
internal sealed class RateWatch
{
    private const int WarmUpWindows = 10;

    private readonly RateAlertOptions _options;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly double _weight;
    private readonly BoundedTable<Key, Rate> _proven;
    private readonly BoundedTable<Key, Rate> _claimed;

    internal RateWatch(RateAlertOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _start = clock.GetTimestamp();
        _weight = 2d / (options.BaselineWindows + 1);
        _proven = new BoundedTable<Key, Rate>(options.MaximumSubjects, () => new Rate());

        // Made-up subjects push one another out and nobody else.
        _claimed = new BoundedTable<Key, Rate>(options.MaximumSubjects, () => new Rate());
    }

    /// <summary>How many subjects and kinds are remembered.</summary>
    internal int Watched => _proven.Count + _claimed.Count;

    /// <summary>Counts an event.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="subject">What it happened to; of bounded length.</param>
    /// <param name="alert">What is unusual now, if anything.</param>
    /// <param name="general">What is unusual now for everyone together, if anything.</param>
    internal void Count(ApiXAuditKind kind, string subject, out ApiXAlert? alert, out ApiXAlert? general)
    {
        var claimed = kind is ApiXAuditKind.RequestRejected or ApiXAuditKind.KeyAccessFailed;
        alert = Count(claimed ? _claimed : _proven, new Key(subject, kind));
        general = claimed ? Count(_proven, new Key(ApiXAlert.Everyone, kind)) : null;
    }

    private ApiXAlert? Count(BoundedTable<Key, Rate> table, Key key)
    {
        var now = _clock.GetTimestamp();
        var windows = _clock.GetElapsedTime(_start, now) / _options.Window;
        var rate = table.Get(key, now);
        lock (rate)
        {
            Advance(rate, (long)windows);
            rate.Present++;
            var count = (rate.Before * (1 - (windows - Math.Floor(windows)))) + rate.Present;
            var limit = LimitOf(rate);
            if (count <= limit || (rate.AlertedAt is { } alertedAt && _clock.GetElapsedTime(alertedAt, now) < _options.CoolDown))
                return null;
            rate.AlertedAt = now;
            return new ApiXAlert
            {
                Kind = ApiXAlertKind.UnusualRate,
                EventKind = key.Kind,
                Subject = AuditText.Neutralise(key.Subject),
                Time = _clock.GetUtcNow(),
                Count = (long)Math.Round(count),
                Limit = (long)limit,
                Window = _options.Window,
            };
        }
    }

    // Ends the windows that lie between the last event and this one.
    private void Advance(Rate rate, long window)
    {
        var passed = window - rate.Window;
        if (rate.Windows < 0)
        {
            rate.Windows = 0;
            rate.Window = window;
            return;
        }

        if (passed <= 0)
            return;
        Learn(rate, Math.Min(rate.Present, LimitOf(rate)));
        LearnEmpty(rate, passed - 1);
        rate.Before = passed == 1 ? rate.Present : 0;
        rate.Present = 0;
        rate.Window = window;
    }

    private void Learn(Rate rate, double count)
    {
        rate.Windows = Math.Min(rate.Windows + 1, _options.BaselineWindows);
        var weight = Math.Max(_weight, 1d / rate.Windows);
        rate.Usual += weight * (count - rate.Usual);
    }

    // The same as learning a zero so many times.
    private void LearnEmpty(Rate rate, long windows)
    {
        var plain = Math.Clamp(((_options.BaselineWindows + 1) / 2) - rate.Windows, 0, windows);
        if (plain > 0)
            rate.Usual *= rate.Windows / (double)(rate.Windows + plain);
        rate.Usual *= Math.Pow(1 - _weight, windows - plain);
        rate.Windows = (int)Math.Min(rate.Windows + windows, _options.BaselineWindows);
    }

    private double LimitOf(Rate rate)
    {
        var limit = (double)(_options.MaximumPerWindow ?? long.MaxValue);
        return rate.Windows >= Math.Min(WarmUpWindows, _options.BaselineWindows)
            ? Math.Min(limit, Math.Max(_options.MinimumPerWindow, _options.Factor * rate.Usual))
            : limit;
    }

    private readonly record struct Key(string Subject, ApiXAuditKind Kind);

    /// <summary>What is remembered of one subject and kind.</summary>
    private sealed class Rate : BoundedTable<Key, Rate>.Entry
    {
        /// <summary>The number of the present window.</summary>
        internal long Window { get; set; }

        /// <summary>How often it happened in the present window.</summary>
        internal long Present { get; set; }

        /// <summary>How often it happened in the window before.</summary>
        internal long Before { get; set; }

        /// <summary>How many windows were learned from, up to the length of the baseline; negative before the first event.</summary>
        internal int Windows { get; set; } = -1;

        /// <summary>The average count of a window.</summary>
        internal double Usual { get; set; }

        internal long? AlertedAt { get; set; }
    }
}
