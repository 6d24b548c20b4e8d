namespace ApiXGuard.Detection.Assignments;

/// <summary>What a name says of the value assigned to it.</summary>
/// <param name="Class">The kind of secret.</param>
/// <param name="Strength">How surely.</param>
internal readonly record struct NameVerdict(NameClass Class, NameStrength Strength)
{
    /// <summary>Nothing: only a provider's word can make its value a secret.</summary>
    public static NameVerdict Neutral => default;

    /// <summary>The value is about a secret by its name: its hash, type, path, length.</summary>
    public static NameVerdict Innocent => new(NameClass.Innocent, NameStrength.None);

    /// <summary>The value is public by its name, whatever it looks like.</summary>
    public static NameVerdict Public => new(NameClass.Public, NameStrength.None);
}

/// <summary>The kinds of secret that names tell apart.</summary>
internal enum NameClass : byte
{
    Neutral,
    Innocent,
    Public,
    Secret,
    Password,
    ClientSecret,
    CryptographicKey,
}

/// <summary>How surely a name speaks of a secret.</summary>
internal enum NameStrength : byte
{
    None,
    Weak,
    Moderate,
    Strong,
}
