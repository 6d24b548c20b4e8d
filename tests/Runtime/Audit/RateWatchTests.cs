using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.Tests.Audit;

public sealed class RateWatchTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void One_more_than_the_maximum_alerts_and_the_maximum_does_not()
    {
        var watch = Watch(options => options.MaximumPerWindow = 10);

        Assert.Empty(Happen(watch, 10));
        var alert = Assert.Single(Happen(watch, 1));

        Assert.Equal(
            new ApiXAlert
            {
                Kind = ApiXAlertKind.UnusualRate,
                EventKind = ApiXAuditKind.KeyAccessed,
                Subject = "orders",
                Time = _clock.GetUtcNow(),
                Count = 11,
                Limit = 10,
                Window = TimeSpan.FromMinutes(1),
            },
            alert);
    }

    [Fact]
    public void The_window_slides_so_a_burst_over_its_edge_alerts_and_the_same_number_further_apart_does_not()
    {
        var close = Watch(options => options.MaximumPerWindow = 10);
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Empty(Happen(close, 8));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.NotEmpty(Happen(close, 8));

        var apart = Watch(options => options.MaximumPerWindow = 10);
        Assert.Empty(Happen(apart, 8));
        _clock.Advance(TimeSpan.FromSeconds(115));
        Assert.Empty(Happen(apart, 8));
    }

    [Fact]
    public void Many_times_the_usual_count_alerts_and_a_little_more_does_not()
    {
        var watch = Watch(options => options.MinimumPerWindow = 10);
        for (var window = 0; window < 20; window++)
        {
            Assert.Empty(Happen(watch, 20));
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(Happen(watch, 60));
        var alert = Assert.Single(Happen(watch, 60));
        Assert.InRange(alert.Limit, 85, 100);
    }

    [Fact]
    public void What_is_usual_for_one_subject_or_kind_is_not_for_another()
    {
        var watch = Watch(options => options.MinimumPerWindow = 10);
        for (var window = 0; window < 20; window++)
        {
            Happen(watch, 1_000, "busy");
            Happen(watch, 5, "calm");
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Empty(Happen(watch, 900, "busy"));
        Assert.Equal("calm", Assert.Single(Happen(watch, 900, "calm")).Subject);
    }

    [Fact]
    public void Before_enough_is_known_only_the_maximum_counts()
    {
        var watch = Watch();
        Happen(watch, 1);
        _clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Empty(Happen(watch, 5_000));
    }

    [Fact]
    public void Few_events_are_never_unusual_compared_with_silence()
    {
        var watch = Watch();
        Happen(watch, 1);
        _clock.Advance(TimeSpan.FromDays(1));

        Assert.Empty(Happen(watch, 100));
        Assert.Single(Happen(watch, 1));
    }

    [Fact]
    public void A_flood_alerts_once_per_cool_down_and_does_not_soon_become_usual()
    {
        var watch = Watch();
        for (var window = 0; window < 20; window++)
        {
            Happen(watch, 30);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        var alerts = 0;
        for (var window = 0; window < 30; window++)
        {
            alerts += Happen(watch, 5_000).Count;
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(2, alerts);
    }

    [Fact]
    public void A_lasting_change_becomes_usual_in_the_end()
    {
        var watch = Watch(options => options.BaselineWindows = 20);
        for (var window = 0; window < 40; window++)
        {
            Happen(watch, 100);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        var alerts = Enumerable.Range(0, 200).Select(window =>
        {
            var count = Happen(watch, 800).Count;
            _clock.Advance(TimeSpan.FromMinutes(1));
            return (window, count);
        }).Where(entry => entry.count > 0).Select(entry => entry.window).ToList();

        Assert.NotEmpty(alerts);
        Assert.All(alerts, window => Assert.True(window < 60));
    }

    [Fact]
    public void Windows_without_events_count_as_none_however_many_there_are()
    {
        var stepwise = Watch(options => options.BaselineWindows = 31);
        var atOnce = Watch(options => options.BaselineWindows = 31);
        Happen(stepwise, 4_000);
        Happen(atOnce, 4_000);
        for (var window = 0; window < 25; window++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Empty(Happen(stepwise, 0));
        }

        // 25 empty windows after one of 4,000: the same limit, whether or not anything looked meanwhile.
        var first = Assert.Single(Happen(atOnce, 3_000));
        var second = Assert.Single(Happen(stepwise, 3_000));
        Assert.Equal(first.Limit, second.Limit);
        Assert.InRange(first.Limit, 400, 1_000);
        _clock.Advance(TimeSpan.FromDays(3_000));
        Assert.Single(Happen(atOnce, 101));
    }

    [Theory]
    [InlineData(ApiXAuditKind.RequestRejected)]
    [InlineData(ApiXAuditKind.KeyAccessFailed)]
    public void Made_up_subjects_are_forgotten_again_and_push_out_no_proven_one_and_still_alert_together(ApiXAuditKind kind)
    {
        var watch = Watch(options =>
        {
            options.MaximumSubjects = 100;
            options.MaximumPerWindow = 50;
        });
        Assert.Empty(Happen(watch, 50));

        var general = new List<ApiXAlert>();
        for (var number = 0; number < 10_000; number++)
        {
            watch.Count(kind, $"made-up-{number}", out var alert, out var everyone);
            Assert.Null(alert);
            if (everyone is not null)
                general.Add(everyone);
        }

        Assert.True(watch.Watched <= 200);
        Assert.Equal((ApiXAlert.Everyone, 51), (Assert.Single(general).Subject, general[0].Count));
        Assert.Single(Happen(watch, 1));
    }

    [Fact]
    public void Events_at_once_are_all_counted_and_alert_once()
    {
        var watch = Watch(options => options.MaximumPerWindow = 9_999);
        var alerts = 0;

        Parallel.For(0, 10_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            watch.Count(ApiXAuditKind.KeyAccessed, "orders", out var alert, out ApiXAlert? _);
            if (alert is not null)
                Interlocked.Increment(ref alerts);
        });

        Assert.Equal(1, alerts);
    }

    [Fact]
    public void Options_outside_their_range_are_refused()
    {
        var options = new RateAlertOptions();

        Assert.Throws<ArgumentOutOfRangeException>(() => options.Window = TimeSpan.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaximumPerWindow = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MinimumPerWindow = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Factor = 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Factor = double.NaN);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.BaselineWindows = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.CoolDown = TimeSpan.FromTicks(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaximumSubjects = 0);
        options.MaximumPerWindow = null;
    }

    private static List<ApiXAlert> Happen(RateWatch watch, int times, string subject = "orders")
    {
        var alerts = new List<ApiXAlert>();
        for (var time = 0; time < times; time++)
        {
            watch.Count(ApiXAuditKind.KeyAccessed, subject, out var alert, out var general);
            Assert.Null(general);
            if (alert is not null)
                alerts.Add(alert);
        }

        return alerts;
    }

    private RateWatch Watch(Action<RateAlertOptions>? configure = null)
    {
        var options = new RateAlertOptions();
        configure?.Invoke(options);
        return new RateWatch(options, _clock);
    }
}
