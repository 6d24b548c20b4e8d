using System.Net;

namespace ApiXGuard.Runtime;

/// <summary>Asks for a key. Checked by <see cref="ApiKeyIssuer.IssueAsync"/>.</summary>
public sealed record ApiKeyIssueRequest
{
    internal const string ScopeForm = "1 to 100 letters, digits and . _ : / * -";

    private const int MostScopes = 50;
    private const int MostNetworks = 100;
    private const int MostMetadata = 20;

    /// <summary>What people call the application: 1 to 100 characters, no control characters.</summary>
    public required string Name { get; init; }

    /// <summary>Whom the key belongs to: 1 to 200 characters, no control characters.</summary>
    public required string Owner { get; init; }

    /// <summary>Where the key may be used; <see langword="null"/> for the service's default.</summary>
    public ApiKeyEnvironment? Environment { get; init; }

    /// <summary>The key's region, one of <see cref="ApiKeyIssuingOptions.Regions"/>; <see langword="null"/> for none.</summary>
    public string? Region { get; init; }

    /// <summary>What the key may be used for: at most 50, each 1 to 100 letters, digits and <c>. _ : / * -</c>.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The networks it may be used from, at most 100, none of them IPv4 written as IPv6; empty for any.</summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; init; } = [];

    /// <summary>From when on it does not work; <see langword="null"/> for the service's default.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What the service adds: at most 20 texts of up to 500 characters under names of up to 50. Not for secrets.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>(0);

    internal static bool IsScope(string? scope)
    {
        if (scope is null || scope.Length is 0 or > 100)
            return false;
        foreach (var c in scope)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or ':' or '/' or '*' or '-'))
                return false;
        }

        return true;
    }

    internal static bool IsText(string? text, int longest) =>
        text is not null && text.Length <= longest && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl);

    /// <summary>Says what is wrong, by the name of the member.</summary>
    internal IReadOnlyDictionary<string, string> Validate(ApiKeyIssuingOptions options, DateTimeOffset now)
    {
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!IsText(Name, 100))
            faults[nameof(Name)] = "A name of 1 to 100 characters is needed, without control characters.";
        if (!IsText(Owner, 200))
            faults[nameof(Owner)] = "An owner of 1 to 200 characters is needed, without control characters.";
        if (Environment is { } environment && !options.Environments.Contains(environment))
            faults[nameof(Environment)] = "This service does not issue keys for that environment.";
        if (Region is not null && !options.Regions.Contains(Region, StringComparer.Ordinal))
            faults[nameof(Region)] = "This service does not issue keys for that region.";
        if (Scopes is null || Scopes.Count > MostScopes || !Scopes.All(IsScope))
            faults[nameof(Scopes)] = $"At most {MostScopes} scopes, each of {ScopeForm}.";
        else if (options.Scopes.Count > 0 && !Scopes.All(scope => options.Scopes.Contains(scope, StringComparer.Ordinal)))
            faults[nameof(Scopes)] = "A scope is not one of those that this service gives.";
        if (AllowedNetworks is null || AllowedNetworks.Count > MostNetworks)
            faults[nameof(AllowedNetworks)] = $"At most {MostNetworks} networks.";
        else if (AllowedNetworks.Any(static network => network.BaseAddress.IsIPv4MappedToIPv6))
            faults[nameof(AllowedNetworks)] = "A network is of IPv4 addresses in IPv6 clothes; write it as an IPv4 network.";
        if (ExpiresAt <= now)
            faults[nameof(ExpiresAt)] = "The time of expiry is over already.";
        else if (options.MaximumLifetime is { } longest && ExpiresAt is { } end && end - now > longest)
            faults[nameof(ExpiresAt)] = "The time of expiry is further away than this service allows.";
        if (Metadata is null || Metadata.Count > MostMetadata
            || !Metadata.All(static item => IsText(item.Key, 50) && item.Value is not null && item.Value.Length <= 500 && !item.Value.Any(char.IsControl)))
        {
            faults[nameof(Metadata)] = $"At most {MostMetadata} texts of up to 500 characters under names of 1 to 50, without control characters.";
        }

        return faults;
    }
}
