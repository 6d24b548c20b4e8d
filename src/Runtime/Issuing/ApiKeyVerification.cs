namespace ApiXGuard.Runtime;

/// <summary>What <see cref="ApiKeyHasher.Verify"/> says.</summary>
public enum ApiKeyVerification
{
    /// <summary>Not the key that was hashed.</summary>
    Failed,

    /// <summary>The key that was hashed.</summary>
    Succeeded,

    /// <summary>The key that was hashed, with an older pepper: hash it anew and store that.</summary>
    SucceededRehashNeeded,
}
