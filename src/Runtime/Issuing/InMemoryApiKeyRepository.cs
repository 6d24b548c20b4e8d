namespace ApiXGuard.Runtime;

/// <summary>Keeps the records of issued keys in memory, for tests and trials: they are gone when the process ends. Thread-safe.</summary>
public sealed class InMemoryApiKeyRepository : IApiKeyRepository
{
    private readonly object _lock = new();
    private readonly Dictionary<string, ApiKeyRecord> _records = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<bool> TryAddAsync(ApiKeyRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
            return new(_records.TryAdd(record.Id, record with { Version = 1 }));
    }

    /// <inheritdoc/>
    public ValueTask<ApiKeyRecord?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
            return new(_records.GetValueOrDefault(id));
    }

    /// <inheritdoc/>
    public ValueTask<ApiKeyPage> ListAsync(ApiKeyQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.Validate();
        cancellationToken.ThrowIfCancellationRequested();
        List<ApiKeyRecord> found;
        lock (_lock)
            found = [.. _records.Values.Where(record => (query.Owner is null || record.Owner == query.Owner) && IsAfter(record, query.After))];

        found.Sort(static (a, b) =>
        {
            var order = a.CreatedAt.CompareTo(b.CreatedAt);
            return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
        });
        if (found.Count <= query.Limit)
            return new(new ApiKeyPage(found, null));
        var last = found[query.Limit - 1];
        return new(new ApiKeyPage(found.GetRange(0, query.Limit), new ApiKeyCursor(last.CreatedAt, last.Id)));
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryUpdateAsync(ApiKeyRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
            return new(Replace(record));
    }

    /// <inheritdoc/>
    public ValueTask<bool> TrySupersedeAsync(ApiKeyRecord superseded, ApiKeyRecord successor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(superseded);
        ArgumentNullException.ThrowIfNull(successor);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (_records.ContainsKey(successor.Id) || !Replace(superseded))
                return new(false);
            _records.Add(successor.Id, successor with { Version = 1 });
            return new(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask TouchAsync(IReadOnlyCollection<ApiKeyUse> uses, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(uses);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            foreach (var use in uses)
            {
                if (_records.TryGetValue(use.Id, out var record) && !(record.LastUsedAt >= use.At))
                    _records[use.Id] = record with { LastUsedAt = use.At, LastUsedFrom = use.From };
            }
        }

        return ValueTask.CompletedTask;
    }

    private static bool IsAfter(ApiKeyRecord record, ApiKeyCursor? cursor) => cursor is not { } place
        || record.CreatedAt > place.CreatedAt
        || (record.CreatedAt == place.CreatedAt && string.CompareOrdinal(record.Id, place.Id) > 0);

    private bool Replace(ApiKeyRecord record)
    {
        if (!_records.TryGetValue(record.Id, out var stored) || stored.Version != record.Version)
            return false;
        _records[record.Id] = record with
        {
            Version = stored.Version + 1,
            LastUsedAt = stored.LastUsedAt,
            LastUsedFrom = stored.LastUsedFrom,
        };
        return true;
    }
}
