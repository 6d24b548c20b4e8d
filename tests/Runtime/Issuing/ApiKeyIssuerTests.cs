using System.Net;
using System.Text.Json;

namespace ApiXGuard.Runtime.Tests.Issuing;

public sealed class ApiKeyIssuerTests : IAsyncDisposable
{
    private readonly IssuingFixture _fixture = new();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task An_issued_key_is_stored_as_a_hash_and_an_envelope_and_nowhere_in_clear_text()
    {
        var issued = await _fixture.Issuer.IssueAsync(IssuingFixture.Request());
        var keys = issued.Reveal();

        var record = (await _fixture.Repository.FindAsync(issued.Record.Id))!;
        Assert.Equal(ApiKeyFormat.Parse(keys.ApiKey).Id, record.Id);
        Assert.Equal(ApiKeyVerification.Succeeded, _fixture.Hasher.Verify(keys.ApiKey, record.Hash));
        Assert.Equal(keys.AppKey, _fixture.Protector.Unprotect(record.Id, record.ProtectedAppKey, out _));
        foreach (var text in new[] { record.Hash, record.ProtectedAppKey, $"{record}", $"{issued}", JsonSerializer.Serialize(record), JsonSerializer.Serialize(issued) })
        {
            Assert.DoesNotContain(keys.ApiKey, text, StringComparison.Ordinal);
            Assert.DoesNotContain(keys.AppKey, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Neither_the_text_nor_the_json_of_a_record_holds_its_hash_or_envelope()
    {
        var record = (await _fixture.Issuer.IssueAsync(IssuingFixture.Request())).Record;

        foreach (var text in new[] { $"{record}", JsonSerializer.Serialize(record) })
        {
            Assert.Contains(record.Id, text, StringComparison.Ordinal);
            Assert.DoesNotContain("v1$", text, StringComparison.Ordinal);
            Assert.DoesNotContain(record.Hash[6..], text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_key_gets_what_the_request_says_and_the_defaults_for_the_rest()
    {
        var full = await _fixture.Issuer.IssueAsync(IssuingFixture.Request() with
        {
            Scopes = ["orders:read", "orders:read", "orders:write"],
            AllowedNetworks = [IPNetwork.Parse("10.0.0.0/8")],
            ExpiresAt = _fixture.Clock.GetUtcNow().AddDays(3),
            Metadata = new Dictionary<string, string> { ["ticket"] = "OPS-1" },
        });
        var plain = await _fixture.Issuer.IssueAsync(IssuingFixture.Request());

        Assert.Equal(["orders:read", "orders:write"], full.Record.Scopes);
        Assert.Equal(_fixture.Clock.GetUtcNow().AddDays(3), full.Record.ExpiresAt);
        Assert.Equal("OPS-1", full.Record.Metadata["ticket"]);
        Assert.Equal(_fixture.Clock.GetUtcNow().AddDays(365), plain.Record.ExpiresAt);
        Assert.StartsWith("apix_live_", plain.Reveal().ApiKey, StringComparison.Ordinal);
        Assert.Empty(plain.Record.Scopes);
    }

    [Fact]
    public async Task What_a_caller_changes_after_the_call_does_not_change_the_record()
    {
        var scopes = new List<string> { "orders:read" };
        var issued = await _fixture.Issuer.IssueAsync(IssuingFixture.Request() with { Scopes = scopes });
        scopes.Add("admin");

        Assert.Equal(["orders:read"], (await _fixture.Issuer.FindAsync(issued.Record.Id))!.Scopes);
    }

    [Fact]
    public async Task Regions_and_environments_are_those_of_the_options()
    {
        await using var fixture = new IssuingFixture(static options =>
        {
            options.Prefix = "orders";
            options.Environments = [ApiKeyEnvironment.Test, ApiKeyEnvironment.Live];
            options.Regions = ["eu", "us-east-1"];
        });

        var (_, keys) = await fixture.IssueAsync(IssuingFixture.Request() with { Region = "us-east-1" });

        Assert.StartsWith("orders_test_", keys.ApiKey, StringComparison.Ordinal);
        Assert.EndsWith("-us-east-1", keys.ApiKey, StringComparison.Ordinal);
        var error = await Assert.ThrowsAsync<ApiKeyRequestException>(async () => await _fixture.Issuer.IssueAsync(
            IssuingFixture.Request() with { Region = "eu", Environment = ApiKeyEnvironment.Test }));
        Assert.Equal(["Environment", "Region"], error.Errors.Keys);
    }

    [Fact]
    public async Task Each_fault_of_a_request_is_named_by_its_member_and_nothing_is_stored()
    {
        var request = new ApiKeyIssueRequest
        {
            Name = "a\nb",
            Owner = " ",
            Scopes = ["orders read"],
            AllowedNetworks = [.. Enumerable.Range(0, 101).Select(static number => IPNetwork.Parse($"10.0.{number}.0/24"))],
            ExpiresAt = _fixture.Clock.GetUtcNow(),
            Metadata = new Dictionary<string, string> { ["name"] = new string('x', 501) },
        };

        var error = await Assert.ThrowsAsync<ApiKeyRequestException>(async () => await _fixture.Issuer.IssueAsync(request));

        Assert.Equal(["Name", "Owner", "Scopes", "AllowedNetworks", "ExpiresAt", "Metadata"], error.Errors.Keys);
        Assert.Empty((await _fixture.Issuer.ListAsync()).Records);
        Assert.Empty(_fixture.Audit.Events);
    }

    [Fact]
    public async Task Scopes_and_lifetimes_can_be_limited()
    {
        await using var fixture = new IssuingFixture(static options =>
        {
            options.Scopes = ["orders:read"];
            options.MaximumLifetime = options.DefaultLifetime = TimeSpan.FromDays(30);
        });
        var now = fixture.Clock.GetUtcNow();

        Assert.NotNull(await fixture.Issuer.IssueAsync(IssuingFixture.Request() with { Scopes = ["orders:read"], ExpiresAt = now.AddDays(30) }));
        var error = await Assert.ThrowsAsync<ApiKeyRequestException>(async () => await fixture.Issuer.IssueAsync(
            IssuingFixture.Request() with { Scopes = ["admin"], ExpiresAt = now.AddDays(30).AddTicks(1) }));
        Assert.Equal(["Scopes", "ExpiresAt"], error.Errors.Keys);
    }

    [Fact]
    public async Task A_rotated_key_has_a_successor_with_the_same_rights_and_another_key()
    {
        var (id, keys) = await _fixture.IssueAsync(IssuingFixture.Request() with { Scopes = ["orders:read"], ExpiresAt = _fixture.Clock.GetUtcNow().AddDays(100) });
        _fixture.Clock.Advance(TimeSpan.FromDays(90));
        var now = _fixture.Clock.GetUtcNow();

        var successor = await _fixture.Issuer.RotateAsync(id, TimeSpan.FromDays(3));

        var older = (await _fixture.Issuer.FindAsync(id))!;
        Assert.NotEqual(keys.ApiKey, successor.Reveal().ApiKey);
        Assert.NotEqual(keys.AppKey, successor.Reveal().AppKey);
        Assert.Equal((successor.Record.Id, now, now.AddDays(3)), (older.SuccessorId, older.SupersededAt!.Value, older.OverlapEndsAt!.Value));
        Assert.Equal((id, now, now.AddDays(100)), (successor.Record.PredecessorId, successor.Record.CreatedAt, successor.Record.ExpiresAt!.Value));
        Assert.Equal(["orders:read"], successor.Record.Scopes);
        Assert.Null(successor.Record.SuccessorId);
        Assert.Equal(
            [(ApiXAuditKind.KeyIssued, id), (ApiXAuditKind.KeyRotated, id), (ApiXAuditKind.KeyIssued, successor.Record.Id)],
            _fixture.Audit.Events.Select(static e => (e.Kind, e.Subject)));
    }

    [Fact]
    public async Task An_overlap_ends_no_later_than_the_older_key_would_have()
    {
        var (id, _) = await _fixture.IssueAsync(IssuingFixture.Request() with { ExpiresAt = _fixture.Clock.GetUtcNow().AddDays(1) });

        await _fixture.Issuer.RotateAsync(id, TimeSpan.FromDays(7));

        var older = (await _fixture.Issuer.FindAsync(id))!;
        Assert.Equal(older.ExpiresAt, older.OverlapEndsAt);
    }

    [Fact]
    public async Task A_successor_keeps_to_limits_that_are_newer_than_the_key()
    {
        var repository = new InMemoryApiKeyRepository();
        await using var before = new IssuingFixture(
            static options =>
            {
                options.DefaultLifetime = null;
                options.Regions = ["eu"];
            },
            repository);
        await using var after = new IssuingFixture(static options => options.DefaultLifetime = options.MaximumLifetime = TimeSpan.FromDays(30), repository);
        var (endless, _) = await before.IssueAsync();
        var (regional, _) = await before.IssueAsync(IssuingFixture.Request() with { Region = "eu" });

        Assert.Null((await before.Issuer.FindAsync(endless))!.ExpiresAt);
        Assert.Equal(after.Clock.GetUtcNow().AddDays(30), (await after.Issuer.RotateAsync(endless)).Record.ExpiresAt);
        await Assert.ThrowsAsync<ApiKeyConflictException>(async () => await after.Issuer.RotateAsync(regional));
        Assert.Null((await before.Issuer.RotateAsync(regional)).Record.ExpiresAt);
    }

    [Fact]
    public async Task Of_many_rotations_at_once_one_wins_and_leaves_one_successor()
    {
        var (id, _) = await _fixture.IssueAsync();
        using var start = new ManualResetEventSlim();
        var tasks = Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            start.Wait(TimeSpan.FromSeconds(30));
            try
            {
                return await _fixture.Issuer.RotateAsync(id);
            }
            catch (ApiKeyConflictException)
            {
                return null;
            }
        })).ToArray();
        start.Set();

        var won = Assert.Single(await Task.WhenAll(tasks).WaitAsync(TimeSpan.FromSeconds(60)), static issued => issued is not null);

        Assert.Equal(won!.Record.Id, (await _fixture.Issuer.FindAsync(id))!.SuccessorId);
        Assert.Equal(2, (await _fixture.Issuer.ListAsync()).Records.Count);
    }

    [Fact]
    public async Task Only_an_active_key_is_rotated()
    {
        var (rotated, _) = await _fixture.IssueAsync();
        await _fixture.Issuer.RotateAsync(rotated);
        var (revoked, _) = await _fixture.IssueAsync();
        await _fixture.Issuer.RevokeAsync(revoked);
        var (expired, _) = await _fixture.IssueAsync(IssuingFixture.Request() with { ExpiresAt = _fixture.Clock.GetUtcNow().AddSeconds(1) });
        _fixture.Clock.Advance(TimeSpan.FromSeconds(1));

        foreach (var (id, word) in new[] { (rotated, "successor"), (revoked, "revoked"), (expired, "expired") })
        {
            var error = await Assert.ThrowsAsync<ApiKeyConflictException>(async () => await _fixture.Issuer.RotateAsync(id));
            Assert.Contains(word, error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(31)]
    public async Task An_overlap_out_of_range_is_refused(int days)
    {
        var (id, _) = await _fixture.IssueAsync();

        var error = await Assert.ThrowsAsync<ApiKeyRequestException>(async () => await _fixture.Issuer.RotateAsync(id, TimeSpan.FromDays(days)));

        Assert.Equal(["Overlap"], error.Errors.Keys);
        Assert.Null((await _fixture.Issuer.FindAsync(id))!.SuccessorId);
    }

    [Fact]
    public async Task A_revoked_key_stays_as_it_was_first_revoked()
    {
        var (id, _) = await _fixture.IssueAsync();
        var first = await _fixture.Issuer.RevokeAsync(id, "leaked");
        _fixture.Clock.Advance(TimeSpan.FromDays(1));

        var second = await _fixture.Issuer.RevokeAsync(id, "again");

        Assert.Equal(("leaked", first.RevokedAt), (second.RevocationReason, second.RevokedAt));
        Assert.Single(_fixture.Audit.Events, static e => e.Kind == ApiXAuditKind.KeyRevoked);
    }

    [Fact]
    public async Task A_revocation_wins_over_changes_made_at_the_same_moment()
    {
        var repository = new Meddling(2);
        await using var fixture = new IssuingFixture(repository: repository);
        var (id, _) = await fixture.IssueAsync();

        var record = await fixture.Issuer.RevokeAsync(id, "leaked");

        Assert.NotNull(record.RevokedAt);
        Assert.NotNull((await repository.FindAsync(id))!.RevokedAt);
    }

    [Fact]
    public async Task A_revocation_that_cannot_be_made_says_so()
    {
        await using var fixture = new IssuingFixture(repository: new Meddling(int.MaxValue));
        var (id, _) = await fixture.IssueAsync();

        var error = await Assert.ThrowsAsync<ApiKeyConflictException>(async () => await fixture.Issuer.RevokeAsync(id));

        Assert.Contains("not revoked", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("000000000000")]
    [InlineData("../../../etc")]
    public async Task An_id_that_does_not_exist_is_not_found(string id)
    {
        Assert.Null(await _fixture.Issuer.FindAsync(id));
        await Assert.ThrowsAsync<ApiKeyNotFoundException>(async () => await _fixture.Issuer.RotateAsync(id));
        await Assert.ThrowsAsync<ApiKeyNotFoundException>(async () => await _fixture.Issuer.RevokeAsync(id));
    }

    [Fact]
    public async Task A_reason_for_revoking_has_a_form()
    {
        var (id, _) = await _fixture.IssueAsync();

        await Assert.ThrowsAsync<ApiKeyRequestException>(async () => await _fixture.Issuer.RevokeAsync(id, new string('x', 201)));
        Assert.Null((await _fixture.Issuer.FindAsync(id))!.RevokedAt);
    }

    [Fact]
    public async Task A_source_that_repeats_itself_ends_in_an_error_and_not_in_a_second_owner_of_a_key()
    {
        var generator = new ApiKeyGenerator(new Constant());
        var issuer = new ApiKeyIssuer(_fixture.Repository, _fixture.Hasher, _fixture.Protector, _fixture.Options, generator, clock: _fixture.Clock);
        await issuer.IssueAsync(IssuingFixture.Request());

        await Assert.ThrowsAsync<ApiKeyConflictException>(async () => await issuer.IssueAsync(IssuingFixture.Request("Second")));
        Assert.Single((await issuer.ListAsync()).Records);
    }

    /// <summary>Changes a record just before the first updates of it.</summary>
    private sealed class Meddling(int times) : IApiKeyRepository
    {
        private readonly InMemoryApiKeyRepository _inner = new();
        private int _left = times;

        public ValueTask<bool> TryAddAsync(ApiKeyRecord record, CancellationToken cancellationToken = default) => _inner.TryAddAsync(record, cancellationToken);

        public ValueTask<ApiKeyRecord?> FindAsync(string id, CancellationToken cancellationToken = default) => _inner.FindAsync(id, cancellationToken);

        public ValueTask<ApiKeyPage> ListAsync(ApiKeyQuery query, CancellationToken cancellationToken = default) => _inner.ListAsync(query, cancellationToken);

        public async ValueTask<bool> TryUpdateAsync(ApiKeyRecord record, CancellationToken cancellationToken = default)
        {
            if (_left-- > 0)
                await _inner.TryUpdateAsync((await _inner.FindAsync(record.Id, cancellationToken))!, cancellationToken);
            return await _inner.TryUpdateAsync(record, cancellationToken);
        }

        public ValueTask<bool> TrySupersedeAsync(ApiKeyRecord superseded, ApiKeyRecord successor, CancellationToken cancellationToken = default) =>
            _inner.TrySupersedeAsync(superseded, successor, cancellationToken);

        public ValueTask TouchAsync(IReadOnlyCollection<ApiKeyUse> uses, CancellationToken cancellationToken = default) => _inner.TouchAsync(uses, cancellationToken);
    }

    private sealed class Constant : System.Security.Cryptography.RandomNumberGenerator
    {
        public override void GetBytes(byte[] data) => data.AsSpan().Fill(5);
    }
}
