using ApiXGuard.Runtime.AspNetCore;

namespace Microsoft.AspNetCore.Authorization;

/// <summary>Builds policies over signed requests.</summary>
public static class ApiXAuthorizationPolicyBuilderExtensions
{
    /// <summary>Takes signed requests only, and what the endpoint's metadata say: query parameters, body, access level.</summary>
    /// <param name="policy">The policy.</param>
    public static AuthorizationPolicyBuilder RequireApiX(this AuthorizationPolicyBuilder policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy
            .AddAuthenticationSchemes(ApiXDefaults.AuthenticationScheme)
            .RequireAuthenticatedUser()
            .AddRequirements(new ApiXEndpointRequirement());
    }

    /// <summary>Takes signed requests only, of applications whose key has all of these scopes.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="scopes">The scopes; at least one.</param>
    /// <exception cref="ArgumentException">There is none, or one is empty.</exception>
    public static AuthorizationPolicyBuilder RequireApiXScope(this AuthorizationPolicyBuilder policy, params string[] scopes)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        if (scopes.Length == 0 || scopes.Any(string.IsNullOrEmpty))
            throw new ArgumentException("Name at least one scope, and none that is empty.", nameof(scopes));
        policy.RequireApiX();
        foreach (var scope in scopes)
            policy.RequireClaim(ApiXDefaults.ScopeClaimType, scope);
        return policy;
    }
}
