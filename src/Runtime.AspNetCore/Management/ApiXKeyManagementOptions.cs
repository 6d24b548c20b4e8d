namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>How the endpoints that manage keys behave. Read once, when they are mapped.</summary>
public sealed class ApiXKeyManagementOptions
{
    /// <summary>How many requests an application may make of these endpoints in a minute; 60 by default, at least 1.</summary>
    public int RequestsPerMinute { get; set; } = 60;

    /// <summary>
    /// A scope that the caller's key needs besides the access level <see cref="AccessLevel.Admin"/>; <see langword="null"/>, the default, for none.
    /// </summary>
    public string? RequiredScope { get; set; }

    /// <summary>The tag that groups the endpoints in an OpenAPI description.</summary>
    public string Tag { get; set; } = "API keys";
}
