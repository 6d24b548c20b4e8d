using System.Net;
using ApiXGuard.Runtime.Tests.Issuing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Runtime.Sqlite.Tests;

public sealed class SqliteApiKeyRepositoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<SqliteApiKeyRepository> _open = [];

    public void Dispose()
    {
        Close();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task Records_are_there_when_the_file_is_opened_again()
    {
        var record = ApiKeyRepositoryContractData.Full;
        using (var first = new SqliteApiKeyRepository(_folder.File()))
            await first.TryAddAsync(record);

        var found = await Open().FindAsync(record.Id);

        Assert.Equal((record.Name, record.CreatedAt, record.ExpiresAt), (found!.Name, found.CreatedAt, found.ExpiresAt));
        Assert.Equal(record.AllowedNetworks, found.AllowedNetworks);
    }

    [Fact]
    public async Task The_file_and_what_sqlite_puts_beside_it_are_the_owner_s_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        await Open().TryAddAsync(ApiKeyRepositoryContractData.Full);

        var files = Directory.GetFiles(_folder.Path);

        Assert.Contains(_folder.File() + "-wal", files);
        foreach (var file in files)
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task A_file_that_others_could_read_is_closed_to_them()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.WriteAllBytes(_folder.File(), []);
        File.SetUnixFileMode(_folder.File(), (UnixFileMode)Convert.ToInt32("664", 8));

        await Open().TryAddAsync(ApiKeyRepositoryContractData.Full);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File()));
    }

    [Fact]
    public async Task The_file_is_in_wal_mode_and_says_whose_it_is_and_how_far()
    {
        await Open().ListAsync(new ApiKeyQuery());

        Assert.Equal("wal", Ask("PRAGMA journal_mode"));
        Assert.Equal((long)0x41706958, Ask("PRAGMA application_id"));
        Assert.Equal(1L, Ask("PRAGMA user_version"));
    }

    [Fact]
    public async Task Lists_and_lookups_use_an_index()
    {
        await Open().ListAsync(new ApiKeyQuery());

        foreach (var query in new[]
        {
            "SELECT * FROM api_key WHERE id = 'a'",
            "SELECT * FROM api_key WHERE 1 AND (created_at, id) > ('a', 'b') ORDER BY created_at, id LIMIT 5",
            "SELECT * FROM api_key WHERE 1 AND owner = 'o' AND (created_at, id) > ('a', 'b') ORDER BY created_at, id LIMIT 5",
        })
        {
            Assert.StartsWith("SEARCH", (string)Ask("EXPLAIN QUERY PLAN " + query, column: 3)!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_database_of_something_else_is_refused_and_left_as_it_was()
    {
        Do("CREATE TABLE invoice (id INTEGER)");
        var before = File.ReadAllBytes(_folder.File());

        await AssertRefused("something else");

        SqliteConnection.ClearAllPools();
        Assert.Equal(before, File.ReadAllBytes(_folder.File()));
    }

    [Fact]
    public async Task A_database_with_another_application_s_mark_is_refused()
    {
        Do("PRAGMA application_id = 1; PRAGMA user_version = 1");

        await AssertRefused("something else");
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused()
    {
        await Open().TryAddAsync(ApiKeyRepositoryContractData.Full);
        Do("PRAGMA user_version = 99");

        await AssertRefused("newer version");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_was()
    {
        var text = string.Concat(Enumerable.Repeat("not a database. ", 1000));
        await File.WriteAllTextAsync(_folder.File(), text);

        await AssertRefused("not an SQLite database");

        Assert.Equal(text, await File.ReadAllTextAsync(_folder.File()));
    }

    [Fact]
    public async Task A_damaged_file_is_an_error_that_names_the_file()
    {
        using (var first = new SqliteApiKeyRepository(_folder.File()))
        {
            for (var number = 0; number < 300; number++)
                await first.TryAddAsync(ApiKeyRepositoryContractData.Numbered(number));
        }

        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(_folder.File());
        bytes.AsSpan(4096).Fill(0xAB);
        await File.WriteAllBytesAsync(_folder.File(), bytes);
        foreach (var side in new[] { "-wal", "-shm" })
            File.Delete(_folder.File() + side);

        var error = await Assert.ThrowsAsync<ApiKeyRepositoryException>(async () => await Open().ListAsync(new ApiKeyQuery { Limit = 200 }));

        Assert.Contains(_folder.File(), error.Message, StringComparison.Ordinal);
        Assert.Contains("corrupted", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scopes", "not json")]
    [InlineData("scopes", "null")]
    [InlineData("networks", "[\"10.0.0.1/99\"]")]
    [InlineData("networks", "[null]")]
    [InlineData("metadata", "[]")]
    [InlineData("created_at", "yesterday")]
    [InlineData("expires_at", "2026-01-01")]
    public async Task An_altered_column_is_an_error_that_names_the_record_and_shows_no_value(string column, string value)
    {
        var record = ApiKeyRepositoryContractData.Full;
        await Open().TryAddAsync(record);
        Do($"UPDATE api_key SET {column} = '{value}'");

        var error = await Assert.ThrowsAsync<ApiKeyRepositoryException>(async () => await Open().FindAsync(record.Id));

        Assert.Contains(record.Id, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_stays_locked_is_an_error_after_the_time_to_wait()
    {
        await Open().TryAddAsync(ApiKeyRepositoryContractData.Full);
        using var other = new SqliteConnection($"Data Source={_folder.File()}");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: false);
        var repository = Open(TimeSpan.FromMilliseconds(200));

        var error = await Assert.ThrowsAsync<ApiKeyRepositoryException>(
            async () => await repository.TryAddAsync(ApiKeyRepositoryContractData.Numbered(2)));
        Assert.Contains("locked", error.Message, StringComparison.Ordinal);

        // Readers are not held up by a writer.
        Assert.NotNull(await repository.FindAsync(ApiKeyRepositoryContractData.Full.Id));
        transaction.Rollback();
        Assert.True(await repository.TryAddAsync(ApiKeyRepositoryContractData.Numbered(2)));
    }

    [Fact]
    public async Task A_missing_folder_and_a_folder_in_place_of_the_file_are_named()
    {
        var missing = Path.Combine(_folder.Path, "missing", "keys.db");

        var error = await Assert.ThrowsAsync<ApiKeyRepositoryException>(async () => await new SqliteApiKeyRepository(missing).FindAsync("a"));
        Assert.Contains(Path.GetDirectoryName(missing)!, error.Message, StringComparison.Ordinal);
        error = await Assert.ThrowsAsync<ApiKeyRepositoryException>(async () => await new SqliteApiKeyRepository(_folder.Path).FindAsync("a"));
        Assert.Contains("is a folder", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":memory:")]
    public void A_path_that_names_no_file_is_refused(string path) => Assert.Throws<ArgumentException>(() => new SqliteApiKeyRepository(path));

    [Theory]
    [InlineData("file:keys.db?mode=memory")]
    [InlineData("keys;Mode=Memory.db")]
    [InlineData("it's \"quoted\".db")]
    public async Task A_name_is_a_name_and_never_an_instruction(string name)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var repository = new SqliteApiKeyRepository(_folder.File(name));
        await repository.TryAddAsync(ApiKeyRepositoryContractData.Full);

        Assert.True(new FileInfo(_folder.File(name)).Length > 0);
    }

    [Fact]
    public async Task The_services_give_a_repository_on_the_file()
    {
        var services = new ServiceCollection();
        services.AddInMemoryApiKeyRepository();
        services.AddSqliteApiKeyRepository(_folder.File());
        await using var provider = services.BuildServiceProvider();

        var repository = provider.GetRequiredService<IApiKeyRepository>();

        Assert.Equal($"SqliteApiKeyRepository {{ {_folder.File()} }}", repository.ToString());
        Assert.Single(provider.GetServices<IApiKeyRepository>());
    }

    [Fact]
    public async Task A_key_is_issued_used_rotated_and_revoked_on_a_file_that_holds_no_key()
    {
        var options = new ApiKeyIssuingOptions();
        options.Peppers.Add(new VersionedKey("p", static () => "made-up-pepper-of-thirty-two-characters-1"));
        options.EncryptionKeys.Add(new VersionedKey("k", static () => "made-up-encryption-key-of-thirty-two-chars"));
        var (hasher, protector) = (new ApiKeyHasher(options.Peppers), new AppKeyProtector(options.Encryption, options.EncryptionKeys));
        var issuer = new ApiKeyIssuer(Open(), hasher, protector, options);
        ApiXKeys older, newer;
        await using (var directory = new IssuedApiXApplicationDirectory(Open(), hasher, protector, options))
        {
            var issued = await issuer.IssueAsync(new ApiKeyIssueRequest { Name = "Orders", Owner = "team-a" });
            older = issued.Reveal();
            newer = (await issuer.RotateAsync(issued.Record.Id)).Reveal();
            Assert.NotNull(await directory.FindAsync(older.ApiKey, IPAddress.Loopback));
            Assert.NotNull(await directory.FindAsync(newer.ApiKey, IPAddress.Loopback));
            await issuer.RevokeAsync(issued.Record.Id, "leaked");
            Assert.Null(await directory.FindAsync(older.ApiKey, IPAddress.Loopback));
        }

        Assert.All((await issuer.ListAsync()).Records, static record => Assert.Equal("127.0.0.1", record.LastUsedFrom));
        Close();
        foreach (var file in Directory.GetFiles(_folder.Path))
        {
            var content = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            foreach (var secret in new[] { older.ApiKey, older.AppKey, newer.ApiKey, newer.AppKey, older.ApiKey[^20..], "made-up-pepper" })
                Assert.DoesNotContain(secret, content, StringComparison.Ordinal);
        }
    }

    private void Close()
    {
        foreach (var repository in _open)
            repository.Dispose();
    }

    private SqliteApiKeyRepository Open(TimeSpan? busyTimeout = null)
    {
        var repository = new SqliteApiKeyRepository(_folder.File(), busyTimeout);
        _open.Add(repository);
        return repository;
    }

    private async Task AssertRefused(string word)
    {
        var error = await Assert.ThrowsAsync<ApiKeyRepositoryException>(async () => await Open().FindAsync("a"));
        Assert.Contains(word, error.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.File(), error.Message, StringComparison.Ordinal);
    }

    private void Do(string sql) => Ask(sql);

    private object? Ask(string sql, int column = 0)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File()};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        return reader.Read() ? reader.GetValue(column) : null;
    }
}
