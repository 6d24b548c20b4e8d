namespace ApiXGuard.Runtime;

/// <summary>Issues, rotates, revokes and lists keys. Thread-safe, also across processes as far as the repository is.</summary>
public sealed class ApiKeyIssuer
{
    private const int Attempts = 5;

    private readonly IApiKeyRepository _repository;
    private readonly ApiKeyHasher _hasher;
    private readonly AppKeyProtector _protector;
    private readonly ApiKeyIssuingOptions _options;
    private readonly ApiKeyGenerator _generator;
    private readonly IApiXAudit? _audit;
    private readonly TimeProvider _clock;

    /// <summary>Makes an issuer.</summary>
    /// <param name="repository">Keeps the records.</param>
    /// <param name="hasher">Hashes keys.</param>
    /// <param name="protector">Encrypts app keys.</param>
    /// <param name="options">How keys are issued.</param>
    /// <param name="generator">Makes keys; <see langword="null"/> for one on the system's cryptographic source.</param>
    /// <param name="audit">Takes note; <see langword="null"/> for nobody.</param>
    /// <param name="clock">Tells the time; <see langword="null"/> for the system's.</param>
    public ApiKeyIssuer(
        IApiKeyRepository repository,
        ApiKeyHasher hasher,
        AppKeyProtector protector,
        ApiKeyIssuingOptions options,
        ApiKeyGenerator? generator = null,
        IApiXAudit? audit = null,
        TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentNullException.ThrowIfNull(hasher);
        ArgumentNullException.ThrowIfNull(protector);
        ArgumentNullException.ThrowIfNull(options);
        _repository = repository;
        _hasher = hasher;
        _protector = protector;
        _options = options;
        _generator = generator ?? new ApiKeyGenerator();
        _audit = audit;
        _clock = clock ?? TimeProvider.System;
    }

    /// <summary>Issues a key.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The key, readable this once.</returns>
    /// <exception cref="ApiKeyRequestException">The request is not valid.</exception>
    /// <exception cref="ApiXKeyStoreException">A pepper or an encryption key is missing.</exception>
    /// <exception cref="ApiKeyRepositoryException">The record cannot be written.</exception>
    public async ValueTask<IssuedApiKey> IssueAsync(ApiKeyIssueRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var now = _clock.GetUtcNow();
        var faults = request.Validate(_options, now);
        if (faults.Count > 0)
            throw new ApiKeyRequestException(faults);

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var issued = Make(request.Environment ?? _options.Environments[0], request.Region, (id, hash, appKey) => new ApiKeyRecord
            {
                Id = id,
                Prefix = _options.Prefix,
                Environment = request.Environment ?? _options.Environments[0],
                Region = request.Region,
                Name = request.Name,
                Owner = request.Owner,
                Hash = hash,
                ProtectedAppKey = appKey,
                Scopes = [.. request.Scopes.Distinct(StringComparer.Ordinal)],
                AllowedNetworks = [.. request.AllowedNetworks.Distinct()],
                CreatedAt = now,
                ExpiresAt = request.ExpiresAt?.ToUniversalTime() ?? End(now, _options.DefaultLifetime),
                Metadata = new Dictionary<string, string>(request.Metadata, StringComparer.Ordinal),
                Version = 1,
            });
            if (!await _repository.TryAddAsync(issued.Record, cancellationToken).ConfigureAwait(false))
                continue;
            _audit?.Record(new ApiXAuditEvent(ApiXAuditKind.KeyIssued, issued.Record.Id));
            return issued;
        }

        // Ids have 71 random bits: this is a broken source of random bytes, not chance.
        throw new ApiKeyConflictException("No unused id was found. The source of random bytes repeats itself.");
    }

    /// <summary>Issues a successor of a key. Both work until the overlap ends. Of two calls at once, one succeeds.</summary>
    /// <param name="id">The public id of the key to replace.</param>
    /// <param name="overlap">
    /// How long the older key still works: zero to <see cref="ApiKeyIssuingOptions.MaximumRotationOverlap"/>; <see langword="null"/> for
    /// <see cref="ApiKeyIssuingOptions.RotationOverlap"/>. Never beyond its own expiry.
    /// </param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>
    /// The successor, readable this once: same name, owner, scopes, networks and metadata, and as long a life, as far as
    /// <see cref="ApiKeyIssuingOptions.MaximumLifetime"/> allows.
    /// </returns>
    /// <exception cref="ApiKeyNotFoundException">There is no key of that id.</exception>
    /// <exception cref="ApiKeyConflictException">
    /// The key is revoked, expired or rotated already, was changed at the same moment, or its environment or region is no longer issued.
    /// </exception>
    /// <exception cref="ApiKeyRequestException">The overlap is not in its range.</exception>
    /// <exception cref="ApiXKeyStoreException">A pepper or an encryption key is missing.</exception>
    /// <exception cref="ApiKeyRepositoryException">The records cannot be read or written.</exception>
    public async ValueTask<IssuedApiKey> RotateAsync(string id, TimeSpan? overlap = null, CancellationToken cancellationToken = default)
    {
        var length = overlap ?? _options.RotationOverlap;
        if (length < TimeSpan.Zero || length > _options.MaximumRotationOverlap)
        {
            throw new ApiKeyRequestException(new Dictionary<string, string>(1)
            {
                ["Overlap"] = $"The overlap must be from zero to {_options.MaximumRotationOverlap.TotalDays:0.##} days.",
            });
        }

        var older = await GetAsync(id, cancellationToken).ConfigureAwait(false);
        var now = _clock.GetUtcNow();
        if (older.StatusAt(now) is not ApiKeyStatus.Active and var status)
            throw new ApiKeyConflictException($"The key cannot be rotated: it is {Word(status)}.");
        if (!_options.Environments.Contains(older.Environment)
            || (older.Region is not null && !_options.Regions.Contains(older.Region, StringComparer.Ordinal)))
        {
            throw new ApiKeyConflictException("The key cannot be rotated: this service no longer issues keys for its environment or region.");
        }

        var issued = Make(older.Environment, older.Region, (newId, hash, appKey) => older with
        {
            Id = newId,
            Prefix = _options.Prefix,
            Hash = hash,
            ProtectedAppKey = appKey,
            CreatedAt = now,
            ExpiresAt = End(now, Shorter(older.ExpiresAt - older.CreatedAt, _options.MaximumLifetime)),
            PredecessorId = older.Id,
            LastUsedAt = null,
            LastUsedFrom = null,
            Version = 1,
        });
        var overlapEnd = now + length;
        var superseded = older with
        {
            SupersededAt = now,
            OverlapEndsAt = older.ExpiresAt < overlapEnd ? older.ExpiresAt : overlapEnd,
            SuccessorId = issued.Record.Id,
        };
        if (!await _repository.TrySupersedeAsync(superseded, issued.Record, cancellationToken).ConfigureAwait(false))
            throw new ApiKeyConflictException("The key was changed at the same moment. Look at it and decide again.");
        _audit?.Record(new ApiXAuditEvent(ApiXAuditKind.KeyRotated, older.Id));
        _audit?.Record(new ApiXAuditEvent(ApiXAuditKind.KeyIssued, issued.Record.Id));
        return issued;
    }

    /// <summary>Revokes a key: it stops working at once and for good. A key that is revoked already stays as it is.</summary>
    /// <param name="id">The public id.</param>
    /// <param name="reason">Why, up to 200 characters; <see langword="null"/> for nothing. Not for secrets.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ApiKeyNotFoundException">There is no key of that id.</exception>
    /// <exception cref="ApiKeyRequestException">The reason is too long or has control characters.</exception>
    /// <exception cref="ApiKeyConflictException">The record is changed by others again and again; it is not revoked.</exception>
    /// <exception cref="ApiKeyRepositoryException">The record cannot be read or written.</exception>
    public async ValueTask<ApiKeyRecord> RevokeAsync(string id, string? reason = null, CancellationToken cancellationToken = default)
    {
        if (reason is not null && !ApiKeyIssueRequest.IsText(reason, 200))
        {
            throw new ApiKeyRequestException(new Dictionary<string, string>(1)
            {
                ["Reason"] = "A reason has 1 to 200 characters, without control characters.",
            });
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var record = await GetAsync(id, cancellationToken).ConfigureAwait(false);
            if (record.RevokedAt is not null)
                return record;
            var revoked = record with { RevokedAt = _clock.GetUtcNow(), RevocationReason = reason };
            if (!await _repository.TryUpdateAsync(revoked, cancellationToken).ConfigureAwait(false))
                continue;
            _audit?.Record(new ApiXAuditEvent(ApiXAuditKind.KeyRevoked, record.Id));
            return revoked with { Version = record.Version + 1 };
        }

        throw new ApiKeyConflictException("The key was changed again and again while it was revoked, and is not revoked. Try again.");
    }

    /// <summary>Finds what is kept of a key.</summary>
    /// <param name="id">The public id; any text.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The record; <see langword="null"/> where there is none.</returns>
    /// <exception cref="ApiKeyRepositoryException">The record cannot be read.</exception>
    public ValueTask<ApiKeyRecord?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ApiKeyFormat.IsId(id) ? _repository.FindAsync(id, cancellationToken) : new((ApiKeyRecord?)null);
    }

    /// <summary>Lists what is kept of keys, page by page.</summary>
    /// <param name="query">Which keys; <see langword="null"/> for the first page of all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentOutOfRangeException">The query's limit is not in its range.</exception>
    /// <exception cref="ApiKeyRepositoryException">The records cannot be read.</exception>
    public ValueTask<ApiKeyPage> ListAsync(ApiKeyQuery? query = null, CancellationToken cancellationToken = default) =>
        _repository.ListAsync(query ?? new ApiKeyQuery(), cancellationToken);

    private static DateTimeOffset? End(DateTimeOffset now, TimeSpan? lifetime) =>
        lifetime is not { } length ? null
        : length > DateTimeOffset.MaxValue - now ? DateTimeOffset.MaxValue
        : now + length;

    private static TimeSpan? Shorter(TimeSpan? a, TimeSpan? b) => a is null ? b : b is null || a < b ? a : b;

    private static string Word(ApiKeyStatus status) => status switch
    {
        ApiKeyStatus.Revoked => "revoked",
        ApiKeyStatus.Expired => "expired",
        _ => "rotated already; rotate its successor",
    };

    private async ValueTask<ApiKeyRecord> GetAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken).ConfigureAwait(false) ?? throw new ApiKeyNotFoundException();

    private IssuedApiKey Make(ApiKeyEnvironment environment, string? region, Func<string, string, string, ApiKeyRecord> record)
    {
        var keys = new ApiXKeys(_generator.CreateApiKey(_options.Prefix, environment, region), _generator.CreateAppKey());
        var id = ApiKeyFormat.Parse(keys.ApiKey).Id;
        return new IssuedApiKey(record(id, _hasher.Hash(keys.ApiKey), _protector.Protect(id, keys.AppKey)), keys);
    }
}
