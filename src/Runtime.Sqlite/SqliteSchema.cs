using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ApiXGuard.Runtime.Sqlite;

/// <summary>
/// The tables, and the steps that lead to them from each older version. The file says whose it is by <c>application_id</c> and how far it
/// is by <c>user_version</c>. A step never changes once released.
/// </summary>
internal static class SqliteSchema
{
    // "ApiX" in ASCII.
    public const int ApplicationId = 0x41706958;

    private static readonly string[] Steps =
    [
        """
        CREATE TABLE api_key (
            id               TEXT    NOT NULL PRIMARY KEY,
            prefix           TEXT    NOT NULL,
            environment      TEXT    NOT NULL CHECK (environment IN ('live', 'test')),
            region           TEXT,
            name             TEXT    NOT NULL,
            owner            TEXT    NOT NULL,
            hash             TEXT    NOT NULL,
            app_key          TEXT    NOT NULL,
            scopes           TEXT    NOT NULL,
            networks         TEXT    NOT NULL,
            metadata         TEXT    NOT NULL,
            created_at       TEXT    NOT NULL,
            expires_at       TEXT,
            revoked_at       TEXT,
            revoked_because  TEXT,
            superseded_at    TEXT,
            overlap_ends_at  TEXT,
            successor_id     TEXT,
            predecessor_id   TEXT,
            last_used_at     TEXT,
            last_used_from   TEXT,
            version          INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX api_key_by_creation ON api_key (created_at, id);
        CREATE INDEX api_key_by_owner ON api_key (owner, created_at, id);
        """,
    ];

    public static int Current => Steps.Length;

    /// <summary>Brings a file to the current version. Safe while other processes do the same.</summary>
    public static void Migrate(SqliteConnection connection, string path)
    {
        if (Pragma(connection, null, "application_id") == ApplicationId && Pragma(connection, null, "user_version") == Current)
            return;

        // Begun as a writer, so that of several processes one migrates and the others find it done.
        using var transaction = connection.BeginTransaction(deferred: false);
        var owner = Pragma(connection, transaction, "application_id");
        var version = Pragma(connection, transaction, "user_version");
        if (owner != ApplicationId && (owner != 0 || version != 0 || HasTables(connection, transaction)))
        {
            throw new ApiKeyRepositoryException(
                $"The file {path} is an SQLite database of something else. Give the API keys a file of their own.");
        }

        if (version > Current)
        {
            throw new ApiKeyRepositoryException(string.Create(
                CultureInfo.InvariantCulture,
                $"The file {path} was written by a newer version (schema {version}, known here {Current}). Update this program."));
        }

        for (; version < Current; version++)
            Execute(connection, transaction, Steps[version]);
        Execute(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Current};"));
        transaction.Commit();
    }

    private static bool HasTables(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT count(*) FROM sqlite_master";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) > 0;
    }

    private static long Pragma(SqliteConnection connection, SqliteTransaction? transaction, string name)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
