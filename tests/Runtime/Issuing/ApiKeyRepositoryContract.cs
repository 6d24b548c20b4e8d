using System.Net;

namespace ApiXGuard.Runtime.Tests.Issuing;

/// <summary>What every repository promises; run over each of them.</summary>
public abstract class ApiKeyRepositoryContract
{
    protected static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, 890, TimeSpan.Zero);

    protected abstract IApiKeyRepository Repository { get; }

    internal static ApiKeyRecord Record(int number, string owner = "team-a", DateTimeOffset? createdAt = null) => new()
    {
        Id = $"Id{number:0000000000}",
        Prefix = "apix",
        Environment = ApiKeyEnvironment.Live,
        Name = $"Application {number}",
        Owner = owner,
        Hash = "v1$p$made-up-hash",
        ProtectedAppKey = "v1$k$made-up-envelope",
        CreatedAt = createdAt ?? Now,
    };

    [Fact]
    public async Task A_record_comes_back_as_it_was_added_with_every_field()
    {
        var record = Record(1) with
        {
            Environment = ApiKeyEnvironment.Test,
            Region = "eu-west-1",
            Name = "Bestellungen \u00fc\U0001F511 'quoted' -- ;",
            Scopes = ["orders:read", "orders:write"],
            AllowedNetworks = [IPNetwork.Parse("10.1.0.0/16"), IPNetwork.Parse("2001:db8::/32")],
            CreatedAt = Now.AddTicks(1234567),
            ExpiresAt = Now.AddYears(1).AddTicks(7),
            RevokedAt = Now.AddDays(1),
            RevocationReason = "leaked",
            SupersededAt = Now.AddHours(2),
            OverlapEndsAt = Now.AddHours(3),
            SuccessorId = "Id0000000009",
            PredecessorId = "Id0000000008",
            Metadata = new Dictionary<string, string> { ["ticket"] = "OPS-1", ["empty"] = "" },
        };

        Assert.True(await Repository.TryAddAsync(record));
        var found = await Repository.FindAsync(record.Id);

        AssertSame(record with { Version = 1 }, found);
    }

    [Fact]
    public async Task A_record_with_nothing_optional_comes_back_with_nothing_optional()
    {
        await Repository.TryAddAsync(Record(1));

        AssertSame(Record(1) with { Version = 1 }, await Repository.FindAsync(Record(1).Id));
    }

    [Fact]
    public async Task A_time_in_another_zone_comes_back_as_the_same_moment()
    {
        var created = new DateTimeOffset(2026, 3, 29, 2, 30, 0, TimeSpan.FromHours(-11)).AddTicks(1);
        await Repository.TryAddAsync(Record(1, createdAt: created));

        Assert.Equal(created, (await Repository.FindAsync(Record(1).Id))!.CreatedAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("id0000000001")]
    [InlineData("Id0000000001' OR '1'='1")]
    [InlineData("Id0000000001\0")]
    [InlineData("%")]
    public async Task Only_the_exact_id_finds_a_record(string id)
    {
        await Repository.TryAddAsync(Record(1));

        Assert.Null(await Repository.FindAsync(id));
        Assert.NotNull(await Repository.FindAsync("Id0000000001"));
    }

    [Fact]
    public async Task A_second_record_of_an_id_is_not_added_and_changes_nothing()
    {
        await Repository.TryAddAsync(Record(1));

        Assert.False(await Repository.TryAddAsync(Record(1) with { Name = "Somebody else" }));
        Assert.Equal("Application 1", (await Repository.FindAsync(Record(1).Id))!.Name);
    }

    [Fact]
    public async Task An_update_of_what_was_read_succeeds_once()
    {
        await Repository.TryAddAsync(Record(1));
        var read = (await Repository.FindAsync(Record(1).Id))!;

        Assert.True(await Repository.TryUpdateAsync(read with { Name = "First" }));
        Assert.False(await Repository.TryUpdateAsync(read with { Name = "Second" }));
        var found = (await Repository.FindAsync(read.Id))!;
        Assert.Equal(("First", 2L), (found.Name, found.Version));
    }

    [Fact]
    public async Task A_record_that_does_not_exist_is_not_updated()
    {
        Assert.False(await Repository.TryUpdateAsync(Record(1) with { Version = 1 }));
        Assert.Null(await Repository.FindAsync(Record(1).Id));
    }

    [Fact]
    public async Task Of_many_updates_at_once_one_wins()
    {
        await Repository.TryAddAsync(Record(1));
        var read = (await Repository.FindAsync(Record(1).Id))!;

        var wins = await AtOnce(24, number => Repository.TryUpdateAsync(read with { Name = $"Writer {number}" }).AsTask());

        Assert.Equal(1, wins.Count(static won => won));
        Assert.Equal(2, (await Repository.FindAsync(read.Id))!.Version);
    }

    [Fact]
    public async Task A_successor_is_added_with_the_change_of_its_predecessor_or_not_at_all()
    {
        await Repository.TryAddAsync(Record(1));
        var read = (await Repository.FindAsync(Record(1).Id))!;

        Assert.True(await Repository.TrySupersedeAsync(read with { SuccessorId = Record(2).Id }, Record(2)));
        Assert.False(await Repository.TrySupersedeAsync(read with { SuccessorId = Record(3).Id }, Record(3)));

        Assert.Equal(Record(2).Id, (await Repository.FindAsync(read.Id))!.SuccessorId);
        Assert.NotNull(await Repository.FindAsync(Record(2).Id));
        Assert.Null(await Repository.FindAsync(Record(3).Id));
    }

    [Fact]
    public async Task A_successor_whose_id_is_taken_leaves_the_predecessor_as_it_was()
    {
        await Repository.TryAddAsync(Record(1));
        await Repository.TryAddAsync(Record(2));
        var read = (await Repository.FindAsync(Record(1).Id))!;

        Assert.False(await Repository.TrySupersedeAsync(read with { SuccessorId = Record(2).Id }, Record(2) with { Name = "Usurper" }));

        AssertSame(read, await Repository.FindAsync(read.Id));
        Assert.Equal("Application 2", (await Repository.FindAsync(Record(2).Id))!.Name);
    }

    [Fact]
    public async Task A_use_is_noted_without_making_a_reader_s_version_old()
    {
        await Repository.TryAddAsync(Record(1));
        var read = (await Repository.FindAsync(Record(1).Id))!;

        await Repository.TouchAsync([new ApiKeyUse(read.Id, Now.AddMinutes(5), "10.0.0.1"), new ApiKeyUse("nobody", Now, null)]);

        Assert.True(await Repository.TryUpdateAsync(read with { Name = "Renamed" }));
        var found = (await Repository.FindAsync(read.Id))!;
        Assert.Equal((Now.AddMinutes(5), "10.0.0.1", "Renamed"), (found.LastUsedAt!.Value, found.LastUsedFrom, found.Name));
    }

    [Fact]
    public async Task An_older_use_does_not_replace_a_newer_one()
    {
        await Repository.TryAddAsync(Record(1));

        await Repository.TouchAsync([new ApiKeyUse(Record(1).Id, Now.AddTicks(2), "10.0.0.2")]);
        await Repository.TouchAsync([new ApiKeyUse(Record(1).Id, Now.AddTicks(1), "10.0.0.1")]);
        await Repository.TouchAsync([]);

        Assert.Equal("10.0.0.2", (await Repository.FindAsync(Record(1).Id))!.LastUsedFrom);
    }

    [Fact]
    public async Task A_list_goes_by_creation_and_id_through_pages_without_gaps_or_repeats()
    {
        // Three of each moment, added in an order of their own.
        foreach (var number in Enumerable.Range(0, 25).OrderBy(static number => (number * 7) % 25))
            await Repository.TryAddAsync(Record(number, createdAt: Now.AddMilliseconds(number / 3)));

        var seen = new List<string>();
        ApiKeyCursor? after = null;
        var pages = 0;
        do
        {
            var page = await Repository.ListAsync(new ApiKeyQuery { Limit = 4, After = after });
            seen.AddRange(page.Records.Select(static record => record.Id));
            after = page.Next is { } next && ApiKeyCursor.TryParse(next.ToString(), out var read) ? read : null;
            pages++;
        }
        while (after is not null && pages < 100);

        Assert.Equal(Enumerable.Range(0, 25).Select(static number => Record(number).Id), seen);
        Assert.Equal(7, pages);
    }

    [Fact]
    public async Task A_page_that_takes_all_there_is_has_no_next_one()
    {
        for (var number = 0; number < 3; number++)
            await Repository.TryAddAsync(Record(number));

        Assert.NotNull((await Repository.ListAsync(new ApiKeyQuery { Limit = 2 })).Next);
        Assert.Null((await Repository.ListAsync(new ApiKeyQuery { Limit = 3 })).Next);
    }

    [Fact]
    public async Task A_list_of_an_owner_holds_that_owner_s_keys_alone()
    {
        for (var number = 0; number < 6; number++)
            await Repository.TryAddAsync(Record(number, owner: number % 2 == 0 ? "team-a" : "team-A"));

        var page = await Repository.ListAsync(new ApiKeyQuery { Owner = "team-a" });

        Assert.Equal([Record(0).Id, Record(2).Id, Record(4).Id], page.Records.Select(static record => record.Id));
        Assert.Empty((await Repository.ListAsync(new ApiKeyQuery { Owner = "team-a' OR 1=1 --" })).Records);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(201)]
    public async Task A_limit_out_of_range_is_refused(int limit) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Repository.ListAsync(new ApiKeyQuery { Limit = limit }));

    [Fact]
    public async Task A_cancelled_call_changes_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Repository.TryAddAsync(Record(1), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Repository.FindAsync(Record(1).Id, cancelled));
        Assert.Null(await Repository.FindAsync(Record(1).Id));
    }

    protected static void AssertSame(ApiKeyRecord expected, ApiKeyRecord? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Scopes, actual.Scopes);
        Assert.Equal(expected.AllowedNetworks, actual.AllowedNetworks);
        Assert.Equal(expected.Metadata, actual.Metadata);
        Assert.Equal(expected, actual with { Scopes = expected.Scopes, AllowedNetworks = expected.AllowedNetworks, Metadata = expected.Metadata });
    }

    protected static async Task<T[]> AtOnce<T>(int count, Func<int, Task<T>> action)
    {
        using var start = new ManualResetEventSlim();
        var tasks = Enumerable.Range(0, count).Select(number => Task.Run(() =>
        {
            start.Wait(TimeSpan.FromSeconds(30));
            return action(number);
        })).ToArray();
        start.Set();
        return await Task.WhenAll(tasks).WaitAsync(TimeSpan.FromSeconds(60));
    }
}
