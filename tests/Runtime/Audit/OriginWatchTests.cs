using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.Tests.Audit;

public sealed class OriginWatchTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("192.0.2.200")]
    [InlineData("192.0.2.1:8080")]
    [InlineData("::ffff:192.0.2.9")]
    [InlineData("2001:db8:0:ffff::1")]
    [InlineData("[2001:db8::5]:443")]
    [InlineData("fe80::1%2")]
    [InlineData("batch-worker")]
    public void What_was_learned_is_known_afterwards(string origin)
    {
        var watch = Watch();
        foreach (var learned in new[] { "192.0.2.1", "2001:db8::1", "fe80::1", "batch-worker" })
            Assert.Null(Note(watch, learned));

        _clock.Advance(TimeSpan.FromDays(7));

        Assert.Null(Note(watch, origin));
    }

    [Theory]
    [InlineData("192.0.3.1", "192.0.3.0/24")]
    [InlineData("2001:db8:1::1", "2001:db8:1::/48")]
    [InlineData("other-worker", "other-worker")]
    [InlineData("12345", "12345")]
    [InlineData("a\r\nb", "a\uFFFD\uFFFDb")]
    public void A_network_that_was_not_learned_alerts(string origin, string told)
    {
        var watch = Watch();
        Note(watch, "192.0.2.1");
        _clock.Advance(TimeSpan.FromDays(7));

        Assert.Equal(
            new ApiXAlert
            {
                Kind = ApiXAlertKind.UnknownOrigin,
                EventKind = ApiXAuditKind.RequestAccepted,
                Subject = "orders",
                Time = _clock.GetUtcNow(),
                Origin = told,
            },
            Note(watch, origin));
    }

    [Fact]
    public void Each_network_alerts_once_per_cool_down()
    {
        var watch = Watch(options => options.LearningPeriod = TimeSpan.Zero);

        Assert.NotNull(Note(watch, "192.0.2.1"));
        Assert.Null(Note(watch, "192.0.2.2"));
        Assert.NotNull(Note(watch, "198.51.100.1"));
        _clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromTicks(1));
        Assert.Null(Note(watch, "192.0.2.1"));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.NotNull(Note(watch, "192.0.2.1"));
    }

    [Fact]
    public void Learning_goes_by_subject_and_from_its_first_event()
    {
        var watch = Watch();
        Note(watch, "192.0.2.1", "first");
        _clock.Advance(TimeSpan.FromDays(7));

        Assert.Null(Note(watch, "198.51.100.1", "second"));
        Assert.NotNull(Note(watch, "198.51.100.1", "first"));
    }

    [Theory]
    [InlineData("10.1.2.3", false)]
    [InlineData("::ffff:10.1.2.3", false)]
    [InlineData("192.0.2.7", false)]
    [InlineData("2001:db8:ffff::1", false)]
    [InlineData("192.0.2.8", true)]
    [InlineData("11.0.0.1", true)]
    public void Known_networks_are_all_there_is_from_the_first_event_on(string origin, bool alerts)
    {
        var watch = Watch(options => options.AddKnownNetwork("10.0.0.0/8").AddKnownNetwork("192.0.2.7").AddKnownNetwork("2001:db8::/32"));

        Assert.Equal(alerts, Note(watch, origin) is not null);
    }

    [Fact]
    public void A_subject_with_networks_of_its_own_has_only_those()
    {
        var watch = Watch(options => options.AddKnownNetwork("10.0.0.0/8").AddKnownNetwork("orders", "192.0.2.0/24"));

        Assert.Null(Note(watch, "192.0.2.1"));
        Assert.NotNull(Note(watch, "10.0.0.1"));
        Assert.Null(Note(watch, "10.0.0.1", "others"));
    }

    [Fact]
    public void What_is_remembered_is_bounded()
    {
        var watch = Watch(options =>
        {
            options.MaximumSubjects = 10;
            options.LearningPeriod = TimeSpan.Zero;
        });

        for (var number = 0; number < 5_000; number++)
            Note(watch, $"10.{number / 250}.{number % 250}.1", "orders");
        for (var number = 0; number < 1_000; number++)
            Note(watch, "192.0.2.1", $"subject-{number}");

        Assert.InRange(watch.Watched, 1, 10);
        Assert.NotNull(Note(watch, new string('x', 100_000)));
    }

    [Fact]
    public void No_more_than_so_many_networks_are_learned()
    {
        var watch = Watch();

        var alerts = Enumerable.Range(0, OriginWatch.MaximumNetworks + 1).Count(number => Note(watch, $"10.{number / 250}.{number % 250}.1") is not null);

        Assert.Equal(1, alerts);
    }

    [Theory]
    [InlineData(ApiXAuditKind.RequestAccepted, true)]
    [InlineData(ApiXAuditKind.RequestSigned, true)]
    [InlineData(ApiXAuditKind.RequestRejected, false)]
    [InlineData(ApiXAuditKind.KeyAccessFailed, false)]
    [InlineData(ApiXAuditKind.SecondFactorRefused, false)]
    public void Only_what_proves_who_acted_is_watched(ApiXAuditKind kind, bool watched) => Assert.Equal(watched, OriginWatch.IsProof(kind));

    [Theory]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.1/8")]
    [InlineData("everywhere")]
    [InlineData("10.0.0.0/")]
    public void A_network_that_is_none_is_refused_with_how_to_write_it(string network)
    {
        var error = Assert.Throws<FormatException>(() => new OriginAlertOptions().AddKnownNetwork(network));

        Assert.StartsWith($"'{network}' is no network in CIDR notation. Write it as in 10.0.0.0/8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_outside_their_range_are_refused()
    {
        var options = new OriginAlertOptions();

        Assert.ThrowsAny<ArgumentException>(() => options.AddKnownNetwork(""));
        Assert.ThrowsAny<ArgumentException>(() => options.AddKnownNetwork("", "10.0.0.0/8"));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.LearningPeriod = TimeSpan.FromTicks(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.CoolDown = TimeSpan.MaxValue);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.PrefixLength = 33);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.PrefixLengthV6 = 129);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaximumSubjects = 0);
    }

    private static ApiXAlert? Note(OriginWatch watch, string origin, string subject = "orders") =>
        watch.Note(ApiXAuditKind.RequestAccepted, subject, origin);

    private OriginWatch Watch(Action<OriginAlertOptions>? configure = null)
    {
        var options = new OriginAlertOptions();
        configure?.Invoke(options);
        return new OriginWatch(options, _clock);
    }
}
