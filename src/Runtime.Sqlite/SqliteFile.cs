using Microsoft.Data.Sqlite;

namespace ApiXGuard.Runtime.Sqlite;

/// <summary>Opens connections to the file: made with mode 600, in WAL mode, at the current schema.</summary>
internal sealed class SqliteFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly object _lock = new();
    private readonly string _connectionString;
    private readonly TimeSpan _busyTimeout;
    private volatile bool _ready;

    public SqliteFile(string path, TimeSpan busyTimeout)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path.StartsWith(':'))
            throw new ArgumentException("The path names no file. For keys in memory use InMemoryApiKeyRepository.", nameof(path));
        if (busyTimeout < TimeSpan.Zero || busyTimeout > TimeSpan.FromMinutes(10))
            throw new ArgumentOutOfRangeException(nameof(busyTimeout), busyTimeout, "The time to wait for a lock is from zero to ten minutes.");

        // A full path is never taken for a URI or a special name.
        Path = System.IO.Path.GetFullPath(path);
        _busyTimeout = busyTimeout;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = SqliteOpenMode.ReadWrite,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(busyTimeout.TotalSeconds)),
        }.ToString();
    }

    public string Path { get; }

    /// <summary>Runs something on a connection, and says of any failure which file it concerns.</summary>
    public T Run<T>(Func<SqliteConnection, T> action)
    {
        try
        {
            using var connection = Open();
            return action(connection);
        }
        catch (SqliteException e)
        {
            throw new ApiKeyRepositoryException(Explain(e), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ApiKeyRepositoryException($"The file {Path} of the API keys cannot be opened: {e.Message}", e);
        }
    }

    /// <summary>Closes connections that are kept open for reuse.</summary>
    public void Close()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Open()
    {
        if (!_ready)
        {
            lock (_lock)
            {
                if (!_ready)
                {
                    Create();
                    using var first = Connect();

                    // Nothing of the file is changed before it is known whose it is.
                    SqliteSchema.Migrate(first, Path);
                    Execute(first, "PRAGMA journal_mode = WAL");
                    Restrict();
                    _ready = true;
                }
            }
        }

        return Connect();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();

            // Full: an issued or revoked key must survive a power cut, and WAL alone does not promise that.
            Execute(connection, FormattableString.Invariant($"PRAGMA busy_timeout = {(int)_busyTimeout.TotalMilliseconds}; PRAGMA synchronous = FULL"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes the file before SQLite does: SQLite would use the process's mask, and gives its side files the mode of the main one.</summary>
    private void Create()
    {
        var folder = System.IO.Path.GetDirectoryName(Path);
        if (!Directory.Exists(folder))
            throw new ApiKeyRepositoryException($"The folder {folder} for the file of the API keys does not exist. Make it, readable by the service alone.");
        if (Directory.Exists(Path))
            throw new ApiKeyRepositoryException($"{Path} is a folder. Name a file for the API keys.");
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        new FileStream(Path, options).Dispose();
    }

    /// <summary>Takes the rights of group and others from a file that was made or copied with them.</summary>
    private void Restrict()
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var file in (ReadOnlySpan<string>)[Path, Path + "-wal", Path + "-shm"])
        {
            if (File.Exists(file) && (File.GetUnixFileMode(file) & ~OwnerOnly) != 0)
                File.SetUnixFileMode(file, OwnerOnly);
        }
    }

    private string Explain(SqliteException e) => e.SqliteErrorCode switch
    {
        SqliteErrors.Busy or SqliteErrors.Locked =>
            $"The file {Path} of the API keys is locked by another process for longer than {_busyTimeout.TotalSeconds:0.#} seconds.",
        SqliteErrors.NotADatabase => $"The file {Path} is not an SQLite database. Give the API keys a file of their own, or restore it from a backup.",
        SqliteErrors.Corrupt => $"The file {Path} of the API keys is corrupted. Stop the service and restore it from a backup.",
        SqliteErrors.ReadOnly or SqliteErrors.CannotOpen or SqliteErrors.Permission =>
            $"The file {Path} of the API keys, or its folder, cannot be written by this user (SQLite error {e.SqliteErrorCode}).",
        SqliteErrors.Full => $"The disk of {Path} is full: the change was not made.",
        _ => $"The file {Path} of the API keys cannot be read or written (SQLite error {e.SqliteExtendedErrorCode}).",
    };

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
