namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>Names that the server's parts know each other by.</summary>
public static class ApiXDefaults
{
    /// <summary>The authentication scheme.</summary>
    public const string AuthenticationScheme = "ApiX";

    /// <summary>The authorization policy of an endpoint that takes signed requests only, and those its characteristics allow.</summary>
    public const string PolicyName = "ApiX";

    /// <summary>The type of the claims that hold an application's scopes, one each.</summary>
    public const string ScopeClaimType = "scope";
}
