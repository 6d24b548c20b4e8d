using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ApiXGuard.Runtime.Sqlite;

/// <summary>Writes a record as a row and reads it back. Times are UTC, ISO 8601 with seven decimals, so that their text sorts as they do.</summary>
internal static class SqliteRecord
{
    public const string Columns =
        """
        id, prefix, environment, region, name, owner, hash, app_key, scopes, networks, metadata, created_at, expires_at, revoked_at,
        revoked_because, superseded_at, overlap_ends_at, successor_id, predecessor_id, last_used_at, last_used_from, version
        """;

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static void AddParameters(SqliteCommand command, ApiKeyRecord record)
    {
        Add(command, "$id", record.Id);
        Add(command, "$prefix", record.Prefix);
        Add(command, "$environment", record.Environment == ApiKeyEnvironment.Live ? "live" : "test");
        Add(command, "$region", record.Region);
        Add(command, "$name", record.Name);
        Add(command, "$owner", record.Owner);
        Add(command, "$hash", record.Hash);
        Add(command, "$app_key", record.ProtectedAppKey);
        Add(command, "$scopes", JsonSerializer.Serialize(record.Scopes, SqliteJson.Default.IReadOnlyListString));
        Add(command, "$networks", JsonSerializer.Serialize([.. record.AllowedNetworks.Select(static network => network.ToString())], SqliteJson.Default.IReadOnlyListString));
        Add(command, "$metadata", JsonSerializer.Serialize(record.Metadata, SqliteJson.Default.IReadOnlyDictionaryStringString));
        Add(command, "$created_at", Time(record.CreatedAt));
        Add(command, "$expires_at", Time(record.ExpiresAt));
        Add(command, "$revoked_at", Time(record.RevokedAt));
        Add(command, "$revoked_because", record.RevocationReason);
        Add(command, "$superseded_at", Time(record.SupersededAt));
        Add(command, "$overlap_ends_at", Time(record.OverlapEndsAt));
        Add(command, "$successor_id", record.SuccessorId);
        Add(command, "$predecessor_id", record.PredecessorId);
    }

    public static void Add(SqliteCommand command, string name, object? value) => command.Parameters.AddWithValue(name, value ?? DBNull.Value);

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static string? Time(DateTimeOffset? time) => time is { } value ? Time(value) : null;

    /// <summary>Reads the row that a reader stands on; its columns are <see cref="Columns"/>.</summary>
    public static ApiKeyRecord Read(SqliteDataReader row, string path)
    {
        var id = row.GetString(0);
        try
        {
            return new ApiKeyRecord
            {
                Id = id,
                Prefix = row.GetString(1),
                Environment = row.GetString(2) == "live" ? ApiKeyEnvironment.Live : ApiKeyEnvironment.Test,
                Region = Text(row, 3),
                Name = row.GetString(4),
                Owner = row.GetString(5),
                Hash = row.GetString(6),
                ProtectedAppKey = row.GetString(7),
                Scopes = Strings(row, 8),
                AllowedNetworks = [.. Strings(row, 9).Select(IPNetwork.Parse)],
                Metadata = JsonSerializer.Deserialize(row.GetString(10), SqliteJson.Default.IReadOnlyDictionaryStringString) ?? throw new FormatException(),
                CreatedAt = ReadTime(row.GetString(11)),
                ExpiresAt = ReadTimeOrNull(row, 12),
                RevokedAt = ReadTimeOrNull(row, 13),
                RevocationReason = Text(row, 14),
                SupersededAt = ReadTimeOrNull(row, 15),
                OverlapEndsAt = ReadTimeOrNull(row, 16),
                SuccessorId = Text(row, 17),
                PredecessorId = Text(row, 18),
                LastUsedAt = ReadTimeOrNull(row, 19),
                LastUsedFrom = Text(row, 20),
                Version = row.GetInt64(21),
            };
        }
        catch (Exception e) when (e is FormatException or JsonException or ArgumentException or InvalidCastException or InvalidOperationException)
        {
            // Not as the inner exception: messages of parsers can quote what they read.
            throw new ApiKeyRepositoryException($"The record {id} in {path} cannot be read: a column was altered by something else.");
        }
    }

    private static IReadOnlyList<string> Strings(SqliteDataReader row, int column) =>
        JsonSerializer.Deserialize(row.GetString(column), SqliteJson.Default.IReadOnlyListString) ?? throw new FormatException();

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? ReadTimeOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : ReadTime(row.GetString(column));

    private static DateTimeOffset ReadTime(string text) => new(
        DateTime.ParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));
}
