namespace ApiXGuard.Detection;

/// <summary>How sure the engine is that a match is a live secret. Ordered: a later value is surer.</summary>
public enum Confidence : byte
{
    /// <summary>Not a secret: the candidate is dropped.</summary>
    None = 0,

    /// <summary>Possibly a secret; shown only when asked for.</summary>
    Low = 1,

    /// <summary>Probably a secret; blocks.</summary>
    Medium = 2,

    /// <summary>A secret by everything that can be checked offline; blocks.</summary>
    High = 3,
}
