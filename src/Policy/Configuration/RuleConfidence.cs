using ApiXGuard.Detection;

namespace ApiXGuard.Policy;

/// <summary>The confidence of every match of a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Confidence">The confidence.</param>
public sealed record RuleConfidence(RuleSelector Rule, Confidence Confidence);
