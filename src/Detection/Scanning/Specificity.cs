namespace ApiXGuard.Detection.Scanning;

/// <summary>Where two rules claim the same bytes, the more specific one wins.</summary>
internal static class Specificity
{
    /// <summary>A greater number is more specific.</summary>
    public static int Of(SecretRule rule) => rule.Pattern switch
    {
        TokenPattern => 5,
        StructurePattern { Kind: StructureKind.PrivateKey } => 5,
        StructurePattern { Kind: StructureKind.WebToken or StructureKind.ConnectionString } => 4,
        NamedValuePattern => 3,
        StructurePattern { Kind: StructureKind.Assignment } => 0,
        _ => 2,
    };

    /// <summary>Whether a word beside the token vouches for its provider.</summary>
    public static bool HasNearWord(SecretRule rule) => rule.Pattern is TokenPattern { Near.Count: > 0 };
}
