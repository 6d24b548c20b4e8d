using System.Net;
using Microsoft.Extensions.Logging;

namespace ApiXGuard.Runtime.Tests.Issuing;

public sealed class IssuedApiXApplicationDirectoryTests : IAsyncDisposable
{
    private static readonly IPAddress Somewhere = IPAddress.Parse("203.0.113.7");

    private readonly IssuingFixture _fixture = new();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task An_issued_key_finds_its_application()
    {
        var (id, keys) = await _fixture.IssueAsync(IssuingFixture.Request() with { Scopes = ["orders:read"] });

        var application = await _fixture.Directory.FindAsync(keys.ApiKey, Somewhere);

        Assert.Equal((id, keys.AppKey, "Orders"), (application!.Id, application.AppKey, application.Name));
        Assert.Equal(["orders:read"], application.Scopes);
        Assert.Null(application.DeprecatedSince);
    }

    [Fact]
    public async Task A_key_with_the_id_of_another_and_a_right_checksum_finds_nothing()
    {
        var (id, keys) = await _fixture.IssueAsync();
        var before = keys.ApiKey[..^(ApiKeyChecksum.Length + 1)];
        var forged = before + (keys.ApiKey[before.Length] == 'A' ? 'B' : 'A');
        forged += ApiKeyChecksum.Of(forged);
        Assert.Equal(id, ApiKeyFormat.Parse(forged).Id);

        Assert.Null(await _fixture.Directory.FindAsync(forged, Somewhere));
        Assert.Equal("mismatch", _fixture.Audit.Events[^1].Reason);
    }

    [Fact]
    public async Task Every_reason_looks_the_same_to_the_caller_and_is_told_to_the_audit()
    {
        await using var fixture = new IssuingFixture(static options => options.RotationOverlap = TimeSpan.FromHours(1));
        var (_, revoked) = await fixture.IssueAsync();
        await fixture.Issuer.RevokeAsync(ApiKeyFormat.Parse(revoked.ApiKey).Id);
        var (_, expired) = await fixture.IssueAsync(IssuingFixture.Request() with { ExpiresAt = fixture.Clock.GetUtcNow().AddHours(1) });
        var (rotated, retired) = await fixture.IssueAsync();
        await fixture.Issuer.RotateAsync(rotated);
        var (_, bound) = await fixture.IssueAsync(IssuingFixture.Request() with { AllowedNetworks = [IPNetwork.Parse("10.0.0.0/8")] });
        fixture.Clock.Advance(TimeSpan.FromHours(1));

        foreach (var (key, reason) in new[]
        {
            (new ApiKeyGenerator().CreateApiKey(), "unknown"), (revoked.ApiKey, "revoked"), (expired.ApiKey, "expired"),
            (retired.ApiKey, "retired"), (bound.ApiKey, "origin"),
        })
        {
            Assert.Null(await fixture.Directory.FindAsync(key, Somewhere));
            Assert.Equal(
                new ApiXAuditEvent(
                    ApiXAuditKind.KeyAccessFailed, reason == "unknown" ? reason : ApiKeyFormat.Parse(key).Id, reason, "203.0.113.7"),
                fixture.Audit.Events[^1]);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("made-up")]
    [InlineData("apix_live_")]
    public async Task A_text_that_is_no_key_finds_nothing_without_asking_the_repository(string text)
    {
        await using var fixture = new IssuingFixture(repository: new Broken());

        Assert.Null(await fixture.Directory.FindAsync(text, Somewhere));
        Assert.Null(await fixture.Directory.FindAsync(text + new string('x', 1_000_000), Somewhere));
    }

    [Fact]
    public async Task A_key_of_another_prefix_environment_or_region_is_not_taken_though_it_was_issued()
    {
        var repository = new InMemoryApiKeyRepository();
        await using var test = new IssuingFixture(static options => options.Environments = [ApiKeyEnvironment.Test], repository);
        await using var other = new IssuingFixture(static options => options.Prefix = "other", repository);
        await using var region = new IssuingFixture(static options => options.Regions = ["eu"], repository);
        await using var live = new IssuingFixture(repository: repository);

        foreach (var (fixture, request) in new[]
        {
            (test, IssuingFixture.Request()), (other, IssuingFixture.Request()), (region, IssuingFixture.Request() with { Region = "eu" }),
        })
        {
            var (_, keys) = await fixture.IssueAsync(request);
            Assert.NotNull(await fixture.Directory.FindAsync(keys.ApiKey));
            Assert.Null(await live.Directory.FindAsync(keys.ApiKey));
        }
    }

    [Fact]
    public async Task A_region_cannot_be_added_to_a_key_or_taken_from_it()
    {
        await using var fixture = new IssuingFixture(static options => options.Regions = ["eu", "us"]);
        var (_, keys) = await fixture.IssueAsync(IssuingFixture.Request() with { Region = "eu" });

        Assert.NotNull(await fixture.Directory.FindAsync(keys.ApiKey));
        Assert.Null(await fixture.Directory.FindAsync(keys.ApiKey[..^3]));
        Assert.Null(await fixture.Directory.FindAsync(keys.ApiKey[..^2] + "us"));
    }

    [Fact]
    public async Task In_an_overlap_both_keys_work_and_the_older_one_is_marked()
    {
        var (id, older) = await _fixture.IssueAsync();
        var rotatedAt = _fixture.Clock.GetUtcNow();
        var newer = (await _fixture.Issuer.RotateAsync(id, TimeSpan.FromDays(1))).Reveal();

        _fixture.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromTicks(1));
        Assert.Equal(rotatedAt, (await _fixture.Directory.FindAsync(older.ApiKey))!.DeprecatedSince);
        Assert.Null((await _fixture.Directory.FindAsync(newer.ApiKey))!.DeprecatedSince);

        _fixture.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Null(await _fixture.Directory.FindAsync(older.ApiKey));
        Assert.NotNull(await _fixture.Directory.FindAsync(newer.ApiKey));
    }

    [Fact]
    public async Task A_rotation_without_overlap_ends_the_older_key_at_once()
    {
        var (id, older) = await _fixture.IssueAsync();

        await _fixture.Issuer.RotateAsync(id, TimeSpan.Zero);

        Assert.Null(await _fixture.Directory.FindAsync(older.ApiKey));
    }

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("::ffff:10.1.2.3", true)]
    [InlineData("2001:db8::1", true)]
    [InlineData("11.1.2.3", false)]
    [InlineData("2001:db9::1", false)]
    [InlineData("::ffff:11.1.2.3", false)]
    [InlineData(null, false)]
    public async Task A_key_bound_to_networks_works_from_there_alone(string? origin, bool works)
    {
        var (_, keys) = await _fixture.IssueAsync(IssuingFixture.Request() with
        {
            AllowedNetworks = [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("2001:db8::/32")],
        });

        Assert.Equal(works, await _fixture.Directory.FindAsync(keys.ApiKey, origin is null ? null : IPAddress.Parse(origin)) is not null);
    }

    [Fact]
    public async Task A_use_moves_the_record_to_the_current_pepper_and_key_and_the_older_ones_can_go()
    {
        var repository = new InMemoryApiKeyRepository();
        await using var before = new IssuingFixture(repository: repository);
        var (id, keys) = await before.IssueAsync();
        Assert.NotNull(await before.Directory.FindAsync(keys.ApiKey));
        Assert.Equal(1, (await repository.FindAsync(id))!.Version);

        await using (var during = new IssuingFixture(Newer, repository))
        {
            Assert.NotNull(await during.Directory.FindAsync(keys.ApiKey));
            Assert.NotNull(await during.Directory.FindAsync(keys.ApiKey));
        }

        await using var after = new IssuingFixture(
            static options =>
            {
                Newer(options);
                options.Peppers.RemoveAt(1);
                options.EncryptionKeys.RemoveAt(1);
            },
            repository);
        Assert.Equal(keys.AppKey, (await after.Directory.FindAsync(keys.ApiKey))!.AppKey);
        Assert.Equal(2, (await repository.FindAsync(id))!.Version);
    }

    [Fact]
    public async Task An_envelope_copied_from_another_record_is_an_error_and_not_an_application()
    {
        var (id, keys) = await _fixture.IssueAsync();
        var (other, _) = await _fixture.IssueAsync();
        var record = (await _fixture.Repository.FindAsync(id))!;
        var stolen = (await _fixture.Repository.FindAsync(other))!.ProtectedAppKey;
        await _fixture.Repository.TryUpdateAsync(record with { ProtectedAppKey = stolen });

        await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await _fixture.Directory.FindAsync(keys.ApiKey));
    }

    [Fact]
    public async Task A_record_whose_pepper_is_gone_is_an_error_that_names_the_record_in_the_log()
    {
        var repository = new InMemoryApiKeyRepository();
        await using var before = new IssuingFixture(repository: repository);
        var (id, keys) = await before.IssueAsync();
        await using var after = new IssuingFixture(
            static options =>
            {
                Newer(options);
                options.Peppers.RemoveAt(1);
            },
            repository);
        var log = new List<string>();
        after.Log.AddProvider(new ListProvider(log));

        await Assert.ThrowsAsync<ApiXKeyStoreException>(async () => await after.Directory.FindAsync(keys.ApiKey));

        Assert.Contains(id, Assert.Single(log), StringComparison.Ordinal);
        Assert.Contains("pepper that is not configured", log[0], StringComparison.Ordinal);
        Assert.DoesNotContain(keys.ApiKey, log[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_uses_are_written_in_one_batch_each_interval()
    {
        var repository = new Counting();
        await using var fixture = new IssuingFixture(repository: repository);
        var (id, keys) = await fixture.IssueAsync();
        for (var i = 0; i < 100; i++)
            await fixture.Directory.FindAsync(keys.ApiKey, Somewhere);
        Assert.Equal(0, repository.Touches);

        fixture.Clock.Advance(TimeSpan.FromSeconds(60));
        await repository.Touched.WaitAsync(TimeSpan.FromSeconds(30));

        var record = (await repository.FindAsync(id))!;
        Assert.Equal((1, "203.0.113.7"), (repository.Touches, record.LastUsedFrom));
        Assert.Equal(fixture.Clock.GetUtcNow().AddSeconds(-60), record.LastUsedAt);
        fixture.Clock.Advance(TimeSpan.FromSeconds(600));
        await fixture.Directory.FlushAsync();
        Assert.Equal(1, repository.Touches);
    }

    [Fact]
    public async Task A_refused_key_is_not_a_use()
    {
        var (id, keys) = await _fixture.IssueAsync();
        await _fixture.Issuer.RevokeAsync(id);

        await _fixture.Directory.FindAsync(keys.ApiKey, Somewhere);
        await _fixture.Directory.FlushAsync();

        Assert.Null((await _fixture.Repository.FindAsync(id))!.LastUsedAt);
    }

    [Fact]
    public async Task What_is_noted_is_written_when_the_directory_ends()
    {
        var repository = new InMemoryApiKeyRepository();
        var fixture = new IssuingFixture(repository: repository);
        var (id, keys) = await fixture.IssueAsync();
        await fixture.Directory.FindAsync(keys.ApiKey, Somewhere);

        await fixture.DisposeAsync();
        await fixture.DisposeAsync();

        Assert.NotNull((await repository.FindAsync(id))!.LastUsedAt);
    }

    [Fact]
    public async Task A_write_of_uses_that_fails_is_logged_and_made_good_later_and_no_request_fails()
    {
        var repository = new Counting { FailingTouches = 1 };
        var log = new List<string>();
        await using var fixture = new IssuingFixture(repository: repository);
        fixture.Log.AddProvider(new ListProvider(log));
        var (id, keys) = await fixture.IssueAsync();
        await fixture.Directory.FindAsync(keys.ApiKey, Somewhere);

        await fixture.Directory.FlushAsync();
        Assert.Null((await repository.FindAsync(id))!.LastUsedAt);
        await fixture.Directory.FlushAsync();

        Assert.NotNull((await repository.FindAsync(id))!.LastUsedAt);
        Assert.Contains("could not be written", Assert.Single(log), StringComparison.Ordinal);
        Assert.DoesNotContain(keys.ApiKey, log[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_that_cannot_be_read_is_an_error_and_not_an_unknown_key()
    {
        await using var fixture = new IssuingFixture(repository: new Broken());

        await Assert.ThrowsAsync<ApiKeyRepositoryException>(async () => await fixture.Directory.FindAsync(new ApiKeyGenerator().CreateApiKey()));
    }

    private static void Newer(ApiKeyIssuingOptions options)
    {
        options.Peppers.Insert(0, new VersionedKey("p2", () => "made-up-newer-pepper-of-thirty-two-characters"));
        options.EncryptionKeys.Insert(0, new VersionedKey("k2", () => "made-up-newer-encryption-key-of-thirty-two-chars"));
    }

    private class Counting : IApiKeyRepository
    {
        private readonly InMemoryApiKeyRepository _inner = new();
        private readonly TaskCompletionSource _touched = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Touches { get; private set; }

        public int FailingTouches { get; set; }

        public Task Touched => _touched.Task;

        public virtual ValueTask<ApiKeyRecord?> FindAsync(string id, CancellationToken cancellationToken = default) => _inner.FindAsync(id, cancellationToken);

        public ValueTask<bool> TryAddAsync(ApiKeyRecord record, CancellationToken cancellationToken = default) => _inner.TryAddAsync(record, cancellationToken);

        public ValueTask<ApiKeyPage> ListAsync(ApiKeyQuery query, CancellationToken cancellationToken = default) => _inner.ListAsync(query, cancellationToken);

        public ValueTask<bool> TryUpdateAsync(ApiKeyRecord record, CancellationToken cancellationToken = default) => _inner.TryUpdateAsync(record, cancellationToken);

        public ValueTask<bool> TrySupersedeAsync(ApiKeyRecord superseded, ApiKeyRecord successor, CancellationToken cancellationToken = default) =>
            _inner.TrySupersedeAsync(superseded, successor, cancellationToken);

        public async ValueTask TouchAsync(IReadOnlyCollection<ApiKeyUse> uses, CancellationToken cancellationToken = default)
        {
            if (FailingTouches-- > 0)
                throw new ApiKeyRepositoryException("The disk is full.");
            await _inner.TouchAsync(uses, cancellationToken);
            Touches++;
            _touched.TrySetResult();
        }
    }

    private sealed class Broken : Counting
    {
        public override ValueTask<ApiKeyRecord?> FindAsync(string id, CancellationToken cancellationToken = default) =>
            throw new ApiKeyRepositoryException("The disk is gone.");
    }

    private sealed class ListProvider(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines)
                lines.Add(formatter(state, exception) + exception);
        }
    }
}
