using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace ApiXGuard.Runtime.AspNetCore;

// What callers send. A member that is not here is an error: nobody sets an id, a hash or a date by sending one. Lengths stand here for the
// OpenAPI description; ApiKeyIssuer checks them.

/// <summary>Asks for a key.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed class ApiKeyIssueBody
{
    [Required]
    [StringLength(100, MinimumLength = 1)]
    [Description("What people call the application.")]
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [Required]
    [StringLength(200, MinimumLength = 1)]
    [Description("Whom the key belongs to: a user's or a team's id.")]
    [JsonPropertyName("owner")]
    public string? Owner { get; set; }

    [RegularExpression("^(live|test)$")]
    [Description("Where the key may be used: live or test. The service's default where it is left out.")]
    [JsonPropertyName("environment")]
    public string? Environment { get; set; }

    [StringLength(20, MinimumLength = 2)]
    [Description("One of the service's regions.")]
    [JsonPropertyName("region")]
    public string? Region { get; set; }

    [MaxLength(50)]
    [Description("What the key may be used for.")]
    [JsonPropertyName("scopes")]
    public IReadOnlyList<string?>? Scopes { get; set; }

    [MaxLength(100)]
    [Description("The networks it may be used from, such as 10.0.0.0/8, 2001:db8::/32 or one address. Any where it is left out.")]
    [JsonPropertyName("allowedNetworks")]
    public IReadOnlyList<string?>? AllowedNetworks { get; set; }

    [Description("From when on it does not work, with an offset (ISO 8601). The service's default where it is left out.")]
    [JsonPropertyName("expiresAt")]
    public DateTimeOffset? ExpiresAt { get; set; }

    [Description("Up to 20 short texts by name. Not for secrets.")]
    [JsonPropertyName("metadata")]
    public IReadOnlyDictionary<string, string?>? Metadata { get; set; }
}

/// <summary>Asks for a successor.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed class ApiKeyRotateBody
{
    [Description("How long the older key still works, in seconds. The service's default where it is left out; 0 ends it at once.")]
    [JsonPropertyName("overlapSeconds")]
    public long? OverlapSeconds { get; set; }
}

/// <summary>Says why.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed class ApiKeyRevokeBody
{
    [StringLength(200, MinimumLength = 1)]
    [Description("Why the key is revoked. Not for secrets.")]
    [JsonPropertyName("reason")]
    public string? Reason { get; set; }
}
