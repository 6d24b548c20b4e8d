using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ApiXGuard.Runtime.Tests.Audit;

public sealed class ApiXAuditLogTests : IDisposable
{
    private readonly CollectedLogs _logs = new();
    private readonly CollectedMetrics _metrics = new();

    public static TheoryData<ApiXAuditKind, int, LogLevel, string> Kinds => new()
    {
        { ApiXAuditKind.KeyAccessed, 1001, LogLevel.Information, "key_accessed" },
        { ApiXAuditKind.KeyAccessFailed, 1002, LogLevel.Warning, "key_access_failed" },
        { ApiXAuditKind.RequestSigned, 1003, LogLevel.Information, "request_signed" },
        { ApiXAuditKind.RequestAccepted, 1004, LogLevel.Information, "request_accepted" },
        { ApiXAuditKind.RequestRejected, 1005, LogLevel.Warning, "request_rejected" },
        { ApiXAuditKind.KeyRotated, 1006, LogLevel.Information, "key_rotated" },
        { ApiXAuditKind.KeyDeprecated, 1007, LogLevel.Warning, "key_deprecated" },
        { ApiXAuditKind.KeyIssued, 1008, LogLevel.Information, "key_issued" },
        { ApiXAuditKind.KeyRevoked, 1009, LogLevel.Information, "key_revoked" },
        { ApiXAuditKind.SecondFactorRefused, 1010, LogLevel.Warning, "second_factor_refused" },
    };

    public void Dispose() => _metrics.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_has_its_own_event_id_level_and_tag(ApiXAuditKind kind, int id, LogLevel level, string tag)
    {
        using var audit = Audit();

        audit.Record(new ApiXAuditEvent(kind, "orders", "replay", "203.0.113.7"));

        var entry = Assert.Single(_logs.Entries);
        Assert.Equal((id, kind.ToString(), level), (entry.Id.Id, entry.Id.Name, entry.Level));
        Assert.EndsWith("subject orders, reason replay, origin 203.0.113.7", entry.Message, StringComparison.Ordinal);
        Assert.Equal(["Subject=orders", "Reason=replay", "Origin=203.0.113.7"], entry.Values.Take(3));
        var measurement = Assert.Single(_metrics.Measurements);
        Assert.Equal(("apixguard.audit.events", 1, tag), (measurement.Name, measurement.Value, measurement.Tags["apixguard.audit.kind"]));
        Assert.Equal("replay", measurement.Tags["error.type"]);
    }

    [Fact]
    public void Every_kind_there_is_is_in_the_table_above() =>
        Assert.Equal(Enum.GetValues<ApiXAuditKind>(), Kinds.Select(row => row.Data.Item1));

    [Fact]
    public void A_deprecated_key_that_is_used_again_and_again_is_warned_of_once_an_hour_for_each_origin()
    {
        var clock = new FakeTimeProvider();
        using var audit = new ApiXAuditLog(_logs.Logger<ApiXAuditLog>(), _metrics, clock: clock);
        var use = new ApiXAuditEvent(ApiXAuditKind.KeyDeprecated, "orders", Origin: "203.0.113.7");

        audit.Record(use);
        audit.Record(use);
        audit.Record(use with { Origin = "203.0.113.8" });
        clock.Advance(TimeSpan.FromHours(1));
        audit.Record(use);

        Assert.Equal(
            [LogLevel.Warning, LogLevel.Information, LogLevel.Warning, LogLevel.Warning],
            _logs.Entries.Select(entry => entry.Level));
        Assert.Equal(4, _metrics.Measurements.Count);
    }

    [Fact]
    public void A_kind_of_a_later_version_is_still_written_and_counted()
    {
        using var audit = Audit();

        audit.Record(new ApiXAuditEvent((ApiXAuditKind)99, "orders"));

        Assert.Equal((1000, LogLevel.Warning), (Assert.Single(_logs.Entries).Id.Id, _logs.Entries[0].Level));
        Assert.Equal("_OTHER", Assert.Single(_metrics.Measurements).Tags["apixguard.audit.kind"]);
    }

    [Theory]
    [InlineData(ApiXAuditKind.KeyAccessed, true)]
    [InlineData(ApiXAuditKind.RequestAccepted, true)]
    [InlineData(ApiXAuditKind.RequestRejected, false)]
    [InlineData(ApiXAuditKind.KeyIssued, false)]
    public void Who_called_without_proof_is_never_a_tag(ApiXAuditKind kind, bool tagged)
    {
        using var audit = Audit();

        audit.Record(new ApiXAuditEvent(kind, "whoever", Origin: "203.0.113.7"));

        var tags = Assert.Single(_metrics.Measurements).Tags;
        Assert.Equal(tagged, tags.ContainsKey("apixguard.audit.subject"));
        Assert.DoesNotContain("203.0.113.7", tags.Values);
    }

    [Fact]
    public void Subjects_and_reasons_beyond_the_bound_are_counted_together()
    {
        using var audit = Audit(options => options.MaximumSubjectTags = 3);

        for (var number = 0; number < 1_000; number++)
            audit.Record(new ApiXAuditEvent(ApiXAuditKind.SecondFactorRefused, $"store-{number}", $"reason-{number}"));
        audit.Record(new ApiXAuditEvent(ApiXAuditKind.SecondFactorRefused, "store-1", new string('r', 100_000)));

        var tags = _metrics.Measurements.Select(measurement => measurement.Tags).ToList();
        Assert.Equal(["_OTHER", "store-0", "store-1", "store-2"], tags.Select(tag => tag["apixguard.audit.subject"]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(65, tags.Select(tag => tag["error.type"]).Distinct().Count());
        Assert.Equal(1_001, _metrics.Measurements.Sum(measurement => measurement.Value));
    }

    [Fact]
    public void A_key_that_was_not_given_out_is_tagged_only_where_its_subject_proved_itself()
    {
        using var audit = Audit(options => options.MaximumSubjectTags = 2);

        for (var number = 0; number < 100; number++)
            audit.Record(new ApiXAuditEvent(ApiXAuditKind.KeyAccessFailed, $"made-up-{number}", "unknown", "203.0.113.7"));
        audit.Record(new ApiXAuditEvent(ApiXAuditKind.KeyAccessed, "orders"));
        audit.Record(new ApiXAuditEvent(ApiXAuditKind.KeyAccessFailed, "orders", "unavailable"));

        var subjects = _metrics.Measurements.Select(measurement => measurement.Tags["apixguard.audit.subject"]).ToList();
        Assert.All(subjects.Take(100), subject => Assert.Equal("_OTHER", subject));
        Assert.Equal(["orders", "orders"], subjects.Skip(100));
    }

    [Fact]
    public void Where_nobody_listens_recording_and_watching_allocate_nothing()
    {
        var options = new ApiXAuditOptions().AlertOnUnusualRates().AlertOnUnknownOrigins();
        using var audit = new ApiXAuditLog(null, null, options);
        var happened = new ApiXAuditEvent(ApiXAuditKind.RequestAccepted, "orders", Origin: "203.0.113.7");
        for (var number = 0; number < 1_000; number++)
            audit.Record(happened);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var number = 0; number < 1_000; number++)
            audit.Record(happened);

        // Now and then the runtime itself allocates on this thread; an allocation per event would be at least 24,000 bytes.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }

    [Fact]
    public void Text_from_outside_cannot_forge_a_line()
    {
        using var audit = Audit();

        audit.Record(new ApiXAuditEvent(
            ApiXAuditKind.RequestRejected, "a\r\ninfo: forged", "b\u2028c", "::1\u001b[0m" + new string('9', 5_000)));

        var text = _logs.Text;
        Assert.DoesNotContain(text, character => char.IsControl(character) || character is '\u2028');
        Assert.True(text.Length < 1_000);
    }

    [Fact]
    public void What_happens_with_each_request_can_be_left_out_of_the_log_and_is_still_counted()
    {
        using var audit = Audit(options => options.RoutineLevel = LogLevel.None);

        audit.Record(new ApiXAuditEvent(ApiXAuditKind.RequestSigned, "orders"));
        Assert.Empty(_logs.Entries);
        audit.Record(new ApiXAuditEvent(ApiXAuditKind.RequestRejected, "orders"));

        Assert.Single(_logs.Entries);
        Assert.Equal(2, _metrics.Measurements.Count);
    }

    [Fact]
    public void A_log_provider_that_throws_does_not_reach_the_request()
    {
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(new ThrowingProvider()));
        using var audit = new ApiXAuditLog(factory.CreateLogger<ApiXAuditLog>(), _metrics);

        audit.Record(new ApiXAuditEvent(ApiXAuditKind.KeyAccessed, "orders"));

        Assert.Single(_metrics.Measurements);
    }

    [Fact]
    public void An_event_without_anything_and_a_log_without_anyone_listening_do_no_harm()
    {
        using var audit = new ApiXAuditLog();

        audit.Record(default);
        audit.Record(new ApiXAuditEvent(ApiXAuditKind.KeyAccessed, null!));
    }

    [Fact]
    public void Registered_twice_there_is_one_log_with_both_options_and_the_containers_meters()
    {
        using var provider = new ServiceCollection()
            .AddSingleton<IMeterFactory>(_metrics)
            .AddLogging(builder => builder.AddProvider(_logs))
            .AddApiXAudit(options => options.RoutineLevel = LogLevel.Warning)
            .AddApiXAudit(options => options.MaximumSubjectTags = 0)
            .BuildServiceProvider();

        var audit = Assert.Single(provider.GetServices<IApiXAudit>());
        audit.Record(new ApiXAuditEvent(ApiXAuditKind.KeyAccessed, "orders"));

        Assert.Same(provider.GetRequiredService<ApiXAuditLog>(), audit);
        Assert.Equal(LogLevel.Warning, Assert.Single(_logs.Entries).Level);
        Assert.Equal("_OTHER", Assert.Single(_metrics.Measurements).Tags["apixguard.audit.subject"]);
    }

    [Fact]
    public void An_audit_of_ones_own_is_kept()
    {
        var own = new CollectedAudit();
        using var provider = new ServiceCollection().AddSingleton<IApiXAudit>(own).AddApiXAudit().BuildServiceProvider();

        Assert.Same(own, provider.GetRequiredService<IApiXAudit>());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void Options_outside_their_range_are_refused(int maximum) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiXAuditOptions { MaximumSubjectTags = maximum });

    private ApiXAuditLog Audit(Action<ApiXAuditOptions>? configure = null)
    {
        var options = new ApiXAuditOptions();
        configure?.Invoke(options);
        return new ApiXAuditLog(_logs.Logger<ApiXAuditLog>(), _metrics, options);
    }

    private sealed class ThrowingProvider : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new IOException("The disk is full.");

        public void Dispose()
        {
        }
    }
}
