using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ApiXGuard.Runtime.AspNetCore;

// What callers are shown.

/// <summary>What is kept of a key. The key itself is not.</summary>
internal sealed record ApiKeyView(
    [property: JsonPropertyName("id"), Description("The public id; part of the key.")] string Id,
    [property: JsonPropertyName("prefix")] string Prefix,
    [property: JsonPropertyName("environment"), Description("live or test.")] string Environment,
    [property: JsonPropertyName("region")] string? Region,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("owner")] string Owner,
    [property: JsonPropertyName("status"), Description("active, superseded (rotated, still works), retired (rotated, over), expired or revoked.")] string Status,
    [property: JsonPropertyName("scopes")] IReadOnlyList<string> Scopes,
    [property: JsonPropertyName("allowedNetworks"), Description("Empty for any.")] IReadOnlyList<string> AllowedNetworks,
    [property: JsonPropertyName("createdAt")] DateTimeOffset CreatedAt,
    [property: JsonPropertyName("expiresAt")] DateTimeOffset? ExpiresAt,
    [property: JsonPropertyName("revokedAt")] DateTimeOffset? RevokedAt,
    [property: JsonPropertyName("revocationReason")] string? RevocationReason,
    [property: JsonPropertyName("supersededAt")] DateTimeOffset? SupersededAt,
    [property: JsonPropertyName("overlapEndsAt")] DateTimeOffset? OverlapEndsAt,
    [property: JsonPropertyName("successorId")] string? SuccessorId,
    [property: JsonPropertyName("predecessorId")] string? PredecessorId,
    [property: JsonPropertyName("lastUsedAt"), Description("Written with a delay.")] DateTimeOffset? LastUsedAt,
    [property: JsonPropertyName("lastUsedFrom")] string? LastUsedFrom,
    [property: JsonPropertyName("metadata")] IReadOnlyDictionary<string, string> Metadata)
{
    public static ApiKeyView Of(ApiKeyRecord record, DateTimeOffset now) => new(
        record.Id,
        record.Prefix,
        record.Environment == ApiKeyEnvironment.Live ? "live" : "test",
        record.Region,
        record.Name,
        record.Owner,
        StatusOf(record, now),
        record.Scopes,
        [.. record.AllowedNetworks.Select(static network => network.ToString())],
        record.CreatedAt,
        record.ExpiresAt,
        record.RevokedAt,
        record.RevocationReason,
        record.SupersededAt,
        record.OverlapEndsAt,
        record.SuccessorId,
        record.PredecessorId,
        record.LastUsedAt,
        record.LastUsedFrom,
        record.Metadata);

    private static string StatusOf(ApiKeyRecord record, DateTimeOffset now) => record.StatusAt(now) switch
    {
        ApiKeyStatus.Active => "active",
        ApiKeyStatus.Superseded => "superseded",
        ApiKeyStatus.Retired => "retired",
        ApiKeyStatus.Expired => "expired",
        _ => "revoked",
    };
}

/// <summary>Part of a list of keys.</summary>
internal sealed record ApiKeyListView(
    [property: JsonPropertyName("keys")] IReadOnlyList<ApiKeyView> Keys,
    [property: JsonPropertyName("next"), Description("What to send as after for the next page; null at the end.")] string? Next);

/// <summary>A key that was just issued: the one time that it is shown. The text of this record hides both keys.</summary>
internal sealed record IssuedApiKeyView(
    [property: JsonPropertyName("apiKey"), Description("Names the application; sent with each request. Shown this once.")] string ApiKey,
    [property: JsonPropertyName("appKey"), Description("Signs requests; never sent. Shown this once.")] string AppKey,
    [property: JsonPropertyName("key")] ApiKeyView Key)
{
    public override string ToString() => $"{nameof(IssuedApiKeyView)} {{ {Key.Id} }}";
}

/// <summary>An answer to a request that is refused, in the protocol's form.</summary>
internal sealed record ApiXErrorView(
    [property: JsonPropertyName("success"), Description("Always false.")] bool Success,
    [property: JsonPropertyName("message")] string Message,
    [property: JsonPropertyName("error")] ApiXErrorDetailView Error);

/// <summary>What is wrong.</summary>
internal sealed record ApiXErrorDetailView(
    [property: JsonPropertyName("id"), Description("A stable word, such as invalidRequest.")] string Id,
    [property: JsonPropertyName("message")] string Message);
