namespace ApiXGuard.Detection;

/// <summary>What the second step says of a candidate.</summary>
/// <param name="Confidence">How sure; <see cref="Confidence.None"/> where the candidate is dropped.</param>
/// <param name="Validity">What the offline check said.</param>
public readonly record struct Judgement(Confidence Confidence, Validity Validity)
{
    /// <summary>The candidate is no secret.</summary>
    public static Judgement Dropped => default;

    /// <summary>Whether the candidate is no secret.</summary>
    public bool IsDropped => Confidence == Confidence.None;
}
