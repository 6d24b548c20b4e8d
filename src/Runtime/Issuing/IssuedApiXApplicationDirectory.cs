using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ApiXGuard.Runtime;

/// <summary>
/// Knows the applications whose keys an <see cref="ApiKeyIssuer"/> issued. What is refused is refused alike, whatever the reason; the
/// reason goes to the audit only. A wrong secret under a known id and an unknown id take the same work. Nothing is kept in memory between
/// calls but last uses, which are written in the background. Thread-safe.
/// </summary>
public sealed partial class IssuedApiXApplicationDirectory : IApiXApplicationDirectory, IAsyncDisposable, IDisposable
{
    private const string NoId = "unknown";

    private static readonly TimeSpan MostTimeToDispose = TimeSpan.FromSeconds(5);

    private readonly IApiKeyRepository _repository;
    private readonly ApiKeyHasher _hasher;
    private readonly AppKeyProtector _protector;
    private readonly ApiKeyIssuingOptions _options;
    private readonly IApiXAudit? _audit;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly ApiKeyUseRecorder _uses;

    /// <summary>Makes a directory.</summary>
    /// <param name="repository">Keeps the records.</param>
    /// <param name="hasher">Verifies keys.</param>
    /// <param name="protector">Decrypts app keys.</param>
    /// <param name="options">Which prefix, environments and regions are taken, and how often last uses are written.</param>
    /// <param name="audit">Takes note; <see langword="null"/> for nobody.</param>
    /// <param name="clock">Tells the time; <see langword="null"/> for the system's.</param>
    /// <param name="logger">Hears of writes that failed; <see langword="null"/> for nobody.</param>
    public IssuedApiXApplicationDirectory(
        IApiKeyRepository repository,
        ApiKeyHasher hasher,
        AppKeyProtector protector,
        ApiKeyIssuingOptions options,
        IApiXAudit? audit = null,
        TimeProvider? clock = null,
        ILogger<IssuedApiXApplicationDirectory>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentNullException.ThrowIfNull(hasher);
        ArgumentNullException.ThrowIfNull(protector);
        ArgumentNullException.ThrowIfNull(options);
        _repository = repository;
        _hasher = hasher;
        _protector = protector;
        _options = options;
        _audit = audit;
        _clock = clock ?? TimeProvider.System;
        _logger = logger ?? NullLogger<IssuedApiXApplicationDirectory>.Instance;
        _uses = new ApiKeyUseRecorder(repository, options.LastUseInterval, _clock, _logger);
    }

    /// <inheritdoc/>
    /// <exception cref="ApiXKeyStoreException">A record was altered, or a pepper or an encryption key is missing.</exception>
    /// <exception cref="ApiKeyRepositoryException">The record cannot be read.</exception>
    public async ValueTask<ApiXApplication?> FindAsync(string apiKey, IPAddress? origin = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(apiKey);
        try
        {
            return await FindOrThrowAsync(apiKey, origin, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ApiKeyRepositoryException or ApiXKeyStoreException)
        {
            // Whoever asked cannot know that these messages hold no key, and will not repeat them.
            LogFailed(_logger, e.Message);
            throw;
        }
    }

    private async ValueTask<ApiXApplication?> FindOrThrowAsync(string apiKey, IPAddress? origin, CancellationToken cancellationToken)
    {
        // The form is public: that a text has not got it tells nobody anything.
        if (!ApiKeyFormat.TryParse(apiKey, out var format) || format.Prefix != _options.Prefix
            || !_options.Environments.Contains(format.Environment)
            || (format.Region is not null && !_options.Regions.Contains(format.Region, StringComparer.Ordinal)))
        {
            return null;
        }

        var record = await _repository.FindAsync(format.Id, cancellationToken).ConfigureAwait(false);
        var verification = Verify(apiKey, record);
        var now = _clock.GetUtcNow();
        if (Refusal(record, verification, origin, now) is { } reason)
        {
            // An id that nobody has is the caller's own text, and there is no end of them: it names nothing here.
            _audit?.Record(new ApiXAuditEvent(ApiXAuditKind.KeyAccessFailed, record?.Id ?? NoId, reason, origin?.ToString()));
            return null;
        }

        var appKey = _protector.Unprotect(record!.Id, record.ProtectedAppKey, out var reprotect);
        if (reprotect || verification == ApiKeyVerification.SucceededRehashNeeded)
            await RenewAsync(record, apiKey, appKey, cancellationToken).ConfigureAwait(false);
        _uses.Note(new ApiKeyUse(record.Id, now, origin?.ToString()));
        return new ApiXApplication(record.Id, appKey)
        {
            Name = record.Name,
            Scopes = record.Scopes,
            DeprecatedSince = record.SupersededAt,
        };
    }

    /// <summary>Writes the last uses that are noted and not yet written. A write that fails is logged and tried again later.</summary>
    public Task FlushAsync() => _uses.FlushAsync();

    /// <summary>Writes what is noted, and stops.</summary>
    public ValueTask DisposeAsync() => _uses.DisposeAsync();

    /// <summary>Writes what is noted, waiting at most five seconds, and stops.</summary>
    public void Dispose() => _uses.DisposeAsync().AsTask().Wait(MostTimeToDispose);

    private ApiKeyVerification Verify(string apiKey, ApiKeyRecord? record)
    {
        try
        {
            return _hasher.Verify(apiKey, record?.Hash);
        }
        catch (ApiXKeyStoreException e) when (record is not null)
        {
            throw new ApiXKeyStoreException($"The API key {record.Id} cannot be verified. {e.Message}", e);
        }
    }

    private static string? Refusal(ApiKeyRecord? record, ApiKeyVerification verification, IPAddress? origin, DateTimeOffset now)
    {
        if (record is null)
            return "unknown";
        if (verification == ApiKeyVerification.Failed)
            return "mismatch";
        return record.StatusAt(now) switch
        {
            ApiKeyStatus.Revoked => "revoked",
            ApiKeyStatus.Expired => "expired",
            ApiKeyStatus.Retired => "retired",
            _ => record.Allows(origin) ? null : "origin",
        };
    }

    /// <summary>Moves a record to the current pepper and encryption key; only here is the key itself at hand.</summary>
    private async ValueTask RenewAsync(ApiKeyRecord record, string apiKey, string appKey, CancellationToken cancellationToken)
    {
        try
        {
            var renewed = record with { Hash = _hasher.Hash(apiKey), ProtectedAppKey = _protector.Protect(record.Id, appKey) };
            await _repository.TryUpdateAsync(renewed, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ApiKeyRepositoryException or ApiXKeyStoreException)
        {
            // The caller's key is good; the next use tries again.
            LogNotRenewed(_logger, record.Id, e);
        }
    }

    [LoggerMessage(3, LogLevel.Error, "An API key could not be looked up: {Failure}")]
    private static partial void LogFailed(ILogger logger, string failure);

    [LoggerMessage(2, LogLevel.Warning, "The API key {Id} could not be moved to the current pepper and encryption key.")]
    private static partial void LogNotRenewed(ILogger logger, string id, Exception exception);
}
