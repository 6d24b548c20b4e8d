namespace ApiXGuard.Detection;

/// <summary>What to do when a secret of a rule has leaked.</summary>
/// <param name="Steps">One or two sentences in the imperative: revoke, replace, look for use.</param>
/// <param name="RevocationPage">The provider's own page on which the secret is revoked or its revocation is documented; absolute https address. Empty for secrets that no provider issues.</param>
public sealed record Remedy(string Steps, string RevocationPage);
