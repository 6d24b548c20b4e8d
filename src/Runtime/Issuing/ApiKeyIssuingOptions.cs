namespace ApiXGuard.Runtime;

/// <summary>How a service issues keys and what it takes. Set once at start; not changed while in use.</summary>
public sealed class ApiKeyIssuingOptions
{
    /// <summary>Names the service in its keys: two to eight lower-case letters. Keys of another prefix are not taken.</summary>
    public string Prefix { get; set; } = ApiKeyFormat.DefaultPrefix;

    /// <summary>The environments whose keys this service issues and takes; the first is the default. Live alone unless set.</summary>
    public IList<ApiKeyEnvironment> Environments { get; set; } = [ApiKeyEnvironment.Live];

    /// <summary>
    /// The regions that keys may name, each two to twenty lower-case letters, digits and hyphens, a letter first. Keys of other regions are
    /// neither issued nor taken. None unless set.
    /// </summary>
    public IList<string> Regions { get; set; } = [];

    /// <summary>The scopes that keys may have; empty for any.</summary>
    public IList<string> Scopes { get; set; } = [];

    /// <summary>The peppers of the hashes: the first makes new ones. At least one; kept apart from the records.</summary>
    public IList<VersionedKey> Peppers { get; } = [];

    /// <summary>The keys under which app keys are encrypted: the first encrypts. At least one; kept apart from the records.</summary>
    public IList<VersionedKey> EncryptionKeys { get; } = [];

    /// <summary>Encrypts app keys: AES-256-GCM unless set. Must be authenticated encryption.</summary>
    public ISymmetricEncryptionService Encryption { get; set; } = new ApiXSymmetricEncryptionService(SymmetricEncryptionAlgorithm.Secure);

    /// <summary>How long a key works where a request names no time: 365 days; <see langword="null"/> for ever.</summary>
    public TimeSpan? DefaultLifetime { get; set; } = TimeSpan.FromDays(365);

    /// <summary>The longest that a key may work; <see langword="null"/> for no limit, which is the default.</summary>
    public TimeSpan? MaximumLifetime { get; set; }

    /// <summary>How long a rotated key works beside its successor where a request names no time: 7 days.</summary>
    public TimeSpan RotationOverlap { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The longest overlap that may be asked for: 30 days.</summary>
    public TimeSpan MaximumRotationOverlap { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How often the last use of a key is written at most: each 60 seconds. More than zero, at most a day.</summary>
    public TimeSpan LastUseInterval { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Says what is wrong with these options.</summary>
    /// <returns>One sentence for each fault; empty where there is none.</returns>
    public IReadOnlyList<string> Validate()
    {
        var faults = new List<string>();
        if (!ApiKeyFormat.IsPrefix(Prefix))
            faults.Add($"{nameof(Prefix)} is not two to eight lower-case letters a-z.");
        if (Environments.Count == 0 || Environments.Any(static environment => !Enum.IsDefined(environment)))
            faults.Add($"{nameof(Environments)} needs at least one of Live and Test, and nothing else.");
        if (Regions.Any(static region => !ApiKeyFormat.IsRegion(region)))
            faults.Add($"{nameof(Regions)} has an entry that is not two to twenty of a-z, 0-9 and -, a letter first.");
        if (Scopes.Any(static scope => !ApiKeyIssueRequest.IsScope(scope)))
            faults.Add($"{nameof(Scopes)} has an entry that is not {ApiKeyIssueRequest.ScopeForm}.");
        CheckKeys(Peppers, nameof(Peppers), faults);
        CheckKeys(EncryptionKeys, nameof(EncryptionKeys), faults);
        if (DefaultLifetime <= TimeSpan.Zero || MaximumLifetime <= TimeSpan.Zero)
            faults.Add($"{nameof(DefaultLifetime)} and {nameof(MaximumLifetime)} must be more than zero, or null.");
        if (MaximumLifetime is not null && !(DefaultLifetime <= MaximumLifetime))
            faults.Add($"{nameof(DefaultLifetime)} must not be longer than {nameof(MaximumLifetime)}.");
        if (RotationOverlap < TimeSpan.Zero || RotationOverlap > MaximumRotationOverlap)
            faults.Add($"{nameof(RotationOverlap)} must be from zero to {nameof(MaximumRotationOverlap)}.");
        if (LastUseInterval <= TimeSpan.Zero || LastUseInterval > TimeSpan.FromDays(1))
            faults.Add($"{nameof(LastUseInterval)} must be more than zero and at most a day.");
        return faults;
    }

    private static void CheckKeys(IList<VersionedKey> keys, string name, List<string> faults)
    {
        if (keys.Count == 0)
            faults.Add($"{name} is empty: add a {nameof(VersionedKey)} whose secret is kept apart from the records.");
        if (keys.DistinctBy(static key => key.Id, StringComparer.Ordinal).Count() != keys.Count)
            faults.Add($"{name} has two keys of the same id.");
    }
}
