namespace ApiXGuard.Detection.Scanning;

/// <summary>
/// Looks around its anchors and proposes candidates (first step), then judges them in their context (second step).
/// Immutable and thread-safe; allocates nothing while it looks.
/// </summary>
internal abstract class Matcher
{
    /// <summary>For a matcher whose candidates may extend without a bound from the anchor.</summary>
    public const int Unbounded = int.MaxValue;

    /// <summary>The texts around which this matcher looks.</summary>
    public abstract IReadOnlyList<Anchor> Anchors { get; }

    /// <summary>The greatest distance in bytes, either way from an anchor's start, that a candidate or a decision depends on.</summary>
    public abstract int Reach { get; }

    /// <summary>Proposes what stands around one anchor. May propose the same span twice; <paramref name="found"/> keeps it once.</summary>
    /// <param name="text">The whole text, UTF-8, perhaps ill-formed.</param>
    /// <param name="anchorStart">Where the anchor stands.</param>
    /// <param name="anchorLength">The anchor's length.</param>
    /// <param name="found">Takes the candidates.</param>
    public abstract void Propose(ReadOnlySpan<byte> text, int anchorStart, int anchorLength, CandidateList found);

    /// <summary>
    /// Says what a candidate is worth before its path is considered.
    /// <see cref="Judgement.Dropped"/> where it is no secret.
    /// </summary>
    public abstract Judgement Judge(in Candidate candidate, ReadOnlySpan<byte> text, in JudgeContext context);
}
