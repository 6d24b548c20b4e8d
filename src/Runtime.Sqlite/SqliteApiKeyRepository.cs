using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace ApiXGuard.Runtime.Sqlite;

/// <summary>
/// Keeps the records of issued keys in an SQLite file, which it makes on first use with mode 600 on Unix. Thread-safe, and safe beside other
/// processes on the same machine; not for network drives, whose locks SQLite cannot rely on. SQLite works synchronously: a call blocks its
/// thread for as long as the disk takes, and at most the busy timeout for a lock.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class SqliteApiKeyRepository : IApiKeyRepository, IDisposable
{
    private const string Insert =
        $"""
        INSERT INTO api_key ({SqliteRecord.Columns}) VALUES (
            $id, $prefix, $environment, $region, $name, $owner, $hash, $app_key, $scopes, $networks, $metadata, $created_at, $expires_at,
            $revoked_at, $revoked_because, $superseded_at, $overlap_ends_at, $successor_id, $predecessor_id, NULL, NULL, 1)
        ON CONFLICT (id) DO NOTHING
        """;

    private const string Update =
        """
        UPDATE api_key SET
            prefix = $prefix, environment = $environment, region = $region, name = $name, owner = $owner, hash = $hash, app_key = $app_key,
            scopes = $scopes, networks = $networks, metadata = $metadata, created_at = $created_at, expires_at = $expires_at,
            revoked_at = $revoked_at, revoked_because = $revoked_because, superseded_at = $superseded_at,
            overlap_ends_at = $overlap_ends_at, successor_id = $successor_id, predecessor_id = $predecessor_id, version = version + 1
        WHERE id = $id AND version = $version
        """;

    private readonly SqliteFile _file;

    /// <summary>Names the file; opens nothing yet.</summary>
    /// <param name="path">The file's path; relative to the current folder. Its folder must exist.</param>
    /// <param name="busyTimeout">How long to wait for another process's lock, zero to ten minutes; <see langword="null"/> for five seconds.</param>
    /// <exception cref="ArgumentException">The path is empty or names no file.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The busy timeout is not in its range.</exception>
    public SqliteApiKeyRepository(string path, TimeSpan? busyTimeout = null) => _file = new SqliteFile(path, busyTimeout ?? TimeSpan.FromSeconds(5));

    /// <inheritdoc/>
    public ValueTask<bool> TryAddAsync(ApiKeyRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_file.Run(connection => Write(connection, null, Insert, record)));
    }

    /// <inheritdoc/>
    public ValueTask<ApiKeyRecord?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_file.Run(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT {SqliteRecord.Columns} FROM api_key WHERE id = $id";
            SqliteRecord.Add(command, "$id", id);
            using var row = command.ExecuteReader();
            return row.Read() ? SqliteRecord.Read(row, _file.Path) : null;
        }));
    }

    /// <inheritdoc/>
    public ValueTask<ApiKeyPage> ListAsync(ApiKeyQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.Validate();
        cancellationToken.ThrowIfCancellationRequested();
        return new(_file.Run(connection =>
        {
            using var command = connection.CreateCommand();
            var owner = query.Owner is null ? "" : "AND owner = $owner";
            var after = query.After is null ? "" : "AND (created_at, id) > ($created_at, $id)";
            command.CommandText =
                $"SELECT {SqliteRecord.Columns} FROM api_key WHERE 1 {owner} {after} ORDER BY created_at, id LIMIT $limit";
            if (query.Owner is not null)
                SqliteRecord.Add(command, "$owner", query.Owner);
            if (query.After is { } place)
            {
                SqliteRecord.Add(command, "$created_at", SqliteRecord.Time(place.CreatedAt));
                SqliteRecord.Add(command, "$id", place.Id);
            }

            // One more than asked for tells whether there is a next page.
            SqliteRecord.Add(command, "$limit", query.Limit + 1);
            var records = new List<ApiKeyRecord>();
            using var row = command.ExecuteReader();
            while (row.Read() && records.Count <= query.Limit)
                records.Add(SqliteRecord.Read(row, _file.Path));
            if (records.Count <= query.Limit)
                return new ApiKeyPage(records, null);
            records.RemoveAt(query.Limit);
            return new ApiKeyPage(records, new ApiKeyCursor(records[^1].CreatedAt, records[^1].Id));
        }));
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryUpdateAsync(ApiKeyRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_file.Run(connection => Write(connection, null, Update, record)));
    }

    /// <inheritdoc/>
    public ValueTask<bool> TrySupersedeAsync(ApiKeyRecord superseded, ApiKeyRecord successor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(superseded);
        ArgumentNullException.ThrowIfNull(successor);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_file.Run(connection =>
        {
            // Begun as a writer: a reader that turns writer fails at once where another was quicker, instead of waiting.
            using var transaction = connection.BeginTransaction(deferred: false);
            if (!Write(connection, transaction, Update, superseded) || !Write(connection, transaction, Insert, successor))
                return false;
            transaction.Commit();
            return true;
        }));
    }

    /// <inheritdoc/>
    public ValueTask TouchAsync(IReadOnlyCollection<ApiKeyUse> uses, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(uses);
        cancellationToken.ThrowIfCancellationRequested();
        if (uses.Count == 0)
            return ValueTask.CompletedTask;
        _file.Run(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText =
                "UPDATE api_key SET last_used_at = $at, last_used_from = $from WHERE id = $id AND (last_used_at IS NULL OR last_used_at < $at)";
            foreach (var use in uses)
            {
                command.Parameters.Clear();
                SqliteRecord.Add(command, "$id", use.Id);
                SqliteRecord.Add(command, "$at", SqliteRecord.Time(use.At));
                SqliteRecord.Add(command, "$from", use.From);
                command.ExecuteNonQuery();
            }

            transaction.Commit();
            return true;
        });
        return ValueTask.CompletedTask;
    }

    /// <summary>Closes the connections that are kept for reuse. The repository can be used again.</summary>
    public void Dispose() => _file.Close();

    /// <summary>Names the file.</summary>
    public override string ToString() => $"{nameof(SqliteApiKeyRepository)} {{ {_file.Path} }}";

    private static bool Write(SqliteConnection connection, SqliteTransaction? transaction, string sql, ApiKeyRecord record)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        SqliteRecord.AddParameters(command, record);
        if (ReferenceEquals(sql, Update))
            SqliteRecord.Add(command, "$version", record.Version);
        return command.ExecuteNonQuery() == 1;
    }
}
