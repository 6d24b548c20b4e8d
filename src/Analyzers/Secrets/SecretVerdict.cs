namespace ApiXGuard.Analyzers.Secrets;

/// <summary>What is known of a value: a secret, plainly none, or nothing.</summary>
/// <param name="Origin">Why it is a secret; <see langword="null"/> where it is none.</param>
/// <param name="IsClean">Whether it is plainly none, whatever the names around it say.</param>
internal readonly record struct SecretVerdict(SecretOrigin? Origin, bool IsClean)
{
    /// <summary>Nothing is known.</summary>
    public static SecretVerdict Unknown => default;

    /// <summary>Plainly no secret: masked, hashed, a number, a constant that holds none.</summary>
    public static SecretVerdict Clean => new(Origin: null, IsClean: true);

    /// <summary>Whether it is a secret.</summary>
    public bool IsSecret => Origin is not null;

    /// <summary>A secret.</summary>
    public static SecretVerdict Of(SecretOriginKind kind, string name) => new(new SecretOrigin(kind, name), IsClean: false);

    /// <summary>What two parts of one value amount to: a secret if one is, clean if both are.</summary>
    public SecretVerdict With(SecretVerdict other) => IsSecret ? this : other.IsSecret ? other : new(Origin: null, IsClean && other.IsClean);
}
