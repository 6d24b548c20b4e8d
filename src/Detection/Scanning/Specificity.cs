namespace ApiXGuard.Detection.Scanning;

/// <summary>Where two rules claim the same bytes, the more specific one wins.</summary>
internal static class Specificity
{
    /// <summary>A greater number is more specific.</summary>
    public static int Of(SecretRule rule) => rule.Pattern switch
    {
        // A token that a near word vouches for is surer of its provider than one told by its marker alone.
        TokenPattern { Near.Count: > 0 } => 6,
        TokenPattern => 5,
        StructurePattern { Kind: StructureKind.PrivateKey } => 5,
        StructurePattern { Kind: StructureKind.WebToken or StructureKind.ConnectionString } => 4,
        NamedValuePattern => 3,
        StructurePattern { Kind: StructureKind.Assignment } => 0,
        _ => 2,
    };
}
