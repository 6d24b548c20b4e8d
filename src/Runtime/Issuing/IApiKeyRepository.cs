namespace ApiXGuard.Runtime;

/// <summary>
/// Keeps the records of issued keys. Implementations are thread-safe, and a change is either made whole or not at all. What cannot be
/// read or written throws <see cref="ApiKeyRepositoryException"/>.
/// </summary>
public interface IApiKeyRepository
{
    /// <summary>Adds a record.</summary>
    /// <param name="record">The record; its version is not looked at, and stored as 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was added; <see langword="false"/> where there is a record of its id.</returns>
    ValueTask<bool> TryAddAsync(ApiKeyRecord record, CancellationToken cancellationToken = default);

    /// <summary>Finds a record.</summary>
    /// <param name="id">The public id; any text.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<ApiKeyRecord?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Lists records by creation and then by id.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentOutOfRangeException">The query's limit is not in its range.</exception>
    ValueTask<ApiKeyPage> ListAsync(ApiKeyQuery query, CancellationToken cancellationToken = default);

    /// <summary>Replaces a record, except for its last use.</summary>
    /// <param name="record">The new content, with the version that was read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was replaced; <see langword="false"/> where it was changed since, or does not exist.</returns>
    ValueTask<bool> TryUpdateAsync(ApiKeyRecord record, CancellationToken cancellationToken = default);

    /// <summary>Replaces a record, except for its last use, and adds its successor: both or none.</summary>
    /// <param name="superseded">The new content of the older record, with the version that was read.</param>
    /// <param name="successor">The newer record.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was done; <see langword="false"/> where the older record was changed since, or there is a record of the newer one's id.</returns>
    ValueTask<bool> TrySupersedeAsync(ApiKeyRecord superseded, ApiKeyRecord successor, CancellationToken cancellationToken = default);

    /// <summary>Notes last uses, without touching versions. Uses older than the one noted, and of ids that do not exist, are passed over.</summary>
    /// <param name="uses">The uses.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask TouchAsync(IReadOnlyCollection<ApiKeyUse> uses, CancellationToken cancellationToken = default);
}
