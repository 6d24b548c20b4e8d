using System.Diagnostics;
using System.Net;
using System.Text.Json.Serialization;

namespace ApiXGuard.Runtime;

/// <summary>
/// What is kept of an issued key: everything but the key. The hash and the encrypted app key are shown by neither
/// <see cref="ToString"/> nor serializers nor the debugger. Immutable and thread-safe.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ApiKeyRecord
{
    /// <summary>The public id; names the record.</summary>
    public required string Id { get; init; }

    /// <summary>The key's prefix.</summary>
    public required string Prefix { get; init; }

    /// <summary>Where the key may be used.</summary>
    public required ApiKeyEnvironment Environment { get; init; }

    /// <summary>The key's region; <see langword="null"/> for none.</summary>
    public string? Region { get; init; }

    /// <summary>What people call the application.</summary>
    public required string Name { get; init; }

    /// <summary>Whom the key belongs to: a user's or a team's id in the service.</summary>
    public required string Owner { get; init; }

    /// <summary>What <see cref="ApiKeyHasher"/> made of the key. A record without it verifies nothing.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    public string Hash { get; init; } = "";

    /// <summary>What <see cref="AppKeyProtector"/> made of the app key.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    public string ProtectedAppKey { get; init; } = "";

    /// <summary>What the key may be used for.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The networks it may be used from; empty for any.</summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; init; } = [];

    /// <summary>When it was issued.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it does not work; <see langword="null"/> for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was revoked; <see langword="null"/> where it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Why it was revoked, in somebody's words.</summary>
    public string? RevocationReason { get; init; }

    /// <summary>When it was rotated; <see langword="null"/> where it was not.</summary>
    public DateTimeOffset? SupersededAt { get; init; }

    /// <summary>From when on a rotated key does not work.</summary>
    public DateTimeOffset? OverlapEndsAt { get; init; }

    /// <summary>The id of the key that replaces it.</summary>
    public string? SuccessorId { get; init; }

    /// <summary>The id of the key that it replaces.</summary>
    public string? PredecessorId { get; init; }

    /// <summary>When it was last used, as far as is known; written with a delay.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>The address it was last used from.</summary>
    public string? LastUsedFrom { get; init; }

    /// <summary>What the service adds: short texts by name.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>(0);

    /// <summary>Counts changes, so that two at once do not overwrite each other. Set by the repository.</summary>
    public long Version { get; init; }

    /// <summary>Tells the key's state at a time.</summary>
    /// <param name="now">The time.</param>
    public ApiKeyStatus StatusAt(DateTimeOffset now) =>
        RevokedAt is not null ? ApiKeyStatus.Revoked
        : ExpiresAt <= now ? ApiKeyStatus.Expired
        : SupersededAt is null ? ApiKeyStatus.Active
        : OverlapEndsAt > now ? ApiKeyStatus.Superseded
        : ApiKeyStatus.Retired;

    /// <summary>Whether the key may be used from an address.</summary>
    /// <param name="origin">The address; an IPv4 address in IPv6 clothes counts as itself. <see langword="null"/> where it is not known.</param>
    public bool Allows(IPAddress? origin)
    {
        if (AllowedNetworks.Count == 0)
            return true;
        if (origin is null)
            return false;
        if (origin.IsIPv4MappedToIPv6)
            origin = origin.MapToIPv4();
        foreach (var network in AllowedNetworks)
        {
            if (network.Contains(origin))
                return true;
        }

        return false;
    }

    /// <summary>Gives the id, the name and the owner.</summary>
    public override string ToString() => $"{nameof(ApiKeyRecord)} {{ {nameof(Id)} = {Id}, {nameof(Name)} = {Name}, {nameof(Owner)} = {Owner} }}";
}
