namespace ApiXGuard.Runtime;

/// <summary>
/// Records each read of the store inside it, and each read that failed. Gives what the inner store gives and throws what it throws.
/// Thread-safe; disposes the inner store.
/// </summary>
/// <remarks>
/// The reason of a failure is one word: <c>unavailable</c> (an <see cref="ApiXKeyStoreException"/>), <c>second-factor</c> (a
/// <see cref="SecondFactorException"/>), <c>canceled</c>, or <c>error</c> for anything else.
/// </remarks>
/// <param name="inner">The store.</param>
/// <param name="audit">Takes the events.</param>
/// <param name="name">What the events call the store; safe to log.</param>
public sealed class AuditingApiXKeyStore(IApiXKeyStore inner, IApiXAudit audit, string name) : IApiXKeyCache, IDisposable, IAsyncDisposable
{
    private readonly IApiXKeyStore _inner = inner ?? throw new ArgumentNullException(nameof(inner));
    private readonly IApiXAudit _audit = audit ?? throw new ArgumentNullException(nameof(audit));
    private readonly string _name = !string.IsNullOrWhiteSpace(name) ? name : throw new ArgumentException("The name is empty.", nameof(name));
    private int _disposed;

    /// <inheritdoc/>
    public async ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var key = await _inner.GetApiKeyAsync(cancellationToken).ConfigureAwait(false);
            _audit.Record(new ApiXAuditEvent(ApiXAuditKind.KeyAccessed, _name));
            return key;
        }
        catch (Exception error)
        {
            RecordFailure(error);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<string> GetAppKeyAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var key = await _inner.GetAppKeyAsync(cancellationToken).ConfigureAwait(false);
            _audit.Record(new ApiXAuditEvent(ApiXAuditKind.KeyAccessed, _name));
            return key;
        }
        catch (Exception error)
        {
            RecordFailure(error);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<ApiXKeys> GetKeysAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var keys = await _inner.GetKeysAsync(cancellationToken).ConfigureAwait(false);
            _audit.Record(new ApiXAuditEvent(ApiXAuditKind.KeyAccessed, _name));
            return keys;
        }
        catch (Exception error)
        {
            RecordFailure(error);
            throw;
        }
    }

    /// <summary>Passes the word on to the inner store, where that keeps keys.</summary>
    public void Invalidate() => InnerStore.Invalidate(_inner);

    /// <summary>Disposes the inner store, once.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
            InnerStore.Dispose(_inner);
    }

    /// <summary>Disposes the inner store, once.</summary>
    public ValueTask DisposeAsync() => Interlocked.Exchange(ref _disposed, 1) == 0 ? InnerStore.DisposeAsync(_inner) : default;

    private void RecordFailure(Exception error) => _audit.Record(new ApiXAuditEvent(ApiXAuditKind.KeyAccessFailed, _name, error switch
    {
        SecondFactorException => "second-factor",
        ApiXKeyStoreException => "unavailable",
        OperationCanceledException => "canceled",
        _ => "error",
    }));
}
