namespace ApiXGuard.Detection.Randomness;

/// <summary>The parts of the judgement of <see cref="RandomText"/>, each of which can be left out to measure what it brings.</summary>
[Flags]
internal enum RandomTextParts
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The model of three letters.</summary>
    Letters = 1,

    /// <summary>The list of words.</summary>
    Words = 2,

    /// <summary>Sequences and repetitions.</summary>
    Sequences = 4,

    /// <summary>All of them.</summary>
    All = Letters | Words | Sequences,
}
